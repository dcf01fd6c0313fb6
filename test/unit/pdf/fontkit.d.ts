/** The little of fontkit that the tests use; the package brings no types. */
declare module 'fontkit' {
  export interface Font {
    numGlyphs: number;
    getGlyph(id: number): { advanceWidth: number; path: { toSVG(): string } };
    layout(text: string): { positions: { xAdvance: number }[] };
  }
  export function create(bytes: Uint8Array): Font;
}
