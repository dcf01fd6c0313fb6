import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import { execute } from '../../../renderer/storage/execute.ts';
import { keptOfPerson } from '../../../renderer/storage/people.ts';
import { readEarlierResponses } from '../../../renderer/storage/queries.ts';
import { analyseRound } from '../../../shared/analysis/round.ts';
import { mergePeople } from '../../../shared/commands/mergePeople.ts';
import { closeRound } from '../../../shared/commands/rounds.ts';
import { cemmPack } from '../../../shared/content/packs.ts';
import type { ParticipantId } from '../../../shared/model/ids.ts';
import type { Round } from '../../../shared/model/workshop.ts';
import { granted } from '../commands/store.ts';
import { device, firstPillar, RoomStore, submission } from '../room/roomStore.ts';

/** Sanne is on the list, and her first phone takes that place; a second one came in as somebody of her first name. */
async function twoOfOne() {
  const store = await RoomStore.create();
  const sanne = await store.addPerson({ name: 'Sanne de Boer' });
  const round = await store.openRound();
  await store.joinWith(device(1), sanne.code);
  await store.joinAs(device(2), { name: 'Sanne', layer: 'board', isSomebodyElse: true });
  const other = (await store.data()).participants.find(({ id }) => id !== sanne.id);
  if (!other) throw new Error('The second phone made somebody');
  return { store, sanne, other, round };
}

async function answered(store: RoomStore, round: Round, phone: number, level: 1 | 2 | 3 | 4 | 5) {
  const sent = submission(round, await store.data(), level, { finished: true });
  await store.ask({ kind: 'respond', deviceId: device(phone), submission: sent });
}

async function merge(store: RoomStore, stay: ParticipantId, other: ParticipantId) {
  const kept = await keptOfPerson(other, store.db);
  return granted(mergePeople(await store.data(), stay, other, kept, store.effects));
}

async function everything(store: RoomStore) {
  const rows = await Promise.all(store.db.tables.map((table) => table.toArray()));
  const { updatedAt: _, ...workshop } = (await store.data()).workshop;
  return JSON.stringify([rows.map((of) => of.filter((row) => !('organisation' in row))), workshop]);
}

describe('two participants who are one person', () => {
  it('become one, with the phone, the answers and what was known of either', async () => {
    const { store, sanne, other, round } = await twoOfOne();
    await answered(store, round, 2, 4);
    await store.run(await merge(store, sanne.id, other.id));
    const { participants, responses } = await store.data();
    expect(participants.filter(({ deletedAt }) => deletedAt === null)).toMatchObject([
      { id: sanne.id, name: 'Sanne de Boer', layer: 'board' },
    ]);
    expect(responses).toMatchObject([{ participantId: sanne.id, levels: { [firstPillar]: 4 } }]);
    const [own] = await store.ask({ kind: 'mine', deviceId: device(2) });
    expect(own).toMatchObject({ kind: 'mine', reply: { participantCode: sanne.code } });
  });

  it('who both answered count once, as was finished last, and the other answer is kept', async () => {
    const { store, sanne, other, round } = await twoOfOne();
    await answered(store, round, 1, 2);
    await answered(store, round, 2, 5);
    await store.run(await merge(store, sanne.id, other.id));
    expect((await store.data()).responses).toMatchObject([
      { participantId: sanne.id, levels: { [firstPillar]: 5 } },
    ]);
    const earlier = await readEarlierResponses(store.workshopId, store.db);
    expect(earlier).toMatchObject([{ participantId: sanne.id, response: { levels: { [firstPillar]: 2 } } }]);
  });

  it('are two again, exactly, when it is undone', async () => {
    const { store, sanne, other, round } = await twoOfOne();
    await answered(store, round, 1, 2);
    await answered(store, round, 2, 5);
    const before = await everything(store);
    const undo = granted(await execute(await merge(store, sanne.id, other.id), store.db));
    expect(await everything(store)).not.toBe(before);
    await store.run(undo);
    expect(await everything(store)).toBe(before);
  });

  it('stay what they were in a closed round: none of its figures changes', async () => {
    const { store, sanne, other, round } = await twoOfOne();
    await answered(store, round, 1, 2);
    await answered(store, round, 2, 5);
    await store.run(granted(closeRound(round, store.effects)));
    const figures = async () => {
      const data = await store.data();
      return analyseRound(data, cemmPack, {
        roundId: round.id,
        businessLineId: data.workshop.businessLines[0]?.id ?? ('' as never),
      });
    };
    const before = await figures();
    await store.run(await merge(store, sanne.id, other.id));
    expect(await figures()).toEqual(before);
  });

  it('have to be two who take part', async () => {
    const { store, sanne, other } = await twoOfOne();
    const data = await store.data();
    const none = { devices: [], earlier: [] };
    expect(mergePeople(data, sanne.id, sanne.id, none, store.effects).ok).toBe(false);
    await store.run(await merge(store, sanne.id, other.id));
    expect(mergePeople(await store.data(), sanne.id, other.id, none, store.effects)).toMatchObject({
      fault: { kind: 'gone', id: other.id },
    });
  });
});
