import type { z } from 'zod';
import { deviceSchema } from '../model/device.ts';
import { earlierResponseSchema } from '../model/earlier.ts';
import type { ActionId, BusinessLineId, ParticipantId, RoundId, WorkshopId } from '../model/ids.ts';
import type { Rule } from '../model/invariants.ts';
import { lateAnswerSchema } from '../model/late.ts';
import type { recordLimits } from '../model/limits.ts';
import { keptLineageSchema } from '../model/lineage.ts';
import { recordSchemas, type WorkshopResponse } from '../model/workshop.ts';
import type { Fields } from './fields.ts';

/** Some of what no file has changes with commands too: earlier versions, late answers, phones, a workshop's lineage. */
export const editSchemas = {
  ...recordSchemas,
  earlierResponses: earlierResponseSchema,
  lateAnswers: lateAnswerSchema,
  lineages: keptLineageSchema,
  devices: deviceSchema,
};
export type EditTable = keyof typeof editSchemas;
export type RowOf<Table extends EditTable> = z.infer<(typeof editSchemas)[Table]>;

/** Lists inside records, of which elements are added and taken out one by one. */
export type EditList = 'businessLines' | 'departments' | 'dissent' | 'businessLineIds';

/**
 * One change of one record. `set` addresses fields by dotted path (`items.strategy`, `departments.<id>.name`), so
 * that two writers of one record (a phone and the laptop, two windows) don't undo each other's fields; `undefined`
 * removes the field. The edits of a step back carry what it expects to find: what has been changed since, by
 * another window, a phone or a merge, is left alone.
 */
export type Edit = { [Table in EditTable]: EditOf<Table> }[EditTable];
type EditOf<Table extends EditTable> =
  /** `ifAbsent`: only where there is no record. */
  | { table: Table; kind: 'put'; id: string; row: RowOf<Table>; ifAbsent?: true }
  /** Puts the record only where there is none: two quick answers, or two devices, make one response. */
  | { table: Table; kind: 'ensure'; id: string; row: RowOf<Table> }
  | { table: Table; kind: 'set'; id: string; values: Fields; expected?: Fields }
  /** Puts an element into a list before another one; at the end when that one is not there, or null. */
  | { table: Table; kind: 'insert'; id: string; list: EditList; item: unknown; before: string | null }
  | { table: Table; kind: 'takeOut'; id: string; list: EditList; key: string; expected?: unknown }
  | { table: Table; kind: 'delete'; id: string; expected?: Fields };

/**
 * What is particular about a command, for those who carry it out, take it back or keep copies:
 *
 * - `library`: a step of the library's own undo, not of the workshop's;
 * - `whole`: brings whole workshops with the closed rounds in them, or takes the moments out of those; every other
 *   command leaves closed rounds and fixed groups alone;
 * - `final`: the room has seen it, so that it can't be taken back;
 * - `backed up at once`: when a round opens, all is there to which the host's journal adds answers; when it closes, all
 *   of those are;
 * - `brings answers`: in another way than by phone, so that a backup follows within seconds;
 * - `told as stored`: somebody was told so (who hands the laptop on, who gives a form away), so that the host's journal
 *   has the answers, too.
 */
export type CommandTrait =
  | 'library'
  | 'whole'
  | 'final'
  | 'backed up at once'
  | 'brings answers'
  | 'told as stored';

/** Every command with what is particular about it. */
export const commandTraits = {
  createWorkshop: ['library', 'whole'],
  changeWorkshop: [],
  chooseModel: [],
  makeAnonymous: ['whole'],
  changeBusinessLines: [],
  changeDepartments: [],
  changeExpectation: [],
  changePoster: [],
  changeLogo: [],
  archiveWorkshop: ['library'],
  deleteWorkshop: ['library'],
  restoreWorkshop: ['library'],
  importWorkshop: ['library', 'whole', 'backed up at once'],
  addParticipant: [],
  changeParticipant: [],
  deleteParticipant: [],
  restoreParticipant: [],
  openRound: ['backed up at once'],
  closeRound: ['backed up at once'],
  reopenRound: [],
  revealRound: ['final', 'backed up at once'],
  answer: [],
  finishResponse: ['brings answers', 'told as stored'],
  enterForm: ['brings answers', 'told as stored'],
  importAnswers: ['brings answers'],
  countEarlier: [],
  takeInLate: [],
  leaveOutLate: [],
  mergePeople: [],
  partPhone: [],
  countHands: ['brings answers'],
  decide: [],
  withdrawDecision: [],
  addAction: [],
  changeAction: [],
  moveAction: [],
  deleteAction: [],
  changeNote: [],
} as const satisfies Record<string, readonly CommandTrait[]>;

/** What a command does, in the language of the workshop: the words for undo are looked up by this name. */
export type CommandName = keyof typeof commandTraits;

export function hasTrait({ name }: Pick<Command, 'name'>, trait: CommandTrait): boolean {
  const traits: readonly CommandTrait[] = commandTraits[name];
  return traits.includes(trait);
}

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
  /** Of a step that takes another one back: something in it had been changed elsewhere, and was left alone. */
  leftAlone?: true;
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
  /** Something has been asked, decided or planned in the terms of the model that the workshop has. */
  | { kind: 'model-used' }
  /** Results have been shown: which groups are compared, and from how many people, is fixed. */
  | { kind: 'groups-fixed' }
  /** Taking back the opening of a round would take the answers in it along. */
  | { kind: 'round-answered'; roundId: RoundId }
  | { kind: 'too-many'; of: keyof typeof recordLimits; limit: number }
  /** Something that goes is still needed: somebody went on with it in the meantime. */
  | { kind: 'in-use'; id: string }
  /** The workshop would contradict itself: see the list of invariants. */
  | { kind: 'impossible'; rule: Rule }
  | { kind: 'storage'; message: string };
