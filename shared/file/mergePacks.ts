import { canonicalJson } from '../model/canonical.ts';
import { isEqual } from '../model/equal.ts';
import { canAsk, partsOf, scaleOf } from '../model/instrument.ts';
import type { Pack } from '../model/pack.ts';
import { type RoundMode, roundModeSchema, type WorkshopData } from '../model/workshop.ts';

/**
 * Of two versions of one pack the one that both sides go on with: the later, as long as it has all that could be
 * answered in the other, on the same scale. The same whichever side is mine.
 *
 * @returns null when answers to one don't fit the other
 */
export function joinedPack(mine: Pack, theirs: Pack): Pack | null {
  if (isEqual(mine, theirs)) return mine;
  const [later, earlier] = [mine, theirs].sort(
    (a, b) => byVersion(b, a) || (canonicalJson(a) < canonicalJson(b) ? -1 : 1),
  );
  if (!later || !earlier) return null;
  if (hasAllOf(later, earlier)) return later;
  return hasAllOf(earlier, later) ? earlier : null;
}

/** Whether two copies of a workshop can be joined as far as their packs go. */
export function arePacksJoined(mine: WorkshopData, theirs: WorkshopData): boolean {
  if (mine.workshop.packId !== theirs.workshop.packId) return false;
  const own = new Map(mine.packs.map(({ pack }) => [pack.id, pack]));
  return theirs.packs.every(({ pack }) => {
    const other = own.get(pack.id);
    return other === undefined || joinedPack(other, pack) !== null;
  });
}

function byVersion(a: Pack, b: Pack): number {
  const [own, other] = [a, b].map(({ version }) => version.split('.').map(Number));
  const differing = (own ?? []).findIndex((part, place) => part !== other?.[place]);
  return differing === -1 ? 0 : (own?.[differing] ?? 0) - (other?.[differing] ?? 0);
}

function hasAllOf(pack: Pack, other: Pack): boolean {
  return roundModeSchema.options.every(
    (mode: RoundMode) => !canAsk(other, mode) || (canAsk(pack, mode) && asksAllOf(pack, other, mode)),
  );
}

function asksAllOf(pack: Pack, other: Pack, mode: RoundMode): boolean {
  if (!isEqual(scaleOf(pack, mode), scaleOf(other, mode))) return false;
  const known = new Set(partsOf(pack, mode).flatMap(({ id, items }) => items.map((item) => `${id}/${item}`)));
  return partsOf(other, mode).every(({ id, items }) => items.every((item) => known.has(`${id}/${item}`)));
}
