import type { Backup, HostKind, HostOutput, JournalLine } from '../host/contract.ts';
import type { WorkshopId } from '../model/ids.ts';

/** Earlier than every version, as a moment that the contract takes. */
export const beforeAll = '0001-01-01T00:00:00.000Z';

/**
 * Between which versions a workshop lost something that was not taken in yet. It is remembered when it is found, for
 * the work goes on from the older state and soon has later versions than what is missing.
 */
export interface Gap {
  /** The version that the storage had. */
  since: string;
  /** The last version that is known of. */
  until: string;
}

export interface Stored {
  /** The `updatedAt` of every workshop that is stored, null for those in the bin. */
  versions: ReadonlyMap<WorkshopId, string | null>;
  gaps: Readonly<Record<string, Gap>>;
  /** Removed for good, or not wanted back: their backups are there, and that is right. */
  removed: ReadonlySet<string>;
}

export interface Kept {
  host: HostKind;
  backups: readonly Backup[];
  journals: HostOutput<'readJournals'>;
}

/** A workshop of which the host has something that the storage may lack. */
export interface Suspect {
  workshopId: WorkshopId;
  isGone: boolean;
  /** The latest backup, when it is later than what is stored. */
  backup: Backup | null;
  /** The journal's lines that are later than both. */
  lines: JournalLine[];
  damaged: number;
  gap: Gap;
}

/**
 * Where to look. A storage is one line of versions: a workshop that is stored in some version has all that came
 * before it, unless the storage was lost, or fell back to an older state. So versions tell what may be missing; moments
 * of the clock never do.
 */
export function suspects(stored: Stored, { host, backups, journals }: Kept): Suspect[] {
  const own = backups.filter((backup) => backup.host === host);
  const ids = new Set([...own, ...journals].map(({ workshopId }) => workshopId));
  return [...ids].flatMap((workshopId): Suspect[] => {
    const version = stored.versions.get(workshopId);
    const isGone = version === undefined;
    if (version === null || (isGone && stored.removed.has(workshopId))) return [];
    const known = stored.gaps[workshopId];
    const since = known?.since ?? version ?? beforeAll;
    // What came after a gap that is known was made from the older state, and is stored.
    const isInGap = (moment: string) => moment > since && (isGone || !known || moment <= known.until);
    const backup = latest(
      own.filter((each) => each.workshopId === workshopId && isInGap(each.version ?? beforeAll)),
    );
    const journal = journals.find((each) => each.workshopId === workshopId);
    const from = backup?.version ?? since;
    const lines = (journal?.lines ?? []).filter((line) => line.version > from && isInGap(line.version));
    if (!backup && lines.length === 0) return [];
    const until = lines.reduce((last, line) => (line.version > last ? line.version : last), from);
    const gap = { since, until: known && known.until > until ? known.until : until };
    return [{ workshopId, isGone, backup, lines, damaged: journal?.damaged ?? 0, gap }];
  });
}

function latest(backups: readonly Backup[]): Backup | null {
  return backups.reduce<Backup | null>(
    (last, backup) => (last && (last.version ?? '') >= (backup.version ?? '') ? last : backup),
    null,
  );
}
