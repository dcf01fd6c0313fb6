import type { Page } from '@playwright/test';
import { expect, expectAccessible, test } from './app.ts';
import { prepareWith, rowOf } from './preparedWorkshop.ts';

const people = ['Sanne de Boer; directie; Verkoop', 'Tom Jansen; management; Verkoop'];

/** Answers all six pillars with the same key and finishes. */
async function answerAll(app: Page, key: string): Promise<void> {
  for (let pillar = 1; pillar <= 6; pillar += 1) {
    await expect(app.getByText(`Pijler ${pillar} van 6`)).toBeVisible();
    await app.keyboard.press(key);
    await expect(app.getByRole('radio', { checked: true })).toHaveCount(1);
    await app.keyboard.press('ArrowRight');
  }
  await expect(app.getByRole('heading', { name: 'Klopt het zo?' })).toBeVisible();
}

test('the laptop goes round in private and only the facilitator gets it back', async ({ app }) => {
  test.slow();
  await prepareWith(app, people);
  await app.getByRole('button', { name: 'Ronde 1 openen' }).click();
  const collect = app.url();
  await app.getByRole('button', { name: 'Laptop doorgeven' }).click();
  await expect(app.getByRole('dialog')).toContainText('Om de beurt: Sanne de Boer en Tom Jansen.');
  await expectAccessible(app);
  await app.getByLabel('Pincode om terug te komen').fill('12');
  await app.getByRole('button', { name: 'Beginnen' }).click();
  await expect(app.getByText('Een pincode heeft 4 tot 8 cijfers.')).toBeVisible();
  await app.getByLabel('Pincode om terug te komen').fill('2468');
  await app.getByRole('button', { name: 'Beginnen' }).click();

  await test.step('the hand-over shows a name and nothing else', async () => {
    await expect(app.getByRole('heading', { name: 'Geef de laptop aan Sanne de Boer' })).toBeVisible();
    await expect(app.getByRole('navigation')).toHaveCount(0);
    await expectAccessible(app);
    await app.getByRole('button', { name: 'Ik ben Sanne de Boer, beginnen' }).click();
    await answerAll(app, '4');
    await expectAccessible(app);
    await app.getByRole('button', { name: 'Ja, ik ben klaar' }).click();
    await expect(app.getByRole('heading', { name: 'Dank je wel, Sanne de Boer!' })).toBeVisible();
    await expectAccessible(app);
    await app.getByRole('button', { name: 'Klaar: naar de volgende' }).click();
    await expect(app.getByRole('heading', { name: 'Geef de laptop aan Tom Jansen' })).toBeVisible();
  });

  await test.step('reload, back, another address, undo and Escape lead nowhere', async () => {
    const stays = async () => {
      await expect(app.getByRole('heading', { name: 'Geef de laptop aan Tom Jansen' })).toBeVisible();
      await expect(app.locator('body')).not.toContainText('Roadmap van onderop');
    };
    await app.reload();
    await stays();
    await app.goBack();
    await stays();
    await app.evaluate(() => {
      location.hash = '#/settings';
    });
    await stays();
    await app.goto(collect);
    await stays();
    await app.keyboard.press('Control+z');
    await app.keyboard.press('Escape');
    await stays();
  });

  await test.step('the second person starts on a blank sheet, also after a reload', async () => {
    await app.getByRole('button', { name: 'Ik ben Tom Jansen, beginnen' }).click();
    await expect(app.getByText('Pijler 1 van 6')).toBeVisible();
    await expect(app.getByRole('radio', { checked: true })).toHaveCount(0);
    await app.keyboard.press('2');
    await expect(app.getByText('1 van 6 beantwoord').first()).toBeVisible();
    await app.keyboard.press('Control+z');
    await expect(app.getByRole('radio', { checked: true })).toHaveCount(1);
    await app.reload();
    await expect(app.getByText('Pijler 2 van 6')).toBeVisible();
    await app.getByRole('button', { name: 'Vorige' }).click();
    await answerAll(app, '1');
    await app.getByRole('button', { name: 'Ja, ik ben klaar' }).click();
    await app.getByRole('button', { name: 'Klaar: laptop teruggeven' }).click();
    await expect(app.getByRole('heading', { name: 'Geef de laptop terug' })).toBeVisible();
    await expectAccessible(app);
  });

  await test.step('a wrong code does not open it, the right one does', async () => {
    await app.getByLabel('Pincode van de begeleider').fill('1111');
    await app.keyboard.press('Enter');
    await expect(app.getByText('Dat is niet de pincode.')).toBeVisible();
    await expect(app.locator('body')).not.toContainText('2468');
    await app.getByLabel('Pincode van de begeleider').fill('2468');
    await app.keyboard.press('Enter');
    await expect(app.getByRole('heading', { name: 'Iedereen is klaar' })).toBeVisible();
  });

  await test.step('the facilitator cannot look at what they answered', async () => {
    await expect(app.getByRole('button', { name: /^Invullen voor/ })).toHaveCount(0);
    await expect(rowOf(app, 'Tom Jansen')).toContainText('zelf ingevuld');
  });
});

test('who is not there is skipped with the arrow that leads on', async ({ app }) => {
  await prepareWith(app, people);
  await app.getByRole('button', { name: 'Ronde 1 openen' }).click();
  await app.getByRole('button', { name: 'Laptop doorgeven' }).click();
  await app.getByRole('button', { name: 'Beginnen' }).click();
  await expect(app.getByRole('heading', { name: 'Geef de laptop aan Sanne de Boer' })).toBeVisible();
  await app.getByRole('button', { name: 'Begeleider' }).click();
  await app.keyboard.press('ArrowRight');
  await app.getByRole('button', { name: 'Verder met invullen' }).click();
  await expect(app.getByRole('heading', { name: 'Geef de laptop aan Sanne de Boer' })).toBeVisible();
  await app.keyboard.press('ArrowRight');
  await expect(app.getByRole('heading', { name: 'Geef de laptop aan Tom Jansen' })).toBeVisible();
  await app.keyboard.press('ArrowRight');
  await expect(app.getByRole('heading', { name: 'Geef de laptop terug' })).toBeVisible();
});

test('without a code a press of three seconds leads back, with the mouse and with the keyboard', async ({
  app,
}) => {
  await prepareWith(app, people);
  await app.getByRole('button', { name: 'Ronde 1 openen' }).click();

  for (const [input, answered] of [
    ['mouse', 1],
    ['keyboard', 2],
  ] as const) {
    await app.getByRole('button', { name: 'Laptop geven aan Tom Jansen' }).click();
    await app.getByRole('button', { name: 'Beginnen' }).click();
    await app.getByRole('button', { name: 'Ik ben Tom Jansen, beginnen' }).click();
    await expect(app.getByText(`Pijler ${answered} van 6`)).toBeVisible();
    await app.keyboard.press('3');
    await expect(app.getByText(`${answered} van 6 beantwoord`)).toBeVisible();
    await app.getByRole('button', { name: 'Begeleider' }).click();
    const hold = app.getByRole('button', { name: /Houd 3 seconden ingedrukt|Nog \d…/ });
    await expectAccessible(app);
    const down = async () => {
      await hold.hover();
      if (input === 'mouse') return app.mouse.down();
      await hold.focus();
      await app.keyboard.down('Enter');
    };
    const up = () => (input === 'mouse' ? app.mouse.up() : app.keyboard.up('Enter'));
    await down();
    // A busy machine may show that second too briefly to be seen.
    await expect(hold).toHaveText(/Nog [12]…/);
    await up();
    await expect(hold).toHaveText('Houd 3 seconden ingedrukt');
    await down();
    await expect(rowOf(app, 'Tom Jansen')).toContainText(`bezig, ${answered} van 6`);
    await up();
  }

  await test.step('undo leaves private answers alone, and the round they are in', async () => {
    await expect(app.getByRole('button', { name: 'Ongedaan maken: ronde openen' })).toBeVisible();
    await app.keyboard.press('Control+z');
    await expect(app.getByText('In deze ronde zijn al antwoorden gegeven')).toBeVisible();
    await expect(rowOf(app, 'Tom Jansen')).toContainText('bezig, 2 van 6');
  });
});

test.describe('in English', () => {
  test.use({ locale: 'en-GB' });

  test('a participant answers in the language of choice; the facilitator keeps the other', async ({
    app,
  }) => {
    await app.getByRole('button', { name: 'My first workshop' }).click();
    await app.getByRole('textbox', { name: 'Name of the new participant' }).fill('Sanne de Boer');
    await app.keyboard.press('Enter');
    await expect(app.getByRole('textbox', { name: 'Name of Sanne de Boer' })).toBeVisible();
    await app.getByRole('button', { name: 'On to collecting' }).click();
    await app.getByRole('button', { name: 'Open round 1' }).click();
    await expectAccessible(app);
    await app.getByRole('button', { name: 'Pass the laptop' }).click();
    await app.getByRole('button', { name: 'Begin' }).click();
    await expectAccessible(app);
    await app.getByRole('button', { name: 'I am Sanne de Boer, begin' }).click();
    await expect(app.getByRole('heading', { name: 'Strategy' })).toBeVisible();
    await expectAccessible(app);
    await app.getByRole('button', { name: 'Nederlands' }).click();
    await expect(app.getByRole('heading', { name: 'Strategie' })).toBeVisible();
    await answerAll(app, '3');
    await app.getByRole('button', { name: 'Ja, ik ben klaar' }).click();
    await app.getByRole('button', { name: 'Klaar: laptop teruggeven' }).click();
    await expect(app.getByRole('heading', { name: 'Hand the laptop back' })).toBeVisible();
  });
});
