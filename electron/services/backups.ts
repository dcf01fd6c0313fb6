import { mkdir, readdir, readFile, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Backup, HostInput, HostKind, HostOutput } from '../../shared/host/contract.ts';
import { backupNameOf, parseBackupName } from './backupNames.ts';
import { backupsToDrop, inWrittenOrder } from './backupRotation.ts';
import { type DurableSteps, diskFaultOf, partialName, writeDurably } from './durableFile.ts';
import type { Journals } from './journals.ts';
import type { Reserve } from './reserve.ts';

/** Larger than anything `writeBackup` accepts; a bigger file in the folder is not ours. */
const largestBackup = 200_000_000;
/** Milliseconds. */
const abandonedAfter = 60 * 60 * 1000;

export interface Backups {
  readonly folder: string;
  write(input: HostInput<'writeBackup'>): Promise<HostOutput<'writeBackup'>>;
  list(): Promise<Backup[]>;
  read(id: string): Promise<HostOutput<'readBackup'>>;
  forget(input: HostInput<'forgetBackups'>): Promise<HostOutput<'forgetBackups'>>;
}

export interface BackupOptions {
  /** Absolute path; made when the first backup is written. */
  folder: string;
  /** Whose storage is backed up. */
  host: HostKind;
  /** What a backup holds need not stay in a journal, and who is forgotten is forgotten there too. */
  journals: Journals;
  reserve: Reserve;
  now?: () => Date;
  steps?: DurableSteps;
}

/**
 * Keeps whole workshop files in one folder. Every backup is a file of its own and never written over; a
 * full or unwritable disk comes back as the contract's fault. Files that someone else put in the folder are
 * neither shown nor touched.
 */
export function createBackups({ folder, now = () => new Date(), steps, ...options }: BackupOptions): Backups {
  const { host, journals, reserve } = options;
  /** One write at a time, so that names and rotation see a folder at rest. */
  let queue: Promise<unknown> = Promise.resolve();

  async function describe(id: string): Promise<Backup | null> {
    const name = parseBackupName(id);
    if (name === null) return null;
    const facts = await stat(join(folder, id)).catch(() => null);
    return facts?.isFile() ? { id, ...name, bytes: facts.size } : null;
  }

  async function list(): Promise<Backup[]> {
    const names = await readdir(folder).catch(() => []);
    const found = await Promise.all(names.map(describe));
    return inWrittenOrder(
      found.filter((backup) => backup !== null),
      now(),
    );
  }

  async function nextName(input: HostInput<'writeBackup'>): Promise<string> {
    const names = (await readdir(folder)).map(parseBackupName);
    const sequence = names.reduce((highest, name) => Math.max(highest, name?.sequence ?? 0), 0) + 1;
    return backupNameOf({ ...input, sequence, host, savedAt: now().toISOString() });
  }

  async function writeOne(input: HostInput<'writeBackup'>): Promise<HostOutput<'writeBackup'>> {
    try {
      await mkdir(folder, { recursive: true, mode: 0o700 });
      const id = await nextName(input);
      await reserve.whileWriting(() => writeDurably(join(folder, id), input.text, steps));
      const backup = await describe(id);
      if (backup === null) return { saved: false, fault: 'not-writable' };
      await journals.dropUpTo(input.workshopId, input.holdsUpTo);
      await tidy(input.workshopId, id);
      return { saved: true, backup };
    } catch (error) {
      return { saved: false, fault: diskFaultOf(error) };
    }
  }

  /** Thins out this workshop's backups. What can't be deleted now is tried again after the next backup. */
  async function tidy(workshopId: string, justWritten: string): Promise<void> {
    const mine = (await list()).filter((backup) => backup.workshopId === workshopId);
    const dropped = backupsToDrop(mine, now()).filter((id) => id !== justWritten);
    for (const name of [...dropped, ...(await abandonedPartials())]) {
      await rm(join(folder, name), { force: true }).catch(() => undefined);
    }
  }

  /** Left by a process that was killed while writing. A fresh one may be the other host's work of now. */
  async function abandonedPartials(): Promise<string[]> {
    const partials = (await readdir(folder)).filter((name) => partialName.test(name));
    const ages = await Promise.all(
      partials.map(async (name) => {
        const facts = await stat(join(folder, name)).catch(() => null);
        return facts === null ? 0 : now().getTime() - facts.mtimeMs;
      }),
    );
    return partials.filter((_, index) => (ages[index] ?? 0) > abandonedAfter);
  }

  /** Half-written files go too: they may hold what has to be forgotten. */
  async function forgetAll({ workshopId }: HostInput<'forgetBackups'>): Promise<HostOutput<'forgetBackups'>> {
    const ofWorkshop = async () => (await list()).filter((backup) => backup.workshopId === workshopId);
    const partials = (await readdir(folder).catch(() => [])).filter((name) => partialName.test(name));
    for (const name of [...(await ofWorkshop()).map(({ id }) => id), ...partials]) {
      await rm(join(folder, name), { force: true }).catch(() => undefined);
    }
    const isJournalGone = await journals.drop(workshopId);
    return { left: (await ofWorkshop()).length + (isJournalGone ? 0 : 1) };
  }

  return {
    folder,
    list,
    write(input) {
      const written = queue.then(() => writeOne(input));
      queue = written.catch(() => undefined);
      return written;
    },
    forget(input) {
      const forgotten = queue.then(() => forgetAll(input));
      queue = forgotten.catch(() => undefined);
      return forgotten;
    },
    async read(id) {
      const backup = await describe(id);
      if (backup === null || backup.bytes > largestBackup) return null;
      const text = await readFile(join(folder, id), 'utf8').catch(() => null);
      return text === null ? null : { text };
    },
  };
}
