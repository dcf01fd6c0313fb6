const keptRecent = 10;
const keptDays = 30;
const dayLength = 24 * 60 * 60 * 1000;

/**
 * Which backups of one workshop may go: all but the last ten, and but the last one of every (UTC) day of
 * the past thirty days. Backups dated after `now` come from a clock that was once wrong; they are counted
 * apart, so that they never push out the real ones.
 *
 * @param backups of one workshop, in any order
 * @returns the ids to delete
 */
export function backupsToDrop(backups: readonly { id: string; savedAt: string }[], now: Date): string[] {
  const newestFirst = [...backups].sort((a, b) => b.savedAt.localeCompare(a.savedAt));
  const moment = now.toISOString();
  const future = newestFirst.filter((backup) => backup.savedAt > moment);
  const past = newestFirst.filter((backup) => backup.savedAt <= moment);

  const kept = new Set([...future.slice(0, keptRecent), ...past.slice(0, keptRecent)].map(({ id }) => id));
  const oldestDay = new Date(now.getTime() - keptDays * dayLength).toISOString().slice(0, 10);
  const daysSeen = new Set<string>();
  for (const { id, savedAt } of past) {
    const day = savedAt.slice(0, 10);
    if (day <= oldestDay || daysSeen.has(day)) continue;
    daysSeen.add(day);
    kept.add(id);
  }
  return newestFirst.filter(({ id }) => !kept.has(id)).map(({ id }) => id);
}
