/** Answers that come after their round was closed: never lost, never counted before somebody decides. */
import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import { execute } from '../../../renderer/storage/execute.ts';
import { forgetPeople } from '../../../renderer/storage/people.ts';
import { makeAnonymous } from '../../../shared/commands/anonymity.ts';
import type { Command } from '../../../shared/commands/command.ts';
import { leaveOutLate, takeInLate } from '../../../shared/commands/late.ts';
import { deleteParticipant, restoreParticipant } from '../../../shared/commands/participants.ts';
import { closeRound, revealRound } from '../../../shared/commands/rounds.ts';
import { answersVersion } from '../../../shared/model/answers.ts';
import type { Level, Round } from '../../../shared/model/workshop.ts';
import { granted } from '../commands/store.ts';
import { device, firstPillar, RoomStore, submission } from './roomStore.ts';

/** Anna has answered 2; her 4 came after the round was closed. */
async function lateRoom() {
  const store = await RoomStore.create();
  const round = await store.openRound();
  await store.joinAs(device(1), { name: 'Anna' });
  const data = await store.data();
  const respond = async (level: Level, revision: number, number = 1) => {
    const answers = submission(round, data, level, { revision });
    const [outcome] = await store.ask({ kind: 'respond', deviceId: device(number), submission: answers });
    return { answers, outcome };
  };
  await respond(2, 1);
  const closing = granted(await execute(granted(closeRound(round, store.effects)), store.db));
  const closed = (await store.data()).rounds[0] as Round;
  const { answers, outcome } = await respond(4, 2);
  const stored = async () => (await store.data()).responses.map(({ items: levels }) => levels[firstPillar]);
  const late = () => store.db.lateAnswers.toArray();
  const mine = async () => {
    const [own] = await store.ask({ kind: 'mine', deviceId: device(1) });
    if (own?.kind !== 'mine') throw new Error('Anna is in the room');
    return own.reply;
  };
  const undo = async (command: Command) => granted(await execute(command, store.db));
  return { store, round, closed, closing, answers, outcome, respond, stored, late, mine, undo };
}

const refused = { kind: 'refused', fault: 'round-closed' };

describe('answers after the round was closed', () => {
  it('are refused, kept apart and change nothing; the phone hears that nobody has decided', async () => {
    const { outcome, stored, late, mine, round } = await lateRoom();
    expect(outcome).toEqual(refused);
    expect(await stored()).toEqual([2]);
    expect(await late()).toMatchObject([{ state: 'waiting', revision: 2, response: { roundId: round.id } }]);
    expect(await mine()).toMatchObject({
      sheets: [{ items: { [firstPillar]: 2 }, revision: 1 }],
      late: [{ roundId: round.id, revision: 2, state: 'waiting' }],
    });
  });

  it('are the last of each phone, however often they come', async () => {
    const { respond, late } = await lateRoom();
    expect((await respond(5, 3)).outcome).toEqual(refused);
    expect((await respond(1, 2)).outcome).toEqual(refused);
    expect(await late()).toMatchObject([{ revision: 3, response: { items: { [firstPillar]: 5 } } }]);
  });

  it('count once the facilitator has taken them in; what was there is kept, and the round stays closed', async () => {
    const { store, closed, answers, stored, late, mine, respond } = await lateRoom();
    await store.run(takeInLate(closed, await late()));
    expect(await stored()).toEqual([4]);
    expect((await store.data()).rounds).toEqual([closed]);
    expect(await store.db.earlierResponses.toArray()).toMatchObject([
      { response: { items: { [firstPillar]: 2 } } },
    ]);
    expect(await mine()).toMatchObject({
      sheets: [{ items: { [firstPillar]: 4 }, revision: 2 }],
      late: [{ state: 'counts' }],
    });
    const again = { kind: 'respond', deviceId: device(1), submission: answers } as const;
    const { submissionId } = answers;
    expect(await store.ask(again)).toEqual([
      { kind: 'stored', reply: { revision: 2, submissionId, version: answersVersion(answers) } },
    ]);
    expect((await respond(3, 3)).outcome).toEqual(refused);
  });

  it('wait again after taking them in was undone, exactly as before', async () => {
    const { store, closed, stored, late, undo } = await lateRoom();
    const before = await late();
    const back = await undo(granted(takeInLate(closed, before)));
    await undo(back);
    expect(await stored()).toEqual([2]);
    expect(await late()).toEqual(before);
    expect(await store.db.earlierResponses.count()).toBe(0);
    expect((await store.data()).rounds).toEqual([closed]);
  });

  it('stay out when the facilitator says so, and the phone hears it', async () => {
    const { store, closed, stored, late, mine } = await lateRoom();
    await store.run(leaveOutLate(closed, await late()));
    expect(await stored()).toEqual([2]);
    expect(await mine()).toMatchObject({ late: [{ state: 'left-out' }] });
  });

  it('can’t be taken in once the results were shown: the room has seen them', async () => {
    const { store, closed, late, stored } = await lateRoom();
    await store.run(revealRound(closed, store.effects));
    const [revealed] = (await store.data()).rounds;
    expect(revealed && takeInLate(revealed, await late())).toMatchObject({ ok: false });
    // Whoever still had the round before them as it was.
    expect(await execute(granted(takeInLate(closed, await late())), store.db)).toMatchObject({ ok: false });
    expect(await stored()).toEqual([2]);
    expect((await store.data()).rounds).toEqual([revealed]);
  });

  it('wait for no decision once the results were shown, and the phone hears so', async () => {
    const { store, closed, respond, mine } = await lateRoom();
    await store.run(revealRound(closed, store.effects));
    expect((await respond(5, 3)).outcome).toEqual({ kind: 'refused', fault: 'round-shown' });
    expect(await mine()).toMatchObject({ late: [{ revision: 3, state: 'left-out' }] });
  });

  it('of who was in the bin when the round closed wait for none either', async () => {
    const { store, late } = await lateRoom();
    const { workshop } = await store.data();
    const bert = await store.addPerson({ name: 'Bert' });
    await store.run(deleteParticipant(await store.data(), bert.id, store.effects));
    const round = await store.openRound();
    await store.run(closeRound(round, store.effects));
    await store.run(restoreParticipant(await store.data(), bert.id));
    await store.joinWith(device(2), bert.code);
    const before = await late();
    const answers = submission(round, { workshop }, 3);
    expect(await store.ask({ kind: 'respond', deviceId: device(2), submission: answers })).toEqual([
      { kind: 'refused', fault: 'malformed' },
    ]);
    expect(await late()).toEqual(before);
  });

  it('go in by themselves when the closing is taken back, and wait again when it is done once more', async () => {
    const { closing, stored, late, mine, undo } = await lateRoom();
    const redo = await undo(closing);
    expect(await stored()).toEqual([4]);
    expect(await late()).toMatchObject([{ state: 'counts' }]);
    expect(await mine()).toMatchObject({ sheets: [{ items: { [firstPillar]: 4 }, revision: 2 }] });
    await undo(redo);
    expect(await stored()).toEqual([2]);
    expect(await late()).toMatchObject([{ state: 'waiting' }]);
  });

  it('go on as the phone’s own in the round that is open again, without an earlier version of themselves', async () => {
    const { store, closing, answers, respond, stored, undo } = await lateRoom();
    await undo(closing);
    const kept = await store.db.earlierResponses.count();
    const again = { kind: 'respond', deviceId: device(1), submission: answers } as const;
    expect(await store.ask(again)).toMatchObject([{ reply: { version: answersVersion(answers) } }]);
    expect((await respond(5, 3)).outcome).toMatchObject({ kind: 'stored', reply: { revision: 3 } });
    expect(await stored()).toEqual([5]);
    expect(await store.db.earlierResponses.count()).toBe(kept);
  });

  it('keep no moment when the workshop turns anonymous', async () => {
    const { store, round, late } = await lateRoom();
    await store.run(makeAnonymous(await store.data(), [], await late()));
    expect(await late()).toMatchObject([
      { response: { startedAt: round.openedAt, updatedAt: round.openedAt } },
    ]);
  });

  it('go with the people who are forgotten', async () => {
    const { store, late } = await lateRoom();
    await forgetPeople(store.workshopId, { comments: 'keep', owners: 'keep' }, store.effects, store.db);
    expect(await late()).toEqual([]);
  });
});
