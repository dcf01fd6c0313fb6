import { drawingLimit, type PosterForm } from '../../../shared/drawing/drawPoster.ts';
import type { Drawing, PosterContent } from '../../../shared/drawing/posterContent.ts';

export interface DrawingTask {
  content: PosterContent;
  form: PosterForm;
}

export interface DrawingReply {
  drawing: Drawing;
}

/** What a drawer needs of a `Worker`. */
export interface DrawingThread {
  postMessage(task: DrawingTask): void;
  terminate(): void;
  onmessage: ((event: MessageEvent<DrawingReply>) => void) | null;
  onerror: ((event: ErrorEvent) => void) | null;
}

export interface Drawer {
  /** Draws a task, or the last of those that come while another is drawn. */
  draw(task: DrawingTask): void;
  stop(): void;
}

/**
 * Draws in a thread of its own, so that whatever somebody typed the page can be used; what takes longer than the
 * limit is given up, and the next task gets a new thread.
 * @param onDrawn gets each task that was drawn, or with null each that was given up
 */
export function createDrawer(
  startThread: () => DrawingThread,
  onDrawn: (task: DrawingTask, drawing: Drawing | null) => void,
  limit = drawingLimit,
): Drawer {
  let thread: DrawingThread | null = null;
  let waiting: DrawingTask | null = null;
  let isBusy = false;
  let timer: ReturnType<typeof setTimeout> | undefined;

  function settle(task: DrawingTask, drawing: Drawing | null): void {
    clearTimeout(timer);
    isBusy = false;
    if (drawing === null) {
      thread?.terminate();
      thread = null;
    }
    onDrawn(task, drawing);
    const next = waiting;
    waiting = null;
    if (next !== null) draw(next);
  }

  function draw(task: DrawingTask): void {
    if (isBusy) {
      waiting = task;
      return;
    }
    isBusy = true;
    thread ??= startThread();
    thread.onmessage = ({ data }) => settle(task, data.drawing);
    thread.onerror = (event) => {
      console.error(event.message);
      settle(task, null);
    };
    timer = setTimeout(() => settle(task, null), limit);
    thread.postMessage(task);
  }

  return {
    draw,
    stop: () => {
      clearTimeout(timer);
      thread?.terminate();
      thread = null;
    },
  };
}
