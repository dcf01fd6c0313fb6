import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import { Relay } from '../../../renderer/room/relay.ts';
import type { Host, HostInput } from '../../../shared/host/contract.ts';
import { readJournal } from '../../../shared/recovery/journal.ts';
import { type RoomRequest, tryLater } from '../../../shared/room/relay.ts';
import { device, RoomStore } from './roomStore.ts';

type Answers = HostInput<'answerRoomRequests'>['answers'];

/** A host at which requests come in when the test says so, and what became of them. */
class QueueingHost {
  readonly answered: Answers = [];
  /** What its journal was given, and whether there is room for more. */
  readonly kept: HostInput<'answerRoomRequests'>['lines'] = [];
  isFull = false;
  /** Times that the page asked for what waits. */
  takes = 0;
  /** Its disk, slow as the test wants it. */
  disk: Promise<void> = Promise.resolve();
  #arrive: (requests: RoomRequest[]) => void = () => undefined;
  #taken: () => void = () => undefined;

  readonly call = ((call: string, input: unknown) => {
    if (call === 'answerRoomRequests') return this.#answer(input as HostInput<'answerRoomRequests'>);
    this.takes += 1;
    return new Promise<RoomRequest[]>((resolve) => {
      this.#arrive = resolve;
      this.#taken();
    });
  }) as Host['call'];
  readonly listen: Host['listen'] = () => () => undefined;

  async #answer({ lines, answers }: HostInput<'answerRoomRequests'>) {
    await this.disk;
    if (!this.isFull) this.kept.push(...lines);
    const isKept = lines.length === 0 || !this.isFull;
    this.answered.push(...(isKept ? answers : answers.map(({ id }) => ({ id, outcome: tryLater }))));
    return isKept ? { kept: true } : { kept: false, fault: 'no-space' };
  }

  /** What the page waits for comes; resolves when it has stored that and asks for more. */
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
    const { host, serving, stored, faults } = await openRoom();
    const told = () => host.answered.map(({ outcome }) => outcome.kind);
    host.isFull = true;
    await host.arrive(join(1));
    await expect.poll(told).toEqual(['refused']);
    expect(faults()).toBe(1);

    // It is in the storage already, and the phone may hear of that from its first look too.
    await host.arrive({ ...mine(2), deviceId: device(1) });
    await expect.poll(told).toEqual(['refused', 'refused']);
    expect(stored).toEqual([]);

    host.isFull = false;
    await host.arrive({ ...mine(3), deviceId: device(1) }, { ...join(1), id: 4 });
    await host.arrive();
    await serving;
    expect(told()).toEqual(['refused', 'refused', 'mine', 'joined']);
    expect(stored).toHaveLength(1);
    expect(readJournal(host.kept).participants.size).toBe(1);
  });

  it('are stored while the journal still writes what came before them, and told in turn', async () => {
    const { host, serving } = await openRoom();
    let written = (): void => undefined;
    host.disk = new Promise((resolve) => {
      written = resolve;
    });
    await host.arrive(join(1));
    // Taken and stored: nobody has heard anything of either batch.
    void host.arrive({ ...mine(2), deviceId: device(1) });
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(host.answered).toEqual([]);
    written();
    await expect.poll(() => host.answered.map(({ id }) => id)).toEqual([1, 2]);
    await host.arrive();
    await serving;
  });

  it('are taken at once, also while the last ones still wait for the journal', async () => {
    const { host, relay } = await openRoom();
    host.disk = new Promise(() => undefined);
    await host.arrive(join(1));
    await host.arrive();
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(host.takes).toBe(2);
    void relay.serve();
    await expect.poll(() => host.takes).toBe(3);
  });
});
