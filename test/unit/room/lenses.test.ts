/** A checklist and a ladder beside the grid, answered in every way in. */
import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import { execute } from '../../../renderer/storage/execute.ts';
import { enterForm, importAnswers } from '../../../shared/commands/forms.ts';
import { answer } from '../../../shared/commands/responses.ts';
import { closeRound, openRound } from '../../../shared/commands/rounds.ts';
import { cefPack, growthPathPack } from '../../../shared/content/packs.ts';
import { parseWorkshopFile, serialiseWorkshop } from '../../../shared/file/workshopFile.ts';
import { instrumentOf } from '../../../shared/model/instrument.ts';
import type { ChecklistPack, LadderPack } from '../../../shared/model/pack.ts';
import type { ItemAnswer } from '../../../shared/model/workshop.ts';
import { journalLines, readJournal } from '../../../shared/recovery/journal.ts';
import { recovered } from '../../../shared/recovery/recovered.ts';
import { responseSubmissionSchema } from '../../../shared/room/protocol.ts';
import { granted } from '../commands/store.ts';
import { device, firstPillar, pillarIds, RoomStore, submission } from './roomStore.ts';

/** Of each lens: an answer that fits its first item, and one that doesn't. */
const lenses: [string, ChecklistPack | LadderPack, ItemAnswer, ItemAnswer][] = [
  ['a checklist', cefPack, 2, 5],
  ['a ladder', growthPathPack, 'yes', 'partly'],
];

async function asking(lens: ChecklistPack | LadderPack) {
  const store = await RoomStore.create();
  const round = await store.openRound({ lens });
  const person = await store.addPerson({ name: 'Anna' });
  const data = await store.data();
  const [line] = data.workshop.businessLines;
  const [item] = instrumentOf(lens, round).items;
  if (!line || !item) throw new Error('A lens asks something');
  return { store, round, person, line, item };
}

describe.each(lenses)('%s', (_name, lens, fitting, odd) => {
  it('comes along in the workshop once, and its rounds are numbered apart from those of the grid', async () => {
    const { store, round } = await asking(lens);
    expect(round).toMatchObject({ packId: lens.id, packVersion: lens.version, mode: lens.kind, number: 1 });
    await store.run(closeRound(round, store.effects));
    const again = await store.openRound({ lens });
    expect(again.number).toBe(2);
    await store.run(closeRound(again, store.effects));
    const grid = await store.openRound();
    expect([grid.number, grid.mode]).toEqual([1, 'quick']);
    expect(new Set((await store.data()).packs.map(({ pack }) => pack.id))).toEqual(
      new Set(['cemm', lens.id]),
    );
  });

  it('keeps another round of its kind from opening while it is open', async () => {
    const { store, round } = await asking(lens);
    const opening = openRound(await store.data(), { kind: 'measure' }, store.effects);
    expect(opening).toEqual({ ok: false, fault: { kind: 'round-open', roundId: round.id } });
  });

  it('is answered on the laptop, and takes nothing that it does not ask', async () => {
    const { store, round, person, line, item } = await asking(lens);
    const place = { round, businessLineId: line.id, participantId: person.id, channel: 'laptop' } as const;
    const give = (itemId: typeof item.id, value: ItemAnswer) =>
      execute(granted(answer(place, { kind: 'item', itemId, value }, store.effects)), store.db);
    granted(await give(item.id, fitting));
    const refused = { ok: false, fault: { kind: 'impossible', rule: 'answer-asked' } };
    expect(await give(item.id, odd)).toEqual(refused);
    expect(await give(firstPillar, 3)).toEqual(refused);
    expect((await store.data()).responses.map(({ items }) => items)).toEqual([{ [item.id]: fitting }]);
  });

  it('is answered by phones, which are refused what it does not ask', async () => {
    const { store, round, item } = await asking(lens);
    await store.joinAs(device(1), { name: 'Bob' });
    const data = await store.data();
    const send = async (fields: object) =>
      (
        await store.ask({
          kind: 'respond',
          deviceId: device(1),
          submission: submission(round, data, 1, fields),
        })
      )[0];
    const comments = { [item.partId]: 'Because' };
    expect(await send({ items: { [item.id]: fitting }, comments })).toMatchObject({ kind: 'stored' });
    const malformed = { kind: 'refused', fault: 'malformed' };
    expect(await send({ items: { [item.id]: odd }, revision: 2 })).toEqual(malformed);
    expect(await send({ items: { [firstPillar]: 3 }, revision: 2 })).toEqual(malformed);
    expect(await send({ items: {}, comments: { [firstPillar]: 'Why?' }, revision: 2 })).toEqual(malformed);
    const [outcome] = await store.ask({ kind: 'mine', deviceId: device(1) });
    expect(outcome).toMatchObject({ reply: { sheets: [{ items: { [item.id]: fitting }, comments }] } });
  });

  it('is entered from paper and files, and refused there too what it does not ask', async () => {
    for (const enter of [enterForm, importAnswers]) {
      const { store, round, person, line, item } = await asking(lens);
      const form = (items: Record<string, ItemAnswer>) => ({
        giver: { kind: 'known' as const, participantId: person.id },
        businessLineId: line.id,
        content: { items, comments: {} },
      });
      const data = await store.data();
      const run = (items: Record<string, ItemAnswer>) => {
        const command =
          enter === enterForm
            ? enterForm(data, round, form(items), store.effects)
            : importAnswers(data, round, [form(items)], store.effects);
        return execute(granted(command), store.db);
      };
      expect(await run({ [item.id]: odd })).toMatchObject({ fault: { kind: 'impossible' } });
      granted(await run({ [item.id]: fitting }));
      expect((await store.data()).responses).toMatchObject([{ items: { [item.id]: fitting } }]);
    }
  });

  it('is in the file with its answers, and comes back from the journal', async () => {
    const { store, round, person, line, item } = await asking(lens);
    const before = await store.data();
    const place = { round, businessLineId: line.id, participantId: person.id, channel: 'laptop' } as const;
    await store.run(answer(place, { kind: 'item', itemId: item.id, value: fitting }, store.effects));
    const data = await store.data();
    const text = serialiseWorkshop(data, { appVersion: '1', now: '2027-01-14T16:00:00.000Z' });
    expect(granted(parseWorkshopFile(text))).toEqual(data);
    const { responses, participants } = data;
    const lines = journalLines(data.workshop, { participants, responses });
    expect(recovered(null, before, readJournal(lines))?.data.responses).toEqual(responses);
    const odds = responses.map((response) => ({ ...response, items: { [item.id]: odd } }));
    const wrong = serialiseWorkshop(
      { ...data, responses: odds },
      { appVersion: '1', now: '2027-01-14T16:00:00.000Z' },
    );
    expect(parseWorkshopFile(wrong)).toMatchObject({
      ok: false,
      fault: { kind: 'impossible', rule: 'answer-asked', path: ['data', 'responses', 0, 'items', item.id] },
    });
  });
});

describe('what came before there were other models', () => {
  it('is read from a page that a phone loaded then: levels and statements apart', async () => {
    const store = await RoomStore.create();
    const round = await store.openRound();
    await store.joinAs(device(1), { name: 'Anna' });
    const { items, ...rest } = submission(round, await store.data(), 4);
    const sent = responseSubmissionSchema.parse({ ...rest, levels: items, statements: {} });
    const outcomes = await store.ask({ kind: 'respond', deviceId: device(1), submission: sent });
    expect(outcomes).toMatchObject([{ kind: 'stored' }]);
    expect((await store.data()).responses.map((response) => response.items)).toEqual([
      Object.fromEntries(pillarIds.map((id) => [id, 4])),
    ]);
  });

  it('is read from a line of a journal then, as far as its round asks for it', async () => {
    const store = await RoomStore.create();
    const round = await store.openRound();
    const person = await store.addPerson({ name: 'Anna' });
    const data = await store.data();
    const place = { round, businessLineId: data.workshop.businessLines[0]?.id as never };
    await store.run(
      answer(
        { ...place, participantId: person.id, channel: 'laptop' },
        { kind: 'item', itemId: firstPillar, value: 4 },
        store.effects,
      ),
    );
    const { responses } = await store.data();
    const [{ items, ...row } = { items: {} }] = responses;
    const statements = { 'data-2-a': 'yes' };
    const text = JSON.stringify({
      format: 4,
      table: 'responses',
      row: { ...row, levels: items, statements },
    });
    const journal = readJournal([{ version: data.workshop.updatedAt, text }]);
    expect(journal.unread).toBe(0);
    expect(recovered(null, data, journal)?.data.responses).toEqual(responses);
  });
});
