/// <reference path="../../../electron/pdf/fontkit.d.ts" />
import { readFileSync } from 'node:fs';
import { create } from 'fontkit';
import { expect, test } from 'vitest';
import { trueTypeOf } from '../../../electron/pdf/trueType.ts';
import { measure } from '../../../shared/scene/text.ts';

const names = ['latin-400', 'latin-700', 'latin-800', 'latin-ext-400', 'latin-ext-700', 'latin-ext-800'];

test.each(names)('%s unpacks to the same outlines and widths', (name) => {
  const packed = readFileSync(`assets/fonts/atkinson-${name}.woff2`);
  const before = create(packed);
  const after = create(Buffer.from(trueTypeOf(packed)));
  expect(after.numGlyphs).toBe(before.numGlyphs);
  for (let glyph = 0; glyph < before.numGlyphs; glyph += 1) {
    expect(after.getGlyph(glyph).path.toSVG(), `glyph ${glyph}`).toBe(before.getGlyph(glyph).path.toSVG());
    expect(after.getGlyph(glyph).advanceWidth).toBe(before.getGlyph(glyph).advanceWidth);
  }
});

test('a line set with the font is as wide as it is measured', () => {
  const font = create(Buffer.from(trueTypeOf(readFileSync('assets/fonts/atkinson-latin-700.woff2'))));
  for (const text of [
    'AVATo, “Te koop”: 2027 – fi ffl',
    'Klanttevredenheid & data-gedreven',
    'Ww Yy Ty P. r, L’',
  ]) {
    const units = font.layout(text).positions.reduce((sum, { xAdvance }) => sum + xAdvance, 0);
    expect(measure(text, { size: 1000, weight: 700 })).toBeCloseTo(units, 0);
  }
});

test('other bytes are refused', () => {
  expect(() => trueTypeOf(new Uint8Array(100))).toThrow('Not a WOFF2 font');
});
