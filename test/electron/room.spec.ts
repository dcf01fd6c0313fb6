/**
 * Phones in the room of the desktop app. The tests run on a network of their own, in which this machine is a
 * laptop on a Wi-Fi; the phones are simulated, the room and its storage are real.
 */
import { execFileSync } from 'node:child_process';
import type { ElectronApplication, Page } from '@playwright/test';
import { prepareWith, rowOf } from '../browser/preparedWorkshop.ts';
import {
  addressIn,
  answerInSteps,
  expectEachOnce,
  expectNothingLost,
  letPhonesIn,
} from '../room/openRoom.ts';
import { ask, Phone, persistently } from '../room/phone.ts';
import { listenTo } from '../room/raw.ts';
import { type Desktop, expect, test } from './desktop.ts';
import { launchUnwatched } from './unwatched.ts';

const ownAddress = process.env.PRAATPLAAT_OWN_NETWORK ?? '';
test.skip(
  ownAddress === '',
  'Phones are only let in on a network of the tests’ own, and this machine makes none',
);
const dutch = { words: ['--lang=nl'] };
const person = 'Sanne de Boer';

async function kill({ app }: Desktop): Promise<void> {
  const gone = new Promise((resolve) => app.process().once('exit', resolve));
  app.process().kill('SIGKILL');
  await gone;
}

/** Opens the only workshop of the library, in Collect. */
async function goBackToCollect(page: Page): Promise<void> {
  await page.getByRole('row', { name: /Veenbrug Energie/ }).click();
  await page.getByRole('navigation').getByRole('link', { name: 'Verzamelen' }).click();
}

function phonesOf(url: string, count: number): Phone[] {
  return Array.from({ length: count }, () => new Phone(() => url));
}

const names = (number: number) => (number === 0 ? person : `Deelnemer ${number}`);

test('no answer is lost or doubled, though the window is reloaded and the app killed', async ({ launch }) => {
  test.setTimeout(180_000);
  let desktop = await launch(dutch);
  let { page } = desktop;
  await prepareWith(page, [`${person}; directie; Verkoop`]);
  const room = await letPhonesIn(page);
  expect(new URL(room.url).hostname).toBe(ownAddress);
  const phones = phonesOf(room.url, 12);
  const answered = Promise.all(phones.map((phone, at) => answerInSteps(phone, names(at), at, 12, room)));

  await test.step('a reload in the middle', async () => {
    await expect(rowOf(page, person)).toContainText('bezig');
    await page.reload();
    await expect(addressIn(page)).toHaveText(new URL(room.url).host);
    await expect.poll(() => phones.filter(({ acknowledged }) => acknowledged).length).toBe(phones.length);
  });

  await test.step('the app dies in the middle', async () => {
    expect(phones.some(({ acknowledged }) => acknowledged?.finished)).toBe(false);
    await kill(desktop);
    await expect(ask(room.url, '/api/room')).rejects.toThrow();
    desktop = await launch(dutch);
    page = desktop.page;
  });

  await test.step('one click lets the same phones in again, at the same address and port', async () => {
    await goBackToCollect(page);
    await expectNothingLost(page, phones);
    for (const phone of phones) phone.refresh();
    await page.getByRole('button', { name: 'Telefoons toelaten' }).click();
    await expect(addressIn(page)).toHaveText(new URL(room.url).host);
    await expect(page.getByText(`code ${room.joinCode}`)).toBeVisible();
    await answered;
    await expectEachOnce(page, phones);
    await expect(page.getByRole('heading', { name: 'Iedereen is klaar' })).toBeVisible();
  });

  for (const phone of phones) phone.leave();
  expect(desktop.complaints).toEqual([]);
});

test('phones see the page to answer on, and nothing of the facilitator or of anybody else', async ({
  launch,
}) => {
  const { page } = await launch(dutch);
  await prepareWith(page, [`${person}; directie; Verkoop`]);
  const room = await letPhonesIn(page);
  const [sanne, tom] = phonesOf(room.url, 2) as [Phone, Phone];
  await sanne.join(room.joinCode, person);
  await tom.join(room.joinCode, 'Tom Jansen');
  const level = Object.fromEntries(room.pillarIds.map((id) => [id, 4 as const]));
  const comments = { [room.pillarIds[0] ?? '']: 'wij luisteren nergens' };
  const answers = sanne.compose({ ...room.place, items: level, comments, finished: true });
  expect((await sanne.respond(answers)).status).toBe(200);

  await test.step('the facilitator sees who is done, not what was chosen', async () => {
    await expect(rowOf(page, person)).toContainText('klaar');
    await expect(rowOf(page, 'Tom Jansen')).toContainText('binnen, nog niet begonnen');
    await expect(page.locator('main')).not.toContainText('wij luisteren nergens');
    await expect(page.locator('main')).not.toContainText(/niveau 4/i);
  });

  await test.step('the facilitator’s screens are not served', async () => {
    const own = await page.evaluate(async () => {
      const html = await (await fetch('/index.html')).text();
      return { html, script: /src="\.?(\/assets\/[^"]+\.js)"/.exec(html)?.[1] ?? '' };
    });
    expect(own.script).toMatch(/^\/assets\//);
    const paths = [
      own.script,
      '/../renderer/index.html',
      '/..%2frenderer%2findex.html',
      '/%2e%2e/renderer/index.html',
      '/renderer/index.html',
      '/electron/main.js',
      'app://praatplaat/index.html',
      `file:///etc/hostname`,
      '/socket',
      '/workshops',
    ];
    for (const path of paths) {
      const heard = await ask(room.url, path, { headers: { host: new URL(room.url).host } });
      expect([path, heard.status]).toEqual([path, 404]);
    }
    for (const path of ['/', '/index.html']) {
      const { status, text } = await ask(room.url, path);
      expect(status).toBe(200);
      expect(text).not.toBe(own.html);
      expect(text).not.toContain(own.script);
    }
  });

  await test.step('nobody’s name or answer is', async () => {
    const stranger = new Phone(() => room.url);
    const said = [
      await ask(room.url, '/api/room'),
      await ask(room.url, '/'),
      await stranger.send('/api/mine'),
      await tom.send('/api/mine'),
      await tom.send(`/api/mine?code=${sanne.code}`),
      await stranger.send('/api/response', 'PUT', answers),
      await tom.send('/api/response'),
    ];
    expect(said.map(({ status }) => status)).toEqual([200, 200, 401, 200, 200, 401, 405]);
    for (const { text } of said) {
      expect(text).not.toContain('Sanne');
      expect(text).not.toContain('wij luisteren nergens');
      expect(text).not.toMatch(/"levels":\{"/);
    }
  });
});

test('phones are let in on the chosen address alone, until the app stops', async ({ launch }) => {
  const { app, page } = await launch(dutch);
  await prepareWith(page, [`${person}; directie; Verkoop`]);
  const { url } = await letPhonesIn(page);
  const { port } = new URL(url);
  await expect(ask(`http://127.0.0.1:${port}`, '/api/room')).rejects.toThrow('ECONNREFUSED');
  const stream = listenTo(url);
  await stream.holds('event: room');
  await expect(page.getByText('1 telefoon verbonden')).toBeVisible();

  await test.step('the app has one window, so one that looks after the phones', async () => {
    expect(await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1);
  });

  await test.step('stopping in Collect', async () => {
    await page.getByRole('button', { name: 'Stoppen' }).click();
    await stream.ended;
    await expect(ask(url, '/api/room')).rejects.toThrow('ECONNREFUSED');
    await page.getByRole('button', { name: 'Telefoons toelaten' }).click();
    await expect(addressIn(page)).toHaveText(new URL(url).host);
  });

  await test.step('closing the window', async () => {
    const last = listenTo(url);
    await last.holds('event: room');
    const ended = new Promise((resolve) => app.process().once('exit', resolve));
    await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close());
    await last.ended;
    expect(await ended).toBe(0);
    await expect(ask(url, '/api/room')).rejects.toThrow('ECONNREFUSED');
  });
});

/** Whether anything keeps the laptop awake; Electron numbers what does. */
const isKeptAwake = (app: ElectronApplication) =>
  app.evaluate(({ powerSaveBlocker }) =>
    Array.from({ length: 20 }, (_, id) => id).some((id) => powerSaveBlocker.isStarted(id)),
  );

test('the laptop stays awake while phones are let in, and only then', async ({ launch }) => {
  const { app, page } = await launch(dutch);
  await prepareWith(page, [`${person}; directie; Verkoop`]);
  expect(await isKeptAwake(app)).toBe(false);
  await letPhonesIn(page);
  expect(await isKeptAwake(app)).toBe(true);
  await page.getByRole('button', { name: 'Stoppen' }).click();
  await expect.poll(() => isKeptAwake(app)).toBe(false);
});

test('answers arrive as soon while the window is out of sight', async ({ launch, dataFolder }) => {
  const { app, page } = await launch(dutch);
  await prepareWith(page, [`${person}; directie; Verkoop`]);
  const room = await letPhonesIn(page);
  const collect = page.url();
  await app.close();

  const unwatched = await launchUnwatched(dataFolder, dutch);
  try {
    await unwatched.page(`location.href = '${collect}'`);
    await expect
      .poll(async () => {
        await unwatched.click('Telefoons toelaten');
        return ask(room.url, '/api/room').then(
          ({ status }) => status,
          () => 'closed',
        );
      })
      .toBe(200);
    const [phone] = phonesOf(room.url, 1) as [Phone];
    await phone.join(room.joinCode, person);

    await unwatched.main('window.hide()');
    await expect.poll(() => unwatched.page('document.visibilityState')).toBe('hidden');
    const levels = Object.fromEntries(room.pillarIds.map((id) => [id, 2 as const]));
    const times: number[] = [];
    for (let count = 0; count < 15; count += 1) {
      const asked = performance.now();
      expect((await phone.respond(phone.compose({ ...room.place, items: levels }))).status).toBe(200);
      times.push(performance.now() - asked);
    }
    // Chromium lets the timers of such a page go off once a second: an answer must wait for none of them.
    expect(times.sort((a, b) => a - b)[7]).toBeLessThan(700);
    phone.leave();
  } finally {
    await unwatched.stop();
  }
});

const adapter = (...words: string[]) => execFileSync('ip', words, { stdio: 'pipe' });

test('a laptop that loses its address says so, and goes on where it is by one click', async ({ launch }) => {
  const { page, complaints } = await launch(dutch);
  await prepareWith(page, [`${person}; directie; Verkoop`]);
  const room = await letPhonesIn(page);
  let { url } = room;
  const phone = new Phone(() => url);
  await phone.join(room.joinCode, person);
  const levels = Object.fromEntries(room.pillarIds.map((id) => [id, 5 as const]));
  const answer = () => {
    const answers = phone.compose({ ...room.place, items: levels });
    return persistently(() => phone.respond(answers, { lostAfter: 1000 }));
  };
  expect((await answer()).status).toBe(200);
  const gone = page.getByText('Deze laptop zit niet meer in dit netwerk.');

  try {
    await test.step('the Wi-Fi drops out, and comes back: nobody has to do anything', async () => {
      adapter('address', 'del', `${ownAddress}/24`, 'dev', 'wlan0');
      await expect(gone).toBeVisible();
      await expect(page.getByRole('button', { name: /^Verder via/ })).toHaveCount(0);
      const arrived = answer();
      adapter('address', 'add', `${ownAddress}/24`, 'dev', 'wlan0');
      expect((await arrived).status).toBe(200);
      await expect(gone).toHaveCount(0);
    });

    await test.step('another Wi-Fi: the projector says so too, and shows the new way in after a click', async () => {
      await page.getByRole('button', { name: 'Toon op het scherm' }).click();
      const screen = page.getByRole('dialog', { name: 'Doe mee met je telefoon' });
      await expect(screen.getByRole('img', { name: `QR-code: open ${url}` })).toBeVisible();
      adapter('address', 'del', `${ownAddress}/24`, 'dev', 'wlan0');
      adapter('address', 'add', '192.168.43.7/24', 'dev', 'wlan0');
      await expect(screen.getByText('Deze laptop zit niet meer in dit netwerk.')).toBeVisible();
      await expect(screen.getByRole('img')).toHaveCount(0);
      await screen.getByRole('button', { name: 'Verder via wlan0' }).click();
      url = `http://192.168.43.7:${new URL(room.url).port}`;
      await expect(screen.getByRole('img', { name: `QR-code: open ${url}` })).toBeVisible();
      phone.refresh();
      expect((await answer()).status).toBe(200);
    });

    await expectEachOnce(page, [phone]);
    expect(complaints).toEqual([]);
  } finally {
    phone.leave();
    adapter('address', 'flush', 'dev', 'wlan0');
    adapter('address', 'add', `${ownAddress}/24`, 'dev', 'wlan0');
    adapter('route', 'add', 'default', 'via', '192.168.87.1');
  }
});
