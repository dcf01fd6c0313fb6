/** The little of fontkit (the font reader within pdfkit) that is used; the package brings no types. */
declare module 'fontkit' {
  export interface Glyph {
    id: number;
    advanceWidth: number;
    codePoints: number[];
    path: { toSVG(): string };
  }
  export interface GlyphRun {
    glyphs: Glyph[];
    positions: { xAdvance: number; yAdvance: number; xOffset: number; yOffset: number }[];
    advanceWidth: number;
  }
  export interface Font {
    numGlyphs: number;
    unitsPerEm: number;
    getGlyph(id: number): Glyph;
    glyphForCodePoint(code: number): Glyph;
    layout(text: string): GlyphRun;
  }
  export function create(bytes: Uint8Array): Font;
}

declare namespace PDFKit.Mixins {
  interface PDFFont {
    /** A font that is already parsed. */
    registerFont(name: string, font: import('fontkit').Font): this;
  }
}

declare namespace PDFKit {
  interface PDFDocument {
    /** The catalogue of the file; pdfkit itself sets only that readers show the title. */
    _root: { data: { ViewerPreferences: { data: { PrintScaling?: 'None' } } } };
  }
}
