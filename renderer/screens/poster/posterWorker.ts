import { drawPoster, type PosterForm } from '../../../shared/drawing/drawPoster.ts';
import type { PosterContent } from '../../../shared/drawing/posterContent.ts';
import { serve } from '../../beside/serve.ts';

export interface DrawingTask {
  content: PosterContent;
  form: PosterForm;
}

const works = { draw: ({ content, form }: DrawingTask) => drawPoster(content, form) };
export type PosterWorks = typeof works;

// The thread that posters are drawn in.
serve(works);
