/** Who gets in, who came too late, and how the facilitator decides about both. */
import type { Network } from '../../shared/host/contract.ts';
import { letPhonesIn } from '../room/openRoom.ts';
import { Phone } from '../room/phone.ts';
import { pillarIds } from '../unit/room/roomStore.ts';
import { test as base, expect, expectAccessible, startHost } from './app.ts';
import { prepareWith, rowOf } from './preparedWorkshop.ts';

const networks: Network[] = [{ name: 'Wi-Fi', address: '127.0.0.1', kind: 'physical' }];
const test = base.extend({
  host: async ({ dataFolder }, use) => {
    const host = await startHost(dataFolder, { networks: () => networks });
    await use(host);
    await host.close();
  },
});

const people = ['Sanne de Boer; directie; Verkoop', 'Tom Jansen; management; ICT'];
const levels = (level: 2 | 4) => Object.fromEntries(pillarIds.map((id) => [id, level]));

test('an answer that came too late is taken in before the results are shown, and left out again with undo', async ({
  app,
}) => {
  await prepareWith(app, people);
  const { url, joinCode, place } = await letPhonesIn(app);
  const phone = new Phone(() => url);
  await phone.join(joinCode, 'Sanne de Boer');
  await phone.respond(phone.compose({ ...place, items: levels(2), finished: true }));
  await expect(rowOf(app, 'Sanne de Boer').getByText('op naam, per telefoon')).toBeVisible();
  await app.getByRole('button', { name: 'Ronde 1 sluiten' }).click();
  await app.getByRole('dialog').getByRole('button', { name: 'Ronde 1 sluiten' }).click();
  const late = phone.compose({ ...place, items: levels(4), finished: true });
  await expect.poll(async () => (await phone.respond(late)).status).toBe(409);

  const notice = app.getByRole('region', { name: 'Eén antwoord kwam te laat' });
  await expect(notice.getByText('Sanne de Boer')).toBeVisible();
  await expectAccessible(app);
  await app.screenshot({ path: test.info().outputPath('late.png') });
  await notice.getByRole('button', { name: 'Late antwoorden van Sanne de Boer meetellen' }).click();
  await expect(notice).toHaveCount(0);
  expect((await phone.respond(late)).status).toBe(200);
  await app.keyboard.press('Control+z');
  await expect(notice).toBeVisible();

  await test.step('beside what the room was shown it is a line without a name', async () => {
    await app.getByRole('button', { name: 'Toon de resultaten' }).click();
    const panel = app.getByRole('complementary', { name: 'Bespreken' });
    await expect(panel.getByText('Eén antwoord kwam te laat.')).toBeVisible();
    await expect(app.getByText('Sanne de Boer')).toHaveCount(0);
    await expectAccessible(app);
    await app.screenshot({ path: test.info().outputPath('lateShown.png') });
    await panel.getByRole('link', { name: 'Wie dat waren' }).click();
    await expect(notice.getByText('Sanne de Boer')).toBeVisible();
    await expect(
      notice.getByRole('button', { name: 'Late antwoorden van Sanne de Boer meetellen' }),
    ).toHaveCount(0);
  });
  phone.leave();
});

test('the door: a new code, codes to hand out, who came in together, and nobody by name', async ({ app }) => {
  await prepareWith(app, people);
  const { url, joinCode } = await letPhonesIn(app);
  const phones = ['Bot 1', 'Bot 2', 'Bot 3'].map((name) => ({ name, phone: new Phone(() => url) }));
  for (const { name, phone } of phones) expect((await phone.join(joinCode, name)).status).toBe(200);
  const choose = async (name: string) => {
    await app.getByRole('button', { name: 'De deur' }).click();
    await app.getByRole('menuitem', { name }).click();
  };

  await choose('Wie kwam er binnen?');
  const comers = app.getByRole('dialog', { name: 'Wie kwam er binnen?' });
  await comers.getByRole('checkbox', { name: 'Allemaal' }).check();
  await expectAccessible(app);
  await app.screenshot({ path: test.info().outputPath('comers.png') });
  await comers.getByRole('button', { name: '3 uit de lijst halen' }).click();
  await comers.getByRole('button', { name: 'Sluiten' }).click();
  await expect(rowOf(app, 'Bot 2')).toHaveCount(0);

  await choose('Persoonlijke codes');
  const codes = app.getByRole('dialog', { name: 'Persoonlijke codes' });
  await expect(codes.getByRole('listitem')).toHaveCount(2);
  await expectAccessible(app);
  await app.screenshot({ path: test.info().outputPath('codes.png') });
  await codes.getByRole('button', { name: 'Sluiten' }).click();

  await choose('Nieuwe code');
  await expect(app.getByText(`code ${joinCode}`, { exact: true })).toHaveCount(0);
  expect((await new Phone(() => url).join(joinCode, 'Bot 4')).status).toBe(403);
  await choose('Alleen binnenlaten met persoonlijke code');
  await expect(app.getByText(/^Binnenkomen kan nu alleen nog met een persoonlijke code/)).toBeVisible();
  await app.screenshot({ path: test.info().outputPath('door.png') });
  const code = /\d{5}/.exec(`${await app.getByText(/^code \d{5}$/).textContent()}`)?.[0] ?? '';
  await expect
    .poll(async () => (await new Phone(() => url).join(code, 'Tom Jansen')).json)
    .toMatchObject({ fault: 'code-needed' });
  for (const { phone } of phones) phone.leave();
});
