import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { fontFiles } from '../../../build/fontMetrics.mjs';
import { leftToRight } from '../../../shared/scene/leftToRight.ts';
import { fontHeights, fontRuns, measure, measureParts, printable } from '../../../shared/scene/text.ts';

test('metrics and font faces on disk are those of the bundled fonts', () => {
  for (const [name, text] of Object.entries(fontFiles())) {
    expect(readFileSync(`assets/fonts/${name}`, 'utf8')).toBe(text);
  }
}, 60_000);

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
  expect(fontRuns('Dvořák in België', 400)).toEqual([
    { file: 'atkinson-latin-400.ttf', text: 'Dvo' },
    { file: 'atkinson-latin-ext-400.ttf', text: 'ř' },
    { file: 'atkinson-latin-400.ttf', text: 'ák in België' },
  ]);
  expect(fontRuns('klant\u00adwaarde', 700)).toEqual([
    { file: 'atkinson-latin-700.ttf', text: 'klantwaarde' },
  ]);
  const files = (text: string) => fontRuns(text, 800).map(({ file }) => file);
  expect(files('Ωμέγα')).toEqual(['source-greek-800.ttf']);
  expect(files('Київ')).toEqual(['source-cyrillic-800.ttf']);
  expect(files('\u{1f600}\u{1f389}')).toEqual(['noto-emoji-400.ttf']);
});

test('Hebrew stands from right to left, numbers and other scripts within it do not', () => {
  expect(leftToRight('Noor de Boer (b2b)')).toBe('Noor de Boer (b2b)');
  expect(leftToRight('Voor אבג!')).toBe('Voor גבא!');
  expect(leftToRight('אב (גד) 2027 in')).toBe('2027 (דג) בא in');
  expect(leftToRight('אב ok גד')).toBe('בא ok דג');
  expect(fontRuns('אב 12', 400)).toEqual([
    { file: 'atkinson-latin-400.ttf', text: '12 ' },
    { file: 'noto-hebrew-400.ttf', text: 'בא' },
  ]);
});

test('parts of a line measured once are as wide as each measured alone', () => {
  const style = { size: 10, weight: 700, tracking: 0.02 } as const;
  const line = 'AVATo Łódź \u{1f600}\u{1f389} Ωμ Київ\u00ad!';
  const width = measureParts(line, style);
  for (const [from, to] of [
    [0, 5],
    [1, 4],
    [3, line.length],
    [11, 15],
    [11, 13],
    [16, 23],
    [4, 4],
  ] as const) {
    expect(width(from, to)).toBeCloseTo(measure(line.slice(from, to), style), 9);
  }
});

test('text is made printable, and what was lost is told', () => {
  const printed = (text: string) => printable(text).text;
  expect(printable('Cafe\u0301  van\tElīna')).toEqual({ text: 'Café van Elīna', missing: [] });
  expect(printable('nu → straks \u2011 ✓')).toEqual({ text: 'nu › straks - ✔', missing: [] });
  expect(printable('東京 \u0639')).toEqual({ text: '?? ?', missing: ['東', '京', '\u0639'] });
  expect(printable('x\u0329')).toEqual({ text: 'x', missing: ['\u0329'] });
  expect(printable('a\u200bb\u0007c')).toEqual({ text: 'abc', missing: [] });
  for (const text of [
    'Nguyễn Thị Hương',
    'Ωμέγα Ελλάδα',
    'Київ, Щ, ё, Њ',
    'שלום',
    '\u{1f600}',
    'Ơ Ș Ŧ ĉ Ĳ',
  ]) {
    expect(printable(text)).toEqual({ text, missing: [] });
  }
  expect(printed('\u{1f469}\u{1f3fd}\u200d\u{1f4bb} \u2764\ufe0f')).toBe('\u{1f469}\u{1f4bb} \u2764');
  expect(printed('\u{1f1f3}\u{1f1f1} 1\ufe0f\u20e3')).toBe('NL 1');
  expect(printed('ﬁets Ⓐ Ｂ µ')).toBe('fiets A B μ');
});
