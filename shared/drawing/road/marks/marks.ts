export type MilestoneKind =
  /** Where the pillar is today. */
  | 'current'
  /** A level on the way. */
  | 'step'
  /** The level that was chosen. */
  | 'target'
  /** The chosen level is the present one (or lower): on purpose. */
  | 'stay';

/** A level on a lane. */
export interface Milestone {
  pillarId: string;
  lane: number;
  level: number;
  kind: MilestoneKind;
  /** Distance along the road. */
  s: number;
}

/** Sizes of what stands on the lanes of a road, in units and distances along it. */
export interface MarkSizes {
  /** Of badges. */
  radius: number;
  /** Font size in the tags of pillars that stay. */
  tag: number;
  /** Where today's badges stand, and the last place before the horizon. */
  start: number;
  end: number;
  /** Length of the tag of a pillar that stays on a level, or consciously goes lower. */
  stayLength: (level: number, lower: boolean) => number;
}
