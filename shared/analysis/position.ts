import { statementIn } from '../model/answers.ts';
import type { Pillar } from '../model/pack.ts';
import type { Level, LevelAnswer, Round, StatementAnswer, WorkshopResponse } from '../model/workshop.ts';

/**
 * Where one participant sees the organisation on one pillar: a number from 1 up to the highest level of the pack.
 *
 * The reached level follows a stage gate: a level counts only when all levels below it hold too, as in the
 * staged representation of CMMI (CMMI for Development 1.3, Software Engineering Institute, 2010) and in
 * C2M2 (Cybersecurity Capability Maturity Model 2.1, US Department of Energy, 2022).
 */

/** A symptom mean from here on contradicts a reached level from `contradictionLevel` on. */
const contradictionMean = 0.5;
export const contradictionLevel = 3;

type Given = Pick<WorkshopResponse, 'items' | 'finishedAt'>;

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
  const answered = asked.filter(({ id }) => statementIn(given, id) !== undefined).length;
  return answered > 0 && answered < asked.length;
}

/** Quick mode: the chosen level is the position; null for no answer and "don't know". */
export function quickPosition(answer: LevelAnswer | undefined): number | null {
  return answer === undefined || answer === 'unknown' ? null : answer;
}

/**
 * What one participant answered to the statements of a pillar, by level: score (yes 1, partly 0.5, no 0) and answered
 * statements. Index 1 is the lowest level, the last index the highest; index 0 counts every "don't know".
 */
export interface LevelScores {
  readonly sums: Float64Array;
  readonly counts: Float64Array;
}

/** No answers yet. @param highest level of the scale, 3 to 7 */
export function noScores(highest: Level): LevelScores {
  return { sums: new Float64Array(highest + 1), counts: new Float64Array(highest + 1) };
}

/** Counts an answer to a statement of a level; "don't know" counts for none. */
export function addAnswer({ sums, counts }: LevelScores, level: Level, answer: StatementAnswer): void {
  const counted = answer === 'unknown' ? 0 : level;
  counts[counted] = (counts[counted] as number) + 1;
  if (answer === 'yes') sums[level] = (sums[level] as number) + 1;
  else if (answer === 'partly') sums[level] = (sums[level] as number) + 0.5;
}

/**
 * Detailed mode: the position that follows from the answers to a pillar's statements; null when nothing above level 1
 * was answered.
 *
 * @param stageThreshold mean from which a level holds, 0.5 to 1
 */
export function detailedPosition(
  { cells }: Pillar,
  items: WorkshopResponse['items'],
  stageThreshold: number,
): number | null {
  const scores = noScores(cells.length);
  for (const { level, statements: asked } of cells) {
    for (const { id } of asked) {
      const answer = statementIn({ items }, id);
      if (answer) addAnswer(scores, level, answer);
    }
  }
  return positionFrom(scores, heldLevel(scores, stageThreshold));
}

/** Whether there is any answer, "don't know" included. */
export function hasAnswers({ counts }: LevelScores): boolean {
  return counts.some((count) => count > 0);
}

/** The highest level L such that every level 2 to L has an answer and a mean of at least the threshold. */
export function heldLevel({ sums, counts }: LevelScores, stageThreshold: number): Level {
  let held = 1;
  while (held < counts.length - 1) {
    const answered = counts[held + 1] ?? 0;
    if (answered === 0 || (sums[held + 1] ?? 0) / answered < stageThreshold) break;
    held += 1;
  }
  return held;
}

/** Held level plus the mean of the next; the highest level and an unanswered next one add nothing. */
export function positionFrom({ sums, counts }: LevelScores, held: Level): number | null {
  const answered = counts[held + 1] ?? 0;
  if (answered > 0) return held + (sums[held + 1] ?? 0) / answered;
  if (held > 1) return held;
  for (let level = 3; level < counts.length; level += 1) if ((counts[level] ?? 0) > 0) return held;
  return null;
}

/** Where level 1 holds symptoms: recognising them contradicts a held level of 3 or more. */
export function contradicts({ sums, counts }: LevelScores, held: Level): boolean {
  const answered = counts[1] ?? 0;
  return held >= contradictionLevel && answered > 0 && (sums[1] ?? 0) / answered >= contradictionMean;
}
