import type { Pillar } from '../content/pack.ts';
import type { StatementId } from '../model/ids.ts';
import type { Level, WorkshopResponse } from '../model/workshop.ts';
import { contradicts, positionFrom, quickPosition, reachedLevel } from './position.ts';

/** What the group says about one statement. */
export interface StatementFigures {
  statementId: StatementId;
  level: Level;
  yes: number;
  partly: number;
  no: number;
  unknown: number;
  /** `n`: yes + partly + no. */
  answered: number;
  /** Mean score (yes 1, partly 0.5, no 0), 0 to 1. */
  mean: number;
  /**
   * `answered`: people were asked this. `derived` (quick mode): they were not; yes stands for those who chose
   * this level or a higher one, no for those who chose a lower one.
   */
  origin: 'answered' | 'derived';
}

/** A response with its giver's place: row (layer) and column (department) of the cross table. */
export interface Entry {
  response: WorkshopResponse;
  row: number;
  column: number;
}

/** Hands counted in a group: its place in the cross table, and people by level 1 to 5. */
export interface Counted {
  counts: readonly number[];
  row: number;
  column: number;
}

export interface Collected {
  positions: number[];
  /** The place of each position's giver. */
  places: { row: number; column: number }[];
  /** How many of the positions, the last ones, are counted hands: of no participant. */
  counted: number;
  /** The place of everybody who answered, but without a position. */
  unknown: { row: number; column: number }[];
  contradictions: number;
  /** Every statement with at least one answer. */
  statements: StatementFigures[];
}

/**
 * The positions on one pillar, and what is said about its statements, in one pass over the responses.
 * Counted hands follow after the participants' positions; in quick mode they say something about statements
 * too, in detailed mode they don't.
 */
export function collectPositions(
  pillar: Pillar,
  entries: readonly Entry[],
  counted: readonly Counted[],
  source: 'levels' | 'statements',
  stageThreshold: number,
): Collected {
  return source === 'levels'
    ? collectLevels(pillar, entries, counted)
    : addCounted(collectStatements(pillar, entries, stageThreshold), counted);
}

/** A hand raised for a level is a position on that level, whatever the mode of the round. */
function addCounted(collected: Collected, counted: readonly Counted[]): Collected {
  for (const place of counted) {
    for (const [index, people] of place.counts.entries()) {
      for (let hand = 0; hand < people; hand += 1) {
        collected.positions.push(index + 1);
        collected.places.push(place);
      }
      collected.counted += people;
    }
  }
  return collected;
}

function nothingCollected(): Collected {
  return { positions: [], places: [], counted: 0, unknown: [], contradictions: 0, statements: [] };
}

function collectLevels(pillar: Pillar, entries: readonly Entry[], counted: readonly Counted[]): Collected {
  const collected = nothingCollected();
  for (const entry of entries) {
    const answer = entry.response.levels[pillar.id];
    const position = quickPosition(answer);
    if (position !== null) {
      collected.positions.push(position);
      collected.places.push(entry);
    } else if (answer === 'unknown') collected.unknown.push(entry);
  }
  addCounted(collected, counted);
  const n = collected.positions.length;
  if (n === 0) return collected;
  collected.statements = pillar.cells
    .filter(({ level }) => level > 1)
    .flatMap(({ level, statements }) => {
      const yes = collected.positions.filter((position) => position >= level).length;
      const counts = {
        yes,
        partly: 0,
        no: n - yes,
        unknown: collected.unknown.length,
        answered: n,
        mean: yes / n,
      };
      return statements.map(({ id }) => ({ statementId: id, level, ...counts, origin: 'derived' as const }));
    });
  return collected;
}

/** Columns of the tally below. */
const yes = 0;
const partly = 1;
const no = 2;
const unknown = 3;

/**
 * The same as {@link detailedPosition} for every response, without making objects on the way: this runs over
 * every answer of a large group whenever one of them changes.
 */
function collectStatements(pillar: Pillar, entries: readonly Entry[], stageThreshold: number): Collected {
  const asked = pillar.cells.flatMap(({ level, statements }) => statements.map(({ id }) => ({ id, level })));
  const collected = nothingCollected();
  const tally = new Uint32Array(asked.length * 4);
  const sums = new Float64Array(6);
  const counts = new Float64Array(6);
  for (const entry of entries) {
    const { statements } = entry.response;
    sums.fill(0);
    counts.fill(0);
    let given = 0;
    for (let index = 0; index < asked.length; index += 1) {
      const { id, level } = asked[index] as (typeof asked)[number];
      const answer = statements[id];
      if (answer === undefined) continue;
      given += 1;
      let column = unknown;
      if (answer !== 'unknown') {
        column = answer === 'yes' ? yes : answer === 'partly' ? partly : no;
        sums[level] = (sums[level] as number) + 1 - column / 2;
        counts[level] = (counts[level] as number) + 1;
      }
      const cell = index * 4 + column;
      tally[cell] = (tally[cell] as number) + 1;
    }
    const reached = reachedLevel(sums, counts, stageThreshold);
    const position = positionFrom(sums, counts, reached);
    if (position !== null) {
      collected.positions.push(position);
      collected.places.push(entry);
      if (contradicts(sums, counts, reached)) collected.contradictions += 1;
    } else if (given > 0) collected.unknown.push(entry);
  }
  collected.statements = asked.flatMap(({ id, level }, index) => figuresOf(id, level, tally, index * 4));
  return collected;
}

function figuresOf(id: StatementId, level: Level, tally: Uint32Array, start: number): StatementFigures[] {
  const counts = {
    yes: tally[start + yes] as number,
    partly: tally[start + partly] as number,
    no: tally[start + no] as number,
    unknown: tally[start + unknown] as number,
  };
  const answered = counts.yes + counts.partly + counts.no;
  if (answered === 0) return [];
  const mean = (counts.yes + counts.partly / 2) / answered;
  return [{ statementId: id, level, ...counts, answered, mean, origin: 'answered' }];
}
