import type { Locator, Page } from '@playwright/test';
import { expect, expectAccessible, goToStep, openSample, test } from './app.ts';

const statement = /Kies tactische KPI/;

/** A column of the board, by its horizon's name. */
const column = (app: Page, horizon: string) => app.getByRole('region', { name: horizon, exact: true });
const card = (app: Page, title: string | RegExp) => app.getByRole('row', { name: title });
/** The titles of a column's cards, in order. */
const titles = (app: Page, horizon: string) =>
  column(app, horizon)
    .getByRole('row')
    .evaluateAll((rows) => rows.map((row) => row.querySelector('strong')?.textContent ?? ''));

async function openRoadmap(app: Page): Promise<void> {
  await openSample(app);
  await goToStep(app, 'Roadmap');
  await expect(app.getByRole('heading', { name: 'Wat gaan we doen?' })).toBeVisible();
}

const undo = (app: Page) => app.keyboard.press('Control+z');
const redo = (app: Page) => app.keyboard.press('Control+Shift+z');

/** The line that adds actions, above the board. */
const line = (app: Page) => app.getByRole('form', { name: 'Nieuwe actie' });
const lineTitle = (app: Page) => line(app).getByRole('textbox', { name: 'Titel' });

test('one line adds an action and is ready for the next, with signs or with choices beside it', async ({
  app,
}) => {
  await openRoadmap(app);
  await lineTitle(app).fill('Data opschonen #data @mar');
  await expectAccessible(app);
  await line(app).getByRole('button', { name: 'Marijke Terpstra' }).click();
  await expect(lineTitle(app)).toBeFocused();
  await app.keyboard.type('Q3');
  await expect(line(app).getByRole('combobox', { name: 'Eigenaar' })).toHaveValue('Marijke Terpstra');
  await expect(line(app).getByRole('combobox', { name: 'Pijler' })).toHaveValue('data');
  await app.keyboard.press('Enter');
  await expect(column(app, 'Straks').getByRole('row').last()).toContainText('Data opschonen');
  await expect(column(app, 'Straks').getByRole('row').last()).toContainText('Marijke Terpstra· Q3 2027');
  await expect(lineTitle(app)).toBeFocused();
  await expect(lineTitle(app)).toHaveValue('');

  // By the choices alone; pillar and time stay for the next.
  await app.keyboard.type('Iedereen een dag mee op pad');
  await line(app).getByRole('combobox', { name: 'Pijler' }).selectOption('Customer journey');
  await line(app).getByRole('combobox', { name: 'Eigenaar' }).fill('Verkoop');
  await line(app).getByRole('combobox', { name: 'Wanneer' }).selectOption('Q2 2027');
  await line(app).getByRole('button', { name: 'Toevoegen' }).click();
  const made = column(app, 'Nu').getByRole('row').last();
  await expect(made).toContainText('Iedereen een dag mee op pad');
  await expect(made).toContainText('Journey');
  await expect(made).toContainText('Verkoop· Q2 2027');
  await expect(line(app).getByRole('combobox', { name: 'Wanneer' })).toHaveValue('2027-Q2');
  await undo(app);
  await expect(app.getByText('15 acties')).toBeVisible();
  await undo(app);
  await expect(app.getByText('14 acties')).toBeVisible();
});

test('a statement becomes an action in words that can be typed over, and shows where it went', async ({
  app,
}) => {
  await openRoadmap(app);
  await expectAccessible(app);
  await app.getByRole('button', { name: /Maak actie: We sturen op tactische KPI/ }).click();
  await expect(lineTitle(app)).toBeFocused();
  await expect(lineTitle(app)).toHaveValue('Kies tactische KPI’s, zoals MQL’s, en stuur erop');
  await expect(line(app)).toContainText('We sturen op tactische KPI’s');
  expect(await app.evaluate(() => getSelection()?.toString())).toBe(
    'Kies tactische KPI’s, zoals MQL’s, en stuur erop',
  );
  await app.keyboard.press('Enter');
  const shown = app.getByRole('button', { name: /Staat bij Nu. Toon: We sturen op tactische KPI/ });
  await expect(app.getByText('15 acties')).toBeVisible();
  await expect(column(app, 'Nu').getByRole('row').last()).toContainText(statement);
  await expect(column(app, 'Nu').getByRole('row').last()).toBeInViewport();

  await shown.click();
  await expect(card(app, statement)).toBeFocused();
  await app.keyboard.press('Enter');
  await expect(app.getByRole('dialog')).toContainText('Hierdoor wordt waar:');
  await app.keyboard.press('Escape');
  await undo(app);
  await expect(app.getByRole('button', { name: /Maak actie: We sturen op tactische/ })).toBeVisible();
  await expect(card(app, statement)).toBeHidden();
  await redo(app);
  await expect(card(app, statement)).toBeVisible();

  // The next level to reach comes after the first one.
  await app.getByRole('button', { name: /Maak actie: De KPI’s voor customer engagement/ }).click();
  await app.keyboard.press('Enter');
  await expect(column(app, 'Straks').getByRole('row').last()).toContainText('Bepaal de KPI');

  await app
    .getByRole('listbox', { name: 'Pijlers' })
    .getByRole('option', { name: /Mensen/ })
    .click();
  await app.getByText('Ideeën', { exact: true }).click();
  await app.getByRole('button', { name: 'Maak actie: Zet kleine, tastbare stappen.' }).click();
  await app.keyboard.press('Enter');
  await expect(card(app, 'Zet kleine, tastbare stappen')).toContainText('Mensen');
});

test('an own action is kept while it is typed, and leaves nothing when nothing was', async ({ app }) => {
  test.slow();
  await openRoadmap(app);
  await app.getByRole('button', { name: 'Actie toevoegen bij Straks' }).click();
  await expectAccessible(app);
  await app.keyboard.press('Escape');
  await expect(app.getByText('14 acties')).toBeVisible();
  await expect(app.getByRole('button', { name: 'Ongedaan maken', exact: true })).toBeDisabled();

  await app.getByRole('button', { name: 'Actie toevoegen bij Straks' }).click();
  const dialog = app.getByRole('dialog', { name: 'Nieuwe actie' });
  await expect(dialog.getByRole('textbox', { name: 'Wat gaan we doen?' })).toBeFocused();
  await app.keyboard.type('Elke maandag een klant aan tafel');
  await dialog.getByRole('combobox', { name: 'Eigenaar' }).fill('Verkoop');
  const choose = async (field: string, option: string) => {
    await dialog.getByRole('button', { name: field }).click();
    await app.getByRole('listbox').getByRole('option', { name: option }).click();
  };
  await choose('Pijler', 'Customer journey');
  await choose('Kwartaal', 'Q4 2027');
  await dialog.getByRole('radiogroup', { name: 'Moeite' }).getByRole('radio', { name: 'een week' }).click();
  await dialog.getByRole('radiogroup', { name: 'Effect' }).getByRole('radio', { name: 'groot' }).click();
  await dialog.getByRole('textbox', { name: 'Toelichting' }).fill('Om de beurt, met koffie.');
  // Not in the first horizon yet; that also takes the quarter along.
  await expect(dialog.getByRole('status')).toBeEmpty();
  await choose('Termijn', 'Nu · januari – juni 2027');
  await expect(dialog.getByRole('button', { name: 'Kwartaal' })).toContainText('Geen vast kwartaal');
  await expect(dialog.getByRole('status')).toContainText('Snelle winst');
  await expectAccessible(app);
  await app.getByRole('button', { name: 'Klaar' }).click();

  const made = column(app, 'Nu').getByRole('row', { name: 'Elke maandag een klant aan tafel' });
  await expect(made).toContainText('Journey');
  await expect(made).toContainText('Verkoop');
  await expect(made).toContainText('Snelle winst');
  await expect(app.getByText('15 acties')).toContainText('5 snelle winsten');
  await app.reload();
  await expect(made).toBeVisible();
});

test('every change of an action is a step to take back', async ({ app }) => {
  await openRoadmap(app);
  await app.getByRole('button', { name: 'Actie toevoegen bij Later' }).click();
  await app.keyboard.type('Ie');
  await expect(app.getByText('15 acties')).toBeAttached();
  await app.keyboard.type('ts groots');
  await app.getByRole('radiogroup', { name: 'Effect' }).getByRole('radio', { name: 'groot' }).click();
  await expect(app.getByRole('radio', { name: '4 · groot' })).toBeChecked();
  await undo(app);
  await expect(app.getByRole('radio', { name: '4 · groot' })).not.toBeChecked();
  await expect(app.getByRole('textbox', { name: 'Wat gaan we doen?' })).toHaveValue('Iets groots');
  // Adding and typing on belong together; the dialog goes with its action.
  await undo(app);
  await expect(app.getByRole('dialog')).toBeHidden();
  await expect(app.getByText('14 acties')).toBeVisible();
  await redo(app);
  await redo(app);
  await expect(card(app, 'Iets groots')).toBeVisible();

  await card(app, 'Iets groots').click();
  await app.getByRole('button', { name: 'Weggooien' }).click();
  await expect(card(app, 'Iets groots')).toBeHidden();
  await expect(card(app, /Lifetime value/)).toBeFocused();
  await app.getByRole('button', { name: 'Terugzetten' }).click();
  await expect(card(app, 'Iets groots')).toBeVisible();
});

async function drag(app: Page, from: Locator, to: Locator, place: 'above' | 'below'): Promise<void> {
  const start = await from.boundingBox();
  const end = await to.boundingBox();
  if (!start || !end) throw new Error('Both must be on the screen to drag');
  await app.mouse.move(start.x + 40, start.y + 40);
  await app.mouse.down();
  await app.mouse.move(start.x + 60, start.y + 60, { steps: 3 });
  const y = place === 'above' ? end.y + 4 : end.y + end.height - 4;
  await app.mouse.move(end.x + 60, y, { steps: 8 });
  await app.mouse.up();
}

test('actions are moved with the mouse, within and between columns', async ({ app }) => {
  await openRoadmap(app);
  const now = await titles(app, 'Nu');
  const next = await titles(app, 'Straks');
  const [first = '', second = '', third = ''] = now;
  const [firstOfNext = '', ...restOfNext] = next;
  await drag(app, card(app, first), card(app, third), 'above');
  await expect.poll(() => titles(app, 'Nu')).toEqual([second, first, ...now.slice(2)]);

  await drag(app, card(app, first), card(app, firstOfNext), 'below');
  await expect.poll(() => titles(app, 'Straks')).toEqual([firstOfNext, first, ...restOfNext]);
  // A quarter that does not lie in the new horizon goes.
  await expect(card(app, first)).not.toContainText('Q1 2027');
  await undo(app);
  await expect.poll(() => titles(app, 'Nu')).toEqual([second, first, ...now.slice(2)]);
  await undo(app);
  await expect.poll(() => titles(app, 'Nu')).toEqual(now);
});

test('actions are moved by keyboard, and keep the focus', async ({ app }) => {
  await openRoadmap(app);
  const now = await titles(app, 'Nu');
  const [first = '', second = ''] = now;
  const grab = async (title: string) => {
    await card(app, title).focus();
    await app.keyboard.press('ArrowRight');
    await expect(app.getByRole('button', { name: `Verplaats: ${title}` })).toBeFocused();
    await app.keyboard.press('Enter');
  };
  await grab(first);
  await app.keyboard.press('ArrowDown');
  await app.keyboard.press('Enter');
  await expect.poll(() => titles(app, 'Nu')).toEqual([second, first, ...now.slice(2)]);
  await expect(card(app, first)).toBeFocused();

  await grab(first);
  await app.keyboard.press('Tab');
  await app.keyboard.press('Enter');
  await expect(column(app, 'Straks').getByRole('row', { name: first })).toBeFocused();
  await app.keyboard.press('Enter');
  await expect(app.getByRole('dialog')).toBeVisible();
  await app.keyboard.press('Escape');
  await expect(card(app, first)).toBeFocused();

  // Taken up and let go: nothing changed, nothing to undo but the two moves.
  await grab(second);
  await app.keyboard.press('Escape');
  await undo(app);
  await undo(app);
  await expect.poll(() => titles(app, 'Nu')).toEqual(now);
  await expect(app.getByRole('button', { name: 'Ongedaan maken', exact: true })).toBeDisabled();
});

test('a workshop without decisions leads on, in both languages', async ({ app }) => {
  await app.getByRole('button', { name: 'Mijn eerste workshop' }).click();
  await goToStep(app, 'Roadmap');
  await expect(app.getByText('Nog geen acties', { exact: true })).toBeVisible();
  await expect(app.getByText('Begin hier.')).toBeVisible();
  await expectAccessible(app);
  await app.getByRole('button', { name: 'switch to English' }).click();
  await expect(app.getByText('Begin here.')).toBeVisible();
  await app.getByRole('button', { name: 'Make action: Have management steer and support.' }).click();
  await app.keyboard.press('Enter');
  await expect(app.getByText('1 action', { exact: true }).first()).toBeVisible();
  await expectAccessible(app);
  await app.getByRole('link', { name: 'To Targets' }).click();
  await expect(app.getByRole('link', { name: 'Targets' })).toHaveAttribute('aria-current', 'step');
});
