// Answers that another way in takes the place of: kept, put back, and never lost by an undo.
import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import { execute } from '../../../renderer/storage/execute.ts';
import { readEarlierResponses } from '../../../renderer/storage/queries.ts';
import type { Command, CommandFault } from '../../../shared/commands/command.ts';
import { countEarlier, newlyEarlier } from '../../../shared/commands/earlier.ts';
import { enterForm } from '../../../shared/commands/forms.ts';
import { answer } from '../../../shared/commands/responses.ts';
import { closeRound } from '../../../shared/commands/rounds.ts';
import { importWorkshop } from '../../../shared/commands/whole.ts';
import { mergeWorkshops } from '../../../shared/file/merge.ts';
import type { Level, Workshop } from '../../../shared/model/workshop.ts';
import type { Result } from '../../../shared/result.ts';
import { granted } from '../commands/store.ts';
import { unknown } from '../file/laptop.ts';
import { device, firstPillar, RoomStore, submission } from '../room/roomStore.ts';

/** Somebody who answered level 2 on a phone, in an open round; paper and undo follow. */
async function answeredByPhone(anonymity: Workshop['anonymity'] = 'named') {
  const store = await RoomStore.create(anonymity);
  const round = await store.openRound();
  await store.joinAs(device(1), { name: anonymity === 'named' ? 'Anna' : '' });
  const line = (await store.data()).workshop.businessLines[0]?.id;
  const person = await store.person();
  if (!line) throw new Error('A workshop has a line');
  let revision = 0;
  const phone = async (level: Level) => {
    revision += 1;
    await store.ask({
      kind: 'respond',
      deviceId: device(1),
      submission: submission(round, await store.data(), level, { revision }),
    });
  };
  const run = async (command: Command | Result<Command, CommandFault>) =>
    granted(await execute('ok' in command ? granted(command) : command, store.db));
  const paper = async (level: Level) => {
    const content = { items: { [firstPillar]: level }, comments: {} };
    const giver = { kind: 'known' as const, participantId: person.id };
    const form = { giver, businessLineId: line, content };
    return run(enterForm(await store.data(), round, form, store.effects));
  };
  const current = async () => (await store.data()).responses[0] ?? null;
  const earlier = () => store.db.earlierResponses.toArray();
  const letCount = async (index = 0) => {
    const version = (await earlier())[index];
    if (!version) throw new Error('There is no earlier version');
    const { workshop } = await store.data();
    return countEarlier(workshop, round, version, await current(), store.effects);
  };
  /** What counts and what is kept: way in and level of the first pillar. */
  const told = async () => {
    const said = (response: Awaited<ReturnType<typeof current>>) =>
      response && `${response.channel} ${response.items[firstPillar]}`;
    return {
      counts: said(await current()),
      earlier: (await earlier()).map(({ response }) => said(response)).sort(),
    };
  };
  await phone(2);
  return { store, round, line, person, phone, paper, run, current, earlier, letCount, told };
}

describe('answers that others take the place of', () => {
  it('are kept beside a paper form, and are no longer earlier ones when the form is undone', async () => {
    const { paper, run, told } = await answeredByPhone();
    const undo = await paper(4);
    expect(await told()).toEqual({ counts: 'paper 4', earlier: ['phone 2'] });
    const redo = await run(undo);
    expect(await told()).toEqual({ counts: 'phone 2', earlier: [] });
    await run(redo);
    expect(await told()).toEqual({ counts: 'paper 4', earlier: ['phone 2'] });
  });

  it('are kept when a second form comes in the same way: it is another sheet', async () => {
    const { paper, told } = await answeredByPhone();
    await paper(4);
    await paper(5);
    expect(await told()).toEqual({ counts: 'paper 5', earlier: ['paper 4', 'phone 2'] });
  });

  it('are kept once when the facilitator types answer by answer, and undone answer by answer', async () => {
    const { store, round, line, person, run, told } = await answeredByPhone();
    const place = { round, businessLineId: line, participantId: person.id, channel: 'typed' as const };
    const type = (value: Level) =>
      run(answer(place, { kind: 'item', itemId: firstPillar, value }, store.effects));
    const [undoFirst, undoSecond] = [await type(3), await type(4)];
    expect(await told()).toEqual({ counts: 'typed 4', earlier: ['phone 2'] });
    await run(undoSecond);
    await run(undoFirst);
    expect(await told()).toEqual({ counts: 'phone 2', earlier: [] });
  });

  it('are not lost by an undo that comes after somebody went on', async () => {
    const { paper, phone, run, told } = await answeredByPhone();
    const undo = await paper(4);
    await phone(5);
    const back = await run(undo);
    expect(back).toMatchObject({ edits: [], leftAlone: true });
    expect(await told()).toEqual({ counts: 'phone 5', earlier: ['paper 4', 'phone 2'] });
  });
});

describe('a file from a second laptop', () => {
  it('keeps the version that gives way to a later one, once however often it comes in', async () => {
    const { store, phone, run, told } = await answeredByPhone();
    const file = await store.data();
    await phone(5);
    const join = async () => {
      const mine = await store.data();
      const { data, replaced } = granted(mergeWorkshops(unknown(mine), unknown(file)));
      const kept = await readEarlierResponses(store.workshopId, store.db);
      const gaveWay = newlyEarlier(replaced, data.responses, kept, store.effects);
      return run(importWorkshop(data, mine, { earlier: kept, gaveWay }));
    };
    const undo = await join();
    expect(await told()).toEqual({ counts: 'phone 5', earlier: ['phone 2'] });
    await run(undo);
    expect(await told()).toEqual({ counts: 'phone 5', earlier: [] });
    await join();
    await join();
    expect(await told()).toEqual({ counts: 'phone 5', earlier: ['phone 2'] });
  });
});

describe('letting an earlier answer count', () => {
  it('makes the two change places, and undo and redo do so exactly', async () => {
    const { paper, run, current, earlier, letCount, told } = await answeredByPhone();
    await paper(4);
    const before = [await current(), await earlier()];
    const undo = await run(await letCount());
    expect(await told()).toEqual({ counts: 'phone 2', earlier: ['paper 4'] });
    const after = [await current(), await earlier()];
    const redo = await run(undo);
    expect([await current(), await earlier()]).toEqual(before);
    await run(redo);
    expect([await current(), await earlier()]).toEqual(after);
  });

  it('is the latest from then on, with the moment at which it was finished as it was', async () => {
    const { paper, run, current, letCount } = await answeredByPhone();
    await run(await paper(4).then(() => letCount()));
    const byPhone = await current();
    await run(await letCount());
    const byPaper = await current();
    expect(byPaper?.channel).toBe('paper');
    expect(byPaper?.updatedAt.localeCompare(byPhone?.updatedAt ?? '')).toBe(1);
    expect(byPaper?.finishedAt?.localeCompare(byPhone?.updatedAt ?? '')).toBe(-1);
  });

  it('keeps no moment in an anonymous workshop', async () => {
    const { round, paper, run, current, letCount } = await answeredByPhone('anonymous');
    await paper(4);
    await run(await letCount());
    expect(await current()).toMatchObject({ channel: 'phone', updatedAt: round.openedAt });
  });

  it('keeps what a phone sent between the look at the list and the press', async () => {
    const { paper, phone, run, letCount, told } = await answeredByPhone();
    await paper(4);
    const pressed = await letCount();
    await phone(5);
    await run(pressed);
    expect((await told()).counts).toBe('phone 2');
    expect((await told()).earlier).toContain('phone 5');
  });

  it('pressed twice happens once', async () => {
    const { store, paper, run, letCount, told } = await answeredByPhone();
    await paper(4);
    const [first, second] = [await letCount(), await letCount()];
    await run(first);
    expect(await execute(granted(second), store.db)).toMatchObject({ ok: false, fault: { kind: 'gone' } });
    expect(await told()).toEqual({ counts: 'phone 2', earlier: ['paper 4'] });
  });

  it('is refused once the round has closed, also by undo', async () => {
    const { store, round, paper, run, letCount, told } = await answeredByPhone();
    await paper(4);
    const undo = await run(await letCount());
    const again = await letCount();
    await run(closeRound(round, store.effects));
    const refused = { ok: false, fault: { kind: 'round-closed', roundId: round.id } };
    expect(await execute(granted(again), store.db)).toEqual(refused);
    expect(await execute(undo, store.db)).toEqual(refused);
    const [closed] = (await store.data()).rounds;
    const [version] = await store.db.earlierResponses.toArray();
    if (!closed || !version) throw new Error('Both are there');
    const { workshop } = await store.data();
    expect(countEarlier(workshop, closed, version, null, store.effects)).toEqual(refused);
    expect(await told()).toEqual({ counts: 'phone 2', earlier: ['paper 4'] });
  });
});
