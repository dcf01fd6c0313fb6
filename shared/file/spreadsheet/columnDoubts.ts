import { folded } from '../../words/nameKey.ts';
import type { FieldKey } from './fields.ts';
import { columnLetters, shortened } from './readCells.ts';
import { isAnswer, type Mapping } from './recognise.ts';
import type { RowFault } from './rowFaults.ts';
import { type Cell, cellText, type Table } from './table.ts';

export interface DoubtInput {
  mapping: Mapping;
  /** Columns that may be one and the same field, the one that has it first. */
  rivals: readonly number[][];
  headings: readonly string[];
  /** The row of the headings, as the spreadsheet program counts them. */
  row: number;
  /** The rows below them. */
  rows: Table;
  /** The highest level. */
  highest: number;
  /** By column: what somebody said that it is. That is beyond doubt. */
  chosen: Readonly<Record<number, FieldKey | null>>;
}

/**
 * Columns of answers of which nobody but the facilitator can say what they mean: two about the same (what is and what
 * is wanted side by side, two teams, two years), or with another scale than levels have. None of them counts until it
 * was chosen.
 */
export function withoutDoubtful(input: DoubtInput): { mapping: Mapping; notices: RowFault[] } {
  const { mapping, rivals, headings, chosen } = input;
  const isOpen = (column: number) =>
    isAnswer(mapping[column] ?? null) &&
    !(column in chosen) &&
    !Object.values(chosen).includes(mapping[column] ?? null);
  const twins = rivals.filter(([first = -1]) => isOpen(first));
  const scaled = otherScales(input).filter(isOpen);
  const out = new Set([...twins.map(([first]) => first), ...scaled]);
  const notice = (columns: readonly number[], kind: 'twins' | 'other-scale'): RowFault => ({
    row: input.row,
    column: shortened(headings[columns[0] ?? 0] ?? ''),
    found: columns.map(columnLetters).join(', '),
    problem: { kind },
  });
  return {
    mapping: mapping.map((key, column) => (out.has(column) ? null : key)),
    notices: [
      ...twins.map((columns) => notice(columns, 'twins')),
      ...(scaled.length > 0 ? [notice(scaled, 'other-scale')] : []),
    ],
  };
}

/** `1-10`, `0 – 4`, `1 t/m 7`, `van 1 tot 10`: from where to where a scale goes. */
const scale = /\b([01]) ?(?:[-/]|\.\.|t\/m|tm|tot(?: en met)?|to|bis) ?(\d{1,3})\b/;
const turned =
  /\b1 ?(?:[=:]|is) ?(?:zeer |heel |very |sehr )?(?:hoog|best|goed|uitstekend|volledig|high|good|excellent|hoch|gut)/;

function otherScales({ mapping, headings, rows, highest }: DoubtInput): number[] {
  const levels = mapping.flatMap((key, column) => (key?.startsWith('level:') ? [column] : []));
  const saysOther = (heading: string) => {
    const [, from, to] = scale.exec(folded(heading)) ?? [];
    return (to !== undefined && (from !== '1' || Number(to) !== highest)) || turned.test(folded(heading));
  };
  const said = levels.filter((column) => saysOther(headings[column] ?? ''));
  const unsaid = levels.filter(
    (column) => !said.includes(column) && !scale.test(folded(headings[column] ?? '')),
  );
  const numbers = unsaid.flatMap((column) => rows.map((row) => wholeNumber(row[column])));
  const isOther = hasOtherScale(
    numbers.filter((each) => each !== null),
    highest,
  );
  return isOther ? [...said, ...unsaid].sort((a, b) => a - b) : said;
}

/**
 * Whether numbers are of another scale than 1 to the highest level: some of several kinds lie outside it, or it seems
 * to begin at 0. One kind outside it, such as 9 or 99, stands for "don't know".
 */
function hasOtherScale(numbers: readonly number[], highest: number): boolean {
  const outside = numbers.filter((each) => each > highest);
  const zeros = numbers.filter((each) => each === 0).length;
  return (
    (new Set(outside).size > 1 && outside.length * 10 >= numbers.length) ||
    (zeros > 1 && numbers.length >= 8 && !numbers.includes(highest))
  );
}

function wholeNumber(cell: Cell | undefined): number | null {
  const text = cellText(cell);
  return /^\d{1,3}$/.test(text) ? Number(text) : null;
}
