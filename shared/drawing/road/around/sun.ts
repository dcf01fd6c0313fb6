import type { Shape } from '../../../scene/scene.ts';
import { measure } from '../../../scene/text.ts';
import { targetsText } from '../../../sentences/standing.ts';
import { fitAlways } from '../../kit/fitText.ts';
import { placeSlot, type TextBlock, textBlock } from '../../kit/textBlock.ts';
import { palette } from '../../palette.ts';
import type { PosterContent } from '../../posterContent.ts';
import type { Part } from './heading.ts';

export interface Sun {
  x: number;
  y: number;
  r: number;
}

/** The light around the disc. */
export const haloRadius = 1.2;

/** What stands in the sun: the ambition, or what the chosen levels come to; empty without either. */
export function wordsOfSun({ ambition, pillars, language }: PosterContent): string {
  return ambition === '' ? targetsText(pillars, language) : ambition;
}

/** The dot on the horizon, without its words: it stands behind the hills. */
export function sunShapes(sun: Sun): Shape[] {
  return [
    { kind: 'circle', x: sun.x, y: sun.y, r: sun.r * haloRadius, fill: palette.light, fillOpacity: 0.35 },
    { kind: 'circle', x: sun.x, y: sun.y, r: sun.r, fill: palette.light },
  ];
}

/**
 * The ambition in the sun's disc.
 * @param bottom how far down (y) words may go before hills and road begin
 * @returns the words, or null when they don't fit at a readable size and need a place of their own
 */
export function ambitionInSun(
  label: string,
  ambition: string,
  sun: Sun,
  bottom: number,
  body: number,
): Part | null {
  const labelStyle = { size: body, weight: 700, tracking: 0.08 } as const;
  const labelBlock = textBlock(label.toUpperCase(), { ...labelStyle, width: sun.r * 1.7 });
  const gap = body * 0.5;
  const disc = Math.PI * sun.r ** 2;
  const length = measure(ambition, { size: 1, weight: 700 });
  for (let size = body * 1.9; size >= body; size *= 0.95) {
    // What is larger than the disc needs no trying, however it is broken.
    if (length * size * size > disc) continue;
    const text = inDisc(ambition, size, sun, bottom, labelBlock, gap);
    if (text === null) continue;
    const total = labelBlock.slot + gap + text.slot;
    const top = topInDisc(sun, bottom, total);
    return {
      shapes: [
        {
          kind: 'group',
          id: 'ambition',
          children: [
            ...placeSlot(labelBlock, { x: sun.x, y: top, fill: palette.lightText, anchor: 'middle' }),
            ...placeSlot(text, {
              x: sun.x,
              y: top + labelBlock.slot + gap,
              fill: palette.ink,
              anchor: 'middle',
            }),
          ],
        },
      ],
      boxes: [],
    };
  }
  return null;
}

function topInDisc(sun: Sun, bottom: number, height: number): number {
  const low = Math.min(bottom, sun.y + sun.r * 0.8);
  return Math.min(low - height, sun.y - height / 2);
}

/** Breaks text so that every line stays within the disc; null when it can't. */
function inDisc(
  text: string,
  size: number,
  sun: Sun,
  bottom: number,
  label: TextBlock,
  gap: number,
): TextBlock | null {
  const above = label.slot + gap;
  for (let share = 0.95; share >= 0.5; share -= 0.05) {
    const width = 2 * sun.r * share;
    const tried = textBlock(text, { size, weight: 700, width });
    if (tried.lines.some((line) => line.endsWith('-') && !text.includes(line))) continue;
    const total = above + tried.slot;
    const top = topInDisc(sun, bottom, total);
    const fits = (y: number, half: number) => Math.hypot(y - sun.y, half) <= sun.r * 0.94;
    if (
      fits(top + label.slot * 0.3, label.width / 2) &&
      fits(top + above, tried.width / 2) &&
      fits(top + total, tried.width / 2)
    ) {
      return tried;
    }
  }
  return null;
}

/** The ambition as a sentence of its own when the sun is too small for it: in a box, as large as fits. */
export function ambitionApart(
  ambition: string,
  room: { x: number; y: number; width: number; height: number },
  body: number,
): Part {
  const text = fitAlways(ambition, {
    weight: 700,
    width: room.width,
    height: room.height,
    largest: body * 1.4,
    smallest: body,
  });
  return {
    shapes: [
      {
        kind: 'group',
        id: 'ambition',
        children: placeSlot(text, { x: room.x, y: room.y, fill: palette.lightText }),
      },
    ],
    boxes: [{ x: room.x, y: room.y, width: text.width, height: text.slot }],
  };
}
