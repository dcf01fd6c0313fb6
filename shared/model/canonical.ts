import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';

/**
 * JSON with the keys of every object in code unit order and no white space: equal contents give equal text,
 * whatever program wrote them (for strings and finite numbers as RFC 8785, JSON Canonicalization Scheme).
 *
 * @param value parsed JSON, or data of strings, numbers, booleans, null, lists and plain objects; fields that
 *   are undefined are left out, as `JSON.stringify` does
 */
export function canonicalJson(value: unknown): string {
  const parts: string[] = [];
  write(value, parts);
  return parts.join('');
}

function write(value: unknown, parts: string[]): void {
  if (Array.isArray(value)) {
    parts.push('[');
    value.forEach((item, place) => {
      if (place > 0) parts.push(',');
      write(item, parts);
    });
    parts.push(']');
    return;
  }
  if (typeof value === 'object' && value !== null) {
    const entries = Object.entries(value).filter(([, field]) => field !== undefined);
    entries.sort(([a], [b]) => (a < b ? -1 : 1));
    parts.push('{');
    entries.forEach(([key, field], place) => {
      parts.push(place > 0 ? ',' : '', JSON.stringify(key), ':');
      write(field, parts);
    });
    parts.push('}');
    return;
  }
  parts.push(JSON.stringify(value) ?? 'null');
}

/** `sha256:` and 64 hexadecimal digits, over the canonical JSON of the value. */
export function contentHash(value: unknown): string {
  return `sha256:${bytesToHex(sha256(utf8ToBytes(canonicalJson(value))))}`;
}
