import { type GivenAnswers, saysTheSame } from '../model/answers.ts';
import { type BusinessLineId, type ParticipantId, responseIdOf } from '../model/ids.ts';
import { recordLimits } from '../model/limits.ts';
import { answeredAt } from '../model/moments.ts';
import type { Channel, Participant, Round, WorkshopData, WorkshopResponse } from '../model/workshop.ts';
import { failure, type Result, success } from '../result.ts';
import type { Command, CommandFault, Edit } from './command.ts';
import { append, type Effects, put } from './edits.ts';
import { departmentNamed, newParticipant, type PersonText } from './participants.ts';

/** Who filled it in: somebody who is known, or somebody who gets a place in the workshop with it. */
export type FormGiver =
  | { kind: 'known'; participantId: ParticipantId }
  /** `code`: printed on the blank form; left out: a fresh one. `key`: rows with one key are one person. */
  | { kind: 'new'; person: PersonText; code?: string; key?: string };

export interface FilledForm {
  giver: FormGiver;
  businessLineId: BusinessLineId;
  /** Everything that stands on it, or in the row. */
  content: GivenAnswers;
}

type Collecting = Pick<WorkshopData, 'workshop' | 'participants' | 'responses'>;

/**
 * Stores one filled paper form, finished: all of its answers in one step, in place of what the person may
 * have answered before in this round and business line.
 *
 * @returns a command, or why there is none: the round has closed, or nothing more fits in the workshop
 */
export function enterForm(
  data: Collecting,
  round: Round,
  form: FilledForm,
  effects: Effects,
): Result<Command, CommandFault> {
  return storeForms(data, round, [form], 'paper', 'enterForm', effects);
}

/**
 * Stores the rows of a file in one step, all of them or none. A row that says what is stored already changes
 * nothing, so that taking the same file in twice is the same as once.
 *
 * @returns a command, or why there is none: the round has closed, or too many people or departments for one workshop
 */
export function importAnswers(
  data: Collecting,
  round: Round,
  forms: readonly FilledForm[],
  effects: Effects,
): Result<Command, CommandFault> {
  return storeForms(data, round, forms, 'file', 'importAnswers', effects);
}

function storeForms(
  data: Collecting,
  round: Round,
  forms: readonly FilledForm[],
  channel: Channel,
  name: 'enterForm' | 'importAnswers',
  effects: Effects,
): Result<Command, CommandFault> {
  if (round.closedAt !== null) return failure({ kind: 'round-closed', roundId: round.id });
  const { workshop } = data;
  const codes = new Set(data.participants.map(({ code }) => code));
  const stored = new Map(data.responses.map((response) => [response.id, response]));
  const departments = [...workshop.departments];
  const added = new Map<string, Participant>();
  const edits: Edit[] = [];
  for (const { giver, businessLineId, content } of forms) {
    const participantId = giver.kind === 'known' ? giver.participantId : personOf(giver).id;
    const id = responseIdOf(round.id, businessLineId, participantId);
    const before = stored.get(id);
    if (before && isStoredAlready(before, content)) continue;
    const now = answeredAt(workshop, round, effects.now());
    edits.push(
      put('responses', {
        id,
        workshopId: workshop.id,
        roundId: round.id,
        businessLineId,
        participantId,
        ...content,
        channel,
        startedAt: before?.startedAt ?? now,
        updatedAt: now,
        finishedAt: now,
      }),
    );
  }
  const limit = recordLimits.participants;
  if (data.participants.length + added.size > limit) {
    return failure({ kind: 'too-many', of: 'participants', limit });
  }
  if (departments.length > recordLimits.departments) {
    return failure({ kind: 'too-many', of: 'departments', limit: recordLimits.departments });
  }
  const fresh = departments.slice(workshop.departments.length);
  edits.unshift(...fresh.map((department) => append('workshops', workshop.id, 'departments', department)));
  return success({ name, workshopId: workshop.id, edits });

  function personOf(giver: Extract<FormGiver, { kind: 'new' }>): Participant {
    const known = giver.key === undefined ? undefined : added.get(giver.key);
    if (known) return known;
    const { name, layer, department } = giver.person;
    const departmentId = departmentNamed(department, departments, effects);
    const person = newParticipant(data, { name, layer, departmentId }, codes, effects, giver.code);
    added.set(giver.key ?? person.id, person);
    edits.push(put('participants', person));
    return person;
  }
}

/** The person finished with exactly these answers. */
export function isStoredAlready(stored: WorkshopResponse, content: GivenAnswers): boolean {
  return stored.finishedAt !== null && saysTheSame(stored, content);
}
