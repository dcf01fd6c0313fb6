/** Colours of the phone page: the pillars' own, and readable in the light and in the dark. */
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cemmPack } from '../../../shared/content/packs.ts';
import { iconOutline } from '../../../shared/drawing/icons.ts';
import { bandOf, night, nightColours } from '../../../shared/drawing/night.ts';
import { contrast, palette } from '../../../shared/drawing/palette.ts';
import { lookOf } from '../../../shared/drawing/phoneLook.ts';
import { pillarLook } from '../../../shared/drawing/pillarLooks.ts';
import { phoneLookSchema } from '../../../shared/room/questionnaire.ts';
import { testPacks } from '../../packs.ts';

const css = readFileSync(new URL('../../../renderer/phone/phone.css', import.meta.url), 'utf8');
const [light = '', dark = ''] = css.split('@media (prefers-color-scheme: dark)');

/** A colour of the page itself. */
function pageColour(name: string, isDark: boolean): string {
  const valueIn = (part: string) => new RegExp(`--${name}: (#[0-9a-f]{6});`).exec(part)?.[1];
  const value = (isDark ? valueIn(dark) : undefined) ?? valueIn(light);
  if (value === undefined) throw new Error(`No --${name}`);
  return value;
}

describe.each([['the CEMM', cemmPack] as const, ...testPacks])('a pillar of %s', (_model, pack) => {
  const looks = pack.pillars.map(({ id }) => lookOf(pack, id));

  it('has the colours and the icon of every drawing, and no other pillar’s', () => {
    for (const [index, { id }] of pack.pillars.entries()) {
      const { colours, icon } = pillarLook(pack, id);
      const { fill, text, onFill, tint } = colours;
      expect(looks[index]).toMatchObject({ fill, onFill, day: { text, tint }, icon: iconOutline(icon) });
      expect(phoneLookSchema.safeParse(looks[index]).success).toBe(true);
    }
    expect(new Set(looks.map(({ fill }) => fill)).size).toBe(looks.length);
    expect(new Set(looks.map(({ icon }) => icon)).size).toBe(looks.length);
  });

  it.each([
    ['light', false],
    ['dark', true],
  ])('can be read in the %s', (_name, isDark) => {
    for (const look of looks) {
      const { text, tint } = isDark ? look.night : look.day;
      expect(contrast(look.onFill, look.band)).toBeGreaterThanOrEqual(4.5);
      expect(contrast(text, pageColour('sheet', isDark))).toBeGreaterThanOrEqual(4.5);
      expect(contrast(pageColour('ink', isDark), tint)).toBeGreaterThanOrEqual(7);
      expect(contrast(text, tint)).toBeGreaterThanOrEqual(3);
    }
  });
});

describe('a colour of whatever model', () => {
  const colour = fc
    .tuple(fc.nat(255), fc.nat(255), fc.nat(255))
    .map((parts) => `#${parts.map((part) => part.toString(16).padStart(2, '0')).join('')}`);

  it('can be read by night, and stays what it is as far as that lets it', () => {
    expect(pageColour('sheet', true)).toBe(night.sheet);
    expect(pageColour('ink', true)).toBe(night.ink);
    fc.assert(
      fc.property(colour, (fill) => {
        const { text, tint } = nightColours(fill);
        expect(contrast(text, night.sheet)).toBeGreaterThanOrEqual(7);
        expect(contrast(text, tint)).toBeGreaterThanOrEqual(4.5);
        expect(contrast(night.ink, tint)).toBeGreaterThanOrEqual(7);
      }),
    );
  });

  it('carries words of ordinary size, as far from it as that needs', () => {
    fc.assert(
      fc.property(colour, (fill) => {
        const onFill =
          contrast(fill, palette.sheet) >= contrast(fill, palette.ink) ? palette.sheet : palette.ink;
        expect(contrast(bandOf({ fill, onFill }), onFill)).toBeGreaterThanOrEqual(4.5);
      }),
    );
    expect(bandOf({ fill: '#23407a', onFill: '#FFFFFF' })).toBe('#23407a');
  });
});

it.each([
  ['light', false],
  ['dark', true],
])('everything else can be read in the %s', (_name, isDark) => {
  const phone = (name: string) => pageColour(name, isDark);
  for (const ground of ['paper', 'sheet']) {
    for (const text of ['ink', 'muted', 'danger']) {
      expect(contrast(phone(text), phone(ground))).toBeGreaterThanOrEqual(4.5);
    }
    expect(contrast(phone('edge'), phone(ground))).toBeGreaterThanOrEqual(3);
  }
  expect(contrast(phone('on-notice'), phone('notice'))).toBeGreaterThanOrEqual(4.5);
});
