import { fileFormat } from '../format.ts';
import { latin, readZipDirectory } from './zip.ts';

/** What a file is that holds no table we read. */
export type OtherKind =
  | 'password'
  | 'workshop'
  | 'web-page'
  | 'pdf'
  | 'picture'
  | 'document'
  | 'numbers'
  | 'archive'
  | 'unknown';

/** What a file is by what is in it, whatever its name says. `broken`: it begins as one, and goes on as nothing. */
export type FileKind =
  | { kind: 'workbook'; isZip: boolean }
  | { kind: 'text' | 'empty' | 'broken' }
  | { kind: 'other'; is: OtherKind };

const pictures = ['\x89PNG', '\xff\xd8\xff', 'GIF8', 'BM', 'II*\0', 'MM\0*'];

/** Judges a file by its contents. */
export function kindOf(bytes: Uint8Array): FileKind {
  const head = latin(bytes.subarray(0, 2000));
  if (head.startsWith('PK\x03\x04') || head.startsWith('PK\x05\x06')) return kindOfZip(bytes);
  if (head.startsWith('\xd0\xcf\x11\xe0')) return kindOfCompound(bytes);
  if (head.startsWith('%PDF')) return { kind: 'other', is: 'pdf' };
  if (pictures.some((start) => head.startsWith(start)) || /^(RIFF....WEBP|....ftyp)/s.test(head)) {
    return { kind: 'other', is: 'picture' };
  }
  const start = head.replace(/^(\xef\xbb\xbf)?\s*/, '');
  if (/^(<!doctype html|<html|<head|<body|<table|<meta|<\?xml|<!--)/i.test(start)) {
    return { kind: 'other', is: 'web-page' };
  }
  if (/^<svg/i.test(start)) return { kind: 'other', is: 'picture' };
  if (start.startsWith('{\\rtf')) return { kind: 'other', is: 'document' };
  if (/^(\{\s*"|\[\s*[[{"])/.test(start)) {
    return { kind: 'other', is: head.includes(`"${fileFormat}"`) ? 'workshop' : 'unknown' };
  }
  if (start === '' && latin(bytes).trim() === '') return { kind: 'empty' };
  return isText(bytes) ? { kind: 'text' } : { kind: 'other', is: 'unknown' };
}

function kindOfZip(bytes: Uint8Array): FileKind {
  const names = readZipDirectory(bytes)?.names;
  if (!names) return { kind: 'broken' };
  const has = (start: string) => names.some((name) => name.startsWith(start));
  if (has('xl/')) return { kind: 'workbook', isZip: true };
  if (has('word/') || has('ppt/')) return { kind: 'other', is: 'document' };
  if (has('Index/')) return { kind: 'other', is: 'numbers' };
  if (!has('META-INF/manifest.xml')) return { kind: 'other', is: 'archive' };
  // OpenDocument says what it is in its first file, which is not packed; a program that packs it leaves us to try.
  // The next file follows without a space.
  if (/opendocument\.(?!spreadsheet)/.test(latin(bytes.subarray(0, 200))))
    return { kind: 'other', is: 'document' };
  return { kind: 'workbook', isZip: true };
}

/** The container of Office before 2007, and of what is protected by a password since. */
function kindOfCompound(bytes: Uint8Array): FileKind {
  // Its directory names the parts in UTF-16.
  const holds = (name: string) =>
    indexOf(
      bytes,
      [...name].flatMap((sign) => [sign.charCodeAt(0), 0]),
    ) >= 0;
  if (holds('EncryptedPackage')) return { kind: 'other', is: 'password' };
  if (holds('Workbook') || holds('Book')) return { kind: 'workbook', isZip: false };
  return holds('WordDocument') || holds('PowerPoint')
    ? { kind: 'other', is: 'document' }
    : { kind: 'broken' };
}

function indexOf(bytes: Uint8Array, wanted: readonly number[]): number {
  const [first = 0] = wanted;
  for (let at = bytes.indexOf(first); at >= 0; at = bytes.indexOf(first, at + 1)) {
    if (wanted.every((byte, index) => bytes[at + index] === byte)) return at;
  }
  return -1;
}

/** No text but UTF-16 has zeros in it, and hardly one has other signs of control. */
function isText(bytes: Uint8Array): boolean {
  if (isUtf16(bytes)) return true;
  let controls = 0;
  for (const byte of bytes) {
    if (byte === 0) return false;
    if (byte < 9 || (byte > 13 && byte < 32 && byte !== 27)) controls += 1;
  }
  return controls * 100 <= bytes.length;
}

/** By its mark, or without one by the zeros that Western letters have in it: which bytes come first. */
export function isUtf16(bytes: Uint8Array): 'little' | 'big' | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'little';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'big';
  const looked = bytes.subarray(0, 400);
  const zeros = [0, 0];
  looked.forEach((byte, at) => {
    if (byte === 0) zeros[at % 2] = (zeros[at % 2] ?? 0) + 1;
  });
  const [even = 0, odd = 0] = zeros;
  const many = looked.length / 4;
  if (odd > many && even < odd / 10) return 'little';
  return even > many && odd < even / 10 ? 'big' : null;
}
