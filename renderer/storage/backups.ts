import { type Command, hasTrait } from '../../shared/commands/command.ts';
import { isUntouched } from '../../shared/commands/workshops.ts';
import { fileSizeLimit } from '../../shared/file/format.ts';
import type { WorkshopCopy } from '../../shared/file/lineage.ts';
import { utf8Length } from '../../shared/file/scan.ts';
import type { DiskFault, Host, HostInput } from '../../shared/host/contract.ts';
import type { WorkshopId } from '../../shared/model/ids.ts';
import type { Gap } from '../../shared/recovery/suspects.ts';
import { workshopText } from './files.ts';
import { readGaps } from './gaps.ts';
import { leavingCopy } from './lineages.ts';

/** Milliseconds of change that a lost database may cost at the most. */
const usualWait = 3 * 60_000;
/** The same after somebody's answers came in another way than by phone: of files and hands no journal knows. */
const waitAfterAnswers = 20_000;

/** Why there is no backup: `too-large`, the workshop is larger than what is ever read back. */
export type BackupFault = DiskFault | 'too-large';

/**
 * Keeps the host's backups in step with what is stored: a changed workshop within minutes, sooner when answers came
 * in, and at once when a round opens, closes or is shown. A backup that fails is tried again at the next turn; the
 * caller hears of it once.
 */
export class BackupKeeper {
  readonly #host: Host;
  readonly #onFault: (fault: BackupFault) => void;
  readonly #changed = new Set<WorkshopId>();
  /** The version of each workshop's last backup: a room that is in and out of trouble fills no folder. */
  readonly #written = new Map<WorkshopId, string>();
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** When the timer ends, in milliseconds of `performance.now`. */
  #due = Number.POSITIVE_INFINITY;
  #hasFailed = false;

  constructor(host: Host, onFault: (fault: BackupFault) => void) {
    this.#host = host;
    this.#onFault = onFault;
  }

  /** To be called after every command. */
  noteCommand(command: Command): void {
    const wait = hasTrait(command, 'brings answers') ? waitAfterAnswers : usualWait;
    this.noteChange(command.workshopId, wait);
    if (hasTrait(command, 'backed up at once')) void this.writeChanged();
  }

  /** To be called when a workshop changed without a command: phones answered. */
  noteChange(id: WorkshopId, wait = usualWait): void {
    this.#changed.add(id);
    const due = performance.now() + wait;
    if (due >= this.#due) return;
    clearTimeout(this.#timer);
    this.#due = due;
    this.#timer = setTimeout(() => void this.writeChanged(), wait);
  }

  /** Writes this workshop now: phones come in, or the storage gave a first sign of trouble. */
  async writeNow(id: WorkshopId): Promise<void> {
    this.#changed.add(id);
    await this.writeChanged();
  }

  /** Writes every changed workshop now: also before the window closes. */
  async writeChanged(): Promise<void> {
    clearTimeout(this.#timer);
    this.#due = Number.POSITIVE_INFINITY;
    const ids = [...this.#changed];
    this.#changed.clear();
    for (const id of ids) await this.#write(id);
  }

  async #write(id: WorkshopId): Promise<void> {
    // A storage that can't be read now is tried again like a disk that can't be written.
    const copy = await leavingCopy(id).catch(() => undefined);
    // Thrown away for good since (its earlier backups stay), or nothing is in it yet.
    if (copy === null || (copy && isUntouched(copy.data))) return;
    const version = copy?.data.workshop.updatedAt;
    if (version !== undefined && version === this.#written.get(id)) return;
    const answer = copy ? await this.#send(backupOf(copy, await gapOf(id))) : notWritable;
    if (answer.saved) {
      if (version !== undefined) this.#written.set(id, version);
      this.#hasFailed = false;
      return;
    }
    this.noteChange(id);
    if (!this.#hasFailed) this.#onFault(answer.fault);
    this.#hasFailed = true;
  }

  /** One that can't be read back would only drive out those that can. */
  async #send(
    backup: HostInput<'writeBackup'>,
  ): Promise<{ saved: true } | { saved: false; fault: BackupFault }> {
    if (utf8Length(backup.text) > fileSizeLimit) return { saved: false, fault: 'too-large' };
    return this.#host.call('writeBackup', backup).catch(() => notWritable);
  }
}

const notWritable = { saved: false, fault: 'not-writable' } as const;

/**
 * What the host is given to keep of a workshop as it is now.
 *
 * @param gap what is known to be missing from it stays in the journal
 */
export function backupOf(copy: WorkshopCopy, gap: Gap | null): HostInput<'writeBackup'> {
  const { id: workshopId, organisation, updatedAt: version } = copy.data.workshop;
  return { workshopId, organisation, version, holdsUpTo: gap?.since ?? version, text: workshopText(copy) };
}

async function gapOf(id: WorkshopId): Promise<Gap | null> {
  return (await readGaps())[id] ?? null;
}
