import type {
  JoinRequest,
  MineReply,
  ResponseReply,
  ResponseSubmission,
  RoomFault,
  RoomView,
  SimilarPerson,
} from '../../../shared/room/protocol.ts';
import type { Questionnaire } from '../../../shared/room/questionnaire.ts';

/** How a request ended. Unreachable: nobody answered, or something that is not the laptop (a login page). */
export type Outcome<Value> =
  | { kind: 'done'; value: Value }
  | {
      kind: 'refused';
      fault: RoomFault;
      /** Seconds, null when not said. */
      retryAfter: number | null;
      /** Who may be meant, with `name-similar`. */
      people?: readonly SimilarPerson[];
    }
  | { kind: 'unreachable' };

export interface Requests {
  room: () => Promise<Outcome<RoomView>>;
  /** @param name from the RoomView */
  questions: (name: string) => Promise<Outcome<Questionnaire>>;
  join: (token: string, request: JoinRequest) => Promise<Outcome<MineReply>>;
  mine: (token: string) => Promise<Outcome<MineReply>>;
  respond: (
    token: string,
    submission: ResponseSubmission,
    /** `isLeaving`: the request may outlive the page. */
    options: { isLeaving: boolean },
  ) => Promise<Outcome<ResponseReply>>;
}

/** Milliseconds; longer than the laptop itself waits before it says "later". */
const patience = 15_000;

/** The room server's calls, from the page it served. Replies are its own, so their shape is taken as agreed. */
export const requests: Requests = {
  room: () => call('GET', '/api/room'),
  // The browser may have them: what has this name never changes.
  questions: (name) => call('GET', `/api/questions/${name}`, { cache: 'default' }),
  join: (token, body) => call('POST', '/api/join', { token, body }),
  mine: (token) => call('GET', '/api/mine', { token }),
  respond: (token, body, { isLeaving }) =>
    call('PUT', '/api/response', { token, body, keepalive: isLeaving }),
};

interface Asking extends Pick<RequestInit, 'cache' | 'keepalive'> {
  token?: string;
  body?: JoinRequest | ResponseSubmission;
}

async function call<Value>(
  method: string,
  path: string,
  { token, body, ...options }: Asking = {},
): Promise<Outcome<Value>> {
  const abort = new AbortController();
  const timer = setTimeout(() => abort.abort(), patience);
  try {
    const headers: Record<string, string> = {};
    if (token !== undefined) headers.authorization = `Bearer ${token}`;
    if (body !== undefined) headers['content-type'] = 'application/json';
    const response = await fetch(path, {
      method,
      headers,
      body: body === undefined ? null : JSON.stringify(body),
      cache: 'no-store',
      ...options,
      signal: abort.signal,
    });
    const reply: unknown = await response.json();
    if (response.ok && isObject(reply)) return { kind: 'done', value: reply as Value };
    if (!isObject(reply) || typeof reply.fault !== 'string') return { kind: 'unreachable' };
    const seconds = Number(response.headers.get('retry-after') ?? Number.NaN);
    const retryAfter = Number.isFinite(seconds) ? seconds : null;
    const people = reply.people as readonly SimilarPerson[];
    return { kind: 'refused', fault: reply.fault as RoomFault, retryAfter, people };
  } catch {
    return { kind: 'unreachable' };
  } finally {
    clearTimeout(timer);
  }
}

export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Random bytes as base64url. `crypto.randomUUID` needs a secure context, which a local network is not. */
export function randomText(bytes: number): string {
  const values = crypto.getRandomValues(new Uint8Array(bytes));
  return btoa(String.fromCharCode(...values))
    .replace(/\+/g, '-')
    .replace(/\//g, '_')
    .replace(/=+$/, '');
}
