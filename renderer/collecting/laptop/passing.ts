import { z } from 'zod';
import {
  type ParticipantId,
  participantIdSchema,
  roundIdSchema,
  workshopIdSchema,
} from '../../../shared/model/ids.ts';
import { clearMessages } from '../../components/messages.tsx';
import { flushDrafts } from '../../components/useDraft.ts';
import { saveSetting } from '../../storage/queries.ts';

/**
 * That the laptop goes round, and who has it: kept on the disk, so that reloading or restarting in the
 * middle shows the same private page again and nothing else.
 */
const passingSchema = z.strictObject({
  workshopId: workshopIdSchema,
  roundId: roundIdSchema,
  /** Who gets the laptop, in turn. */
  participantIds: z.array(participantIdSchema).min(1).max(5000),
  /** Place in that list, from 0; the length of the list when everybody has had a turn. */
  turn: z.number().int().min(0),
  /** This person has said to be there: until then no answer is on the screen. */
  hasBegun: z.boolean(),
});
export type Passing = z.infer<typeof passingSchema>;

/** What is stored, read; null when the laptop does not go round. */
export function readPassing(stored: unknown): Passing | null {
  const parsed = passingSchema.safeParse(stored);
  return parsed.success ? parsed.data : null;
}

/** Whether the laptop has gone round since this window opened: what the facilitator was told then still holds. */
let hasGoneRound = false;
export const knowsPassing = () => hasGoneRound;

/** Begins with the first person; everything that was on the screen goes. */
export async function startPassing(start: Omit<Passing, 'turn' | 'hasBegun'>): Promise<void> {
  flushDrafts();
  clearMessages();
  hasGoneRound = true;
  // Refused on some machines; the private page works in a window too.
  await document.documentElement.requestFullscreen().catch(() => undefined);
  await saveSetting('passing', { ...start, turn: 0, hasBegun: false } satisfies Passing);
}

/** The person whose turn it is has said to be there. */
export async function beginTurn(passing: Passing): Promise<void> {
  await saveSetting('passing', { ...passing, hasBegun: true } satisfies Passing);
}

/** On to the next person, or to handing the laptop back. */
export async function endTurn(passing: Passing): Promise<void> {
  flushDrafts();
  clearMessages();
  await saveSetting('passing', { ...passing, turn: passing.turn + 1, hasBegun: false } satisfies Passing);
}

/** Somebody who comes later takes the turn now: whoever sits beside the laptop, or instead of who is not there. */
export async function takeTurn(passing: Passing, id: ParticipantId): Promise<void> {
  const others = passing.participantIds.filter((each) => each !== id);
  const participantIds = others.toSpliced(passing.turn, 0, id);
  await saveSetting('passing', { ...passing, participantIds } satisfies Passing);
}

export async function endPassing(): Promise<void> {
  flushDrafts();
  await saveSetting('passing', null);
}

/** Digits of the facilitator's code. */
export const pinPattern = /^\d{4,8}$/;

/** The facilitator's code on this laptop, if a valid one is stored. */
export function readPin(stored: unknown): string | null {
  return typeof stored === 'string' && pinPattern.test(stored) ? stored : null;
}
