import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import { frameContent } from '../../../renderer/results/gridContent.ts';
import { cemmPack } from '../../../shared/content/packs.ts';
import { drawPoster } from '../../../shared/drawing/drawPoster.ts';
import { drawForm } from '../../../shared/drawing/forms/drawForm.ts';
import { gridFrame } from '../../../shared/drawing/gridScene/frame.ts';
import { gridScene } from '../../../shared/drawing/gridScene.ts';
import { tile } from '../../../shared/drawing/tiles.ts';
import { overlaps, textBoxes, textsOutside } from '../../../shared/scene/inspect.ts';
import type { Scene } from '../../../shared/scene/scene.ts';
import { posterFixture } from './posterFixture.ts';

vi.setConfig({ testTimeout: 30_000 });

/** Names as long as the model allows: of one word, of many, and with hyphens. */
const name = fc
  .tuple(
    fc.constantFrom(
      'W',
      'Hottentottententententoonstelling ',
      'Noord-Nederlandse-',
      'klantenservice & verkoop ',
      'Île ',
    ),
    fc.integer({ min: 1, max: 200 }),
  )
  .map(
    ([part, length]) =>
      part
        .repeat(Math.ceil(length / part.length))
        .slice(0, length)
        .trim() || 'x',
  );

/** Words over each other or over the edge. */
function faults(scene: Scene): string[] {
  return [
    ...overlaps(scene).map(([one, other]) => `${one.text} over ${other.text}`),
    ...textsOutside(scene).map(({ text }) => `${text} over the edge`),
  ];
}

test('long names keep within a form', () => {
  fc.assert(
    fc.property(
      fc.record({ organisation: name, businessLine: name, person: name, department: name }),
      fc.constantFrom('quick', 'detailed'),
      ({ organisation, businessLine, person, department }, mode) => {
        const pages = drawForm(
          {
            organisation,
            date: '2027-01-14',
            language: 'nl',
            pack: cemmPack,
            round: { kind: 'measure', number: 1, mode, partIds: cemmPack.pillars.map(({ id }) => id) },
            businessLine,
            lineSign: '',
            anonymity: 'named',
          },
          { kind: 'known', code: 'K7QDXR', name: person, layer: 'management', department },
        );
        expect(pages.flatMap(faults)).toEqual([]);
      },
    ),
    { numRuns: 15 },
  );
});

test('long names keep within a grid poster, and its loose sheets say which they are', () => {
  fc.assert(
    fc.property(
      fc.record({ organisation: name, title: name, ambition: name }),
      fc.constantFrom('landscape', 'portrait'),
      (texts, orientation) => {
        const form = { template: 'grid', size: 'A3', orientation, readingDistance: 1 } as const;
        const { scene } = drawPoster(posterFixture(texts), form);
        expect(faults(scene)).toEqual([]);
        const [map, ...sheets] = tile(scene, { paper: 'A4', language: 'nl' });
        expect(map && textsOutside(map).map(({ text }) => text)).toEqual([]);
        sheets.forEach((sheet, at) => {
          const said = textBoxes(sheet).map(({ text }) => text);
          expect(said.join(' ')).toContain(`vel ${at + 1} van ${sheets.length}`);
        });
      },
    ),
    { numRuns: 15 },
  );
});

test('long names of groups keep within the grid on screen', () => {
  const size = { width: 257, height: 160, em: 4.2 };
  const frame = gridFrame(frameContent(cemmPack, 'nl', 'everyone'), size);
  fc.assert(
    fc.property(fc.array(name, { minLength: 2, maxLength: 4 }), (labels) => {
      const groups = labels.map((label, at) => ({
        key: `${at}`,
        label,
        value: 1 + (at % 5),
        text: `${1 + (at % 5)}`,
        look: 'solid' as const,
      }));
      const { scene } = gridScene(frame, {
        title: 'Raster',
        description: '',
        rows: cemmPack.pillars.map(() => ({
          current: 2 as const,
          target: null,
          expected: null,
          inFocus: false,
          marks: { kind: 'groups' as const, groups },
          side: null,
        })),
      });
      expect(faults(scene)).toEqual([]);
    }),
    { numRuns: 15 },
  );
});
