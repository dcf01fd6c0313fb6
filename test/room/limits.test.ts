/** What one phone, one address or one page may cost the room, and that the others don't notice. */
import { afterEach, describe, expect, it } from 'vitest';
import type { RoomLimits } from '../../electron/room/limits.ts';
import { deleteParticipant } from '../../shared/commands/participants.ts';
import { Facilitator } from './facilitator.ts';
import { ask, Phone } from './phone.ts';
import { listenTo, openRaw } from './raw.ts';

let room: Facilitator;
afterEach(() => room.stop());

async function openRoom(limits: Partial<RoomLimits>): Promise<void> {
  room = await Facilitator.create({ limits });
  await room.store.openRound();
  await room.open();
}

/** So many, and hardly any more with time. */
const slow = (burst: number) => ({ burst, perSecond: 0.001 });
const phone = (from?: string) => new Phone(() => room.url, from);
const statuses = (answers: readonly { status: number }[]) => [
  ...new Set(answers.map(({ status }) => status)),
];

describe('too fast', () => {
  it('is one phone, and the next one is not held up', async () => {
    await openRoom({ requestsPerDevice: { burst: 5, perSecond: 0.01 } });
    const [hasty, calm] = [phone(), phone()];
    await hasty.join(room.joinCode, 'Hasty');
    await calm.join(room.joinCode, 'Calm');
    const answers = [];
    for (let count = 0; count < 8; count += 1) answers.push(await hasty.send('/api/mine'));
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200, 200, 429, 429, 429]);
    expect(answers.at(-1)?.headers['retry-after']).toBe('2');
    expect((await calm.send('/api/mine')).status).toBe(200);
  });

  it('is one address, and another one is not held up', async () => {
    await openRoom({ requestsPerAddress: { burst: 10, perSecond: 0.01 } });
    const flood = await Promise.all(
      Array.from({ length: 30 }, () => ask(room.url, '/api/room', { from: '127.0.8.1' })),
    );
    expect(flood.filter(({ status }) => status === 200)).toHaveLength(10);
    expect((await ask(room.url, '/api/room', { from: '127.0.8.2' })).status).toBe(200);
  });

  it('is a phone with many requests under way at once', async () => {
    // Long enough for all five to be under way before the first is given up, on a busy machine too.
    await openRoom({ waitingPerDevice: 3, answerTime: 2000 });
    const eager = phone();
    await eager.join(room.joinCode, 'Eager');
    room.losePage();
    // Each over a connection of its own: the phone page uses two.
    const headers = { authorization: `Bearer ${eager.token}` };
    const answers = await Promise.all(
      Array.from({ length: 5 }, () => ask(room.url, '/api/mine', { headers })),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([429, 429, 503, 503, 503]);
  });
});

describe('guessing', () => {
  it('personal codes ends soon, also with many guesses at once, and not only for one address', async () => {
    await openRoom({
      wrongParticipantCodes: { each: slow(4), all: slow(7), first: 2 },
    });
    const guess = (from: string, code: string) => phone(from).continueAs(room.joinCode, code);
    const first = await Promise.all(
      ['AAAA', 'BBBB', 'CCCC', 'DDDD', 'EEEE', 'FFFF'].map((code) => guess('127.0.8.1', code)),
    );
    expect(first.filter(({ status }) => status === 403)).toHaveLength(4);
    expect(first.filter(({ status }) => status === 429)).toHaveLength(2);
    const second = await Promise.all(
      ['AAAA', 'BBBB', 'CCCC', 'DDDD'].map((code) => guess('127.0.8.2', code)),
    );
    expect(second.filter(({ status }) => status === 403)).toHaveLength(3);
    expect((await phone('127.0.8.3').join(room.joinCode, 'Newcomer')).status).toBe(200);
  });

  it('never locks out those whose codes are right and who come from elsewhere', async () => {
    await openRoom({
      wrongParticipantCodes: { each: slow(9), all: slow(9), first: 2 },
      wrongJoinCodes: { each: slow(9), all: slow(9), first: 2 },
    });
    const anna = phone('127.0.8.9');
    await anna.join(room.joinCode, 'Anna');
    for (let count = 0; count < 12; count += 1) await phone('127.0.8.1').continueAs(room.joinCode, 'AAAA');
    for (let count = 0; count < 12; count += 1) await phone('127.0.8.1').join('00000', 'Mallory');
    expect((await phone('127.0.8.2').continueAs(room.joinCode, anna.code)).status).toBe(200);
    const guesses = [];
    for (let count = 0; count < 4; count += 1)
      guesses.push(await phone('127.0.8.3').continueAs(room.joinCode, 'B'));
    expect(guesses.map(({ status }) => status)).toEqual([403, 403, 429, 429]);
  });

  it('is not what those do whose code is right', async () => {
    await openRoom({ wrongParticipantCodes: { each: slow(2), all: slow(2), first: 0 } });
    const anna = phone();
    await anna.join(room.joinCode, 'Anna');
    const answers = [];
    for (let count = 0; count < 5; count += 1)
      answers.push(await phone().continueAs(room.joinCode, anna.code));
    expect(statuses(answers)).toEqual([200]);
  });

  it('the join code ends soon, and tells nothing then', async () => {
    await openRoom({ wrongJoinCodes: { each: slow(3), all: slow(100), first: 1 } });
    const guesser = phone('127.0.8.1');
    const answers = [];
    for (const code of ['00001', '00002', '00003', '00004'])
      answers.push(await guesser.join(code, 'Mallory'));
    expect(answers.map(({ status }) => status)).toEqual([403, 403, 403, 429]);
    expect((await guesser.join(room.joinCode, 'Mallory')).status).toBe(429);
    expect((await phone('127.0.8.2').join(room.joinCode, 'Anna')).status).toBe(200);
  });

  it('names that take part ends as soon as joining does, also by a phone that was let in before', async () => {
    await openRoom({ joins: { each: slow(6), all: slow(100), first: 1 } });
    await phone('127.0.8.2').join(room.joinCode, 'Anna');
    const guesser = phone('127.0.8.1');
    await guesser.join(room.joinCode, 'Mallory');
    const mallory = (await room.store.data()).participants.find(({ name }) => name === 'Mallory');
    if (!mallory) throw new Error('Mallory has joined');
    await room.store.run(deleteParticipant(await room.store.data(), mallory.id, room.store.effects));
    const answers = [];
    for (let count = 0; count < 7; count += 1) answers.push(await guesser.join(room.joinCode, 'Anna'));
    expect(answers.map(({ status }) => status)).toEqual([409, 409, 409, 409, 409, 409, 429]);
  });

  it('makes no crowd of made-up people', async () => {
    await openRoom({ joins: { each: slow(5), all: slow(100), first: 1 } });
    const answers = await Promise.all(
      Array.from({ length: 9 }, (_, number) => phone().join(room.joinCode, `Made up ${number}`)),
    );
    expect(answers.filter(({ status }) => status === 429)).toHaveLength(4);
    expect((await room.store.data()).participants).toHaveLength(5);
  });
});

describe('a room that some try to fill', () => {
  it('has places for people from other addresses, and for a whole room behind one', async () => {
    await openRoom({ joins: { each: slow(320), all: slow(400), first: 10 } });
    const joinAll = (from: string, count: number) =>
      Promise.all(Array.from({ length: count }, (_, n) => phone(from).join(room.joinCode, `${from} ${n}`)));
    expect(statuses(await joinAll('127.0.8.1', 300))).toEqual([200]);
    await joinAll('127.0.8.2', 120);
    expect(statuses(await joinAll('127.0.8.2', 5))).toEqual([429]);
    expect(statuses(await joinAll('127.0.8.3', 10))).toEqual([200]);
  });

  it('lets newcomers in again with a new code, and those inside stay', async () => {
    await openRoom({ joins: { each: slow(3), all: slow(3), first: 0 } });
    const anna = phone();
    await anna.join(room.joinCode, 'Anna');
    for (const name of ['One', 'Two', 'Three']) await phone().join(room.joinCode, name);
    const former = room.joinCode;
    await room.renewCode();
    expect(room.joinCode).not.toBe(former);
    expect((await phone().join(former, 'Four')).status).toBe(403);
    expect((await phone().join(room.joinCode, 'Bram')).status).toBe(200);
    expect((await anna.send('/api/mine')).status).toBe(200);
  });
});

describe('connections', () => {
  it('beyond what an address may hold are cut off; another address gets in', async () => {
    await openRoom({ connections: { all: 100, each: 20, kept: 20, few: 8 } });
    const sockets = Array.from({ length: 30 }, () => openRaw(room.url, '127.0.8.1').resume());
    await new Promise((resolve) => setTimeout(resolve, 200));
    expect(sockets.filter(({ destroyed }) => destroyed)).toHaveLength(10);
    expect((await ask(room.url, '/api/room', { from: '127.0.8.2' })).status).toBe(200);
    for (const socket of sockets) socket.destroy();
  });

  it('that listen are limited too', async () => {
    await openRoom({ streams: { all: 3, each: 2, kept: 0, few: 1 } });
    const streams = ['127.0.8.1', '127.0.8.1', '127.0.8.1', '127.0.8.2', '127.0.8.3'].map((from) =>
      listenTo(room.url, from),
    );
    for (const stream of streams) await stream.holds('\r\n\r\n');
    const taken = streams.map((stream) => stream.text().startsWith('HTTP/1.1 200'));
    expect(taken.filter((each) => each)).toHaveLength(3);
    for (const stream of streams) stream.stop();
  });

  it('are there for others too when some hold as many as they can', async () => {
    await openRoom({
      connections: { all: 60, each: 30, kept: 20, few: 4 },
      streams: { all: 12, each: 6, kept: 4, few: 2 },
    });
    const greedy = ['127.0.8.1', '127.0.8.2', '127.0.8.3'];
    const streams = greedy.flatMap((from) => Array.from({ length: 6 }, () => listenTo(room.url, from)));
    const sockets = greedy.flatMap((from) =>
      Array.from({ length: 40 }, () => openRaw(room.url, from).resume()),
    );
    await new Promise((resolve) => setTimeout(resolve, 200));
    for (const from of ['127.0.8.4', '127.0.8.5']) {
      const stream = listenTo(room.url, from);
      await stream.holds('event: room');
      expect((await ask(room.url, '/api/room', { from })).status).toBe(200);
      streams.push(stream);
    }
    for (const stream of streams) stream.stop();
    for (const socket of sockets) socket.destroy();
  });

  it('that listen and never read are let go of', async () => {
    await openRoom({ streamBacklog: 200_000, heartbeat: 60_000 });
    const socket = openRaw(room.url);
    socket.pause();
    socket.write(`GET /api/events HTTP/1.1\r\nHost: ${new URL(room.url).host}\r\n\r\n`);
    const reader = listenTo(room.url);
    await reader.holds('event: room');
    // The system's own buffers hold some megabytes; beyond those the backlog grows.
    for (let round = 0; round < 2500 && room.phones > 1; round += 1) {
      for (let times = 0; times < 400; times += 1) room.remindNow();
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
    expect(room.phones).toBe(1);
    expect((await ask(room.url, '/api/room')).status).toBe(200);
    reader.stop();
    socket.destroy();
  }, 20_000);
});
