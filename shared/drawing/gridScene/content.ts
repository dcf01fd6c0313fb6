import type { Language, Level } from '../../model/workshop.ts';
import type { PillarLook } from '../pillarLooks.ts';

/** What stays the same while the room filters and looks around: made into a frame once. */
export interface GridFrameContent {
  language: Language;
  /** Level 1 up to the highest, in order. */
  levels: readonly { level: Level; name: string }[];
  pillars: readonly GridPillar[];
  /** The column at the right; null for none. */
  side: GridSideColumn | null;
  /**
   * What gets most of the height of a row: the words of the cells, or the marks below them. `room`: read from the
   * back, so the cells keep their words for who points at them, and no text is smaller than an em.
   */
  emphasis: 'words' | 'marks' | 'room';
}

export interface GridPillar {
  id: string;
  look: PillarLook;
  name: string;
  /** A few words for each level, in order. */
  headlines: readonly string[];
}

export interface GridSideColumn {
  title: string;
  /** Every word that may stand in it: the column is as wide as the widest. */
  words: readonly string[];
}

/** Millimetres: of the whole drawing, and of the text that the screen sets beside it. */
export interface GridSize {
  width: number;
  height: number;
  /** One em of ordinary text. */
  em: number;
}

/** What is drawn in the frame. */
export interface GridView {
  title: string;
  description: string;
  /** One a pillar of the frame, in its order. */
  rows: readonly GridRow[];
}

export interface GridRow {
  /** The level that counts as reached; cells up to it are tinted. Null when unknown. */
  current: Level | null;
  target: Level | null;
  expected: Level | null;
  /** The row that the room talks about now. */
  inFocus: boolean;
  marks: GridMarks;
  side: GridSide | null;
}

export type GridMarks =
  /** Why nothing is shown. */
  | { kind: 'none'; text: string }
  /** Everybody's dot, and the group's marker; and where an earlier round had that, when it did. */
  | { kind: 'people'; positions: readonly number[]; median: GridMedian; before: number | null }
  /** Not asked now: the marker of an earlier round, dimmed, with that round's name. */
  | { kind: 'earlier'; median: GridMedian; round: string }
  /** Groups side by side on one line, far enough apart to read. */
  | { kind: 'groups'; groups: readonly GridGroup[] }
  /** From the current level to the target. */
  | {
      kind: 'road';
      median: GridMedian | null;
      target: Level | null;
      ghost: Level | null;
      /** People who wish for each level, from 1 up; null while nobody was asked, or it may not be shown. */
      votes: readonly number[] | null;
    };

export interface GridMedian {
  value: number;
  /** `2,5`. */
  text: string;
  /** The two middle positions. */
  low: number;
  high: number;
  /** `1–4` where the two differ, else null. */
  pair: string | null;
}

export interface GridGroup {
  key: string;
  label: string;
  /** A position on the scale of levels. */
  value: number;
  text: string;
  /** `hollow` for what is no measurement: an expectation. */
  look: 'solid' | 'hollow';
}

export interface GridSide {
  /** Counts by level. */
  bars: readonly number[] | null;
  word: string;
  /** The word stands out. */
  loud: boolean;
  figure: string;
}

/** A part of the drawing that can be pointed at: `cell:data:3`, `median:data`, `side:data`, `pillar:data`. */
export interface GridArea {
  id: string;
  x: number;
  y: number;
  width: number;
  height: number;
}
