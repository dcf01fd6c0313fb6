/** The room from opening to closing, with pages and hosts that come and go. */
import { connect, createServer } from 'node:net';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { createRoomService } from '../../electron/room/roomService.ts';
import { closeRound, revealRound } from '../../shared/commands/rounds.ts';
import { deleteWorkshop } from '../../shared/commands/workshops.ts';
import { lookOf } from '../../shared/drawing/phoneLook.ts';
import { roomPaths } from '../../shared/room/protocol.ts';
import type { RoomOutcome } from '../../shared/room/relay.ts';
import { roomShownOf, roomViewOf } from '../../shared/room/view.ts';
import { roomPort } from '../roomPort.ts';
import { firstPillar, RoomStore } from '../unit/room/roomStore.ts';
import { Facilitator } from './facilitator.ts';
import { ask, Phone, persistently } from './phone.ts';
import { listenTo } from './raw.ts';

let room: Facilitator;
const owner = 'storage-of-the-test';
afterEach(() => room.stop());

async function openRoom(limits: Parameters<typeof Facilitator.create>[0] = {}) {
  room = await Facilitator.create(limits);
  const round = await room.store.openRound();
  await room.open();
  const [line] = (await room.store.data()).workshop.businessLines;
  if (!line) throw new Error('A workshop has a line');
  return {
    round,
    place: { roundId: round.id, businessLineId: line.id, items: { [firstPillar]: 3 as const } },
  };
}

describe('an open room', () => {
  it('says what it asks, to everybody, and nothing more', async () => {
    await openRoom();
    const { json, status } = await ask(room.url, '/api/room');
    expect(status).toBe(200);
    expect(json).toEqual(roomViewOf(await room.store.data(), lookOf));
    expect(Object.keys(json as object).sort()).toEqual([
      'anonymity',
      'departments',
      'isTest',
      'joinBy',
      'language',
      'languages',
      'layers',
      'lines',
      'organisation',
      'packId',
      'pageVersion',
      'questions',
      'round',
      'workshopId',
    ]);
  });

  it('hands out what its round asks under a name of its own, for phones to keep', async () => {
    await openRoom();
    const { view, questionnaire } = roomShownOf(await room.store.data(), lookOf);
    const path = `${roomPaths.questions}${view.questions}`;
    const asked = await fetch(new URL(path, room.url));
    expect(await asked.json()).toEqual(questionnaire);
    expect(asked.headers.get('cache-control')).toContain('immutable');
    expect(asked.headers.get('content-encoding')).toBe('gzip');
    for (const other of ['0123456789abcdef', '', '../room', '..%2Froom']) {
      expect((await ask(room.url, `${roomPaths.questions}${other}`)).status).toBe(404);
    }
    expect((await ask(room.url, path, { method: 'POST' })).status).toBe(405);
  });

  it('tells phones when a round closes, is revealed, and another opens; and reminds', async () => {
    const { round } = await openRoom();
    const stream = listenTo(room.url);
    await stream.holds('"state":"open"');
    await room.store.run(closeRound(round, room.store.effects));
    await stream.holds('"state":"closed","revealed":false');
    await room.store.run(revealRound(round, room.store.effects));
    await stream.holds('"revealed":true');
    await room.store.openRound();
    await stream.holds('"number":2');
    await room.remind();
    await stream.holds('event: reminder');
    stream.stop();
  });

  it('counts the phones that have its page open', async () => {
    await openRoom();
    const streams = [listenTo(room.url), listenTo(room.url)];
    await expect.poll(() => room.phones).toBe(2);
    streams[0]?.stop();
    await expect.poll(() => room.phones).toBe(1);
    streams[1]?.stop();
  });

  it('acknowledges nothing before the page has answered, and the page finds it when it is back', async () => {
    const { place } = await openRoom({ limits: { answerTime: 150 } });
    const anna = new Phone(() => room.url);
    await persistently(() => anna.join(room.joinCode, 'Anna'));
    room.losePage();
    const answers = anna.compose(place);
    const later = await anna.respond(answers);
    expect([later.status, later.json, later.headers['retry-after']]).toEqual([
      503,
      { fault: 'try-later' },
      '2',
    ]);
    expect((await room.store.data()).responses).toEqual([]);
    const waiting = persistently(() => anna.respond(answers));
    await room.reloadPage(50);
    expect((await waiting).status).toBe(200);
    expect((await room.store.data()).responses).toMatchObject([{ items: place.items }]);
  });

  it('hands the next page what the last one took and did not answer', async () => {
    const { place } = await openRoom();
    const anna = new Phone(() => room.url);
    await anna.join(room.joinCode, 'Anna');
    room.losePage();
    const waiting = anna.respond(anna.compose(place));
    await new Promise((resolve) => setTimeout(resolve, 50));
    // Taken by a page that is gone before it could answer.
    expect(room.takeAndForget()).toBe(1);
    await room.reloadPage();
    expect((await waiting).status).toBe(200);
  });
});

describe('tokens and the address', () => {
  it('stay valid when the room closes and opens again, and when the host restarts', async () => {
    const { place } = await openRoom();
    const anna = new Phone(() => room.url);
    await anna.join(room.joinCode, 'Anna');
    const { url, joinCode } = room;
    await room.close();
    await expect(ask(url, '/api/room')).rejects.toThrow();
    await room.open();
    expect([room.url, room.joinCode]).toEqual([url, joinCode]);
    expect((await anna.respond(anna.compose(place))).status).toBe(200);
    await room.restartHost();
    expect(room.url).toBe(url);
    anna.refresh();
    expect((await anna.mine()).sheets[0]?.revision).toBe(1);
  });

  it('change to another port when a program has taken the old one', async () => {
    await openRoom();
    const { url } = room;
    await room.close();
    const intruder = createServer().listen(Number(new URL(url).port), '127.0.0.1');
    await new Promise((resolve) => intruder.once('listening', resolve));
    await room.open();
    expect(room.url).not.toBe(url);
    expect((await ask(room.url, '/api/room')).status).toBe(200);
    expect(room.state).toMatchObject({ isMoved: false });
    intruder.close();
  });

  it('change, and it is said to whoever had joined, also by a page that came later', async () => {
    await openRoom();
    const { url } = room;
    await new Phone(() => url).join(room.joinCode, 'Anna');
    await room.close();
    await room.open();
    expect(room.state).toMatchObject({ url, isMoved: false });
    await room.close();
    const intruder = createServer().listen(Number(new URL(url).port), '127.0.0.1');
    await new Promise((resolve) => intruder.once('listening', resolve));
    await room.open();
    expect(room.state).toMatchObject({ isMoved: true });
    await room.reloadPage();
    expect(room.state).toMatchObject({ isMoved: true });
    intruder.close();
  });
});

describe('a room that moves to another port', () => {
  it('still knows a phone that joined after the page had read which ones there are', async () => {
    room = await Facilitator.create();
    const service = createRoomService({
      phoneFolder: room.phoneFolder,
      tell: () => undefined,
      firstPort: roomPort,
    });
    const opening = {
      workshopId: room.store.workshopId,
      owner,
      takeOver: false,
      address: '127.0.0.1',
      joinCode: '12345',
      ...roomShownOf(await room.store.data(), lookOf),
      devices: [],
    };
    const opened = await service.open({ ...opening, port: null });
    if (!opened.open || !opened.status.room) throw new Error('The room does not open');
    const anna = new Phone(() => service.status().room?.url ?? '');
    const joining = anna.join('12345', 'Anna');
    await expect
      .poll(() =>
        answerAll(service, {
          kind: 'joined',
          reply: { participantCode: 'ABC', name: 'Anna', roundId: null, sheets: [], late: [] },
        }),
      )
      .toBe(1);
    expect((await joining).status).toBe(200);

    const free = await freePort();
    await service.open({ ...opening, port: free });
    anna.refresh();
    const asking = anna.send('/api/mine');
    await expect.poll(() => answerAll(service, { kind: 'refused', fault: 'try-later' })).toBe(1);
    expect((await asking).status).toBe(503);
    await service.close();
  });

  /** Answers what waits, as the page would. Returns how many requests there were. */
  function answerAll(service: ReturnType<typeof createRoomService>, outcome: RoomOutcome): number {
    const requests = service.take(owner);
    service.answer(
      owner,
      requests.map(({ id }) => ({ id, outcome })),
    );
    return requests.length;
  }

  async function freePort(): Promise<number> {
    const probe = createServer().listen(0, '127.0.0.1');
    await new Promise((resolve) => probe.once('listening', resolve));
    const address = probe.address();
    await new Promise((resolve) => probe.close(resolve));
    if (address === null || typeof address === 'string') throw new Error('no TCP address');
    return address.port;
  }
});

describe('a phone that puts https before the address', () => {
  it('is noticed: no laptop in a room can answer it, and the facilitator can say so', async () => {
    await openRoom();
    expect(room.rooms.status().isHttpsTried).toBe(false);
    const { hostname, port } = new URL(room.url);
    const hello = Buffer.from([0x16, 0x03, 0x01, 0x00, 0x05, 0x01, 0x00, 0x00, 0x01, 0x03]);
    const socket = connect(Number(port), hostname);
    socket.write(hello);
    await expect.poll(() => room.rooms.status().isHttpsTried).toBe(true);
    await expect.poll(() => room.state).toMatchObject({ kind: 'open', isHttpsTried: true });
    socket.destroy();
  });
});

describe('another browser on the same laptop, with a storage of its own', () => {
  const other = 'another-storage';
  const openThere = async (takeOver: boolean) =>
    room.rooms.open({
      workshopId: room.store.workshopId,
      owner: other,
      takeOver,
      address: '127.0.0.1',
      port: null,
      joinCode: '54321',
      ...roomShownOf(await room.store.data(), lookOf),
      devices: [],
    });

  it('is told so, and takes nothing: the code on the wall works, and answers come here', async () => {
    const { place } = await openRoom();
    const anna = new Phone(() => room.url);
    await anna.join(room.joinCode, 'Anna');
    expect(await openThere(false)).toEqual({ open: false, fault: 'other-storage' });
    room.losePage();
    const waiting = anna.respond(anna.compose(place));
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(room.rooms.take(other)).toEqual([]);
    await room.reloadPage();
    expect((await waiting).status).toBe(200);
    expect((await room.store.data()).responses).toHaveLength(1);
  });

  it('takes over when it is asked to; this page says so, and does not take it back by itself', async () => {
    await openRoom();
    expect(await openThere(true)).toMatchObject({ open: true, status: { room: { owner: other } } });
    const lost = { kind: 'fault', fault: 'other-storage' };
    await expect.poll(() => room.state).toMatchObject(lost);
    await room.reloadPage();
    expect(room.rooms.status().room?.owner).toBe(other);
    expect(room.state.kind).not.toBe('open');
    await room.close();
    expect(room.rooms.status().room?.owner).toBe(other);
    await expect(room.open()).rejects.toThrow('other-storage');
    await room.rooms.close();
  });
});

describe('a disk without space', () => {
  it('is said, once and for as long as nothing is stored, and phones keep what they have', async () => {
    const { place } = await openRoom();
    const { url } = room;
    const phone = new Phone(() => url);
    await phone.join(room.joinCode, 'Anna');
    const answers = phone.compose(place);
    const write = vi.spyOn(room.store.db, 'transaction').mockRejectedValue(new Error('full'));
    for (const _ of ['one try', 'and another']) {
      expect((await phone.respond(answers)).status).toBe(503);
      expect(room.state).toMatchObject({ kind: 'fault', fault: 'storage' });
    }
    expect(room.faults).toBe(1);

    // A phone that comes to listen has the page look at the room.
    const stream = listenTo(url);
    await stream.holds('"state":"open"');
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(room.state).toMatchObject({ kind: 'fault', fault: 'storage' });

    write.mockRestore();
    expect((await phone.respond(answers)).status).toBe(200);
    await expect.poll(() => room.state.kind).toBe('open');
    stream.stop();
    phone.leave();
  });

  it('is said when the host comes back just then, and the next time the room is taken up', async () => {
    await openRoom();
    const write = vi.spyOn(room.store.db, 'transaction').mockRejectedValue(new Error('full'));
    await room.restartHost();
    expect(room.state).toMatchObject({ kind: 'fault', fault: 'storage' });
    write.mockRestore();
    await room.restartHost();
    expect(room.state.kind).toBe('open');
  });
});

describe('the room does not open', () => {
  it('on an address that this laptop does not have', async () => {
    room = await Facilitator.create();
    await expect(room.open('192.0.2.7')).rejects.toThrow('address-gone');
    expect(room.state).toMatchObject({ kind: 'fault', fault: 'address-gone' });
  });

  it('without a page for phones', async () => {
    room = await Facilitator.create();
    const bare = createRoomService({ phoneFolder: '/nowhere', tell: () => undefined });
    const store = await RoomStore.create();
    const opened = await bare.open({
      owner,
      takeOver: false,
      workshopId: store.workshopId,
      address: '127.0.0.1',
      port: null,
      joinCode: '12345',
      ...roomShownOf(await store.data(), lookOf),
      devices: [],
    });
    expect(opened).toEqual({ open: false, fault: 'no-phone-page' });
  });
});

describe('the room closes', () => {
  it('with the workshop', async () => {
    await openRoom();
    const { url } = room;
    await room.store.run(deleteWorkshop(room.store.workshopId, room.store.effects));
    await expect.poll(() => room.state.kind).toBe('closed');
    await expect(ask(url, '/api/room')).rejects.toThrow();
  });

  it('when no page looks after it any more', async () => {
    await openRoom({ limits: { lookAfterTime: 40, lookAfterMisses: 3 } });
    const { url } = room;
    room.losePage();
    await expect
      .poll(() =>
        ask(url, '/api/room').then(
          ({ status }) => status,
          () => 'closed',
        ),
      )
      .toBe('closed');
  });
});
