import { counted, enumerate } from '../../../shared/words/language.ts';

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
  gridLabel: 'Het raster: met de pijltjestoetsen ga je van vak naar vak, met Enter lees je de stellingen',
  prompts: 'Vragen voor het gesprek',
  comments: 'Wat mensen erbij schreven',
  attendance: (done: number, all: number) =>
    `${done} van ${all} ${done === 1 ? 'heeft' : 'hebben'} geantwoord`,
  everyoneAnswered: (all: number) =>
    all === 1 ? 'De enige heeft geantwoord' : `Alle ${all} hebben geantwoord`,
  /** Beside hands or stickers, that may be of the same people. */
  attendanceCounted: (done: number, all: number) =>
    `In de zaal geteld · ${done === 0 ? 'niemand' : `${done} van ${all}`} ${done > 1 ? 'antwoordden' : 'antwoordde'} zelf`,
  attendanceTitle: 'Wie heeft er geantwoord?',
  missing: 'Nog niets ontvangen van',
  started: 'Begonnen, nog niet klaar (wat af is, telt mee)',
  missingCount: (n: number) =>
    n === 1 ? 'Van 1 deelnemer is er nog niets.' : `Van ${n} deelnemers is er nog niets.`,
  missingCounted: 'Antwoordde niet zelf',
  missingCountCounted: (n: number) =>
    `${counted(n, 'deelnemer antwoordde', 'deelnemers antwoordden')} niet zelf.`,
  startedCount: (n: number) => (n === 1 ? '1 deelnemer is nog bezig.' : `${n} deelnemers zijn nog bezig.`),
  nobodyMissing: 'Er ontbreekt niemand.',
  /** @param places how many stopped, and where */
  halfway: (places: readonly { n: number; pillar: string }[]) =>
    `Gestopt, en daar niet meegeteld: ${enumerate(
      places.map(({ n, pillar }) => `${counted(n, 'deelnemer', 'deelnemers')} halverwege ${pillar}`),
      'nl',
    )}.`,
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
  anotherRound: (pillars: string) => `Nog een ronde over ${pillars}`,
  anotherRoundText: 'Vanuit ieders eigen antwoord.',
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
    final: 'Getoond blijft getoond: je kunt het niet terugnemen.',
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
  gridLabel: 'The grid: arrow keys take you from cell to cell, Enter opens the statements',
  prompts: 'Questions for the conversation',
  comments: 'What people added',
  attendance: (done, all) => `${done} of ${all} ${done === 1 ? 'has' : 'have'} answered`,
  everyoneAnswered: (all) => (all === 1 ? 'The only one has answered' : `All ${all} have answered`),
  attendanceCounted: (done, all) =>
    `Counted in the room · ${done === 0 ? 'nobody' : `${done} of ${all}`} answered individually`,
  attendanceTitle: 'Who has answered?',
  missing: 'Nothing yet from',
  started: 'Started, not finished (what is complete counts)',
  missingCount: (n) => (n === 1 ? 'Nothing yet from 1 participant.' : `Nothing yet from ${n} participants.`),
  missingCounted: 'Did not answer individually',
  missingCountCounted: (n) => `${counted(n, 'participant', 'participants')} did not answer individually.`,
  startedCount: (n) =>
    n === 1 ? '1 participant is still answering.' : `${n} participants are still answering.`,
  nobodyMissing: 'Nobody is missing.',
  halfway: (places) =>
    `Stopped, and not counted there: ${enumerate(
      places.map(({ n, pillar }) => `${counted(n, 'participant', 'participants')} halfway through ${pillar}`),
      'en',
    )}.`,
  discuss: 'To discuss',
  nothingToDiscuss: 'Nothing stands out. Go through the pillars from top to bottom.',
  nothingShown: 'As soon as there is something to show, what stands out appears here.',
  allDiscussed: 'Everything discussed.',
  prompt: 'Question for the group',
  discussed: 'Discussed',
  note: 'What does the group say?',
  notePlaceholder: 'A few words are enough',
  noteKept: 'note saved',
  howCounted: 'Calculation',
  toTargets: 'Next: choose targets',
  anotherRound: (pillars) => `Another round about ${pillars}`,
  anotherRoundText: 'Starting from everybody’s own answer.',
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
    final: 'Shown is shown: it can’t be taken back.',
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
