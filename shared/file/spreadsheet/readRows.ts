import { textLimits } from '../../commands/edits.ts';
import { type FilledForm, isStoredAlready } from '../../commands/forms.ts';
import type { GridPack } from '../../content/pack.ts';
import { type GivenAnswers, isBlank } from '../../model/answers.ts';
import type { Channel, Round, WorkshopData, WorkshopResponse } from '../../model/workshop.ts';
import { type Field, fieldKey, fieldsOf } from './fields.ts';
import { Givers, sameResponse, storedFor, type WhoText } from './givers.ts';
import type { Mapping } from './mapping.ts';
import type { RowFault, RowProblem } from './rowFaults.ts';
import { type Cell, cellText, type Table } from './table.ts';
import { readLevel, readStatementAnswer } from './values.ts';

/** Where the rows of a file are to go. */
export interface SheetTarget {
  data: Pick<WorkshopData, 'workshop' | 'participants' | 'responses'>;
  round: Round;
  pack: GridPack;
}

/** One row that can be taken in. */
export interface ReadRow {
  /** As the spreadsheet program counts them: 1 is the top row. */
  row: number;
  form: FilledForm;
  /** Name or code; empty for somebody new without a name. */
  who: string;
  effect: RowEffect;
}

/**
 * What taking a row in does. `new`: somebody who is not in the workshop yet comes in; `replaces`: it takes the
 * place of answers that came in by `before`; `same`: nothing, it is stored already; else it `adds` answers.
 */
export type RowEffect =
  | { kind: 'new' }
  | { kind: 'adds' }
  | { kind: 'replaces'; before: Channel }
  | { kind: 'same' };

export interface SheetReading {
  rows: ReadRow[];
  faults: RowFault[];
  /** Rows in which nothing was answered, such as those of a template that came back half filled. */
  unanswered: number;
}

/**
 * Reads the answers below the headings. A row with a fault is not among those that can be taken in; the
 * faults say which cells, in the order of the sheet. Nothing is changed or stored here.
 *
 * @param headingRow from 0
 * @param mapping a field for each column
 */
export function readRows(
  table: Table,
  headingRow: number,
  mapping: Mapping,
  target: SheetTarget,
): SheetReading {
  const columns = columnsOf(table[headingRow] ?? [], mapping, target);
  const givers = new Givers(target.data);
  const stored = new Map<string, WorkshopData['responses'][number]>(
    target.data.responses.map((response) => [response.id, response]),
  );
  const seen = new Map<string, number>();
  const reading: SheetReading = { rows: [], faults: [], unanswered: 0 };
  for (let index = headingRow + 1; index < table.length; index += 1) {
    const cells = table[index] ?? [];
    const row = index + 1;
    const { who, content, faults } = readCells(cells, columns, row);
    if (faults.length === 0 && isBlank(content)) {
      if (cells.some((cell) => cellText(cell) !== '')) reading.unanswered += 1;
      continue;
    }
    const giver = givers.giverOf(who);
    const line = giver.ok ? givers.lineOf(who, giver.value) : giver;
    if (!giver.ok || !line.ok) {
      if (!line.ok) faults.unshift(faultAt(row, columns, line.fault.field, who, line.fault.problem));
      reading.faults.push(...faults);
      continue;
    }
    const key = sameResponse(giver.value, line.value);
    const first = key === null ? undefined : seen.get(key);
    if (first !== undefined)
      faults.unshift({ row, column: null, found: '', problem: { kind: 'double', row: first } });
    if (key !== null && first === undefined) seen.set(key, row);
    if (faults.length > 0) {
      reading.faults.push(...faults);
      continue;
    }
    const before = storedFor(stored, giver.value, target.round.id, line.value);
    reading.rows.push({
      row,
      form: { giver: giver.value, businessLineId: line.value, content },
      who: givers.labelOf(giver.value),
      effect: giver.value.kind === 'new' ? { kind: 'new' } : effectOn(before, content),
    });
  }
  return reading;
}

function effectOn(before: WorkshopResponse | undefined, content: GivenAnswers): RowEffect {
  if (!before || isBlank(before)) return { kind: 'adds' };
  return isStoredAlready(before, content) ? { kind: 'same' } : { kind: 'replaces', before: before.channel };
}

interface Column {
  index: number;
  field: Field;
  heading: string;
}

function columnsOf(headings: readonly Cell[], mapping: Mapping, target: SheetTarget): Column[] {
  const { data, round, pack } = target;
  const fields = new Map(
    fieldsOf({ workshop: data.workshop, round, pack }).map((field) => [fieldKey(field), field]),
  );
  return mapping.flatMap((key, index): Column[] => {
    const field = key === null ? undefined : fields.get(key);
    // A heading may be a whole statement: its beginning is enough to find the column by.
    const heading = shortened(cellText(headings[index])) || columnLetters(index);
    return field ? [{ index, field, heading }] : [];
  });
}

/** `A`, `B` … `Z`, `AA`: how spreadsheet programs call their columns. */
export function columnLetters(index: number): string {
  const last = String.fromCharCode(65 + (index % 26));
  return index < 26 ? last : columnLetters(Math.floor(index / 26) - 1) + last;
}

interface RowCells {
  who: WhoText;
  content: GivenAnswers;
  faults: RowFault[];
}

function readCells(cells: readonly Cell[], columns: readonly Column[], row: number): RowCells {
  const read: RowCells = {
    who: { code: '', name: '', layer: '', department: '', line: '' },
    content: { levels: {}, statements: {}, comments: {} },
    faults: [],
  };
  for (const { index, field, heading } of columns) {
    const cell = cells[index] ?? null;
    const problem = readCell(cell, field, read);
    if (problem) read.faults.push({ row, column: heading, found: shortened(cellText(cell)), problem });
  }
  return read;
}

function readCell(cell: Cell, field: Field, { who, content }: RowCells): RowProblem | null {
  switch (field.kind) {
    case 'level': {
      const level = readLevel(cell);
      if (!level.ok) return { kind: level.fault };
      if (level.value !== null) content.levels[field.pillarId] = level.value;
      return null;
    }
    case 'statement': {
      const answer = readStatementAnswer(cell);
      if (!answer.ok) return { kind: answer.fault };
      if (answer.value !== null) content.statements[field.statementId] = answer.value;
      return null;
    }
    case 'comment': {
      const text = cellText(cell);
      if (text.length > textLimits.long) return { kind: 'too-long', limit: textLimits.long };
      if (text !== '') content.comments[field.pillarId] = text;
      return null;
    }
    default: {
      const text = cellText(cell);
      if (text.length > textLimits.short) return { kind: 'too-long', limit: textLimits.short };
      who[field.kind] = text;
      return null;
    }
  }
}

function faultAt(
  row: number,
  columns: readonly Column[],
  kind: keyof WhoText | null,
  who: WhoText,
  problem: RowProblem,
): RowFault {
  const column = columns.find(({ field }) => field.kind === kind);
  return { row, column: column?.heading ?? null, found: kind === null ? '' : shortened(who[kind]), problem };
}

function shortened(text: string): string {
  return text.length > 40 ? `${text.slice(0, 39)}…` : text;
}
