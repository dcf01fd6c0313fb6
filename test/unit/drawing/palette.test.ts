import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cemmPack } from '../../../shared/content/packs.ts';
import { iconNames, iconOutline } from '../../../shared/drawing/icons.ts';
import {
  coloursFrom,
  contrast,
  neutralColours,
  type PillarColours,
  palette,
  pillarColours,
} from '../../../shared/drawing/palette.ts';
import { pillarLook, pillarLooks } from '../../../shared/drawing/pillarLooks.ts';
import { pathPoints } from '../../../shared/scene/bounds.ts';
import { sceneSchema } from '../../../shared/scene/scene.ts';
import { packOf } from './anySize.ts';
import { sightNames, unlikeness } from './colourSight.ts';

const pillarIds = ['strategy', 'people', 'technology', 'data', 'journey', 'value'];

test('contrast is that of WCAG', () => {
  expect(contrast('#000000', '#FFFFFF')).toBeCloseTo(21, 9);
  expect(contrast('#777777', '#FFFFFF')).toBeCloseTo(4.48, 2);
});

test('text can be read on every ground it is used on', () => {
  for (const ground of [palette.paper, palette.sheet, palette.quiet]) {
    expect(contrast(palette.ink, ground)).toBeGreaterThanOrEqual(4.5);
    expect(contrast(palette.muted, ground)).toBeGreaterThanOrEqual(4.5);
  }
  for (const ground of palette.field) expect(contrast(palette.ink, ground)).toBeGreaterThanOrEqual(4.5);
  expect(contrast(palette.ink, palette.light)).toBeGreaterThanOrEqual(4.5);
  expect(contrast(palette.lightText, palette.light)).toBeGreaterThanOrEqual(4.5);
});

function expectReadable({ text, fill, onFill, tint, soft }: PillarColours): void {
  for (const ground of [palette.paper, palette.sheet, tint]) {
    expect(contrast(text, ground)).toBeGreaterThanOrEqual(4.5);
  }
  // Bold words only: WCAG asks 3 of those.
  expect(contrast(onFill, fill)).toBeGreaterThanOrEqual(4.4);
  expect(contrast(palette.ink, tint)).toBeGreaterThanOrEqual(7);
  expect(contrast(palette.ink, soft)).toBeGreaterThanOrEqual(7);
}

test.each(pillarColours.map((colours, place) => [place + 1, colours] as const))(
  'the colours of pillar %d can be read',
  (_, colours) => expectReadable(colours),
);

test('the colours of a model’s own can be read, whatever they are', () => {
  const channel = fc.integer({ min: 0, max: 255 });
  fc.assert(
    fc.property(channel, channel, channel, (red, green, blue) => {
      const hex = (value: number) => value.toString(16).padStart(2, '0');
      expectReadable(coloursFrom(`#${hex(red)}${hex(green)}${hex(blue)}`));
    }),
  );
});

test.each(sightNames)('ten pillars are told apart with %s sight', (sight) => {
  const fills = pillarColours.map(({ fill }) => fill);
  expect(fills).toHaveLength(10);
  fills.forEach((one, index) => {
    for (const [at, other] of fills.entries()) {
      if (at <= index) continue;
      // The six of the CEMM were there first; what came to them stands out more.
      const least = at < 6 ? 6.5 : 9.5;
      expect(unlikeness(one, other, sight), `${one} and ${other}`).toBeGreaterThan(least);
    }
  });
});

test('the pillars of the CEMM look as they always did', () => {
  const looks = pillarLooks(cemmPack.pillars);
  expect(pillarIds.map((id) => looks.get(id)?.icon)).toEqual(pillarIds);
  expect(pillarIds.map((id) => looks.get(id)?.colours.fill)).toEqual([
    '#23407A',
    '#BE4A3F',
    '#1F8580',
    '#E2A20F',
    '#8A4E9E',
    '#6F9A2F',
  ]);
});

test('ten pillars have ten colours and, for grey print, ten icons', () => {
  const looks = [...pillarLooks(packOf(10, 7).pillars).values()];
  expect(new Set(looks.map(({ colours }) => colours.fill)).size).toBe(10);
  expect(new Set(looks.map(({ icon }) => iconOutline(icon))).size).toBe(10);
});

test('what a model says of its pillars goes first, and no icon stands for two', () => {
  const [first, second, ...rest] = packOf(4, 4).pillars;
  if (!first || !second) throw new Error('It has four');
  const pillars = [first, { ...second, colour: '#336699', icon: 'strategy' }, ...rest];
  const looks = pillarLooks(pillars);
  expect(looks.get(second.id)).toMatchObject({ icon: 'strategy', colours: { fill: '#336699' } });
  expect(new Set([...looks.values()].map(({ icon }) => icon)).size).toBe(4);
  const strange = pillarLooks([{ ...first, icon: 'owner' }, ...pillars.slice(1)]);
  expect(strange.get(first.id)?.icon).not.toBe('owner');
  expect(pillarLook(cemmPack, 'logistics').colours).toEqual(neutralColours);
});

test('icons stay within their box and are made of what a scene can draw', () => {
  for (const name of iconNames) {
    const d = iconOutline(name);
    sceneSchema.parse({
      width: 24,
      height: 24,
      title: name,
      description: '',
      background: '#ffffff',
      shapes: [{ kind: 'path', d }],
    });
    // Arcs reach further in the estimate than on paper, so only their ends are looked at.
    for (const { x, y } of pathPoints(d.replaceAll(/A[^A-Z]*? ([\d.]+ [\d.]+)(?=[A-Z])/g, 'L$1'))) {
      expect(x).toBeGreaterThanOrEqual(0);
      expect(x).toBeLessThanOrEqual(24);
      expect(y).toBeGreaterThanOrEqual(0);
      expect(y).toBeLessThanOrEqual(24);
    }
  }
});
