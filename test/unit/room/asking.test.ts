/** Who a phone is: asked where the list leaves it open, told by nobody but the person, and mended by the facilitator. */
import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import { execute } from '../../../renderer/storage/execute.ts';
import { writtenByName } from '../../../renderer/storage/people.ts';
import { deleteParticipants, restoreParticipants } from '../../../shared/commands/participants.ts';
import { partPhone } from '../../../shared/commands/partPhone.ts';
import { closeRound } from '../../../shared/commands/rounds.ts';
import { changeWorkshop } from '../../../shared/commands/workshops.ts';
import { granted } from '../commands/store.ts';
import { device, firstPillar, RoomStore, submission } from './roomStore.ts';

const asks = { canAsk: true };

async function prepared(...names: string[]) {
  const store = await RoomStore.create();
  const people = [];
  for (const name of names) people.push(await store.addPerson({ name, layer: 'management' }));
  return { store, people };
}

describe('a phone whose name resembles one on the list', () => {
  it('is asked, with no more of the listed name than was typed', async () => {
    const { store, people } = await prepared('Noor Bakker', 'Tom Jansen');
    expect(await store.joinAs(device(1), { name: 'noor', ...asks })).toEqual({
      kind: 'refused',
      fault: 'name-similar',
      people: [{ id: people[0]?.id, shown: 'Noor B.' }],
    });
    expect((await store.data()).participants).toHaveLength(2);
    expect(await store.db.devices.count()).toBe(0);
  });

  it('takes the place when it says so, whatever layer was chosen; the list keeps its own', async () => {
    const { store, people } = await prepared('Noor Bakker');
    const isPerson = people[0]?.id;
    const outcome = await store.joinAs(device(1), { name: 'Noor', layer: 'staff', isPerson, ...asks });
    expect(outcome).toMatchObject({ kind: 'joined', reply: { name: 'Noor Bakker' } });
    expect((await store.data()).participants).toEqual(people);
  });

  it('is somebody new when it says so', async () => {
    const { store } = await prepared('Noor Bakker');
    const who = { name: 'Noor', isSomebodyElse: true, ...asks };
    expect(await store.joinAs(device(1), who)).toMatchObject({ kind: 'joined', reply: { name: 'Noor' } });
    expect((await store.data()).participants).toHaveLength(2);
  });

  it('is asked about three at most, and about nobody who has begun or is in the bin', async () => {
    const { store, people } = await prepared('Jan Smit', 'Jan Bos', 'Jan Vos', 'Jan Mol', 'Jan Pol');
    await store.joinWith(device(9), people[0]?.code ?? '');
    await store.run(deleteParticipants(await store.data(), people[1] ? [people[1].id] : [], store.effects));
    const outcome = await store.joinAs(device(1), { name: 'Jan', ...asks });
    const shown = outcome?.kind === 'refused' ? outcome.people?.map((each) => each.shown) : [];
    expect(shown?.sort()).toEqual(['Jan M.', 'Jan P.', 'Jan V.']);
    const alone = await prepared('Eva Mol');
    await alone.store.joinWith(device(9), alone.people[0]?.code ?? '');
    expect(await alone.store.joinAs(device(1), { name: 'Eva', ...asks })).toMatchObject({ kind: 'joined' });
  });

  it('can’t become somebody whose name it does not resemble', async () => {
    const { store, people } = await prepared('Noor Bakker', 'Tom Jansen');
    const isPerson = people[1]?.id;
    await store.joinAs(device(1), { name: 'Noor', isPerson, isSomebodyElse: true, ...asks });
    expect(await store.db.devices.toArray()).not.toMatchObject([{ participantId: isPerson }]);
  });

  it('is asked about its own name in another layer, which is not told', async () => {
    const { store, people } = await prepared('Jan Mol');
    expect(await store.joinAs(device(1), { name: 'Jan Mol', layer: 'staff', ...asks })).toEqual({
      kind: 'refused',
      fault: 'name-similar',
      people: [{ id: people[0]?.id, shown: 'Jan Mol' }],
    });
  });

  it('is let in as before when its page is too old to ask', async () => {
    const { store } = await prepared('Noor Bakker');
    expect(await store.joinAs(device(1), { name: 'Noor' })).toMatchObject({ kind: 'joined' });
  });
});

describe('names from phones', () => {
  it.each([
    ['Anna\nde\u0000 Vries', 'Anna de Vries'],
    ['\u202eannA\u202c', 'annA'],
    ['  Zoe\u0308 \u200b Mol ', 'Zo\u00eb Mol'],
    ['A'.repeat(100), 'A'.repeat(100)],
  ])('are stored as what can be seen of them: %j', async (typed, name) => {
    const store = await RoomStore.create();
    await store.joinAs(device(1), { name: typed });
    expect((await store.person()).name).toBe(name);
  });

  it.each(['', '   ', '\u200b', '\u3164', '...'])(
    'with nothing to read in them are refused: %j',
    async (name) => {
      const store = await RoomStore.create();
      expect(await store.joinAs(device(1), { name })).toEqual({ kind: 'refused', fault: 'name-empty' });
    },
  );
});

describe('a workshop that asks for codes', () => {
  it('lets in who has one, and nobody by name, also by one on the list', async () => {
    const { store, people } = await prepared('Noor Bakker');
    await store.run(changeWorkshop(await store.data(), { joinBy: 'code' }));
    const needed = { kind: 'refused', fault: 'code-needed' };
    expect(await store.joinAs(device(1), { name: 'Noor Bakker' })).toEqual(needed);
    expect(await store.joinAs(device(1), { name: 'Mallory', ...asks })).toEqual(needed);
    expect(await store.joinWith(device(1), people[0]?.code ?? '')).toMatchObject({ kind: 'joined' });
    expect(await store.joinAs(device(1), { name: 'Noor Bakker' }), 'sent again').toMatchObject({
      kind: 'joined',
    });
  });
});

describe('a phone that took a place on the list by name', () => {
  async function taken() {
    const { store, people } = await prepared('Noor Bakker');
    const round = await store.openRound();
    await store.joinAs(device(1), { name: 'Noor Bakker' });
    const answers = submission(round, await store.data(), 4);
    await store.ask({ kind: 'respond', deviceId: device(1), submission: answers });
    const [noor] = people;
    if (!noor) throw new Error('Noor is on the list');
    const part = async () => {
      const { devices, responses } = await writtenByName(store.workshopId, noor.id, store.db);
      return partPhone(await store.data(), noor, devices, responses, store.effects);
    };
    return { store, noor, round, part };
  }

  it('is known as such; one with a code, or of somebody new, is not', async () => {
    const { store } = await taken();
    await store.joinAs(device(2), { name: 'Tom' });
    await store.joinWith(device(3), (await store.person()).code);
    const devices = await store.db.devices.toArray();
    expect(devices.map(({ isByName }) => isByName)).toEqual([true, undefined, undefined]);
  });

  it('gets a place of its own with its answers, and the one of the list can begin', async () => {
    const { store, noor, part } = await taken();
    await store.run(await part());
    const { participants, responses } = await store.data();
    const other = participants.find(({ id }) => id !== noor.id);
    expect(other).toMatchObject({ name: 'Noor Bakker', layer: 'management' });
    expect(responses).toMatchObject([{ participantId: other?.id, items: { [firstPillar]: 4 } }]);
    const [own] = await store.ask({ kind: 'mine', deviceId: device(1) });
    expect(own).toMatchObject({
      reply: { participantCode: other?.code, sheets: [{ items: { [firstPillar]: 4 } }] },
    });
    expect(await store.joinAs(device(2), { name: 'Noor Bakker' })).toMatchObject({
      kind: 'joined',
      reply: { participantCode: noor.code, sheets: [{ begun: false }] },
    });
  });

  it('is back where it was after undo; answers of a closed round stay where they are', async () => {
    const { store, noor, round, part } = await taken();
    const before = [await store.data(), await store.db.devices.toArray()];
    const back = granted(await execute(granted(await part()), store.db));
    await store.run(back);
    const { workshop: _, ...now } = await store.data();
    expect(before[0]).toMatchObject(now);
    expect(await store.db.devices.toArray()).toEqual(before[1]);
    await store.run(closeRound(round, store.effects));
    await store.run(await part());
    expect((await store.data()).responses).toMatchObject([{ participantId: noor.id }]);
  });
});

describe('a burst of people', () => {
  it('leaves in one step, and comes back in one', async () => {
    const store = await RoomStore.create();
    for (let number = 1; number <= 30; number += 1)
      await store.joinAs(device(number), { name: `Bot ${number}` });
    await store.addPerson({ name: 'Anna' });
    const data = await store.data();
    const bots = data.participants.filter(({ name }) => name !== 'Anna').map(({ id }) => id);
    await store.run(deleteParticipants(data, bots, store.effects));
    const left = (await store.data()).participants.filter(({ deletedAt }) => deletedAt === null);
    expect(left.map(({ name }) => name)).toEqual(['Anna']);
    expect(await store.ask({ kind: 'mine', deviceId: device(7) })).toMatchObject([
      { fault: 'unknown-token' },
    ]);
    await store.run(restoreParticipants(data, bots));
    expect((await store.data()).participants).toEqual(data.participants);
  });
});
