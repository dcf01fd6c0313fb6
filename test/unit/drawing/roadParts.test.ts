import { expect, test } from 'vitest';
import { drawPoster } from '../../../shared/drawing/drawPoster.ts';
import { horizons } from '../../../shared/model/workshop.ts';
import type { Scene } from '../../../shared/scene/scene.ts';
import { allGroups, beyondPage, collisions } from './posterParts.ts';
import { posterAction, posterContent, posterPillars } from './roadPosterContent.ts';

const titles = [
  'Klanttevredenheidsonderzoek per segment en regio',
  'Arbeidsongeschiktheidsverzekeringsmaatschappijbeleid herzien',
  'CRM opschonen',
  'Crossfunctioneel team rond de offerte-journey van aanvraag tot nazorg',
];

const posters = (['nl', 'en'] as const).flatMap((language) =>
  (['landscape', 'portrait'] as const).flatMap((orientation) =>
    [0, 2, 8, 10, 13, 20, 24, 30, 60].flatMap((count) =>
      (['short', 'long'] as const).map((texts) => ({ language, orientation, count, texts })),
    ),
  ),
);

/** How a lane is named from its beginning on: with a font size, or by its icon alone. */
function laneNamesOf({ shapes }: Scene, pillarId: string): (string | null)[] {
  return allGroups(shapes)
    .filter(({ id }) => id === `lane-name:${pillarId}`)
    .map(({ children }) => {
      const words = children.find((child) => child.kind === 'text');
      return words === undefined ? null : words.size.toFixed(1);
    });
}

test.each(posters)(
  'no part of a road lies over another, and lanes are named alike: $language, $orientation, $count actions, $texts texts',
  ({ language, orientation, count, texts }) => {
    const long = texts === 'long';
    const actions = Array.from({ length: count }, (_, at) => {
      const horizon = horizons[Math.floor((at * 3) / count)] ?? 'later';
      const words = {
        title: titles[at % titles.length] ?? '',
        owner: 'Klantenservice en verkoop binnendienst',
      };
      return posterAction(at, { horizon, ...(long ? words : {}) }, language);
    });
    const periods = ['december 2026 – mei 2027', 'juni – november 2027', 'vanaf december 2027'];
    const made = posterContent({ language, actions });
    const content = {
      ...made,
      horizons: made.horizons.map((horizon, at) => ({ ...horizon, period: periods[at] ?? '' })),
      ...(long
        ? {
            title: 'De klantreis van Hottentottententententoonstelling BV',
            ambition: 'In 2029 kent iedereen de Arbeidsongeschiktheidsverzekeringsmaatschappij.',
            pillars: posterPillars([1, 2, 3.5, 2, 4, 1], [3, 2, 3, 4, 4, 1], language),
          }
        : {}),
    };
    const size = count % 3 === 0 ? 'A1' : 'A4';
    const { scene } = drawPoster(content, { template: 'road', size, orientation, readingDistance: 1 });
    // Less than a thousandth of the page: rounded corners touch.
    expect(collisions(scene, scene.width / 1200)).toEqual([]);
    expect(beyondPage(scene, 0.1)).toEqual([]);
    const [first, ...others] = content.pillars.map(({ id }) => laneNamesOf(scene, id));
    for (const other of others) expect(other).toEqual(first);
    expect(first?.length).toBeGreaterThan(0);
  },
  30_000,
);
