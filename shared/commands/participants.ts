import {
  type BusinessLineId,
  type DepartmentId,
  departmentIdSchema,
  type ParticipantId,
  participantIdSchema,
} from '../model/ids.ts';
import { recordLimits } from '../model/limits.ts';
import { joinedAt } from '../model/moments.ts';
import type { Department, Layer, Participant, WorkshopData } from '../model/workshop.ts';
import { failure, type Result, success } from '../result.ts';
import { folded, nameKey } from '../words/nameKey.ts';
import type { Command, CommandFault } from './command.ts';
import { append, changed, type Effects, put, set } from './edits.ts';

export interface NewParticipant {
  name: string;
  layer?: Layer | null;
  departmentId?: DepartmentId | null;
  businessLineIds?: BusinessLineId[];
}

/** Somebody as a list, a form or a row says it. */
export interface PersonText {
  name: string;
  layer: Layer | null;
  /** By name; one that the workshop lacks is added. Empty: none. */
  department: string;
}

type People = Pick<WorkshopData, 'workshop' | 'participants'>;

/** Adds one person, with a code of its own. An anonymous workshop keeps no name. */
export function addParticipant(
  data: People,
  input: NewParticipant,
  effects: Effects,
): Result<Command, CommandFault> {
  const limit = recordLimits.participants;
  if (data.participants.length >= limit) return failure({ kind: 'too-many', of: 'participants', limit });
  const codes = new Set(data.participants.map((participant) => participant.code));
  const participant = newParticipant(data, input, codes, effects);
  return success({
    name: 'addParticipant',
    workshopId: data.workshop.id,
    edits: [put('participants', participant)],
  });
}

/** Adds everyone of a pasted list in one step; departments that are not there yet are added with them. */
export function addParticipants(
  data: People,
  lines: readonly PersonText[],
  effects: Effects,
): Result<Command, CommandFault> {
  const { workshop } = data;
  if (data.participants.length + lines.length > recordLimits.participants) {
    return failure({ kind: 'too-many', of: 'participants', limit: recordLimits.participants });
  }
  const departments = [...workshop.departments];
  const codes = new Set(data.participants.map((participant) => participant.code));
  const people = lines.map((line) => {
    const departmentId = departmentNamed(line.department, departments, effects);
    return newParticipant(data, { name: line.name, layer: line.layer, departmentId }, codes, effects);
  });
  if (departments.length > recordLimits.departments) {
    return failure({ kind: 'too-many', of: 'departments', limit: recordLimits.departments });
  }
  const added = departments.slice(workshop.departments.length);
  return success({
    name: 'addParticipant',
    workshopId: workshop.id,
    edits: [
      ...added.map((department) => append('workshops', workshop.id, 'departments', department)),
      ...people.map((participant) => put('participants', participant)),
    ],
  });
}

export type ParticipantFields = Partial<
  Pick<Participant, 'name' | 'layer' | 'departmentId' | 'businessLineIds'>
>;

export function changeParticipant(
  data: Pick<WorkshopData, 'workshop'>,
  participant: Participant,
  fields: ParticipantFields,
): Command {
  const values = changed(participant, fields);
  if (data.workshop.anonymity === 'anonymous') delete values.name;
  // A name in which nothing can be seen is none.
  else if (values.name !== undefined && nameKey(values.name) === '') values.name = '';
  return {
    name: 'changeParticipant',
    workshopId: data.workshop.id,
    edits: [set('participants', participant.id, values)],
    mergeKey: `participant:${participant.id}:${Object.keys(fields).sort().join()}`,
  };
}

/** Puts a person in the bin; the answers stay with the record and count no longer until it is restored. */
export function deleteParticipant(
  data: Pick<WorkshopData, 'workshop'>,
  id: ParticipantId,
  effects: Pick<Effects, 'now'>,
): Command {
  return deleteParticipants(data, [id], effects);
}

/** Takes a person out of the bin, as somebody of its own. */
export function restoreParticipant(data: Pick<WorkshopData, 'workshop'>, id: ParticipantId): Command {
  return restoreParticipants(data, [id]);
}

/** See `deleteParticipant`: many in one step. */
export function deleteParticipants(
  { workshop }: Pick<WorkshopData, 'workshop'>,
  ids: readonly ParticipantId[],
  effects: Pick<Effects, 'now'>,
): Command {
  const deletedAt = effects.now();
  const edits = ids.map((id) => set('participants', id, { deletedAt }));
  return { name: 'deleteParticipant', workshopId: workshop.id, edits };
}

export function restoreParticipants(
  { workshop }: Pick<WorkshopData, 'workshop'>,
  ids: readonly ParticipantId[],
): Command {
  const edits = ids.map((id) => set('participants', id, { deletedAt: null, sameAs: undefined }));
  return { name: 'restoreParticipant', workshopId: workshop.id, edits };
}

/**
 * The record of somebody new, whatever the way in: in an anonymous workshop without a name, and without a
 * moment that tells who came when.
 *
 * @param codes those that are taken; the new one is added
 * @param code one that was given out beforehand, on a form; left out: a fresh one
 */
export function newParticipant(
  { workshop }: Pick<WorkshopData, 'workshop'>,
  input: NewParticipant,
  codes: Set<string>,
  effects: Effects,
  code?: string,
): Participant {
  return {
    id: participantIdSchema.parse(effects.newId()),
    workshopId: workshop.id,
    name: workshop.anonymity === 'anonymous' || nameKey(input.name) === '' ? '' : input.name,
    code: code !== undefined && !codes.has(code) ? claimed(code, codes) : freshCode(codes, effects),
    layer: input.layer ?? null,
    departmentId: input.departmentId ?? null,
    businessLineIds: input.businessLineIds ?? [],
    createdAt: joinedAt(workshop, effects.now()),
    deletedAt: null,
  };
}

function claimed(code: string, codes: Set<string>): string {
  codes.add(code);
  return code;
}

export function departmentNamed(
  name: string,
  departments: Department[],
  effects: Effects,
): DepartmentId | null {
  if (folded(name) === '') return null;
  const known = departments.find((department) => folded(department.name) === folded(name));
  if (known) return known.id;
  const added = { id: departmentIdSchema.parse(effects.newId()), name };
  departments.push(added);
  return added.id;
}

/** No vowels (so no words), and none of the pairs that look alike on a phone or in handwriting. */
const codeAlphabet = 'CDFGHJKLMNPQRTVWXY34679';
/**
 * A code is all it takes to go on with somebody's answers, and in the room anybody can try: there are 148
 * million of this length. Workshops from before have shorter ones, which stay valid.
 */
const codeLength = 6;

/**
 * A short code that nobody in the workshop has yet. It is drawn from fresh ids rather than from a generator
 * of its own, so that a command needs no further effect; a code that is taken makes the next one longer.
 */
export function freshCode(taken: Set<string>, effects: Pick<Effects, 'newId'>): string {
  for (let attempt = 0; ; attempt += 1) {
    const length = Math.min(8, codeLength + Math.floor(attempt / 20));
    const code = codeFrom(`${effects.newId()}/${attempt}`, length);
    if (taken.has(code)) continue;
    taken.add(code);
    return code;
  }
}

/** FNV-1a over the text, with one more step for every character of the code. */
function codeFrom(text: string, length: number): string {
  let hash = 0x811c9dc5;
  for (let place = 0; place < text.length; place += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(place), 0x01000193) >>> 0;
  }
  let code = '';
  for (let place = 0; place < length; place += 1) {
    hash = Math.imul(hash ^ (hash >>> 15) ^ place, 0x85ebca6b) >>> 0;
    code += codeAlphabet[(hash >>> 8) % codeAlphabet.length];
  }
  return code;
}
