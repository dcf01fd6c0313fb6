import { expect, test } from 'vitest';
import { boundsOf, pathPoints } from '../../../shared/scene/bounds.ts';
import { overlaps, textBoxes, textsOutside } from '../../../shared/scene/inspect.ts';
import type { Scene, Shape } from '../../../shared/scene/scene.ts';
import { measure } from '../../../shared/scene/text.ts';

function sceneOf(...shapes: Shape[]): Scene {
  return { width: 100, height: 50, title: 'Proef', description: '', background: '#ffffff', shapes };
}

function text(
  words: string,
  x: number,
  y: number,
  more: Partial<Extract<Shape, { kind: 'text' }>> = {},
): Shape {
  return { kind: 'text', text: words, x, y, size: 5, weight: 400, fill: '#000000', ...more };
}

test('text lies where its groups put it', () => {
  const [box] = textBoxes(
    sceneOf({ kind: 'group', id: 'card', x: 10, y: 20, scale: 2, children: [text('klant', 1, 5)] }),
  );
  expect(box?.size).toBe(10);
  expect(box?.groupId).toBe('card');
  expect(box?.box.left).toBe(12);
  expect(box?.box.right).toBeCloseTo(12 + measure('klant', { size: 10, weight: 400 }), 9);
  expect(box?.box.top).toBeLessThan(30 - 6.6);
  expect(box?.box.bottom).toBe(32);
});

test('letters over letters are found, whatever way they are turned', () => {
  expect(overlaps(sceneOf(text('klant', 10, 20), text('waarde', 15, 21)))).toHaveLength(1);
  expect(overlaps(sceneOf(text('klant', 10, 20), text('waarde', 10, 26)))).toEqual([]);
  const turned = text('een lange schuine regel', 10, 45, { rotate: -45 });
  expect(overlaps(sceneOf(turned, text('vrij', 12, 20)))).toEqual([]);
  expect(overlaps(sceneOf(turned, text('geraakt', 25, 30)))).toHaveLength(1);
});

test('text beyond the page or its margin is found', () => {
  expect(textsOutside(sceneOf(text('binnen', 5, 20)))).toEqual([]);
  expect(textsOutside(sceneOf(text('binnen', 5, 20)), 6)).toHaveLength(1);
  expect(textsOutside(sceneOf(text('buiten', 95, 20)))).toHaveLength(1);
  expect(textsOutside(sceneOf(text('eind', 95, 20, { anchor: 'end' })))).toEqual([]);
});

test('bounds hold everything a shape paints', () => {
  expect(
    boundsOf({ kind: 'circle', x: 10, y: 10, r: 4, stroke: '#000000', strokeWidth: 1, lineJoin: 'round' }),
  ).toEqual({
    left: 5.5,
    top: 5.5,
    right: 14.5,
    bottom: 14.5,
  });
  expect(boundsOf({ kind: 'group', children: [] })).toBeNull();
  expect(
    boundsOf({
      kind: 'group',
      x: 100,
      scale: 2,
      clip: { x: 0, y: 0, width: 3, height: 3 },
      children: [{ kind: 'rect', x: 1, y: 1, width: 10, height: 10 }],
    }),
  ).toEqual({ left: 102, top: 2, right: 106, bottom: 6 });
});

test('path data is read in all its spellings', () => {
  expect(pathPoints('M1 2l3 4h-1v-2zm1 1')).toEqual([
    { x: 1, y: 2 },
    { x: 4, y: 6 },
    { x: 3, y: 6 },
    { x: 3, y: 4 },
    { x: 2, y: 3 },
  ]);
  expect(pathPoints('M0 0c1-1 2-1 3 0s2 1 3 0').at(-1)).toEqual({ x: 6, y: 0 });
  expect(pathPoints('M0 0Q5 10 10 0T20 0')).toContainEqual({ x: 15, y: -10 });
  expect(pathPoints('M10 10a5 5 0 01.5.5').at(-1)).toEqual({ x: 10.5, y: 10.5 });
});
