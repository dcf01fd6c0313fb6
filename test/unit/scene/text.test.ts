import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { fontMetrics } from '../../../build/fontMetrics.mjs';
import { fontHeights, measure, printable, subsetRuns } from '../../../shared/scene/text.ts';

test('the metrics on disk are those of the bundled fonts', () => {
  expect(readFileSync('assets/fonts/metrics.json', 'utf8')).toBe(fontMetrics());
}, 30_000);

test('a line is as wide as its advances and kerning, in millimetres', () => {
  const style = { size: 10, weight: 400 } as const;
  expect(measure('', style)).toBe(0);
  expect(measure('AV', style)).toBeLessThan(measure('A', style) + measure('V', style));
  expect(measure('AVATo', style)).toBeCloseTo((586 + 553 + 576 + 478 + 548) / 100, 9);
  expect(measure('klant', { ...style, size: 20 })).toBeCloseTo(measure('klant', style) * 2, 9);
  expect(measure('klant', { ...style, weight: 800 })).toBeGreaterThan(measure('klant', style));
  expect(measure('klant', { ...style, tracking: 0.1 })).toBeCloseTo(measure('klant', style) + 5, 9);
});

test('heights are those of Atkinson Hyperlegible Next', () => {
  expect(fontHeights).toEqual({ ascent: 0.984, descent: -0.316, capHeight: 0.668, xHeight: 0.496 });
});

test('a line changes font file only where its letters ask for it', () => {
  expect(subsetRuns('Dvořák in België')).toEqual([
    { subset: 'latin', text: 'Dvo' },
    { subset: 'latin-ext', text: 'ř' },
    { subset: 'latin', text: 'ák in België' },
  ]);
  expect(subsetRuns('klant\u00adwaarde')).toEqual([{ subset: 'latin', text: 'klantwaarde' }]);
});

test('text is made printable, and what was lost is told', () => {
  expect(printable('Cafe\u0301  van\tElīna')).toEqual({ text: 'Café van Elīna', missing: [] });
  expect(printable('nu → straks \u2011 ✓')).toEqual({ text: 'nu › straks -', missing: [] });
  expect(printable('東京 😀')).toEqual({ text: '?? ?', missing: ['東', '京', '😀'] });
  expect(printable('x\u0329')).toEqual({ text: 'x', missing: ['\u0329'] });
  expect(printable('Nguyễn')).toEqual({ text: 'Nguyen', missing: ['ễ'] });
  expect(printable('a\u200bb\u0007c')).toEqual({ text: 'abc', missing: [] });
});
