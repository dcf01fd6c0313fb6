import type { Places } from './places.ts';
import type { Rate, SharedRate } from './rates.ts';

/**
 * What phones may cost the laptop. All of a room may share one address (a travel router that translates
 * addresses), so limits an address leave room for 300 phones; limits a phone are tight. Whatever some addresses
 * take, others still get in: each has a first few of everything. Tests change some.
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
  connections: Places;
  /** Phones that listen for changes. */
  streams: Places;
  /** Bytes that a listening phone may leave unread. */
  streamBacklog: number;
  /** Requests that wait for the page. */
  waiting: number;
  waitingPerDevice: number;
  requestsPerAddress: Rate;
  requestsPerDevice: Rate;
  /** People that an address may bring in: a whole room at once, and then a few a minute. */
  joins: SharedRate;
  /** Guesses at the join code: five digits, so half an hour of all that is allowed finds one in a hundred. */
  wrongJoinCodes: SharedRate;
  /** Guesses at personal codes: a hit is somebody else's answers. */
  wrongParticipantCodes: SharedRate;
}

export const defaultRoomLimits: RoomLimits = {
  requestTime: 10_000,
  idleTime: 30_000,
  heartbeat: 12_000,
  answerTime: 10_000,
  lookAfterTime: 60_000,
  lookAfterMisses: 5,
  connections: { all: 2000, each: 900, kept: 500, few: 8 },
  streams: { all: 1000, each: 500, kept: 300, few: 3 },
  streamBacklog: 65_536,
  waiting: 3000,
  waitingPerDevice: 4,
  requestsPerAddress: { burst: 3000, perSecond: 300 },
  requestsPerDevice: { burst: 40, perSecond: 5 },
  joins: { each: { burst: 400, perSecond: 0.2 }, all: { burst: 800, perSecond: 1 }, first: 10 },
  wrongJoinCodes: {
    each: { burst: 40, perSecond: 0.2 },
    all: { burst: 120, perSecond: 0.5 },
    first: 3,
  },
  wrongParticipantCodes: {
    each: { burst: 20, perSecond: 0.1 },
    all: { burst: 60, perSecond: 0.2 },
    first: 3,
  },
};
