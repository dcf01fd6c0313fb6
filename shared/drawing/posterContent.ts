import type { Decision, Horizon, Language, Level, Logo } from '../model/workshop.ts';
import type { Scene } from '../scene/scene.ts';
import type { LegibilityProblem } from './kit/legibility.ts';
import type { PillarLook } from './pillarLooks.ts';

/** A row of the poster: one pillar with where it is and where it goes. */
export interface PosterPillar {
  /** Its id in the model. */
  id: string;
  look: PillarLook;
  name: string;
  /** For a lane, a column head or a badge: `Mensen`. */
  shortName: string;
  /** Median position of the last revealed measurement, from 1 up to the highest level; null when nothing may be shown yet. */
  current: number | null;
  /** The level decided together; null while there is no decision. */
  target: Level | null;
  /** Why that level was chosen, when somebody said so. */
  reason: Decision['reason'];
}

export interface PosterLevel {
  level: Level;
  name: string;
  summary: string;
}

/** A cell of the model. */
export interface PosterCell {
  pillarId: string;
  level: Level;
  /** A few words that stand for the statements. */
  headline: string;
  statements: string[];
}

export interface PosterAction {
  id: string;
  pillarId: string;
  /** Of its pillar. */
  look: PillarLook;
  title: string;
  /** Null when nobody owns it, or when the poster does not show owners. */
  owner: string | null;
  horizon: Horizon;
  /** `YYYY-Qn`, or null. */
  quarter: string | null;
  /** The quarter in words (`Q2 2027`); empty without a quarter. */
  period: string;
  quickWin: boolean;
  /** Place within its horizon, ascending. The list itself is sorted by horizon, then order. */
  order: number;
}

export interface PosterHorizon {
  id: Horizon;
  /** `Nu`, `Straks`, `Later`. */
  name: string;
  /** In words: `januari – juni 2027`, `vanaf 2028`. */
  period: string;
}

/** Everything a poster says, in its language, ready to be placed: no template reads the workshop itself. */
export interface PosterContent {
  language: Language;
  title: string;
  /** The parts of the line under the title, most important first: a narrow poster leaves out the last ones. */
  subtitleParts: string[];
  organisation: string;
  /** In words: `14 januari 2027`. */
  date: string;
  /** Participants who answered in the latest round shown. */
  participantCount: number;
  /** Null when the workshop has a single business line. */
  businessLineName: string | null;
  /** The dot on the horizon; empty when not written yet. */
  ambition: string;
  logo: Logo | null;
  pillars: PosterPillar[];
  levels: PosterLevel[];
  cells: PosterCell[];
  actions: PosterAction[];
  horizons: PosterHorizon[];
  /** Credit of the model, one line. */
  source: string;
}

/** What a template returns. */
export interface Drawing {
  scene: Scene;
  problems: LegibilityProblem[];
}
