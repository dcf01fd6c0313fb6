import jsQR from 'jsqr';

/** A picture as canvases have it: four bytes a pixel, row by row. */
export interface Picture {
  width: number;
  height: number;
  rgba: Uint8ClampedArray;
}

/** What the QR code in a picture says to whoever scans it; null when none can be read. */
export function scanned({ width, height, rgba }: Picture): string | null {
  const code = jsQR(rgba, width, height, { inversionAttempts: 'dontInvert' });
  // Text without a word about its letters is UTF-8 to the cameras of phones.
  return code && new TextDecoder('utf-8', { fatal: true }).decode(new Uint8Array(code.binaryData));
}
