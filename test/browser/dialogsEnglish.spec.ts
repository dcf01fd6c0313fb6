/** Every dialog outside Collect, for an English facilitator. */
import type { Page } from '@playwright/test';
import { expect, goToStep, openSample, test } from './app.ts';
import { expectEnglish } from './english.ts';

test.use({ locale: 'en-GB' });

const press = (app: Page, name: string | RegExp) => app.getByRole('button', { name }).first().click();

async function lookAt(app: Page, dialog: string | RegExp): Promise<void> {
  await expect(app.getByRole('dialog', { name: dialog })).toBeVisible();
  await expectEnglish(app);
  await app.keyboard.press('Escape');
}

test('the dialogs of library and settings', async ({ app }) => {
  test.slow();
  await openSample(app);
  await app.getByRole('link', { name: 'To all workshops' }).click();
  const choose = async (action: string) => {
    await press(app, /^More with Noorderlicht/);
    await app.getByRole('menuitem', { name: action }).click();
  };
  await choose('Move to the bin');
  await expectEnglish(app);
  await app.getByRole('radio', { name: 'Bin' }).click();
  await choose('Delete now');
  await lookAt(app, /^Delete Noorderlicht Bouwstoffen now/);
  await choose('Put back');
  await app.getByRole('link', { name: 'Settings' }).click();
  await press(app, /^Look inside/);
  await lookAt(app, 'Noorderlicht Bouwstoffen');
  await app.getByText('Software by others, and its licences').click();
  await expectEnglish(app);
});

test('the dialogs of Prepare', async ({ app }) => {
  test.slow();
  await openSample(app);
  await goToStep(app, 'Prepare');
  await press(app, 'Paste a list');
  await app.getByRole('dialog').getByRole('textbox').fill('Anne Moore; board; Sales\nTom Reed; boss; IT');
  await lookAt(app, 'Paste a list');
  await press(app, 'Marijke Terpstra answers for: all');
  await lookAt(app, 'What does Marijke Terpstra answer for?');
  await press(app, 'Merge Marijke Terpstra');
  await app.getByRole('menuitem', { name: 'Merge with…' }).click();
  await lookAt(app, 'Merge Marijke Terpstra');
  await press(app, 'Take Marijke Terpstra off the list');
  await press(app, 'Taken off the list (1)');
  await expectEnglish(app);
  await app.getByRole('dialog').getByRole('button', { name: 'Delete now' }).click();
  await lookAt(app, 'Delete Marijke Terpstra now?');
  await app.keyboard.press('Escape');
  await app.getByText('More settings').click();
  await press(app, 'Forget participants');
  await lookAt(app, 'Forget the participants for good?');
});

test('the windows of Grid and Targets', async ({ app }) => {
  test.slow();
  await openSample(app);
  await goToStep(app, 'Grid');
  await app.getByRole('button', { name: /^Data: level 2, Repeatable/ }).press('Enter');
  await lookAt(app, 'Data: level 2, Repeatable');
  await press(app, 'Calculation');
  await lookAt(app, /^Data/);
  await press(app, 'All 12 have answered');
  await lookAt(app, 'Who has answered?');
  for (const view of ['Layers', 'Departments', 'Expected', 'Business lines']) {
    await app.getByRole('radio', { name: view, exact: true }).click();
    await expectEnglish(app);
  }
  await goToStep(app, 'Targets');
  await press(app, /^Calculation: /);
  await lookAt(app, /./);
  await press(app, 'Read level 4');
  await lookAt(app, /./);
});

test('the dialogs of Roadmap and Praatplaat', async ({ app }) => {
  test.slow();
  await openSample(app);
  await goToStep(app, 'Roadmap');
  await press(app, 'Add an action to Next');
  await lookAt(app, 'New action');
  await app.getByRole('row', { name: /Make one board member/ }).click();
  await lookAt(app, 'Action');
  await goToStep(app, 'Praatplaat');
  await press(app, 'Loose sheets');
  await lookAt(app, 'On loose sheets');
});
