import type { LegibilityProblem } from '../../../shared/drawing/kit/legibility.ts';
import { readingDistanceFor } from '../../../shared/drawing/kit/legibility.ts';
import type { Language, PaperSize } from '../../../shared/model/workshop.ts';
import { formatNumber } from '../../../shared/words/language.ts';
import { choiceWords } from '../../words/choiceWords.ts';
import type { posterWords } from './words.ts';

/** Metres to choose from; the usual distance of every size is among them. */
export const readingDistances = [0.5, 0.7, 1, 1.4, 2, 3, 5];

/** Whether nobody reads this paper across a room, so that there is no distance to choose. */
export function isReadNearby(size: PaperSize): boolean {
  const farthest = readingDistances.at(-1) ?? 0;
  return readingDistanceFor(size, farthest) < farthest;
}

/**
 * From where a whole drawing can be read as it is, in metres, rounded down to 5 cm: letters are seen smaller in
 * proportion to the distance.
 * @param distance metres that the drawing was made for
 */
export function legibleDistance(problems: readonly LegibilityProblem[], distance: number): number {
  const share = Math.min(1, ...problems.map(({ size, needed }) => size / needed));
  return Math.max(0.05, Math.floor((distance * share) / 0.05 + 1e-6) * 0.05);
}

/** `1,4 meter`, `70 cm`. */
export function distanceText(metres: number, words: typeof posterWords.nl, language: Language): string {
  if (metres < 1) return words.centimetres(formatNumber(metres * 100, language));
  return choiceWords[language].metres(formatNumber(metres, language, Number.isInteger(metres) ? 0 : 1));
}
