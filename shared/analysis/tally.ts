import { highestLevel, holdsSymptoms } from '../content/levels.ts';
import { levelIn } from '../model/answers.ts';
import type { PillarId, StatementId } from '../model/ids.ts';
import { pillarsAsked } from '../model/instrument.ts';
import type { GridPack, Pillar } from '../model/pack.ts';
import type { Level, Round, StatementAnswer, WorkshopResponse } from '../model/workshop.ts';
import {
  addAnswer,
  contradicts,
  hasAnswers,
  heldLevel,
  type LevelScores,
  mayBeHalfway,
  noScores,
  positionFrom,
  quickPosition,
} from './position.ts';
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

/** Hands counted in a group, with its place: people by level, from 1 up. */
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

/** What was asked, and how answers count. */
export interface Asking {
  round: Pick<Round, 'partIds' | 'peopleForgotten'>;
  source: 'levels' | 'statements';
  stageThreshold: number;
}

/**
 * The positions on each pillar, and what is said about its statements, in one pass over the responses.
 * Counted hands follow after the participants' positions; in quick mode they say something about statements
 * too, in detailed mode they don't.
 *
 * @param hands counted, by pillar
 */
export function collectPositions(
  pack: GridPack,
  entries: readonly Entry[],
  hands: ReadonlyMap<PillarId, readonly Counted[]>,
  asking: Asking,
): Map<PillarId, Collected> {
  const pillars = pillarsAsked(pack, asking.round);
  if (asking.source === 'levels') {
    return new Map(
      pillars.map((pillar) => [pillar.id, collectLevels(pack, pillar, entries, hands.get(pillar.id) ?? [])]),
    );
  }
  const collected = collectStatements(pack, pillars, entries, asking);
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

function collectLevels(
  pack: GridPack,
  pillar: Pillar,
  entries: readonly Entry[],
  counted: readonly Counted[],
): Collected {
  const collected = nothingCollected();
  for (const entry of entries) {
    const answer = levelIn(entry.response, pillar.id);
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
    .filter(({ level }) => !holdsSymptoms(pack, level))
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
  /** Of the response at hand. */
  scores: LevelScores;
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
  /** The one after it in the pack, of whichever pillar. */
  next: StatementTally | undefined;
}

/**
 * The same as {@link detailedPosition} for every response and pillar, without making objects on the way: this runs
 * over every answer of a large group whenever one of them changes. It goes by the answers that a response has, which
 * mostly are in the pack's order: the statement after the last one is guessed, and looked up when that is wrong.
 */
function collectStatements(
  pack: GridPack,
  pillars: readonly Pillar[],
  entries: readonly Entry[],
  { round, stageThreshold }: Asking,
): Map<PillarId, Collected> {
  const hasSymptoms = holdsSymptoms(pack, 1);
  const tallies = pillars.map((pillar) => emptyTally(pillar, highestLevel(pack)));
  const all = tallies.flatMap(({ statements }) => statements);
  const byId = new Map<string, StatementTally>(all.map((statement) => [statement.id, statement]));
  for (const [index, statement] of all.entries()) statement.next = all[index + 1];
  for (const entry of entries) {
    for (const tally of tallies) {
      tally.scores.sums.fill(0);
      tally.scores.counts.fill(0);
      tally.isHalfway = false;
    }
    const { items } = entry.response;
    if (mayBeHalfway(entry.response, round)) markHalfway(byId, items);
    let guess = all[0];
    for (const id in items) {
      const statement: StatementTally | undefined = guess?.id === id ? guess : byId.get(id);
      const answer = items[id as StatementId] as StatementAnswer | undefined;
      if (statement && answer && !statement.pillar.isHalfway) countAnswer(statement, answer);
      guess = statement?.next;
    }
    for (const tally of tallies) place(tally, entry, stageThreshold, hasSymptoms);
  }
  for (const { collected, statements } of tallies) collected.statements = statements.flatMap(figuresOf);
  return new Map(tallies.map(({ pillarId, collected }) => [pillarId, collected]));
}

function emptyTally({ id: pillarId, cells }: Pillar, highest: Level): PillarTally {
  const tally: PillarTally = {
    pillarId,
    collected: nothingCollected(),
    statements: [],
    scores: noScores(highest),
    isHalfway: false,
  };
  for (const { level, statements } of cells) {
    for (const { id } of statements) {
      tally.statements.push({
        id,
        level,
        pillar: tally,
        yes: 0,
        partly: 0,
        no: 0,
        unknown: 0,
        next: undefined,
      });
    }
  }
  return tally;
}

/** The same as {@link isHalfway} for every pillar. */
function markHalfway(byId: ReadonlyMap<string, StatementTally>, items: WorkshopResponse['items']): void {
  const given = new Map<PillarTally, number>();
  for (const id in items) {
    const statement = byId.get(id);
    if (statement) given.set(statement.pillar, (given.get(statement.pillar) ?? 0) + 1);
  }
  for (const [tally, answers] of given) {
    tally.isHalfway = answers < tally.statements.length;
    if (tally.isHalfway) tally.collected.halfway += 1;
  }
}

function countAnswer(statement: StatementTally, answer: StatementAnswer): void {
  // Not by their name: this runs for every answer of a large group.
  if (answer === 'yes') statement.yes += 1;
  else if (answer === 'partly') statement.partly += 1;
  else if (answer === 'no') statement.no += 1;
  else statement.unknown += 1;
  addAnswer(statement.pillar.scores, statement.level, answer);
}

function place(
  { collected, scores }: PillarTally,
  entry: Entry,
  stageThreshold: number,
  hasSymptoms: boolean,
): void {
  const held = heldLevel(scores, stageThreshold);
  const position = positionFrom(scores, held);
  if (position !== null) {
    collected.positions.push(position);
    collected.places.push(entry);
    if (hasSymptoms && contradicts(scores, held)) collected.contradictions += 1;
  } else if (hasAnswers(scores)) collected.unknown.push(entry);
}

function figuresOf({ id: statementId, level, yes, partly, no, unknown }: StatementTally): StatementFigures[] {
  const answered = yes + partly + no;
  if (answered === 0) return [];
  const mean = (yes + partly / 2) / answered;
  return [{ statementId, level, yes, partly, no, unknown, answered, mean, origin: 'answered' }];
}
