import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import { hyphenation } from '../../../shared/scene/hyphenate.ts';
import { measure } from '../../../shared/scene/text.ts';
import { wrap } from '../../../shared/scene/wrap.ts';
import { measured } from './countedText.ts';

vi.mock(import('../../../shared/scene/text.ts'), async (original) => {
  const { counting } = await import('./countedText.ts');
  return counting(await original());
});

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
  // Never a letter beside a joint, whatever fits: no `tevredenheid-sonderzoek`.
  expect(hyphenation('klanttevredenheidsonderzoek')).toEqual({ joints: [5, 18], syllables: [10, 13, 23] });
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

test.each([
  ['one word', 'a'],
  ['one syllable after another', 'klantervaring'],
  ['one consonant', 'x'],
  ['one emoji', '\u{1f469}\u{1f3fd}\u200d\u{1f4bb}'],
  ['one letter under a pile of accents', 'z\u0338\u0321\u031b'],
  ['short words', 'de klant '],
  ['soft hyphens', 'klant\u00ad'],
  ['slashes', 'ja/nee/'],
])('the work on a text of %s grows with its length only', (_, part) => {
  const text = part.repeat(Math.ceil(4000 / part.length));
  for (const width of [0.1, 4, 40, 400]) {
    for (const balance of [false, true]) {
      measured.letters = 0;
      const { lines } = wrap(text, { ...style, width, balance });
      expect(lines.join('').replaceAll(/[ -]/g, '')).toBe(text.replaceAll(/[ \u00ad-]/g, ''));
      expect(measured.letters).toBeLessThan(text.length * 1.1 + 100);
    }
  }
});

test('what is seen as one letter is never cut in two', () => {
  const woman = '\u{1f469}\u{1f3fd}\u200d\u{1f4bb}';
  expect(wrap(woman.repeat(3), { ...style, width: 0.1 }).lines).toEqual([woman, woman, woman]);
  expect(wrap('e\u0301e\u0301', { ...style, width: 0.1 }).lines).toEqual(['e\u0301', 'e\u0301']);
});
