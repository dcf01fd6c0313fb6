import type { Page } from '@playwright/test';
import { type Desktop, expect, test } from './desktop.ts';

/** Milliseconds between two keystrokes of a calm typist. */
const pause = 100;
/** Keystrokes that a crash may cost: those of the last second, and one that was on its way. */
const mayBeLost = 1000 / pause + 1;

const nameField = (page: Page) => page.getByRole('textbox', { name: /^(Organisatie|Organisation)$/ });

async function kill({ app }: Desktop): Promise<void> {
  const gone = new Promise((resolve) => app.process().once('exit', resolve));
  app.process().kill('SIGKILL');
  await gone;
}

test('killing the app at any moment loses at most the keystrokes of the last second', async ({ launch }) => {
  let desktop = await launch();
  const text = 'De Noorderlijke Bouwstoffenhandel en Zonen, opgericht in het jaar negentienhonderdtwaalf';
  await desktop.page.getByRole('button', { name: /Mijn eerste workshop|My first workshop/ }).click();

  for (const typed of [17, 43, text.length]) {
    await nameField(desktop.page).fill('');
    await nameField(desktop.page).pressSequentially(text.slice(0, typed), { delay: pause });
    await kill(desktop);

    desktop = await launch();
    await desktop.page.getByRole('row').first().click();
    const kept = await nameField(desktop.page).inputValue();
    expect(text.startsWith(kept), `“${kept}” is the beginning of what was typed`).toBe(true);
    expect(kept.length).toBeGreaterThanOrEqual(typed - mayBeLost);
  }
});
