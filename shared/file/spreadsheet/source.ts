import { failure, type Result, success } from '../../result.ts';
import { decode, type Encoding, likelyEncoding } from '../table/encodings.ts';
import type { FileFault } from '../table/fault.ts';
import { namedSeparator, readSeparated, type Separator, separators } from '../table/separated.ts';
import { lettersRepair } from '../table/twice.ts';
import { isAnswer, type Recogniser } from './recognise.ts';
import { cellText, isFilled, type Sheet, type Table, tableLimits } from './table.ts';

/** A file that can be read as a table: a workbook's sheets, or a text as it was stored. */
export type FileSource =
  | { kind: 'workbook'; sheets: readonly Sheet[] }
  | { kind: 'text'; bytes: Uint8Array }
  /** Pasted: it has no encoding. */
  | { kind: 'pasted'; text: string };

/** What somebody chose instead of what was judged likeliest. */
export interface SourceChoices {
  /** A workbook's sheet, from 0. */
  sheet?: number;
  encoding?: Encoding;
  separator?: Separator;
  /** Leave letters that were encoded twice as they are. */
  keepsLetters?: boolean;
}

/** A file opened at one sheet, or with one encoding and separator; what does not apply is null. */
export interface OpenTable {
  sheet: Sheet;
  sheetIndex: number | null;
  /** Names of the workbook's other sheets that can be seen and have answers in them. */
  otherSheets: string[];
  encoding: Encoding | null;
  separator: Separator | null;
  /** Where all letters were encoded twice: one text as it is stored and as it reads. */
  letters: { was: string; is: string; isRepaired: boolean } | null;
}

/**
 * Opens a file where most is recognised: the sheet (a visible one first), the encoding, the separator.
 *
 * @param familiar names that may be in it, by which an encoding is told
 */
export function openSource(
  source: FileSource,
  choices: SourceChoices,
  recogniser: Recogniser,
  familiar: readonly string[],
): Result<OpenTable, FileFault> {
  if (source.kind === 'workbook') {
    const scores = sheetScores(source.sheets, recogniser);
    const sheetIndex = choices.sheet ?? Math.max(0, scores.indexOf(Math.max(...scores)));
    const sheet = source.sheets[sheetIndex];
    if (!sheet) return failure({ kind: 'empty' });
    const others = source.sheets.filter(
      ({ rows }, index) => index !== sheetIndex && (scores[index] ?? 0) > 0 && hasAnswers(rows, recogniser),
    );
    const otherSheets = others.map(({ name }) => name);
    return success({
      ...withLetters(sheet, choices),
      sheetIndex,
      otherSheets,
      encoding: null,
      separator: null,
    });
  }
  const encoding =
    source.kind === 'pasted' ? null : (choices.encoding ?? likelyEncoding(source.bytes, familiar));
  const text = source.kind === 'pasted' ? source.text : decode(source.bytes, encoding ?? 'utf-8');
  const separator = choices.separator ?? likelySeparator(text, recogniser);
  const sheet = readSeparated(text, separator);
  if (sheet.rows.length > tableLimits.rows)
    return failure({ kind: 'too-many-rows', limit: tableLimits.rows });
  if (!sheet.rows.some(isFilled)) return failure({ kind: 'empty' });
  return success({ ...withLetters(sheet, choices), sheetIndex: null, otherSheets: [], encoding, separator });
}

/** The sheet with its letters repaired where all of them need it, unless that is not wanted. */
function withLetters(
  sheet: Sheet,
  { keepsLetters = false }: SourceChoices,
): Pick<OpenTable, 'sheet' | 'letters'> {
  const repair = lettersRepair(sheet.rows);
  if (!repair) return { sheet, letters: null };
  const { was, is, repaired } = repair;
  const letters = { was: was.trim(), is: is.trim(), isRepaired: !keepsLetters };
  if (keepsLetters) return { sheet, letters };
  const rows = sheet.rows.map((row) => row.map((cell) => (typeof cell === 'string' ? repaired(cell) : cell)));
  return { sheet: { ...sheet, rows }, letters };
}

/**
 * How much is recognised of each sheet; one that is about another time, or hidden, counts only where the others have
 * nothing.
 */
function sheetScores(sheets: readonly Sheet[], recogniser: Recogniser): number[] {
  return sheets.map(({ name, rows, isHidden }) => {
    const found = evidence(rows, recogniser);
    const isOther = found > 0 && recogniser.isOfOtherTime(name);
    return found - (isHidden ? 1000 : isOther ? 500 : 0);
  });
}

function hasAnswers(rows: Table, recogniser: Recogniser): boolean {
  const { place, mapping } = recogniser.recognise(rows);
  const columns = mapping.flatMap((key, column) => (isAnswer(key) ? [column] : []));
  return rows
    .slice(place.first + place.rows)
    .some((row) => columns.some((column) => cellText(row[column]) !== ''));
}

/** Letters at the beginning of a text by which its separator is judged. */
const judged = 60_000;

/** The separator by which most is recognised, and of equals the one that cuts the lines into equally many cells. */
function likelySeparator(text: string, recogniser: Recogniser): Separator {
  const named = namedSeparator(text);
  if (named) return named;
  const start = text.slice(0, judged);
  const scores = separators.map((separator) => {
    const { rows } = readSeparated(start, separator);
    return 4 * evidence(rows, recogniser) + evenness(rows);
  });
  return separators[scores.indexOf(Math.max(...scores))] ?? ';';
}

/** What is recognised of the headings, and whether the rows below have something in those columns. */
function evidence(rows: Table, recogniser: Recogniser): number {
  const { place, mapping, score } = recogniser.recognise(rows);
  const below = rows.slice(place.first + place.rows, place.first + place.rows + 10);
  const answered = below.filter((row) =>
    mapping.some((key, column) => key !== null && cellText(row[column]) !== ''),
  );
  return score + answered.length / 10;
}

/** From 0 to 1: the share of lines with as many cells as most have, where that is more than one. */
function evenness(rows: Table): number {
  const widths = rows
    .filter(isFilled)
    .slice(0, 50)
    .map((row) => row.length);
  const shares = [...new Set(widths)]
    .filter((width) => width > 1)
    .map((width) => widths.filter((each) => each === width).length / widths.length);
  return Math.max(0, ...shares);
}
