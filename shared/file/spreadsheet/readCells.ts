import { textLimits } from '../../commands/edits.ts';
import type { GivenAnswers } from '../../model/answers.ts';
import type { GridPack } from '../../model/pack.ts';
import { unreadable } from '../table/encodings.ts';
import { isTwiceEncoded } from '../table/twice.ts';
import { type Field, fieldKey } from './fields.ts';
import type { WhoText } from './givers.ts';
import { type HeadingPlace, headingsAt, type Mapping } from './recognise.ts';
import type { RowFault, RowProblem } from './rowFaults.ts';
import { type Cell, cellText, type Table } from './table.ts';
import { levelWords, type ReadingHabits, readLevel, readStatementAnswer } from './values.ts';

/** A column that is used. */
export interface Column {
  /** From 0. */
  index: number;
  field: Field;
  /** A heading may be a whole statement: its beginning is enough to find the column by. */
  heading: string;
}

export interface RowCells {
  who: WhoText;
  content: GivenAnswers;
  /** Why the row can't be taken in. */
  faults: RowFault[];
  /** What is said about it, though it can. */
  notices: RowFault[];
}

export function columnsOf(
  table: Table,
  place: HeadingPlace,
  mapping: Mapping,
  fields: readonly Field[],
): Column[] {
  const byKey = new Map(fields.map((field) => [fieldKey(field), field]));
  const headings = headingsAt(table, place);
  return mapping.flatMap((key, index): Column[] => {
    const field = key === null ? undefined : byKey.get(key);
    return field ? [{ index, field, heading: shortened(headingOfColumn(headings[index] ?? [], index)) }] : [];
  });
}

/** What a column is called: its heading, or its letters. */
export function headingOfColumn(parts: readonly string[], index: number): string {
  return parts.join(' · ').replace(/\s+/g, ' ') || columnLetters(index);
}

/** `A`, `B` … `Z`, `AA`: how spreadsheet programs call their columns. */
export function columnLetters(index: number): string {
  const last = String.fromCharCode(65 + (index % 26));
  return index < 26 ? last : columnLetters(Math.floor(index / 26) - 1) + last;
}

/** @param row as the spreadsheet program counts them: 1 is the top row */
export function readCells(
  cells: readonly Cell[],
  columns: readonly Column[],
  row: number,
  pack: GridPack,
  habits: ReadingHabits,
): RowCells {
  const texts = {
    code: '',
    name: '',
    firstName: '',
    particle: '',
    lastName: '',
    layer: '',
    department: '',
    line: '',
  };
  const content: GivenAnswers = { items: {}, comments: {} };
  const [faults, notices]: RowFault[][] = [[], []];
  for (const { index, field, heading } of columns) {
    const cell = cells[index] ?? null;
    const at = (problem: RowProblem): RowFault => ({
      row,
      column: heading,
      found: shortened(cellText(cell)),
      problem,
    });
    const problem = readCell(cell, field);
    if (problem) faults?.push(at(problem));
    else if (cellText(cell).includes(unreadable)) notices?.push(at({ kind: 'unreadable' }));
    else if (isTwiceEncoded(cellText(cell))) notices?.push(at({ kind: 'twice-encoded' }));
  }
  const { firstName, particle, lastName, ...who } = texts;
  if (who.name === '') who.name = [firstName, particle, lastName].filter((part) => part !== '').join(' ');
  return { who, content, faults: faults ?? [], notices: notices ?? [] };

  function readCell(cell: Cell, field: Field): RowProblem | null {
    switch (field.kind) {
      case 'level': {
        const level = readLevel(cell, levelWords(pack, field.pillarId), habits);
        if (!level.ok) return { kind: level.fault };
        if (level.value !== null) content.items[field.pillarId] = level.value;
        return null;
      }
      case 'statement': {
        const answer = readStatementAnswer(cell, habits);
        if (!answer.ok) return { kind: answer.fault };
        if (answer.value !== null) content.items[field.statementId] = answer.value;
        return null;
      }
      case 'comment': {
        const text = cellText(cell);
        if (text.length > textLimits.long) return { kind: 'too-long', limit: textLimits.long };
        if (text !== '') content.comments[field.pillarId] = text;
        return null;
      }
      default: {
        const text = cellText(cell).replace(/\s+/g, ' ');
        if (text.length > textLimits.short) return { kind: 'too-long', limit: textLimits.short };
        texts[field.kind] = text;
        return null;
      }
    }
  }
}

/** Faults quote little: what was said is between a person and the facilitator. */
export function shortened(text: string): string {
  return text.length > 40 ? `${text.slice(0, 39)}…` : text;
}
