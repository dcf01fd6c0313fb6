interface Side {
  name: string;
  isPlural: boolean;
  level: string;
}

/** Small numbers are words in a sentence, as one would say them. */
const numbers = {
  nl: [
    'nul',
    'één',
    'twee',
    'drie',
    'vier',
    'vijf',
    'zes',
    'zeven',
    'acht',
    'negen',
    'tien',
    'elf',
    'twaalf',
  ],
  en: [
    'no one',
    'one',
    'two',
    'three',
    'four',
    'five',
    'six',
    'seven',
    'eight',
    'nine',
    'ten',
    'eleven',
    'twelve',
  ],
} as const;

const nl = {
  twoCamps: 'twee kampen',
  divided: 'verdeeld',
  contradicts: 'tegenstrijdig',
  count: (n: number): string => numbers.nl[n] ?? `${n}`,
  levels: (from: number, to: number) =>
    from === to ? `niveau ${from}` : to === from + 1 ? `niveau ${from} of ${to}` : `niveau ${from} tot ${to}`,
  campSees: (count: string, isOne: boolean, levels: string) =>
    `${count} ${isOne ? 'ziet' : 'zien'} ${levels}`,
  camps: (pillar: string, low: string, high: string) =>
    `Over ${pillar} denken jullie heel verschillend: ${low}, ${high}.`,
  groupSees: (names: string, isPlural: boolean, levels: string) =>
    `${names} ${isPlural ? 'zien' : 'ziet'} ${levels}`,
  campsMixed: 'In beide kampen zitten mensen uit verschillende groepen.',
  apart: (difference: string, isOne: boolean) => `${difference} ${isOne ? 'niveau' : 'niveaus'} verschil`,
  gap: (pillar: string, high: Side, low: Side) =>
    `Bij ${pillar} ${high.isPlural ? 'zien' : 'ziet'} ${high.name} niveau ${high.level}, en ${low.name} niveau ${low.level}.`,
  gapDetail: (high: string, highLevel: string, low: string, lowLevel: string) =>
    `${capital(high)} ${highLevel}, ${low} ${lowLevel}.`,
  belowExpectation: 'onder verwachting',
  aboveExpectation: 'boven verwachting',
  below: (pillar: string, expected: string, measured: string) =>
    `Voor ${pillar} was niveau ${expected} verwacht, maar jullie staan op ${measured}.`,
  above: (pillar: string, expected: string, measured: string) =>
    `Jullie staan met ${pillar} hoger dan verwacht: op ${measured} in plaats van ${expected}.`,
  expectationDetail: (expected: string, measured: string) => `Verwacht ${expected}, gemeten ${measured}.`,
  lags: (pillar: string) => `${pillar} blijft achter`,
  bottleneck: (pillar: string, median: string, overall: string) =>
    `Met ${pillar} blijven jullie achter: niveau ${median}, terwijl het midden van alle pijlers op ${overall} ligt.`,
  bottleneckDetail: (median: string, overall: string) =>
    `Niveau ${median}; het midden van alle pijlers is ${overall}.`,
  spread: (pillar: string) => `Over ${pillar} lopen jullie antwoorden ver uiteen.`,
  atLevel: (count: number, level: number) => `${count} op ${level}`,
  spreadDetail: (spread: string) => `Hoeveel mensen op welk niveau: ${spread}.`,
  contradiction: (pillar: string, who: string, isOne: boolean) =>
    `Bij ${pillar} ${isOne ? 'herkent' : 'herkennen'} ${who} van jullie de klachten van niveau 1 én ${isOne ? 'ziet' : 'zien'} niveau 3 of hoger.`,
  contradictionDetail: (count: number, n: number) =>
    `${count} van de ${n} herkennen klachten van niveau 1 en zien toch niveau 3 of hoger.`,
  tooFew: (minimum: number) =>
    `Nog te weinig antwoorden: vanaf ${minimum} per pijler zie je hier waar jullie staan.`,
  handsReveal: (minimum: number) =>
    `Nog verborgen: naast de handen zijn de weinige eigen antwoorden af te leiden. Laat iedereen handen opsteken, of minstens ${minimum} mensen zelf antwoorden.`,
  allEqual: (level: string) => `Alle pijlers staan op niveau ${level}.`,
  balance: (
    strong: { names: string; isPlural: boolean; level: string },
    weak: { names: string; isPlural: boolean; level: string },
  ) =>
    `Jullie zijn het aardig eens. Het verst: ${strong.names} (${strong.level}). Het meest te winnen: ${weak.names} (${weak.level}).`,
  allDiscussed: 'Alles wat opvalt is besproken. Tijd om te kiezen waar jullie naartoe willen.',
  groupsAgree: 'De groepen kijken er overal ongeveer hetzelfde naar.',
  expectationsHold: 'Jullie staan waar het werd verwacht.',
  linesAgree: 'De bedrijfsonderdelen liggen overal dicht bij elkaar.',
  lines: (pillar: string, high: { name: string; level: string }, low: { name: string; level: string }) =>
    `Met ${pillar} staat ${high.name} op ${high.level}, en ${low.name} op ${low.level}.`,
};

const en: typeof nl = {
  twoCamps: 'two camps',
  divided: 'divided',
  contradicts: 'contradictory',
  count: (n) => numbers.en[n] ?? `${n}`,
  levels: (from, to) =>
    from === to ? `level ${from}` : to === from + 1 ? `level ${from} or ${to}` : `levels ${from} to ${to}`,
  campSees: (count, isOne, levels) => `${count} ${isOne ? 'sees' : 'see'} ${levels}`,
  camps: (pillar, low, high) => `You see ${pillar} very differently: ${low}, ${high}.`,
  groupSees: (names, isPlural, levels) => `${names} ${isPlural ? 'see' : 'sees'} ${levels}`,
  campsMixed: 'Both camps have people from different groups.',
  apart: (difference, isOne) => `${difference} ${isOne ? 'level' : 'levels'} apart`,
  gap: (pillar, high, low) =>
    `On ${pillar}, ${high.name} ${high.isPlural ? 'see' : 'sees'} level ${high.level} and ${low.name} level ${low.level}.`,
  gapDetail: (high, highLevel, low, lowLevel) => `${capital(high)} ${highLevel}, ${low} ${lowLevel}.`,
  belowExpectation: 'below expectation',
  aboveExpectation: 'above expectation',
  below: (pillar, expected, measured) =>
    `Level ${expected} was expected for ${pillar}, but you are at ${measured}.`,
  above: (pillar, expected, measured) =>
    `You are further with ${pillar} than expected: at ${measured} instead of ${expected}.`,
  expectationDetail: (expected, measured) => `Expected ${expected}, measured ${measured}.`,
  lags: (pillar) => `${pillar} lags behind`,
  bottleneck: (pillar, median, overall) =>
    `You lag behind with ${pillar}: level ${median}, while the middle of all pillars is ${overall}.`,
  bottleneckDetail: (median, overall) => `Level ${median}; the middle of all pillars is ${overall}.`,
  spread: (pillar) => `Your answers about ${pillar} lie far apart.`,
  atLevel: (count, level) => `${count} at ${level}`,
  spreadDetail: (spread) => `How many people at which level: ${spread}.`,
  contradiction: (pillar, who, isOne) =>
    `On ${pillar}, ${who} of you ${isOne ? 'recognises' : 'recognise'} the symptoms of level 1 and yet ${isOne ? 'sees' : 'see'} level 3 or higher.`,
  contradictionDetail: (count, n) =>
    `${count} of ${n} recognise symptoms of level 1 and yet see level 3 or higher.`,
  tooFew: (minimum) => `Too few answers yet: from ${minimum} a pillar you see here where you stand.`,
  handsReveal: (minimum) =>
    `Still hidden: the hands would give away the few private answers. Let everybody raise hands, or at least ${minimum} people answer themselves.`,
  allEqual: (level) => `All pillars are at level ${level}.`,
  balance: (strong, weak) =>
    `You largely agree. Furthest: ${strong.names} (${strong.level}). Most to gain: ${weak.names} (${weak.level}).`,
  allDiscussed: 'Everything that stands out has been discussed. Time to choose where you want to be.',
  groupsAgree: 'The groups see things about the same everywhere.',
  expectationsHold: 'You are where you were expected to be.',
  linesAgree: 'The business lines are close to each other everywhere.',
  lines: (pillar, high, low) =>
    `With ${pillar}, ${high.name} is at ${high.level} and ${low.name} at ${low.level}.`,
};

function capital(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}

export const sentenceWords = { nl, en };
export type SentenceWords = typeof nl;
