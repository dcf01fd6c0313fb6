import { asksLevels } from '../../file/spreadsheet/fields.ts';
import { pillarsAsked } from '../../model/instrument.ts';
import type { Scene, Shape } from '../../scene/scene.ts';
import { shownCode } from '../../words/codes.ts';
import { palette } from '../palette.ts';
import { detailedBlock } from './detailedBlock.ts';
import { drawFormHeader } from './formHeader.ts';
import { type FormBlock, type FormGiverLine, type FormInput, innerWidth, sheet } from './formSheet.ts';
import { formWords } from './formWords.ts';
import { quickBlock } from './quickBlock.ts';

/** Between two pillars. */
const blockGap = 3.5;
/** The most that one pillar gets beyond what it needs. */
const mostExtra = 40;

/**
 * A form to fill in with a pen, as one or more sheets of A4, with the code of whoever fills it in. A pillar is never
 * cut in two; what is left of a sheet becomes room for comments. Every sheet carries the code, since sheets part.
 */
export function drawForm(input: FormInput, giver: FormGiverLine): Scene[] {
  const blocks = pillarsAsked(input.pack, input.round).map((pillar) =>
    asksLevels(input.round)
      ? quickBlock(pillar, input.pack, input.language)
      : detailedBlock(pillar, input.pack, input.language),
  );
  const first = drawFormHeader(input, giver, true);
  const following = drawFormHeader(input, giver, false);
  const sheets: FormBlock[][] = [];
  let room = 0;
  for (const block of blocks) {
    const needed = block.height + blockGap;
    if (sheets.length === 0 || needed > room) {
      const head = sheets.length === 0 ? first : following;
      room = sheet.bottom - head.bottom + blockGap;
      sheets.push([]);
    }
    sheets.at(-1)?.push(block);
    room -= needed;
  }
  return sheets.map((placed, index) => {
    const head = index === 0 ? first : following;
    const used = placed.reduce((sum, { height }) => sum + height + blockGap, -blockGap);
    const extra = Math.min(mostExtra, (sheet.bottom - head.bottom - used) / placed.length);
    const shapes: Shape[] = [...head.shapes];
    let y = head.bottom;
    for (const block of placed) {
      shapes.push(...block.draw(y, extra));
      y += block.height + extra + blockGap;
    }
    return formScene(input, giver, shapes, index + 1, sheets.length);
  });
}

function formScene(
  { language, pack }: FormInput,
  { code }: FormGiverLine,
  shapes: Shape[],
  page: number,
  pages: number,
): Scene {
  const words = formWords(language);
  const small = { kind: 'text', y: sheet.footer, size: 2.6, weight: 400, fill: palette.muted } as const;
  return {
    width: sheet.width,
    height: sheet.height,
    title: words.scene(shownCode(code), page),
    description: words.description,
    background: palette.sheet,
    shapes: [
      ...shapes,
      { ...small, x: sheet.margin, text: `${pack.name[language]}, ${pack.source.publisher[language]}` },
      {
        ...small,
        x: sheet.margin + innerWidth,
        text: `${shownCode(code)} · ${words.page(page, pages)}`,
        anchor: 'end',
      },
    ],
  };
}
