import type { AgreementBand } from '../../../shared/analysis/agreement.ts';
import type { Layer } from '../../../shared/model/workshop.ts';

const nl = {
  title: 'Raster',
  views: {
    everyone: 'Iedereen',
    layers: 'Lagen',
    departments: 'Afdelingen',
    expected: 'Verwacht',
    lines: 'Onderdelen',
  },
  viewLabel: 'Wat je vergelijkt',
  lineLabel: 'Bedrijfsonderdeel',
  roundLabel: 'Ronde',
  round: (number: number) => `Ronde ${number}`,
  pillar: 'Pijler',
  level: (level: number | string) => `niveau ${level}`,
  gridLabel: 'Het raster: met de pijltjestoetsen ga je van vak naar vak, met Enter lees je de stellingen',
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
  levelsApart: (text: string, isOne: boolean) => `${text} ${isOne ? 'niveau' : 'niveaus'}`,
  close: 'dicht bijeen',
  below: (text: string) => `${text} lager`,
  above: (text: string) => `${text} hoger`,
  asExpected: 'klopt',
  expected: 'verwacht',
  measured: 'gemeten',
  none: {
    tooFew: (n: number, minimum: number) =>
      `Nog te weinig antwoorden om te tonen: ${n}, en het minimum is ${minimum}.`,
    handsReveal: (own: number) =>
      own === 1
        ? 'Verborgen: naast de handen zou het ene eigen antwoord af te leiden zijn.'
        : `Verborgen: naast de handen zouden de ${own} eigen antwoorden af te leiden zijn.`,
    notAsked: 'In deze ronde niet gevraagd.',
    groups: 'Te weinig mensen per groep om apart te tonen.',
    noExpectation: 'Geen verwachting ingevuld.',
    lines: 'Nog niet bij meer onderdelen gemeten.',
  },
  cell: {
    here: (count: number, n: number) => `${count} van de ${n} staan hier.`,
    oneHere: (n: number) => `1 van de ${n} staat hier.`,
    current: 'Hier staat de groep.',
    target: 'Hier willen jullie naartoe.',
    expected: 'Dit was de verwachting.',
  },
  statements: 'Wat er dan waar is',
  symptoms: 'Waaraan je dit niveau herkent',
  share: (yes: string, partly: string, no: string) => `ja ${yes} · deels ${partly} · nee ${no}`,
  shareLabel: (yes: number, partly: number, no: number) =>
    `${yes} zeggen ja, ${partly} zeggen deels, ${no} zeggen nee`,
  unknown: (n: number) => `${n}× weet niet`,
  prompts: 'Vragen voor het gesprek',
  comments: 'Wat mensen erbij schreven',
  attendance: (done: number, all: number) => `${done} van ${all} hebben geantwoord`,
  everyoneAnswered: (all: number) => `Alle ${all} hebben geantwoord`,
  attendanceTitle: 'Wie heeft er geantwoord?',
  missing: 'Nog niets ontvangen van',
  started: 'Begonnen, nog niet klaar (telt al mee)',
  missingCount: (n: number) =>
    n === 1 ? 'Van 1 deelnemer is er nog niets.' : `Van ${n} deelnemers is er nog niets.`,
  startedCount: (n: number) => (n === 1 ? '1 deelnemer is nog bezig.' : `${n} deelnemers zijn nog bezig.`),
  nobodyMissing: 'Er ontbreekt niemand.',
  hiddenGroups: (names: string) => `Niet apart getoond: ${names}. Zo blijft niemand herkenbaar.`,
  discuss: 'Om te bespreken',
  nothingToDiscuss: 'Er springt niets uit. Neem de pijlers van boven naar beneden door.',
  nothingShown: 'Zodra er iets te tonen is, staat hier wat opvalt.',
  allDiscussed: 'Alles besproken.',
  prompt: 'Vraag aan de groep',
  discussed: 'Besproken',
  note: 'Wat zegt de groep?',
  notePlaceholder: 'Een paar woorden zijn genoeg',
  noteKept: 'notitie bewaard',
  howCounted: 'Berekening',
  toTargets: 'Verder: ambitie bepalen',
  legend: {
    title: 'Legenda',
    person: 'deelnemer',
    median: 'groep (mediaan)',
    pair: 'middelste twee',
    target: 'ambitie',
    expected: 'verwacht',
    hint: 'Klik op een vak of een cijfer voor meer.',
  },
  closeBubble: 'Sluiten',
  hidden: {
    title: 'Nog even geheim',
    sentence: (round: number) => `Wat er in ronde ${round} is geantwoord, blijft verborgen tot je het toont.`,
    done: (done: number, all: number) => `${done} van ${all} klaar`,
    ofLine: (line: string) => `${line}:`,
    reveal: 'Toon de resultaten',
    closesOpen:
      'De ronde is nog open. Zodra je toont, sluit hij: daarna verandert niemand zijn antwoord nog.',
    confirmTitle: 'Nu tonen?',
    confirmText: (n: number) =>
      n === 1
        ? '1 deelnemer is nog niet klaar. Toon je nu, dan sluit de ronde en kan die niet meer antwoorden.'
        : `${n} deelnemers zijn nog niet klaar. Toon je nu, dan sluit de ronde en kunnen zij niet meer antwoorden.`,
    confirm: 'Toon de resultaten',
    wait: 'Nog even wachten',
    nobody: 'Er is nog niets geantwoord.',
    toCollect: 'Naar verzamelen',
  },
  empty: {
    title: 'Hier komt het raster',
    text: 'Zodra jullie antwoorden hebben verzameld, zie je hier waar iedereen de organisatie ziet staan.',
    toCollect: 'Naar verzamelen',
  },
};

const en: typeof nl = {
  title: 'Grid',
  views: {
    everyone: 'Everyone',
    layers: 'Layers',
    departments: 'Departments',
    expected: 'Expected',
    lines: 'Business lines',
  },
  viewLabel: 'What you compare',
  lineLabel: 'Business line',
  roundLabel: 'Round',
  round: (number) => `Round ${number}`,
  pillar: 'Pillar',
  level: (level) => `level ${level}`,
  gridLabel: 'The grid: arrow keys take you from cell to cell, Enter opens the statements',
  sideTitles: {
    everyone: 'Agreed?',
    layers: 'Difference',
    departments: 'Difference',
    expected: 'Expected?',
    lines: 'Difference',
  },
  median: 'Median of the group',
  bands: { united: 'in agreement', fair: 'mostly agreed', mixed: 'mixed', divided: 'divided' },
  camps: 'two camps',
  people: (n) => `n ${n}`,
  levelsApart: (text, isOne) => `${text} ${isOne ? 'level' : 'levels'}`,
  close: 'close',
  below: (text) => `${text} lower`,
  above: (text) => `${text} higher`,
  asExpected: 'as expected',
  expected: 'expected',
  measured: 'measured',
  none: {
    tooFew: (n, minimum) => `Too few answers to show yet: ${n}, and the minimum is ${minimum}.`,
    handsReveal: (own) =>
      own === 1
        ? 'Hidden: beside the hands, the one private answer could be worked out.'
        : `Hidden: beside the hands, the ${own} private answers could be worked out.`,
    notAsked: 'Not asked in this round.',
    groups: 'Too few people in each group to show them apart.',
    noExpectation: 'No expectation filled in.',
    lines: 'Not yet measured for more business lines.',
  },
  cell: {
    here: (count, n) => `${count} of ${n} are here.`,
    oneHere: (n) => `1 of ${n} is here.`,
    current: 'The group is here.',
    target: 'This is where you want to be.',
    expected: 'This was expected.',
  },
  statements: 'What is true by then',
  symptoms: 'How you recognise this level',
  share: (yes, partly, no) => `yes ${yes} · partly ${partly} · no ${no}`,
  shareLabel: (yes, partly, no) => `${yes} say yes, ${partly} say partly, ${no} say no`,
  unknown: (n) => `${n}× don’t know`,
  prompts: 'Questions for the conversation',
  comments: 'What people added',
  attendance: (done, all) => `${done} of ${all} have answered`,
  everyoneAnswered: (all) => `All ${all} have answered`,
  attendanceTitle: 'Who has answered?',
  missing: 'Nothing yet from',
  started: 'Started, not finished (counts already)',
  missingCount: (n) => (n === 1 ? 'Nothing yet from 1 participant.' : `Nothing yet from ${n} participants.`),
  startedCount: (n) => (n === 1 ? '1 participant is still busy.' : `${n} participants are still busy.`),
  nobodyMissing: 'Nobody is missing.',
  hiddenGroups: (names) => `Not shown apart: ${names}. That way nobody can be recognised.`,
  discuss: 'To discuss',
  nothingToDiscuss: 'Nothing stands out. Go through the pillars from top to bottom.',
  nothingShown: 'As soon as there is something to show, what stands out comes here.',
  allDiscussed: 'Everything discussed.',
  prompt: 'Question for the group',
  discussed: 'Discussed',
  note: 'What does the group say?',
  notePlaceholder: 'A few words are enough',
  noteKept: 'note kept',
  howCounted: 'Calculation',
  toTargets: 'Next: choose targets',
  legend: {
    title: 'Legend',
    person: 'participant',
    median: 'group (median)',
    pair: 'middle two',
    target: 'target',
    expected: 'expected',
    hint: 'Click a cell or a figure for more.',
  },
  closeBubble: 'Close',
  hidden: {
    title: 'Still a secret',
    sentence: (round) => `What was answered in round ${round} stays hidden until you show it.`,
    done: (done, all) => `${done} of ${all} finished`,
    ofLine: (line) => `${line}:`,
    reveal: 'Show the results',
    closesOpen:
      'The round is still open. Showing the results closes it: after that nobody changes an answer.',
    confirmTitle: 'Show them now?',
    confirmText: (n) =>
      n === 1
        ? '1 participant has not finished. If you show the results now, the round closes and that person can’t answer any more.'
        : `${n} participants have not finished. If you show the results now, the round closes and they can’t answer any more.`,
    confirm: 'Show the results',
    wait: 'Wait a little',
    nobody: 'Nothing has been answered yet.',
    toCollect: 'To collecting',
  },
  empty: {
    title: 'The grid comes here',
    text: 'Once you have collected answers, this is where you see how everyone sees the organisation.',
    toCollect: 'To collecting',
  },
};

export const gridWords = { nl, en };
export type GridWords = typeof nl;

/** Names of layers as they stand in a sentence: with article, and whether the verb is plural. */
export const layerNames: Record<
  'nl' | 'en',
  Record<Layer, { short: string; name: string; isPlural: boolean }>
> = {
  nl: {
    board: { short: 'directie', name: 'de directie', isPlural: false },
    management: { short: 'management', name: 'het management', isPlural: false },
    staff: { short: 'medewerkers', name: 'de medewerkers', isPlural: true },
  },
  en: {
    board: { short: 'board', name: 'the board', isPlural: false },
    management: { short: 'management', name: 'management', isPlural: false },
    staff: { short: 'staff', name: 'staff', isPlural: true },
  },
};
