import type { Rate } from './rates.ts';

/**
 * What phones may cost the laptop. All of a room may share one address (a travel router that translates
 * addresses), so limits an address leave room for 300 phones; limits a phone are tight. Tests change some.
 */
export interface RoomLimits {
  /** Milliseconds to send a whole request. */
  requestTime: number;
  /** Milliseconds of silence on a connection. */
  idleTime: number;
  /** Milliseconds between two signs of life to phones that listen. */
  heartbeat: number;
  /** Milliseconds that a request waits for the facilitator's page. */
  answerTime: number;
  /** Milliseconds between two looks whether a page still looks after the room, and how many may find none. */
  lookAfterTime: number;
  lookAfterMisses: number;
  connections: number;
  connectionsPerAddress: number;
  /** Phones that listen for changes. */
  streams: number;
  streamsPerAddress: number;
  /** Bytes that a listening phone may leave unread. */
  streamBacklog: number;
  /** Requests that wait for the page. */
  waiting: number;
  waitingPerDevice: number;
  requestsPerAddress: Rate;
  requestsPerDevice: Rate;
  joinsPerAddress: Rate;
  /** Guesses at the join code, an address. */
  wrongJoinCodes: Rate;
  /** Guesses at personal codes, an address and in all: a hit is somebody else's answers. */
  wrongParticipantCodes: Rate;
  wrongParticipantCodesInAll: Rate;
}

export const defaultRoomLimits: RoomLimits = {
  requestTime: 10_000,
  idleTime: 30_000,
  heartbeat: 12_000,
  answerTime: 10_000,
  lookAfterTime: 60_000,
  lookAfterMisses: 5,
  connections: 2000,
  connectionsPerAddress: 900,
  streams: 1000,
  streamsPerAddress: 500,
  streamBacklog: 65_536,
  waiting: 3000,
  waitingPerDevice: 4,
  requestsPerAddress: { burst: 3000, perSecond: 300 },
  requestsPerDevice: { burst: 40, perSecond: 5 },
  joinsPerAddress: { burst: 400, perSecond: 5 },
  wrongJoinCodes: { burst: 40, perSecond: 0.5 },
  wrongParticipantCodes: { burst: 12, perSecond: 0.1 },
  wrongParticipantCodesInAll: { burst: 40, perSecond: 0.1 },
};
