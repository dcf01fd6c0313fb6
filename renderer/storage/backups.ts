import type { Command } from '../../shared/commands/command.ts';
import type { Host } from '../../shared/host/contract.ts';
import type { WorkshopId } from '../../shared/model/ids.ts';
import { workshopText } from './files.ts';
import { readWorkshop } from './queries.ts';

/** Minutes of change that a lost database may cost at the most. */
const backupMinutes = 3;

/**
 * Keeps the host's backups in step with what is stored: a changed workshop within minutes, and at once when
 * a round closes. A backup that fails is tried again at the next turn; the caller hears of it once.
 */
export class BackupKeeper {
  readonly #host: Host;
  readonly #onFault: (fault: 'no-space' | 'not-writable') => void;
  readonly #changed = new Set<WorkshopId>();
  #timer: ReturnType<typeof setTimeout> | undefined;
  #hasFailed = false;

  constructor(host: Host, onFault: (fault: 'no-space' | 'not-writable') => void) {
    this.#host = host;
    this.#onFault = onFault;
  }

  /** To be called after every command. */
  noteCommand(command: Command): void {
    this.noteChange(command.workshopId);
    if (command.name === 'closeRound') void this.writeChanged();
  }

  /** To be called when a workshop changed without a command: phones answered. */
  noteChange(id: WorkshopId): void {
    this.#changed.add(id);
    this.#timer ??= setTimeout(() => void this.writeChanged(), backupMinutes * 60_000);
  }

  /** Writes every changed workshop now: also before the window closes. */
  async writeChanged(): Promise<void> {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    const ids = [...this.#changed];
    this.#changed.clear();
    for (const id of ids) await this.#write(id);
  }

  async #write(id: WorkshopId): Promise<void> {
    const data = await readWorkshop(id);
    // Thrown away for good since: its earlier backups stay.
    if (!data) return;
    const text = workshopText(data);
    const answer = await this.#host
      .call('writeBackup', { workshopId: id, organisation: data.workshop.organisation, text })
      .catch(() => ({ saved: false, fault: 'not-writable' }) as const);
    if (answer.saved) {
      this.#hasFailed = false;
      return;
    }
    this.#changed.add(id);
    this.#timer ??= setTimeout(() => void this.writeChanged(), backupMinutes * 60_000);
    if (!this.#hasFailed) this.#onFault(answer.fault);
    this.#hasFailed = true;
  }
}
