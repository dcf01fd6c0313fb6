import type { GridPack } from '../../model/pack.ts';
import type { Language, Layer, Round } from '../../model/workshop.ts';
import type { Shape } from '../../scene/scene.ts';
import { measure } from '../../scene/text.ts';
import { palette } from '../palette.ts';
import { pageSize } from '../sizes.ts';

/** What a set of forms is made for. */
export interface FormInput {
  organisation: string;
  /** `YYYY-MM-DD`. */
  date: string;
  language: Language;
  pack: GridPack;
  /** The round, or the one to come: forms are printed before the day. */
  round: Pick<Round, 'kind' | 'number' | 'mode' | 'partIds'>;
  /** Empty when the workshop has one business line. */
  businessLine: string;
  /** What stands for that line in the code; empty when the workshop has one. */
  lineSign: string;
  anonymity: 'named' | 'anonymous';
}

/** For whom one form is. */
export type FormGiverLine =
  | { kind: 'known'; code: string; name: string; layer: Layer | null; department: string }
  /** Whoever takes it writes name, layer and department on it. */
  | { kind: 'blank'; code: string };

/** Measures of a form, in millimetres; sizes of type are em. */
export const sheet = {
  ...pageSize('A4', 'portrait'),
  margin: 11,
  /** Lowest place of what has to be filled in. */
  bottom: 285,
  footer: 290,
  /** Side of a box to tick. */
  box: 5,
  /** 9 points: the smallest type of anything that has to be read. */
  text: 3.18,
} as const;

/** Width of a pillar's band, and where what stands beside it begins. */
export const bandWidth = 1.8;
export const besideBand = sheet.margin + bandWidth + 2.6;

export const innerWidth = sheet.width - 2 * sheet.margin;

/** A part of the form that stays together on one sheet. */
export interface FormBlock {
  /** With one line to write on. */
  height: number;
  /** @param extra millimetres to spread over the block and its lines to write on */
  draw: (y: number, extra: number) => Shape[];
}

/** A box to tick; its name says in tests and to screen readers what it stands for. */
export function tickBox(x: number, y: number, name: string): Shape {
  return {
    kind: 'group',
    id: `box:${name}`,
    children: [
      {
        kind: 'rect',
        x,
        y,
        width: sheet.box,
        height: sheet.box,
        radius: 0.8,
        fill: palette.sheet,
        stroke: palette.ink,
        strokeWidth: 0.25,
      },
    ],
  };
}

/** A line to write on. */
export function writingLine(x: number, y: number, width: number): Shape {
  return {
    kind: 'path',
    d: `M${x} ${y}h${width}`,
    stroke: palette.muted,
    strokeWidth: 0.2,
    dash: [0.3, 0.9],
    lineCap: 'round',
  };
}

/** Distance between lines to write on. */
const lineDistance = 7;

/** What a comment takes at least. */
export const commentHeight = lineDistance;

/** Room for a comment: its name at the beginning of the first line, and as many lines as fit. */
export function commentLines(y: number, height: number, label: string): Shape[] {
  const right = sheet.width - sheet.margin;
  const { text: size } = sheet;
  const from = besideBand + measure(label, { size, weight: 400 }) + 2;
  const count = Math.max(1, Math.floor(height / lineDistance));
  const lines = Array.from({ length: count }, (_, line) => {
    const x = line === 0 ? from : besideBand;
    return writingLine(x, y + (line + 1) * lineDistance - 1, right - x);
  });
  const base = y + lineDistance - 1;
  return [
    { kind: 'text', x: besideBand, y: base, text: label, size, weight: 400, fill: palette.muted },
    ...lines,
  ];
}
