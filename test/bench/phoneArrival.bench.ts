import { join } from 'node:path';
import type { WorkshopData } from '../../shared/model/workshop.ts';
import { type RoomView, roomPaths } from '../../shared/room/protocol.ts';
import { compressedBytes, ending, pageFilesIn } from '../phonePage.ts';
import { ask } from '../room/phone.ts';
import { startBarePhonePage } from './barePhonePage.ts';
import { type Bench, inBrowser } from './browser.ts';
import { type BenchOptions, middle } from './figures.ts';
import { openRoom } from './openRoom.ts';
import { askedQuickly, workshopOf } from './workshop.ts';

export const name = 'time to first answer on a slow phone and link';
/**
 * Times a bare page with files as heavy, the least that anybody could do. What the page has to do beyond the bare
 * one costs milliseconds of a slow processor and a tap on a welcome; a round trip too many is seen at once.
 */
export const limit = 1.1;

/** A cheap phone of five years old, four times as slow as this machine. */
const slowness = 4;
/** Latency in milliseconds, throughput in bytes a second: 1.6 Mbit/s, as at the far end of a full room. */
const link = { offline: false, latency: 150, downloadThroughput: 200_000, uploadThroughput: 200_000 };

/** Milliseconds from the start of the navigation until somebody can join, and can give a first answer. */
interface Arrival {
  form: number;
  answer: number;
}

/**
 * The ratio of the page for phones, from scanning the code until the first level can be tapped, to a bare page
 * that is as heavy. Typing and reading take no time here.
 */
export function run({ small, root }: BenchOptions): Promise<number> {
  const repeats = small ? 1 : 11;
  return inBrowser(root, async (bench) => {
    const { url, joinCode } = await openRoom(bench, { root, data: quickWorkshop() });
    const files = pageFilesIn(join(root, 'dist/phone'));
    const bare = await startBarePhonePage({
      script: compressedBytes(ending(files, '.js')),
      style: compressedBytes(ending(files, '.css')),
      questions: compressedBytes([await questionsOf(url)]),
    });
    const own: Arrival[] = [];
    const plain: Arrival[] = [];
    for (let repeat = 0; repeat <= repeats; repeat += 1) {
      const plainArrival = await arriveAt(bench, bare.url);
      const ownArrival = await arriveAt(bench, `${url}/#${joinCode}`);
      // The first of each warms up.
      if (repeat === 0) continue;
      plain.push(plainArrival);
      own.push(ownArrival);
    }
    await bare.close();
    report('the page', own);
    report('a bare page', plain);
    return middle(own.map(({ answer }) => answer)) / middle(plain.map(({ answer }) => answer));
  });
}

/** What the room asks, as phones get it. */
async function questionsOf(url: string): Promise<string> {
  const { questions } = (await ask(url, roomPaths.room)).json as RoomView;
  return (await fetch(`${url}${roomPaths.questions}${questions}`)).text();
}

/** One pillar a screen, and people with names and layers. */
function quickWorkshop(): WorkshopData {
  const { workshop, ...rest } = askedQuickly(workshopOf(0, ['one']));
  return { ...rest, workshop: { ...workshop, anonymity: 'named', departments: [] } };
}

/** A phone that was never here before: nothing of the page is kept on it. */
async function arriveAt({ context }: Bench, url: string): Promise<Arrival> {
  const phone = await context.browser()?.newContext({
    viewport: { width: 360, height: 740 },
    isMobile: true,
    hasTouch: true,
    locale: 'nl-NL',
  });
  if (!phone) throw new Error('The browser is gone');
  try {
    const page = await phone.newPage();
    const devtools = await phone.newCDPSession(page);
    await devtools.send('Network.enable');
    await devtools.send('Network.emulateNetworkConditions', link);
    await devtools.send('Emulation.setCPUThrottlingRate', { rate: slowness });
    await page.goto(url, { waitUntil: 'commit' });
    return await page.evaluate(joinAndLook);
  } finally {
    await phone.close();
  }
}

/** Does in the page what somebody does, as soon as it can be done. */
async function joinAndLook(): Promise<Arrival> {
  const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
  /** Waits until this can be tapped: there, within the screen, and drawn. */
  const shown = async (selector: string): Promise<HTMLElement> => {
    while (performance.now() < 60_000) {
      const found = document.querySelector<HTMLElement>(selector);
      const box = found?.getBoundingClientRect();
      if (found && box && box.bottom <= innerHeight) {
        const top = document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2);
        await frame();
        if (top && found.contains(top)) return found;
      } else await frame();
    }
    throw new Error(`Nothing to tap: ${selector}`);
  };
  const submit = await shown('form button[type="submit"]:enabled');
  const form = performance.now();
  const field = document.querySelector<HTMLInputElement>('[name="name"]');
  // Everybody is somebody else: a name that is there already is asked about first.
  if (field) field.value = `Anna ${Math.round(performance.timeOrigin)}`;
  field?.dispatchEvent(new Event('input', { bubbles: true }));
  document.querySelector<HTMLElement>('[name="layer"]')?.click();
  await frame();
  submit.click();
  const card = 'label:has([name^="level-"])';
  const next = await shown(`${card}, main:not(form *) button:only-child`);
  if (!next.matches(card)) next.click();
  await shown(card);
  return { form, answer: performance.now() };
}

function report(what: string, arrivals: readonly Arrival[]): void {
  const [form, answer] = (['form', 'answer'] as const).map((moment) =>
    Math.round(middle(arrivals.map((arrival) => arrival[moment]))),
  );
  console.log(`  ${what}: somebody can join after ${form} ms, and answer after ${answer} ms`);
}
