const nl = {
  inOrder: 'Op volgorde',
  median: {
    name: 'Mediaan',
    meaning: 'De middelste als je iedereen op volgorde zet: de helft zit eronder, de helft erboven.',
    source: 'S.S. Stevens, Science 103 (1946): niveaus hebben een volgorde, geen vaste afstand.',
  },
  medianOdd: (place: number, n: number, value: string) => `De ${place}e van ${n} is ${value}.`,
  medianEven: (place: number, n: number, low: string, high: string, value: string) =>
    `De ${place}e en ${place + 1}e van ${n}: (${low} + ${high}) / 2 = ${value}.`,
  label: (value: string, label: number) =>
    `Telt als niveau ${label}: een niveau telt pas als het is gehaald (${value} naar beneden afgerond).`,
  quartile: {
    1: { name: 'Onderste kwart', meaning: 'Een kwart van de mensen zit op of onder dit punt.' },
    3: { name: 'Bovenste kwart', meaning: 'Een kwart van de mensen zit op of boven dit punt.' },
  },
  quartileSource: 'R.J. Hyndman en Y. Fan, The American Statistician 50 (1996), type 7.',
  mean: {
    name: 'Gemiddelde',
    meaning: 'Alles bij elkaar, gedeeld door het aantal. Alleen ter vergelijking.',
    source: '',
  },
  agreement: {
    name: 'Eensgezindheid',
    meaning: (highest: number) =>
      `1 als iedereen hetzelfde niveau ziet, 0 als de ene helft niveau 1 ziet en de andere niveau ${highest}.`,
    source: 'W.J. Tastle en M.J. Wierman, International Journal of Approximate Reasoning 45 (2007).',
  },
  agreementFormula: (widest: number) =>
    `1 + som van: aandeel × log₂(1 − afstand tot het gemiddelde / ${widest})`,
  agreementMean: (mean: string) => `Gemiddeld niveau: ${mean}`,
  agreementTerm: (level: number, count: string, share: string, distance: string, term: string) =>
    `Niveau ${level}: ${count} = ${share}, afstand ${distance} → ${term}`,
  polarisation: {
    name: 'Verdeeldheid in uitersten',
    meaning:
      '1 als iedereen bij elkaar zit, 0 als de antwoorden gelijk zijn verspreid, −1 als er twee uitersten zijn.',
    source: 'C. van der Eijk, Quality & Quantity 35 (2001).',
  },
  polarisationLayer: (levels: string, weight: string, agreement: string) =>
    `Laag van niveau ${levels}: gewicht ${weight}, A = ${agreement}`,
  camps: {
    name: 'Twee kampen',
    meaning: 'Twee groepen die allebei groot zijn, ver uit elkaar liggen en bijna niemand ertussen hebben.',
    source: '',
  },
  campsSize: (low: number, high: number, smallest: string) =>
    `Laag ${low}, hoog ${high}: allebei minstens ${smallest}.`,
  campsBetween: (between: number, most: string) => `Ertussen ${between}: hoogstens ${most}.`,
  campsDistance: 'minstens 1,5 niveau.',
  gap: {
    name: 'Verschil tussen groepen',
    meaning: 'De hoogste mediaan min de laagste. Vanaf één niveau is het iets om te bespreken.',
    source: 'Cliff’s δ: N. Cliff, Psychological Bulletin 114 (1993).',
  },
  delta: (greater: number, smaller: number, pairs: number, value: string) =>
    `Cliff’s δ = (${greater} hoger − ${smaller} lager) / ${pairs} paren = ${value}`,
  groupMedians: 'Per groep',
  groupMedian: (name: string, median: string, n: number) => `${name}: ${median} (${n} mensen)`,
  expectation: {
    name: 'Gemeten min verwacht',
    meaning:
      'Wat jullie zien tegenover wat het management verwachtte. Vanaf één niveau is het iets om te bespreken.',
    source: '',
  },
  expectationStep: (measured: string, expected: string, difference: string) =>
    `${measured} (mediaan) − ${expected} (verwacht) = ${difference}`,
  bottleneck: {
    name: 'Achterstand',
    meaning: 'Hoe ver deze pijler onder het midden van alle pijlers ligt. De pijlers groeien samen.',
    source: '',
  },
  bottleneckStep: (overall: string, median: string, distance: string) =>
    `Midden van alle pijlers ${overall} − ${median} = ${distance}`,
  bottleneckFrom: (from: string) => `Vanaf ${from} niveau noemen we het achterblijven.`,
  balance: {
    name: 'Spreiding van de pijlers',
    meaning: 'De verste pijler min de laagste.',
    source: '',
  },
  linesDifference: {
    name: 'Verschil tussen bedrijfsonderdelen',
    meaning: 'De hoogste mediaan min de laagste; elk onderdeel is gemeten als een eigen bedrijf.',
  },
  unknown: 'onbekend',
  yes: 'ja',
  no: 'nee',
  dependency: { name: 'Rust op een andere pijler', source: '' },
  dependencyTarget: (pillar: string, target: number) => `Ambitie voor ${pillar}: ${target}`,
  dependencyNeeds: (pillar: string, level: number) => `Vraagt ${pillar} op ${level}`,
  dependencyHas: (current: string, target: string) => `Die staat nu op ${current}, ambitie ${target}`,
  quickWin: {
    name: 'Snelle winst',
    meaning: 'Veel effect voor weinig werk, op korte termijn: effect minstens 4, moeite hoogstens 2, en nu.',
    source: '',
  },
  quickWinStep: (impact: string, effort: string) => `Effect ${impact} van 5, moeite ${effort} van 5`,
  position: {
    name: 'Hoe iemand op een plek komt',
    source: 'Trapsgewijs, zoals CMMI en C2M2.',
    levels: 'Iedereen koos zelf een niveau; dat niveau is de plek.',
    statements: (threshold: string) =>
      `Een niveau is gehaald als minstens ${threshold} van de stellingen klopt, en alle niveaus eronder ook. De plek is het gehaalde niveau plus het deel van het volgende dat al klopt. Ja telt 1, deels 0,5, nee 0; “weet niet” telt niet mee.`,
  },
};

const en: typeof nl = {
  inOrder: 'In order',
  median: {
    name: 'Median',
    meaning: 'The middle one when everyone is put in order: half is below it, half above.',
    source: 'S.S. Stevens, Science 103 (1946): levels have an order, not a fixed distance.',
  },
  medianOdd: (place, n, value) => `Number ${place} of ${n} is ${value}.`,
  medianEven: (place, n, low, high, value) =>
    `Numbers ${place} and ${place + 1} of ${n}: (${low} + ${high}) / 2 = ${value}.`,
  label: (value, label) =>
    `Counts as level ${label}: a level counts once it is reached (${value} rounded down).`,
  quartile: {
    1: { name: 'Lower quarter', meaning: 'A quarter of the people are at or below this point.' },
    3: { name: 'Upper quarter', meaning: 'A quarter of the people are at or above this point.' },
  },
  quartileSource: 'R.J. Hyndman and Y. Fan, The American Statistician 50 (1996), type 7.',
  mean: {
    name: 'Mean',
    meaning: 'All together, divided by how many. Only for comparison.',
    source: '',
  },
  agreement: {
    name: 'Agreement',
    meaning: (highest) =>
      `1 when everyone sees the same level, 0 when one half sees level 1 and the other half level ${highest}.`,
    source: 'W.J. Tastle and M.J. Wierman, International Journal of Approximate Reasoning 45 (2007).',
  },
  agreementFormula: (widest) => `1 + sum of: share × log₂(1 − distance to the mean / ${widest})`,
  agreementMean: (mean) => `Mean level: ${mean}`,
  agreementTerm: (level, count, share, distance, term) =>
    `Level ${level}: ${count} = ${share}, distance ${distance} → ${term}`,
  polarisation: {
    name: 'Polarisation',
    meaning: '1 when all are together, 0 when answers are evenly spread, −1 when there are two extremes.',
    source: 'C. van der Eijk, Quality & Quantity 35 (2001).',
  },
  polarisationLayer: (levels, weight, agreement) =>
    `Layer of level ${levels}: weight ${weight}, A = ${agreement}`,
  camps: {
    name: 'Two camps',
    meaning: 'Two groups that are both large, lie far apart and have hardly anybody in between.',
    source: '',
  },
  campsSize: (low, high, smallest) => `Low ${low}, high ${high}: both at least ${smallest}.`,
  campsBetween: (between, most) => `In between ${between}: at most ${most}.`,
  campsDistance: 'at least 1.5 levels.',
  gap: {
    name: 'Difference between groups',
    meaning: 'The highest median less the lowest. From one level up it is something to discuss.',
    source: 'Cliff’s δ: N. Cliff, Psychological Bulletin 114 (1993).',
  },
  delta: (greater, smaller, pairs, value) =>
    `Cliff’s δ = (${greater} higher − ${smaller} lower) / ${pairs} pairs = ${value}`,
  groupMedians: 'By group',
  groupMedian: (name, median, n) => `${name}: ${median} (${n} people)`,
  expectation: {
    name: 'Measured less expected',
    meaning: 'What you see against what management expected. From one level up it is something to discuss.',
    source: '',
  },
  expectationStep: (measured, expected, difference) =>
    `${measured} (median) − ${expected} (expected) = ${difference}`,
  bottleneck: {
    name: 'Lag',
    meaning: 'How far this pillar is below the middle of all pillars. The pillars grow together.',
    source: '',
  },
  bottleneckStep: (overall, median, distance) => `Middle of all pillars ${overall} − ${median} = ${distance}`,
  bottleneckFrom: (from) => `From ${from} level we call it lagging behind.`,
  balance: {
    name: 'Spread of the pillars',
    meaning: 'The furthest pillar less the lowest.',
    source: '',
  },
  linesDifference: {
    name: 'Difference between business lines',
    meaning: 'The highest median less the lowest; each line was measured as a company of its own.',
  },
  unknown: 'unknown',
  yes: 'yes',
  no: 'no',
  dependency: { name: 'Rests on another pillar', source: '' },
  dependencyTarget: (pillar, target) => `Target for ${pillar}: ${target}`,
  dependencyNeeds: (pillar, level) => `Needs ${pillar} at ${level}`,
  dependencyHas: (current, target) => `Which is at ${current} now, target ${target}`,
  quickWin: {
    name: 'Quick win',
    meaning: 'Much effect for little work, soon: impact of at least 4, effort of at most 2, and now.',
    source: '',
  },
  quickWinStep: (impact, effort) => `Impact ${impact} of 5, effort ${effort} of 5`,
  position: {
    name: 'How someone gets to a place',
    source: 'In stages, as CMMI and C2M2.',
    levels: 'Everyone chose a level; that level is the place.',
    statements: (threshold) =>
      `A level is reached when at least ${threshold} of its statements are true, and so are all levels below it. The place is the reached level plus the part of the next one that is true already. Yes counts 1, partly 0.5, no 0; “don’t know” does not count.`,
  },
};

export const formulaWords = { nl, en };
