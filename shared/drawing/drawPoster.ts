import type { Orientation, PaperSize, PosterTemplate } from '../model/workshop.ts';
import { drawGridPoster } from './grid/drawGrid.ts';
import { readingDistanceFor } from './kit/legibility.ts';
import type { Drawing, PosterContent } from './posterContent.ts';
import { drawRoad } from './road/drawRoad.ts';
import { pageSize } from './sizes.ts';

export interface PosterForm {
  template: PosterTemplate;
  size: PaperSize;
  orientation: Orientation;
  /** Metres from which body text must be readable; less on A4 and A3, which nobody reads across a room. */
  readingDistance: number;
}

/** Milliseconds after which the drawing of a poster is given up; the largest workshops take a few hundred. */
export const drawingLimit = 6000;

/** Every template: a folder of its own, and a line here. */
const templates = { road: drawRoad, grid: drawGridPoster } satisfies Record<PosterTemplate, unknown>;

/** The poster as a scene of exactly its paper's size, with what can't be read from the distance. */
export function drawPoster(content: PosterContent, form: PosterForm): Drawing {
  const { width, height } = pageSize(form.size, form.orientation);
  return templates[form.template](content, {
    width,
    height,
    readingDistance: readingDistanceFor(form.size, form.readingDistance),
  });
}
