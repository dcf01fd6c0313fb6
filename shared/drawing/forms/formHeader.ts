import { layers } from '../../model/workshop.ts';
import type { Shape } from '../../scene/scene.ts';
import { measure, printable } from '../../scene/text.ts';
import { shownCode } from '../../words/codes.ts';
import { formatDate } from '../../words/dates.ts';
import { fitAlways } from '../kit/fitText.ts';
import { placeBlock, textBlock } from '../kit/textBlock.ts';
import { palette } from '../palette.ts';
import { qrShape } from '../qr.ts';
import { formReferenceText } from './formCode.ts';
import { type FormGiverLine, type FormInput, innerWidth, sheet, tickBox, writingLine } from './formSheet.ts';
import { formWords } from './formWords.ts';

const qrSize = 17;
/** White around the code: scanners need four of its modules, which are 0.81 mm at the most. */
const quiet = 4;
const left = sheet.margin;
const top = sheet.margin;
/** What stands beside the code and the QR, and below the code. */
const width = innerWidth - qrSize - 40;
const belowCode = innerWidth - qrSize - 6;
/** What the code may take of that place. */
const codeWidth = 34;

/**
 * The head of a sheet: what it is about, whose it is, the code in large letters and as QR. The first sheet has
 * the instruction, and on a blank form the lines for name, layer and department.
 *
 * @returns the shapes and where they end
 */
export function drawFormHeader(
  input: FormInput,
  giver: FormGiverLine,
  isFirst: boolean,
): { shapes: Shape[]; bottom: number } {
  const { language, round, organisation, businessLine } = input;
  const words = formWords(language);
  const title = fitAlways(words.title[round.kind], {
    weight: 800,
    width,
    height: 9,
    largest: isFirst ? 7.4 : 5.4,
    smallest: 4,
    maxLines: 1,
  });
  const shapes: Shape[] = [
    ...placeBlock(title, { x: left, y: top, fill: palette.ink }),
    ...codeShapes(input, giver),
  ];
  let y = top + title.height + 2.8;
  const about = [organisation, businessLine, formatDate(input.date, language), words.round(round.number)];
  const subtitle = fitAlways(printable(about.filter((part) => part !== '').join(' · ')).text, {
    weight: 400,
    width,
    height: 9,
    largest: 3.6,
    smallest: 2.8,
    maxLines: 2,
    leading: 1.2,
  });
  shapes.push(...placeBlock(subtitle, { x: left, y, fill: palette.muted }));
  y += subtitle.height + 2.8;
  if (giver.kind === 'known') {
    const who = fitAlways(whoText(giver, input), {
      weight: 700,
      width: belowCode,
      height: 6,
      largest: 4.2,
      smallest: 2.8,
      maxLines: 1,
    });
    shapes.push(...placeBlock(who, { x: left, y, fill: palette.ink }));
    y += who.height + 2;
  }
  if (giver.kind === 'blank' && isFirst) {
    const blank = drawBlanks(input, y + 2.6);
    shapes.push(...blank.shapes);
    y = blank.bottom;
  }
  if (!isFirst) return { shapes, bottom: Math.max(y + 3, top + qrSize + quiet) };
  y = Math.max(y, top + qrSize + quiet - 2.5);
  const text =
    round.kind === 'measure' && round.mode === 'detailed' ? words.detailed : words.quick[round.kind];
  const instruction = textBlock(text, {
    weight: 400,
    size: sheet.text,
    width: innerWidth,
    leading: 1.3,
  });
  shapes.push(...placeBlock(instruction, { x: left, y: y + 2.5, fill: palette.ink }));
  return { shapes, bottom: y + 2.5 + instruction.height + 3.4 };
}

function whoText(
  giver: Extract<FormGiverLine, { kind: 'known' }>,
  { language, anonymity }: FormInput,
): string {
  const words = formWords(language);
  if (anonymity === 'anonymous') return '';
  const layer = giver.layer === null ? '' : words.layerOf[giver.layer];
  return printable([giver.name, layer, giver.department].filter((part) => part !== '').join(' · ')).text;
}

function codeShapes({ round, lineSign }: FormInput, { code }: FormGiverLine): Shape[] {
  const right = sheet.width - sheet.margin;
  const text = formReferenceText({ kind: round.kind, number: round.number, code, lineSign });
  const shown = [shownCode(code), lineSign].filter((part) => part !== '').join(' ');
  const font = { weight: 800, tracking: 0.06 } as const;
  return [
    {
      kind: 'group',
      id: `qr:${text}`,
      children: [qrShape(text, { x: right - qrSize, y: top, size: qrSize, fill: '#000000' })],
    },
    {
      kind: 'text',
      x: right - qrSize - quiet,
      y: top + 6,
      text: shown,
      size: Math.min(7, codeWidth / measure(shown, { size: 1, ...font })),
      ...font,
      fill: palette.ink,
      anchor: 'end',
    },
  ];
}

/** Name (unless the workshop is anonymous), layer and department, to be written by whoever fills it in. */
function drawBlanks({ language, anonymity }: FormInput, y: number): { shapes: Shape[]; bottom: number } {
  const words = formWords(language);
  const shapes: Shape[] = [];
  const label = (text: string, x: number, line: number): number => {
    shapes.push({ kind: 'text', x, y: line, text, size: sheet.text, weight: 700, fill: palette.ink });
    return x + measure(text, { size: sheet.text, weight: 700 }) + 2;
  };
  let line = y + 2;
  const half = sheet.margin + innerWidth / 2 + 3;
  const right = sheet.width - sheet.margin;
  if (anonymity === 'named') {
    const from = label(words.name, left, line);
    shapes.push(writingLine(from, line, half - 6 - from));
    const second = label(words.department, half, line);
    shapes.push(writingLine(second, line, right - qrSize - 5 - second));
    line += 9;
  }
  let x = label(words.layer, left, line);
  for (const layer of layers) {
    shapes.push(tickBox(x, line - 4.2, `layer:${layer}`));
    x += sheet.box + 1.6;
    shapes.push({
      kind: 'text',
      x,
      y: line,
      text: words.layers[layer],
      size: sheet.text,
      weight: 400,
      fill: palette.ink,
    });
    x += measure(words.layers[layer], { size: sheet.text, weight: 400 }) + 6;
  }
  if (anonymity === 'anonymous') {
    const from = label(words.department, Math.max(x + 4, half), line);
    shapes.push(writingLine(from, line, right - from));
  }
  return { shapes, bottom: line + 4 };
}
