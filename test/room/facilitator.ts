// The facilitator's side of the room's tests: a host's room service, and a page that looks after it.
import 'fake-indexeddb/auto';
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { RoomLimits } from '../../electron/room/limits.ts';
import { createRoomService, type RoomService } from '../../electron/room/roomService.ts';
import { handleCall } from '../../electron/services/handleCall.ts';
import { createSafeKeeping } from '../../electron/services/safeKeeping.ts';
import { createServices } from '../../electron/services/services.ts';
import { createWaitingFiles } from '../../electron/services/waitingFiles.ts';
import { type HostConnection, HostGone } from '../../renderer/host/connection.ts';
import { parseOutput } from '../../renderer/host/parse.ts';
import { RoomKeeper } from '../../renderer/room/keeper.ts';
import type { RoomState } from '../../renderer/room/state.ts';
import type { HostEvent, HostServices } from '../../shared/host/contract.ts';
import { roomPort } from '../roomPort.ts';
import { RoomStore } from '../unit/room/roomStore.ts';

/** A phone page as small as it can be. */
function makePhonePage(folder: string): string {
  const phone = join(folder, 'phone');
  mkdirSync(join(phone, 'assets'), { recursive: true });
  writeFileSync(
    join(phone, 'index.html'),
    '<!doctype html><html><head><title>P</title><script type="module" crossorigin src="./assets/phone-1a2b.js"></script></head></html>',
  );
  writeFileSync(join(phone, 'assets', 'phone-1a2b.js'), 'export {};');
  mkdirSync(join(folder, 'renderer'));
  writeFileSync(join(folder, 'renderer', 'index.html'), 'the facilitator’s screens');
  return phone;
}

type Listener = (event: HostEvent) => void;

export class Facilitator {
  readonly store: RoomStore;
  readonly #folder = mkdtempSync(join(tmpdir(), 'praatplaat-room-'));
  readonly phoneFolder = makePhonePage(this.#folder);
  readonly #limits: Partial<RoomLimits>;
  #room!: RoomService;
  #services!: HostServices;
  /** Only the page that is there now hears and is heard. */
  #page = 0;
  #listeners = new Set<Listener>();
  #changes = new Set<() => void>();
  #isHostThere = true;
  #keeper!: RoomKeeper;
  #releases = new Set<() => void>();
  state: RoomState = { kind: 'closed' };
  stored = 0;
  /** Times that the facilitator was told of a fault in storing. */
  faults = 0;

  private constructor(store: RoomStore, limits: Partial<RoomLimits>) {
    this.store = store;
    this.#limits = limits;
    this.#startHost();
    this.#loadPage();
  }

  /** A library with one workshop, shown by a page, on a host with no room open yet. */
  static async create(options: { anonymity?: 'named' | 'anonymous'; limits?: Partial<RoomLimits> } = {}) {
    return new Facilitator(await RoomStore.create(options.anonymity), options.limits ?? {});
  }

  async open(address = '127.0.0.1'): Promise<void> {
    await this.#keeper.open(this.store.workshopId, { address });
    if (this.state.kind !== 'open') throw new Error(`Not open: ${JSON.stringify(this.state)}`);
  }

  close(): Promise<void> {
    return this.#keeper.close();
  }

  renewCode(): Promise<void> {
    return this.#keeper.renewCode();
  }

  remind(): Promise<void> {
    return this.#keeper.remind();
  }

  /** Reminds without waiting for anything. */
  remindNow(): void {
    this.#room.remind();
  }

  /** A page takes what waits, and is gone before it answers. Returns how many requests it took. */
  takeAndForget(): number {
    return this.#room.take(this.#room.status().room?.owner ?? '').length;
  }

  /** The host's rooms, for what another browser on the same laptop does. */
  get rooms(): RoomService {
    return this.#room;
  }

  /** Phones that listen now. */
  get phones(): number {
    return this.#room.status().phones;
  }

  get url(): string {
    return this.state.kind === 'open' ? this.state.url : 'http://127.0.0.1:1';
  }

  get joinCode(): string {
    return this.state.kind === 'open' ? this.state.joinCode : '';
  }

  /** The page is gone, with everything it had taken and not answered. */
  losePage(): void {
    this.#page += 1;
    this.#listeners.clear();
    this.#changes.clear();
    for (const release of this.#releases) release();
    this.#releases.clear();
  }

  /** The page comes again, and finds the room as it is. */
  async reloadPage(pause = 0): Promise<void> {
    this.losePage();
    await new Promise((resolve) => setTimeout(resolve, pause));
    this.#loadPage();
    await this.#keeper.resume();
  }

  /** The host's process is gone in the middle of whatever it did, and starts again. */
  async restartHost(pause = 0): Promise<void> {
    this.#isHostThere = false;
    for (const change of this.#changes) change();
    await this.#room.close();
    await new Promise((resolve) => setTimeout(resolve, pause));
    this.#startHost();
    this.#isHostThere = true;
    for (const change of this.#changes) change();
    for (let wait = 0; wait < 200 && this.#room.status().room === null; wait += 1) {
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
  }

  async stop(): Promise<void> {
    await this.#keeper.close();
    this.losePage();
    await this.#room.close();
    this.store.db.close();
    await rm(this.#folder, { recursive: true, force: true });
  }

  #startHost(): void {
    this.#room = createRoomService({
      firstPort: roomPort,
      phoneFolder: this.phoneFolder,
      limits: this.#limits,
      tell: (event) => {
        for (const listener of this.#listeners) listener(event);
      },
    });
    this.#services = createServices({
      kind: 'browser',
      version: '1.0.0',
      keeping: createSafeKeeping(this.#folder, 'browser'),
      waitingFiles: createWaitingFiles(() => undefined),
      makePdf: async () => new Uint8Array(),
      room: this.#room,
      onFlushed: () => undefined,
    });
  }

  #loadPage(): void {
    this.#keeper = new RoomKeeper({
      host: this.#connection(),
      db: this.store.db,
      effects: this.store.effects,
      hold: async () => {
        // Another page of this test is always gone by now.
        const release = () => this.#releases.delete(release);
        this.#releases.add(release);
        return release;
      },
      show: (state) => {
        this.state = state;
      },
      onStored: () => {
        this.stored += 1;
      },
      onFault: () => {
        this.faults += 1;
      },
    });
  }

  #connection(): HostConnection {
    const page = this.#page;
    const isThere = () => this.#isHostThere && this.#page === page;
    return {
      call: async (call, input) => {
        if (!isThere()) throw new HostGone('gone');
        // What crosses is text, as over the socket.
        const output = await handleCall(this.#services, call, JSON.parse(JSON.stringify(input)));
        if (!isThere()) throw new HostGone('gone');
        return parseOutput(call, JSON.parse(JSON.stringify(output)));
      },
      listen: (listener) => {
        this.#listeners.add(listener);
        return () => this.#listeners.delete(listener);
      },
      connection: () => (isThere() ? 'connected' : 'lost'),
      watchConnection: (change) => {
        this.#changes.add(change);
        return () => this.#changes.delete(change);
      },
    };
  }
}
