/** The colours of every drawing. Pillar colours mean pillars and nothing else; hairlines and grounds are ink and paper. */
export const palette = {
  paper: '#FBF8F1',
  sheet: '#FFFFFF',
  ink: '#22252B',
  muted: '#5B606B',
  /** Hairlines between parts. */
  line: '#D9D4C7',
  /** Cells and tracks that nothing is in (yet). */
  quiet: '#F1EDE2',
  /** Ground tones of landscapes, from near to far. */
  field: ['#D5E0CA', '#E3EAD8', '#EDF1E6'],
  /** Quick wins and the dot on the horizon: warm light, never a pillar. */
  light: '#F6D488',
  lightText: '#5F4500',
} as const;

export interface PillarColours {
  fill: string;
  /** For text and thin marks on paper and sheet. */
  text: string;
  /** For bold words and signs on the fill. */
  onFill: string;
  /** Ground that ink can be read on. */
  tint: string;
  /** Stronger ground, for the part that is reached. */
  soft: string;
}

/** Contrast of words of ordinary size (WCAG 2.2, 1.4.3), and a little more. */
const readableWords = 4.55;

/**
 * Ten sets, for pillars by their place in the model. With normal sight and with each kind of colour blindness any two
 * fills can be told apart; what they mean is told by icons and words as well, so that grey print loses nothing.
 */
export const pillarColours: readonly PillarColours[] = [
  { fill: '#23407A', text: '#23407A', onFill: '#FFFFFF', tint: '#E4E8F0', soft: '#C3CDE0' },
  { fill: '#BE4A3F', text: '#A83A30', onFill: '#FFFFFF', tint: '#F7E6E2', soft: '#EBC4BD' },
  { fill: '#1F8580', text: '#176C68', onFill: '#FFFFFF', tint: '#DFEFEC', soft: '#B5D9D5' },
  { fill: '#E2A20F', text: '#8A5E00', onFill: '#22252B', tint: '#FAEFD2', soft: '#F3D792' },
  { fill: '#8A4E9E', text: '#7A418D', onFill: '#FFFFFF', tint: '#F0E5F3', soft: '#D9BFE1' },
  { fill: '#6F9A2F', text: '#4C7016', onFill: '#22252B', tint: '#E9F0DC', soft: '#CADCA8' },
  ...['#3FB1E5', '#6B2E12', '#A3AA94', '#43143B'].map(coloursFrom),
];

/** Where a mark stands for no pillar. */
export const neutralColours: PillarColours = {
  fill: palette.muted,
  text: palette.muted,
  onFill: palette.sheet,
  tint: palette.quiet,
  soft: palette.line,
};

/**
 * The set that goes with a fill of a model's own: grounds that ink can be read on, words that can be read on paper.
 * @param fill `#rrggbb`
 */
export function coloursFrom(fill: string): PillarColours {
  // On greys in the middle neither white nor ink can be read; black can.
  const onFill =
    [palette.sheet, palette.ink].find((words) => contrast(words, fill) >= readableWords) ?? '#000000';
  const tint = firstShare(
    (share) => mixed(fill, palette.sheet, 0.14 - 0.14 * share),
    (ground) => contrast(palette.ink, ground) >= 12,
  );
  const soft = firstShare(
    (share) => mixed(fill, palette.sheet, 0.34 - 0.34 * share),
    (ground) => contrast(palette.ink, ground) >= 8,
  );
  const grounds = [palette.paper, palette.sheet, tint];
  const text = firstShare(
    (share) => mixed(palette.ink, fill, share),
    (words) => grounds.every((ground) => contrast(words, ground) >= readableWords),
  );
  return { fill, text, onFill, tint, soft };
}

/** The first of twenty steps from one colour (share 0) to another (share 1) that is good; the last one when none is. */
function firstShare(colourAt: (share: number) => string, isGood: (colour: string) => boolean): string {
  for (let step = 0; step < 20; step += 1) {
    const colour = colourAt(step / 20);
    if (isGood(colour)) return colour;
  }
  return colourAt(1);
}

/** So much of one colour in another. */
function mixed(one: string, other: string, share: number): string {
  const parts = [1, 3, 5].map((start) => {
    const [a = 0, b = 0] = [one, other].map((colour) => Number.parseInt(colour.slice(start, start + 2), 16));
    return Math.round(a * share + b * (1 - share))
      .toString(16)
      .padStart(2, '0');
  });
  return `#${parts.join('').toUpperCase()}`;
}

function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((start) => {
    const value = Number.parseInt(colour.slice(start, start + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** Contrast ratio of two `#rrggbb` colours, 1 to 21 (WCAG 2.2, relative luminance). */
export function contrast(one: string, other: string): number {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}
