import { liveQuery } from 'dexie';
import type { HostOutput, Network, RoomStatus } from '../../shared/host/contract.ts';
import type { WorkshopId } from '../../shared/model/ids.ts';
import type { HostConnection } from '../host/connection.ts';
import type { KeptRoom } from '../storage/database.ts';
import { paced } from '../storage/pace.ts';
import {
  keptRoom,
  knownDevices,
  readRoomShown,
  rememberOpened,
  renewedRoom,
  storageId,
} from '../storage/room.ts';
import { newJoinCode } from './joinCode.ts';
import type { HoldRoom } from './lock.ts';
import { Relay, type RelayOptions } from './relay.ts';
import type { RoomState } from './state.ts';

export interface KeeperOptions extends Omit<RelayOptions, 'owner'> {
  host: HostConnection;
  hold: HoldRoom;
  show(state: RoomState): void;
}

export interface OpeningOptions {
  /** Also from another browser on this laptop, whose storage has the room's answers until now. */
  takeOver: boolean;
  /** The network is tried out. */
  isTest: boolean;
}

/** The room that this window looks after. */
interface Kept {
  workshopId: WorkshopId;
  owner: string;
  /** Nobody takes part yet: phones say only that they get here. */
  isTest: boolean;
  address: string;
  room: KeptRoom;
  relay: Relay;
  /** Stops following the workshop's changes. */
  follow: { unsubscribe(): void } | null;
}

/** Milliseconds between two looks at the room: a page that doesn't look is gone, and its room closes. */
const lookTime = 20_000;
/** Milliseconds for a window that is being reloaded to let go of the room. */
const lockPatience = 3000;

/**
 * Looks after the room while this window lives: opens it on the facilitator's click, keeps what phones see in
 * step with the workshop, answers what they ask, and takes it up again after a reload of the page or a
 * restart of the host.
 */
export class RoomKeeper {
  readonly #options: KeeperOptions;
  #kept: Kept | null = null;
  /** Names this page's storage; null before it was asked. */
  #owner: string | null = null;
  #letGo: (() => void) | null = null;
  #isResuming = false;
  /** What phones send can't be stored: until something is again, or the facilitator opens the room once more. */
  #isFull = false;
  #look: ReturnType<typeof setInterval> | undefined;
  /** Opening, taking up and closing happen one after another. */
  #turn: Promise<unknown> = Promise.resolve();

  constructor(options: KeeperOptions) {
    this.#options = options;
    options.host.listen((event) => {
      if (event === 'room-waiting') this.#serve();
      if (event === 'room-status') this.#byItself(this.#lookAtRoom());
    });
    options.host.watchConnection(() => {
      if (options.host.connection() !== 'connected') return;
      this.#byItself(this.#kept ? this.#inTurn(() => this.#takeUp()) : this.resume());
    });
  }

  /**
   * Opens the workshop's room for phones on one of this laptop's addresses.
   */
  open(
    workshopId: WorkshopId,
    { address }: Pick<Network, 'address'>,
    options: Partial<OpeningOptions> = {},
  ): Promise<void> {
    return this.#inTurn(async () => {
      this.#options.show({ kind: 'opening', workshopId });
      this.#forget();
      this.#letGo ??= await this.#options.hold(lockPatience);
      if (this.#letGo === null) return this.#options.show({ kind: 'elsewhere' });
      await this.#keep(workshopId, address, options);
    });
  }

  /** Closes the room; phones keep what they have, and find it again when it opens. */
  close(): Promise<void> {
    return this.#inTurn(async () => {
      const wasKept = this.#kept !== null;
      this.#forget();
      this.#letGo?.();
      this.#letGo = null;
      if (wasKept) await this.#options.host.call('closeRoom', null).catch(() => undefined);
      this.#options.show({ kind: 'closed' });
    });
  }

  /** Gives the room another join code: those inside stay, and who has only the former one does not get in. */
  renewCode(): Promise<void> {
    return this.#inTurn(async () => {
      if (this.#kept === null) return;
      this.#kept.room = await renewedRoom(this.#kept.room, newJoinCode, this.#options.db);
      await this.#takeUp();
    });
  }

  /** Asks the phones that have not finished, gently. */
  async remind(): Promise<void> {
    await this.#options.host.call('remindPhones', null);
  }

  /**
   * Looks after a room that is open already: this page was reloaded, or another window had it until now. To
   * be called at the start; waits for as long as another window has the room.
   */
  async resume(): Promise<void> {
    const { hold, show } = this.#options;
    if (this.#isResuming || !(await this.#isOurs((await this.#status())?.room))) return;
    this.#isResuming = true;
    let letGo = await hold(lockPatience);
    if (letGo === null && this.#kept === null) {
      show({ kind: 'elsewhere' });
      letGo = await hold(null);
    }
    this.#isResuming = false;
    await this.#inTurn(() => this.#resumeHolding(letGo));
  }

  async #resumeHolding(letGo: (() => void) | null): Promise<void> {
    const open = (await this.#status())?.room;
    // The facilitator may have opened a room here in the meantime, or closed it there.
    if (letGo === null || this.#letGo !== null || !open || !(await this.#isOurs(open))) {
      letGo?.();
      if (this.#kept === null) this.#options.show({ kind: 'closed' });
      return;
    }
    this.#letGo = letGo;
    await this.#keep(open.workshopId, open.address);
  }

  async #isOurs(room: RoomStatus['room'] | undefined): Promise<boolean> {
    return room?.owner === (await this.#storage());
  }

  async #storage(): Promise<string> {
    this.#owner ??= await storageId(this.#options.db);
    return this.#owner;
  }

  async #keep(
    workshopId: WorkshopId,
    address: string,
    { takeOver = false, isTest = false }: Partial<OpeningOptions> = {},
  ): Promise<void> {
    const { db } = this.#options;
    const owner = await this.#storage();
    const room = await keptRoom(workshopId, newJoinCode, db);
    const relay = new Relay(workshopId, {
      ...this.#options,
      owner,
      onStored: (id) => {
        this.#options.onStored(id);
        if (!this.#isFull) return;
        this.#isFull = false;
        this.#byItself(this.#lookAtRoom());
      },
      onFault: () => {
        // Every phone tries again and again; it is said once.
        if (!this.#isFull) this.#options.onFault();
        this.#isFull = true;
        this.#showFault('storage');
      },
    });
    this.#kept = { workshopId, owner, isTest, address, room, relay, follow: null };
    await this.#takeUp(takeOver);
  }

  /** Tells the host to open the room, or that this page is there for it. */
  async #takeUp(takeOver = false): Promise<void> {
    const kept = this.#kept;
    if (kept === null) return;
    const { host, db } = this.#options;
    const { workshopId, room } = kept;
    const shown = await readRoomShown(workshopId, db);
    if (shown === null) return this.#giveUp();
    const devices = await knownDevices(workshopId, db);
    const ask = (port: number | null) =>
      host.call('openRoom', {
        workshopId,
        owner: kept.owner,
        takeOver,
        address: kept.address,
        port,
        joinCode: room.joinCode,
        view: { ...shown.view, isTest: kept.isTest },
        questionnaire: shown.questionnaire,
        devices,
      });
    let opened: HostOutput<'openRoom'>;
    try {
      opened = await ask(room.port);
      // Another program has the port now: better another address than no room.
      const isPort = !opened.open && opened.fault !== 'address-gone' && opened.fault !== 'other-storage';
      if (isPort && room.port !== null) opened = await ask(null);
    } catch {
      return this.#showFault('host-gone');
    }
    if (!opened.open && opened.fault === 'other-storage') return this.#leaveToOther();
    if (!opened.open) return this.#showFault(opened.fault);
    const at = opened.status.room;
    if (at && (at.port !== room.port || at.url !== room.opened?.url)) {
      const isMoved = room.opened !== undefined && room.opened.url !== at.url && devices.length > 0;
      kept.room = { ...room, port: at.port, opened: { url: at.url, isMoved } };
      await rememberOpened(workshopId, at.port, { url: at.url, isMoved }, db);
    }
    kept.follow ??= this.#follow(workshopId);
    clearInterval(this.#look);
    this.#look = setInterval(() => this.#byItself(this.#lookAtRoom()), lookTime);
    this.#showStatus(opened.status);
    this.#serve();
  }

  /** Phones see what changes: rounds that open, close or are revealed, departments, names. */
  #follow(workshopId: WorkshopId): { unsubscribe(): void } {
    const { host, db } = this.#options;
    let shown = '';
    return paced(liveQuery(() => readRoomShown(workshopId, db))).subscribe(
      (now) => {
        if (now === null) return void this.close();
        // It names the questionnaire.
        const text = JSON.stringify(now.view);
        const { owner, isTest } = this.#kept ?? {};
        if (text !== shown && owner) {
          const view = { ...now.view, isTest: isTest ?? false };
          const { questionnaire } = now;
          host.call('updateRoom', { owner, view, questionnaire }).catch(() => undefined);
        }
        shown = text;
      },
      (error) => console.error(error),
    );
  }

  #serve(): void {
    // When the host is gone, its return is noticed; phones send again what was not answered.
    this.#kept?.relay.serve().catch(() => undefined);
  }

  async #lookAtRoom(): Promise<void> {
    const status = await this.#status();
    if (status === null) return;
    if (this.#kept === null) {
      if (status.room) await this.resume();
      return;
    }
    if (status.room && !(await this.#isOurs(status.room))) return this.#leaveToOther();
    // The host was started again, or closed a room that seemed to be nobody's: the click that opened it holds.
    if (status.room?.workshopId !== this.#kept.workshopId) {
      await this.#inTurn(() => this.#takeUp());
      return;
    }
    this.#showStatus(status);
    this.#serve();
  }

  #status(): Promise<RoomStatus | null> {
    return this.#options.host.call('roomStatus', null).catch(() => null);
  }

  #showStatus({ room, phones, isHttpsTried }: RoomStatus): void {
    if (!this.#kept || !room) return;
    if (this.#isFull) {
      this.#showFault('storage');
      return;
    }
    const { joinCode, opened } = this.#kept.room;
    const { workshopId, url, address } = room;
    const joinUrl = `${url}/#${joinCode}`;
    this.#options.show({
      kind: 'open',
      workshopId,
      url,
      joinUrl,
      joinCode,
      address,
      phones,
      isHttpsTried,
      isMoved: opened?.isMoved ?? false,
    });
  }

  #showFault(fault: Extract<RoomState, { kind: 'fault' }>['fault']): void {
    if (this.#kept) this.#options.show({ kind: 'fault', workshopId: this.#kept.workshopId, fault });
  }

  /** Another browser on this laptop looks after phones, with a storage of its own: two would part the people. */
  #leaveToOther(): void {
    const workshopId = this.#kept?.workshopId;
    this.#forget();
    if (workshopId) this.#options.show({ kind: 'fault', workshopId, fault: 'other-storage' });
  }

  /** The workshop is gone, and with it its room. */
  async #giveUp(): Promise<void> {
    this.#forget();
    await this.#options.host.call('closeRoom', null).catch(() => undefined);
    this.#options.show({ kind: 'closed' });
  }

  #forget(): void {
    clearInterval(this.#look);
    this.#kept?.relay.stop();
    this.#isFull = false;
    this.#kept?.follow?.unsubscribe();
    this.#kept = null;
  }

  /** Nobody waits for this, and the storage may fail just then: that is said, and the next look tries again. */
  #byItself(work: Promise<void>): void {
    work.catch((error) => {
      console.error(error);
      this.#showFault('storage');
    });
  }

  #inTurn(work: () => Promise<void>): Promise<void> {
    const result = this.#turn.then(work, work);
    this.#turn = result.catch(() => undefined);
    return result;
  }
}
