/** The bytes of a PNG as far as they are looked at: signature, header and end. Pixels. */
export function pngUrl(width: number, height: number): string {
  const bytes = Buffer.alloc(45);
  bytes.write('89504e470d0a1a0a0000000d49484452', 0, 'hex');
  bytes.writeUInt32BE(width, 16);
  bytes.writeUInt32BE(height, 20);
  bytes.write('49454e44', 37, 'hex');
  return `data:image/png;base64,${bytes.toString('base64')}`;
}

/** The same of a JPEG: a segment of an application, a frame and the end. */
export function jpegUrl(width: number, height: number): string {
  const bytes = Buffer.from('ffd8ffe00004aaaaffc2000b080000000001011100ffd9', 'hex');
  bytes.writeUInt16BE(height, 13);
  bytes.writeUInt16BE(width, 15);
  return `data:image/jpeg;base64,${bytes.toString('base64')}`;
}
