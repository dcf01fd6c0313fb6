import { binDays } from '../../../shared/commands/workshops.ts';
import type { Workshop } from '../../../shared/model/workshop.ts';
import { folded } from '../../../shared/words/nameKey.ts';

export type Shelf = 'active' | 'archive' | 'bin';

export function shelfOf(workshop: Workshop): Shelf {
  if (workshop.deletedAt !== null) return 'bin';
  return workshop.archivedAt === null ? 'active' : 'archive';
}

/** The workshops of a shelf whose name or date has the search in it, the latest day first. */
export function onShelf(workshops: readonly Workshop[], shelf: Shelf, search: string): Workshop[] {
  const wanted = folded(search);
  return workshops
    .filter((workshop) => shelfOf(workshop) === shelf)
    .filter(({ organisation, date }) => folded(organisation).includes(wanted) || date.includes(wanted))
    .sort((a, b) => b.date.localeCompare(a.date) || b.updatedAt.localeCompare(a.updatedAt));
}

/** Whole days until the bin lets go of it, 0 at least. */
export function daysLeft(deletedAt: string, now: Date): number {
  const gone = Date.parse(deletedAt) + binDays * 86_400_000;
  return Math.max(0, Math.ceil((gone - now.getTime()) / 86_400_000));
}
