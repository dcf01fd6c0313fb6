import { hmac } from '@noble/hashes/hmac.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { z } from 'zod';

/** Chosen afresh by whoever asks for a proof, so that no earlier answer fits. */
export const nonceSchema = z.string().regex(/^[A-Za-z0-9_-]{22,64}$/);

/**
 * What only a host of this user can answer: it takes the token, which is in a file for this user alone, and does not
 * tell it. Any program may listen on the browser host's port before it does, so nothing is opened there, and no token
 * shown, before the answer was right.
 *
 * @returns 64 hexadecimal digits
 */
export function hostProof(token: string, nonce: string): string {
  return bytesToHex(hmac(sha256, utf8ToBytes(token), utf8ToBytes(`praatplaat host ${nonce}`)));
}
