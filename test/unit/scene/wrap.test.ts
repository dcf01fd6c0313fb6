import fc from 'fast-check';
import { expect, test } from 'vitest';
import { hyphenation } from '../../../shared/scene/hyphenate.ts';
import { measure } from '../../../shared/scene/text.ts';
import { wrap } from '../../../shared/scene/wrap.ts';

const style = { size: 5, weight: 400 } as const;

test('lines break at spaces and are never wider than the room', () => {
  const { lines, overflow } = wrap('Strategie met vier klant-KPI’s vaststellen', { ...style, width: 40 });
  expect(lines).toEqual(['Strategie met vier', 'klant-KPI’s', 'vaststellen']);
  expect(overflow).toBe(false);
});

test('more lines than asked are told, not thrown away', () => {
  const wrapped = wrap('een twee drie vier vijf', { ...style, width: 12, maxLines: 2 });
  expect(wrapped.overflow).toBe(true);
  expect(wrapped.lines.join(' ')).toBe('een twee drie vier vijf');
});

test('a long compound breaks where it is joined', () => {
  const broken = (word: string, width: number) => wrap(word, { ...style, width }).lines;
  expect(broken('klanttevredenheidsonderzoek', 40)).toEqual(['klant-', 'tevredenheids-', 'onderzoek']);
  expect(broken('klantervaring', 20)).toEqual(['klant-', 'ervaring']);
  expect(broken('medewerkersbetrokkenheid', 35)).toEqual(['medewerkers-', 'betrokkenheid']);
  expect(hyphenation('implementatie').syllables).toEqual([5, 8, 10]);
  expect(hyphenation('data').syllables).toEqual([]);
});

test('soft hyphens show only where the line breaks', () => {
  expect(wrap('klant\u00adwaarde', { ...style, width: 100 }).lines).toEqual(['klantwaarde']);
  expect(wrap('klant\u00adwaarde', { ...style, width: 19 }).lines).toEqual(['klant-', 'waarde']);
});

test('balanced lines leave no single word behind', () => {
  const text = 'Over data denken jullie heel verschillend: zes zien niveau 1, vijf zien niveau 4.';
  const width = measure(
    'Over data denken jullie heel verschillend: zes zien niveau 1, vijf zien niveau',
    style,
  );
  expect(wrap(text, { ...style, width }).lines.at(-1)).toBe('4.');
  const balanced = wrap(text, { ...style, width, balance: true }).lines;
  expect(balanced).toHaveLength(2);
  expect(measure(balanced[1] ?? '', style)).toBeGreaterThan(width / 3);
});

test('any text keeps its letters, and every line fits unless it is a single letter', () => {
  fc.assert(
    fc.property(
      fc.stringMatching(/^[a-zA-Zëï0-9 /-]{0,60}$/),
      fc.double({ min: 1, max: 60, noNaN: true }),
      (text, width) => {
        const { lines } = wrap(text, { ...style, width });
        expect(lines.join('').replaceAll(/[ -]/g, '')).toBe(text.replaceAll(/[ -]/g, ''));
        for (const line of lines) {
          if (line.length > 1) expect(measure(line, style)).toBeLessThanOrEqual(width + 1e-6);
        }
      },
    ),
  );
});
