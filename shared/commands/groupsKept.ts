import type { BusinessLineId, DepartmentId } from '../model/ids.ts';
import {
  type Layer,
  type LevelCounts,
  layers,
  type Participant,
  type WorkshopData,
} from '../model/workshop.ts';

/**
 * Takes away what makes people of few recognisable by their layer, department and business lines together
 * (k-anonymity; L. Sweeney, "k-anonymity: a model for protecting privacy", International Journal of
 * Uncertainty, Fuzziness and Knowledge-Based Systems 10, 2002).
 *
 * A layer or department is kept for all of its people or for none. Were only the rare ones taken out, the
 * group would show other figures than the room saw, and the difference would tell what those few answered.
 */

/** What of layer, department and business lines remains: each combination held by enough people, or by nobody. */
export interface GroupsKept {
  layers: ReadonlySet<Layer>;
  departments: ReadonlySet<DepartmentId>;
  /** For each person, in their order; empty means all. */
  businessLineIds: BusinessLineId[][];
}

type Grouped = Pick<WorkshopData, 'workshop' | 'counts'>;
type Person = Pick<Participant, 'layer' | 'departmentId' | 'businessLineIds'>;

/**
 * Which layers, departments and business lines may stay. Business lines say whose answers count where, so they
 * go only where too few people have chosen the same; of layers and departments as much stays as can, counted
 * in people, and layers rather than departments. It depends on the numbers of people alone, never on what
 * they answered. With fewer people than the minimum nothing stays.
 */
export function groupsKept({ workshop, counts }: Grouped, people: readonly Person[]): GroupsKept {
  const minimum = workshop.minimumGroupSize;
  const businessLineIds = commonLines(
    people.map((person) => plainLines(person, workshop.businessLines)),
    minimum,
  );
  const seats = people.map(
    ({ layer, departmentId }, place): Seat => ({
      layer,
      departmentId,
      lines: businessLineIds[place]?.join() ?? '',
    }),
  );
  const few = fewHands(counts, minimum);
  const departments = workshop.departments.map(({ id }) => id);
  let best = { layers: new Set<Layer>(), departments: new Set<DepartmentId>(), kept: -1 };
  for (const kept of layerChoices) {
    if ([...kept].some((layer) => few.has(layer))) continue;
    const beside = departmentsBeside(kept, departments, seats, few, minimum);
    if (!beside) continue;
    const score = keptBy(seats, kept, beside);
    if (score > best.kept) best = { layers: kept, departments: beside, kept: score };
  }
  return { layers: best.layers, departments: best.departments, businessLineIds };
}

interface Seat {
  layer: Layer | null;
  departmentId: DepartmentId | null;
  lines: string;
}

/** Every choice of layers, those with more of them first. */
const layerChoices: readonly Set<Layer>[] = Array.from(
  { length: 2 ** layers.length },
  (_, choice) => new Set(layers.filter((_, place) => choice & (1 << place))),
).sort((a, b) => b.size - a.size);

/** The chosen lines in the workshop's order; all of them is the same as none. */
function plainLines({ businessLineIds }: Person, lines: readonly { id: BusinessLineId }[]): BusinessLineId[] {
  const chosen = lines.map(({ id }) => id).filter((id) => businessLineIds.includes(id));
  return chosen.length === lines.length ? [] : chosen;
}

/** Choices that fewer people made than the minimum become "all", and more of them until those are enough. */
function commonLines(chosen: BusinessLineId[][], minimum: number): BusinessLineId[][] {
  const people = countBy(chosen, (lines) => lines.join());
  const some = [...people].filter(([lines]) => lines !== '').sort((a, b) => a[1] - b[1]);
  const gone = new Set<string>();
  let all = people.get('') ?? 0;
  for (const [lines, count] of some) {
    if (count >= minimum && (all === 0 || all >= minimum)) break;
    gone.add(lines);
    all += count;
  }
  return chosen.map((lines) => (gone.has(lines.join()) ? [] : lines));
}

/** Groups of which hands of fewer people than the minimum were counted at once. */
function fewHands(counts: readonly LevelCounts[], minimum: number): ReadonlySet<Layer | DepartmentId> {
  return new Set(
    counts.flatMap(({ group, counts: hands }): (Layer | DepartmentId)[] => {
      const people = hands.reduce((sum, count) => sum + count, 0);
      if (group.by === 'all' || people === 0 || people >= minimum) return [];
      return [group.by === 'layer' ? group.layer : group.departmentId];
    }),
  );
}

/**
 * The departments that can stay beside these layers: those with nobody or enough people in each of them, less
 * those that are needed to make the people without a department enough.
 *
 * @returns null when a layer, or the people without one, is too small even without departments
 */
function departmentsBeside(
  kept: ReadonlySet<Layer>,
  departments: readonly DepartmentId[],
  seats: readonly Seat[],
  few: ReadonlySet<Layer | DepartmentId>,
  minimum: number,
): Set<DepartmentId> | null {
  const rowOf = ({ layer, lines }: Seat) => `${layer && kept.has(layer) ? layer : ''}/${lines}`;
  const isEnough = (rows: ReadonlyMap<string, number>) => [...rows.values()].every((n) => n >= minimum);
  if (!isEnough(countBy(seats, rowOf))) return null;

  const stay = new Map<DepartmentId, ReadonlyMap<string, number>>();
  const rest = countBy(
    seats.filter(({ departmentId }) => departmentId === null),
    rowOf,
  );
  const drop = (rows: ReadonlyMap<string, number>) => {
    for (const [row, n] of rows) rest.set(row, (rest.get(row) ?? 0) + n);
  };
  for (const id of departments) {
    const rows = countBy(
      seats.filter(({ departmentId }) => departmentId === id),
      rowOf,
    );
    if (isEnough(rows) && !few.has(id)) stay.set(id, rows);
    else drop(rows);
  }
  for (;;) {
    const short = [...rest].flatMap(([row, n]) => (n < minimum ? [row] : []));
    if (short.length === 0) return new Set(stay.keys());
    const [id, rows] = mostHelpful(stay, short);
    stay.delete(id);
    drop(rows);
  }
}

/** The department that fills up most of the rows that are short; of equals the one with the fewest people. */
function mostHelpful(
  stay: ReadonlyMap<DepartmentId, ReadonlyMap<string, number>>,
  short: readonly string[],
): [DepartmentId, ReadonlyMap<string, number>] {
  const ranked = [...stay].map(([id, rows]) => ({
    entry: [id, rows] as [DepartmentId, ReadonlyMap<string, number>],
    helps: short.filter((row) => rows.has(row)).length,
    people: [...rows.values()].reduce((sum, n) => sum + n, 0),
  }));
  const [best] = ranked.sort((a, b) => b.helps - a.helps || a.people - b.people);
  // The rows are long enough all together, so what one of them lacks is in some department.
  if (!best || best.helps === 0) throw new Error('No department fills up what is short');
  return best.entry;
}

/** People whose layer stays, and people whose department stays. */
function keptBy(
  seats: readonly Seat[],
  keptLayers: ReadonlySet<Layer>,
  departments: ReadonlySet<DepartmentId>,
): number {
  const stays = ({ layer, departmentId }: Seat) =>
    Number(layer !== null && keptLayers.has(layer)) +
    Number(departmentId !== null && departments.has(departmentId));
  return seats.reduce((sum, seat) => sum + stays(seat), 0);
}

function countBy<Item>(items: readonly Item[], keyOf: (item: Item) => string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const item of items) counts.set(keyOf(item), (counts.get(keyOf(item)) ?? 0) + 1);
  return counts;
}
