/** Milliseconds after which a file is given up; one of the largest takes a slow laptop half of it. */
export const readingLimit = 60_000;

/** The thread in which workshop files are read and merged. */
export function startFileThread(): Worker {
  return new Worker(new URL('./fileWorker.ts', import.meta.url), { type: 'module' });
}
