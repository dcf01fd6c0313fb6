import { describe, expect, it } from 'vitest';
import { deleteParticipant, restoreParticipant } from '../../../shared/commands/participants.ts';
import { departmentIdSchema } from '../../../shared/model/ids.ts';
import { device, RoomStore, submission } from './roomStore.ts';

describe('joining with a phone', () => {
  it('makes a participant with the name, layer and department that were given', async () => {
    const store = await RoomStore.create();
    const outcome = await store.joinAs(device(1), { name: '  Anna de Vries ', layer: 'board' });
    const person = await store.person();
    expect(person).toMatchObject({ name: 'Anna de Vries', layer: 'board', departmentId: null });
    expect(outcome).toEqual({
      kind: 'joined',
      reply: { participantCode: person.code, name: 'Anna de Vries', roundId: null, sheets: [], late: [] },
    });
    expect(person.code).toHaveLength(6);
  });

  it('sent again, because the answer was lost, finds the same participant', async () => {
    const store = await RoomStore.create();
    const first = await store.joinAs(device(1), { name: 'Anna' });
    expect(await store.joinAs(device(1), { name: 'Anna' })).toEqual(first);
    expect((await store.data()).participants).toHaveLength(1);
  });

  it('sent twice at once, also in one batch, makes one participant', async () => {
    const store = await RoomStore.create();
    const who = { kind: 'new', name: 'Anna', layer: null, departmentId: null } as const;
    const join = { kind: 'join', from: 1, deviceId: device(1), who } as const;
    const [first, second] = await store.ask(join, join);
    expect(second).toEqual(first);
    expect((await store.data()).participants).toHaveLength(1);
  });

  it.each([
    ['no name', { name: '   ' }, 'name-empty'],
    ['a name in which nothing can be seen', { name: '\u200b\u3164' }, 'name-empty'],
    [
      'a department that is not there',
      { name: 'Anna', departmentId: departmentIdSchema.parse('nowhere') },
      'malformed',
    ],
  ])('is refused with %s', async (_what, who, fault) => {
    const store = await RoomStore.create();
    expect(await store.joinAs(device(1), who)).toEqual({ kind: 'refused', fault });
    expect((await store.data()).participants).toEqual([]);
  });

  it('takes the place on the prepared list, and fills in what the list left open', async () => {
    const store = await RoomStore.create();
    const prepared = await store.addPerson({ name: 'Anna  de Vries' });
    await store.joinAs(device(1), { name: 'anna de vries', layer: 'staff' });
    expect((await store.data()).participants).toEqual([{ ...prepared, layer: 'staff' }]);
  });

  it.each(['jan in ’t veld', 'Jan in ‘t Veld', 'Veld, Jan in ’t', 'Ján\u200b in \u2019t  Veld'])(
    'takes that place as a phone or a list spells the name: %s',
    async (name) => {
      const store = await RoomStore.create();
      const prepared = await store.addPerson({ name: "Jan in 't Veld" });
      await store.joinAs(device(1), { name });
      expect((await store.data()).participants).toEqual([prepared]);
    },
  );

  it('with the name of somebody on the list who is in another layer, and has not begun, makes somebody else', async () => {
    const store = await RoomStore.create();
    await store.addPerson({ name: 'Jan', layer: 'board' });
    await store.joinAs(device(1), { name: 'Jan', layer: 'staff' });
    expect((await store.data()).participants).toHaveLength(2);
  });

  it('tells the same as asking for one’s own afterwards, also as somebody new', async () => {
    const store = await RoomStore.create();
    await store.openRound();
    await store.joinAs(device(1), { name: 'Jan' });
    const joined = await store.joinAs(device(2), { name: 'Jan', isSomebodyElse: true });
    const [own] = await store.ask({ kind: 'mine', deviceId: device(2) });
    if (joined?.kind !== 'joined' || own?.kind !== 'mine') throw new Error('Both are in the room');
    expect(joined.reply).toEqual(own.reply);
    expect(joined.reply.sheets).toMatchObject([{ begun: false, items: {} }]);
  });

  it('with a personal code goes on as that participant, in whatever case it was typed', async () => {
    const store = await RoomStore.create();
    const { code } = await store.addPerson({ name: 'Anna' });
    const typed = `${code.slice(0, 2).toLowerCase()} ${code.slice(2)}`;
    expect(await store.joinWith(device(1), typed)).toMatchObject({
      kind: 'joined',
      reply: { participantCode: code },
    });
    expect((await store.data()).participants).toHaveLength(1);
  });

  it('tells the same as asking for one’s own afterwards, with what another phone has stored', async () => {
    const store = await RoomStore.create();
    const round = await store.openRound();
    const { code } = await store.addPerson({ name: 'Anna' });
    await store.joinWith(device(1), code);
    const answers = submission(round, await store.data(), 4);
    await store.ask({ kind: 'respond', deviceId: device(1), submission: answers });
    const joined = await store.joinWith(device(2), code);
    const [own] = await store.ask({ kind: 'mine', deviceId: device(2) });
    if (joined?.kind !== 'joined' || own?.kind !== 'mine') throw new Error('Anna is in the room');
    expect(joined.reply).toEqual(own.reply);
    expect(joined.reply.sheets).toMatchObject([{ begun: true, items: answers.items }]);
  });

  it('with a wrong personal code is refused, and makes nobody', async () => {
    const store = await RoomStore.create();
    await store.addPerson({ name: 'Anna' });
    for (const code of ['', 'ZZZZ', '....']) {
      expect(await store.joinWith(device(1), code)).toEqual({
        kind: 'refused',
        fault: 'wrong-participant-code',
      });
    }
    expect(await store.db.devices.count()).toBe(0);
  });

  it('holds for one workshop: in another the phone is a stranger', async () => {
    const store = await RoomStore.create();
    await store.joinAs(device(1), { name: 'Anna' });
    const other = await RoomStore.create();
    await other.db.devices.bulkPut(await store.db.devices.toArray());
    expect(await other.ask({ kind: 'mine', deviceId: device(1) })).toEqual([
      { kind: 'refused', fault: 'unknown-token' },
    ]);
  });

  it('ends while the participant is in the bin, and holds again when restored', async () => {
    const store = await RoomStore.create();
    await store.joinAs(device(1), { name: 'Anna' });
    const { id } = await store.person();
    await store.run(deleteParticipant(await store.data(), id, store.effects));
    const mine = { kind: 'mine', deviceId: device(1) } as const;
    expect(await store.ask(mine)).toEqual([{ kind: 'refused', fault: 'unknown-token' }]);
    await store.run(restoreParticipant(await store.data(), id));
    expect(await store.ask(mine)).toMatchObject([{ kind: 'mine', reply: { name: 'Anna' } }]);
  });
});

describe('joining with the name of somebody who has begun', () => {
  const known = { kind: 'refused', fault: 'name-known' };

  it('is refused, in whatever layer and however it is written, and changes nothing', async () => {
    const store = await RoomStore.create();
    await store.joinAs(device(1), { name: 'Jan de Vries', layer: 'staff' });
    const before = await store.data();
    expect(await store.joinAs(device(2), { name: ' jan  de vries', layer: 'board' })).toEqual(known);
    expect(await store.data()).toEqual(before);
    expect(await store.db.devices.count()).toBe(1);
    expect(await store.ask({ kind: 'mine', deviceId: device(2) })).toEqual([
      { kind: 'refused', fault: 'unknown-token' },
    ]);
  });

  it('is refused too when that was on the laptop, on paper or in a file, without a phone', async () => {
    const store = await RoomStore.create();
    const round = await store.openRound();
    await store.joinAs(device(1), { name: 'Jan' });
    const answers = submission(round, await store.data(), 4);
    await store.ask({ kind: 'respond', deviceId: device(1), submission: answers });
    await store.db.devices.clear();
    store.reload();
    expect(await store.joinAs(device(2), { name: 'Jan' })).toEqual(known);
  });

  it('makes somebody else when the phone says so', async () => {
    const store = await RoomStore.create();
    await store.joinAs(device(1), { name: 'Jan' });
    const other = await store.joinAs(device(2), { name: 'Jan', isSomebodyElse: true });
    expect(other).toMatchObject({ kind: 'joined', reply: { name: 'Jan' } });
    const codes = (await store.data()).participants.map(({ code }) => code);
    expect(new Set(codes).size).toBe(2);
  });

  it('is refused within one batch as well', async () => {
    const store = await RoomStore.create();
    await store.addPerson({ name: 'Jan' });
    const who = { kind: 'new', name: 'Jan', layer: null, departmentId: null } as const;
    const joins = [1, 2].map((number) => ({ kind: 'join', from: 1, deviceId: device(number), who }) as const);
    expect(await store.ask(...joins)).toMatchObject([{ kind: 'joined' }, known]);
    expect((await store.data()).participants).toHaveLength(1);
  });

  it('finds a namesake on the list who has not begun', async () => {
    const store = await RoomStore.create();
    await store.addPerson({ name: 'Jan', layer: 'board' });
    await store.addPerson({ name: 'Jan', layer: 'staff' });
    await store.joinAs(device(1), { name: 'Jan', layer: 'staff' });
    expect(await store.joinAs(device(2), { name: 'Jan', layer: 'board' })).toMatchObject({ kind: 'joined' });
    expect((await store.data()).participants).toHaveLength(2);
    expect(await store.joinAs(device(3), { name: 'Jan', layer: 'staff' })).toEqual(known);
  });

  it('is free again when that person is in the bin', async () => {
    const store = await RoomStore.create();
    await store.joinAs(device(1), { name: 'Jan' });
    const { id } = await store.person();
    await store.run(deleteParticipant(await store.data(), id, store.effects));
    expect(await store.joinAs(device(2), { name: 'Jan' })).toMatchObject({ kind: 'joined' });
  });
});

describe('an anonymous workshop', () => {
  it('knows no names: the same one twice is two people, and nobody is asked', async () => {
    const store = await RoomStore.create('anonymous');
    for (const number of [1, 2]) {
      expect(await store.joinAs(device(number), { name: 'Jan' })).toMatchObject({ kind: 'joined' });
    }
    expect((await store.data()).participants).toHaveLength(2);
  });

  it('stores no name, and no moment that tells who came when', async () => {
    const store = await RoomStore.create('anonymous');
    const round = await store.openRound();
    for (const number of [1, 2, 3]) {
      await store.joinAs(device(number), { name: `Name ${number}`, layer: 'staff' });
      const answers = submission(round, await store.data(), 2, { finished: number !== 2 });
      await store.ask({ kind: 'respond', deviceId: device(number), submission: answers });
    }
    const { participants, responses } = await store.data();
    expect(participants.map(({ name }) => name)).toEqual(['', '', '']);
    expect(new Set(participants.map(({ createdAt }) => createdAt))).toEqual(
      new Set(['2027-01-14T00:00:00.000Z']),
    );
    const moments = responses.flatMap(({ startedAt, updatedAt, finishedAt }) => [
      startedAt,
      updatedAt,
      finishedAt ?? round.openedAt,
    ]);
    expect(new Set(moments)).toEqual(new Set([round.openedAt]));
    const { packs: _, ...stored } = await store.data();
    expect(JSON.stringify(stored)).not.toContain('Name');
  });

  it('lists people by chance, not by arrival', async () => {
    const store = await RoomStore.create('anonymous');
    // Each joining takes an id for the person, and one for the code.
    const ids = ['m', '1', 'c', '2', 'x', '3', 'a', '4'];
    store.effects.newId = () => ids.shift() ?? 'none';
    for (const number of [1, 2, 3, 4]) await store.joinAs(device(number), {});
    expect((await store.data()).participants.map(({ id }) => id)).toEqual(['a', 'c', 'm', 'x']);
  });
});
