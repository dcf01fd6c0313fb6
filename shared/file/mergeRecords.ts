import type { Fields } from '../commands/fields.ts';
import { saysTheSame } from '../model/answers.ts';
import { isEqual } from '../model/equal.ts';
import type { Lineage, RecordStamps } from '../model/lineage.ts';
import type { WorkshopResponse } from '../model/workshop.ts';
import { hasSeen, recordKey, stampOf, withUnitStamps } from './lineage.ts';
import { joinedUnit } from './mergeUnits.ts';
import { type UnitTable, unitsOf, withUnits } from './units.ts';

export type Side = 'mine' | 'theirs';
/** Which side's value is taken where both changed it, by the conflict's key. */
export type Choices = ReadonlyMap<string, Side>;

/** Something that both sides changed, each in another way, since they were the same. */
export interface Conflict {
  key: string;
  table: UnitTable;
  /** Of the record. */
  id: string;
  /** Empty: the record as a whole. */
  unit: string;
  /** Undefined: taken out, or removed. */
  mine: unknown;
  theirs: unknown;
}

export function conflictKey(table: UnitTable, id: string, unit: string): string {
  return `${recordKey(table, id)}#${unit}`;
}

/** Two records, or lists of them, as they are on either side. */
interface Both<Value> {
  mine: Value;
  theirs: Value;
}

/**
 * Joins records of two copies unit by unit. A unit that only one side has changed since the other saw it is that
 * side's; so is a record that only one side has removed. What both changed is joined where that can be done without
 * asking, and otherwise a conflict: decided by a choice, mine without one.
 */
export class RecordMerger {
  readonly #lineages: Both<Lineage>;
  readonly #choices: Choices;
  readonly stamps: Record<string, RecordStamps> = {};
  /** Units that are as in neither copy, or that somebody chose: a record's key each. */
  readonly unstamped = new Map<string, Set<string>>();
  readonly conflicts: Conflict[] = [];
  /** Responses that were there in two versions with different answers: the version that gave way. */
  readonly replaced: WorkshopResponse[] = [];

  constructor(lineages: Both<Lineage>, choices: Choices) {
    this.#lineages = lineages;
    this.#choices = choices;
  }

  /** All records of both that remain, mine first and in their order. */
  table<Row extends { id: string }>(table: UnitTable, { mine, theirs }: Both<readonly Row[]>): Row[] {
    const others = new Map(theirs.map((row) => [row.id, row]));
    const rows = mine.flatMap((row): Row[] => {
      const other = others.get(row.id);
      others.delete(row.id);
      if (other) return [this.#both(table, { mine: row, theirs: other }) as Row];
      return this.#remains(table, row, 'mine') ? [row] : [];
    });
    return [...rows, ...[...others.values()].filter((row) => this.#remains(table, row, 'theirs'))];
  }

  /** To be called for a unit that is made other than it is in both copies. */
  unstamp(table: UnitTable, id: string, unit: string): void {
    const key = recordKey(table, id);
    this.unstamped.set(key, (this.unstamped.get(key) ?? new Set()).add(unit));
  }

  /** A record that comes back, or stays, though one side removed it: as one that was made now. */
  reborn(table: UnitTable, id: string): void {
    delete this.stamps[recordKey(table, id)];
  }

  /** @returns the chosen side, mine as long as nobody has chosen */
  choose(conflict: Omit<Conflict, 'key'>): Side {
    const key = conflictKey(conflict.table, conflict.id, conflict.unit);
    this.conflicts.push({ key, ...conflict });
    return this.#choices.get(key) ?? 'mine';
  }

  #both(table: UnitTable, rows: Both<Fields & { id: string }>): Fields {
    const { id } = rows.mine;
    const key = recordKey(table, id);
    const sides = { mine: unitsOf(table, rows.mine), theirs: unitsOf(table, rows.theirs) };
    const known = (side: Side) => Object.keys(this.#lineages[side].stamps[key]?.units ?? {});
    const names = [...sides.mine.keys(), ...sides.theirs.keys(), ...known('mine'), ...known('theirs')];
    const [units, stamps] = [new Map<string, unknown>(), new Map<string, string>()];
    for (const unit of new Set(names)) {
      const [mine, theirs] = [sides.mine.get(unit), sides.theirs.get(unit)];
      const decided = this.#unit(table, id, unit, { mine, theirs });
      units.set(unit, decided.value);
      if (decided.stamp) stamps.set(unit, decided.stamp);
      else if (this.#born(key)) this.unstamp(table, id, unit);
      if (table === 'responses') this.#keepOther(decided.value, { mine, theirs });
    }
    const born = this.#born(key);
    if (born) this.stamps[key] = withUnitStamps({ at: born }, stamps);
    return withUnits(table, rows.mine, units);
  }

  /** @returns the value, with its stamp where it comes from one of the copies */
  #unit(table: UnitTable, id: string, unit: string, both: Both<unknown>): { value: unknown; stamp?: string } {
    const key = recordKey(table, id);
    const stamp = {
      mine: stampOf(this.#lineages.mine, key, unit),
      theirs: stampOf(this.#lineages.theirs, key, unit),
    };
    const latest = [stamp.mine, stamp.theirs]
      .filter((each) => each !== undefined)
      .sort()
      .at(-1);
    const take = (side: Side, at = stamp[side]) => ({ value: both[side], ...(at ? { stamp: at } : {}) });
    if (isEqual(both.mine, both.theirs)) return take('mine', latest);
    const seen = {
      mine: hasSeen(this.#lineages.theirs, stamp.mine),
      theirs: hasSeen(this.#lineages.mine, stamp.theirs),
    };
    if (seen.mine && !seen.theirs) return take('theirs');
    if (seen.theirs && !seen.mine) return take('mine');
    const joined = joinedUnit(table, unit, both);
    if (joined) return joined;
    return { value: both[this.choose({ table, id, unit, ...both })] };
  }

  #keepOther(winner: unknown, { mine, theirs }: Both<unknown>): void {
    for (const row of [mine, theirs] as WorkshopResponse[]) {
      if (!saysTheSame(row, winner as WorkshopResponse)) this.replaced.push(row);
    }
  }

  /** The stamp of the making of a record that both have. */
  #born(key: string): string | undefined {
    const { mine, theirs } = this.#lineages;
    return [mine.stamps[key]?.at, theirs.stamps[key]?.at]
      .filter((at) => at !== undefined)
      .sort()
      .at(-1);
  }

  /** Whether a record that only one side has stays. */
  #remains(table: UnitTable, row: Fields & { id: string }, side: Side): boolean {
    const key = recordKey(table, row.id);
    const stamps = this.#lineages[side].stamps[key];
    if (stamps) this.stamps[key] = stamps;
    const other = this.#lineages[side === 'mine' ? 'theirs' : 'mine'];
    if (!hasSeen(other, stamps?.at)) return true;
    const isUntouched = Object.values(stamps?.units ?? {}).every((stamp) => hasSeen(other, stamp));
    // Nobody's answers go because of what somebody else removed.
    const stays =
      !isUntouched &&
      (table === 'responses' ||
        this.choose({ table, id: row.id, unit: '', mine: undefined, theirs: undefined, [side]: row }) ===
          side);
    delete this.stamps[key];
    return stays;
  }
}
