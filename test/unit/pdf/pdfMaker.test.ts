import { expect, test } from 'vitest';
import { createPdfMaker } from '../../../electron/services/pdfMaker.ts';

/** A thread that answers with one byte, but never gets done with a PDF that is called endless. */
const thread = new URL(
  `data:text/javascript,${encodeURIComponent(`
    import { parentPort } from 'node:worker_threads';
    parentPort.on('message', ({ id, title }) => {
      while (title === 'endless');
      parentPort.postMessage({ id, made: true, bytes: new Uint8Array([1]) });
    });
  `)}`,
);

test('a PDF that takes too long is given up, and the next one starts afresh', async () => {
  const makePdf = createPdfMaker(thread, 2000);
  const make = (title: string) => makePdf([], { title, language: 'nl' });
  await expect(make('endless')).rejects.toThrow('too long');
  await expect(make('shorter')).resolves.toEqual(new Uint8Array([1]));
});
