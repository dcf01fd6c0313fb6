/** Everything that collects answers, for an English facilitator: no Dutch is left, and axe finds nothing. */
import { expect, goToStep, roomTest as test } from './app.ts';
import { expectEnglish } from './english.ts';

test.use({ locale: 'en-GB' });

test('phones, paper, hands and files in English', async ({ app }) => {
  test.slow();
  const press = (name: string | RegExp) => app.getByRole('button', { name, exact: true }).click();
  await press('My first workshop');
  await press('Paste a list');
  await app
    .getByRole('textbox', { name: 'Names, layers and departments' })
    .fill('Anne Moore; board; Sales\nTom Reed; staff; IT');
  await app.getByRole('dialog').getByRole('button', { name: 'Add 2 participants' }).click();

  await test.step('the network check, before, while and with the ways out', async () => {
    await press('Test the network');
    const dialog = app.getByRole('dialog', { name: 'Test the network' });
    await expect(dialog.getByText('Waiting for a phone…')).toBeVisible();
    await expectEnglish(app);
    await dialog.getByRole('button', { name: 'Done' }).click();
  });

  await test.step('what the projector shows, and Collect while phones can come in', async () => {
    await goToStep(app, 'Collect');
    await expect(app.getByRole('heading', { name: 'Where do you stand today?' })).toBeVisible();
    await expectEnglish(app);
    await press('Let phones in');
    await press('Enter the Wi-Fi');
    await app.getByLabel('Name of the Wi-Fi').fill('Room 3');
    await expectEnglish(app);
    await press('Done');
    await press('Show on the screen');
    await expect(app.getByText('0 joined')).toBeVisible();
    await expectEnglish(app);
    await press('Back');
    await press('Open round 1');
    await expect(app.getByRole('heading', { name: '0 of 2 finished' })).toBeVisible();
    await app.getByText('Add a latecomer').click();
    await expectEnglish(app);
    await press('More about Anne Moore');
    await expectEnglish(app);
    await app.keyboard.press('Escape');
  });

  await test.step('forms to print and to enter', async () => {
    await press('Print forms');
    await expect(app.getByText('2 forms, 4 pages.')).toBeVisible();
    await expectEnglish(app);
    await press('Close');
    await press('Enter forms');
    await app.getByLabel('Which code is on the form?').fill('QQQQQQ');
    await app.keyboard.press('Enter');
    await expect(app.getByText('‘QQQ QQQ’ is not a code of this workshop.')).toBeVisible();
    await expectEnglish(app);
    await press('Back to Collect');
  });

  await test.step('hands and files', async () => {
    await press('Count hands');
    await app.getByRole('textbox', { name: 'Strategy, level 1' }).fill('3');
    await expect(app.getByText('More votes than people on Strategy')).toBeVisible();
    await expectEnglish(app);
    await press('Back to Collect');
    await press('Make a file to fill in');
    await expectEnglish(app);
    await press('Close');
    await press('Read in a file');
    const dialog = app.getByRole('dialog', { name: 'Answers from a file' });
    const answers = [
      'Name;Strategy;People and organisation;Technology;Data;Customer journey;Customer value',
      'Anne Moore;six;seven;eight;nine;ten;eleven',
      'New Person;3;4;3;4;3;4',
    ].join('\n');
    await dialog.locator('input[type="file"]').setInputFiles({
      name: 'answers.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from(answers),
    });
    await expect(dialog.getByText('1 row can go in')).toBeVisible();
    // However long the list of mistakes: what to do next is in sight.
    await expect(dialog.getByRole('button', { name: 'Take in 1 row' })).toBeInViewport();
    await expectEnglish(app);
    await dialog.getByRole('button', { name: 'Cancel' }).click();
  });

  await test.step('closed, and shown', async () => {
    await press('Close round 1');
    await expectEnglish(app);
    await app.getByRole('dialog').getByRole('button', { name: 'Close round 1' }).click();
    await expect(app.getByRole('heading', { name: 'Round 1 is closed' })).toBeVisible();
    await expectEnglish(app);
    await press('Show the results');
    await goToStep(app, 'Collect');
    await press('New round');
    await expectEnglish(app);
  });
});
