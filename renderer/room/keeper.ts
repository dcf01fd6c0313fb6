import { liveQuery } from 'dexie';
import type { Network, RoomStatus } from '../../shared/host/contract.ts';
import type { WorkshopId } from '../../shared/model/ids.ts';
import type { HostConnection } from '../host/connection.ts';
import { paced } from '../storage/pace.ts';
import { keptRoom, readRoomShown, renewedRoom, storageId } from '../storage/room.ts';
import { hostRoom, openRoomState, type Wanted } from './hosting.ts';
import { newJoinCode } from './joinCode.ts';
import { type Keeping, type KeepingEvent, shownAs, step } from './keeping.ts';
import type { HoldRoom } from './lock.ts';
import { Relay, type RelayOptions } from './relay.ts';
import type { RoomState } from './state.ts';

export interface KeeperOptions extends Omit<RelayOptions, 'owner'> {
  host: HostConnection;
  hold: HoldRoom;
  show(state: RoomState): void;
}

export type OpeningOptions = Pick<Wanted, 'takeOver' | 'isTest'>;

/** What this window uses as long as it looks after a room. */
interface Means {
  wanted: Wanted;
  relay: Relay;
  /** Stops following the workshop's changes; null before the room was open. */
  follow: { unsubscribe(): void } | null;
  look: ReturnType<typeof setInterval> | undefined;
}

/** Milliseconds between two looks at the room: a page that doesn't look is gone, and its room closes. */
const lookTime = 20_000;
/** Milliseconds for a window that is being reloaded to let go of the room. */
const lockPatience = 3000;

/**
 * Looks after the room while this window lives: opens it on the facilitator's click, keeps what phones see in
 * step with the workshop, answers what they ask, and takes it up again after a reload of the page or a
 * restart of the host. What follows from what is in `keeping.ts`.
 */
export class RoomKeeper {
  readonly #options: KeeperOptions;
  #keeping: Keeping = { kind: 'none' };
  #means: Means | null = null;
  #letGo: (() => void) | null = null;
  /** Names this page's storage; null before it was asked. */
  #owner: string | null = null;
  /** Opening, taking up and closing happen one after another. */
  #turn: Promise<unknown> = Promise.resolve();

  constructor(options: KeeperOptions) {
    this.#options = options;
    options.host.listen((event) => {
      if (event === 'room-waiting') this.#serve();
      if (event === 'room-status') this.#byItself(this.#look());
    });
    options.host.watchConnection(() => {
      if (options.host.connection() !== 'connected') return;
      this.#byItself(this.#means ? this.#inTurn(() => this.#takeUp()) : this.resume());
    });
  }

  /** Opens the workshop's room for phones on one of this laptop's addresses. */
  open(
    workshopId: WorkshopId,
    { address }: Pick<Network, 'address'>,
    options: Partial<OpeningOptions> = {},
  ): Promise<void> {
    return this.#inTurn(async () => {
      await this.#note({ kind: 'asked', workshopId });
      this.#letGo ??= await this.#options.hold(lockPatience);
      if (this.#letGo === null) return this.#note({ kind: 'not-held' });
      await this.#keep(workshopId, address, options);
    });
  }

  /** Closes the room; phones keep what they have, and find it again when it opens. */
  close(): Promise<void> {
    return this.#inTurn(async () => {
      const wasKept = this.#means !== null;
      this.#letGo?.();
      this.#letGo = null;
      await this.#note({ kind: 'closed' });
      if (wasKept) await this.#closeAtHost();
    });
  }

  /** Gives the room another join code: those inside stay, and who has only the former one does not get in. */
  renewCode(): Promise<void> {
    return this.#inTurn(async () => {
      if (this.#means === null) return;
      const { wanted } = this.#means;
      wanted.room = await renewedRoom(wanted.room, newJoinCode, this.#options.db);
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
    await this.#look();
  }

  /** Something has happened: what follows from it is shown and done. */
  async #note(event: KeepingEvent): Promise<void> {
    const { keeping, act } = step(this.#keeping, event);
    if (keeping !== this.#keeping) this.#options.show(shownAs(keeping));
    this.#keeping = keeping;
    switch (act) {
      case 'resume':
        return this.#waitForLock();
      case 'take-up':
        // An event of its own turn; within opening, taking up follows by itself.
        return event.kind === 'held' ? undefined : this.#inTurn(() => this.#takeUp());
      case 'serve':
        return this.#serve();
      case 'look':
        return this.#byItself(this.#look());
      case 'warn':
        return this.#options.onFault();
      case 'forget':
        return this.#forget();
      case null:
        return;
    }
  }

  /** Another window may have it: a short while for one that is being reloaded, then as long as it takes. */
  async #waitForLock(): Promise<void> {
    const { hold } = this.#options;
    let letGo = await hold(lockPatience);
    if (letGo === null && this.#means === null) {
      await this.#note({ kind: 'not-held' });
      letGo = await hold(null);
    }
    await this.#inTurn(async () => {
      const open = (await this.#status())?.room;
      // The facilitator may have opened a room here in the meantime, or closed it there.
      if (letGo === null || this.#letGo !== null || !open || open.owner !== (await this.#storage())) {
        letGo?.();
        if (this.#means === null) await this.#note({ kind: 'closed' });
        return;
      }
      this.#letGo = letGo;
      await this.#keep(open.workshopId, open.address);
    });
  }

  async #storage(): Promise<string> {
    this.#owner ??= await storageId(this.#options.db);
    return this.#owner;
  }

  /** With the lock, the room is this window's to look after. */
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
        void this.#note({ kind: 'stored' });
      },
      onFault: () => void this.#note({ kind: 'not-stored' }),
    });
    const wanted = { workshopId, owner, takeOver, isTest, address, room };
    this.#means = { wanted, relay, follow: null, look: undefined };
    await this.#note({ kind: 'held', workshopId });
    await this.#takeUp();
  }

  /** Tells the host to open the room, or that this page is there for it. */
  async #takeUp(): Promise<void> {
    const means = this.#means;
    if (means === null) return;
    const { host, db } = this.#options;
    await this.#note({ kind: 'taking-up' });
    const hosted = await hostRoom(host, means.wanted, db);
    if (hosted === null) {
      await this.#note({ kind: 'closed' });
      return this.#closeAtHost();
    }
    // Only the facilitator's click takes a room from another browser.
    means.wanted.takeOver = false;
    if (!hosted.ok) return this.#note({ kind: 'not-opened', fault: hosted.fault });
    means.wanted.room = hosted.room;
    means.follow ??= this.#follow(means.wanted);
    clearInterval(means.look);
    means.look = setInterval(() => this.#byItself(this.#look()), lookTime);
    const room = openRoomState(hosted.status, hosted.room);
    if (room) await this.#note({ kind: 'opened', room });
  }

  /** Phones see what changes: rounds that open, close or are revealed, departments, names. */
  #follow({ workshopId, owner, isTest }: Wanted): { unsubscribe(): void } {
    const { host, db } = this.#options;
    let shown = '';
    return paced(liveQuery(() => readRoomShown(workshopId, db))).subscribe(
      (now) => {
        if (now === null) return void this.close();
        // It names the questionnaire.
        const text = JSON.stringify(now.view);
        if (text !== shown) {
          const { view, questionnaire } = now;
          host.call('updateRoom', { owner, view: { ...view, isTest }, questionnaire }).catch(() => undefined);
        }
        shown = text;
      },
      (error) => console.error(error),
    );
  }

  #serve(): void {
    // When the host is gone, its return is noticed; phones send again what was not answered.
    this.#means?.relay.serve().catch(() => undefined);
  }

  async #look(): Promise<void> {
    const status = await this.#status();
    if (status === null) return;
    const isOurs = status.room?.owner === (await this.#storage());
    const whose = status.room === null ? 'nobodys' : isOurs ? 'ours' : 'others';
    const room = this.#means && openRoomState(status, this.#means.wanted.room);
    await this.#note({ kind: 'looked', whose, room });
  }

  #status(): Promise<RoomStatus | null> {
    return this.#options.host.call('roomStatus', null).catch(() => null);
  }

  async #closeAtHost(): Promise<void> {
    await this.#options.host.call('closeRoom', null).catch(() => undefined);
  }

  #forget(): void {
    const means = this.#means;
    this.#means = null;
    clearInterval(means?.look);
    means?.relay.stop();
    means?.follow?.unsubscribe();
  }

  /** Nobody waits for this, and the storage may fail just then: that is said, and the next look tries again. */
  #byItself(work: Promise<void>): void {
    work.catch((error) => {
      console.error(error);
      void this.#note({ kind: 'failed' });
    });
  }

  #inTurn(work: () => Promise<void>): Promise<void> {
    const result = this.#turn.then(work, work);
    this.#turn = result.catch(() => undefined);
    return result;
  }
}
