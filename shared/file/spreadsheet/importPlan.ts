import type { BusinessLineId } from '../../model/ids.ts';
import type { Result } from '../../result.ts';
import { folded } from '../../words/nameKey.ts';
import type { FileFault } from '../table/fault.ts';
import { withoutDoubtful } from './columnDoubts.ts';
import { columnFieldsOf, type Field, type FieldKey } from './fields.ts';
import { headingOfColumn } from './readCells.ts';
import { type RowChoices, readRows, type SheetReading, type SheetTarget } from './readRows.ts';
import { type HeadingPlace, headingsAt, type Mapping, Recogniser } from './recognise.ts';
import type { RowFault, RowProblem } from './rowFaults.ts';
import {
  type BelowChoices,
  type NextTable,
  type RowsBelow,
  rowsBelow,
  titleAbove,
  titleText,
} from './rowsBelow.ts';
import { type FileSource, type OpenTable, openSource, type SourceChoices } from './source.ts';
import { cellText, type Sheet, type Table } from './table.ts';

/**
 * What somebody chose where a file can be read in more ways than one. Everything has a default, by what is recognised
 * most of.
 */
export interface ImportChoices extends SourceChoices, BelowChoices {
  headings?: HeadingPlace;
  /** By column (from 0): what it holds, or null for nothing. */
  columns?: Readonly<Record<number, FieldKey | null>>;
  lineId?: BusinessLineId;
  withHidden?: boolean;
  takesAgain?: boolean;
  /** Read what seems to be about another time; by default where its sheet or headings were chosen. */
  takesOtherTime?: boolean;
  people?: RowChoices['people'];
}

export interface PlannedColumn {
  /** From 0. */
  index: number;
  heading: string;
  /** The first value below the heading. */
  example: string;
  key: FieldKey | null;
}

/** What says that the answers are about another time than this round asks about: a title, or the name of a sheet. */
export interface OtherTime {
  text: string;
  /** They are read all the same. */
  isRead: boolean;
}

/** How a file is read, and what taking it in would do. */
export interface ImportPlan {
  table: OpenTable;
  place: HeadingPlace;
  columns: PlannedColumn[];
  /** The fields that a column can stand for. */
  fields: readonly Field[];
  /** The line of rows that don't say which; null when that has to be asked. */
  lineId: BusinessLineId | null;
  /** Rows with a text that goes on in the lines below them. */
  broken: RowsBelow['broken'];
  nextTable: NextTable | null;
  otherTime: OtherTime | null;
  reading: SheetReading;
}

/** The first steps: which sheet, which encoding and separator. */
export function openForImport(
  source: FileSource,
  choices: SourceChoices,
  target: SheetTarget,
): Result<OpenTable, FileFault> {
  const { departments, businessLines } = target.data.workshop;
  const familiar = [...target.data.participants, ...departments, ...businessLines].map(({ name }) => name);
  return openSource(source, choices, recogniserFor(target), familiar);
}

/** The other steps: which heading, which columns, which line, and whose rows they are. Nothing is stored. */
export function planImport(table: OpenTable, choices: ImportChoices, target: SheetTarget): ImportPlan {
  const recogniser = recogniserFor(target);
  const { rows, hiddenColumns } = table.sheet;
  const recognised = choices.headings
    ? recogniser.recognisedAt(rows, choices.headings, hiddenColumns)
    : recogniser.recognise(rows, hiddenColumns);
  const { place } = recognised;
  const headings = headingsAt(rows, place).map((parts, index) => headingOfColumn(parts, index));
  const sample = rows.slice(place.first + place.rows, place.first + place.rows + 20);
  const examples = headings.map(
    (_, index) => sample.map((row) => cellText(row[index])).find((text) => text !== '') ?? '',
  );
  const doubted = withoutDoubtful({
    mapping: recognised.mapping,
    rivals: recognised.rivals,
    headings,
    row: place.first + place.rows,
    rows: rows.slice(place.first + place.rows),
    highest: Math.max(...target.pack.levels.map(({ level }) => level)),
    chosen: choices.columns ?? {},
  });
  const mapping = corrected(doubted.mapping, choices.columns ?? {});
  const lineId = choices.lineId ?? likelyLine(table.sheet.name, target);
  const below = rowsBelow(table.sheet, place, mapping, recogniser, {
    ...choices,
    separator: table.separator,
  });
  const otherTime = otherTimeOf(table.sheet, place, recogniser, choices);
  const read = otherTime && !otherTime.isRead ? { ...below, rows: [] } : below;
  const reading = readRows(table.sheet, place, read, mapping, recogniser.fields, target, {
    lineId,
    withHidden: choices.withHidden ?? false,
    takesAgain: choices.takesAgain ?? false,
    people: choices.people ?? {},
  });
  return {
    table,
    place,
    columns: mapping.map((key, index) => ({
      index,
      heading: headings[index] ?? '',
      example: examples[index] ?? '',
      key,
    })),
    fields: recogniser.fields,
    lineId,
    broken: below.broken,
    nextTable: below.nextTable,
    otherTime,
    reading: { ...reading, notices: [...rowsAbove(rows, place), ...doubted.notices, ...reading.notices] },
  };
}

/** Titles and explanations above the headings are no rows of answers; three cells and more may be. */
function rowsAbove(rows: Table, place: HeadingPlace): RowFault[] {
  const isRow = (row: Table[number]) => row.filter((cell) => cellText(cell) !== '').length > 2;
  const above = rows.slice(0, place.first).filter(isRow).length;
  const problem: RowProblem = { kind: 'above', rows: above };
  return above === 0 ? [] : [{ row: place.first + 1, column: null, found: '', problem }];
}

function otherTimeOf(
  { name, rows }: Sheet,
  place: HeadingPlace,
  recogniser: Recogniser,
  { takesOtherTime, headings, sheet }: ImportChoices,
): OtherTime | null {
  const above = rows.slice(0, place.first).map((cells, index) => ({ index, cells }));
  const title = titleText(above[titleAbove(above, place.first) ?? -1]);
  const text = [title, name].find((each) => isShort(each) && recogniser.isOfOtherTime(each));
  // Who pointed at the sheet or the headings has seen what it says.
  const isPointedAt = headings !== undefined || sheet !== undefined;
  return text === undefined ? null : { text, isRead: takesOtherTime ?? isPointedAt };
}

/** A title, and no sentence of an explanation. */
function isShort(text: string): boolean {
  return text.split(/\s+/).length <= 5;
}

function recogniserFor({ data, round, pack }: SheetTarget): Recogniser {
  const fields = columnFieldsOf({ workshop: data.workshop, round, pack });
  return new Recogniser(data, round.kind, pack, fields);
}

/** A field that a column was given by hand leaves the column that it was guessed for. */
function corrected(mapping: Mapping, columns: NonNullable<ImportChoices['columns']>): Mapping {
  const given = new Set(Object.values(columns));
  return mapping.map((key, index) => {
    const chosen = columns[index];
    if (chosen !== undefined) return chosen;
    return key !== null && given.has(key) ? null : key;
  });
}

/** The only line, or the one that a sheet is named after. */
function likelyLine(sheetName: string, { data }: SheetTarget): BusinessLineId | null {
  const { businessLines } = data.workshop;
  const [only, ...others] = businessLines;
  if (only && others.length === 0) return only.id;
  return (
    businessLines.find(({ name }) => folded(name) !== '' && folded(name) === folded(sheetName))?.id ?? null
  );
}
