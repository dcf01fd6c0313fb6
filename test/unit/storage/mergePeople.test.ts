import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import { execute } from '../../../renderer/storage/execute.ts';
import { readEarlierResponses } from '../../../renderer/storage/queries.ts';
import { analyseRound } from '../../../shared/analysis/round.ts';
import { takeInLate } from '../../../shared/commands/late.ts';
import { mergePeople } from '../../../shared/commands/mergePeople.ts';
import { restoreParticipant } from '../../../shared/commands/participants.ts';
import { closeRound, reopenRound, revealRound } from '../../../shared/commands/rounds.ts';
import { importWorkshop } from '../../../shared/commands/whole.ts';
import { cemmPack } from '../../../shared/content/packs.ts';
import type { ParticipantId } from '../../../shared/model/ids.ts';
import type { Level, Round } from '../../../shared/model/workshop.ts';
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

async function answered(store: RoomStore, round: Round, phone: number, level: Level) {
  const sent = submission(round, await store.data(), level, { finished: true });
  await store.ask({ kind: 'respond', deviceId: device(phone), submission: sent });
}

async function merge(store: RoomStore, stay: ParticipantId, other: ParticipantId) {
  return granted(mergePeople(await store.data(), stay, other, store.effects));
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
    expect(responses).toMatchObject([{ participantId: sanne.id, items: { [firstPillar]: 4 } }]);
    const [own] = await store.ask({ kind: 'mine', deviceId: device(2) });
    expect(own).toMatchObject({ kind: 'mine', reply: { participantCode: sanne.code } });
  });

  it('who both answered count once, as was finished last, and the other answer is kept', async () => {
    const { store, sanne, other, round } = await twoOfOne();
    await answered(store, round, 1, 2);
    await answered(store, round, 2, 5);
    await store.run(await merge(store, sanne.id, other.id));
    expect((await store.data()).responses).toMatchObject([
      { participantId: sanne.id, items: { [firstPillar]: 5 } },
    ]);
    const earlier = await readEarlierResponses(store.workshopId, store.db);
    expect(earlier).toMatchObject([{ participantId: sanne.id, response: { items: { [firstPillar]: 2 } } }]);
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

  it('stay what they were in a round that was shown: none of its figures changes', async () => {
    const { store, sanne, other, round } = await twoOfOne();
    await answered(store, round, 1, 2);
    await answered(store, round, 2, 5);
    await store.run(revealRound(round, store.effects));
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

  it('are one in a round that has closed and was not shown, as if it had closed so', async () => {
    const { store, sanne, other, round } = await twoOfOne();
    await answered(store, round, 1, 2);
    await answered(store, round, 2, 5);
    await store.run(closeRound(round, store.effects));
    const before = await everything(store);
    const undo = granted(await execute(await merge(store, sanne.id, other.id), store.db));
    const { rounds, responses } = await store.data();
    expect(rounds[0]?.seats?.map(({ participantId }) => participantId)).toEqual([sanne.id]);
    expect(responses).toMatchObject([{ participantId: sanne.id, items: { [firstPillar]: 5 } }]);
    await store.run(undo);
    expect(await everything(store)).toBe(before);
  });

  it('go by either code: on another phone, and on a phone that the laptop no longer knows', async () => {
    const { store, sanne, other, round } = await twoOfOne();
    await answered(store, round, 2, 4);
    await store.run(await merge(store, sanne.id, other.id));
    const joined = { kind: 'joined', reply: { participantCode: sanne.code, sheets: [{ finished: true }] } };
    expect(await store.joinWith(device(3), other.code)).toMatchObject(joined);
    await store.db.devices.delete(device(2));
    store.reload();
    expect(await store.joinWith(device(2), other.code)).toMatchObject(joined);
    // Out of the bin it is somebody of its own again, and so is its code.
    await store.run(restoreParticipant(await store.data(), other.id));
    expect(await store.joinWith(device(4), other.code)).toMatchObject({
      reply: { participantCode: other.code },
    });
  });

  it('follow who is merged once more', async () => {
    const { store, sanne, other } = await twoOfOne();
    const third = await store.addPerson({ name: 'S. de Boer' });
    await store.run(await merge(store, sanne.id, other.id));
    await store.run(await merge(store, third.id, sanne.id));
    for (const [number, { code }] of [other, sanne].entries()) {
      expect(await store.joinWith(device(number + 3), code)).toMatchObject({
        reply: { participantCode: third.code },
      });
    }
  });

  it('are told on a phone what has taken the place of its answers, and go on from there', async () => {
    const { store, sanne, other, round } = await twoOfOne();
    await answered(store, round, 2, 2);
    await answered(store, round, 1, 5);
    await store.run(await merge(store, sanne.id, other.id));
    const [refused] = await store.ask({
      kind: 'respond',
      deviceId: device(2),
      submission: submission(round, await store.data(), 3, { revision: 2, basedOn: 'its own' }),
    });
    expect(refused).toEqual({ kind: 'refused', fault: 'overtaken' });
    const [own] = await store.ask({ kind: 'mine', deviceId: device(2) });
    if (own?.kind !== 'mine') throw new Error('The phone is somebody');
    const [sheet] = own.reply.sheets;
    expect(sheet).toMatchObject({ items: { [firstPillar]: 5 }, revision: 0 });
    const next = submission(round, await store.data(), 3, { revision: 3, basedOn: sheet?.version });
    expect(await store.ask({ kind: 'respond', deviceId: device(2), submission: next })).toMatchObject([
      { kind: 'stored' },
    ]);
    expect((await store.data()).responses).toMatchObject([
      { participantId: sanne.id, items: { [firstPillar]: 3 } },
    ]);
  });

  it('take along what came too late, which counts for the one who stays', async () => {
    const { store, sanne, other, round } = await twoOfOne();
    await store.run(closeRound(round, store.effects));
    const closed = (await store.data()).rounds[0];
    if (!closed) throw new Error('There is a round');
    await answered(store, round, 2, 4);
    const before = await everything(store);
    const undo = granted(await execute(await merge(store, sanne.id, other.id), store.db));
    const late = await store.db.lateAnswers.toArray();
    expect(late).toMatchObject([{ participantId: sanne.id, deviceId: device(2), state: 'waiting' }]);
    const [own] = await store.ask({ kind: 'mine', deviceId: device(2) });
    expect(own).toMatchObject({ reply: { late: [{ revision: 1, state: 'waiting' }] } });
    const taken = granted(await execute(granted(takeInLate(closed, late)), store.db));
    expect((await store.data()).responses).toMatchObject([{ participantId: sanne.id }]);
    await store.run(taken);
    await store.run(undo);
    expect(await everything(store)).toBe(before);
    // Reopened, the round takes them in by itself.
    await store.run(await merge(store, sanne.id, other.id));
    await store.run(reopenRound(await store.data(), closed));
    expect((await store.data()).responses).toMatchObject([{ participantId: sanne.id }]);
  });

  it('take their phones and late answers along when a file says that they are one, too', async () => {
    const { store, sanne, other, round } = await twoOfOne();
    await store.run(closeRound(round, store.effects));
    await answered(store, round, 2, 4);
    const here = await store.data();
    const undo = granted(await execute(await merge(store, sanne.id, other.id), store.db));
    const elsewhere = await store.data();
    await store.run(undo);
    await store.run(importWorkshop(elsewhere, here));
    const [own] = await store.ask({ kind: 'mine', deviceId: device(2) });
    expect(own).toMatchObject({
      reply: { participantCode: sanne.code, late: [{ revision: 1, state: 'waiting' }] },
    });
    expect(await store.db.lateAnswers.toArray()).toMatchObject([{ participantId: sanne.id }]);
  });

  it('have to be two who take part', async () => {
    const { store, sanne, other } = await twoOfOne();
    const data = await store.data();
    expect(mergePeople(data, sanne.id, sanne.id, store.effects).ok).toBe(false);
    await store.run(await merge(store, sanne.id, other.id));
    expect(mergePeople(await store.data(), sanne.id, other.id, store.effects)).toMatchObject({
      fault: { kind: 'gone', id: other.id },
    });
  });
});
