import { folded, nameKey } from '../../words/nameKey.ts';
import type { Separator } from '../table/separated.ts';
import { brokenLines, type JoinedRows } from './brokenLines.ts';
import { type HeadingPlace, headingsAt, type Mapping, type Recogniser } from './recognise.ts';
import { cellText, isFilled, type Sheet, type TableRow } from './table.ts';

/** Another table below the headings: the same people's wishes, or the next department. */
export interface NextTable {
  /** Where its headings stand, from 0. */
  index: number;
  /** What stands above it, empty where nothing does. */
  title: string;
  /** Filled rows below its headings. */
  rows: number;
  /** Its columns are the same, so that it can be read with the first. */
  isAlike: boolean;
  isRead: boolean;
}

export interface BelowChoices {
  /** Leave lines that seem to go on with a text of the row above as rows of their own. */
  keepsLines?: boolean;
  /** Read the tables below too, or don't; by default those of other people about the same time. */
  withNextTable?: boolean;
}

export interface RowsBelow extends JoinedRows {
  nextTable: NextTable | null;
}

/** What is to be read below the headings: without the headings of further tables, and broken lines joined. */
export function rowsBelow(
  sheet: Sheet,
  place: HeadingPlace,
  mapping: Mapping,
  recogniser: Recogniser,
  choices: BelowChoices & { separator: Separator | null },
): RowsBelow {
  const start = place.first + place.rows;
  const all = sheet.rows.slice(start).map((cells, at): TableRow => ({ index: start + at, cells }));
  const { rows, nextTable } = withoutNextTable(all, sheet, place, mapping, recogniser, choices);
  const { separator, keepsLines = false } = choices;
  if (separator === null || place.rows === 0) return { rows, broken: [], overfull: new Set(), nextTable };
  const holdsComment = (column: number) => mapping[column]?.startsWith('comment:') ?? false;
  const lines = brokenLines(rows, {
    width: Math.max(...sheet.rows.slice(place.first, start).map((row) => row.length)),
    separator,
    holdsText: (column) => !mapping[column] || holdsComment(column),
    holdsComment,
    isKnown: (text) => recogniser.isKnown(text),
    joins: !keepsLines,
  });
  return { ...lines, nextTable };
}

function withoutNextTable(
  all: readonly TableRow[],
  sheet: Sheet,
  place: HeadingPlace,
  mapping: Mapping,
  recogniser: Recogniser,
  { withNextTable }: BelowChoices,
): Pick<RowsBelow, 'nextTable'> & { rows: TableRow[] } {
  const headings = headingsAt(sheet.rows, place).map((parts) => folded(parts.at(-1) ?? ''));
  const known = new Set(headings.filter((_, column) => mapping[column]));
  const isHeading = ({ cells }: TableRow) =>
    new Set(cells.map((cell) => folded(cellText(cell))).filter((text) => known.has(text))).size >= 2;
  const places = all.flatMap((row, at) => (isHeading(row) ? [at] : []));
  const [next] = places;
  if (next === undefined) return { rows: [...all], nextTable: null };

  const titles = new Set(places.flatMap((at) => titleAbove(all, at) ?? []));
  const isAnswers = (_: TableRow, at: number) => !places.includes(at) && !titles.has(at);
  const end = Math.min(next, ...titles);
  const [own, below] = [all.slice(0, end), all.filter((row, at) => at >= end && isAnswers(row, at))];
  const people = new Set(own.map(whoIn));
  const isAlike = places.every((at) =>
    headings.every((text, column) => !mapping[column] || folded(cellText(all[at]?.cells[column])) === text),
  );
  const isOfOthers = below.every((row) => whoIn(row) === '' || !people.has(whoIn(row)));
  const texts = [...titles].map((at) => titleText(all[at]));
  const isRead =
    isAlike && (withNextTable ?? (isOfOthers && !texts.some((text) => recogniser.isOfOtherTime(text))));
  const nextTable: NextTable = {
    index: all[next]?.index ?? 0,
    title: texts[0] ?? '',
    rows: below.filter(({ cells }) => isFilled(cells)).length,
    isAlike,
    isRead,
  };
  return { rows: isRead ? [...own, ...below] : own, nextTable };

  function whoIn({ cells }: TableRow): string {
    const parts = cells.filter((_, column) => /^(code|name|firstName|lastName)$/.test(mapping[column] ?? ''));
    return nameKey(parts.map(cellText).join(' '));
  }
}

/** The one filled cell of a row shortly above headings, which says what the table is about. */
export function titleAbove(rows: readonly TableRow[], heading: number): number | null {
  for (let at = heading - 1; at >= Math.max(0, heading - 3); at -= 1) {
    const filled = rows[at]?.cells.filter((cell) => cellText(cell) !== '') ?? [];
    if (filled.length > 0) return filled.length === 1 ? at : null;
  }
  return null;
}

export function titleText(row: TableRow | undefined): string {
  return row?.cells.map(cellText).find((text) => text !== '') ?? '';
}
