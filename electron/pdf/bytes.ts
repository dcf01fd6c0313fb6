/** Reads big-endian numbers one after another. Reading past the end throws. */
export class ByteReader {
  private readonly view: DataView;
  private readonly source: Uint8Array;
  private position: number;

  constructor(source: Uint8Array, position = 0) {
    this.source = source;
    this.view = new DataView(source.buffer, source.byteOffset, source.byteLength);
    this.position = position;
  }

  uint8(): number {
    this.position += 1;
    return this.view.getUint8(this.position - 1);
  }

  uint16(): number {
    this.position += 2;
    return this.view.getUint16(this.position - 2);
  }

  int16(): number {
    this.position += 2;
    return this.view.getInt16(this.position - 2);
  }

  uint32(): number {
    this.position += 4;
    return this.view.getUint32(this.position - 4);
  }

  /** WOFF2's number of 7 bits a byte, most significant first. */
  base128(): number {
    let value = 0;
    for (let count = 0; count < 5; count += 1) {
      const byte = this.uint8();
      value = value * 128 + (byte & 0x7f);
      if (byte < 0x80) return value;
    }
    throw new Error('A number of more than five bytes');
  }

  /** WOFF2's short number: one byte up to 252, two or three for more. */
  short(): number {
    const code = this.uint8();
    if (code === 253) return this.uint16();
    if (code === 254) return this.uint8() + 506;
    if (code === 255) return this.uint8() + 253;
    return code;
  }

  text(length: number): string {
    return String.fromCharCode(...this.bytes(length));
  }

  bytes(length: number): Uint8Array {
    if (this.position + length > this.source.length) throw new RangeError('Read past the end');
    this.position += length;
    return this.source.subarray(this.position - length, this.position);
  }

  skip(length: number): void {
    this.position += length;
  }
}

/** Writes big-endian numbers one after another. */
export class ByteWriter {
  private buffer = new Uint8Array(1024);
  length = 0;

  private room(count: number): number {
    if (this.length + count > this.buffer.length) {
      const larger = new Uint8Array((this.length + count) * 2);
      larger.set(this.buffer.subarray(0, this.length));
      this.buffer = larger;
    }
    this.length += count;
    return this.length - count;
  }

  uint8(value: number): void {
    const at = this.room(1);
    this.buffer[at] = value;
  }

  uint16(value: number): void {
    const at = this.room(2);
    this.buffer[at] = value >> 8;
    this.buffer[at + 1] = value;
  }

  int16(value: number): void {
    this.uint16(value & 0xffff);
  }

  uint32(value: number): void {
    this.uint16(value >>> 16);
    this.uint16(value & 0xffff);
  }

  text(value: string): void {
    for (const character of value) this.uint8(character.charCodeAt(0));
  }

  bytes(value: Uint8Array): void {
    const at = this.room(value.length);
    this.buffer.set(value, at);
  }

  /** Zeros up to a multiple of `size`. */
  pad(size: number): void {
    while (this.length % size !== 0) this.uint8(0);
  }

  done(): Uint8Array {
    return this.buffer.slice(0, this.length);
  }
}
