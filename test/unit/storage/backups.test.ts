import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { BackupKeeper } from '../../../renderer/storage/backups.ts';
import { database } from '../../../renderer/storage/database.ts';
import { execute } from '../../../renderer/storage/execute.ts';
import { readWorkshop } from '../../../renderer/storage/queries.ts';
import type { Command } from '../../../shared/commands/command.ts';
import { importWorkshop } from '../../../shared/commands/whole.ts';
import { parseWorkshopFile } from '../../../shared/file/workshopFile.ts';
import type { Host, HostInput } from '../../../shared/host/contract.ts';
import { sampleWorkshop } from '../../../shared/sample/sampleWorkshop.ts';
import { granted } from '../commands/store.ts';

const size = vi.hoisted(() => ({ limit: 50_000_000 }));
vi.mock('../../../shared/file/format.ts', async (original) => ({
  ...(await original<typeof import('../../../shared/file/format.ts')>()),
  get fileSizeLimit() {
    return size.limit;
  },
}));

const sample = sampleWorkshop('nl');
const { id } = sample.workshop;
const change = (name: Command['name'] = 'changeWorkshop'): Command => ({ name, workshopId: id, edits: [] });

/** A host that keeps what it is given, until told that its disk is full. */
function backupHost() {
  const written: HostInput<'writeBackup'>[] = [];
  const state = { isFull: false };
  const host: Host = {
    listen: () => () => undefined,
    call: async (call, input) => {
      if (call !== 'writeBackup') throw new Error(`Unexpected call ${call}`);
      if (state.isFull) return { saved: false, fault: 'no-space' } as never;
      written.push(input as HostInput<'writeBackup'>);
      return { saved: true } as never;
    },
  };
  return { host, written, state };
}

beforeEach(async () => {
  await database.delete();
  await database.open();
  granted(await execute(importWorkshop(sample, null)));
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
});
afterEach(() => {
  vi.useRealTimers();
});

describe('automatic backups', () => {
  it('hold the whole workshop, a few minutes after it changed', async () => {
    const { host, written } = backupHost();
    const keeper = new BackupKeeper(host, () => undefined);
    keeper.noteCommand(change());
    keeper.noteCommand(change());
    await vi.advanceTimersByTimeAsync(60_000);
    expect(written).toHaveLength(0);
    await vi.advanceTimersByTimeAsync(180_000);
    await vi.waitFor(() => expect(written).toHaveLength(1));
    expect(parseWorkshopFile(written[0]?.text ?? '')).toMatchObject({
      ok: true,
      value: { workshop: { id } },
    });
  });

  it.each(['openRound', 'closeRound', 'revealRound'] as const)('are written at once at %s', async (name) => {
    const { host, written } = backupHost();
    new BackupKeeper(host, () => undefined).noteCommand(change(name));
    await vi.waitFor(() => expect(written).toHaveLength(1));
    const { updatedAt } = (await readWorkshop(id))?.workshop ?? {};
    expect(written[0]).toMatchObject({ version: updatedAt, holdsUpTo: updatedAt });
  });

  it.each(['finishResponse', 'enterForm', 'importAnswers'] as const)(
    'are written within half a minute after %s: no journal has those answers',
    async (name) => {
      const { host, written } = backupHost();
      const keeper = new BackupKeeper(host, () => undefined);
      keeper.noteCommand(change());
      keeper.noteCommand(change(name));
      await vi.advanceTimersByTimeAsync(30_000);
      await vi.waitFor(() => expect(written).toHaveLength(1));
    },
  );

  it('are not written when nothing changed', async () => {
    const { host, written } = backupHost();
    const keeper = new BackupKeeper(host, () => undefined);
    await keeper.writeChanged();
    expect(written).toHaveLength(0);
    await keeper.writeNow(id);
    await keeper.writeNow(id);
    expect(written).toHaveLength(1);
  });

  it('are tried again when the disk is full, which is said once', async () => {
    const { host, written, state } = backupHost();
    const onFault = vi.fn();
    const keeper = new BackupKeeper(host, onFault);
    state.isFull = true;
    keeper.noteCommand(change());
    await keeper.writeChanged();
    await keeper.writeChanged();
    expect(onFault).toHaveBeenCalledExactlyOnceWith('no-space');
    state.isFull = false;
    await vi.advanceTimersByTimeAsync(180_000);
    await vi.waitFor(() => expect(written).toHaveLength(1));
  });

  it('are none of a workshop that could not be read back, which is said', async () => {
    const { host, written } = backupHost();
    const onFault = vi.fn();
    const keeper = new BackupKeeper(host, onFault);
    keeper.noteCommand(change());
    size.limit = 1000;
    await keeper.writeChanged();
    size.limit = 50_000_000;
    expect(onFault).toHaveBeenCalledExactlyOnceWith('too-large');
    expect(written).toHaveLength(0);
    await keeper.writeChanged();
    expect(written).toHaveLength(1);
  });
});
