import type { Shape } from '../../scene/scene.ts';
import { checkLegibility } from '../legibility.ts';
import { palette } from '../palette.ts';
import type { Drawing, PosterContent } from '../posterContent.ts';
import { composeCards, type Density } from './composeCards.ts';
import type { Layout } from './layout.ts';
import { type Page, pageOf } from './page.ts';
import { roadWords } from './roadWords.ts';

export interface RoadOptions {
  /** Millimetres. */
  width: number;
  height: number;
  /** Metres from which body text must be readable. */
  readingDistance: number;
}

/** From generous to dense. */
const densities: Record<Page['orientation'], readonly Density[]> = {
  landscape: [
    { columns: 5, body: 14.5, cardWidth: 0 },
    { columns: 6, body: 13.6, cardWidth: 0 },
    { columns: 6, body: 12.8, cardWidth: 0 },
    { columns: 7, body: 12, cardWidth: 0 },
    { columns: 7, body: 11.2, cardWidth: 0 },
    { columns: 7, body: 10.4, cardWidth: 0 },
  ],
  portrait: [
    { columns: 0, body: 14.5, cardWidth: 220 },
    { columns: 0, body: 13.4, cardWidth: 220 },
    { columns: 0, body: 12.4, cardWidth: 215 },
    { columns: 0, body: 11.4, cardWidth: 215 },
    { columns: 0, body: 10.4, cardWidth: 200 },
    { columns: 0, body: 9.6, cardWidth: 190 },
  ],
};

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
  return { scene, problems: checkLegibility(scene, options.readingDistance, (id) => id === 'source') };
}

export function chooseLayout(content: PosterContent, page: Page): Layout {
  for (const density of densities[page.orientation]) {
    const layout = composeCards(content, page, density);
    if (layout !== null) return layout;
  }
  throw new Error('none');
}

/** A shape in units as a group in millimetres. */
function scaled(shape: Shape, scale: number): Shape {
  return shape.kind === 'group' && shape.scale === undefined && shape.x === undefined && shape.y === undefined
    ? { ...shape, scale }
    : { kind: 'group', scale, children: [shape] };
}
