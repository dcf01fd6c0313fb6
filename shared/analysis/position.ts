import type { Pillar } from '../model/pack.ts';
import type { Level, LevelAnswer, Round, StatementAnswer, WorkshopResponse } from '../model/workshop.ts';

/**
 * Where one participant sees the organisation on one pillar: a number from 1 to 5.
 *
 * The reached level follows a stage gate: a level counts only when all levels below it hold too, as in the
 * staged representation of CMMI (CMMI for Development 1.3, Software Engineering Institute, 2010) and in
 * C2M2 (Cybersecurity Capability Maturity Model 2.1, US Department of Energy, 2022).
 */

/** A symptom mean from here on contradicts a reached level from `contradictionLevel` on. */
export const contradictionMean = 0.5;
export const contradictionLevel = 3;

/** The answers of one participant to the statements of one level. */
export interface LevelCoverage {
  level: Level;
  yes: number;
  partly: number;
  no: number;
  /** "Don't know / not applicable": counts nowhere. */
  unknown: number;
  /** Statements of the level in the pack, answered or not. */
  statements: number;
  /** `n`: yes + partly + no. */
  answered: number;
  /** Mean score of the answered statements, 0 to 1; null without any. */
  mean: number | null;
}

export interface DetailedPosition {
  /** reached + mean of the next level, 1 to 5; null when nothing in levels 2 to 5 was answered. */
  position: number | null;
  /** The highest level that holds, with all levels below it. */
  reached: Level;
  coverage: LevelCoverage[];
  /** The participant reaches level 3 or more and yet recognises the symptoms of level 1. */
  contradiction: boolean;
}

/** Score of an answer: yes 1, partly 0.5, no 0; null for no answer and "don't know". */
export function scoreOf(answer: StatementAnswer | undefined): number | null {
  if (answer === 'yes') return 1;
  if (answer === 'partly') return 0.5;
  return answer === 'no' ? 0 : null;
}

type Given = Pick<WorkshopResponse, 'statements' | 'finishedAt'>;

/**
 * Whether a response may have stopped in the middle of a pillar. Who finished has left open what is open (on paper
 * and in files everybody has); of a round that forgot its people only what counts was kept.
 */
export function mayBeHalfway(
  { finishedAt }: Pick<Given, 'finishedAt'>,
  { peopleForgotten }: Pick<Round, 'peopleForgotten'>,
): boolean {
  return finishedAt === null && !peopleForgotten;
}

/**
 * Detailed mode: whether somebody stopped in the middle of a pillar's statements. That is no answer about the pillar:
 * the position would follow from how far that person came, which whoever sees Collect knows.
 */
export function isHalfway(pillar: Pillar, given: Given, round: Pick<Round, 'peopleForgotten'>): boolean {
  if (!mayBeHalfway(given, round)) return false;
  const asked = pillar.cells.flatMap((cell) => cell.statements);
  const answered = asked.filter(({ id }) => given.statements[id] !== undefined).length;
  return answered > 0 && answered < asked.length;
}

/** Quick mode: the chosen level is the position; null for no answer and "don't know". */
export function quickPosition(answer: LevelAnswer | undefined): number | null {
  return answer === undefined || answer === 'unknown' ? null : answer;
}

/**
 * Detailed mode: the position that follows from the answers to a pillar's statements.
 *
 * @param stageThreshold mean from which a level holds, 0.5 to 1
 */
export function detailedPosition(
  pillar: Pillar,
  statements: WorkshopResponse['statements'],
  stageThreshold: number,
): DetailedPosition {
  const coverage = pillar.cells.map(({ level, statements: asked }): LevelCoverage => {
    const count = { yes: 0, partly: 0, no: 0, unknown: 0 };
    for (const { id } of asked) {
      const answer = statements[id];
      if (answer !== undefined) count[answer] += 1;
    }
    const answered = count.yes + count.partly + count.no;
    const mean = answered === 0 ? null : (count.yes + count.partly / 2) / answered;
    return { level, ...count, statements: asked.length, answered, mean };
  });
  const sums = new Float64Array(6);
  const counts = new Float64Array(6);
  for (const { level, yes, partly, answered } of coverage) {
    sums[level] = yes + partly / 2;
    counts[level] = answered;
  }
  const reached = heldLevel(sums, counts, stageThreshold);
  const position = positionFrom(sums, counts, reached);
  const contradiction = position !== null && contradicts(sums, counts, reached);
  return { position, reached, coverage, contradiction };
}

/**
 * The highest level L such that every level 2 to L has an answer and a mean of at least the threshold.
 *
 * @param sums score by level, index 1 to 5
 * @param counts answered statements by level, index 1 to 5
 */
export function heldLevel(sums: Float64Array, counts: Float64Array, stageThreshold: number): Level {
  let reached = 1;
  while (reached < 5) {
    const answered = counts[reached + 1] ?? 0;
    if (answered === 0 || (sums[reached + 1] ?? 0) / answered < stageThreshold) break;
    reached += 1;
  }
  return reached as Level;
}

/** Reached level plus the mean of the next; level 5 and an unanswered next level add nothing. */
export function positionFrom(sums: Float64Array, counts: Float64Array, reached: Level): number | null {
  if (counts[2] === 0 && counts[3] === 0 && counts[4] === 0 && counts[5] === 0) return null;
  const answered = counts[reached + 1] ?? 0;
  return answered === 0 ? reached : reached + (sums[reached + 1] ?? 0) / answered;
}

/** Statements of level 1 are symptoms: recognising them contradicts a reached level of 3 or more. */
export function contradicts(sums: Float64Array, counts: Float64Array, reached: Level): boolean {
  const answered = counts[1] ?? 0;
  return reached >= contradictionLevel && answered > 0 && (sums[1] ?? 0) / answered >= contradictionMean;
}
