import { join } from 'node:path';
import type { Page } from 'playwright';
import type { WorkshopData } from '../../shared/model/workshop.ts';
import { inBrowser } from './browser.ts';
import { type BenchOptions, middle } from './figures.ts';
import { fillStorage, recordsByTable } from './store.ts';
import { workshopOf } from './workshop.ts';

export const name = 'library with 2,000 workshops, time to usable';
/** Times an empty React page of the same build. */
export const limit = 1.2;

/**
 * The ratio of the library, from navigation until its rows are there, to a page with the same code that
 * shows one word.
 */
export function run({ small, root }: BenchOptions): Promise<number> {
  const repeats = small ? 2 : 15;
  return inBrowser(root, async ({ context, serve, buildPage }) => {
    const app = await serve(join(root, 'dist/renderer'));
    const empty = await serve(await buildPage('empty'));
    const page = await context.newPage();
    await page.goto(app);
    await page.getByRole('main').waitFor();
    await fillStorage(page, library(small ? 200 : 2000));

    const times = { app: [] as number[], empty: [] as number[] };
    for (let repeat = 0; repeat < repeats; repeat += 1) {
      times.empty.push(await timeUntil(page, empty, 'main'));
      times.app.push(await timeUntil(page, app, '[role="row"]'));
    }
    return middle(times.app) / middle(times.empty);
  });
}

/** Milliseconds from the start of the navigation to the first frame with the element in it. */
async function timeUntil(page: Page, url: string, selector: string): Promise<number> {
  await page.goto('about:blank');
  await page.goto(url, { waitUntil: 'commit' });
  return page.evaluate(
    (wanted) =>
      new Promise<number>((resolve) => {
        const look = () => {
          if (document.querySelector(wanted)) resolve(performance.now());
          else requestAnimationFrame(look);
        };
        look();
      }),
    selector,
  );
}

function library(count: number) {
  const base = workshopOf(8, ['one']);
  const all = Array.from({ length: count }, (_, index) => recordsByTable(renamed(base, index)));
  return {
    workshops: all.flatMap(({ workshops }) => workshops ?? []),
    participants: all.flatMap(({ participants }) => participants ?? []),
    rounds: all.flatMap(({ rounds }) => rounds ?? []),
  };
}

/** The same workshop as another: every id that has to be unique gets the number. */
function renamed(data: WorkshopData, index: number): WorkshopData {
  const text = JSON.stringify({ ...data, responses: [] }).replaceAll(
    /"(workshop|participant|round)-(\d+)"/g,
    (_, kind: string, number: string) => `"${kind}-${number}-${index}"`,
  );
  const copy: WorkshopData = JSON.parse(text);
  return { ...copy, workshop: { ...copy.workshop, organisation: `Organisation ${index}` } };
}
