import { isUtf16 } from './kind.ts';

/** How the bytes of a text file stand for letters. */
export const encodings = ['utf-8', 'windows-1252', 'macintosh', 'ibm850', 'utf-16le', 'utf-16be'] as const;
export type Encoding = (typeof encodings)[number];

/** What stands for bytes that are no letter in an encoding. */
export const unreadable = '\ufffd';

/** The signs for bytes 128 to 255. */
export const upperHalves: Record<'windows-1252' | 'macintosh' | 'ibm850', string> = {
  'windows-1252':
    '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ\u00a0¡¢£¤¥¦§¨©ª«¬\u00ad®¯°±²³´µ¶·¸¹º»¼½¾¿' +
    'ÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏÐÑÒÓÔÕÖ×ØÙÚÛÜÝÞßàáâãäåæçèéêëìíîïðñòóôõö÷øùúûüýþÿ',
  macintosh:
    'ÄÅÇÉÑÖÜáàâäãåçéèêëíìîïñóòôöõúùûü†°¢£§•¶ß®©™´¨≠ÆØ∞±≤≥¥µ∂∑∏π∫ªºΩæø¿¡¬√ƒ≈∆«»…\u00a0ÀÃÕŒœ–—“”‘’÷◊ÿŸ⁄€‹›ﬁﬂ' +
    '‡·‚„‰ÂÊÁËÈÍÎÏÌÓÔ\uf8ffÒÚÛÙıˆ˜¯˘˙˚¸˝˛ˇ',
  ibm850:
    'ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜø£Ø×ƒáíóúñÑªº¿®¬½¼¡«»░▒▓│┤ÁÂÀ©╣║╗╝¢¥┐└┴┬├─┼ãÃ╚╔╩╦╠═╬¤ðÐÊËÈıÍÎÏ┘┌█▄¦Ì▀' +
    'ÓßÔÒõÕµþÞÚÛÙýÝ¯´\u00ad±‗¾¶§÷¸°¨·¹³²■\u00a0',
};

/** The text of a file, without a byte order mark. Nothing is refused: what is no letter becomes {@link unreadable}. */
export function decode(bytes: Uint8Array, encoding: Encoding): string {
  switch (encoding) {
    case 'utf-8':
      return decodeUtf8(bytes).text;
    case 'utf-16le':
    case 'utf-16be':
      return decodeUtf16(bytes, encoding === 'utf-16le');
    default: {
      const upper = [...upperHalves[encoding]];
      return inPieces(bytes.length, (at) => {
        const byte = bytes[at] ?? 0;
        return byte < 128 ? byte : (upper[byte - 128] ?? unreadable).charCodeAt(0);
      });
    }
  }
}

/** A text of so many UTF-16 units, made without a string a letter. */
function inPieces(length: number, unit: (at: number) => number): string {
  const parts: string[] = [];
  for (let start = 0; start < length; start += 8192) {
    const units = Array.from({ length: Math.min(8192, length - start) }, (_, index) => unit(start + index));
    parts.push(String.fromCharCode(...units));
  }
  return parts.join('');
}

function decodeUtf16(bytes: Uint8Array, isLittle: boolean): string {
  const hasMark = bytes.length > 1 && bytes[isLittle ? 0 : 1] === 0xff && bytes[isLittle ? 1 : 0] === 0xfe;
  const start = hasMark ? 2 : 0;
  return inPieces(Math.floor((bytes.length - start) / 2), (index) => {
    const [first = 0, second = 0] = [bytes[start + 2 * index], bytes[start + 2 * index + 1]];
    return isLittle ? first | (second << 8) : (first << 8) | second;
  });
}

interface Utf8 {
  text: string;
  /** Letters of more than one byte that were right, and bytes that were none. */
  right: number;
  wrong: number;
}

function decodeUtf8(bytes: Uint8Array): Utf8 {
  const parts: string[] = [];
  let units: number[] = [];
  let [right, wrong] = [0, 0];
  let at = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0;
  while (at < bytes.length) {
    const point = codePointAt(bytes, at);
    if (point === null) {
      wrong += 1;
      at += 1;
      units.push(0xfffd);
    } else {
      if (point.length > 1) right += 1;
      at += point.length;
      if (point.value < 0x10000) units.push(point.value);
      else units.push(0xd7c0 + (point.value >> 10), 0xdc00 + (point.value & 0x3ff));
    }
    if (units.length > 8000 || at >= bytes.length) {
      parts.push(String.fromCharCode(...units));
      units = [];
    }
  }
  return { text: parts.join(''), right, wrong };
}

/** The code point that begins here; null when none does (cut off, overlong, a surrogate, beyond Unicode). */
function codePointAt(bytes: Uint8Array, at: number): { value: number; length: number } | null {
  const first = bytes[at] ?? 0;
  if (first < 0x80) return { value: first, length: 1 };
  const length = first >= 0xf0 ? 4 : first >= 0xe0 ? 3 : 2;
  if (first < 0xc2 || first > 0xf4) return null;
  let value = first & (0x7f >> length);
  for (let index = 1; index < length; index += 1) {
    const byte = bytes[at + index] ?? 0;
    if ((byte & 0xc0) !== 0x80) return null;
    value = (value << 6) | (byte & 0x3f);
  }
  const isOverlong = value < (length === 2 ? 0x80 : length === 3 ? 0x800 : 0x10000);
  const isSurrogate = value >= 0xd800 && value < 0xe000;
  return isOverlong || isSurrogate || value > 0x10ffff ? null : { value, length };
}

/** As much of a file as is looked at to judge its encoding, in bytes. */
const judged = 200_000;

/**
 * The likeliest encoding of a text: UTF-16 and UTF-8 by their own marks, where a bad byte here and there does not
 * make UTF-8 something else; else the one of the older three in which most letters make sense in our languages.
 *
 * @param familiar names that may well be in it; those found settle it
 */
export function likelyEncoding(bytes: Uint8Array, familiar: readonly string[]): Encoding {
  const order = isUtf16(bytes);
  if (order) return order === 'little' ? 'utf-16le' : 'utf-16be';
  const { right, wrong } = decodeUtf8(bytes);
  if (wrong === 0 || right > wrong) return 'utf-8';
  const telling = familiar.map((name) => name.normalize('NFC')).filter((name) => /[^\0-\x7f]/.test(name));
  const looked = bytes.subarray(0, judged);
  const candidates = ['windows-1252', 'macintosh', 'ibm850'] as const;
  const scores = candidates.map((encoding) => {
    const text = decode(looked, encoding);
    return sense(text) + 20 * telling.filter((name) => text.includes(name)).length;
  });
  return candidates[scores.indexOf(Math.max(...scores))] ?? 'windows-1252';
}

const common = /[éëïöüäèçáóêôñß]/;
const capital = /[\p{Lu}]/u;
const letter = /\p{L}/u;
/** What is written between words and beside figures. */
const usual = /[€–—“”„•…°«»\u00a0½²]/;

/** How well the letters beyond ASCII fit where they stand; below 0: not at all. */
export function sense(text: string): number {
  let sum = 0;
  for (const { 0: sign, index } of text.matchAll(/[^\0-\x7f]/g)) {
    const [before = ' ', after = ' '] = [text[index - 1], text[index + 1]];
    const isInside = letter.test(before) && letter.test(after);
    if (sign === '’' || sign === '‘') sum += isInside || !letter.test(before) ? 2 : 0;
    else if (common.test(sign)) sum += letter.test(before + after) ? 3 : -1;
    else if (capital.test(sign)) sum += /\p{Ll}/u.test(before) || !letter.test(after) ? -3 : 1;
    else if (letter.test(sign)) sum += letter.test(before + after) ? 1 : -2;
    else if (usual.test(sign)) sum += isInside ? -2 : 2;
    else sum -= 3;
  }
  return sum;
}
