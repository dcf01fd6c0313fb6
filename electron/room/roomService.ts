import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { HostEvent, HostInput, HostOutput, Network, RoomStatus } from '../../shared/host/contract.ts';
import type { WorkshopId } from '../../shared/model/ids.ts';
import { errorCode } from '../services/durableFile.ts';
import { defaultRoomLimits, type RoomLimits } from './limits.ts';
import { hasAddress, listNetworks } from './networks.ts';
import { createPhoneFiles } from './phoneFiles.ts';
import { type RoomServer, startRoomServer, usualPort } from './roomServer.ts';

/** The room of this host: one at a time, whatever page opened it. */
export interface RoomService {
  networks(): HostOutput<'listNetworks'>;
  open(input: HostInput<'openRoom'>): Promise<HostOutput<'openRoom'>>;
  update(input: HostInput<'updateRoom'>): void;
  remind(): void;
  close(): Promise<void>;
  /** @param owner the storage of the page that asks: only the room's own gets anything */
  take(owner: string): HostOutput<'takeRoomRequests'>;
  answer(owner: string, answers: HostInput<'answerRoomRequests'>['answers']): void;
  /** Asked by a page: it looks after the room. */
  status(): RoomStatus;
}

export interface RoomServiceOptions {
  /** The built phone page, absolute. */
  phoneFolder: string;
  tell(event: HostEvent): void;
  /** The room opened or closed. */
  onOpen?(isOpen: boolean): void;
  /** Left out: this machine's. */
  networks?: () => Network[];
  limits?: Partial<RoomLimits>;
  /** Left out: the usual one. Rooms that are open side by side must not take each other's. */
  firstPort?: number | undefined;
}

type OpenFault = Extract<HostOutput<'openRoom'>, { open: false }>['fault'];

/** Milliseconds in which phones that come and go make one piece of news. */
const newsPause = 300;

interface OpenRoom {
  /** A phone has tried `https://`, which no laptop in a room can answer. */
  isHttpsTried: boolean;
  workshopId: WorkshopId;
  owner: string;
  address: string;
  server: RoomServer;
}

export function createRoomService({ phoneFolder, tell, ...options }: RoomServiceOptions): RoomService {
  const limits = { ...defaultRoomLimits, ...options.limits };
  const files = createPhoneFiles(phoneFolder);
  let room: OpenRoom | null = null;
  let hasNews = false;
  let watch: NodeJS.Timeout | undefined;
  let misses = 0;
  /** Opening and closing happen one after another. */
  let turn: Promise<unknown> = Promise.resolve();

  function inTurn<Value>(work: () => Promise<Value>): Promise<Value> {
    const result = turn.then(work, work);
    turn = result.catch(() => undefined);
    return result;
  }

  function tellStatus(): void {
    if (hasNews) return;
    hasNews = true;
    setTimeout(() => {
      hasNews = false;
      tell('room-status');
    }, newsPause);
  }

  function status(): RoomStatus {
    if (room === null) return { room: null, phones: 0, isHttpsTried: false };
    const { workshopId, owner, address, server, isHttpsTried } = room;
    const url = `http://${address}:${server.port}`;
    return {
      room: { workshopId, owner, address, port: server.port, url },
      phones: server.streams.count,
      isHttpsTried,
    };
  }

  async function shut(): Promise<void> {
    clearInterval(watch);
    const closing = room;
    room = null;
    if (closing === null) return;
    options.onOpen?.(false);
    await closing.server.close();
    tellStatus();
  }

  /** A room that no page looks after any more (its window was closed) answers nobody: it closes. */
  function watchOver(): void {
    misses = 0;
    watch = setInterval(() => {
      misses += 1;
      if (misses >= limits.lookAfterMisses) void inTurn(shut);
    }, limits.lookAfterTime);
    watch.unref();
  }

  async function open(input: HostInput<'openRoom'>): Promise<HostOutput<'openRoom'>> {
    const { workshopId, owner, takeOver, address, port, joinCode, view, questionnaire, devices } = input;
    const isOwn = room?.owner === owner;
    if (room && !isOwn && !takeOver) return { open: false, fault: 'other-storage' };
    const isSame =
      isOwn &&
      room?.workshopId === workshopId &&
      room.address === address &&
      (port === null || port === room.server.port);
    if (room && isSame) {
      misses = 0;
      room.server.update({ view, questionnaire, joinCode, devices });
      room.server.queue.handOutAgain();
      return { open: true, status: status() };
    }
    // Phones may have joined since the page read which ones it knows.
    const joined = isOwn && room?.workshopId === workshopId ? room.server.devices : [];
    await shut();
    if (!existsSync(join(phoneFolder, 'index.html'))) return { open: false, fault: 'no-phone-page' };
    if (!hasAddress(address)) return { open: false, fault: 'address-gone' };
    try {
      const server = await startRoomServer({
        address,
        port,
        firstPort: options.firstPort ?? usualPort,
        joinCode,
        view,
        questionnaire,
        devices: [...devices, ...joined],
        files,
        limits,
        onWaiting: () => tell('room-waiting'),
        onPhones: tellStatus,
        onHttps() {
          if (!room || room.isHttpsTried) return;
          room.isHttpsTried = true;
          tellStatus();
        },
      });
      room = { workshopId, owner, address, server, isHttpsTried: false };
    } catch (error) {
      const fault = openFaults[errorCode(error) ?? ''];
      if (fault === undefined) throw error;
      return { open: false, fault };
    }
    options.onOpen?.(true);
    watchOver();
    tellStatus();
    return { open: true, status: status() };
  }

  return {
    networks: options.networks ?? (() => listNetworks()),
    open: (input) => inTurn(() => open(input)),
    update({ owner, view, questionnaire }) {
      if (room?.owner !== owner || room.workshopId !== view.workshopId) return;
      room.server.update({ view, questionnaire });
    },
    remind: () => room?.server.streams.remind(),
    close: () => inTurn(shut),
    take: (owner) => (room?.owner === owner ? room.server.queue.take() : []),
    answer(owner, answers) {
      if (room?.owner === owner) room.server.queue.answer(answers);
    },
    status() {
      misses = 0;
      return status();
    },
  };
}

const openFaults: Record<string, OpenFault> = {
  EADDRINUSE: 'port-taken',
  EADDRNOTAVAIL: 'address-gone',
  // Windows answers this also for ports that it keeps for itself.
  EACCES: 'not-allowed',
  EPERM: 'not-allowed',
};
