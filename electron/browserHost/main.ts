/**
 * `npm start -- --browser`: the same app in an installed browser, for laptops that may not install Electron.
 *
 *   node dist/browserHost/main.js [FILE.praatplaat …] [--no-open]
 */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { browserHostPort } from '../../shared/host/contract.ts';
import { createPdfMaker } from '../services/pdfMaker.ts';
import { runBrowserHost } from './run.ts';

const manifest: unknown = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'));

await runBrowserHost({
  port: browserHostPort,
  rendererFolder: process.env.PRAATPLAAT_DIST ?? fileURLToPath(new URL('../renderer', import.meta.url)),
  phoneFolder: process.env.PRAATPLAAT_PHONE_DIST,
  version: z.object({ version: z.string() }).parse(manifest).version,
  makePdf: createPdfMaker(new URL('../services/pdfWorker.js', import.meta.url)),
  commandLine: process.argv.slice(2),
});
