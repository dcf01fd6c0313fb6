import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import { longestHistory, redo, run, undo, useHistoryStore } from '../../../renderer/state/history.ts';
import { database } from '../../../renderer/storage/database.ts';
import { execute } from '../../../renderer/storage/execute.ts';
import { readWorkshop } from '../../../renderer/storage/queries.ts';
import { changeNote } from '../../../shared/commands/notes.ts';
import { closeRound, openRound, revealRound } from '../../../shared/commands/rounds.ts';
import { addDepartment } from '../../../shared/commands/setup.ts';
import { changePoster, changeWorkshop, createWorkshop } from '../../../shared/commands/workshops.ts';
import { cemmPack } from '../../../shared/content/packs.ts';
import type { WorkshopId } from '../../../shared/model/ids.ts';
import type { Note, Round } from '../../../shared/model/workshop.ts';
import { granted } from '../commands/store.ts';

let count = 0;
const effects = { newId: () => `id-${++count}`, now: () => '2027-01-14T09:00:00.000Z' };
/** Milliseconds; moved by hand. */
let clock = 0;
const now = () => clock;

async function newWorkshop(): Promise<WorkshopId> {
  const command = createWorkshop(
    { organisation: 'Acme', date: '2027-01-14', language: 'nl', pack: cemmPack },
    effects,
  );
  granted(await run(command, now));
  return command.workshopId;
}

async function stored(id: WorkshopId) {
  const data = await readWorkshop(id);
  if (!data) throw new Error('No such workshop');
  return data;
}

async function type(id: WorkshopId, organisation: string) {
  granted(await run(changeWorkshop(await stored(id), { organisation }), now));
}

beforeEach(async () => {
  useHistoryStore.setState({ places: {} });
  await database.delete();
  await database.open();
});

describe('undo and redo', () => {
  it('take steps back and forth, and say which', async () => {
    const id = await newWorkshop();
    await type(id, 'Acme Nederland');
    expect(granted(await undo(id))).toEqual({ name: 'changeWorkshop', isWhole: true });
    expect((await stored(id)).workshop.organisation).toBe('Acme');
    expect(granted(await redo(id))).toEqual({ name: 'changeWorkshop', isWhole: true });
    expect((await stored(id)).workshop.organisation).toBe('Acme Nederland');
    expect(granted(await redo(id))).toBeNull();
  });

  it('take typing in one field back as one step, and a later return to it as another', async () => {
    const id = await newWorkshop();
    clock = 0;
    await type(id, 'Acme N');
    clock = 1000;
    await type(id, 'Acme Ned');
    clock = 60_000;
    await type(id, 'Acme Nederland');
    granted(await undo(id));
    expect((await stored(id)).workshop.organisation).toBe('Acme Ned');
    granted(await undo(id));
    expect((await stored(id)).workshop.organisation).toBe('Acme');
    granted(await redo(id));
    expect((await stored(id)).workshop.organisation).toBe('Acme Ned');
  });

  it('forget what was undone once something new is done', async () => {
    const id = await newWorkshop();
    await type(id, 'Acme Nederland');
    granted(await undo(id));
    granted(await run(granted(addDepartment((await stored(id)).workshop, 'Sales', effects)), now));
    expect(granted(await redo(id))).toBeNull();
    expect((await stored(id)).workshop.organisation).toBe('Acme');
  });

  it('keep workshops apart from each other and from the library', async () => {
    const first = await newWorkshop();
    const second = await newWorkshop();
    await type(first, 'First');
    await type(second, 'Second');
    granted(await undo(first));
    expect((await stored(first)).workshop.organisation).toBe('Acme');
    expect((await stored(second)).workshop.organisation).toBe('Second');
    expect(granted(await undo('library'))).toEqual({ name: 'createWorkshop', isWhole: true });
    expect(await readWorkshop(second)).toBeNull();
  });

  it('go back a hundred steps and no further', async () => {
    const id = await newWorkshop();
    for (let step = 1; step <= longestHistory + 5; step++) {
      clock += 60_000;
      await type(id, `Name ${step}`);
    }
    for (let step = 0; step < longestHistory; step++) granted(await undo(id));
    expect((await stored(id)).workshop.organisation).toBe('Name 5');
    expect(granted(await undo(id))).toBeNull();
  });

  it('say that results stay shown, and go on with what lies below', async () => {
    const id = await newWorkshop();
    await type(id, 'Acme Nederland');
    const pillarIds = cemmPack.pillars.map((pillar) => pillar.id);
    granted(
      await run(granted(openRound(await stored(id), { kind: 'measure', partIds: pillarIds }, effects)), now),
    );
    const round = async () => (await stored(id)).rounds[0] as Round;
    granted(await run(granted(closeRound(await round(), effects)), now));
    granted(await run(revealRound(await round(), effects), now));
    const shown = await round();
    expect(await undo(id)).toEqual({ ok: false, fault: { kind: 'round-revealed', roundId: shown.id } });
    expect(granted(await undo(id))).toEqual({ name: 'openRound', isWhole: false });
    expect(granted(await undo(id))).toEqual({ name: 'changeWorkshop', isWhole: true });
    expect(await round()).toEqual(shown);
  });

  it('leave alone what another window wrote later, and say so', async () => {
    const id = await newWorkshop();
    const { workshop } = await stored(id);
    granted(await run(changePoster(workshop, { title: 'Mine', ambition: 'Mine too' }), now));
    granted(await execute(changePoster(workshop, { title: 'Theirs' })));
    expect(granted(await undo(id))).toEqual({ name: 'changePoster', isWhole: false });
    expect((await stored(id)).workshop.poster).toMatchObject({ title: 'Theirs', ambition: '' });
    expect(granted(await redo(id))).toEqual({ name: 'changePoster', isWhole: true });
    expect((await stored(id)).workshop.poster).toMatchObject({ title: 'Theirs', ambition: 'Mine too' });
  });

  it('have nothing to do again where nothing could be taken back', async () => {
    const id = await newWorkshop();
    await type(id, 'Acme Nederland');
    granted(await execute(changeWorkshop(await stored(id), { organisation: 'Acme België' })));
    expect(granted(await undo(id))).toEqual({ name: 'changeWorkshop', isWhole: false });
    expect(granted(await redo(id))).toBeNull();
    expect((await stored(id)).workshop.organisation).toBe('Acme België');
  });

  it('take typing back as one step when it made the record, and leave what was added to it elsewhere', async () => {
    const id = await newWorkshop();
    const note = async (fields: Partial<Pick<Note, 'text' | 'discussed'>>) => {
      const { workshop, notes } = await stored(id);
      return changeNote(workshop, 'level:strategy', fields, notes[0] ?? null);
    };
    granted(await run(await note({ text: 'W' }), now));
    granted(await run(await note({ text: 'Why?' }), now));
    granted(await undo(id));
    expect((await stored(id)).notes).toEqual([]);
    granted(await redo(id));
    granted(await execute(await note({ discussed: true })));
    expect(granted(await undo(id))).toEqual({ name: 'changeNote', isWhole: false });
    expect((await stored(id)).notes).toMatchObject([{ text: '', discussed: true }]);
  });

  it('wait for the step that was still being stored', async () => {
    const id = await newWorkshop();
    const data = await stored(id);
    const typing = run(changeWorkshop(data, { organisation: 'Acme Nederland' }), now);
    const undoing = undo(id);
    granted(await typing);
    expect(granted(await undoing)).toEqual({ name: 'changeWorkshop', isWhole: true });
    expect((await stored(id)).workshop.organisation).toBe('Acme');
  });
});
