import { createHash } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import { type DeviceId, deviceIdSchema } from '../../shared/model/ids.ts';
import { tokenPattern } from '../../shared/room/protocol.ts';

/** The phone whose token a request carries; null without one. Only the token's hash goes any further. */
export function deviceOf({ headers }: Pick<IncomingMessage, 'headers'>): DeviceId | null {
  const [scheme, token = '', ...rest] = (headers.authorization ?? '').split(' ');
  if (scheme !== 'Bearer' || rest.length > 0 || !tokenPattern.test(token)) return null;
  return deviceIdSchema.parse(createHash('sha256').update(token).digest('hex'));
}

/** Whose connection it is: for limits only, never kept. */
export function addressOf({ socket }: Pick<IncomingMessage, 'socket'>): string {
  return socket.remoteAddress ?? '';
}
