import { join } from 'node:path';
import type { Page } from 'playwright';
import { inBrowser } from './browser.ts';
import { type BenchOptions, middle } from './figures.ts';
import type { Marks } from './marks.ts';
import { fillStorage, rowsOf } from './store.ts';
import { workshopOf } from './workshop.ts';

export const name = 'grid after a filter change, 500 participants';
/** Times plain d3 drawing the same marks. */
export const limit = 1.5;

/** The ratio of the whole screen following another business line to d3 drawing what the grid then shows. */
export function run({ small, root }: BenchOptions): Promise<number> {
  const repeats = small ? 2 : 25;
  return inBrowser(root, async ({ context, serve, buildPage }) => {
    const lines = ['one', 'two'];
    const data = workshopOf(small ? 20 : 500, lines);
    const screen = await context.newPage();
    await screen.goto(await serve(join(root, 'dist/renderer')));
    await screen.getByRole('main').waitFor();
    await fillStorage(screen, rowsOf(data));
    await screen.evaluate((hash) => {
      location.hash = hash;
    }, `#/workshop/${data.workshop.id}/grid`);
    await screen.getByRole('radio', { name: 'two' }).waitFor();

    const plain = await context.newPage();
    await plain.goto(await serve(await buildPage('marks')));
    await plain.waitForFunction(() => typeof window.drawMarks === 'function');

    const times = { screen: [] as number[], plain: [] as number[] };
    for (let repeat = 0; repeat <= repeats; repeat += 1) {
      const line = lines[(repeat + 1) % 2] ?? '';
      const shown = await timeOfFilter(screen, line);
      const drawn = await timeOfDrawing(plain, await marksOf(screen));
      // The first change of each warms up.
      if (repeat === 0) continue;
      times.screen.push(shown);
      times.plain.push(drawn);
    }
    return middle(times.screen) / middle(times.plain);
  });
}

/** Milliseconds from choosing a business line until its drawing is laid out. */
async function timeOfFilter(page: Page, line: string): Promise<number> {
  await page.bringToFront();
  const choice = page.getByRole('radio', { name: line });
  return choice.evaluate(async (button) => {
    const drawing = () => document.querySelector('[aria-hidden="true"] > svg[viewBox]')?.innerHTML;
    const before = drawing();
    const start = performance.now();
    if (button instanceof HTMLElement) button.click();
    let spent = 0;
    for (let turn = 0; turn < 1000; turn += 1) {
      await new Promise<void>((resolve) => {
        const channel = new MessageChannel();
        channel.port1.onmessage = () => resolve();
        channel.port2.postMessage(null);
      });
      document.querySelector('svg')?.getBoundingClientRect();
      spent = performance.now() - start;
      if (drawing() !== before) return spent;
    }
    throw new Error('The grid did not follow the filter');
  });
}

function marksOf(page: Page): Promise<Marks> {
  return page.evaluate(() => {
    const svg = document.querySelector('[aria-hidden="true"] > svg[viewBox]');
    if (svg === null) throw new Error('There is no grid');
    const shapes = [...svg.querySelectorAll('rect, circle, path, line, text')].map((shape) => ({
      tag: shape.tagName,
      attributes: [...shape.attributes].map(({ name, value }) => [name, value] as const),
      text: shape.textContent,
    }));
    return { viewBox: svg.getAttribute('viewBox') ?? '', shapes };
  });
}

async function timeOfDrawing(page: Page, marks: Marks): Promise<number> {
  await page.bringToFront();
  return page.evaluate((drawing) => {
    const start = performance.now();
    window.drawMarks(drawing);
    return performance.now() - start;
  }, marks);
}
