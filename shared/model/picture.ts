interface Size {
  /** Pixels. */
  width: number;
  height: number;
}

/**
 * The size that a picture states in its own bytes.
 *
 * @param dataUrl a PNG or JPEG in base64
 * @returns null when the bytes are not of the kind that it says, or stop before their end
 */
export function pictureSize(dataUrl: string): Size | null {
  const [kind, base64 = ''] = dataUrl.split(',', 2);
  const bytes = bytesOf(base64);
  if (bytes === null) return null;
  return kind === 'data:image/png;base64' ? pngSize(bytes) : jpegSize(bytes);
}

const signs = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
const sixBits = new Map(Array.from(signs, (sign, value) => [sign, value]));

/** Base64 of RFC 4648. @returns null when it is none */
function bytesOf(base64: string): DataView | null {
  const text = base64.replace(/=+$/, '');
  if (text.length % 4 === 1) return null;
  const bytes = new Uint8Array(Math.floor((text.length * 3) / 4));
  let [held, bits, at] = [0, 0, 0];
  for (const sign of text) {
    const value = sixBits.get(sign);
    if (value === undefined) return null;
    held = ((held << 6) | value) & 0xffff;
    bits += 6;
    if (bits < 8) continue;
    bits -= 8;
    bytes[at] = held >> bits;
    at += 1;
  }
  return new DataView(bytes.buffer);
}

/** Signature, a header of 13 bytes with the size, and at the end an empty chunk `IEND`. */
function pngSize(bytes: DataView): Size | null {
  const length = bytes.byteLength;
  if (length < 45 || bytes.getBigUint64(0) !== 0x89504e470d0a1a0an) return null;
  if (bytes.getUint32(8) !== 13 || bytes.getUint32(12) !== 0x49484452) return null;
  if (bytes.getUint32(length - 12) !== 0 || bytes.getUint32(length - 8) !== 0x49454e44) return null;
  return { width: bytes.getUint32(16), height: bytes.getUint32(20) };
}

/** Segments one after another up to the frame, which has the size; the picture's end at the end. */
function jpegSize(bytes: DataView): Size | null {
  const length = bytes.byteLength;
  if (length < 4 || bytes.getUint16(0) !== 0xffd8 || bytes.getUint16(length - 2) !== 0xffd9) return null;
  let at = 2;
  while (at + 9 <= length && bytes.getUint8(at) === 0xff) {
    if (isFrame(bytes.getUint8(at + 1))) {
      return { width: bytes.getUint16(at + 7), height: bytes.getUint16(at + 5) };
    }
    at += 2 + bytes.getUint16(at + 2);
  }
  return null;
}

/** SOF0 to SOF15, without the tables and the reserved marker among them. */
function isFrame(marker: number): boolean {
  return marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
}
