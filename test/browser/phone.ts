/** What tests of phones share: a room, a phone in it, and how a participant taps through the page. */
import { test as base, devices, expect, type Locator, type Page } from '@playwright/test';
import { cemmPack } from '../../shared/content/packs.ts';
import type { GridPack } from '../../shared/model/pack.ts';
import type { Workshop } from '../../shared/model/workshop.ts';
import { expectAccessible } from './app.ts';
import { type PhoneRoom, startPhoneRoom } from './phoneRoom.ts';

interface PhoneFixtures {
  workshop: Partial<Workshop>;
  /** The model that is asked. */
  pack: GridPack;
  room: PhoneRoom;
  /** A phone that has just scanned the code on the wall. */
  phone: Page;
}

export const test = base.extend<PhoneFixtures>({
  workshop: [{}, { option: true }],
  pack: [cemmPack, { option: true }],
  room: async ({ workshop, pack }, use) => {
    const room = await startPhoneRoom(workshop, pack);
    await use(room);
    await room.stop();
  },
  phone: async ({ page, room }, use) => {
    const faults: string[] = [];
    page.on('pageerror', (error) => faults.push(String(error)));
    page.on('console', (message) => {
      if (message.text().includes('Content Security Policy')) faults.push(message.text());
    });
    await page.goto(room.url);
    await use(page);
    expect(faults).toEqual([]);
  },
});
const { defaultBrowserType: _browser, ...pixel } = devices['Pixel 5'];
export const big = { ...pixel, viewport: { width: 360, height: 740 }, reducedMotion: 'reduce' as const };
export const small = { ...big, viewport: { width: 320, height: 568 } };

export const button = (phone: Page, name: string | RegExp) => phone.getByRole('button', { name });
export const status = (phone: Page) => phone.getByRole('status');
export const level = (phone: Page, name: string) => phone.getByRole('radio', { name });

export async function join(phone: Page, name = 'Anna'): Promise<void> {
  await phone.getByLabel('Je naam').fill(name);
  await phone.getByLabel('Management').check();
  await phone.getByLabel('Je afdeling').selectOption('Verkoop en marketing');
  await button(phone, 'Meedoen').tap();
}
export async function begin(phone: Page): Promise<void> {
  await join(phone);
  await button(phone, 'Beginnen').tap();
}
/** Answers the six pillars from the one shown, with the levels' headlines or "weet ik niet". */
export async function answerAll(phone: Page, headlines: readonly string[]): Promise<void> {
  for (const headline of headlines) {
    await level(phone, headline).check({ force: true });
    await button(phone, /Volgende|Nakijken/).tap();
  }
}
export const lowest = [
  'Geen visie, klant speelt geen rol',
  'Ad hoc, in silo’s',
  'Verouderd, losse systemen',
  'Vervuild, geen doelen',
  'Onderbuik, vanuit het product',
  'Niet gedefinieerd, alleen winst',
];

/** A phone zooms out when something is too wide: then the window is wider than the screen. */
export const widthOf = (phone: Page) =>
  phone.evaluate(() => Math.max(innerWidth, document.documentElement.scrollWidth));

/** How many lines a short text takes. */
export const linesOf = (text: Locator) =>
  text.evaluate((element) => {
    const words = element.lastElementChild ?? element;
    return Math.round(
      words.getBoundingClientRect().height / Number.parseFloat(getComputedStyle(words).lineHeight),
    );
  });

/** For thumbs and for large letters: nothing sideways, nothing lower than 48 pixels, nothing axe complains about. */
export async function expectUsable(phone: Page): Promise<void> {
  await expectAccessible(phone);
  expect(await widthOf(phone)).toBe(phone.viewportSize()?.width);
  const low = await phone.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('button, select, summary, textarea, label:has(input)')]
      .filter((each) => each.offsetHeight > 0 && each.offsetHeight < 48)
      .map((each) => each.textContent),
  );
  expect(low).toEqual([]);
}

export { expect };
