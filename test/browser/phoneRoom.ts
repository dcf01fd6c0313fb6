import { randomUUID } from 'node:crypto';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { defaultRoomLimits } from '../../electron/room/limits.ts';
import { createPhoneFiles } from '../../electron/room/phoneFiles.ts';
import { type RoomServer, startRoomServer } from '../../electron/room/roomServer.ts';
import { cemmPack } from '../../shared/content/packs.ts';
import { lookOf } from '../../shared/drawing/phoneLook.ts';
import { packRecordOf } from '../../shared/model/carried.ts';
import { type RoundId, roundIdSchema } from '../../shared/model/ids.ts';
import type { GridPack } from '../../shared/model/pack.ts';
import { noRecords, type Round, type Workshop, type WorkshopResponse } from '../../shared/model/workshop.ts';
import { answerRequests } from '../../shared/room/answerRequests.ts';
import type { RoomView } from '../../shared/room/protocol.ts';
import type { RoomRecords } from '../../shared/room/records.ts';
import type { RoomOutcome } from '../../shared/room/relay.ts';
import { createSizes } from '../../shared/room/sizes.ts';
import { roomShownOf } from '../../shared/room/view.ts';
import { sampleWorkshop } from '../../shared/sample/sampleWorkshop.ts';
import { roomPort } from '../roomPort.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const now = '2027-01-14T09:00:00.000Z';
const effects = { newId: () => randomUUID(), now: () => now };

export const joinCode = '48213';

/** The facilitator's side as phones notice it: the real room server and rules, with the records in memory. */
export interface PhoneRoom {
  readonly url: string;
  readonly records: RoomRecords;
  readonly responses: WorkshopResponse[];
  /** Opens a round; leave out what the workshop says itself. */
  open(round?: Partial<Pick<Round, 'kind' | 'mode' | 'partIds' | 'prefilledFrom'>>): RoundId;
  closeRound(): void;
  /** The facilitator takes the closing of a round back. @param index in the order of opening */
  reopen(index: number): void;
  reveal(): void;
  remind(): void;
  /** Phones hear how the room is, as after every change. */
  tell(): void;
  /** The facilitator's page does not answer. */
  isAway: boolean;
  /** What phones are shown in the place of what follows from the records. */
  shown: Partial<RoomView>;
  /** The program ends and starts again on the same address; in between nobody answers. */
  stop(): Promise<void>;
  start(): Promise<void>;
  /** The laptop gets another address. */
  move(): Promise<void>;
}

/** @param pack the model that is asked */
export async function startPhoneRoom(
  change: Partial<Workshop> = {},
  pack: GridPack = cemmPack,
): Promise<PhoneRoom> {
  const sample = sampleWorkshop('nl').workshop;
  const [firstLine] = sample.businessLines;
  if (!firstLine) throw new Error('The sample has no business line');
  const asked = { packId: pack.id, packVersion: pack.version };
  const workshop: Workshop = { ...sample, ...asked, businessLines: [firstLine], mode: 'quick', ...change };
  const packs = [packRecordOf(workshop.id, pack)];
  const rounds: Round[] = [];
  const records: RoomRecords = {
    workshop,
    packs,
    rounds,
    participants: new Map(),
    devices: new Map(),
    responses: new Map(),
    arrivals: new Map(),
    late: new Map(),
    sizes: createSizes([]),
    // As the storage looks it up: who has answered or has a phone.
    get begun() {
      return new Set(
        [...records.devices.values(), ...records.responses.values()].map(
          ({ participantId }) => participantId,
        ),
      );
    },
  };
  let server: RoomServer | null = null;
  let port: number | null = null;
  const shown = () => {
    const { view, questionnaire } = roomShownOf({ ...noRecords, workshop, packs, rounds }, lookOf);
    return { view: { ...view, ...room.shown }, questionnaire };
  };
  const room: PhoneRoom = {
    get url() {
      return `http://127.0.0.1:${port}/#${joinCode}`;
    },
    records,
    get responses() {
      return [...records.responses.values()];
    },
    isAway: false,
    shown: {},
    open(round = {}) {
      const kind = round.kind ?? 'measure';
      const number = rounds.filter((each) => each.kind === kind).length + 1;
      const id = roundIdSchema.parse(`${kind}-${number}`);
      rounds.push({
        id,
        workshopId: workshop.id,
        kind,
        number,
        mode: workshop.mode,
        packId: workshop.packId,
        packVersion: workshop.packVersion,
        prefilledFrom: null,
        openedAt: now,
        closedAt: null,
        revealedAt: null,
        seats: null,
        peopleForgotten: false,
        movement: null,
        ...round,
      });
      server?.update(shown());
      return id;
    },
    closeRound: () => changeRound({ closedAt: new Date(Date.parse(now) + rounds.length).toISOString() }),
    reopen(index) {
      const round = rounds[index];
      if (round) Object.assign(round, { closedAt: null });
      server?.update(shown());
    },
    reveal: () => changeRound({ revealedAt: now }),
    remind: () => server?.streams.remind(),
    tell: () => server?.update(shown()),
    async stop() {
      await server?.close();
      server = null;
    },
    async move() {
      await room.stop();
      port = null;
      await room.start();
    },
    async start() {
      const started = await startRoomServer({
        address: '127.0.0.1',
        firstPort: roomPort,
        port: port ?? (await freePort()),
        joinCode,
        ...shown(),
        devices: [...records.devices.keys()],
        files: createPhoneFiles(process.env.PRAATPLAAT_PHONE_DIST ?? join(root, 'dist/phone')),
        limits: { ...defaultRoomLimits, answerTime: 1_500 },
        onWaiting: answerAll,
        onPhones: () => undefined,
        onHttps: () => undefined,
      });
      server = started;
      port = started.port;
    },
  };

  function changeRound(values: Partial<Round>): void {
    const last = rounds.at(-1);
    if (last) Object.assign(last, values);
    server?.update(shown());
  }

  function answerAll(): void {
    setTimeout(() => {
      const requests = server?.queue.take() ?? [];
      if (room.isAway) return;
      const { outcomes } = answerRequests(records, requests, effects);
      server?.queue.answer(
        requests.flatMap(({ id }, index) => {
          const outcome: RoomOutcome | undefined = outcomes[index];
          return outcome ? [{ id, outcome }] : [];
        }),
      );
    }, 5);
  }

  await room.start();
  return room;
}

/** Lets tests that run beside each other have their own. */
function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => (address && typeof address === 'object' ? resolve(address.port) : reject(address)));
    });
  });
}
