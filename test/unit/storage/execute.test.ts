import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import { database } from '../../../renderer/storage/database.ts';
import { execute } from '../../../renderer/storage/execute.ts';
import { readWorkshop } from '../../../renderer/storage/queries.ts';
import { makeAnonymous } from '../../../shared/commands/anonymity.ts';
import type { Command } from '../../../shared/commands/command.ts';
import { addParticipant } from '../../../shared/commands/participants.ts';
import { answer, finishResponse } from '../../../shared/commands/responses.ts';
import { closeRound, openRound, revealRound } from '../../../shared/commands/rounds.ts';
import { addDepartment, removeDepartment } from '../../../shared/commands/setup.ts';
import { importWorkshop } from '../../../shared/commands/whole.ts';
import { changeLogo, changeWorkshop, createWorkshop } from '../../../shared/commands/workshops.ts';
import { cemmPack } from '../../../shared/content/packs.ts';
import { type WorkshopId, workshopIdSchema } from '../../../shared/model/ids.ts';
import type { WorkshopData } from '../../../shared/model/workshop.ts';
import { sampleWorkshop } from '../../../shared/sample/sampleWorkshop.ts';
import { granted } from '../commands/store.ts';
import { pngUrl } from '../file/pictures.ts';

let count = 0;
const effects = { newId: () => `id-${++count}`, now: () => '2027-01-14T09:00:00.000Z' };

async function stored(id: WorkshopId): Promise<WorkshopData> {
  const data = await readWorkshop(id);
  if (!data) throw new Error('No such workshop');
  return data;
}

async function newWorkshop(): Promise<WorkshopId> {
  const command = createWorkshop(
    { organisation: 'Acme', date: '2027-01-14', language: 'nl', pack: cemmPack },
    effects,
  );
  granted(await execute(command));
  return command.workshopId;
}

/** A workshop with one person who has answered in an open round. */
async function workshopInRound() {
  const id = await newWorkshop();
  granted(await execute(granted(addParticipant(await stored(id), { name: 'Anna' }, effects))));
  granted(
    await execute(
      granted(
        openRound(await stored(id), { kind: 'measure', partIds: cemmPack.pillars.map((p) => p.id) }, effects),
      ),
    ),
  );
  return id;
}

/** Where the only person of a workshop answers. */
function placeIn(data: WorkshopData) {
  const [round] = data.rounds;
  const [participant] = data.participants;
  const [line] = data.workshop.businessLines;
  const [pillar] = cemmPack.pillars;
  if (!round || !participant || !line || !pillar) throw new Error('Incomplete workshop');
  const place = {
    round,
    participantId: participant.id,
    businessLineId: line.id,
    channel: 'typed' as const,
  };
  return { round, place, pillarId: pillar.id };
}

beforeEach(async () => {
  await database.delete();
  await database.open();
});

describe('which groups are compared', () => {
  it('is chosen until the first results are shown, and then stays: by undo, and from any window', async () => {
    const id = await workshopInRound();
    const chosen = granted(await execute(changeWorkshop(await stored(id), { compareFirst: 'departments' })));
    const { rounds } = await stored(id);
    for (const round of rounds) granted(await execute(revealRound(round, effects)));
    const later = [
      changeWorkshop(await stored(id), { compareFirst: 'layers' }),
      changeWorkshop(await stored(id), { minimumGroupSize: 2 }),
      chosen,
    ];
    for (const command of later) {
      expect(await execute(command)).toEqual({ ok: false, fault: { kind: 'groups-fixed' } });
    }
    expect((await stored(id)).workshop).toMatchObject({ compareFirst: 'departments', minimumGroupSize: 3 });
    granted(await execute(changeWorkshop(await stored(id), { stageThreshold: 0.5 })));
  });
});

describe('results that have been shown', () => {
  const refused = (id: string) => ({ ok: false, fault: { kind: 'round-revealed', roundId: id } });

  it('stay so: by undo of what led to them, by an older backup and by a new command', async () => {
    const id = await workshopInRound();
    const before = await stored(id);
    const { round } = placeIn(before);
    const close = granted(await execute(granted(closeRound(round, effects))));
    const reveal = granted(await execute(revealRound(placeIn(await stored(id)).round, effects)));
    const shown = await stored(id);
    const gone: Command = {
      name: 'openRound',
      workshopId: id,
      edits: [{ table: 'rounds', kind: 'delete', id: round.id }],
    };
    for (const command of [reveal, close, importWorkshop(before, shown), gone]) {
      expect(await execute(command)).toEqual(refused(round.id));
    }
    expect((await stored(id)).rounds).toEqual(shown.rounds);
  });

  it('stay so where a merge has brought them', async () => {
    const id = await workshopInRound();
    const mine = await stored(id);
    const { round } = placeIn(mine);
    const theirs = { ...round, closedAt: effects.now(), revealedAt: effects.now(), seats: [] };
    const takeBack = granted(await execute(importWorkshop({ ...mine, rounds: [theirs] }, mine)));
    expect(await execute(takeBack)).toEqual(refused(round.id));
  });

  it('go with their workshop', async () => {
    const id = await workshopInRound();
    const { round } = placeIn(await stored(id));
    granted(await execute(revealRound(round, effects)));
    const data = await stored(id);
    for (const table of ['workshops', 'participants', 'rounds'] as const) await database.table(table).clear();
    const takeBack = granted(await execute(importWorkshop(data, null)));
    granted(await execute(takeBack));
    expect(await readWorkshop(id)).toBeNull();
  });
});

describe('carrying out a command', () => {
  it('stores the new state and gives the command that takes it back exactly', async () => {
    const id = await newWorkshop();
    const before = await stored(id);
    const undo = granted(await execute(changeWorkshop(before, { organisation: 'Acme Nederland' })));
    expect((await stored(id)).workshop.organisation).toBe('Acme Nederland');
    const redo = granted(await execute(undo));
    expect((await stored(id)).workshop.organisation).toBe('Acme');
    granted(await execute(redo));
    expect((await stored(id)).workshop.organisation).toBe('Acme Nederland');
  });

  it('changes nothing at all when one of its edits cannot be made', async () => {
    const id = await newWorkshop();
    const command: Command = {
      name: 'changeWorkshop',
      workshopId: id,
      edits: [
        { table: 'workshops', kind: 'set', id, values: { organisation: 'Half done' } },
        { table: 'participants', kind: 'set', id: 'nobody', values: { name: 'Ghost' } },
      ],
    };
    expect(await execute(command)).toEqual({ ok: false, fault: { kind: 'gone', id: 'nobody' } });
    expect((await stored(id)).workshop.organisation).toBe('Acme');
  });

  it('adds nothing to a workshop that is gone', async () => {
    const id = await newWorkshop();
    const add = granted(addParticipant(await stored(id), { name: 'Anna' }, effects));
    await database.workshops.delete(id);
    expect(await execute(add)).toEqual({ ok: false, fault: { kind: 'gone', id } });
    expect(await database.records('participants').count()).toBe(0);
  });

  it('throws on a record that would not be valid, and stores nothing of it', async () => {
    const id = await newWorkshop();
    const command: Command = {
      name: 'changeWorkshop',
      workshopId: id,
      edits: [{ table: 'workshops', kind: 'set', id, values: { date: 'tomorrow' } }],
    };
    await expect(execute(command)).rejects.toThrow();
    expect((await stored(id)).workshop.date).toBe('2027-01-14');
  });

  it('never changes an answer of a closed round, also not by undo', async () => {
    const id = await workshopInRound();
    const { round, place, pillarId } = placeIn(await stored(id));
    const answered = granted(answer(place, { kind: 'item', itemId: pillarId, value: 3 }, effects));
    const undoAnswer = granted(await execute(answered));
    granted(await execute(granted(closeRound(round, effects))));

    expect(await execute(undoAnswer)).toEqual({
      ok: false,
      fault: { kind: 'round-closed', roundId: round.id },
    });
    expect((await stored(id)).responses[0]?.items[pillarId]).toBe(3);
  });

  it('takes the moments out of a closed round when the workshop turns anonymous, and undo brings them back', async () => {
    const id = await workshopInRound();
    const { round, place, pillarId } = placeIn(await stored(id));
    const later = { now: () => '2027-01-14T10:00:00.000Z' };
    granted(await execute(granted(answer(place, { kind: 'item', itemId: pillarId, value: 3 }, later))));
    granted(await execute(granted(closeRound(round, later))));
    const undo = granted(await execute(makeAnonymous(await stored(id), [], [])));
    expect((await stored(id)).responses).toMatchObject([
      { updatedAt: round.openedAt, items: { [pillarId]: 3 } },
    ]);
    granted(await execute(undo));
    expect(await stored(id)).toMatchObject({
      participants: [{ name: 'Anna' }],
      responses: [{ updatedAt: later.now() }],
    });
  });

  it('keeps both of two answers that were given before the first one was seen to be stored', async () => {
    const id = await workshopInRound();
    const { place, pillarId } = placeIn(await stored(id));
    const first = granted(answer(place, { kind: 'item', itemId: pillarId, value: 3 }, effects));
    const second = granted(answer(place, { kind: 'comment', partId: pillarId, text: 'Why?' }, effects));
    const undoFirst = granted(await execute(first));
    const undoSecond = granted(await execute(second));
    expect((await stored(id)).responses).toMatchObject([
      { items: { [pillarId]: 3 }, comments: { [pillarId]: 'Why?' } },
    ]);
    granted(await execute(undoSecond));
    granted(await execute(undoFirst));
    expect((await stored(id)).responses).toEqual([]);
  });

  it('makes the workshop later with every command, undone and redone ones too, whatever they change', async () => {
    const id = await newWorkshop();
    let last = (await stored(id)).workshop.updatedAt;
    const add = granted(addParticipant(await stored(id), { name: 'Anna' }, effects));
    expect(add.edits.map(({ table }) => table)).toEqual(['participants']);
    let next = add;
    for (let time = 0; time < 5; time += 1) {
      next = granted(await execute(next));
      const { updatedAt } = (await stored(id)).workshop;
      expect(updatedAt > last, `${updatedAt} comes after ${last}`).toBe(true);
      last = updatedAt;
    }
  });

  it('makes a workshop later than it was when a backup from before takes its place, and when that is undone', async () => {
    const id = await newWorkshop();
    const backup = await stored(id);
    granted(await execute(changeWorkshop(backup, { organisation: 'Acme Nederland' })));
    const present = await stored(id);
    const undo = granted(await execute(importWorkshop(backup, present)));
    const replaced = await stored(id);
    expect(replaced.workshop.updatedAt > present.workshop.updatedAt).toBe(true);
    granted(await execute(undo));
    const again = await stored(id);
    expect(again.workshop.organisation).toBe('Acme Nederland');
    expect(again.workshop.updatedAt > replaced.workshop.updatedAt).toBe(true);
  });

  it('keeps the fields that another writer changed in the meantime when a step is undone', async () => {
    const id = await newWorkshop();
    const undoName = granted(await execute(changeWorkshop(await stored(id), { organisation: 'New name' })));
    granted(await execute(changeWorkshop(await stored(id), { mode: 'detailed' })));
    granted(await execute(undoName));
    expect((await stored(id)).workshop).toMatchObject({ organisation: 'Acme', mode: 'detailed' });
  });
});

describe('a logo', () => {
  it('that is no picture of its size is not stored', async () => {
    const sample = sampleWorkshop('nl');
    granted(await execute(importWorkshop(sample, null)));
    const logo = (dataUrl: string) => changeLogo(sample.workshop, { dataUrl, width: 3, height: 2 });
    const fault = { kind: 'impossible', rule: 'logo-picture' };
    expect(await execute(logo('data:image/png;base64,AAAA'))).toEqual({ ok: false, fault });
    expect(await execute(logo(pngUrl(30, 2)))).toEqual({ ok: false, fault });
    granted(await execute(logo(pngUrl(3, 2))));
    expect((await readWorkshop(sample.workshop.id))?.logo).toMatchObject({ width: 3, height: 2 });
  });
});

describe('reading a workshop', () => {
  it('is null for an unknown one', async () => {
    expect(await readWorkshop(workshopIdSchema.parse('nowhere'))).toBeNull();
  });
});

describe('what somebody went on with meanwhile', () => {
  it('stays: a department that was just given somebody, and a person who has just answered', async () => {
    const { id, data } = await (async () => {
      const command = createWorkshop(
        {
          organisation: 'Acme',
          date: '2027-01-14',
          language: 'nl',
          pack: cemmPack,
        },
        effects,
      );
      granted(await execute(command));
      return { id: command.workshopId, data: () => stored(command.workshopId) };
    })();
    granted(await execute(granted(addDepartment((await data()).workshop, 'Sales', effects))));
    const before = await data();
    const [department] = before.workshop.departments;
    if (!department) throw new Error('It was added');
    const undoAdding = granted(
      await execute(granted(addParticipant(before, { name: 'Ann', departmentId: department.id }, effects))),
    );
    // Made from what was there before Ann came.
    const removal = granted(removeDepartment(before, department.id));
    expect(await execute(removal)).toMatchObject({ ok: false, fault: { kind: 'in-use' } });
    const { workshop, participants } = await data();
    const pillarIds = cemmPack.pillars.map((pillar) => pillar.id);
    granted(
      await execute(granted(openRound(await data(), { kind: 'measure', partIds: pillarIds }, effects))),
    );
    const [round] = (await data()).rounds;
    const [line] = workshop.businessLines;
    const [person] = participants;
    if (!round || !line || !person) throw new Error('All were made');
    const place = { round, businessLineId: line.id, participantId: person.id, channel: 'phone' as const };
    granted(await execute(granted(finishResponse(place, effects))));
    expect(await execute(undoAdding)).toMatchObject({ ok: false, fault: { kind: 'in-use' } });
    expect((await stored(id)).participants).toHaveLength(1);
  });
});
