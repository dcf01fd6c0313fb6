/** The projector's screen, scanned from a picture of it as a phone at the back of the room takes it. */
import type { Page } from '@playwright/test';
import { scanned } from '../qrCodes.ts';
import { expect, goToStep, openSample, roomTest as test } from './app.ts';
import { capitalsOf } from './capitals.ts';

/**
 * Pixels that the projection is wide in the picture that a phone scans. At 8 m a camera with a field of 65°
 * sees 2 × 8 × tan(32.5°) = 10.2 m, of which a projection is 2 m. Scanning goes by the preview, of 1,920 pixels,
 * which gives 377; by the whole sensor, of 4,000, it would be 785.
 */
const fromTheBack = 377;

/** Scans the code with this label from a screenshot, as it is and from the back of the room. */
async function scan(app: Page, label: RegExp): Promise<{ near: string | null; far: string | null }> {
  const code = app
    .getByRole('dialog')
    .locator('svg')
    .filter({ has: app.locator('title', { hasText: label }) });
  const box = await code.boundingBox();
  const screen = app.viewportSize();
  if (!box || !screen) throw new Error('The code is on the screen');
  // With its white, and off the edges that a projector may cut.
  expect.soft(Math.min(box.x, screen.width - box.x - box.width), 'pixels to the edge').toBeGreaterThan(20);
  const picture = (await app.screenshot()).toString('base64');
  const looker = await app.context().newPage();
  const seen = async (width: number) => {
    const { bytes, ...size } = await looker.evaluate(drawPart, { picture, box, scale: width / screen.width });
    return scanned({ ...size, rgba: new Uint8ClampedArray(Buffer.from(bytes, 'base64')) });
  };
  const result = { near: await seen(screen.width), far: await seen(fromTheBack) };
  await looker.close();
  return result;
}

/** In a page: a part of a picture, with some of what is around it, at another size. */
async function drawPart(asked: {
  picture: string;
  box: { x: number; y: number; width: number; height: number };
  scale: number;
}) {
  const { picture, box, scale } = asked;
  const image = new Image();
  image.src = `data:image/png;base64,${picture}`;
  await image.decode();
  const around = 20;
  const canvas = document.createElement('canvas');
  canvas.width = Math.round((box.width + 2 * around) * scale);
  canvas.height = Math.round((box.height + 2 * around) * scale);
  const context = canvas.getContext('2d');
  if (!context) throw new Error('No canvas');
  context.imageSmoothingQuality = 'high';
  context.scale(scale, scale);
  context.drawImage(image, around - box.x, around - box.y);
  const { data, width, height } = context.getImageData(0, 0, canvas.width, canvas.height);
  let text = '';
  for (const byte of data) text += String.fromCharCode(byte);
  return { width, height, bytes: btoa(text) };
}

/** What stands in the code, escaped as cameras undo it: a backslash before each of `\ ; , : "`. */
const wifis = [
  { name: 'Zaal 3', password: 'koffie en thee', says: 'WIFI:T:WPA;S:Zaal 3;P:koffie en thee;;' },
  { name: 'Café "De Brug"; gasten', password: '', says: 'WIFI:T:nopass;S:Café \\"De Brug\\"\\; gasten;;' },
  {
    name: 'Hertogs, Zn: \\kantoor\\ – 2e étage',
    password: 'a;b,c:d\\e"f ë€ 1234567890 ABCDEFG hijklmnop',
    says:
      'WIFI:T:WPA;S:Hertogs\\, Zn\\: \\\\kantoor\\\\ – 2e étage;' +
      'P:a\\;b\\,c\\:d\\\\e\\"f ë€ 1234567890 ABCDEFG hijklmnop;;',
  },
];
const screens = [
  { width: 1280, height: 800 },
  { width: 1920, height: 1080 },
];
const languages = [
  {
    locale: 'nl-NL',
    words: {
      collect: 'Verzamelen',
      open: 'Telefoons toelaten',
      wifi: 'Wifinetwerk invullen',
      name: 'Naam van het wifinetwerk',
      password: 'Wachtwoord',
      done: 'Klaar',
      show: 'Toon op het scherm',
      wifiCode: /verbind met wifinetwerk/,
      pageCode: /QR-code: open/,
      back: 'Terug',
    },
  },
  {
    locale: 'en-GB',
    words: {
      collect: 'Collect',
      open: 'Let phones in',
      wifi: 'Enter the Wi-Fi',
      name: 'Name of the Wi-Fi',
      password: 'Password',
      done: 'Done',
      show: 'Show on the screen',
      wifiCode: /join the Wi-Fi/,
      pageCode: /QR code: open/,
      back: 'Back',
    },
  },
];

for (const { locale, words } of languages) {
  test.describe(`in ${locale}`, () => {
    test.use({ locale });

    test('both codes can be scanned from the back of the room, and say exactly what is meant', async ({
      app,
    }) => {
      test.slow();
      await openSample(app);
      await goToStep(app, words.collect);
      await app.getByRole('button', { name: words.open }).click();
      for (const { name, password, says } of wifis) {
        await app.getByRole('button', { name: words.wifi }).click();
        await app.getByLabel(words.name).fill(name);
        await app.getByLabel(words.password).fill(password);
        await app.getByRole('button', { name: words.done, exact: true }).click();
        await app.getByRole('button', { name: words.show }).click();
        for (const screen of screens) {
          await app.setViewportSize(screen);
          const dialog = app.getByRole('dialog');
          const address = await dialog.getByText(/^127\.0\.0\.1:\d+$/).textContent();
          const code = await dialog.getByText(/^\d{5}$/).textContent();
          const page = `http://${address}/#${code}`;
          expect
            .soft(await scan(app, words.wifiCode), `${name} ${screen.width}`)
            .toEqual({ near: says, far: says });
          expect
            .soft(await scan(app, words.pageCode), `page ${screen.width}`)
            .toEqual({ near: page, far: page });
          // What there is to read beside them, from the back of the room as well.
          const capitals = await capitalsOf(dialog.locator('h1, h2, dt, dd, footer p'));
          expect.soft(Math.min(...capitals) / screen.width).toBeGreaterThanOrEqual(0.015);
        }
        await app.setViewportSize({ width: 1280, height: 800 });
        await app.getByRole('button', { name: words.back }).click();
      }
    });
  });
}
