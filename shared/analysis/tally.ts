import type { PillarId, StatementId } from '../model/ids.ts';
import type { Pillar } from '../model/pack.ts';
import type { Level, Round, StatementAnswer, WorkshopResponse } from '../model/workshop.ts';
import { contradicts, heldLevel, mayBeHalfway, positionFrom, quickPosition } from './position.ts';
import type { Place } from './seating.ts';

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

/** A response with its giver's place. */
export interface Entry extends Place {
  response: WorkshopResponse;
}

/** Hands counted in a group, with its place: people by level 1 to 5. */
export interface Counted extends Place {
  counts: readonly number[];
}

export interface Collected {
  positions: number[];
  /** The place of each position's giver. */
  places: Place[];
  /** How many of the positions, the last ones, are counted hands: of no participant. */
  counted: number;
  /** The place of everybody who answered, but without a position. */
  unknown: Place[];
  contradictions: number;
  /** Who stopped in the middle of the pillar, and counts nowhere: see `isHalfway`. */
  halfway: number;
  /** Every statement with at least one answer. */
  statements: StatementFigures[];
}

/**
 * The positions on each pillar, and what is said about its statements, in one pass over the responses.
 * Counted hands follow after the participants' positions; in quick mode they say something about statements
 * too, in detailed mode they don't.
 *
 * @param pillars those that the round asks
 * @param hands counted, by pillar
 */
export function collectPositions(
  pillars: readonly Pillar[],
  entries: readonly Entry[],
  hands: ReadonlyMap<PillarId, readonly Counted[]>,
  source: 'levels' | 'statements',
  stageThreshold: number,
  round: Pick<Round, 'peopleForgotten'>,
): Map<PillarId, Collected> {
  if (source === 'levels') {
    return new Map(
      pillars.map((pillar) => [pillar.id, collectLevels(pillar, entries, hands.get(pillar.id) ?? [])]),
    );
  }
  const collected = collectStatements(pillars, entries, stageThreshold, round);
  for (const [pillarId, counted] of hands) {
    const own = collected.get(pillarId);
    if (own) addCounted(own, counted);
  }
  return collected;
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

export function nothingCollected(): Collected {
  return {
    positions: [],
    places: [],
    counted: 0,
    unknown: [],
    contradictions: 0,
    halfway: 0,
    statements: [],
  };
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

/** A pillar while its statements are counted. */
interface PillarTally {
  pillarId: PillarId;
  collected: Collected;
  statements: StatementTally[];
  /** Of the response at hand: score and answered statements by level, index 1 to 5. */
  sums: Float64Array;
  counts: Float64Array;
  /** Answers in the response at hand, "don't know" included. */
  given: number;
  /** Whether the response at hand stops in the middle of the pillar. */
  isHalfway: boolean;
}

interface StatementTally {
  id: StatementId;
  level: Level;
  pillar: PillarTally;
  yes: number;
  partly: number;
  no: number;
  unknown: number;
}

/**
 * The same as {@link detailedPosition} for every response and pillar, without making objects on the way: this runs
 * over every answer of a large group whenever one of them changes. It goes by the answers that a response
 * has, each looked at once: to look each statement up in every response takes longer than all the rest.
 */
function collectStatements(
  pillars: readonly Pillar[],
  entries: readonly Entry[],
  stageThreshold: number,
  round: Pick<Round, 'peopleForgotten'>,
): Map<PillarId, Collected> {
  const tallies = pillars.map(emptyTally);
  const byId = new Map<string, StatementTally>(
    tallies.flatMap(({ statements }) => statements.map((statement) => [statement.id, statement])),
  );
  for (const entry of entries) {
    for (const tally of tallies) {
      tally.sums.fill(0);
      tally.counts.fill(0);
      tally.given = 0;
      tally.isHalfway = false;
    }
    const { statements } = entry.response;
    if (mayBeHalfway(entry.response, round)) markHalfway(tallies, byId, statements);
    for (const id in statements) {
      const statement = byId.get(id);
      const answer = statements[id as StatementId];
      if (statement && answer && !statement.pillar.isHalfway) countAnswer(statement, answer);
    }
    for (const tally of tallies) place(tally, entry, stageThreshold);
  }
  for (const { collected, statements } of tallies) collected.statements = statements.flatMap(figuresOf);
  return new Map(tallies.map(({ pillarId, collected }) => [pillarId, collected]));
}

function emptyTally({ id: pillarId, cells }: Pillar): PillarTally {
  const tally: PillarTally = {
    pillarId,
    collected: nothingCollected(),
    statements: [],
    sums: new Float64Array(6),
    counts: new Float64Array(6),
    given: 0,
    isHalfway: false,
  };
  for (const { level, statements } of cells) {
    for (const { id } of statements) {
      tally.statements.push({ id, level, pillar: tally, yes: 0, partly: 0, no: 0, unknown: 0 });
    }
  }
  return tally;
}

/** The same as {@link isHalfway} for every pillar. */
function markHalfway(
  tallies: readonly PillarTally[],
  byId: ReadonlyMap<string, StatementTally>,
  statements: WorkshopResponse['statements'],
): void {
  for (const id in statements) {
    const statement = byId.get(id);
    if (statement) statement.pillar.given += 1;
  }
  for (const tally of tallies) {
    tally.isHalfway = tally.given > 0 && tally.given < tally.statements.length;
    if (tally.isHalfway) tally.collected.halfway += 1;
    tally.given = 0;
  }
}

function countAnswer(statement: StatementTally, answer: StatementAnswer): void {
  const { pillar, level } = statement;
  pillar.given += 1;
  if (answer === 'yes') {
    statement.yes += 1;
    addScore(pillar, level, 1);
  } else if (answer === 'partly') {
    statement.partly += 1;
    addScore(pillar, level, 0.5);
  } else if (answer === 'no') {
    statement.no += 1;
    addScore(pillar, level, 0);
  } else statement.unknown += 1;
}

function addScore({ sums, counts }: PillarTally, level: Level, score: number): void {
  sums[level] = (sums[level] as number) + score;
  counts[level] = (counts[level] as number) + 1;
}

function place({ collected, sums, counts, given }: PillarTally, entry: Entry, stageThreshold: number): void {
  const reached = heldLevel(sums, counts, stageThreshold);
  const position = positionFrom(sums, counts, reached);
  if (position !== null) {
    collected.positions.push(position);
    collected.places.push(entry);
    if (contradicts(sums, counts, reached)) collected.contradictions += 1;
  } else if (given > 0) collected.unknown.push(entry);
}

function figuresOf({ id: statementId, level, yes, partly, no, unknown }: StatementTally): StatementFigures[] {
  const answered = yes + partly + no;
  if (answered === 0) return [];
  const mean = (yes + partly / 2) / answered;
  return [{ statementId, level, yes, partly, no, unknown, answered, mean, origin: 'answered' }];
}
