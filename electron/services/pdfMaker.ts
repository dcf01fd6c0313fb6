import { Worker } from 'node:worker_threads';
import { z } from 'zod';
import { languageSchema } from '../../shared/model/language.ts';
import type { Language } from '../../shared/model/workshop.ts';
import type { Scene } from '../../shared/scene/scene.ts';

/** Turns scenes into one PDF file, a page each. */
export type MakePdf = (
  pages: readonly Scene[],
  options: { title: string; language: Language },
) => Promise<Uint8Array>;

/** To the worker. The pages were parsed at the host's border. */
export const pdfTaskSchema = z.object({
  id: z.number().int(),
  pages: z.array(z.custom<Scene>()),
  title: z.string(),
  language: languageSchema,
});

/** From the worker, one a task. */
const pdfReplySchema = z.discriminatedUnion('made', [
  z.object({
    id: z.number().int(),
    made: z.literal(true),
    bytes: z.custom<Uint8Array>((value) => value instanceof Uint8Array),
  }),
  z.object({ id: z.number().int(), made: z.literal(false), message: z.string() }),
]);
export type PdfReply = z.infer<typeof pdfReplySchema>;

/** Milliseconds: an A0 poster on loose A4 sheets takes a few thousand. */
const usualLimit = 30_000;

interface Waiting {
  /** Ends the thread when the PDF takes too long. */
  timer: ReturnType<typeof setTimeout>;
  resolve(bytes: Uint8Array): void;
  reject(error: Error): void;
}

/**
 * Makes PDFs in one thread of their own, so that a poster of many sheets never keeps windows or pages
 * waiting. The thread starts with the first PDF and stays, with its fonts read, without keeping the
 * process alive. A PDF that takes longer than the limit is given up with its thread, and the next one gets a
 * new thread.
 *
 * @param workerFile the bundled pdfWorker.ts
 */
export function createPdfMaker(workerFile: URL, limit = usualLimit): MakePdf {
  const waiting = new Map<number, Waiting>();
  let worker: Worker | null = null;
  let lastId = 0;

  /** A thread that ended is not used again; whoever waited for it hears so. */
  function giveUp(error: Error): void {
    worker = null;
    for (const { timer, reject } of waiting.values()) {
      clearTimeout(timer);
      reject(error);
    }
    waiting.clear();
  }

  function settle(message: unknown): void {
    const reply = pdfReplySchema.parse(message);
    const task = waiting.get(reply.id);
    clearTimeout(task?.timer);
    waiting.delete(reply.id);
    if (waiting.size === 0) worker?.unref();
    if (reply.made) task?.resolve(reply.bytes);
    else task?.reject(new Error(`PDF: ${reply.message}`));
  }

  function startWorker(): Worker {
    const started = new Worker(workerFile);
    started.on('message', settle);
    started.on('error', giveUp);
    started.on('exit', () => {
      if (worker === started) giveUp(new Error('PDF: the thread ended'));
    });
    return started;
  }

  return (pages, { title, language }) =>
    new Promise((resolve, reject) => {
      worker ??= startWorker();
      const thread = worker;
      thread.ref();
      const timer = setTimeout(() => {
        giveUp(new Error('PDF: it took too long'));
        void thread.terminate();
      }, limit);
      lastId += 1;
      waiting.set(lastId, { timer, resolve, reject });
      thread.postMessage({ id: lastId, pages, title, language });
    });
}
