const keptRecent = 10;
const keptDays = 30;
const dayLength = 24 * 60 * 60 * 1000;

interface Written {
  id: string;
  /** See `Backup`. */
  sequence: number;
  savedAt: string;
}

/**
 * The order in which backups were written, the latest first. The number decides; among those of before there were
 * numbers the moment does, and a moment that is still to come is from a clock that was wrong: those go last.
 */
export function inWrittenOrder<Backup extends Written>(backups: readonly Backup[], now: Date): Backup[] {
  const moment = now.toISOString();
  return [...backups].sort(
    (a, b) =>
      b.sequence - a.sequence ||
      Number(a.savedAt > moment) - Number(b.savedAt > moment) ||
      b.savedAt.localeCompare(a.savedAt) ||
      a.id.localeCompare(b.id),
  );
}

/**
 * Which backups of one workshop may go: all but the last ten, and but the last one of every (UTC) day of
 * the past thirty days. Which are the last follows from the order in which they were written, so a clock that was
 * wrong for a while never pushes out the real ones.
 *
 * @param backups of one workshop, in any order
 * @returns the ids to delete
 */
export function backupsToDrop(backups: readonly Written[], now: Date): string[] {
  const latestFirst = inWrittenOrder(backups, now);
  const kept = new Set(latestFirst.slice(0, keptRecent).map(({ id }) => id));
  const oldestDay = new Date(now.getTime() - keptDays * dayLength).toISOString().slice(0, 10);
  const daysSeen = new Set<string>();
  for (const { id, savedAt } of latestFirst) {
    const day = savedAt.slice(0, 10);
    if (day <= oldestDay || daysSeen.has(day)) continue;
    daysSeen.add(day);
    kept.add(id);
  }
  return latestFirst.filter(({ id }) => !kept.has(id)).map(({ id }) => id);
}
