import type { Command } from '../../shared/commands/command.ts';
import { newlyEarlier } from '../../shared/commands/earlier.ts';
import type { Effects } from '../../shared/commands/edits.ts';
import { importWorkshop } from '../../shared/commands/whole.ts';
import { keptLineage } from '../../shared/file/lineage.ts';
import { parseWorkshopFile } from '../../shared/file/workshopFile.ts';
import type { Backup, Host, HostKind } from '../../shared/host/contract.ts';
import { canonicalJson } from '../../shared/model/canonical.ts';
import { workshopIdSchema } from '../../shared/model/ids.ts';
import { noLineage } from '../../shared/model/lineage.ts';
import type { WorkshopData } from '../../shared/model/workshop.ts';
import { readJournal } from '../../shared/recovery/journal.ts';
import { type Recovered, recovered } from '../../shared/recovery/recovered.ts';
import { type Stored, type Suspect, suspects } from '../../shared/recovery/suspects.ts';
import { database, type PraatplaatDatabase } from './database.ts';
import { closeGap, forgetRemoved, noteRemoved, readGaps, readRemoved, saveGaps } from './gaps.ts';
import { readEarlierResponses, readWorkshop } from './queries.ts';

/** Something that the storage lacks, as it is said in one sentence. */
export interface Missing {
  suspect: Suspect;
  /** Empty when nobody knows: the journal names no workshop. */
  organisation: string;
  /**
   * `gone`: the workshop is not there, a backup is. `homeless`: nor is a backup, only answers. `older`: a backup has
   * more than answers that the workshop lacks. `answers`: only answers are missing.
   */
  kind: 'gone' | 'homeless' | 'older' | 'answers';
  /** How many are missing; of a workshop that is gone, those that the backup lacks too. */
  answers: number;
  /** Answers that can't be put back: damaged on the disk, or without a round to go to. */
  leftOut: number;
}

/**
 * Compares what is stored with the host's backups and journals. What is found to be missing is remembered until it
 * was taken in or turned down.
 */
export class Recovery {
  readonly #host: Host;
  readonly #kind: HostKind;
  readonly #db: PraatplaatDatabase;

  constructor(host: Host, kind: HostKind, db: PraatplaatDatabase = database) {
    this.#host = host;
    this.#kind = kind;
    this.#db = db;
  }

  async look(): Promise<Missing[]> {
    const [backups, journals] = await Promise.all([
      this.#host.call('listBackups', null),
      this.#host.call('readJournals', null),
    ]);
    const stored = await this.#stored();
    const found: Missing[] = [];
    for (const suspect of suspects(stored, { host: this.#kind, backups, journals })) {
      const missing = await this.#missing(suspect);
      if (missing) found.push(missing);
    }
    const gaps = Object.fromEntries(found.map(({ suspect }) => [suspect.workshopId, suspect.gap]));
    if (canonicalJson(gaps) !== canonicalJson(stored.gaps)) await saveGaps(gaps, this.#db);
    return found;
  }

  /** @returns the command that takes in what is missing; null when its backup can't be read any more */
  async takeIn({ suspect }: Missing, effects: Effects): Promise<Command | null> {
    const stored = await readWorkshop(suspect.workshopId, this.#db);
    const found = await this.#recovered(suspect, stored);
    if (!found) return null;
    const { data, replaced } = found;
    const earlier = await readEarlierResponses(suspect.workshopId, this.#db);
    const gaveWay = newlyEarlier(replaced, data.responses, earlier, effects);
    // A storage that went back would stamp once more what it has stamped before: from here on it is another copy.
    const lineage = keptLineage({ data, lineage: noLineage });
    return importWorkshop(data, stored, { lineage, earlier, gaveWay });
  }

  /** It is stored now. */
  async taken({ suspect }: Missing): Promise<void> {
    await closeGap(suspect.workshopId, this.#db);
  }

  /** It is not wanted back: neither backups nor journals bring it up again. */
  async turnDown({ suspect }: Missing): Promise<void> {
    const { workshopId, isGone } = suspect;
    await closeGap(workshopId, this.#db);
    if (!isGone) return;
    await noteRemoved([workshopId], this.#db);
    await this.#host.call('dropJournal', { workshopId });
  }

  /** To be called after every command: an import that is undone leaves a backup behind, and nothing is missing. */
  async noteCommand({ edits, workshopId }: Command): Promise<void> {
    const removes = edits.some(({ table, kind }) => table === 'workshops' && kind === 'delete');
    if (removes) await noteRemoved([workshopId], this.#db);
  }

  async #stored(): Promise<Stored> {
    const workshops = await this.#db.records('workshops').toArray();
    const versions = new Map(
      workshops.map(({ id, updatedAt, deletedAt }) => [id, deletedAt ? null : updatedAt]),
    );
    await forgetRemoved((id) => versions.has(workshopIdSchema.parse(id)), this.#db);
    return {
      versions,
      gaps: await readGaps(this.#db),
      removed: new Set(await readRemoved(this.#db)),
    };
  }

  async #missing(suspect: Suspect): Promise<Missing | null> {
    const { isGone, backup, lines, damaged } = suspect;
    const { responses, unread } = readJournal(lines);
    const lost = damaged + unread;
    if (isGone) {
      const kind = backup ? 'gone' : 'homeless';
      const organisation = backup?.organisation ?? '';
      return { suspect, organisation, kind, answers: responses.size, leftOut: lost };
    }
    const stored = await readWorkshop(suspect.workshopId, this.#db);
    const found = stored && (await this.#recovered(suspect, stored));
    if (!found || (found.answers === 0 && !found.isMore)) return null;
    const { answers, leftOut, isMore } = found;
    const { organisation } = found.data.workshop;
    return { suspect, organisation, kind: isMore ? 'older' : 'answers', answers, leftOut: leftOut + lost };
  }

  async #recovered({ backup, lines }: Suspect, stored: WorkshopData | null): Promise<Recovered | null> {
    return recovered(stored, backup && (await this.#read(backup)), readJournal(lines));
  }

  async #read({ id }: Backup): Promise<WorkshopData | null> {
    const answer = await this.#host.call('readBackup', { id });
    const parsed = answer && parseWorkshopFile(answer.text);
    return parsed?.ok ? parsed.value : null;
  }
}
