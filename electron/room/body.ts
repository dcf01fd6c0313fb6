import type { IncomingMessage } from 'node:http';
import { failure, type Result, success } from '../../shared/result.ts';
import { largestBody, type RoomFault } from '../../shared/room/protocol.ts';

/** Reads a request's JSON, never more of it than is allowed. A client that hangs up reads as malformed. */
export async function readJson(request: IncomingMessage): Promise<Result<unknown, RoomFault>> {
  const type = request.headers['content-type'] ?? '';
  if (!/^application\/json\s*(;\s*charset=utf-8\s*)?$/i.test(type)) return failure('not-json');
  if (Number(request.headers['content-length'] ?? 0) > largestBody) return failure('too-large');
  const bytes = await readBytes(request);
  if (!bytes.ok) return bytes;
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes.value);
    // Looking at every key costs more than the parsing itself, and hardly any text could hold such a one.
    return success(/__proto__|\\u/.test(text) ? JSON.parse(text, refusePrototypes) : JSON.parse(text));
  } catch {
    return failure('malformed');
  }
}

/** A parser of records passes over this key, and a request that holds it would be taken for another one. */
function refusePrototypes(key: string, value: unknown): unknown {
  if (key === '__proto__') throw new SyntaxError('A key that no phone sends');
  return value;
}

function readBytes(request: IncomingMessage): Promise<Result<Buffer, RoomFault>> {
  return new Promise((resolve) => {
    const parts: Buffer[] = [];
    let size = 0;
    request.on('data', (part: Buffer) => {
      size += part.byteLength;
      if (size > largestBody) {
        request.pause();
        resolve(failure('too-large'));
      } else parts.push(part);
    });
    request.on('end', () => resolve(success(Buffer.concat(parts))));
    request.on('error', () => resolve(failure('malformed')));
    request.on('close', () => resolve(failure('malformed')));
  });
}
