import type { AgreementBand } from '../../shared/analysis/agreement.ts';

const nl = {
  level: (level: number | string) => `niveau ${level}`,
  sideTitles: {
    everyone: 'Eens?',
    layers: 'Verschil',
    departments: 'Verschil',
    expected: 'Verwacht?',
    lines: 'Verschil',
  },
  median: 'Mediaan van de groep',
  bands: {
    united: 'eensgezind',
    fair: 'redelijk eens',
    mixed: 'wisselend',
    divided: 'verdeeld',
  } satisfies Record<AgreementBand, string>,
  camps: 'twee kampen',
  people: (n: number) => `n ${n}`,
  inRound: (number: number) => `ronde ${number}`,
  close: 'dicht bijeen',
  below: (text: string) => `${text} lager`,
  above: (text: string) => `${text} hoger`,
  asExpected: 'klopt',
  nearlyExpected: 'klopt ongeveer',
  expected: 'verwacht',
  measured: 'gemeten',
  none: {
    tooFew: (minimum: number) => `Nog te weinig antwoorden om te tonen: het begint bij ${minimum}.`,
    handsReveal: 'Verborgen: naast de handen zouden de weinige eigen antwoorden af te leiden zijn.',
    notAsked: 'In deze ronde niet gevraagd.',
    groups: 'Hier is geen groep apart te tonen.',
    noExpectation: 'Geen verwachting ingevuld.',
    lines: 'Nog niet bij meer onderdelen gemeten.',
  },
  cell: {
    here: (count: number, n: number) => `${count} van de ${n} staan hier.`,
    oneHere: (n: number) => `1 van de ${n} staat hier.`,
    notCounted: (label: number) =>
      `Iedereen zegt ja, en toch telt dit niveau nog niet: dat kan pas als ook alle niveaus eronder zijn gehaald. De groep staat op niveau ${label}.`,
    current: 'Hier staat de groep.',
    target: 'Hier willen jullie naartoe.',
    expected: 'Dit was de verwachting.',
  },
  statements: 'Wat er dan waar is',
  symptoms: 'Waaraan je dit niveau herkent',
  share: (yes: string, partly: string, no: string) => `ja ${yes} · deels ${partly} · nee ${no}`,
  shareLabel: (yes: number, partly: number, no: number) => `ja: ${yes}, deels: ${partly}, nee: ${no}`,
  unknown: (n: number) => `${n}× weet niet`,
};

const en: typeof nl = {
  level: (level) => `level ${level}`,
  sideTitles: {
    everyone: 'Agreed?',
    layers: 'Difference',
    departments: 'Difference',
    expected: 'Expected?',
    lines: 'Difference',
  },
  median: 'Median of the group',
  bands: { united: 'in agreement', fair: 'fairly close', mixed: 'mixed', divided: 'divided' },
  camps: 'two camps',
  people: (n) => `n ${n}`,
  inRound: (number) => `round ${number}`,
  close: 'close',
  below: (text) => `${text} lower`,
  above: (text) => `${text} higher`,
  asExpected: 'as expected',
  nearlyExpected: 'about right',
  expected: 'expected',
  measured: 'measured',
  none: {
    tooFew: (minimum) => `Too few answers to show yet: it starts at ${minimum}.`,
    handsReveal: 'Hidden: next to the hands, the few private answers could be worked out.',
    notAsked: 'Not asked in this round.',
    groups: 'No group can be shown separately here.',
    noExpectation: 'No expectation filled in.',
    lines: 'Not yet measured for more than one business line.',
  },
  cell: {
    here: (count, n) => `${count} of ${n} are here.`,
    oneHere: (n) => `1 of ${n} is here.`,
    notCounted: (label) =>
      `Everybody says yes, and yet this level does not count: all levels below it have to be reached first. The group is at level ${label}.`,
    current: 'The group is here.',
    target: 'This is where you want to be.',
    expected: 'This was expected.',
  },
  statements: 'What is true by then',
  symptoms: 'How you recognise this level',
  share: (yes, partly, no) => `yes ${yes} · partly ${partly} · no ${no}`,
  shareLabel: (yes, partly, no) => `yes: ${yes}, partly: ${partly}, no: ${no}`,
  unknown: (n) => `${n}× don’t know`,
};

export const resultWords = { nl, en };
export type ResultWords = typeof nl;
