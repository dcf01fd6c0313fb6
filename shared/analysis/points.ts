import { agreement } from './agreement.ts';
import { middleOf } from './group.ts';

/** What the answers of a group on a few ordered points come down to: to a factor of a checklist, to a ladder. */
export interface PointFigures {
  n: number;
  /** How many gave each point, the lowest first. */
  distribution: readonly number[];
  /** The point in the middle; halfway between the two middle ones, `low` and `high`, where those differ. */
  median: number;
  low: number;
  high: number;
  /** Tastle and Wierman, 0 to 1, on as many levels as there are points. */
  agreement: number;
}

/** What may be told about one question that people answered for themselves. */
export interface Told {
  /** A question that is not asked has too few answers. */
  visibility: 'shown' | 'too-few';
  /** Null unless the visibility is `shown`, as is the number of those who answered "don't know". */
  figures: PointFigures | null;
  unknown: number | null;
}

/**
 * The figures of a question, within the rule of `privacy.ts` for everybody together: all who answered are of one cell,
 * and as many as the minimum have given a point.
 *
 * @param given a point of everybody who gave one, in any order
 * @param unknown how many answered "don't know"
 * @param points all there are, ascending, two at least
 */
export function toldOf(
  given: readonly number[],
  unknown: number,
  points: readonly number[],
  minimum: number,
): Told {
  if (given.length < minimum) return { visibility: 'too-few', figures: null, unknown: null };
  const sorted = [...given].sort((a, b) => a - b);
  const distribution = points.map((point) => given.filter((each) => each === point).length);
  const figures = {
    n: given.length,
    distribution,
    ...middleOf(sorted),
    agreement: agreement(distribution),
  };
  return { visibility: 'shown', figures, unknown };
}
