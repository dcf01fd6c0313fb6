import { isEqual } from '../model/equal.ts';
import { recordLimits } from '../model/limits.ts';
import { failure, type Result, success } from '../result.ts';
import { type CommandFault, type Edit, editSchemas } from './command.ts';
import { changes } from './edits.ts';
import { type Fields, fieldAt, keyOf, placeIn, withField } from './fields.ts';

/** What became of a record by an edit. */
export interface AppliedEdit {
  /** Null: gone. */
  row: Fields | null;
  /** Takes it back exactly, and leaves alone what is changed elsewhere in the meantime; null: nothing changed. */
  inverse: Edit | null;
  /** Something had been changed since the step that this edit takes back, and was left as it is. */
  leftAlone: boolean;
}

/**
 * Applies one edit to a stored record.
 *
 * @param stored the record as it is now, or null when there is none
 * @returns the record, checked against its schema, with the exact inverse; or why the edit can't be made. Throws
 *   when the result would not be a valid record: that is a bug in a command.
 */
export function applyEdit(edit: Edit, stored: Fields | null): Result<AppliedEdit, CommandFault> {
  const { table, id } = edit;
  const parse = (row: Fields): Fields => editSchemas[table].parse(row);
  switch (edit.kind) {
    case 'put': {
      if (edit.ifAbsent && stored) return leave(stored, !isEqual(stored, edit.row));
      const row = parse(edit.row);
      return success({ row, inverse: backTo(edit, stored, row), leftAlone: false });
    }
    case 'ensure': {
      if (stored) return leave(stored, false);
      const row = parse(edit.row);
      return success({ row, inverse: backTo(edit, null, row), leftAlone: false });
    }
    case 'delete': {
      if (!stored) return leave(null, false);
      if (edit.expected && !isUnchanged(edit.expected, stored)) return leave(stored, true);
      return success({ row: null, inverse: backTo(edit, stored, null), leftAlone: false });
    }
    case 'set': {
      if (!stored) return edit.expected ? leave(null, true) : failure({ kind: 'gone', id });
      return setFields(edit, stored);
    }
    case 'insert': {
      if (!stored) return failure({ kind: 'gone', id });
      const [list, key] = [listOf(stored, edit.list), keyOf(edit.item)];
      if (key === null) throw new Error('An element needs an id');
      if (placeIn(list, key) !== -1) return leave(stored, false);
      const limit = recordLimits[edit.list];
      if (list.length >= limit) return failure({ kind: 'too-many', of: edit.list, limit });
      const before = edit.before === null ? -1 : placeIn(list, edit.before);
      const row = parse({
        ...stored,
        [edit.list]: list.toSpliced(before === -1 ? list.length : before, 0, edit.item),
      });
      const inverse = { table, kind: 'takeOut', id, list: edit.list, key, expected: edit.item } as Edit;
      return success({ row, inverse, leftAlone: false });
    }
    case 'takeOut': {
      if (!stored) return edit.expected === undefined ? failure({ kind: 'gone', id }) : leave(null, true);
      const list = listOf(stored, edit.list);
      const place = placeIn(list, edit.key);
      if (place === -1) return leave(stored, false);
      const item = list[place];
      if (edit.expected !== undefined && !isEqual(item, edit.expected)) return leave(stored, true);
      if (edit.list === 'businessLines' && list.length === 1) return failure({ kind: 'last-business-line' });
      const row = parse({ ...stored, [edit.list]: list.toSpliced(place, 1) });
      const before = keyOf(list[place + 1]);
      const inverse = { table, kind: 'insert', id, list: edit.list, item, before } as Edit;
      return success({ row, inverse, leftAlone: false });
    }
  }
}

function setFields(edit: Extract<Edit, { kind: 'set' }>, stored: Fields): Result<AppliedEdit, CommandFault> {
  const { table, id, values, expected } = edit;
  let row: Fields = stored;
  let leftAlone = false;
  const [before, after]: [Fields, Fields] = [{}, {}];
  for (const [path, value] of Object.entries(values)) {
    const found = fieldAt(row, path);
    const changed =
      expected && path in expected && !isEqual(found, expected[path]) ? null : withField(row, path, value);
    if (changed) {
      [row, before[path], after[path]] = [changed, found, value];
    } else if (!expected) {
      return failure({ kind: 'gone', id });
    } else if (!isBookkeeping(path) && !isEqual(found, value)) {
      leftAlone = true;
    }
  }
  // Answers are somebody's as a whole: never half of this sheet and half of another.
  const isMixed = leftAlone && table === 'responses';
  if (isMixed || Object.keys(after).length === 0) return leave(stored, leftAlone);
  const inverse = { table, kind: 'set', id, values: before, expected: after } as Edit;
  return success({ row: editSchemas[table].parse(row), inverse, leftAlone });
}

/** What a write of its own brings along; nobody types it. */
const bookkeeping: ReadonlySet<string> = new Set([
  'channel',
  'startedAt',
  'updatedAt',
  'finishedAt',
  'decidedAt',
]);

function isBookkeeping(path: string): boolean {
  return bookkeeping.has(path);
}

/** Whether a record is as a step left it; whatever changes in a workshop gives it a later `updatedAt`. */
function isUnchanged(left: Fields, stored: Fields): boolean {
  return isEqual({ ...left, updatedAt: null }, { ...stored, updatedAt: null });
}

function leave(row: Fields | null, leftAlone: boolean): Result<AppliedEdit, CommandFault> {
  return success({ row, inverse: null, leftAlone });
}

/** The edit that makes a record what it was before. */
function backTo({ table, id }: Edit, before: Fields | null, after: Fields | null): Edit | null {
  if (!before && !after) return null;
  // What left in the meantime was another copy: from here on somebody else stamps.
  if (table === 'lineages' && before) {
    return { table, kind: 'put', id, row: { ...before, copy: null } } as unknown as Edit;
  }
  if (table === 'lineages') return { table, kind: 'delete', id };
  if (!after) return { table, kind: 'put', id, row: before, ifAbsent: true } as unknown as Edit;
  // The making of a workshop is taken back whole; done again, all that belongs to it is there as it was.
  if (!before && table === 'workshops') return { table, kind: 'delete', id };
  if (!before) return { table, kind: 'delete', id, expected: after } as Edit;
  return changes(table, { ...after, id }, before)[0] ?? null;
}

function listOf(record: Fields, name: string): readonly unknown[] {
  const list = record[name];
  if (!Array.isArray(list)) throw new Error(`No list at ${name}`);
  return list;
}

/**
 * One step that takes back two, of which the later changed what the earlier left behind: the earlier one's edits,
 * expecting what the later one left, and those of the later that the earlier does not cover, first.
 */
export function joinedSteps(earlier: readonly Edit[], later: readonly Edit[]): Edit[] {
  const edits = [...earlier];
  const uncovered = later.filter((edit) => {
    const place = edits.findIndex((other) => covers(other, edit));
    const covering = edits[place];
    if (!covering || edit.kind !== 'set') return true;
    edits[place] = expectingAlso(covering, edit.expected ?? {});
    return false;
  });
  return [...uncovered, ...edits];
}

function covers(earlier: Edit, later: Edit): boolean {
  if (earlier.table !== later.table || earlier.id !== later.id || later.kind !== 'set') return false;
  if (earlier.kind === 'set') return Object.keys(later.values).every((path) => path in earlier.values);
  return earlier.kind === 'delete';
}

function expectingAlso(edit: Edit, left: Fields): Edit {
  if (edit.kind === 'set') return { ...edit, expected: { ...edit.expected, ...left } };
  if (edit.kind !== 'delete' || !edit.expected) return edit;
  const expected = Object.entries(left).reduce(
    (row: Fields, [path, value]) => withField(row, path, value) ?? row,
    edit.expected,
  );
  return { ...edit, expected };
}
