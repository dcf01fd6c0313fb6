import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import { execute } from '../../../renderer/storage/execute.ts';
import { keepAnswers } from '../../../renderer/storage/journal.ts';
import type { Command } from '../../../shared/commands/command.ts';
import { enterForm } from '../../../shared/commands/forms.ts';
import { answer, finishResponse } from '../../../shared/commands/responses.ts';
import { type HostInput, hostCalls, type JournalLine } from '../../../shared/host/contract.ts';
import { readJournal } from '../../../shared/recovery/journal.ts';
import { recovered } from '../../../shared/recovery/recovered.ts';
import { granted } from '../commands/store.ts';
import { firstPillar, RoomStore, submission } from '../room/roomStore.ts';

/** A round that is open, of which the last backup knows nobody yet. */
async function openRoom() {
  const store = await RoomStore.create();
  const round = await store.openRound();
  const backup = await store.data();
  const person = await store.addPerson({ name: 'Sanne de Boer' });
  const lines: JournalLine[] = [];
  const call = async (_name: string, input: unknown) => {
    lines.push(...(hostCalls.keepAnswers.input.parse(input) as HostInput<'keepAnswers'>).lines);
    return { kept: true };
  };
  const carryOut = async (command: Command) => {
    granted(await execute(command, store.db));
    await keepAnswers(command, { call } as never, store.db);
  };
  const [line] = backup.workshop.businessLines;
  if (!line) throw new Error('A workshop has a line');
  /** What comes back when the storage is lost now. */
  const back = () => recovered(null, backup, readJournal(lines))?.data.responses ?? [];
  return { store, round, person, line, carryOut, back };
}

describe('answers that were given without a phone', () => {
  it('are in the journal once somebody has finished on the laptop, before any backup', async () => {
    const { store, round, person, line, carryOut, back } = await openRoom();
    const place = { round, businessLineId: line.id, participantId: person.id, channel: 'laptop' } as const;
    const given = { kind: 'item', itemId: firstPillar, value: 4 } as const;
    await carryOut(granted(answer(place, given, store.effects)));
    expect(back()).toEqual([]);
    await carryOut(granted(finishResponse(place, store.effects)));
    expect(back()).toEqual((await store.data()).responses);
  });

  it('are in the journal once a form was entered, with somebody who is on no list', async () => {
    const { store, round, line, carryOut, back } = await openRoom();
    const { items } = submission(round, await store.data(), 2);
    const content = { items, comments: {} };
    const giver = { kind: 'new', person: { name: 'Noor', layer: null, department: '' } } as const;
    const form = { giver, businessLineId: line.id, content };
    await carryOut(granted(enterForm(await store.data(), round, form, store.effects)));
    expect(back()).toEqual((await store.data()).responses);
  });
});
