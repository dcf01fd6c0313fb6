import { levelsOf } from '../../../shared/content/levels.ts';
import type { GridPack } from '../../../shared/model/pack.ts';
import type { WorkshopData } from '../../../shared/model/workshop.ts';

/**
 * What people answered, read from a workshop's records and from nothing else: none of the analysis is used here, so
 * that what is said can be held against the answers themselves.
 */
export interface Answered {
  position: number;
  layer: string | null;
  departmentId: string | null;
  contradicts: boolean;
}

/** A statement's part of its level. */
const worth: Record<string, number> = { yes: 1, partly: 0.5, no: 0 };

/** Everybody's position on one pillar in one round of one line, counted hands among them; nobody where not asked. */
export function answeredOn(
  pack: GridPack,
  data: WorkshopData,
  roundId: string,
  lineId: string,
  pillarId: string,
): Answered[] {
  const round = data.rounds.find(({ id }) => id === roundId);
  if (!round || (round.partIds && !round.partIds.some((id) => id === pillarId))) return [];
  const people = data.responses.flatMap((response): Answered[] => {
    if (response.roundId !== roundId || response.businessLineId !== lineId) return [];
    const person = data.participants.find(({ id }) => id === response.participantId);
    if (!person) return [];
    const { layer, departmentId } = person;
    const chosen = (response.items as Record<string, unknown>)[pillarId];
    if (typeof chosen === 'number') return [{ position: chosen, layer, departmentId, contradicts: false }];
    const stands = standsAt(
      pack,
      response.items as Record<string, string>,
      pillarId,
      data.workshop.stageThreshold,
    );
    return stands ? [{ ...stands, layer, departmentId }] : [];
  });
  const hands = data.counts
    .filter((count) => count.roundId === roundId && count.businessLineId === lineId)
    .filter((count) => count.pillarId === pillarId)
    .flatMap(({ counts }) =>
      counts.flatMap((count, index) =>
        Array.from({ length: count }, () => ({
          position: index + 1,
          layer: null,
          departmentId: null,
          contradicts: false,
        })),
      ),
    );
  return [...people, ...hands];
}

/** Statement by statement: every level up to the reached one holds for the threshold, the next one in part. */
function standsAt(
  pack: GridPack,
  statements: Record<string, string>,
  pillarId: string,
  threshold: number,
): Pick<Answered, 'position' | 'contradicts'> | null {
  const means = levelsOf(pack).map((level) => {
    const scores = (pack.pillars.find(({ id }) => id === pillarId)?.cells ?? [])
      .filter((cell) => cell.level === level)
      .flatMap((cell) => cell.statements.map(({ id }) => worth[statements[id] ?? '']))
      .filter((score) => score !== undefined);
    return scores.length === 0 ? null : scores.reduce((a, b) => a + b, 0) / scores.length;
  });
  if (means.slice(1).every((mean) => mean === null)) return null;
  let reached = 1;
  while (reached < means.length && (means[reached] ?? -1) >= threshold) reached += 1;
  const position = reached + (means[reached] ?? 0);
  return { position, contradicts: reached >= 3 && (means[0] ?? 0) >= 0.5 };
}

/** The middle one in order, or halfway between the two middle ones; NaN of nobody. */
export function middle(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const half = sorted.length / 2;
  const [low, high] = [sorted[Math.ceil(half) - 1], sorted[Math.floor(half)]];
  return ((low ?? Number.NaN) + (high ?? Number.NaN)) / 2;
}

/** How many stand from one level to another, by the level that each has reached. */
export function between(people: readonly Answered[], from: number, to: number): number {
  return people.filter(({ position }) => Math.floor(position) >= from && Math.floor(position) <= to).length;
}

/** Whether a point says where people stand: a quarter is there, and two thirds are there or on the level beside it. */
export function isNear(people: readonly Answered[], point: number): boolean {
  const [low, high] = [Math.floor(point + 1e-9), Math.ceil(point - 1e-9)];
  const n = people.length;
  return between(people, low, high) * 4 >= n && between(people, low - 1, low + 1) * 3 >= n * 2;
}
