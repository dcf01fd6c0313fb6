import type { RoomView } from '../../shared/room/protocol.ts';
import { ask, Phone } from '../room/phone.ts';
import { startBareRoom } from './bareRoom.ts';
import { inBrowser } from './browser.ts';
import { type BenchOptions, middle } from './figures.ts';
import { openRoom, unlimited } from './openRoom.ts';
import { askedQuickly, workshopOf } from './workshop.ts';

export const name = 'acknowledged answers per second, 300 phones';
/** Times as many as the room does a bare server acknowledges, with the same batched strict writes: it does 0.7 of them. */
export const limit = 1 / 0.7;

/** Milliseconds from sending an answer to its acknowledgement, one a request; and how long it all took. */
interface Measured {
  times: number[];
  duration: number;
}

/** Milliseconds of one turn: long enough for Collect to follow what comes in while it does. */
const turnTime = 2000;

/**
 * The ratio of a bare server's acknowledged answers per second to the room's, with Collect on screen: that of most
 * pairs of turns, whatever disturbed a few.
 */
export function run({ small, root }: BenchOptions): Promise<number> {
  const phonesInRoom = small ? 20 : 300;
  const duration = small ? 500 : turnTime;
  const turns = small ? 1 : 7;
  return inBrowser(root, async (bench) => {
    const data = askedQuickly(workshopOf(0, ['one']));
    const { url, joinCode } = await openRoom(bench, { root, data, roomLimits: unlimited });
    const { round, lines } = (await ask(url, '/api/room')).json as RoomView;
    const [line] = lines;
    if (!round || !line) throw new Error('The workshop has a round and a line');

    const phones = Array.from({ length: phonesInRoom }, () => new Phone(() => url));
    await Promise.all(phones.map((phone, number) => phone.join(joinCode, `Person ${number}`)));
    const answersOf = (phone: Phone, count: number) => {
      const levels = Object.fromEntries(round.pillarIds.map((id, place) => [id, 1 + ((count + place) % 5)]));
      return phone.compose({ roundId: round.id, businessLineId: line.id, items: levels });
    };
    const bareRoom = await startBareRoom(bench.context);
    const plainPhones = Array.from({ length: phonesInRoom }, () => new Phone(() => bareRoom.url));
    const pairs: { room: Measured; bare: Measured }[] = [];
    // By turns, so that what else the machine does bears on both.
    for (let turn = 0; turn < turns; turn += 1) {
      const room = await measure(phones, duration, async (phone, count) => {
        const { status } = await phone.respond(answersOf(phone, count));
        if (status !== 200) throw new Error(`An answer was refused with ${status}`);
      });
      const bare = await measure(plainPhones, duration, async (phone, count) => {
        await phone.send('/api/response', 'PUT', answersOf(phone, count));
      });
      pairs.push({ room, bare });
    }
    for (const phone of [...phones, ...plainPhones]) phone.leave();
    await bareRoom.close();

    report(
      'the room',
      pairs.map(({ room }) => room),
    );
    report(
      'a bare server',
      pairs.map(({ bare }) => bare),
    );
    return middle(pairs.map(({ room, bare }) => perSecond(bare) / perSecond(room)));
  });
}

/** Each phone answers as soon as its last answer was acknowledged. */
async function measure(
  phones: readonly Phone[],
  duration: number,
  answer: (phone: Phone, count: number) => Promise<void>,
): Promise<Measured> {
  // Connections that were kept may be closed just when they are used again.
  for (const phone of phones) phone.refresh();
  // New ones are made, and batches find their size, before the clock runs.
  await Promise.all(phones.map((phone) => answer(phone, 0)));
  const times: number[] = [];
  const started = performance.now();
  await Promise.all(
    phones.map(async (phone) => {
      for (let count = 1; performance.now() - started < duration; count += 1) {
        const sent = performance.now();
        await answer(phone, count);
        times.push(performance.now() - sent);
      }
    }),
  );
  return { times, duration: performance.now() - started };
}

function perSecond({ times, duration }: Measured): number {
  return (1000 * times.length) / duration;
}

function report(what: string, turns: readonly Measured[]): void {
  const sorted = turns.flatMap(({ times }) => times).sort((a, b) => a - b);
  const late = sorted[Math.floor(sorted.length * 0.95)] ?? 0;
  console.log(
    `  ${what}: ${Math.round(middle(turns.map(perSecond)))} a second, acknowledged within ` +
      `${Math.round(middle(sorted))} ms (p50) and ${Math.round(late)} ms (p95)`,
  );
}
