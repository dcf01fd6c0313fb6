import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, chromium } from 'playwright';
import { build } from 'vite';
import { type BrowserHostOptions, startBrowserHost } from '../../electron/browserHost/startBrowserHost.ts';
import { chromiumOptions } from '../chromiumOptions.ts';
import { roomPort } from '../roomPort.ts';

/** What a benchmark in the browser works with; all of it is gone afterwards. */
export interface Bench {
  context: BrowserContext;
  /** Serves built screens at an address of their own, as the browser host does. */
  serve(rendererFolder: string, options?: Partial<BrowserHostOptions>): Promise<string>;
  /** Builds a page of test/bench/pages as the app's own screens are built. */
  buildPage(name: string): Promise<string>;
}

/** Runs a measurement in the browser that the tests use too, in a window of 1280 × 800. */
export async function inBrowser<Result>(
  root: string,
  measure: (bench: Bench) => Promise<Result>,
): Promise<Result> {
  const work = await mkdtemp(join(tmpdir(), 'praatplaat-bench-'));
  const browser = await chromium.launch(chromiumOptions);
  const hosts: { close(): Promise<void> }[] = [];
  try {
    const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, locale: 'nl-NL' });
    return await measure({
      context,
      async serve(rendererFolder, options = {}) {
        const host = await startBrowserHost({
          ...options,
          port: 0,
          firstRoomPort: roomPort,
          dataFolder: join(work, `data-${hosts.length}`),
          rendererFolder,
          version: '0.0.0-bench',
          makePdf: () => Promise.reject(new Error('No PDF here')),
        });
        hosts.push(host);
        return host.url;
      },
      async buildPage(name) {
        const outDir = join(work, name);
        await build({
          configFile: join(root, 'build/vite.config.ts'),
          root: join(root, 'test/bench/pages', name),
          logLevel: 'warn',
          build: { outDir },
        });
        return outDir;
      },
    });
  } finally {
    await browser.close();
    for (const host of hosts) await host.close();
    await rm(work, { recursive: true, force: true });
  }
}
