import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { cemmPack } from '../../../shared/content/packs.ts';
import { drawPoster } from '../../../shared/drawing/drawPoster.ts';
import { posterContent } from '../../../shared/drawing/makePosterContent.ts';
import { posterTexts, unprintableSentences } from '../../../shared/drawing/unprintable.ts';
import { parseWorkshopFile } from '../../../shared/file/workshopFile.ts';
import { textsOutside } from '../../../shared/scene/inspect.ts';
import { granted } from '../commands/store.ts';
import { collisions } from './posterParts.ts';

/** Titles, names and actions of many scripts, with emoji, signs that join, and words without an end. */
const url = new URL('../../fixtures/workshop-wild-texts.praatplaat', import.meta.url);
const data = granted(parseWorkshopFile(readFileSync(url, 'utf8')));
const forms = (['road', 'grid'] as const).flatMap((template) =>
  (['landscape', 'portrait'] as const).map((orientation) => ({ template, orientation })),
);

describe('a workshop of wild texts', () => {
  test.each(forms)(
    'is drawn whole, apart and on the page: $template, $orientation',
    (form) => {
      for (const { id } of data.workshop.businessLines) {
        const content = posterContent(data, cemmPack, { businessLineId: id });
        const { scene } = drawPoster(content, { ...form, size: 'A1', readingDistance: 1 });
        expect(collisions(scene, scene.width / 1200)).toEqual([]);
        expect(textsOutside(scene)).toEqual([]);
      }
    },
    60_000,
  );

  test('prints what the fonts have, and names the rest with where it stands', () => {
    const [line] = data.workshop.businessLines;
    if (!line) throw new Error('The workshop has a business line');
    const sentences = unprintableSentences(posterTexts(data, line.id), 'nl');
    expect(sentences.map((text) => text.replace(/ “.*” /, ' … '))).toEqual([
      'In de titel … kunnen deze tekens niet worden gedrukt: م, ر, ح, ب, ا en nog 1.',
      'In de stip op de horizon … kunnen deze tekens niet worden gedrukt: 张 en 伟.',
      'In de naam van de organisatie … kunnen deze tekens niet worden gedrukt: م, ر, ح, ب en ا.',
      'In de actie … kunnen deze tekens niet worden gedrukt: م, ر, ح, ب, ا en nog 5.',
    ]);
  });
});
