/** What one client may cost the host. Tests shorten the times. */
export interface Limits {
  /** Milliseconds to send a whole request. */
  requestTime: number;
  /** Milliseconds of silence in the middle of a request or an answer. */
  idleTime: number;
  /** Milliseconds between the opened socket and its token. */
  helloTime: number;
  /** Milliseconds between two signs of life that are asked for. */
  heartbeat: number;
  /** Milliseconds that open pages get to write what is pending. */
  flushTime: number;
  connections: number;
  sockets: number;
  /** Calls of one page that are not answered yet. */
  callsAtOnce: number;
  /** Bytes that a socket may send before it has shown its token. */
  helloBytes: number;
  /** Bytes of one message: the largest backup, escaped as JSON. */
  messageBytes: number;
}

export const defaultLimits: Limits = {
  requestTime: 10_000,
  idleTime: 20_000,
  helloTime: 5_000,
  heartbeat: 20_000,
  flushTime: 3_000,
  connections: 200,
  sockets: 40,
  callsAtOnce: 32,
  helloBytes: 2_000,
  messageBytes: 130_000_000,
};
