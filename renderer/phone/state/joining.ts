import type { JoinRequest, MineReply, RoomFault, SimilarPerson } from '../../../shared/room/protocol.ts';
import type { Requests } from './requests.ts';

/** Milliseconds between attempts: soon at first, then calmly. */
const waits = { first: 1_000, most: 10_000 };

export type Joining =
  | { kind: 'idle' }
  /** An obstacle is why the last attempt failed; the next one follows by itself. */
  | { kind: 'trying'; request: JoinRequest; obstacle: 'down' | 'busy' | null }
  | Refused;

type Refused = { kind: 'refused'; fault: RoomFault; people?: readonly SimilarPerson[] };

export interface JoinAttempt {
  token: string;
  request: JoinRequest;
  /** False once another attempt took its place, or nobody wants it any more. */
  isWanted: () => boolean;
  onObstacle: (obstacle: 'down' | 'busy') => void;
}

/** A refusal that passes by itself. */
export function isPassing(fault: RoomFault): boolean {
  return fault === 'too-fast' || fault === 'try-later';
}

/** Asks to be let in until the laptop says yes or no; null when it is not wanted any more. */
export async function askToJoin(
  requests: Pick<Requests, 'join'>,
  { token, request, isWanted, onObstacle }: JoinAttempt,
): Promise<{ kind: 'done'; value: MineReply } | Refused | null> {
  for (let wait = waits.first; ; wait = Math.min(wait * 2, waits.most)) {
    const outcome = await requests.join(token, request);
    if (!isWanted()) return null;
    if (outcome.kind === 'done') return outcome;
    if (outcome.kind === 'refused' && !isPassing(outcome.fault)) return outcome;
    onObstacle(outcome.kind === 'refused' ? 'busy' : 'down');
    const asked = outcome.kind === 'refused' ? (outcome.retryAfter ?? 0) * 1_000 : 0;
    // A little out of step with the other phones.
    const pause = Math.max(asked, wait * (0.7 + 0.6 * Math.random()));
    await new Promise((resolve) => setTimeout(resolve, pause));
    if (!isWanted()) return null;
  }
}
