import { expect, test } from 'vitest';
import { iconNames, iconOf, iconOutline } from '../../../shared/drawing/icons.ts';
import { coloursOf, contrast, palette } from '../../../shared/drawing/palette.ts';
import { pathPoints } from '../../../shared/scene/bounds.ts';
import { sceneSchema } from '../../../shared/scene/scene.ts';

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

test.each(pillarIds)('the colours of %s can be read', (id) => {
  const { text, fill, onFill, tint, soft } = coloursOf(id);
  for (const ground of [palette.paper, palette.sheet, tint]) {
    expect(contrast(text, ground)).toBeGreaterThanOrEqual(4.5);
  }
  // Bold words only: WCAG asks 3 of those.
  expect(contrast(onFill, fill)).toBeGreaterThanOrEqual(4.4);
  expect(contrast(palette.ink, tint)).toBeGreaterThanOrEqual(7);
  expect(contrast(palette.ink, soft)).toBeGreaterThanOrEqual(7);
});

test('every pillar has its own colour and icon; a stranger is grey and has none', () => {
  expect(new Set(pillarIds.map((id) => coloursOf(id).fill)).size).toBe(6);
  expect(new Set(pillarIds.map((id) => iconOutline(iconOf(id) ?? 'owner'))).size).toBe(6);
  expect(iconOf('logistics')).toBeNull();
  expect(coloursOf('logistics').fill).toBe(palette.muted);
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
