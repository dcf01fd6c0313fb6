import { numberedStatements } from '../../file/spreadsheet/fields.ts';
import type { GridPack, Pillar } from '../../model/pack.ts';
import type { Language, StatementAnswer } from '../../model/workshop.ts';
import type { Shape } from '../../scene/scene.ts';
import { placeBlock, textBlock } from '../kit/textBlock.ts';
import { palette } from '../palette.ts';
import { pillarLook } from '../pillarLooks.ts';
import { besideBand, commentHeight, commentLines, type FormBlock, sheet, tickBox } from './formSheet.ts';
import { formWords } from './formWords.ts';
import { pillarHead, pillarHeadHeight } from './pillarHead.ts';

const answers: readonly StatementAnswer[] = ['yes', 'partly', 'no', 'unknown'];
/** From one column of boxes to the next. */
const pitch = 12;
const numberWidth = 7;
const leastGap = 0.5;
/** The most that a row is given beyond that. */
const mostRowExtra = 1;

/** The statements of one pillar, each with its number through the whole model and four boxes. */
export function detailedBlock(pillar: Pillar, pack: GridPack, language: Language): FormBlock {
  const words = formWords(language);
  const right = sheet.width - sheet.margin;
  const boxX = (column: number) => right - (answers.length - column) * pitch + (pitch - sheet.box) / 2;
  const textX = besideBand + numberWidth;
  const numbers = numberedStatements(pack);
  const rows = pillar.cells.flatMap(({ statements }) =>
    statements.map(({ id, text }) => {
      const body = textBlock(text[language], {
        weight: 400,
        size: sheet.text,
        width: boxX(0) - 2 - textX,
        leading: 1.18,
      });
      const height = Math.max(sheet.box, body.height + 0.9) + leastGap;
      return { id, number: numbers.get(id)?.number ?? 0, body, height };
    }),
  );
  const height = pillarHeadHeight + rows.reduce((sum, row) => sum + row.height, 0) + commentHeight;

  const draw = (y: number, extra: number): Shape[] => {
    const rowExtra = Math.min(mostRowExtra, extra / rows.length);
    const shapes = pillarHead(pillar, pillarLook(pack, pillar.id), language, y, height + extra);
    for (const [column, answer] of answers.entries()) {
      shapes.push({
        kind: 'text',
        x: boxX(column) + sheet.box / 2,
        y: y + 5,
        text: words.answers[answer],
        size: sheet.text,
        weight: 700,
        fill: palette.ink,
        anchor: 'middle',
      });
    }
    let at = y + pillarHeadHeight;
    for (const { id, number, body, height: least } of rows) {
      const rowHeight = least + rowExtra;
      const middle = at + rowHeight / 2;
      shapes.push(
        {
          kind: 'text',
          x: textX - 2,
          y: middle - body.height / 2 + 0.668 * body.size,
          text: String(number),
          size: 3,
          weight: 700,
          fill: palette.muted,
          anchor: 'end',
        },
        ...placeBlock(body, { x: textX, y: middle - body.height / 2, fill: palette.ink }),
        ...answers.map((answer, column) => tickBox(boxX(column), middle - sheet.box / 2, `${id}:${answer}`)),
        {
          kind: 'path',
          d: `M${textX} ${at + rowHeight}H${right}`,
          stroke: palette.line,
          strokeWidth: 0.15,
        },
      );
      at += rowHeight;
    }
    const left = y + height + extra - at;
    return [...shapes, ...commentLines(at, left, words.comment)];
  };
  return { height, draw };
}
