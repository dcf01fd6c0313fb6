import { join } from 'node:path';
import type { Page } from 'playwright';
import { cemmPack } from '../../shared/content/packs.ts';
import { inBrowser } from './browser.ts';
import { type BenchOptions, middle } from './figures.ts';
import type { Marks } from './marks.ts';
import { fillStorage, recordsByTable } from './store.ts';
import { workshopOf } from './workshop.ts';

export const name = 'grid after a filter change, 500 participants';
/** Times plain d3 drawing the same marks. */
export const limit = 1;

/** The ratio of the whole screen following another business line to d3 drawing what the grid then shows. */
export function run({ small, root }: BenchOptions): Promise<number> {
  const repeats = small ? 2 : 25;
  return inBrowser(root, async ({ context, serve, buildPage }) => {
    const lines = ['one', 'two'];
    const people = small ? 20 : 500;
    const data = workshopOf(people, lines);
    const dots = people * cemmPack.pillars.length;
    const screen = await context.newPage();
    await screen.goto(await serve(join(root, 'dist/renderer')));
    await screen.getByRole('main').waitFor();
    await fillStorage(screen, recordsByTable(data));
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
      const drawn = await timeOfDrawing(plain, await marksOf(screen, dots));
      // The first change of each warms up.
      if (repeat === 0) continue;
      times.screen.push(shown);
      times.plain.push(drawn);
    }
    return middle(times.screen) / middle(times.plain);
  });
}

/** Milliseconds from choosing a business line until its drawing has changed and is laid out. */
async function timeOfFilter(page: Page, line: string): Promise<number> {
  await page.bringToFront();
  const choice = page.getByRole('radio', { name: line });
  return choice.evaluate(async (button) => {
    const svg = document.querySelector('[aria-hidden="true"] > svg[viewBox]');
    if (svg === null) throw new Error('There is no grid');
    let isChanged = false;
    const watch = new MutationObserver(() => {
      isChanged = true;
    });
    watch.observe(svg, { attributes: true, childList: true, characterData: true, subtree: true });
    const start = performance.now();
    if (button instanceof HTMLElement) button.click();
    for (let turn = 0; turn < 1000; turn += 1) {
      await new Promise<void>((resolve) => {
        const channel = new MessageChannel();
        channel.port1.onmessage = () => resolve();
        channel.port2.postMessage(null);
      });
      if (!isChanged) continue;
      watch.disconnect();
      svg.getBoundingClientRect();
      return performance.now() - start;
    }
    throw new Error('The grid did not follow the filter');
  });
}

/**
 * What the grid shows, as plain d3 has it: a mark for each datum. So everybody's dot is a circle of its own,
 * where the app has drawn all dots of a row as one path.
 */
function marksOf(page: Page, people: number): Promise<Marks> {
  return page.evaluate((count) => {
    const svg = document.querySelector('[aria-hidden="true"] > svg[viewBox]');
    if (svg === null) throw new Error('There is no grid');
    type Shape = Marks['shapes'][number];
    const dot = /M([\d.]+) ([\d.]+)a([\d.]+) [\d.]+ 0 1 0 ([\d.]+) 0a[^M]*/g;
    let dots = 0;
    const shapes = [...svg.querySelectorAll('rect, circle, path, line, text')].flatMap((shape): Shape[] => {
      const attributes = [...shape.attributes].map(({ name, value }) => [name, value] as const);
      const circles = [...(shape.getAttribute('d') ?? '').matchAll(dot)];
      if (circles.length === 0) return [{ tag: shape.tagName, attributes, text: shape.textContent }];
      dots += circles.length;
      const fill = shape.getAttribute('fill') ?? '';
      return circles.map(([, x = '', y = '', r = '', width = '']) => {
        const cx = `${Number(x) + Number(width) / 2}`;
        const own = { cx, cy: y, r, fill };
        return { tag: 'circle', attributes: Object.entries(own), text: '' };
      });
    });
    if (dots !== count) throw new Error(`The grid shows ${dots} dots, not ${count}`);
    return { viewBox: svg.getAttribute('viewBox') ?? '', shapes };
  }, people);
}

async function timeOfDrawing(page: Page, marks: Marks): Promise<number> {
  await page.bringToFront();
  return page.evaluate((drawing) => {
    const start = performance.now();
    window.drawMarks(drawing);
    return performance.now() - start;
  }, marks);
}
