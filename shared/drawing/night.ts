import { contrast } from './palette.ts';

/** Sheet and words of a screen by night: the same as in the styles of the page for phones. */
export const night = { sheet: '#22252b', ink: '#f2efe8' } as const;
const black = '#000000';
const white = '#ffffff';

/** Contrast that words of ordinary size need (WCAG 2.2, 1.4.3), and that lets long ones be read at ease. */
const readable = { words: 4.5, atEase: 7 };

/**
 * A colour between two.
 *
 * @param one `#rrggbb`, as `other`
 * @param share of the other, 0 to 1, mixed in sRGB
 */
function mixed(one: string, other: string, share: number): string {
  const parts = [1, 3, 5].map((start) => {
    const [a = 0, b = 0] = [one, other].map((colour) => Number.parseInt(colour.slice(start, start + 2), 16));
    return Math.round(a + (b - a) * share)
      .toString(16)
      .padStart(2, '0');
  });
  return `#${parts.join('')}`;
}

/** The first colour on the way to another that is good enough; the other when none is. */
function towards(from: string, to: string, isGood: (colour: string) => boolean): string {
  for (let share = 0; share < 1; share += 0.02) {
    const colour = mixed(from, to, share);
    if (isGood(colour)) return colour;
  }
  return to;
}

/** A pillar's colour as a ground for words of ordinary size: no further from it than they need. */
export function bandOf({ fill, onFill }: { fill: string; onFill: string }): string {
  const ground = onFill.toLowerCase() === white ? black : white;
  return towards(fill, ground, (colour) => contrast(colour, onFill) >= readable.words);
}

/** A pillar's colour by night: a light one for words and thin marks, a dark one for the ground of what is chosen. */
export function nightColours(fill: string): { text: string; tint: string } {
  const tint = towards(mixed(fill, night.sheet, 0.55), night.sheet, (colour) => {
    return contrast(colour, night.ink) >= readable.atEase;
  });
  const isText = (colour: string) =>
    contrast(colour, night.sheet) >= readable.atEase && contrast(colour, tint) >= readable.words;
  return { text: towards(fill, white, isText), tint };
}
