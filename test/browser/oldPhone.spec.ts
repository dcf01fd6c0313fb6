/** A phone of five years old on plain HTTP: what came later, and what needs a secure context, is not there. */
import { answerAll, test as base, begin, big, button, expect, level, lowest, status } from './phone.ts';

const test = base.extend({
  page: async ({ page }, use) => {
    await page.addInitScript(takeAway);
    await use(page);
  },
});
test.use(big);

/** In the page, before any of its scripts: tests run on loopback, which counts as secure. */
function takeAway(): void {
  const gone: [object, string[]][] = [
    [
      globalThis,
      [
        'structuredClone',
        'reportError',
        'scheduler',
        'navigation',
        'caches',
        'cookieStore',
        'requestIdleCallback',
      ],
    ],
    [Array.prototype, ['at', 'findLast', 'findLastIndex', 'toSorted', 'toReversed', 'toSpliced', 'with']],
    [String.prototype, ['at', 'replaceAll', 'isWellFormed', 'toWellFormed']],
    [Object, ['hasOwn', 'groupBy']],
    [Map, ['groupBy']],
    [Array, ['fromAsync']],
    [Promise, ['any', 'withResolvers', 'try']],
    [AbortSignal, ['any', 'timeout', 'abort']],
    [URL, ['canParse', 'parse']],
    [Crypto.prototype, ['randomUUID', 'subtle']],
    [Element.prototype, ['checkVisibility', 'setHTMLUnsafe', 'moveBefore']],
    [HTMLElement.prototype, ['showPopover', 'togglePopover', 'hidePopover', 'inert']],
    [HTMLFormElement.prototype, ['requestSubmit']],
    [
      Navigator.prototype,
      ['clipboard', 'serviceWorker', 'wakeLock', 'locks', 'storage', 'mediaDevices', 'credentials', 'share'],
    ],
  ];
  for (const [place, names] of gone) {
    for (const name of names) Reflect.deleteProperty(place, name);
  }
  Object.defineProperty(globalThis, 'isSecureContext', { value: false });
}

test('answers from joining to finishing, and is there again after a refresh', async ({ phone, room }) => {
  room.open();
  await begin(phone);
  await level(phone, 'Strategie, tactische KPI’s').check({ force: true });
  await button(phone, /Iets toelichten/).tap();
  await phone.getByLabel(/Toelichting bij Strategie/).fill('Per vestiging anders.');
  await expect(status(phone)).toHaveText(/Alles is aangekomen/);
  await phone.reload();
  await answerAll(phone, lowest.slice(1));
  await button(phone, 'Ja, ik ben klaar').tap();
  await expect(phone.getByText('Je antwoorden zijn aangekomen op de laptop.')).toBeVisible();
  expect(room.responses).toMatchObject([
    { items: { strategy: 3, people: 1, value: 1 }, comments: { strategy: 'Per vestiging anders.' } },
  ]);
});
