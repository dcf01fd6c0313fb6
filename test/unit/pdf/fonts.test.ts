/// <reference path="../../../electron/pdf/fontkit.d.ts" />
import { readdirSync, readFileSync } from 'node:fs';
import { create } from 'fontkit';
import { expect, test } from 'vitest';
import { measure } from '../../../shared/scene/text.ts';

const files = readdirSync('assets/fonts').filter((name) => /-(400|700|800)\.\w+$/.test(name));

test('every font is plain TrueType, of which a PDF can embed a part', () => {
  expect(files.length).toBeGreaterThan(20);
  for (const file of files) {
    expect(readFileSync(`assets/fonts/${file}`).readUInt32BE(0), file).toBe(0x00010000);
  }
});

test('a line set with the font is as wide as it is measured', () => {
  const font = create(readFileSync('assets/fonts/atkinson-latin-700.ttf'));
  for (const text of [
    'AVATo, “Te koop”: 2027 – fi ffl',
    'Klanttevredenheid & data-gedreven',
    'Ww Yy Ty P. r, L’',
  ]) {
    const units = font.layout(text).positions.reduce((sum, { xAdvance }) => sum + xAdvance, 0);
    expect(measure(text, { size: 1000, weight: 700 })).toBeCloseTo(units, 0);
  }
});
