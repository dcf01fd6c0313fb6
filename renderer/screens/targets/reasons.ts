import type { Decision } from '../../../shared/model/workshop.ts';

export type Reason = NonNullable<Decision['reason']>;

/** Why a level was chosen, in the order of the screen. */
export const reasons: readonly Reason[] = ['strategic', 'budget', 'other'];
