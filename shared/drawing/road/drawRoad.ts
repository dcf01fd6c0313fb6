import type { Shape } from '../../scene/scene.ts';
import { checkLegibility } from '../kit/legibility.ts';
import { palette } from '../palette.ts';
import type { Drawing, PosterContent } from '../posterContent.ts';
import { composeCards, type Density } from './composeCards.ts';
import { composeLists } from './composeLists.ts';
import type { Layout } from './layout.ts';
import { type Page, pageOf } from './page/page.ts';
import { roadWords } from './roadWords.ts';

interface RoadOptions {
  /** Millimetres. */
  width: number;
  height: number;
  /** Metres from which body text must be readable. */
  readingDistance: number;
}

/** Columns (landscape) or card widths (portrait) with font sizes, all in units. */
const densities: Record<Page['orientation'], readonly Density[]> = {
  landscape: [
    { columns: 5, body: 14.5, cardWidth: 0 },
    { columns: 6, body: 13.6, cardWidth: 0 },
    { columns: 7, body: 13, cardWidth: 0 },
    { columns: 6, body: 12.8, cardWidth: 0 },
    { columns: 7, body: 12.4, cardWidth: 0 },
    { columns: 8, body: 12, cardWidth: 0 },
    { columns: 7, body: 11.5, cardWidth: 0 },
    { columns: 8, body: 11, cardWidth: 0 },
    { columns: 7, body: 10.4, cardWidth: 0 },
    { columns: 8, body: 9.6, cardWidth: 0 },
  ],
  portrait: [
    { columns: 0, body: 14, cardWidth: 245 },
    { columns: 0, body: 13.4, cardWidth: 240 },
    { columns: 0, body: 12.6, cardWidth: 230 },
    { columns: 0, body: 11.8, cardWidth: 220 },
    { columns: 0, body: 10.8, cardWidth: 215 },
    { columns: 0, body: 10, cardWidth: 205 },
    { columns: 0, body: 9.4, cardWidth: 190 },
  ],
};

/** From generous to dense; the smallest readable size is tried at every number of columns. */
function densitiesFor(page: Page): Density[] {
  const known = densities[page.orientation];
  const smallest = known.at(-1)?.body ?? 0;
  const readable = page.readable * 1.0001;
  const exact = known
    .filter(({ body }) => readable > smallest && body < readable * 1.12 && body > readable * 0.88)
    .map((density) => ({ ...density, body: readable }));
  return [...known, ...exact].sort((a, b) => b.body - a.body);
}

/** More cards than this never fit at leaders. */
const mostAtLeaders = 40;

/** The poster template “weg”: a road through a lane a pillar, from today to the dot on the horizon. */
export function drawRoad(content: PosterContent, options: RoadOptions): Drawing {
  const page = pageOf(options.width, options.height, options.readingDistance);
  const layout = chooseLayout(content, page);
  const scene = {
    width: options.width,
    height: options.height,
    title: content.title,
    description: roadWords(content.language).description(content.actions.length, content.organisation),
    background: palette.paper,
    shapes: layout.shapes.map((shape) => scaled(shape, page.scale)),
  };
  return { scene, problems: checkLegibility(scene, options.readingDistance) };
}

/**
 * The most generous layout that fits. Cards at leaders come first; numbered lists where those don't fit, or are
 * too small to read while lists are not.
 */
export function chooseLayout(content: PosterContent, page: Page): Layout {
  const cards = content.actions.length > mostAtLeaders ? null : generousCards(content, page);
  if (cards !== null && (cards.body >= page.readable || content.actions.length < 10)) return cards;
  const lists = largestLists(content, page);
  if (cards === null) return lists;
  return lists.body >= page.readable || cards.body < lists.body * 0.7 ? lists : cards;
}

/** Cards at leaders with the largest text that fits, or a little smaller where that breaks fewer words. */
function generousCards(content: PosterContent, page: Page): Layout | null {
  let best: Layout | null = null;
  for (const density of densitiesFor(page)) {
    if (best !== null && (best.brokenWords === 0 || density.body < best.body * 0.93)) break;
    if (best !== null && best.body >= page.readable && density.body < page.readable) break;
    const tried = composeCards(content, page, density);
    if (tried !== null && (best === null || tried.brokenWords < best.brokenWords)) best = tried;
  }
  return best;
}

/** Lists with the largest text that fits, over all numbers of columns. */
function largestLists(content: PosterContent, page: Page): Layout {
  const largest = 14;
  let best: Layout | null = null;
  // Texts of any length fit at some size; what is too small to read is reported.
  for (let least = 6; best === null; least *= 0.8) {
    for (const columns of page.orientation === 'landscape' ? [6, 5, 4, 7] : [3, 4, 2]) {
      let low = best === null ? least : best.body * 1.02;
      const lowest = composeLists(content, page, { body: low, columns });
      if (lowest === null) continue;
      best = lowest;
      let high = largest;
      // The smallest readable size comes first, so that it isn't missed by a hair.
      let body = page.readable * 1.0001;
      while (high / low > 1.025) {
        if (body <= low || body >= high) body = Math.sqrt(low * high);
        const tried = composeLists(content, page, { body, columns });
        if (tried === null) high = body;
        else {
          best = tried;
          low = body;
        }
        body = Math.sqrt(low * high);
      }
    }
  }
  return best;
}

/** A shape in units as a group in millimetres. */
function scaled(shape: Shape, scale: number): Shape {
  return shape.kind === 'group' && shape.scale === undefined && shape.x === undefined && shape.y === undefined
    ? { ...shape, scale }
    : { kind: 'group', scale, children: [shape] };
}
