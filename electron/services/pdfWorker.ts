/** The thread in which pdfMaker.ts makes PDFs: one task in, one reply out, until the host ends. */
import { parentPort } from 'node:worker_threads';
import { makePdf } from '../pdf/pdf.ts';
import { type PdfReply, pdfTaskSchema } from './pdfMaker.ts';

async function perform(message: unknown): Promise<PdfReply> {
  const { id, pages, title, language } = pdfTaskSchema.parse(message);
  try {
    return { id, made: true, bytes: await makePdf(pages, { title, language }) };
  } catch (error) {
    return { id, made: false, message: error instanceof Error ? error.message : String(error) };
  }
}

parentPort?.on('message', (message: unknown) => {
  void perform(message).then((reply) => parentPort?.postMessage(reply));
});
