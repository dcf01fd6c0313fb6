import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import { Relay } from '../../../renderer/room/relay.ts';
import type { Host, HostInput } from '../../../shared/host/contract.ts';
import { readJournal } from '../../../shared/recovery/journal.ts';
import type { RoomRequest } from '../../../shared/room/relay.ts';
import { device, RoomStore } from './roomStore.ts';

/** A host at which requests come in when the test says so, and what became of them. */
class QueueingHost {
  readonly answered: HostInput<'answerRoomRequests'>['answers'] = [];
  /** What its journal was given, and whether there is room for more. */
  readonly kept: HostInput<'keepAnswers'>['lines'] = [];
  isFull = false;
  #arrive: (requests: RoomRequest[]) => void = () => undefined;
  #taken: () => void = () => undefined;

  readonly call = ((call: string, input: unknown) => {
    if (call === 'keepAnswers') {
      if (this.isFull) return Promise.resolve({ kept: false, fault: 'no-space' });
      this.kept.push(...(input as HostInput<'keepAnswers'>).lines);
      return Promise.resolve({ kept: true });
    }
    if (call === 'answerRoomRequests') {
      this.answered.push(...(input as HostInput<'answerRoomRequests'>).answers);
    }
    return new Promise<RoomRequest[]>((resolve) => {
      this.#arrive = resolve;
      this.#taken();
    });
  }) as Host['call'];
  readonly listen: Host['listen'] = () => () => undefined;

  /** What the page waits for comes, and is answered; nothing ends its waiting. */
  async arrive(...requests: RoomRequest[]): Promise<void> {
    const taken = new Promise<void>((resolve) => {
      this.#taken = resolve;
    });
    this.#arrive(requests);
    // A page that has stopped answers nothing.
    const patience = new Promise((resolve) => setTimeout(resolve, 500));
    if (requests.length > 0) await Promise.race([taken, patience]);
  }
}

async function openRoom() {
  const { workshopId, db, effects } = await RoomStore.create();
  const host = new QueueingHost();
  const stored: string[] = [];
  let faults = 0;
  const onFault = () => {
    faults += 1;
  };
  const options = {
    host,
    owner: 'storage-1',
    db,
    effects,
    onStored: (id: string) => stored.push(id),
    onFault,
  };
  const relay = new Relay(workshopId, options);
  const serving = relay.serve();
  return { relay, host, serving, stored, faults: () => faults };
}

const mine = (id: number): RoomRequest => ({ kind: 'mine', id, deviceId: device(id) });
const join = (id: number): RoomRequest => {
  const who = { kind: 'new', name: 'Anna', layer: null, departmentId: null } as const;
  return { kind: 'join', from: 1, id, deviceId: device(id), who };
};

describe('phones’ requests at the facilitator’s page', () => {
  it('are answered as long as some wait, those that came meanwhile included', async () => {
    const { host, serving, stored } = await openRoom();
    await host.arrive(join(1));
    await host.arrive(mine(2), mine(3));
    await host.arrive();
    await serving;
    expect(host.answered.map(({ id }) => id)).toEqual([1, 2, 3]);
    // Only the first of them left something on the disk.
    expect(stored).toHaveLength(1);
  });

  it('are left to the next room when theirs has closed: that one’s phones are nobody’s here', async () => {
    const { host, relay, serving } = await openRoom();
    relay.stop();
    await host.arrive(mine(1));
    await serving;
    expect(host.answered).toEqual([]);
  });

  it('are not answered before the host’s journal has what was stored', async () => {
    const { host, stored, faults } = await openRoom();
    host.isFull = true;
    await host.arrive(join(1), { ...mine(2), deviceId: device(1) });
    const told = () => host.answered.map(({ outcome }) => outcome.kind);
    expect(told()).toEqual(['refused', 'mine']);
    expect(host.answered[0]?.outcome).toEqual({ kind: 'refused', fault: 'try-later' });
    expect(faults()).toBe(1);
    expect(stored).toEqual([]);

    // The phone asks again: it is in the storage already, and goes into the journal before it hears so.
    host.isFull = false;
    await host.arrive({ ...join(1), id: 3 });
    expect(told()).toEqual(['refused', 'mine', 'joined']);
    expect(readJournal(host.kept).participants.size).toBe(1);
  });
});
