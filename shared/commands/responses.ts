import type { GivenAnswers } from '../model/answers.ts';
import {
  type BusinessLineId,
  type ItemId,
  type PartId,
  type ParticipantId,
  responseIdOf,
} from '../model/ids.ts';
import type { Channel, ItemAnswer, Round, WorkshopResponse } from '../model/workshop.ts';
import { failure, type Result, success } from '../result.ts';
import type { Command, CommandFault } from './command.ts';
import { type Effects, ensure, set } from './edits.ts';

/** Whose answers, of which round and business line. */
export interface ResponsePlace {
  round: Round;
  businessLineId: BusinessLineId;
  participantId: ParticipantId;
  /** What the same person answered in the round this one is prefilled from, as far as this one asks it: see `onlyAsked`. */
  prefill?: GivenAnswers | null;
  channel: Channel;
}

/** One answer: null takes it back, and so does an empty comment. */
export type AnswerChange =
  | { kind: 'item'; itemId: ItemId; value: ItemAnswer | null }
  | { kind: 'comment'; partId: PartId; text: string };

/**
 * Gives, changes or takes back one answer. The first answer makes the response; a response that was finished
 * is open again, because what changed was not looked over. Refused once the round has closed.
 */
export function answer(
  place: ResponsePlace,
  change: AnswerChange,
  effects: Pick<Effects, 'now'>,
): Result<Command, CommandFault> {
  const { round } = place;
  if (round.closedAt !== null) return failure({ kind: 'round-closed', roundId: round.id });
  const [group, key, value] = fieldOf(change);
  const fresh = newResponse(place, effects);
  const fields = {
    [`${group}.${key}` as const]: value,
    channel: place.channel,
    updatedAt: effects.now(),
    finishedAt: null,
  };
  const edits = [ensure('responses', fresh), set('responses', fresh.id, fields)];
  const command: Command = { name: 'answer', workshopId: round.workshopId, edits };
  if (change.kind === 'comment') command.mergeKey = `comment:${fresh.id}:${key}`;
  return success(command);
}

/** The participant looked everything over. Also possible without any answer: having nothing to say counts as done. */
export function finishResponse(
  place: ResponsePlace,
  effects: Pick<Effects, 'now'>,
): Result<Command, CommandFault> {
  const { round } = place;
  if (round.closedAt !== null) return failure({ kind: 'round-closed', roundId: round.id });
  const now = effects.now();
  const fresh = newResponse(place, effects);
  const edits = [
    ensure('responses', fresh),
    set('responses', fresh.id, { finishedAt: now, updatedAt: now, channel: place.channel }),
  ];
  return success({ name: 'finishResponse', workshopId: round.workshopId, edits });
}

function fieldOf(change: AnswerChange): ['items' | 'comments', string, string | number | undefined] {
  if (change.kind === 'item') return ['items', change.itemId, change.value ?? undefined];
  return ['comments', change.partId, change.text === '' ? undefined : change.text];
}

function newResponse(place: ResponsePlace, effects: Pick<Effects, 'now'>): WorkshopResponse {
  const now = effects.now();
  return {
    id: responseIdOf(place.round.id, place.businessLineId, place.participantId),
    workshopId: place.round.workshopId,
    roundId: place.round.id,
    businessLineId: place.businessLineId,
    participantId: place.participantId,
    items: { ...place.prefill?.items },
    comments: { ...place.prefill?.comments },
    channel: place.channel,
    startedAt: now,
    updatedAt: now,
    finishedAt: null,
  };
}
