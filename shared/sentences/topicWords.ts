import type { Translated } from '../words/language.ts';

/** A group or camp in a sentence: its name or number, where it stands, and whether its verb is plural. */
export interface Side {
  name: string;
  isPlural: boolean;
  at: string;
}

/** What is said about one pillar. Levels come as `op ruim niveau 2` (`at`) or `ruim 2` (`about`). */
const nl = {
  levels: (from: number, to: number) =>
    from === to ? `niveau ${from}` : `niveau ${from} ${to === from + 1 ? `of ${to}` : `tot en met ${to}`}`,
  see: (name: string, isPlural: boolean, levels: string) => `${name} ${isPlural ? 'zien' : 'ziet'} ${levels}`,
  mostOf: (name: string) => `de meesten van ${name}`,
  camps: {
    tag: 'twee kampen',
    sentence: (pillar: string, low: string, high: string) =>
      `Over ${pillar} denken jullie heel verschillend: ${low}, ${high}.`,
    mixed: 'In beide kampen zitten mensen uit verschillende groepen.',
  },
  divided: {
    tag: 'verdeeld',
    sentence: (pillar: string, from: number, to: number) =>
      `Over ${pillar} lopen jullie antwoorden ver uiteen, van niveau ${from} tot niveau ${to}.`,
  },
  gap: {
    tag: (apart: string) => `${apart} verschil`,
    sentence: (pillar: string, high: Side, low: Side) =>
      `Bij ${pillar} ${high.isPlural ? 'komen' : 'komt'} ${high.name} uit ${high.at}, en ${low.name} ${low.at}.`,
    detail: (high: string, highLevel: string, low: string, lowLevel: string) =>
      `${high} ${highLevel}, ${low} ${lowLevel}.`,
  },
  expectation: {
    below: 'onder verwachting',
    above: 'boven verwachting',
    sentenceBelow: (pillar: string, expected: number, at: string) =>
      `Voor ${pillar} was niveau ${expected} verwacht, maar jullie komen lager uit: ${at}.`,
    sentenceAbove: (pillar: string, expected: number, at: string) =>
      `Voor ${pillar} was niveau ${expected} verwacht, en jullie komen hoger uit: ${at}.`,
    detail: (expected: number, about: string) => `Verwacht ${expected}, gemeten ${about}.`,
  },
  expectationSplit: {
    tag: 'anders dan verwacht',
    sentence: (pillar: string, expected: number, counts: string) =>
      `Voor ${pillar} was niveau ${expected} verwacht; van jullie ${counts}.`,
    lower: (count: string, isOne: boolean) => `${isOne ? 'ziet' : 'zien'} er ${count} lager`,
    same: (count: string) => `${count} precies dat`,
    higher: (count: string) => `${count} hoger`,
  },
  bottleneck: {
    tag: 'blijft achter',
    sentence: (pillar: string, at: string, pillars: string, overallAt: string) =>
      `Met ${pillar} blijven jullie achter: het midden ligt ${at}, dat van ${pillars} ${overallAt}.`,
    detail: (about: string, pillars: string, overall: string) =>
      `Het midden is ${about}; dat van ${pillars} is ${overall}.`,
    allPillars: 'alle pijlers',
    somePillars: (count: string) => `de ${count} getoonde pijlers`,
  },
  contradiction: {
    tag: 'tegenstrijdig',
    reached: (level: number, isHighest: boolean) => `niveau ${level}${isHighest ? '' : ' of hoger'}`,
    sentence: (pillar: string, who: string, isOne: boolean, reached: string) =>
      `Bij ${pillar} ${isOne ? 'herkent' : 'herkennen'} ${who} van jullie de klachten van niveau 1 én ${isOne ? 'ziet' : 'zien'} ${reached}.`,
    detail: (who: string, isPlural: boolean, reached: string) =>
      `${who} ${isPlural ? 'herkennen' : 'herkent'} klachten van niveau 1 en ${isPlural ? 'zien' : 'ziet'} toch ${reached}.`,
  },
};

export type TopicWords = Translated<typeof nl>;

const en: TopicWords = {
  levels: (from, to) =>
    from === to ? `level ${from}` : to === from + 1 ? `level ${from} or ${to}` : `levels ${from} to ${to}`,
  see: (name, isPlural, levels) => `${name} ${isPlural ? 'see' : 'sees'} ${levels}`,
  mostOf: (name) => `most of ${name}`,
  camps: {
    tag: 'two camps',
    sentence: (pillar, low, high) => `You see ${pillar} very differently: ${low}, ${high}.`,
    mixed: 'Both camps have people from different groups.',
  },
  divided: {
    tag: 'divided',
    sentence: (pillar, from, to) =>
      `Your answers about ${pillar} lie far apart, from level ${from} to level ${to}.`,
  },
  gap: {
    tag: (apart) => `${apart} apart`,
    sentence: (pillar, high, low) =>
      `On ${pillar}, ${high.name} ${high.isPlural ? 'come' : 'comes'} out ${high.at} and ${low.name} ${low.at}.`,
    detail: (high, highLevel, low, lowLevel) => `${high} ${highLevel}, ${low} ${lowLevel}.`,
  },
  expectation: {
    below: 'below expectation',
    above: 'above expectation',
    sentenceBelow: (pillar, expected, at) =>
      `Level ${expected} was expected for ${pillar}, but you come out lower: ${at}.`,
    sentenceAbove: (pillar, expected, at) =>
      `Level ${expected} was expected for ${pillar}, and you come out higher: ${at}.`,
    detail: (expected, about) => `Expected ${expected}, measured ${about}.`,
  },
  expectationSplit: {
    tag: 'not as expected',
    sentence: (pillar, expected, counts) =>
      `Level ${expected} was expected for ${pillar}; of you, ${counts}.`,
    lower: (count, isOne) => `${count} ${isOne ? 'sees' : 'see'} a lower one`,
    same: (count) => `${count} exactly that`,
    higher: (count) => `${count} a higher one`,
  },
  bottleneck: {
    tag: 'lags behind',
    sentence: (pillar, at, pillars, overallAt) =>
      `You lag behind with ${pillar}: the middle is ${at}, that of ${pillars} ${overallAt}.`,
    detail: (about, pillars, overall) => `The middle is ${about}; that of ${pillars} is ${overall}.`,
    allPillars: 'all pillars',
    somePillars: (count) => `the ${count} pillars shown`,
  },
  contradiction: {
    tag: 'contradictory',
    reached: (level, isHighest) => `level ${level}${isHighest ? '' : ' or higher'}`,
    sentence: (pillar, who, isOne, reached) =>
      `On ${pillar}, ${who} of you ${isOne ? 'recognises' : 'recognise'} the symptoms of level 1 and yet ${isOne ? 'sees' : 'see'} ${reached}.`,
    detail: (who, isPlural, reached) =>
      `${who} ${isPlural ? 'recognise' : 'recognises'} symptoms of level 1 and yet ${isPlural ? 'see' : 'sees'} ${reached}.`,
  },
};

export const topicWords = { nl, en };
