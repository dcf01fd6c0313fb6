import { randomBytes, timingSafeEqual } from 'node:crypto';
import { hostProof } from '../../shared/host/proof.ts';
import { probePath, probeSchema } from './requests.ts';

/**
 * Whether it is this user's own Praatplaat that answers at this address. What else answers there may look just like
 * it; only a host that holds the token of this user's data folder can answer the challenge.
 */
export async function isOwnHost(origin: string, token: string): Promise<boolean> {
  const nonce = randomBytes(16).toString('base64url');
  try {
    const answer = await fetch(`${origin}${probePath}?${nonce}`, {
      redirect: 'error',
      signal: AbortSignal.timeout(2000),
    });
    if (!answer.headers.get('content-type')?.startsWith('application/json')) return false;
    const parsed = probeSchema.safeParse(await answer.json());
    if (!parsed.success || parsed.data.proof === undefined) return false;
    return timingSafeEqual(Buffer.from(parsed.data.proof), Buffer.from(hostProof(token, nonce)));
  } catch {
    return false;
  }
}
