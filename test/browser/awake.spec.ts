/** In a browser the page keeps the laptop awake: its own process can't, as the desktop app does. */
import { test as base, expect, startHost } from './app.ts';
import { prepareWith } from './preparedWorkshop.ts';

/** A machine without any network plays the room too. */
const test = base.extend({
  host: async ({ dataFolder }, use) => {
    const networks = () => [{ name: 'Wi-Fi', address: '127.0.0.1', kind: 'physical' as const }];
    const host = await startHost(dataFolder, { networks });
    await use(host);
    await host.close();
  },
});

test('the laptop is kept awake while phones are let in', async ({ page: app, host }) => {
  await app.addInitScript(() => {
    const held: string[] = [];
    const { request } = WakeLock.prototype;
    WakeLock.prototype.request = function (this: WakeLock, type) {
      held.push(`asked for ${type}`);
      // Without a screen a browser may refuse; what counts is that it is asked.
      return request.call(this, type).then((lock) => {
        lock.addEventListener('release', () => held.push('let go'));
        return lock;
      });
    };
    Object.assign(window, { held });
  });
  const held = () => app.evaluate(() => (window as unknown as { held: string[] }).held);
  await app.goto(host.url);
  await prepareWith(app, ['Sanne de Boer; directie; Verkoop']);
  expect(await held()).toEqual([]);
  await app.getByRole('button', { name: 'Telefoons toelaten' }).click();
  await expect(app.getByText(/^127\.0\.0\.1:\d+$/)).toBeVisible();
  await expect.poll(held).toEqual(['asked for screen']);
  await app.getByRole('button', { name: 'Stoppen' }).click();
  await expect.poll(held).toEqual(['asked for screen', 'let go']);
});
