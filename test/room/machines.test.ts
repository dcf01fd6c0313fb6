/** The room on a network of several machines: addresses, links that go down, phones that roam. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { LaptopJobs } from './laptopMachine.ts';
import { type Machine, Machines, whyNoMachines } from './machines.ts';
import type { PhoneJobs } from './phoneMachine.ts';
import { type Remote, remoteOf } from './remote.ts';

const obstacle = whyNoMachines();
// Without the right to make networks there is nothing to test on, and the log must say so.
if (obstacle !== null) {
  process.stderr.write(
    `No machines can be made here, so the room was not tested between them: ${obstacle}\n`,
  );
}

describe.skipIf(obstacle !== null)('a room on the Wi-Fi of a laptop that is also on a cable', () => {
  let machines: Machines;
  let laptopMachine: Machine;
  let annasMachine: Machine;
  let laptop: Remote<LaptopJobs>;
  let anna: Remote<PhoneJobs>;
  let bram: Remote<PhoneJobs>;
  let room: Awaited<ReturnType<LaptopJobs['open']>>;

  beforeAll(async () => {
    machines = await Machines.create(['wifi', 'office']);
    laptopMachine = await machines.add({ wlan0: ['wifi', '10.77.0.1'], eth0: ['office', '10.78.0.1'] });
    laptop = remoteOf<LaptopJobs>(laptopMachine.run('laptopMachine.ts'));
    // A phone that could reach both.
    annasMachine = await machines.add({ wlan0: ['wifi', '10.77.0.11'], usb0: ['office', '10.78.0.11'] });
    anna = remoteOf<PhoneJobs>(annasMachine.run('phoneMachine.ts'));
    const bramsMachine = await machines.add({ wlan0: ['wifi', '10.77.0.12'] });
    bram = remoteOf<PhoneJobs>(bramsMachine.run('phoneMachine.ts'));
    room = await laptop.open('10.77.0.1');
  });
  afterAll(() => machines.stop());

  it('lets phones in on the chosen address, and listens on no other', async () => {
    const { port } = new URL(room.url);
    expect(room.url).toBe(`http://10.77.0.1:${port}`);
    expect(await anna.reach(room.url)).toBe(200);
    expect(await bram.reach(room.url)).toBe(200);
    expect(await anna.reach(`http://10.78.0.1:${port}`)).toBe('ECONNREFUSED');
    expect(await laptop.reach(`http://127.0.0.1:${port}`)).toBe('ECONNREFUSED');
    expect(await laptop.reach(`http://10.78.0.1:${port}`)).toBe('ECONNREFUSED');
  });

  it('gets the answers of a phone that loses its link, once it is back', async () => {
    const annasCode = await anna.join({ ...room, name: 'Anna' });
    const bramsCode = await bram.join({ ...room, name: 'Bram' });
    await anna.answer(1);
    annasMachine.ip('link', 'set', 'wlan0', 'down');
    const arrived = anna.answer(2);
    expect(await bram.answer(4)).toBe(1);
    await pause(2000);
    expect((await laptop.stored(null)).responses).toEqual([
      [annasCode, 1],
      [bramsCode, 4],
    ]);
    annasMachine.ip('link', 'set', 'wlan0', 'up');
    expect(await arrived).toBeGreaterThan(1);
    const { people, responses, earlier } = await laptop.stored(null);
    expect([people, responses.length, earlier]).toEqual([2, 2, 0]);
    expect(responses).toContainEqual([annasCode, 2]);
  });

  it('knows a phone by its token, whatever address it has now', async () => {
    const code = await anna.whoAmI(null);
    annasMachine.ip('address', 'del', '10.77.0.11/24', 'dev', 'wlan0');
    annasMachine.ip('address', 'add', '10.77.0.99/24', 'dev', 'wlan0');
    // The connection of before is dead, and nobody tells: asking again is what helps.
    await anna.answer(3);
    expect(await anna.whoAmI(null)).toBe(code);
    const { people, responses } = await laptop.stored(null);
    expect([people, responses.length]).toEqual([2, 2]);
    expect(responses).toContainEqual([code, 3]);
  });

  it('goes on by itself when the laptop drops out of the Wi-Fi and comes back', async () => {
    laptopMachine.ip('link', 'set', 'wlan0', 'down');
    laptopMachine.ip('address', 'flush', 'dev', 'wlan0');
    const arrived = Promise.all([anna.answer(5), bram.answer(5)]);
    await pause(1500);
    expect((await laptop.stored(null)).responses.filter(([, level]) => level === 5)).toEqual([]);
    laptopMachine.ip('address', 'add', '10.77.0.1/24', 'dev', 'wlan0');
    laptopMachine.ip('link', 'set', 'wlan0', 'up');
    for (const times of await arrived) expect(times).toBeGreaterThan(1);
    const { people, responses } = await laptop.stored(null);
    expect(people).toBe(2);
    expect(responses.map(([, level]) => level)).toEqual([5, 5]);
  });
});

const pause = (time: number) => new Promise((resolve) => setTimeout(resolve, time));
