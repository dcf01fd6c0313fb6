import type { IncomingMessage } from 'node:http';
import type { DeviceId } from '../../shared/model/ids.ts';
import type { RoomFault } from '../../shared/room/protocol.ts';
import { addressOf } from './callers.ts';
import type { RoomLimits } from './limits.ts';
import { createRateLimiter, createSharedLimiter } from './rates.ts';

/** Who may ask what, and how often. */
export interface Gate {
  /** Whether the request is meant for this server and its address has not asked too much; null: it may pass. */
  check(request: IncomingMessage): RoomFault | null;
  /** Null: the code is right. */
  guessJoinCode(address: string, given: string, wanted: string): RoomFault | null;
  /** The join code is another one now: whoever used up what the former one allowed is not known any more. */
  renew(): void;
  /** A phone that has joined before joins again for free: its first answer was lost. */
  mayJoin(address: string, hasJoined: boolean): boolean;
  mayGuessParticipant(address: string): boolean;
  /** The guess was none: the code was right, or nobody looked. */
  guessedParticipant(address: string): void;
  mayAsk(deviceId: DeviceId): boolean;
}

/** @param host the Host header of requests that are meant for us, `192.168.1.20:4782` */
export function createGate(host: string, limits: RoomLimits): Gate {
  const requests = createRateLimiter(limits.requestsPerAddress);
  const asks = createRateLimiter(limits.requestsPerDevice);
  let joins = createSharedLimiter(limits.joins);
  let joinCodes = createSharedLimiter(limits.wrongJoinCodes);
  const participantCodes = createSharedLimiter(limits.wrongParticipantCodes);

  return {
    check(request) {
      // A foreign name that leads to this laptop is DNS rebinding.
      if (request.headers.host !== host) return 'foreign-host';
      const { origin } = request.headers;
      if (origin !== undefined && origin !== `http://${host}`) return 'foreign-origin';
      return requests.take(addressOf(request)) ? null : 'too-fast';
    },
    guessJoinCode(address, given, wanted) {
      if (!joinCodes.take(address)) return 'too-fast';
      if (given.trim() !== wanted) return 'wrong-join-code';
      joinCodes.giveBack(address);
      return null;
    },
    renew() {
      joins = createSharedLimiter(limits.joins);
      joinCodes = createSharedLimiter(limits.wrongJoinCodes);
    },
    mayJoin: (address, hasJoined) => hasJoined || joins.take(address),
    mayGuessParticipant: (address) => participantCodes.take(address),
    guessedParticipant: (address) => participantCodes.giveBack(address),
    mayAsk: (deviceId) => asks.take(deviceId),
  };
}
