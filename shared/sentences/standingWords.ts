import type { Translated } from '../words/language.ts';

/** Where all pillars stand together, as it is said on paper. Levels come as `ruim 2`. */
const nl = {
  notMeasured: 'Nog niet gemeten.',
  sameEverywhere: (at: string) => `Alle pijlers staan ${at}.`,
  samePartly: (names: string, at: string) => `Gemeten is ${names}: ${at}.`,
  range: (low: string, lowAbout: string, high: string, highAbout: string) =>
    `Nu het laagst: ${low} (${lowAbout}), het hoogst: ${high} (${highAbout}).`,
  targets: (from: number, to: number) =>
    from === to ? `Ambitie: overal niveau ${from}.` : `Ambitie: van niveau ${from} tot niveau ${to}.`,
  roadNotMeasured: 'Nog niet gemeten: de weg begint bij het eerste antwoord.',
  roadSame: (level: number) => `Op elke pijler staan we op niveau ${level}.`,
  roadSamePartly: (level: number) => `Waar is gemeten, staan we op niveau ${level}.`,
  furthest: (names: string, level: number) => `Het verst: ${names} (niveau ${level}).`,
  behind: (names: string, level: number) => `De meeste ruimte: ${names} (niveau ${level}).`,
  most: (level: number) => `De meeste pijlers staan op niveau ${level}.`,
  staysForStrategy: (names: string) => `Bewust zo gelaten, want dat past bij onze strategie: ${names}.`,
  staysForBudget: (names: string) => `Bewust zo gelaten, want dat past bij het budget: ${names}.`,
  allTargets: (least: number, most: number) =>
    least === most ? `Elke pijler op niveau ${least}.` : `Elke pijler op niveau ${least} of hoger.`,
};

type StandingWords = Translated<typeof nl>;

const en: StandingWords = {
  notMeasured: 'Not measured yet.',
  sameEverywhere: (at) => `All pillars are ${at}.`,
  samePartly: (names, at) => `Measured is ${names}: ${at}.`,
  range: (low, lowAbout, high, highAbout) =>
    `Lowest now: ${low} (${lowAbout}), highest: ${high} (${highAbout}).`,
  targets: (from, to) =>
    from === to ? `Target: level ${from} everywhere.` : `Targets: from level ${from} to level ${to}.`,
  roadNotMeasured: 'Not measured yet: the road starts with the first answer.',
  roadSame: (level) => `On every pillar we are at level ${level}.`,
  roadSamePartly: (level) => `Where we have measured, we are at level ${level}.`,
  furthest: (names, level) => `Furthest: ${names} (level ${level}).`,
  behind: (names, level) => `Most room: ${names} (level ${level}).`,
  most: (level) => `Most pillars are at level ${level}.`,
  staysForStrategy: (names) => `Left so on purpose, as that fits our strategy: ${names}.`,
  staysForBudget: (names) => `Left so on purpose, as that fits the budget: ${names}.`,
  allTargets: (least, most) =>
    least === most ? `Every pillar at level ${least}.` : `Every pillar at level ${least} or higher.`,
};

export const standingWords = { nl, en };
