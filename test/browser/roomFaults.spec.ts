/** When phones cannot come in: the facilitator reads what happened and what to do, and nothing is lost. */
import type { Network } from '../../shared/host/contract.ts';
import { ask, Phone } from '../room/phone.ts';
import { test as base, expect, expectAccessible, goToStep, startHost } from './app.ts';
import { prepareWith } from './preparedWorkshop.ts';

interface RoomFixtures {
  /** The laptop's addresses; a test changes what is in it. */
  networks: Network[];
}
const test = base.extend<RoomFixtures>({
  networks: async ({}, use) => use([]),
  host: async ({ dataFolder, networks }, use) => {
    const host = await startHost(dataFolder, { networks: () => networks });
    await use(host);
    await host.close();
  },
});

const people = ['Sanne de Boer; directie; Verkoop', 'Tom Jansen; management; ICT'];
/** An address that this machine does not have: for documentation only, by RFC 5737. */
const goneAddress = '192.0.2.1';

test('without a network it says how to get one; an address that is gone can be chosen anew', async ({
  app,
  networks,
}) => {
  await prepareWith(app, people);
  await expect(app.getByText(/^Deze laptop zit in geen enkel netwerk/)).toBeVisible();
  await expect(app.getByRole('button', { name: 'Telefoons toelaten' })).toHaveCount(0);
  await expectAccessible(app);

  networks.push({ name: 'Wi-Fi', address: goneAddress, kind: 'physical' });
  await app.getByRole('button', { name: 'Telefoons toelaten' }).click();
  await expect(app.getByRole('alert').getByText(/^Deze laptop heeft dat adres niet meer/)).toBeVisible();
  await expectAccessible(app);

  await test.step('the network check shows the same, and leaves the room wanted', async () => {
    await goToStep(app, 'Voorbereiden');
    await app.getByText('Werkt het netwerk in de zaal?').click();
    await app.getByRole('button', { name: 'Netwerk testen' }).click();
    const dialog = app.getByRole('dialog', { name: 'Netwerk testen' });
    await expect(dialog.getByText(/^Deze laptop heeft dat adres niet meer/)).toBeVisible();
    await expectAccessible(app);
    await dialog.getByRole('button', { name: 'Klaar' }).click();
    await goToStep(app, 'Verzamelen');
    await expect(app.getByText(/^Deze laptop heeft dat adres niet meer/)).toBeVisible();
  });

  networks.splice(0, 1, { name: 'Wi-Fi', address: '127.0.0.1', kind: 'physical' });
  await expect(app.getByText('Wi-Fi · 127.0.0.1').first()).toBeVisible();
  await app.getByRole('button', { name: 'Opnieuw proberen' }).click();
  await expect(app.getByText(/^127\.0\.0\.1:\d+$/)).toBeVisible();
});

test('an address that is lost is said around every step, one click from where it is mended', async ({
  app,
  networks,
}) => {
  const notice = app.getByText(/^Telefoons kunnen er niet meer bij/);
  await prepareWith(app, people);
  await goToStep(app, 'Raster');
  await expect(app.getByRole('link', { name: 'Naar de telefoons' })).toHaveCount(0);
  await goToStep(app, 'Verzamelen');
  networks.push({ name: 'Wi-Fi', address: '127.0.0.1', kind: 'physical' });
  await app.getByRole('button', { name: 'Telefoons toelaten' }).click();
  await expect(app.getByText(/^127\.0\.0\.1:\d+$/)).toBeVisible();
  await goToStep(app, 'Ambitie');
  await expect(notice).toHaveCount(0);

  networks.splice(0, 1, { name: 'Gastennet', address: '127.0.0.2', kind: 'physical' });
  await expect(notice).toBeVisible();
  await expectAccessible(app);
  await goToStep(app, 'Raster');
  await expect(notice).toBeVisible();
  await app.getByRole('link', { name: 'Naar de telefoons' }).click();
  const panel = app.getByRole('region', { name: 'Telefoons' });
  await expect(panel.getByText(/^Deze laptop zit niet meer in dit netwerk/)).toBeVisible();
  // The panel says it, and says more.
  await expect(notice).toHaveCount(0);
  await expect(panel.getByRole('button', { name: 'Verder via Gastennet' })).toBeVisible();
  await goToStep(app, 'Roadmap');
  await expect(notice).toBeVisible();

  networks.splice(0, 1, { name: 'Wi-Fi', address: '127.0.0.1', kind: 'physical' });
  await expect(notice).toHaveCount(0);
});

test('answers that cannot be stored are said around every step, until one is stored again', async ({
  page: app,
  networks,
  host,
}) => {
  await app.goto(host.url);
  networks.push({ name: 'Wi-Fi', address: '127.0.0.1', kind: 'physical' });
  await prepareWith(app, people);
  await app.getByRole('button', { name: 'Ronde 1 openen' }).click();
  await app.getByRole('button', { name: 'Telefoons toelaten' }).click();
  const url = `http://${await app.getByText(/^127\.0\.0\.1:\d+$/).textContent()}`;
  const code = /\d{5}/.exec((await app.getByText(/^code \d{5}$/).textContent()) ?? '')?.[0] ?? '';
  expect((await ask(url, '/api/room')).status).toBe(200);
  await goToStep(app, 'Raster');

  await app.evaluate(() => {
    const { put } = IDBObjectStore.prototype;
    const full: typeof put = () => {
      throw new DOMException('The disk is full', 'QuotaExceededError');
    };
    IDBObjectStore.prototype.put = full;
    Object.assign(window, { makeRoom: () => Object.assign(IDBObjectStore.prototype, { put }) });
  });
  const phone = new Phone(() => url);
  await phone.join(code, 'Noor Bakker').catch(() => undefined);
  const notice = app.getByText(/^Antwoorden van telefoons worden nu niet bewaard/);
  await expect(notice).toBeVisible();
  await expect(app.getByRole('link', { name: 'Naar de telefoons' })).toBeVisible();

  await app.evaluate(() => (window as unknown as { makeRoom: () => void }).makeRoom());
  await phone.join(code, 'Noor Bakker');
  await expect(notice).toHaveCount(0);
  phone.leave();
});

test('another window says that the room is looked after elsewhere', async ({ app, networks, context }) => {
  networks.push({ name: 'Wi-Fi', address: '127.0.0.1', kind: 'physical' });
  await prepareWith(app, people);
  await app.getByRole('button', { name: 'Telefoons toelaten' }).click();
  await expect(app.getByText(/^127\.0\.0\.1:\d+$/)).toBeVisible();
  const other = await context.newPage();
  await other.goto(app.url());
  await expect(other.getByText(/^Een ander venster van Praatplaat zorgt nu voor de telefoons/)).toBeVisible();
  await expectAccessible(other);
});

test('a program that is gone is said beside the phones too, and what was said stays off the wall', async ({
  page: app,
  networks,
  host,
}) => {
  await app.goto(host.url);
  networks.push({ name: 'Wi-Fi', address: '127.0.0.1', kind: 'physical' });
  await prepareWith(app, people);
  await app.getByRole('button', { name: 'Ronde 1 openen' }).click();
  await app.getByRole('button', { name: 'Telefoons toelaten' }).click();
  await expect(app.getByText('nog geen telefoon verbonden')).toBeVisible();
  await app.getByRole('button', { name: 'Meer over Tom Jansen' }).click();
  await app.getByRole('menuitem', { name: 'Persoonlijke code tonen' }).click();
  await expect(app.getByText(/^De persoonlijke code van Tom Jansen/)).toBeVisible();
  await app.getByRole('button', { name: 'Toon op het scherm' }).click();
  await expect(app.getByRole('dialog', { name: 'Doe mee met je telefoon' })).toBeVisible();
  // At once: after some seconds it would go by itself.
  expect(await app.getByText(/^De persoonlijke code van Tom Jansen/).count()).toBe(0);
  await app.getByRole('button', { name: 'Terug', exact: true }).click();

  await host.close();
  const panel = app.getByRole('region', { name: 'Telefoons' });
  await expect(panel.getByText(/^Het programma achter dit venster antwoordt niet/)).toBeVisible();
  await expect(panel.getByText('nog geen telefoon verbonden')).toHaveCount(0);
  await expectAccessible(app);
});
