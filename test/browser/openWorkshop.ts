import type { Locator, Page } from '@playwright/test';
import { serialiseWorkshop } from '../../shared/file/workshopFile.ts';
import type { WorkshopData } from '../../shared/model/workshop.ts';

/** The steps in the header of an open workshop; a screen may have a navigation of its own beside them. */
export function stepsIn(app: Page): Locator {
  return app.getByRole('navigation', { name: /Stappen van de workshop|Steps of the workshop/ });
}

/** Opens a workshop from its file in an empty library, as a facilitator who got it by mail would. */
export async function openWorkshop(app: Page, data: WorkshopData): Promise<void> {
  const text = serialiseWorkshop(data, { appVersion: '0.0.0-test', now: data.workshop.updatedAt });
  const chooser = app.waitForEvent('filechooser');
  await app
    .getByRole('button', { name: /Bestand openen/ })
    .first()
    .click();
  await (await chooser).setFiles({
    name: 'workshop.praatplaat',
    mimeType: 'application/json',
    buffer: Buffer.from(text),
  });
  const row = app.getByRole('row', { name: new RegExp(data.workshop.organisation) });
  const steps = stepsIn(app);
  await row.or(steps).first().waitFor();
  // On a busy machine the row may be seen just before the app opens the workshop by itself.
  if (await row.isVisible()) await row.click({ timeout: 5000 }).catch(() => undefined);
  await steps.waitFor();
}
