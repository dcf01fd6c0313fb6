import type { BusinessLineId } from '../../model/ids.ts';
import type { Result } from '../../result.ts';
import { folded } from '../../words/nameKey.ts';
import type { FileFault } from '../table/fault.ts';
import { columnFieldsOf, type Field, type FieldKey } from './fields.ts';
import { columnLetters, headingOfColumn, shortened } from './readCells.ts';
import { type RowChoices, readRows, type SheetReading, type SheetTarget } from './readRows.ts';
import { type HeadingPlace, headingsAt, type Mapping, Recogniser } from './recognise.ts';
import type { RowFault } from './rowFaults.ts';
import { type BelowChoices, type NextTable, type RowsBelow, rowsBelow } from './rowsBelow.ts';
import { type FileSource, type OpenTable, openSource, type SourceChoices } from './source.ts';
import { cellText } from './table.ts';

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
  const { rows } = table.sheet;
  const recognised = choices.headings ? null : recogniser.recognise(rows);
  const place = choices.headings ?? recognised?.place ?? { first: 0, rows: 0 };
  const headings = headingsAt(rows, place).map((parts, index) => headingOfColumn(parts, index));
  const sample = rows.slice(place.first + place.rows, place.first + place.rows + 20);
  const examples = headings.map(
    (_, index) => sample.map((row) => cellText(row[index])).find((text) => text !== '') ?? '',
  );
  const guessed = recognised?.mapping ?? recogniser.mappingAt(rows, place);
  const twins = twinsOf(guessed, headings, examples, choices.columns ?? {});
  const single = guessed.map((key, index) => (twins.some(([first]) => first === index) ? null : key));
  const mapping = corrected(single, choices.columns ?? {});
  const lineId = choices.lineId ?? likelyLine(table.sheet.name, target);
  const below = rowsBelow(table.sheet, place, mapping, recogniser, {
    ...choices,
    separator: table.separator,
  });
  const reading = readRows(table.sheet, place, below, mapping, recogniser.fields, target, {
    lineId,
    withHidden: choices.withHidden ?? false,
    takesAgain: choices.takesAgain ?? false,
    people: choices.people ?? {},
  });
  const doubted = twins.map(
    (indexes): RowFault => ({
      row: place.first + place.rows,
      column: shortened(headings[indexes[0] ?? 0] ?? ''),
      found: indexes.map(columnLetters).join(', '),
      problem: { kind: 'twins' },
    }),
  );
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
    reading: { ...reading, notices: [...doubted, ...reading.notices] },
  };
}

/**
 * Columns of answers with one and the same heading, as where what is and what is wanted stand side by side: nobody but
 * the facilitator can say which counts, so that none does until one was chosen.
 */
function twinsOf(
  mapping: Mapping,
  headings: readonly string[],
  examples: readonly string[],
  chosen: NonNullable<ImportChoices['columns']>,
): number[][] {
  return mapping.flatMap((key, column) => {
    if (key === null || !/^(level|statement):/.test(key)) return [];
    if (column in chosen || Object.values(chosen).includes(key)) return [];
    const same = headings.flatMap((heading, index) =>
      index !== column && folded(heading) === folded(headings[column] ?? '') && examples[index] !== ''
        ? [index]
        : [],
    );
    return same.length > 0 ? [[column, ...same]] : [];
  });
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
