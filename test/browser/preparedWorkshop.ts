import { expect, type Page } from '@playwright/test';

/** Begins a first workshop with these people (`name; layer; department` a line) and goes to Collect. */
export async function prepareWith(app: Page, people: readonly string[]): Promise<void> {
  await app.getByRole('button', { name: 'Mijn eerste workshop' }).click();
  await app.getByRole('textbox', { name: 'Organisatie' }).fill('Veenbrug Energie');
  await app.getByRole('button', { name: 'Lijst plakken' }).click();
  await app.getByRole('textbox', { name: 'Namen, lagen en afdelingen' }).fill(people.join('\n'));
  await app.getByRole('dialog').getByRole('button', { name: 'toevoegen' }).click();
  await expect(app.getByRole('button', { name: /uit de lijst halen$/ })).toHaveCount(people.length);
  await app.getByRole('button', { name: 'Naar verzamelen' }).click();
}

/** The row of a person in Collect's list. */
export function rowOf(app: Page, name: string) {
  return app.getByRole('row').filter({ has: app.getByRole('rowheader', { name }) });
}
