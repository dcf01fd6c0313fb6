import type { Table } from '../spreadsheet/table.ts';
import { decode, sense, unreadable, upperHalves } from './encodings.ts';

/** How to read texts that were encoded twice. */
export interface LettersRepair {
  repaired: (text: string) => string;
  /** One of the texts, before and after. */
  was: string;
  is: string;
}

type Older = keyof typeof upperHalves;
const olderEncodings = Object.keys(upperHalves) as Older[];

const bytesOf: ReadonlyMap<Older, ReadonlyMap<string, number>> = new Map(
  olderEncodings.map((encoding) => [
    encoding,
    new Map([...upperHalves[encoding]].map((sign, index) => [sign, 128 + index])),
  ]),
);

/**
 * How to read a table whose letters were UTF-8, taken for an older encoding and stored once more: `ZoÃ«` is Zoë.
 *
 * @returns null unless every text with letters beyond ASCII is such a text
 */
export function lettersRepair(rows: Table): LettersRepair | null {
  const texts = rows.flat().filter((cell) => typeof cell === 'string' && beyondAscii.test(cell)) as string[];
  for (const encoding of olderEncodings) {
    const [first] = texts;
    const is = first === undefined ? null : onceEncoded(first, encoding);
    if (first === undefined || is === null) continue;
    if (!texts.every((text) => onceEncoded(text, encoding) !== null)) continue;
    return { repaired: (text) => onceEncoded(text, encoding) ?? text, was: first, is };
  }
  return null;
}

/** Whether a text by itself seems to have been encoded twice. */
export function isTwiceEncoded(text: string): boolean {
  return beyondAscii.test(text) && olderEncodings.some((encoding) => onceEncoded(text, encoding) !== null);
}

const beyondAscii = /[^\0-\x7f]/;

/** Null when the signs are no UTF-8 in this encoding, or make no more sense as such. */
function onceEncoded(text: string, encoding: Older): string | null {
  const bytes = new Uint8Array(text.length);
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    // Where Windows-1252 has no sign, programs leave the byte as it is.
    const isByte = code < 128 || (encoding === 'windows-1252' && code < 160);
    const byte = isByte ? code : bytesOf.get(encoding)?.get(text.charAt(at));
    if (byte === undefined) return null;
    bytes[at] = byte;
  }
  const once = decode(bytes, 'utf-8');
  return !once.includes(unreadable) && sense(once) > sense(text) ? once : null;
}
