import type { RoundAnalysis } from '../analysis/round.ts';
import type { PillarId } from '../model/ids.ts';
import type { GridPack, Localized } from '../model/pack.ts';
import type { Language, Workshop } from '../model/workshop.ts';

/**
 * Something said about figures: what sort of sentence, the figures that it rests on, and its words. A claim is made
 * only where those figures carry it; where there is nothing to compare, that is the claim.
 */
export interface Claim<Kind extends string = string, Facts = unknown> {
  kind: Kind;
  /** Null: about all pillars together. */
  pillarId: PillarId | null;
  facts: Facts;
  text: Localized;
}

/** What claims about one round of one business line are made from. */
export interface Subject {
  pack: GridPack;
  workshop: Workshop;
  analysis: RoundAnalysis;
}

/** The same thing said in every language. */
export function inBoth(say: (language: Language) => string): Localized {
  return { nl: say('nl'), en: say('en') };
}
