import type { Locator } from '@playwright/test';
import { expect, goToStep, openSample, test } from './app.ts';

/** Whether two things on the screen lie over each other. */
async function overlap(one: Locator, other: Locator): Promise<boolean> {
  const [a, b] = [await one.boundingBox(), await other.boundingBox()];
  if (!a || !b) throw new Error('Both must be on the screen');
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}

for (const [width, height] of [
  [1024, 768],
  [1280, 800],
] as const) {
  test(`a message leaves the way on in sight, and moves nothing, at ${width} × ${height}`, async ({
    app,
  }) => {
    await app.setViewportSize({ width, height });
    await openSample(app);
    // It goes by itself after a while, so that each place gets one of its own.
    const message = app.getByRole('alertdialog').first();
    const takeOut = async () => {
      await goToStep(app, 'Voorbereiden');
      await app
        .getByRole('button', { name: /uit de lijst halen$/ })
        .first()
        .click();
      await expect(message).toBeVisible();
    };
    await goToStep(app, 'Voorbereiden');
    const header = app.getByRole('banner');
    const before = await header.boundingBox();
    await takeOut();
    expect(await overlap(message, app.getByRole('button', { name: 'Naar verzamelen' }))).toBe(false);
    expect(await header.boundingBox()).toEqual(before);

    // Over a dialog as wide as they come, too.
    await takeOut();
    await goToStep(app, 'Roadmap');
    await app.getByRole('button', { name: 'Actie toevoegen bij Nu' }).click();
    expect(await overlap(message, app.getByRole('button', { name: 'Klaar' }))).toBe(false);
    await app.keyboard.press('Escape');

    await takeOut();
    await goToStep(app, 'Verzamelen');
    const last = app.getByRole('row').last();
    await expect(last).toBeVisible();
    await app.getByRole('main').evaluate((main) => main.scrollTo(0, main.scrollHeight));
    await expect(message).toBeVisible();
    expect(await overlap(message, last)).toBe(false);
  });
}

test('a program that has stopped is said below the screen, and not over it', async ({ page, host }) => {
  await page.goto(host.url);
  await openSample(page);
  await goToStep(page, 'Raster');
  await host.close();
  const notice = page.getByText(/^Het programma achter dit venster is gestopt/);
  await expect(notice).toBeVisible();
  expect(await overlap(notice, page.getByRole('link', { name: /^Verder: ambitie bepalen/ }))).toBe(false);
  await page.setViewportSize({ width: 1024, height: 768 });
  expect(await overlap(notice, page.getByRole('link', { name: /^Verder: ambitie bepalen/ }))).toBe(false);
});
