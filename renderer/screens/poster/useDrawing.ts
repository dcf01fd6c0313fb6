import { useEffect, useMemo, useState } from 'react';
import { drawingLimit } from '../../../shared/drawing/drawPoster.ts';
import { posterContent } from '../../../shared/drawing/makePosterContent.ts';
import type { Drawing, PosterContent } from '../../../shared/drawing/posterContent.ts';
import type { GridPack } from '../../../shared/model/pack.ts';
import type { WorkshopData } from '../../../shared/model/workshop.ts';
import { useBeside } from '../../beside/useBeside.ts';
import type { DrawingTask, PosterWorks } from './posterWorker.ts';

interface PosterDrawing {
  content: PosterContent;
  /** The last picture that was drawn; null before the first. */
  drawing: Drawing | null;
  /** Whether the picture shows the workshop as it is now, is still being drawn, or took too long. */
  state: 'current' | 'drawing' | 'given-up';
}

/** The poster of a workshop, drawn anew with every change, in a thread of its own. */
export function useDrawing(data: WorkshopData, pack: GridPack): PosterDrawing {
  const task = useMemo<DrawingTask>(
    () => ({ content: posterContent(data, pack), form: data.workshop.poster }),
    [data, pack],
  );
  const [drawn, setDrawn] = useState<{ task: DrawingTask; drawing: Drawing } | null>(null);
  const [givenUp, setGivenUp] = useState<DrawingTask | null>(null);
  const beside = useBeside<PosterWorks>(startThread, drawingLimit);
  useEffect(() => {
    void beside.work('draw', task).then((done) => {
      if (done.ok) setDrawn({ task, drawing: done.value });
      else if (done.fault === 'given-up') setGivenUp(task);
    });
  }, [beside, task]);
  return {
    content: task.content,
    drawing: drawn?.drawing ?? null,
    state: drawn?.task === task ? 'current' : givenUp === task ? 'given-up' : 'drawing',
  };
}

function startThread(): Worker {
  return new Worker(new URL('./posterWorker.ts', import.meta.url), { type: 'module' });
}
