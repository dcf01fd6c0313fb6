import type { Page } from '@playwright/test';
import type { WorkshopData } from '../../shared/model/workshop.ts';
import { sampleWorkshop } from '../../shared/sample/sampleWorkshop.ts';
import { expect, goToStep, openSample, test } from './app.ts';
import { openWorkshop, stepsIn } from './openWorkshop.ts';

/** The least width that the screens are made for. */
test.use({ viewport: { width: 1024, height: 768 } });

/** Eighty letters without a place to break. */
const unbroken = (start: string) => `${start}${'onafgebrokenlang'.repeat(5)}`.slice(0, 80);

/** The sample, with every text that somebody can type as long as it comes. */
function longNamed(): WorkshopData {
  const { workshop, ...data } = sampleWorkshop('nl');
  return {
    ...data,
    workshop: {
      ...workshop,
      organisation: unbroken('Organisatie'),
      businessLines: workshop.businessLines.map((line, n) => ({ ...line, name: unbroken(`Onderdeel${n}`) })),
      departments: workshop.departments.map((each, n) => ({ ...each, name: unbroken(`Afdeling${n}`) })),
      poster: { ...workshop.poster, title: unbroken('Titel'), ambition: unbroken('Ambitie') },
    },
    participants: data.participants.map((each, n) => ({ ...each, name: unbroken(`Deelnemer${n}`) })),
    responses: data.responses.map((response) => ({
      ...response,
      comments: Object.fromEntries(
        Object.keys(response.comments).map((pillar) => [pillar, unbroken('Opmerking')]),
      ),
    })),
    decisions: data.decisions.map((decision) => ({
      ...decision,
      note: unbroken('Toelichting'),
      dissent: decision.dissent.map(({ id }) => ({ id, name: unbroken('Iemand'), why: unbroken('Omdat') })),
    })),
    actions: data.actions.map((action, n) => ({
      ...action,
      title: unbroken(`Actie${n}`),
      owner: unbroken('Eigenaar'),
      note: unbroken('Uitleg'),
    })),
    notes: data.notes.map((note) => ({ ...note, text: unbroken('Notitie') })),
  };
}

/** What sticks out: controls and scrollers that are wider than what shows them, by their words. */
async function stickingOut(app: Page): Promise<string[]> {
  return app.evaluate(() => {
    const found: string[] = [];
    const name = (each: Element) =>
      `${each.tagName.toLowerCase()}.${each.className} ${each.getAttribute('aria-label') ?? each.textContent?.slice(0, 40)}`;
    const isHiddenOnPurpose = (each: Element): boolean =>
      each.matches('[class*="skip"]') ||
      (each.closest('details:not([open])') !== null && !each.matches('summary')) ||
      (getComputedStyle(each).clipPath !== 'none' && each.clientWidth <= 1) ||
      (each.parentElement !== null && isHiddenOnPurpose(each.parentElement));
    const scrolls = (each: Element) => /auto|scroll/.test(getComputedStyle(each).overflowX);
    const clips = (each: Element) => getComputedStyle(each).overflowX !== 'visible';
    if (document.documentElement.scrollWidth > innerWidth) {
      found.push(`page ${document.documentElement.scrollWidth} wide`);
    }
    for (const each of document.querySelectorAll<HTMLElement>('*')) {
      if (each.offsetParent === null || isHiddenOnPurpose(each)) continue;
      if (
        each.matches('div, main, section, ul, table') &&
        scrolls(each) &&
        each.scrollWidth > each.clientWidth + 1
      ) {
        found.push(`scrolls sideways: ${name(each)} ${each.scrollWidth} in ${each.clientWidth}`);
      }
      if (!each.matches('button, a[href], input, select, textarea, summary')) continue;
      let [left, right] = [0, innerWidth];
      for (let around = each.parentElement; around; around = around.parentElement) {
        if (!clips(around)) continue;
        const box = around.getBoundingClientRect();
        [left, right] = [Math.max(left, box.left), Math.min(right, box.right)];
      }
      const box = each.getBoundingClientRect();
      if (box.left < left - 1 || box.right > right + 1) {
        found.push(
          `${name(each)}: ${Math.round(box.left)}–${Math.round(box.right)} in ${Math.round(left)}–${Math.round(right)}`,
        );
      }
    }
    return found;
  });
}

/** Words that are broken over two lines, where a hyphen was not put on purpose. */
async function brokenWords(app: Page): Promise<string[]> {
  return app.evaluate(() => {
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const broken: string[] = [];
    for (let text = texts.nextNode(); text; text = texts.nextNode()) {
      if (text.parentElement?.closest('svg, .visually-hidden, [hidden], script, style')) continue;
      for (const { index, 0: word } of (text.textContent ?? '').matchAll(/[\p{L}\d]+/gu)) {
        const range = document.createRange();
        range.setStart(text, index);
        range.setEnd(text, index + word.length);
        const lines = new Set([...range.getClientRects()].map(({ top }) => Math.round(top)));
        if (lines.size > 1) broken.push(word);
      }
    }
    return broken;
  });
}

async function openFolds(app: Page): Promise<void> {
  await app.locator('details').evaluateAll((folds: HTMLDetailsElement[]) => {
    for (const fold of folds) fold.open = true;
  });
}

/** Fields whose text is longer than they show. */
async function cutFields(app: Page): Promise<string[]> {
  return app
    .locator('input[type=text]:visible, input:not([type]):visible')
    .evaluateAll((fields) =>
      fields
        .filter((field) => field.scrollWidth > field.clientWidth)
        .map((field) => (field as HTMLInputElement).value || (field as HTMLInputElement).placeholder),
    );
}

/** The screen shows all of its controls, whatever is in it. */
async function expectAllWithin(app: Page, where: string): Promise<void> {
  // What was asked for has been drawn.
  await app.evaluate(() => new Promise((drawn) => setTimeout(() => requestAnimationFrame(drawn), 200)));
  expect.soft(await stickingOut(app), where).toEqual([]);
}

test('names of eighty letters push nothing off a screen of 1024 pixels', async ({ app }) => {
  test.slow();
  const data = longNamed();
  await openWorkshop(app, data);
  await expectAllWithin(app, 'poster');

  await goToStep(app, 'Voorbereiden');
  await openFolds(app);
  await expectAllWithin(app, 'prepare');
  await app
    .getByRole('button', { name: /antwoordt voor/ })
    .first()
    .click();
  await expectAllWithin(app, 'prepare: business lines of a person');
  await app.keyboard.press('Escape');
  await app
    .getByRole('button', { name: /uit de lijst halen$/ })
    .first()
    .click();
  await app.getByRole('button', { name: 'Uit de lijst gehaald (1)' }).click();
  await expectAllWithin(app, 'prepare: bin');
  await app.getByRole('dialog').getByRole('button', { name: 'Terugzetten' }).click();
  await app.getByRole('button', { name: 'Lijst plakken' }).click();
  await app
    .getByRole('dialog')
    .getByRole('textbox')
    .fill(`${unbroken('Nieuw')}; ${unbroken('laag')}; ${unbroken('plek')}`);
  await expectAllWithin(app, 'prepare: pasted list');
  await app.keyboard.press('Escape');

  await goToStep(app, 'Verzamelen');
  await expectAllWithin(app, 'collect: closed round');
  await app.getByRole('button', { name: 'Nieuwe ronde' }).click();
  await expectAllWithin(app, 'collect: new round');
  await app
    .getByRole('dialog')
    .getByRole('button', { name: /openen$/ })
    .click();
  await expect(app.getByRole('dialog')).toHaveCount(0);
  await expectAllWithin(app, 'collect: open round');
  for (const way of ['Formulieren invoeren', 'Handen tellen']) {
    await app.getByRole('button', { name: way }).click();
    await expectAllWithin(app, `collect: ${way}`);
    await app.getByRole('button', { name: 'Terug naar Verzamelen' }).click();
  }
  await app
    .getByRole('button', { name: /^Meer voor|^Meer/ })
    .first()
    .click();
  await expectAllWithin(app, 'collect: menu of a person');
  await app.keyboard.press('Escape');

  await goToStep(app, 'Raster');
  await expectAllWithin(app, 'grid: hidden round');
  await goToStep(app, 'Ambitie');
  await expectAllWithin(app, 'targets');
  await goToStep(app, 'Roadmap');
  await expectAllWithin(app, 'roadmap');
  await app.getByRole('row', { name: /Actie/ }).first().click();
  await expectAllWithin(app, 'roadmap: action');
  await app.keyboard.press('Escape');
  await app.getByRole('link', { name: 'Naar alle workshops' }).click();
  await expect(app.getByRole('heading', { name: 'Workshops' })).toBeVisible();
  await expectAllWithin(app, 'library');
  await app.getByRole('link', { name: 'Instellingen' }).click();
  await expect(app.getByRole('heading', { name: 'Instellingen' })).toBeVisible();
  await expectAllWithin(app, 'settings');
});

for (const width of [1024, 1280]) {
  test(`ordinary names and words stand whole on a screen of ${width} pixels`, async ({ app }) => {
    await app.setViewportSize({ width, height: 768 });
    await openSample(app);
    for (const language of ['nl', 'en']) {
      for (const step of await stepsIn(app).getByRole('link').all()) {
        await step.click();
        await expectAllWithin(app, `plain ${width} ${language} ${await step.textContent()}`);
        await openFolds(app);
        expect.soft(await brokenWords(app), (await step.textContent()) ?? '').toEqual([]);
        expect.soft(await cutFields(app), (await step.textContent()) ?? '').toEqual([]);
      }
      await app.getByRole('button', { name: /switch to English|Naar Nederlands|NL/ }).click();
    }
  });
}
