/** Colours of the phone page: the pillars' own, and readable in the light and in the dark. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { cemmPack } from '../../../shared/content/packs.ts';
import { coloursOf, contrast } from '../../../shared/drawing/palette.ts';

const css = readFileSync(new URL('../../../renderer/phone/phone.css', import.meta.url), 'utf8');
const [light = '', dark = ''] = css.split('@media (prefers-color-scheme: dark)');

/** The last value of a variable, in the rules of these selectors. */
function lastValue(part: string, selectors: readonly string[], name: string): string | undefined {
  return selectors
    .flatMap((selector) => {
      const rule = part.split(`${selector} {`)[1]?.split('}')[0] ?? '';
      return new RegExp(`--${name}: (#[0-9a-f]{6});`).exec(rule)?.[1] ?? [];
    })
    .at(-1);
}
function colours(pillarId: string, isDark: boolean) {
  const selectors = [':root', '[data-pillar]', `[data-pillar="${pillarId}"]`];
  return (name: string): string => {
    const value =
      (isDark ? lastValue(dark, selectors, name) : undefined) ?? lastValue(light, selectors, name);
    if (value === undefined) throw new Error(`No --${name}`);
    return value;
  };
}
const pillars = cemmPack.pillars.map(({ id }) => id);

describe.each(pillars)('the pillar %s', (id) => {
  it('has the colours of every drawing', () => {
    const phone = colours(id, false);
    const { fill, text, onFill, tint } = coloursOf(id);
    expect([phone('fill'), phone('text'), phone('on-fill'), phone('tint')]).toEqual(
      [fill, text, onFill, tint].map((colour) => colour.toLowerCase()),
    );
  });

  it.each([
    ['light', false],
    ['dark', true],
  ])('can be read in the %s', (_name, isDark) => {
    const phone = colours(id, isDark);
    expect(contrast(phone('on-fill'), phone('band'))).toBeGreaterThanOrEqual(4.5);
    expect(contrast(phone('text'), phone('sheet'))).toBeGreaterThanOrEqual(4.5);
    expect(contrast(phone('ink'), phone('tint'))).toBeGreaterThanOrEqual(7);
    expect(contrast(phone('text'), phone('tint'))).toBeGreaterThanOrEqual(3);
  });
});

it.each([
  ['light', false],
  ['dark', true],
])('everything else can be read in the %s', (_name, isDark) => {
  const phone = colours('', isDark);
  for (const ground of ['paper', 'sheet']) {
    for (const text of ['ink', 'muted', 'danger']) {
      expect(contrast(phone(text), phone(ground))).toBeGreaterThanOrEqual(4.5);
    }
    expect(contrast(phone('edge'), phone(ground))).toBeGreaterThanOrEqual(3);
  }
  expect(contrast(phone('on-notice'), phone('notice'))).toBeGreaterThanOrEqual(4.5);
});
