import { createHash } from 'node:crypto';
import { mkdir, open, readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { HostOutput, JournalLine } from '../../shared/host/contract.ts';
import { type WorkshopId, workshopIdSchema } from '../../shared/model/ids.ts';
import { diskFaultOf, errorCode, syncFolder, writeDurably } from './durableFile.ts';
import type { Reserve } from './reserve.ts';

/**
 * What phones were told is stored, a file a workshop, beside the page's own storage: browsers drop a database that
 * they can't open again. A line has its own checksum, so one that was cut off (the host was stopped while writing,
 * and nobody was answered) is told from one that the disk has damaged.
 *
 * A journal is short-lived: a backup that holds its lines takes their place, within minutes and when the round
 * closes. So the order in which an anonymous room answered is on the disk no longer than that.
 */
export interface Journals {
  /** Adds lines, on the disk when this says so; none is nothing to do. */
  keep(workshopId: WorkshopId, lines: readonly JournalLine[]): Promise<Kept>;
  read(): Promise<HostOutput<'readJournals'>>;
  /** Drops the lines of up to this version: a backup holds them. */
  dropUpTo(workshopId: WorkshopId, version: string): Promise<void>;
  /** @returns whether nothing of it is left */
  drop(workshopId: WorkshopId): Promise<boolean>;
}

type Kept = HostOutput<'answerRoomRequests'>;

/**
 * Adds whole lines to a file and waits until they are on the disk.
 *
 * @throws the file system's error; then nothing was added
 */
type Append = (path: string, text: string) => Promise<void>;

export interface JournalOptions {
  /** Absolute path; made with the first line. The two hosts have storages of their own, and folders of their own. */
  folder: string;
  reserve: Reserve;
  /** The way to the disk, passed in so that a test can fill it up. */
  append?: Append;
}

const extension = '.journal';
const linePattern = /^([0-9a-f]{16}) (\S+) (.+)$/;

export function createJournals({ folder, reserve, append = durableAppend() }: JournalOptions): Journals {
  /** One change at a time: lines stay whole, and none is added to a file that is being rewritten. */
  let queue: Promise<unknown> = Promise.resolve();

  function inTurn<Value>(work: () => Promise<Value>): Promise<Value> {
    const result = queue.then(work);
    queue = result.catch(() => undefined);
    return result;
  }

  /** Colons are forbidden in Windows' file names; ids have no dots, so the exchange loses nothing. */
  const pathOf = (id: WorkshopId) => join(folder, `${id.replaceAll(':', '.')}${extension}`);

  async function keep(workshopId: WorkshopId, lines: readonly JournalLine[]): Promise<Kept> {
    if (lines.length === 0) return { kept: true };
    const text = lines.map(written).join('');
    try {
      await reserve.whileWriting(() => inFolder(() => append(pathOf(workshopId), text)));
      return { kept: true };
    } catch (error) {
      return { kept: false, fault: diskFaultOf(error) };
    }
  }

  /** The folder is made when it turns out to be missing: looking first would cost every batch of answers a way to the disk. */
  async function inFolder(write: () => Promise<void>): Promise<void> {
    try {
      await write();
    } catch (error) {
      if (errorCode(error) !== 'ENOENT') throw error;
      await mkdir(folder, { recursive: true, mode: 0o700 });
      await write();
    }
  }

  async function readOne(id: WorkshopId): Promise<{ lines: JournalLine[]; damaged: number }> {
    const text = await readFile(pathOf(id), 'utf8').catch(() => '');
    const whole = text.split('\n').slice(0, -1);
    const lines = whole.map(readBack);
    const good = lines.filter((line) => line !== null);
    return { lines: good, damaged: lines.length - good.length };
  }

  async function read(): Promise<HostOutput<'readJournals'>> {
    const names = await readdir(folder).catch(() => []);
    const ids = names.flatMap((name) => {
      if (!name.endsWith(extension)) return [];
      const id = workshopIdSchema.safeParse(name.slice(0, -extension.length).replaceAll('.', ':'));
      return id.success ? [id.data] : [];
    });
    return Promise.all(ids.map(async (workshopId) => ({ workshopId, ...(await readOne(workshopId)) })));
  }

  async function dropUpTo(workshopId: WorkshopId, version: string): Promise<void> {
    const { lines } = await readOne(workshopId);
    const left = lines.filter((line) => line.version > version);
    if (left.length === lines.length && left.length > 0) return;
    if (left.length > 0) await writeDurably(pathOf(workshopId), left.map(written).join(''));
    else await rm(pathOf(workshopId), { force: true });
  }

  return {
    keep: (id, lines) => inTurn(() => keep(id, lines)),
    read: () => inTurn(read),
    // What can't be dropped now is dropped after the next backup.
    dropUpTo: (id, version) => inTurn(() => dropUpTo(id, version).catch(() => undefined)),
    drop: (id) =>
      inTurn(() =>
        rm(pathOf(id), { force: true }).then(
          () => true,
          () => false,
        ),
      ),
  };
}

function written({ version, text }: JournalLine): string {
  return `${checksum(`${version} ${text}`)} ${version} ${text}\n`;
}

function readBack(line: string): JournalLine | null {
  const [, sum, version = '', text = ''] = linePattern.exec(line) ?? [];
  return sum === checksum(`${version} ${text}`) ? { version, text } : null;
}

function checksum(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 16);
}

const lineEnd = 0x0a;

/**
 * What an earlier, broken-off write left behind the last whole line goes first: looked for in a file that is not as
 * long as the last write left it, since hundreds of answers a second wait for each way to the disk.
 */
function durableAppend(): Append {
  const left = new Map<string, number>();
  return async (path, text) => {
    const file = await open(path, 'a+', 0o600);
    try {
      const { size } = await file.stat();
      const end = left.get(path) === size ? size : await endOfLines(file, size);
      left.delete(path);
      if (end < size) await file.truncate(end);
      try {
        await file.appendFile(text);
        await file.datasync();
      } catch (error) {
        await file.truncate(end).catch(() => undefined);
        throw error;
      }
      if (size === 0) await syncFolder(join(path, '..'));
      left.set(path, end + Buffer.byteLength(text));
    } finally {
      await file.close();
    }
  };
}

/** Where the last whole line ends; a look at the last byte is enough as long as nothing went wrong. */
async function endOfLines(file: Awaited<ReturnType<typeof open>>, size: number): Promise<number> {
  if (size === 0) return 0;
  const last = Buffer.alloc(1);
  await file.read(last, 0, 1, size - 1);
  if (last[0] === lineEnd) return size;
  const all = Buffer.alloc(size);
  await file.read(all, 0, size, 0);
  return all.lastIndexOf(lineEnd) + 1;
}
