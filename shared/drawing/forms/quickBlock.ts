import type { GridPack, Pillar } from '../../model/pack.ts';
import type { Language } from '../../model/workshop.ts';
import type { Shape } from '../../scene/scene.ts';
import { fontHeights, measure } from '../../scene/text.ts';
import { wrap } from '../../scene/wrap.ts';
import { palette } from '../palette.ts';
import { pillarLook } from '../pillarLooks.ts';
import { besideBand, commentHeight, commentLines, type FormBlock, sheet, tickBox } from './formSheet.ts';
import { formWords } from './formWords.ts';
import { pillarHead, pillarHeadHeight } from './pillarHead.ts';

const leastGap = 1.5;
/** The most that a row is given beyond that. */
const mostRowExtra = 1.6;
const leading = 1.2;

/** One pillar to choose a level of: five boxes with headline and statements, and one for "don't know". */
export function quickBlock(pillar: Pillar, pack: GridPack, language: Language): FormBlock {
  const words = formWords(language);
  const textX = besideBand + sheet.box + 7;
  const width = sheet.width - sheet.margin - textX;
  const rows = pillar.cells.map(({ level, headline, statements }) => {
    const body = statements.map(({ text }) => text[language]).join(' ');
    const lines = runIn(headline[language], body, width);
    const textHeight = (fontHeights.capHeight + (lines.length - 1) * leading + 0.2) * sheet.text;
    return { level, headline: headline[language], lines, height: Math.max(sheet.box, textHeight) + leastGap };
  });
  const height = pillarHeadHeight + rows.reduce((sum, row) => sum + row.height, 0) + commentHeight;

  const draw = (y: number, extra: number): Shape[] => {
    const right = sheet.width - sheet.margin;
    const shapes = pillarHead(pillar, pillarLook(pack, pillar.id), language, y, height + extra);
    const unknown = words.unknownLevel;
    const unknownWidth = measure(unknown, { size: sheet.text, weight: 400 });
    shapes.push(tickBox(right - sheet.box, y, `${pillar.id}:unknown`), {
      kind: 'text',
      x: right - sheet.box - 2 - unknownWidth,
      y: y + 3.8,
      text: unknown,
      size: sheet.text,
      weight: 400,
      fill: palette.ink,
    });
    let at = y + pillarHeadHeight;
    const rowExtra = Math.min(mostRowExtra, extra / rows.length);
    for (const { level, headline, lines, height: least } of rows) {
      const first = at + 0.5 + fontHeights.capHeight * sheet.text;
      shapes.push(
        tickBox(besideBand, at, `${pillar.id}:${level}`),
        {
          kind: 'text',
          x: besideBand + sheet.box + 2,
          y: at + 4,
          text: String(level),
          size: 4.4,
          weight: 800,
          fill: palette.ink,
        },
        {
          kind: 'text',
          x: textX,
          y: first,
          text: `${headline}.`,
          size: sheet.text,
          weight: 700,
          fill: palette.ink,
        },
        ...lines.flatMap((text, line): Shape[] =>
          text === ''
            ? []
            : [
                {
                  kind: 'text',
                  x: line === 0 ? textX + headWidth(headline) : textX,
                  y: first + line * leading * sheet.text,
                  text,
                  size: sheet.text,
                  weight: 400,
                  fill: palette.ink,
                },
              ],
        ),
      );
      at += least + rowExtra;
    }
    const left = y + height + extra - at;
    return [...shapes, ...commentLines(at, left, words.comment)];
  };
  return { height, draw };
}

/** Between the headline and the text that goes on behind it. */
function headWidth(headline: string): number {
  return measure(`${headline}.`, { size: sheet.text, weight: 700 }) + 0.9;
}

/** The lines of a text that begins behind a headline in bold, on the same line; the first may be empty. */
function runIn(headline: string, text: string, width: number): string[] {
  const style = { size: sheet.text, weight: 400 } as const;
  const room = width - headWidth(headline);
  const words = text.split(' ');
  let count = 0;
  while (count < words.length && measure(words.slice(0, count + 1).join(' '), style) <= room) count += 1;
  return [words.slice(0, count).join(' '), ...wrap(words.slice(count).join(' '), { ...style, width }).lines];
}
