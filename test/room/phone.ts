// A simulated phone: the requests of the phone page, with all the bad luck that a room has.
import { randomBytes } from 'node:crypto';
import { Agent, request } from 'node:http';
import type { MineReply, ResponseReply, ResponseSubmission } from '../../shared/room/protocol.ts';

export interface Heard {
  status: number;
  headers: Record<string, string | string[] | undefined>;
  text: string;
  /** The body as JSON; null when it is none. */
  json: unknown;
}

export interface Asking {
  method?: string;
  headers?: Record<string, string>;
  body?: string;
  /** The address that the phone has, one of this machine's; left out: the system takes one. */
  from?: string | undefined;
  agent?: Agent;
  /** Milliseconds after which the phone loses its connection. */
  lostAfter?: number;
}

/** One request with exactly this path and these headers. Rejects when the connection breaks. */
export function ask(url: string, path: string, asking: Asking = {}): Promise<Heard> {
  const { method = 'GET', headers = {}, body, from, agent, lostAfter } = asking;
  const { hostname, port } = new URL(url);
  return new Promise((resolve, reject) => {
    const sent = request(
      { host: hostname, port, path, method, headers, localAddress: from, agent: agent ?? false },
      (response) => {
        let text = '';
        response.setEncoding('utf8').on('data', (chunk) => {
          text += chunk;
        });
        response.on('error', reject);
        response.on('end', () => {
          clearTimeout(timer);
          resolve({
            status: response.statusCode ?? 0,
            headers: response.headers,
            text,
            json: jsonOf(text),
          });
        });
      },
    );
    const timer =
      lostAfter === undefined ? undefined : setTimeout(() => sent.destroy(new Error('lost')), lostAfter);
    sent.on('error', reject);
    sent.end(body);
  });
}

/** What comes of asking for the room there: its status, or the system's word for why nothing answers. */
export function reach(url: string): Promise<number | string> {
  return ask(url, '/api/room', { lostAfter: 2000 }).then(
    ({ status }) => status,
    (error: NodeJS.ErrnoException) => error.code ?? error.message,
  );
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

export function newToken(): string {
  return randomBytes(32).toString('base64url');
}

export class Phone {
  token = newToken();
  code = '';
  /** What this phone holds to be its answers, acknowledged. */
  acknowledged: ResponseSubmission | null = null;
  #revision = 0;
  #agent = new Agent({ keepAlive: true, maxSockets: 2 });
  readonly #url: () => string;
  readonly #from: string | undefined;

  /** @param url the room's address now; @param from the phone's own address; left out: the system takes one */
  constructor(url: () => string, from?: string) {
    this.#url = url;
    this.#from = from;
  }

  send(path: string, method = 'GET', body?: unknown, extra: Asking = {}): Promise<Heard> {
    const headers: Record<string, string> = { authorization: `Bearer ${this.token}` };
    if (method !== 'GET') headers.origin = this.#url();
    if (body !== undefined) headers['content-type'] = 'application/json';
    return ask(this.#url(), path, {
      method,
      from: this.#from,
      agent: this.#agent,
      ...extra,
      headers: { ...headers, ...extra.headers },
      body: body === undefined ? undefined : JSON.stringify(body),
    });
  }

  async join(
    joinCode: string,
    name: string,
    { isSomebodyElse, ...extra }: Asking & { isSomebodyElse?: boolean } = {},
  ): Promise<Heard> {
    const who = { kind: 'new', name, layer: null, departmentId: null, isSomebodyElse };
    const heard = await this.send('/api/join', 'POST', { joinCode, who }, extra);
    if (heard.status === 200) this.code = (heard.json as { participantCode: string }).participantCode;
    return heard;
  }

  continueAs(joinCode: string, participantCode: string): Promise<Heard> {
    return this.send('/api/join', 'POST', { joinCode, who: { kind: 'known', participantCode } });
  }

  async mine(): Promise<MineReply> {
    const heard = await this.send('/api/mine');
    if (heard.status !== 200) throw new Error(`mine: ${heard.status}`);
    return heard.json as MineReply;
  }

  /** The next submission of this phone: a new revision under a new id. */
  compose(
    fields: Pick<ResponseSubmission, 'roundId' | 'businessLineId' | 'items'> & Partial<ResponseSubmission>,
  ): ResponseSubmission {
    this.#revision += 1;
    return {
      submissionId: randomBytes(16).toString('base64url'),
      revision: this.#revision,
      comments: {},
      finished: false,
      ...fields,
    };
  }

  /** Sends answers once; remembers them when they were acknowledged. */
  async respond(submission: ResponseSubmission, extra: Asking = {}): Promise<Heard> {
    const heard = await this.send('/api/response', 'PUT', submission, extra);
    const reply = heard.json as ResponseReply | null;
    if (heard.status === 200 && reply?.submissionId === submission.submissionId) {
      if ((this.acknowledged?.revision ?? 0) < submission.revision) this.acknowledged = submission;
    }
    return heard;
  }

  /** Its page is loaded anew: connections are gone, the token and the answers are kept. */
  refresh(): void {
    this.#agent.destroy();
    this.#agent = new Agent({ keepAlive: true, maxSockets: 2 });
  }

  leave(): void {
    this.#agent.destroy();
  }
}

/** Tries again, as a phone does, until it worked; connections that broke and 429 or 503 mean: later. */
export async function persistently(attempt: () => Promise<Heard>, pause = 60): Promise<Heard> {
  for (;;) {
    const heard = await attempt().catch(() => null);
    if (heard && heard.status !== 503 && heard.status !== 429) return heard;
    await new Promise((resolve) => setTimeout(resolve, pause * (0.5 + Math.random())));
  }
}
