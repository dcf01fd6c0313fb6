import type { Bottleneck, Expectation } from '../analysis/balance.ts';
import type { TwoCamps } from '../analysis/camps.ts';
import type { GroupGap, GroupRef } from '../analysis/gap.ts';
import type { GroupFigures } from '../analysis/group.ts';
import type { Localized } from '../model/pack.ts';
import type { Level } from '../model/workshop.ts';
import type { Claim } from './claim.ts';

/** A group that stands in one camp, all of it or most. */
export interface CampGroup {
  group: GroupRef;
  side: 'low' | 'high';
  count: number;
  n: number;
}

/** How many see less than was expected, just that, and more. */
export interface ExpectationSplit {
  expected: Level;
  below: number;
  same: number;
  above: number;
  n: number;
}

export type ReasonClaim = (
  | Claim<'camps', TwoCamps & { groups: CampGroup[]; areMixed: boolean }>
  | Claim<'divided', Pick<GroupFigures, 'n' | 'distribution' | 'agreement'>>
  | Claim<'gap', GroupGap>
  | Claim<'expectation', Expectation & { n: number }>
  | Claim<'expectation-split', ExpectationSplit>
  | Claim<'bottleneck', Bottleneck & { pillars: number; all: number }>
  | Claim<'contradiction', { contradictions: number; n: number }>
) & {
  /** Two or three words for a list. */
  tag: Localized;
  /** Who, and how much. */
  detail: Localized;
};
