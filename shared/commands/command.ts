import type { z } from 'zod';
import { earlierResponseSchema } from '../model/earlier.ts';
import type { ActionId, BusinessLineId, ParticipantId, RoundId, WorkshopId } from '../model/ids.ts';
import { lateAnswerSchema } from '../model/late.ts';
import { recordSchemas, type WorkshopResponse } from '../model/workshop.ts';

/** Earlier versions of responses and late answers change with commands too, though no file has them. */
const editSchemas = {
  ...recordSchemas,
  earlierResponses: earlierResponseSchema,
  lateAnswers: lateAnswerSchema,
};
export type EditTable = keyof typeof editSchemas;
export type RowOf<Table extends EditTable> = z.infer<(typeof editSchemas)[Table]>;

/**
 * One change of one record. `set` addresses fields by dotted path (`levels.strategy`), so that two writers
 * of one record (a phone and the laptop) don't undo each other's fields; `undefined` removes the field.
 */
export type Edit = { [Table in EditTable]: EditOf<Table> }[EditTable];
type EditOf<Table extends EditTable> =
  | { table: Table; kind: 'put'; id: string; row: RowOf<Table> }
  /** Puts the record only where there is none: two quick answers, or two devices, make one response. */
  | { table: Table; kind: 'ensure'; id: string; row: RowOf<Table> }
  | { table: Table; kind: 'set'; id: string; values: Record<string, unknown> }
  | { table: Table; kind: 'delete'; id: string };

/** What a command does, in the language of the workshop: the words for undo are looked up by this name. */
export type CommandName =
  | 'createWorkshop'
  | 'changeWorkshop'
  | 'makeAnonymous'
  | 'changeBusinessLines'
  | 'changeDepartments'
  | 'changeExpectation'
  | 'changePoster'
  | 'changeLogo'
  | 'archiveWorkshop'
  | 'deleteWorkshop'
  | 'restoreWorkshop'
  | 'importWorkshop'
  | 'addParticipant'
  | 'changeParticipant'
  | 'deleteParticipant'
  | 'restoreParticipant'
  | 'openRound'
  | 'closeRound'
  | 'reopenRound'
  | 'revealRound'
  | 'answer'
  | 'finishResponse'
  | 'enterForm'
  | 'importAnswers'
  | 'countEarlier'
  | 'takeInLate'
  | 'leaveOutLate'
  | 'countHands'
  | 'decide'
  | 'withdrawDecision'
  | 'addAction'
  | 'changeAction'
  | 'moveAction'
  | 'deleteAction'
  | 'changeNote';

/** One step of the user: carried out in one transaction, undone as one step. */
export interface Command {
  name: CommandName;
  workshopId: WorkshopId;
  edits: Edit[];
  /** Steps with the same key in quick succession are one step to undo (typing in one field). */
  mergeKey?: string;
  /**
   * The responses that it changes, as they were known when it was made (null: none). Where a response has
   * gone on since, on a phone for example, that version is kept as an earlier one and not lost.
   */
  expects?: Record<string, WorkshopResponse | null>;
}

/** Why a command was not carried out; nothing was changed. */
export type CommandFault =
  | { kind: 'round-closed'; roundId: RoundId }
  | { kind: 'gone'; id: ParticipantId | ActionId | WorkshopId | string }
  | { kind: 'last-business-line' }
  | { kind: 'has-responses'; businessLineId: BusinessLineId; count: number }
  /** A round of this kind is still open: close it before another one opens. */
  | { kind: 'round-open'; roundId: RoundId }
  /** Its results have been shown: it can't be opened again. */
  | { kind: 'round-revealed'; roundId: RoundId }
  /** Taking back the opening of a round would take the answers in it along. */
  | { kind: 'round-answered'; roundId: RoundId }
  | { kind: 'too-many'; of: 'businessLines' | 'departments' | 'participants' | 'actions'; limit: number }
  | { kind: 'storage'; message: string };

/** The record after an edit (null: gone) and the edit that takes it back. */
export interface AppliedEdit {
  row: Record<string, unknown> | null;
  inverse: Edit;
}

/**
 * Applies one edit to a stored record.
 *
 * @param stored the record as it is now, or null when there is none
 * @returns null when a `set` finds no record to change; otherwise the new record, checked against its schema,
 *   and the exact inverse. Throws when the result would not be a valid record: that is a bug in a command.
 */
export function applyEdit(edit: Edit, stored: Record<string, unknown> | null): AppliedEdit | null {
  const { table, id } = edit;
  const putBack: Edit = stored
    ? ({ table, kind: 'put', id, row: stored } as unknown as Edit)
    : { table, kind: 'delete', id };
  if (edit.kind === 'put') return { row: editSchemas[table].parse(edit.row), inverse: putBack };
  if (edit.kind === 'delete') return { row: null, inverse: putBack };
  if (edit.kind === 'ensure') {
    if (!stored) return { row: editSchemas[table].parse(edit.row), inverse: putBack };
    return { row: stored, inverse: { table, kind: 'set', id, values: {} } };
  }
  if (!stored) return null;
  let row = stored;
  const before: Record<string, unknown> = {};
  for (const [path, value] of Object.entries(edit.values)) {
    const replaced = replaceField(row, path.split('.'), value);
    row = replaced.record;
    before[path] = replaced.before;
  }
  return { row: editSchemas[table].parse(row), inverse: { table, kind: 'set', id, values: before } };
}

/** A copy of the record with the field at the path set or (undefined) removed, and the value it had. */
function replaceField(
  record: Record<string, unknown>,
  [name, ...deeper]: string[],
  value: unknown,
): { record: Record<string, unknown>; before: unknown } {
  if (name === undefined) throw new Error('An edit needs the path of a field');
  if (deeper.length === 0) {
    const { [name]: before, ...others } = record;
    return { record: value === undefined ? others : { ...others, [name]: value }, before };
  }
  const inner = record[name];
  if (typeof inner !== 'object' || inner === null) throw new Error(`No record at ${name}`);
  const replaced = replaceField(inner as Record<string, unknown>, deeper, value);
  return { record: { ...record, [name]: replaced.record }, before: replaced.before };
}
