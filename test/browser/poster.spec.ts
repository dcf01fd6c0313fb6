import { readFile, stat, writeFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { actionIdSchema } from '../../shared/model/ids.ts';
import { horizons, type WorkshopData } from '../../shared/model/workshop.ts';
import { sampleWorkshop } from '../../shared/sample/sampleWorkshop.ts';
import { expect, expectAccessible, goToStep, openSample, test } from './app.ts';
import { openWorkshop } from './openWorkshop.ts';
import { expectRealFonts, expectSize, imagesIn, letters, lettersOf, pageSizes } from './pdf.ts';

const preview = (app: Page) => app.getByRole('region', { name: 'Voorbeeld van de poster' });
const picture = (app: Page) => preview(app).locator('svg').first();

async function openPoster(app: Page): Promise<void> {
  await openSample(app);
  await goToStep(app, 'Praatplaat');
  await expect(picture(app)).toBeVisible();
}

/** Opens a workshop at its poster. */
async function openPosterOf(app: Page, data: WorkshopData): Promise<void> {
  await openWorkshop(app, data);
  await goToStep(app, 'Praatplaat');
  await expect(picture(app)).toBeVisible();
}

/** A workshop with this many actions on its first business line, each with a title of its own. */
function workshopWith(count: number): WorkshopData {
  const data = sampleWorkshop('nl');
  const line = data.workshop.businessLines[0];
  const plans = data.actions.filter(({ businessLineId }) => businessLineId === line?.id);
  const actions = Array.from({ length: count }, (_, place) => {
    const plan = plans[place % plans.length];
    if (!plan) throw new Error('The sample has actions');
    const letters = String.fromCharCode(97 + (place % 26), 97 + Math.floor(place / 26));
    return {
      ...plan,
      id: actionIdSchema.parse(`action-${place}`),
      title: `${plan.title}, spoor ${letters}`,
      horizon: horizons[place % 3] ?? 'now',
      quarter: null,
      order: place,
    };
  });
  return { ...data, actions };
}

async function choose(app: Page, ...names: string[]): Promise<void> {
  for (const name of names) await app.getByRole('radio', { name, exact: true }).click();
}

async function downloaded(app: Page, press: () => Promise<void>): Promise<{ path: string; name: string }> {
  const downloading = app.waitForEvent('download');
  await press();
  const download = await downloading;
  return { path: await download.path(), name: download.suggestedFilename() };
}

test('the poster follows what is typed and chosen, step by step back again', async ({ app }) => {
  test.slow();
  await openPoster(app);
  await expectAccessible(app);
  await app.getByRole('textbox', { name: 'Titel' }).fill('Op weg naar de klant');
  await expect(preview(app)).toContainText('Op weg naar de klant');
  await app.getByRole('textbox', { name: 'Stip op de horizon' }).fill('Iedereen kent de klant.');
  await expect(preview(app)).toContainText('klant.');
  await expect(picture(app)).toHaveAttribute('viewBox', '0 0 841 594');
  await choose(app, 'Staand', 'A0');
  await expect(picture(app)).toHaveAttribute('viewBox', '0 0 841 1189');
  await expect(app.getByText('A0 staand · 841 × 1189 mm')).toBeVisible();
  // A larger poster is read from further away.
  await expect(app.getByRole('button', { name: 'Leesbaar vanaf' })).toContainText('1,4 meter');
  await choose(app, 'A4');
  await expect(app.getByRole('button', { name: 'Leesbaar vanaf' })).toContainText('35 cm');
  await expect(app.getByRole('button', { name: 'Leesbaar vanaf' })).toBeDisabled();

  await expect(preview(app)).toContainText('Directie · Q1 2027');
  await app.getByRole('switch', { name: 'Eigenaren op de poster' }).press('Space');
  await expect(preview(app)).not.toContainText('Directie');
  await app.getByRole('radio', { name: 'Consument (b2c)' }).click();
  await expect(preview(app)).toContainText('Consument (b2c)');
  await choose(app, 'Raster');
  await expect(preview(app)).toContainText('Optimizing');
  await app.getByRole('button', { name: 'Taal van de poster' }).click();
  await app.getByRole('option', { name: 'Engels' }).click();
  await expect(preview(app)).toContainText('14 January 2027');
  await expectAccessible(app);

  for (let step = 0; step < 8; step += 1) await app.keyboard.press('Control+z');
  await expect(picture(app)).toHaveAttribute('viewBox', '0 0 841 594');
  await expect(preview(app)).toContainText('Directie · Q1 2027');

  await app.getByRole('button', { name: 'switch to English' }).click();
  await expect(app.getByRole('button', { name: 'Save as PDF' })).toBeVisible();
  await expectAccessible(app);
});

test('what is too small to read comes with a way out', async ({ app }) => {
  await openPosterOf(app, workshopWith(60));
  await expect(app.getByText(/\d+ teksten zijn te klein om vanaf 1 meter te lezen/)).toBeVisible();
  await expect(app.getByText(/Vanaf \d+ cm is alles te lezen/)).toBeVisible();
  await app.getByText('Welke teksten?').click();
  await expectAccessible(app);
  await app.getByRole('button', { name: 'Lezen vanaf 50 cm' }).click();
  await expect(app.getByText('Alles is te lezen vanaf 50 cm.')).toBeVisible();
});

test('a poster without decisions and actions leads to where they are made', async ({ app }) => {
  await app.getByRole('button', { name: 'Mijn eerste workshop' }).click();
  await goToStep(app, 'Praatplaat');
  await expect(preview(app)).toContainText('Onze route naar de klant');
  await expectAccessible(app);
  await expect(app.getByRole('link', { name: 'Kies bij Ambitie' })).toBeVisible();
  await app.getByRole('link', { name: 'Plan in de Roadmap' }).click();
  await expect(app.getByRole('link', { name: 'Roadmap' })).toHaveAttribute('aria-current', 'step');
});

test('the PDF is exact to size, with real text of every action', async ({ app }) => {
  const data = workshopWith(60);
  await openPosterOf(app, data);
  const save = () => app.getByRole('button', { name: 'Opslaan als PDF' }).click();
  const { path, name } = await downloaded(app, save);
  expect(name).toBe('Praatplaat Noorderlicht Bouwstoffen Zakelijk (b2b) 2027-01-14 weg A1.pdf');
  await expect(app.getByText(`${name} is klaar.`)).toBeVisible();
  const sizes = await pageSizes(path);
  expect(sizes).toHaveLength(1);
  expectSize(sizes[0], 841, 594);
  await expectRealFonts(path);
  expect(await imagesIn(path)).toEqual([]);
  expect((await stat(path)).size).toBeLessThanOrEqual(400_000);
  const text = await lettersOf(path);
  expect(text).toContain(letters(data.workshop.poster.ambition));
  for (const { title } of data.actions) expect(text).toContain(letters(title));

  await choose(app, 'Raster', 'Staand', 'A2');
  await expect(picture(app)).toHaveAttribute('viewBox', '0 0 420 594');
  const grid = await downloaded(app, save);
  expectSize((await pageSizes(grid.path))[0], 420, 594);
  await expectRealFonts(grid.path);
  expect(await lettersOf(grid.path)).toContain('klantwaarde');
});

test('without a large printer the poster comes on ordinary sheets', async ({ app }) => {
  await openPoster(app);
  await app.getByRole('button', { name: 'Losse vellen' }).click();
  const dialog = app.getByRole('dialog', { name: 'Op losse vellen' });
  await expect(dialog).toContainText(/\d+ vellen/);
  await expectAccessible(app);
  const said = (await dialog.getByRole('status').textContent()) ?? '';
  const [sheets = 0, columns = 0, rows = 0] = [...said.matchAll(/\d+/g)].map(Number);
  expect(columns * rows).toBe(sheets);
  const { path, name } = await downloaded(app, () =>
    dialog.getByRole('button', { name: 'Vellen als PDF' }).click(),
  );
  expect(name).toContain('A1 op A4-vellen.pdf');
  const sizes = await pageSizes(path);
  expect(sizes).toHaveLength(1 + sheets);
  for (const [width, height] of sizes) {
    expectSize([Math.min(width, height), Math.max(width, height)], 210, 297);
  }
});

interface Printed {
  pageRule: string;
  /** Of every page: its width and height as styled, and its words. */
  pages: { width: string; height: string; text: string }[];
}

/** Keeps what is sent to the printer, in place of the system's dialog. */
async function recordPrinting(app: Page): Promise<() => Promise<Printed>> {
  await app.addInitScript(() => {
    window.print = () => {
      const rules = [...document.styleSheets].flatMap((sheet) => [...sheet.cssRules]);
      const printed = {
        pageRule: rules.find((rule) => rule instanceof CSSPageRule)?.cssText ?? '',
        pages: [...document.querySelectorAll('svg')].map((page) => ({
          width: page.getAttribute('width') ?? '',
          height: page.getAttribute('height') ?? '',
          text: [...page.querySelectorAll('text')].map((line) => line.textContent).join(' '),
        })),
      };
      (window.parent as unknown as Record<string, unknown>).printed = printed;
    };
  });
  return async () => {
    const printed = await app.waitForFunction(() => (window as unknown as Record<string, unknown>).printed);
    const value = (await printed.jsonValue()) as Printed;
    await app.evaluate(() => {
      (window as unknown as Record<string, unknown>).printed = undefined;
    });
    return value;
  };
}

test('printing directly gives the page its exact size, whole or on sheets', async ({ app }) => {
  const printed = await recordPrinting(app);
  await app.reload();
  await openPoster(app);
  await app.getByRole('button', { name: 'Printen', exact: true }).click();
  const whole = await printed();
  expect(whole.pageRule).toMatch(/size: 841mm 594mm/);
  expect(whole.pages.map(({ width, height }) => [width, height])).toEqual([['841mm', '594mm']]);
  expect(whole.pages[0]?.text).toContain('Van onderbuik naar klantkompas');

  await app.getByRole('button', { name: 'Losse vellen' }).click();
  const dialog = app.getByRole('dialog', { name: 'Op losse vellen' });
  await dialog.getByRole('radio', { name: 'A3' }).click();
  await dialog.getByRole('switch', { name: 'Snijtekens' }).press('Space');
  await dialog.getByRole('button', { name: 'Vellen printen' }).click();
  const sheets = await printed();
  expect(sheets.pages.length).toBeGreaterThan(4);
  const [first] = sheets.pages;
  expect([first?.width, first?.height].sort()).toEqual(['297mm', '420mm']);
  expect(sheets.pageRule).toContain(`size: ${first?.width} ${first?.height}`);
  expect(first?.text).toContain('Zo leg je de poster in elkaar');
});

test('the picture has exactly the pixels of its paper', async ({ app }) => {
  await openPoster(app);
  await choose(app, 'A4');
  await expect(picture(app)).toHaveAttribute('viewBox', '0 0 297 210');
  const { path, name } = await downloaded(app, async () => {
    // Watched from before the click: a quick machine shows it for a moment only.
    const shown = app.getByRole('progressbar', { name: 'De poster wordt gemaakt…' }).waitFor();
    await app.getByRole('button', { name: 'Afbeelding' }).click();
    await shown;
  });
  await expect(app.getByRole('progressbar')).toBeHidden();
  expect(name).toMatch(/ A4\.png$/);
  const png = await readFile(path);
  // Signature, then width and height in the header: A4 at 300 dots per inch.
  expect(png.subarray(1, 4).toString()).toBe('PNG');
  expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([3508, 2480]);
});

test('a logo is any picture, and nothing else', async ({ app }, info) => {
  await openPoster(app);
  const chooseLogo = async (name: string, contents: string | Buffer) => {
    const path = info.outputPath(name);
    await writeFile(path, contents);
    const chooser = app.waitForEvent('filechooser');
    await app.getByRole('button', { name: /Logo kiezen|Ander logo/ }).click();
    await (await chooser).setFiles(path);
  };
  for (const [name, contents] of [
    ['foto.png', 'geen plaatje'],
    ['logo.svg', '<svg xmlns="http://www.w3.org/2000/svg"><rect'],
  ] as const) {
    await chooseLogo(name, contents);
    await expect(app.getByText(`${name} is niet als plaatje te lezen.`)).toBeVisible();
    await app.getByRole('button', { name: 'Sluiten' }).click();
  }
  await expect(app.getByRole('img', { name: 'Logo' })).toHaveCount(0);

  const drawn = (type: string) =>
    app.evaluate((mime) => {
      const canvas = Object.assign(document.createElement('canvas'), { width: 300, height: 120 });
      const context = canvas.getContext('2d');
      context?.fillRect(10, 10, 200, 80);
      return canvas.toDataURL(mime).split(',')[1] ?? '';
    }, type);
  const svg =
    '<svg xmlns="http://www.w3.org/2000/svg" width="20" height="8"><script>alert(1)</script><rect width="18" height="6" fill="#1f8580"/></svg>';
  await chooseLogo('logo.png', Buffer.from(await drawn('image/png'), 'base64'));
  await expect(preview(app).locator('image')).toHaveCount(1);
  await chooseLogo('logo.jpg', Buffer.from(await drawn('image/jpeg'), 'base64'));
  await expect(preview(app).locator('image')).toHaveCount(1);
  await chooseLogo('logo.svg', svg);
  // Drawn large enough to be sharp on a wall.
  const shown = app.getByRole('region', { name: 'Instellingen' }).getByRole('img', { name: 'Logo' });
  await expect.poll(() => shown.evaluate((logo: HTMLImageElement) => logo.naturalWidth)).toBe(1200);
  await expectAccessible(app);

  const { path } = await downloaded(app, () => app.getByRole('button', { name: 'Opslaan als PDF' }).click());
  // The picture, and the mask of what it leaves open.
  expect(await imagesIn(path)).toEqual(['image', 'smask']);

  await app.getByRole('button', { name: 'Weghalen' }).click();
  await expect(preview(app).locator('image')).toHaveCount(0);
  await app.keyboard.press('Control+z');
  await expect(preview(app).locator('image')).toHaveCount(1);
});

test('a poster that takes too long to draw is given up with a word, and its texts can be shortened', async ({
  app,
}) => {
  // The thread that draws posters never answers, until it may.
  await app.addInitScript(() => {
    const Real = window.Worker;
    window.Worker = class extends Real {
      override postMessage(message: unknown) {
        if (sessionStorage.getItem('draws') !== 'never') super.postMessage(message);
      }
    };
  });
  await app.evaluate(() => sessionStorage.setItem('draws', 'never'));
  await app.reload();
  await openSample(app);
  await goToStep(app, 'Praatplaat');
  const word = preview(app).getByRole('alert');
  await expect(word).toHaveText(/^De plaat tekenen duurde te lang en is gestopt/);
  await expect(picture(app)).toHaveCount(0);
  await expectAccessible(app);
  const horizon = app.getByRole('textbox', { name: 'Stip op de horizon' });
  await expect(horizon).toBeEditable();
  await app.evaluate(() => sessionStorage.removeItem('draws'));
  await horizon.fill('Klant eerst.');
  await expect(preview(app)).toContainText('Klant eerst.');
  await expect(word).toHaveCount(0);
});
