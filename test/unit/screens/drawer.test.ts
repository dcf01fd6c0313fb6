import { afterEach, expect, test, vi } from 'vitest';
import {
  createDrawer,
  type DrawingTask,
  type DrawingThread,
} from '../../../renderer/screens/poster/drawer.ts';
import type { Drawing } from '../../../shared/drawing/posterContent.ts';

afterEach(() => vi.useRealTimers());

/** A drawer whose threads answer when they are told to. */
function drawerWithThreads() {
  vi.useFakeTimers();
  const threads: (DrawingThread & { tasks: DrawingTask[]; ended: boolean })[] = [];
  const outcomes: [DrawingTask, Drawing | null][] = [];
  const drawer = createDrawer(
    () => {
      const thread = {
        tasks: [] as DrawingTask[],
        ended: false,
        onmessage: null,
        onerror: null,
        postMessage: (task: DrawingTask) => thread.tasks.push(task),
        terminate: () => {
          thread.ended = true;
        },
      };
      threads.push(thread);
      return thread;
    },
    (task, drawing) => outcomes.push([task, drawing]),
    1000,
  );
  const answer = (thread: number, drawing: Drawing) =>
    threads[thread]?.onmessage?.({ data: { drawing } } as MessageEvent<{ drawing: Drawing }>);
  return { drawer, threads, outcomes, answer };
}

const task = (title: string) => ({ content: { title }, form: {} }) as DrawingTask;
const drawing = { problems: [] } as unknown as Drawing;

test('of what is typed while a poster is drawn only the last is drawn next', () => {
  const { drawer, threads, outcomes, answer } = drawerWithThreads();
  const [one, two, three] = [task('1'), task('2'), task('3')];
  for (const each of [one, two, three]) drawer.draw(each);
  expect(threads[0]?.tasks).toEqual([one]);
  answer(0, drawing);
  expect(threads[0]?.tasks).toEqual([one, three]);
  answer(0, drawing);
  expect(outcomes).toEqual([
    [one, drawing],
    [three, drawing],
  ]);
  expect(threads).toHaveLength(1);
});

test('a drawing that takes too long is given up, and the next one starts afresh', () => {
  const { drawer, threads, outcomes, answer } = drawerWithThreads();
  const [endless, shorter] = [task('endless'), task('shorter')];
  drawer.draw(endless);
  vi.advanceTimersByTime(999);
  expect(outcomes).toEqual([]);
  vi.advanceTimersByTime(1);
  expect(outcomes).toEqual([[endless, null]]);
  expect(threads[0]?.ended).toBe(true);
  drawer.draw(shorter);
  answer(1, drawing);
  expect(outcomes[1]).toEqual([shorter, drawing]);
});
