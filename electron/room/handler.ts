import type { IncomingMessage, ServerResponse } from 'node:http';
import type { DeviceId } from '../../shared/model/ids.ts';
import { unreachable } from '../../shared/result.ts';
import {
  faultStatus,
  joinRequestSchema,
  type RoomFault,
  type RoomView,
  responseSubmissionSchema,
  roomPaths,
} from '../../shared/room/protocol.ts';
import { mostDevices, type RoomOutcome } from '../../shared/room/relay.ts';
import { readJson } from './body.ts';
import { addressOf, deviceOf } from './callers.ts';
import type { Gate } from './gate.ts';
import { createOrigins } from './origins.ts';
import type { PhoneFiles } from './phoneFiles.ts';
import type { QuestionFile } from './questionFile.ts';
import type { RequestQueue } from './requestQueue.ts';
import type { Streams } from './streams.ts';

export interface RoomParts {
  files: PhoneFiles;
  questions: QuestionFile;
  gate: Gate;
  queue: RequestQueue;
  streams: Streams;
  /** The phones that have joined. */
  devices: Set<DeviceId>;
  joinCode(): string;
  view(): RoomView;
}

const nobodys: readonly RoomFault[] = ['unknown-token', 'name-known', 'name-similar', 'code-needed'];

type Handler = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

const methods: Record<string, string> = {
  [roomPaths.room]: 'GET',
  [roomPaths.events]: 'GET',
  [roomPaths.join]: 'POST',
  [roomPaths.mine]: 'GET',
  [roomPaths.response]: 'PUT',
};

/** Answers phones. Each request passes the gate (whom it is meant for, how often) before anything is read. */
export function createRoomHandler(parts: RoomParts) {
  const { files, questions, gate, queue, streams, devices } = parts;
  const origins = createOrigins();

  const api: Record<string, Handler> = {
    async [roomPaths.room](_request, response) {
      sendJson(response, 200, parts.view());
    },

    async [roomPaths.events](request, response) {
      if (!streams.add(response, addressOf(request))) refuse(response, 'try-later');
    },

    async [roomPaths.join](request, response) {
      const deviceId = deviceOf(request);
      if (deviceId === null) return refuse(response, 'unknown-token');
      const address = addressOf(request);
      const body = await readJson(request);
      if (!body.ok) return refuse(response, body.fault);
      const parsed = joinRequestSchema.safeParse(body.value);
      if (!parsed.success) return refuse(response, 'malformed');
      const { joinCode, who } = parsed.data;
      const guess = gate.guessJoinCode(address, joinCode, parts.joinCode());
      if (guess !== null) return refuse(response, guess);
      if (!gate.mayJoin(address, devices.has(deviceId))) return refuse(response, 'too-fast');
      const from = origins.of(address);
      if (who.kind === 'new')
        return reply(response, queue.ask({ kind: 'join', deviceId, who, from }), deviceId);
      // Taken before the page has looked, so that many guesses at once don't slip through.
      if (!gate.mayGuessParticipant(address)) return refuse(response, 'too-fast');
      const outcome = await queue.ask({ kind: 'join', deviceId, who, from });
      const isWrong = outcome.kind === 'refused' && outcome.fault === 'wrong-participant-code';
      if (!isWrong) gate.guessedParticipant(address);
      return reply(response, Promise.resolve(outcome), deviceId);
    },

    async [roomPaths.mine](request, response) {
      const deviceId = knownDevice(request, response);
      if (deviceId !== null) await reply(response, queue.ask({ kind: 'mine', deviceId }), deviceId);
    },

    async [roomPaths.response](request, response) {
      const deviceId = knownDevice(request, response);
      if (deviceId === null) return;
      const body = await readJson(request);
      if (!body.ok) return refuse(response, body.fault);
      const parsed = responseSubmissionSchema.safeParse(body.value);
      if (!parsed.success) return refuse(response, 'malformed');
      const submission = parsed.data;
      await reply(response, queue.ask({ kind: 'respond', deviceId, submission }), deviceId);
    },
  };

  /** The joined phone that asks, within its rate; otherwise it has been refused. */
  function knownDevice(request: IncomingMessage, response: ServerResponse): DeviceId | null {
    const deviceId = deviceOf(request);
    if (deviceId === null || !devices.has(deviceId)) {
      refuse(response, 'unknown-token');
      return null;
    }
    if (gate.mayAsk(deviceId)) return deviceId;
    refuse(response, 'too-fast');
    return null;
  }

  /** The newest takes the place of the oldest, which joins again by itself when it comes back. */
  function remember(deviceId: DeviceId): void {
    devices.delete(deviceId);
    devices.add(deviceId);
    const [oldest] = devices;
    if (devices.size > mostDevices && oldest !== undefined) devices.delete(oldest);
  }

  async function reply(
    response: ServerResponse,
    asked: Promise<RoomOutcome>,
    deviceId: DeviceId,
  ): Promise<void> {
    const outcome = await asked;
    switch (outcome.kind) {
      case 'joined':
        remember(deviceId);
        return sendJson(response, 200, outcome.reply);
      case 'mine':
      case 'stored':
        return sendJson(response, 200, outcome.reply);
      case 'refused':
        // They say that this phone is nobody's (any more): what it asks next counts as a stranger's.
        if (nobodys.includes(outcome.fault)) devices.delete(deviceId);
        return refuse(response, outcome.fault, outcome.people && { people: outcome.people });
      default:
        return unreachable(outcome);
    }
  }

  async function respond(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const fault = gate.check(request);
    if (fault !== null) return refuse(response, fault);
    const path = (request.url ?? '/').split('?', 1)[0] ?? '/';
    const isApi = Object.hasOwn(api, path);
    const wanted = isApi ? methods[path] : 'GET';
    if (request.method !== wanted && (isApi || request.method !== 'HEAD')) {
      response.setHeader('allow', isApi ? `${wanted}` : 'GET, HEAD');
      return refuse(response, 'wrong-method');
    }
    if (wanted === 'GET' && hasBody(request)) return refuse(response, 'too-large');
    if (isApi) return api[path]?.(request, response);
    const acceptsGzip = `${request.headers['accept-encoding'] ?? ''}`.includes('gzip');
    const file = path.startsWith(roomPaths.questions)
      ? await questions.find(path.slice(roomPaths.questions.length), { acceptsGzip })
      : await files.find(path, { acceptsGzip, view: parts.view() });
    if (file === null) return refuse(response, 'not-found');
    response.writeHead(200, { ...file.headers, 'content-length': file.bytes.byteLength });
    response.end(request.method === 'HEAD' ? undefined : file.bytes);
  }

  return (request: IncomingMessage, response: ServerResponse): void => {
    respond(request, response).catch((error: unknown) => {
      console.error(error);
      if (response.headersSent) response.destroy();
      else refuse(response, 'try-later');
    });
  };
}

function hasBody({ headers }: IncomingMessage): boolean {
  return (headers['transfer-encoding'] ?? headers['content-length'] ?? '0') !== '0';
}

const apiHeaders = {
  'content-type': 'application/json; charset=utf-8',
  'content-security-policy': "default-src 'none'",
  'x-content-type-options': 'nosniff',
  'cross-origin-resource-policy': 'same-origin',
  'cache-control': 'no-store',
};

function sendJson(response: ServerResponse, status: number, value: unknown): void {
  const text = JSON.stringify(value);
  response.writeHead(status, { ...apiHeaders, 'content-length': Buffer.byteLength(text) });
  // As a string it leaves in one piece with the headers.
  response.end(text);
}

/** Says no in a status and one word. Where a body may be left unread, the connection ends with it. */
function refuse(response: ServerResponse, fault: RoomFault, more: object = {}): void {
  const status = faultStatus[fault];
  if (status === 429 || status === 503) response.setHeader('retry-after', '2');
  if (!response.req.complete) response.setHeader('connection', 'close');
  sendJson(response, status, { fault, ...more });
}
