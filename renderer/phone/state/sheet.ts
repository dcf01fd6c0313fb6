import type { AnswerChange } from '../../../shared/commands/responses.ts';
import type { BusinessLineId, RoundId } from '../../../shared/model/ids.ts';
import type {
  LateReply,
  ResponseReply,
  ResponseSubmission,
  StoredSheet,
} from '../../../shared/room/protocol.ts';
import { type Answers, noAnswers } from '../../answering/questions.ts';

/** What this phone keeps of one round and business line, whether or not it has arrived. */
export interface Sheet {
  roundId: RoundId;
  businessLineId: BusinessLineId;
  answers: Answers;
  finished: boolean;
  /** Something was answered, here or elsewhere; answers that only stand ready from an earlier round don't count. */
  begun: boolean;
  /** Counts the changes made on this phone, and what the laptop knew of them; 0 before the first. */
  revision: number;
  /** Names the answers as they are at this revision: the same on every resend. */
  submissionId: string;
  /** The highest revision that the laptop has acknowledged. Below `revision`: still on its way. */
  arrived: number;
  /** The answers as they were when phone and laptop last agreed. */
  agreed: Answers;
  /** The laptop's name for the answers that these go on from; not there in what an older page kept. */
  version?: string | null | undefined;
  /** The last that was sent, arrived or not. */
  sent: { revision: number; answers: Answers } | null;
  /** Why the last change is not stored, though the laptop has had it; null: it is, or is on its way. */
  refused: Refusal | null;
  /** The participant has read that. */
  isSeen?: boolean;
}

/**
 * `closed`: it came after the round, and the facilitator may still take it in. `left-out`: it doesn't count,
 * because that was decided or the results were shown. `fault`: this is not asked any more, or can't be stored.
 */
export type Refusal = 'closed' | 'left-out' | 'fault';

export function newSheet(roundId: RoundId, businessLineId: BusinessLineId): Sheet {
  return {
    roundId,
    businessLineId,
    answers: noAnswers,
    finished: false,
    begun: false,
    revision: 0,
    submissionId: '',
    arrived: 0,
    agreed: noAnswers,
    version: null,
    sent: null,
    refused: null,
  };
}

export function isOnItsWay(sheet: Sheet): boolean {
  return sheet.revision > sheet.arrived && sheet.refused === null;
}

/** Nothing that this phone alone has is lost with the sheet. */
export function isSettled(sheet: Sheet): boolean {
  return sheet.revision <= sheet.arrived;
}

/** The sheet after one answer given or taken back. A finished sheet is open again, as on the laptop. */
export function withAnswer(sheet: Sheet, change: AnswerChange, newId: () => string): Sheet {
  return nextRevision({ ...sheet, answers: applied(sheet.answers, change), finished: false }, newId);
}

export function asFinished(sheet: Sheet, newId: () => string): Sheet {
  return nextRevision({ ...sheet, finished: true }, newId);
}

function nextRevision(sheet: Sheet, newId: () => string): Sheet {
  return {
    ...sheet,
    begun: true,
    revision: sheet.revision + 1,
    submissionId: newId(),
    refused: null,
    isSeen: false,
  };
}

function applied(answers: Answers, change: AnswerChange): Answers {
  if (change.kind === 'item')
    return { ...answers, items: withEntry(answers.items, change.itemId, change.value) };
  return { ...answers, comments: withEntry(answers.comments, change.partId, change.text || null) };
}

function withEntry<Entries extends Record<string, unknown>>(
  entries: Entries,
  key: string,
  value: unknown,
): Entries {
  const { [key]: _old, ...others } = entries;
  return (value === null || value === undefined ? others : { ...others, [key]: value }) as Entries;
}

/** To be kept before the answers leave. */
export function asSent(sheet: Sheet): Sheet {
  return { ...sheet, sent: { revision: sheet.revision, answers: sheet.answers } };
}

export function submissionOf(sheet: Sheet): ResponseSubmission {
  const { roundId, businessLineId, submissionId, revision, answers, finished, version } = sheet;
  return { roundId, businessLineId, submissionId, revision, ...answers, finished, basedOn: version };
}

/**
 * The sheet after the laptop answered a submission of it. Another submission than ours counts when two tabs
 * wrote at once: unless this phone has gone on since, its answers go again as the latest.
 *
 * @param sheet as it is now, which may be newer than what was sent
 */
export function afterReply(
  sheet: Sheet,
  sent: ResponseSubmission,
  reply: ResponseReply,
  newId: () => string,
): Sheet {
  if (reply.submissionId === sent.submissionId) {
    const { items, comments } = sent;
    return {
      ...sheet,
      arrived: Math.max(sheet.arrived, sent.revision),
      agreed: { items, comments },
      version: reply.version ?? sheet.version,
    };
  }
  if (reply.revision < sheet.revision) return sheet;
  const version = reply.version ?? sheet.version;
  return { ...sheet, revision: reply.revision + 1, submissionId: newId(), version };
}

/** The laptop won't store what was sent. What was changed since is still to be sent, and told the same. */
export function afterRefusal(sheet: Sheet, sent: ResponseSubmission, refused: Refusal): Sheet {
  return sheet.revision > sent.revision ? sheet : { ...sheet, refused };
}

/** The sheet on its way once more, when what was refused may be stored now. */
export function asAgain(sheet: Sheet): Sheet {
  return { ...sheet, refused: null };
}

/** The sheet in the name of somebody else, of whom the laptop has had nothing from this phone. */
export function asAnother(sheet: Sheet): Sheet {
  return { ...sheet, arrived: 0, sent: null };
}

/** The sheet after the laptop told what has become of a late change: of all its rounds, not of the room's alone. */
export function afterLate(sheet: Sheet, late: LateReply | undefined): Sheet {
  if (sheet.refused === null || sheet.refused === 'fault' || isSettled(sheet)) return sheet;
  // The laptop doesn't know of it (any more).
  if (!late || late.revision < sheet.revision) return sheet.refused === 'closed' ? asAgain(sheet) : sheet;
  if (late.state === 'counts') {
    return { ...sheet, refused: null, arrived: sheet.revision, agreed: sheet.answers };
  }
  const refused = late.state === 'waiting' ? 'closed' : 'left-out';
  return refused === sheet.refused ? sheet : { ...sheet, refused, isSeen: false };
}

/**
 * The sheet after the laptop told what it has. Refused: it stays as it is. Nothing on its way: the laptop's answers
 * count, they may come from another phone or from paper. Something on its way: what was changed here since phone and
 * laptop last agreed goes on top of the laptop's answers, so that neither gets lost. A laptop that doesn't know what
 * it acknowledged before (an older backup was restored) gets it again.
 */
export function afterStored(sheet: Sheet, stored: StoredSheet, newId: () => string): Sheet {
  const { items, comments, begun, finished, version } = stored;
  const theirs: Answers = { items, comments };
  const revision = Math.max(sheet.revision, stored.revision);
  const hasForgotten = stored.revision < sheet.arrived;
  if (sheet.refused !== null && stored.revision < sheet.revision) return sheet;
  if (!isOnItsWay(sheet) && !hasForgotten) {
    return {
      ...sheet,
      answers: theirs,
      agreed: theirs,
      begun,
      finished,
      revision,
      arrived: revision,
      version,
      refused: null,
    };
  }
  // The last submission got there and its reply did not: sending it again is harmless and settles it.
  if (!hasForgotten && stored.revision >= sheet.revision) return sheet;
  const base = hasForgotten ? noAnswers : lastCommon(sheet, stored);
  if (!hasForgotten && same(theirs, base))
    return { ...sheet, agreed: base, arrived: stored.revision, version };
  const answers: Answers = {
    items: merged(base.items, sheet.answers.items, items),
    comments: merged(base.comments, sheet.answers.comments, comments),
  };
  const arrived = Math.min(sheet.arrived, stored.revision);
  return nextRevision({ ...sheet, answers, agreed: theirs, arrived, revision, version }, newId);
}

/** The last answers that phone and laptop both had: a submission may have arrived without its reply. */
function lastCommon(sheet: Sheet, stored: StoredSheet): Answers {
  return sheet.sent?.revision === stored.revision ? sheet.sent.answers : sheet.agreed;
}

/** `theirs`, with everything that `ours` changed since `base`. */
function merged<Entries extends Record<string, unknown>>(
  base: Entries,
  ours: Entries,
  theirs: Entries,
): Entries {
  const result: Record<string, unknown> = { ...theirs };
  for (const key of [...Object.keys(base), ...Object.keys(ours)]) {
    if (base[key] === ours[key]) continue;
    if (ours[key] === undefined) delete result[key];
    else result[key] = ours[key];
  }
  return result as Entries;
}

export function same(one: Answers, other: Answers): boolean {
  return (['items', 'comments'] as const).every((part) => {
    const [a, b]: Record<string, unknown>[] = [one[part], other[part]];
    const keys = Object.keys(a ?? {});
    return keys.length === Object.keys(b ?? {}).length && keys.every((key) => a?.[key] === b?.[key]);
  });
}
