import { randomInt } from 'node:crypto';
import type { DeviceId } from '../../shared/model/ids.ts';
import { largestBatch, type RoomOutcome, type RoomRequest, tryLater } from '../../shared/room/relay.ts';
import type { RoomLimits } from './limits.ts';

/** A request without the number that the queue gives it. */
export type NewRequest = RoomRequest extends infer Request
  ? Request extends RoomRequest
    ? Omit<Request, 'id'>
    : never
  : never;

export interface RequestQueue {
  /** Resolves when the page has answered, or with `try-later` when it does not in time, or `too-fast`. */
  ask(request: NewRequest): Promise<RoomOutcome>;
  /** The oldest requests that no page has taken. */
  take(): RoomRequest[];
  answer(answers: readonly { id: number; outcome: RoomOutcome }[]): void;
  /** The page that took requests is gone: the next one gets them again. */
  handOutAgain(): void;
  /** Nobody answers any more. */
  close(): void;
}

interface Waiting {
  request: RoomRequest;
  taken: boolean;
  settle(outcome: RoomOutcome): void;
}

const tooFast: RoomOutcome = { kind: 'refused', fault: 'too-fast' };

/** Phones' requests on their way to the facilitator's page. @param onWaiting tells the page to take some */
export function createRequestQueue(
  limits: Pick<RoomLimits, 'answerTime' | 'waiting' | 'waitingPerDevice'>,
  onWaiting: () => void,
): RequestQueue {
  const waiting = new Map<number, Waiting>();
  const perDevice = new Map<DeviceId, number>();
  // A page may still answer what it took from a host that is gone: those numbers must be nobody's here.
  let lastId = randomInt(2 ** 47);
  let isClosed = false;
  /** The page knows that there is something to take. */
  let isTold = false;

  function count(deviceId: DeviceId, change: 1 | -1): void {
    const next = (perDevice.get(deviceId) ?? 0) + change;
    if (next > 0) perDevice.set(deviceId, next);
    else perDevice.delete(deviceId);
  }

  function tell(): void {
    if (isTold) return;
    isTold = true;
    onWaiting();
  }

  return {
    ask(request) {
      if (isClosed || waiting.size >= limits.waiting) return Promise.resolve(tryLater);
      const { deviceId } = request;
      if ((perDevice.get(deviceId) ?? 0) >= limits.waitingPerDevice) return Promise.resolve(tooFast);
      return new Promise((resolve) => {
        lastId += 1;
        const id = lastId;
        const timer = setTimeout(() => waiting.get(id)?.settle(tryLater), limits.answerTime);
        count(deviceId, 1);
        waiting.set(id, {
          request: { ...request, id },
          taken: false,
          settle(outcome) {
            clearTimeout(timer);
            waiting.delete(id);
            count(deviceId, -1);
            resolve(outcome);
          },
        });
        tell();
      });
    },
    take() {
      isTold = false;
      const batch: RoomRequest[] = [];
      for (const entry of waiting.values()) {
        if (entry.taken) continue;
        if (batch.length >= largestBatch) {
          tell();
          break;
        }
        entry.taken = true;
        batch.push(entry.request);
      }
      return batch;
    },
    answer(answers) {
      for (const { id, outcome } of answers) waiting.get(id)?.settle(outcome);
    },
    handOutAgain() {
      for (const entry of waiting.values()) entry.taken = false;
      isTold = false;
      if (waiting.size > 0) tell();
    },
    close() {
      isClosed = true;
      for (const { settle } of [...waiting.values()]) settle(tryLater);
    },
  };
}
