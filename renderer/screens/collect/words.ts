import type { Layer, Mode, Round } from '../../../shared/model/workshop.ts';
import { counted, type Translated } from '../../../shared/words/language.ts';

const layersNl: Record<Layer, string> = { board: 'Directie', management: 'Management', staff: 'Medewerker' };
const layersEn: Record<Layer, string> = { board: 'Board', management: 'Management', staff: 'Staff' };
/** Many people of a layer, as opposed to one. */
const groupsNl: Record<Layer, string> = { board: 'Directie', management: 'Management', staff: 'Medewerkers' };
const groupsEn: Record<Layer, string> = layersEn;
const modesNl: Record<Mode, string> = { quick: 'Snel', detailed: 'Uitgebreid' };
const modesEn: Record<Mode, string> = { quick: 'Quick', detailed: 'Detailed' };

const nl = {
  title: 'Verzamelen',
  layers: layersNl,
  groups: groupsNl,
  modes: modesNl,
  modeText: {
    quick: (pillars: number, minutes: number) =>
      `Per pijler kiest iedereen de beschrijving die nu het best past. ${counted(pillars, 'vraag', 'vragen')}, ongeveer ${minutes} minuten.`,
    detailed: (statements: number, minutes: number) =>
      `Iedereen beantwoordt ${counted(statements, 'stelling', 'stellingen')} met ja, deels of nee. Preciezer, ongeveer ${minutes} minuten.`,
  },
  modeChoice: 'Hoe vraag je het?',
  person: (code: string) => `Deelnemer ${code}`,
  nobodyTitle: 'Nog niemand om te vragen',
  nobodyText: 'Noteer eerst bij Voorbereiden wie er meedoet. Daarna open je hier de eerste ronde.',
  toPrepare: 'Naar Voorbereiden',
  nobodyPhones: 'Of laat iedereen binnenkomen met de telefoon: wie meedoet, komt vanzelf in de lijst.',
  firstTitle: 'Waar staan jullie nu?',
  firstText: (people: number) =>
    `${people === 1 ? '1 deelnemer geeft' : `${people} deelnemers geven elk voor zich`} antwoord. Niemand ziet wat een ander kiest, tot jij de resultaten toont.`,
  openRound: (number: number) => `Ronde ${number} openen`,
  openWithPhones: 'Met telefoons openen',
  rounds: 'Rondes',
  roundName: (kind: Round['kind'], number: number) =>
    kind === 'measure' ? `Ronde ${number}` : number > 1 ? `Peiling ${number}` : 'Peiling',
  /** At the beginning of a sentence. */
  roundTitle: (kind: Round['kind'], number: number) =>
    kind === 'measure' ? `Ronde ${number}` : number > 1 ? `Peiling ${number}` : 'De peiling',
  finishedOf: (n: number, total: number) => `${n} van ${total} klaar`,
  everybodyDone: (total: number) => (total === 1 ? 'De enige deelnemer is klaar' : 'Iedereen is klaar'),
  hidden: 'Wat mensen kiezen blijft verborgen tot je de resultaten toont.',
  passAll: 'Laptop doorgeven',
  passAllHelp: (n: number) =>
    n === 1 ? 'Aan de ene die nog niet klaar is.' : `Aan de ${n} die nog niet klaar zijn, om de beurt.`,
  layerDone: (group: string, n: number, total: number) => `${group} ${n} van ${total} klaar`,
  openFor: (minutes: number) =>
    minutes === 0 ? 'net geopend' : `${counted(minutes, 'minuut', 'minuten')} open`,
  latecomer: 'Laatkomer toevoegen',
  otherWays: 'Zonder telefoon',
  ways: {
    forms: 'Formulieren printen',
    entry: 'Formulieren invoeren',
    hands: 'Handen tellen',
    template: 'Invulbestand maken',
    file: 'Bestand inlezen',
  },
  list: 'Deelnemers',
  search: 'Deelnemer zoeken',
  searchHint: 'Naam, code, laag of afdeling',
  found: (n: number, total: number) => `${n} van ${total} deelnemers`,
  nobodyFound: (search: string) => `Geen deelnemer gevonden met “${search}”.`,
  showAll: 'Toon iedereen',
  columns: { name: 'Naam', layer: 'Laag', state: 'Stand', actions: 'Invullen', more: 'Meer' },
  noDepartment: 'Zonder afdeling',
  states: { none: 'niet begonnen', finished: 'klaar' },
  joined: 'binnen, nog niet begonnen',
  busy: (n: number, total: number) => `bezig, ${n} van ${total}`,
  closedStates: { none: 'geen antwoord', finished: 'klaar' },
  closedBusy: (n: number, total: number) => `${n} van ${total} beantwoord`,
  typeIn: 'Invullen',
  typeInFor: (name: string) => `Invullen voor ${name}`,
  typeInClosed: (name: string) =>
    `${name} vulde zelf in; dat blijft verborgen. Veranderen kan door de laptop te geven.`,
  ownAnswers: 'zelf ingevuld',
  pass: 'Laptop geven',
  passTo: (name: string) => `Laptop geven aan ${name}`,
  moreAbout: (name: string) => `Meer over ${name}`,
  showCode: 'Persoonlijke code tonen',
  codeOf: (name: string, code: string) => `De persoonlijke code van ${name} is ${code}.`,
  exportStored: 'Alles wat is bewaard (JSON)',
  exportLater: 'Alles wat is bewaard: na het tonen',
  storedFile: (code: string) => `deelnemer-${code}`,
  remove: 'Uit de lijst halen',
  joinedByName: 'op naam, per telefoon',
  isSomebodyElse: 'De telefoon is van iemand anders',
  parted: (name: string) =>
    `De telefoon heeft nu een eigen plek in de lijst, ook als ‘${name}’, met wat erop is geantwoord. Geef die zo nodig een andere naam.`,
  removed: (name: string) => `${name} is uit de lijst gehaald.`,
  putBack: 'Terugzetten',
  typingFor: 'Je vult in voor',
  backToList: 'Terug naar de lijst',
  typedTitle: (name: string) => `${name} is ingevuld`,
  typedText: 'Het is bewaard. Tot de ronde sluit kun je het nog veranderen.',
  typeNext: (name: string) => `Verder met ${name}`,
  close: (round: string) => `${round} sluiten`,
  closeAndShow: 'Houd vast: sluiten en tonen, voorgoed',
  closingAndShowing: 'Blijf vasthouden…',
  closeText:
    'Daarna verandert niemand meer iets, tenzij je de ronde heropent. De resultaten blijven verborgen tot je ze toont.',
  closeAll: 'Iedereen is klaar.',
  closeMissing: (names: string) => `Nog niet klaar: ${names}.`,
  closeMissingMore: (names: string, n: number) => `Nog niet klaar: ${names} en nog ${n}.`,
  closeMissingText: 'Antwoorden die al zijn gegeven, tellen mee.',
  closedTitle: (round: string) => `${round} is gesloten`,
  answered: (n: number, total: number) => {
    if (total === 1)
      return n === 1 ? 'De enige deelnemer gaf antwoord.' : 'De enige deelnemer gaf zelf geen antwoord.';
    if (n === 0) return `Geen van de ${total} deelnemers gaf zelf antwoord.`;
    if (n === total) return `Alle ${total} deelnemers gaven antwoord.`;
    return `${n} van de ${total} deelnemers ${n === 1 ? 'gaf' : 'gaven'} antwoord.`;
  },
  closedText: (answered: string, n: number) =>
    n === 0 ? answered : `${answered} De antwoorden zijn nog verborgen.`,
  reopen: 'Ronde heropenen',
  reveal: 'Toon de resultaten',
  revealHelp: 'Kijkt iedereen? Dan gaat het raster open. Je kunt het niet terugnemen.',
  revealedTitle: (round: string) => `${round} is gesloten en getoond`,
  revealedText: (answered: string, n: number) =>
    n === 0 ? answered : `${answered} De antwoorden staan vast.`,
  toGrid: 'Naar het raster',
  newRound: 'Nieuwe ronde',
  newRoundHint: 'Opnieuw meten: waar staan jullie nu?',
  openPollHint: 'Vooruit kijken: waar wil iedereen naartoe?',
  pollText: 'Iedereen kiest per pijler het gewenste niveau. Het besluit blijft van jullie samen.',
  revealPollHelp: 'Kijkt iedereen? Dan staan de stemmen bij Ambitie. Je kunt het niet terugnemen.',
  openPoll: 'Ieders wens peilen',
  openPollAgain: 'Opnieuw peilen',
  toTargets: 'Naar Ambitie',
  newRoundText: 'Vraag het na het gesprek nog eens. De eerdere ronde blijft zoals hij is.',
  pillars: 'Welke pijlers?',
  atLeastOne: 'Kies minstens één pijler.',
  start: 'Waarmee begint iedereen?',
  prefilled: 'De antwoorden van de vorige ronde',
  prefilledText:
    'Ieders eigen antwoord staat klaar om te veranderen. Wie nu niet meedoet, telt in deze ronde niet mee.',
  blank: 'Een leeg blad',
  blankText: 'Iedereen kiest opnieuw.',
  passTitle: 'Laptop doorgeven',
  passText:
    'Het scherm wordt privé: een voor een komt iedereen aan de beurt, zonder weg terug naar wat een ander koos.',
  passOrder: (names: string) => `Om de beurt: ${names}.`,
  passOrderMore: (names: string, n: number) => `Om de beurt: ${names} en nog ${n}.`,
  passProjector: 'Zet de projector uit: anders kijkt de zaal mee.',
  pin: 'Pincode om terug te komen (hoeft niet)',
  pinHint: '4 tot 8 cijfers. Zonder pincode houd je een knop 3 seconden ingedrukt.',
  pinWrong: 'Een pincode heeft 4 tot 8 cijfers.',
  pinKept: 'Je komt terug met je pincode.',
  pinRemove: 'Pincode weghalen',
  passStart: 'Beginnen',
};

export type CollectWords = Translated<typeof nl>;

const en: CollectWords = {
  title: 'Collect',
  layers: layersEn,
  groups: groupsEn,
  modes: modesEn,
  modeText: {
    quick: (pillars, minutes) =>
      `Everybody picks, per pillar, the description that fits best today. ${counted(pillars, 'question', 'questions')}, about ${minutes} minutes.`,
    detailed: (statements, minutes) =>
      `Everybody answers ${counted(statements, 'statement', 'statements')} with yes, partly or no. More precise, about ${minutes} minutes.`,
  },
  modeChoice: 'How do you ask?',
  person: (code) => `Participant ${code}`,
  nobodyTitle: 'Nobody to ask yet',
  nobodyText: 'First enter who takes part in Prepare. Then open the first round here.',
  toPrepare: 'To Prepare',
  nobodyPhones: 'Or let everybody join by phone: whoever joins appears in the list.',
  firstTitle: 'Where do you stand today?',
  firstText: (people) =>
    `${counted(people, 'participant answers', 'participants answer')} individually. Nobody sees what anyone else chooses until you show the results.`,
  openRound: (number) => `Open round ${number}`,
  openWithPhones: 'Open with phones',
  rounds: 'Rounds',
  roundName: (kind, number) =>
    kind === 'measure' ? `Round ${number}` : number > 1 ? `Poll ${number}` : 'Poll',
  roundTitle: (kind, number) =>
    kind === 'measure' ? `Round ${number}` : number > 1 ? `Poll ${number}` : 'The poll',
  finishedOf: (n, total) => `${n} of ${total} finished`,
  everybodyDone: (total) => (total === 1 ? 'The only participant has finished' : 'Everybody has finished'),
  hidden: 'What people choose stays hidden until you show the results.',
  passAll: 'Pass the laptop',
  passAllHelp: (n) =>
    n === 1 ? 'To the one who has not finished.' : `To the ${n} who have not finished, in turn.`,
  layerDone: (group, n, total) => `${group} ${n} of ${total} done`,
  openFor: (minutes) => (minutes === 0 ? 'just opened' : `open for ${counted(minutes, 'minute', 'minutes')}`),
  latecomer: 'Add a latecomer',
  otherWays: 'Without a phone',
  ways: {
    forms: 'Print forms',
    entry: 'Enter forms',
    hands: 'Count hands',
    template: 'Make a file to fill in',
    file: 'Read in a file',
  },
  list: 'Participants',
  search: 'Find a participant',
  searchHint: 'Name, code, layer or department',
  found: (n, total) => `${n} of ${total} participants`,
  nobodyFound: (search) => `No participant found with “${search}”.`,
  showAll: 'Show everybody',
  columns: { name: 'Name', layer: 'Layer', state: 'Progress', actions: 'Fill in', more: 'More' },
  noDepartment: 'No department',
  states: { none: 'not started', finished: 'finished' },
  joined: 'joined, not started',
  busy: (n, total) => `in progress, ${n} of ${total}`,
  closedStates: { none: 'no answer', finished: 'finished' },
  closedBusy: (n, total) => `${n} of ${total} answered`,
  typeIn: 'Type in',
  typeInFor: (name) => `Type in for ${name}`,
  typeInClosed: (name) => `${name} answered in private; that stays hidden. Give the laptop to change it.`,
  ownAnswers: 'answered in private',
  pass: 'Give laptop',
  passTo: (name) => `Give laptop to ${name}`,
  moreAbout: (name) => `More about ${name}`,
  showCode: 'Show the personal code',
  codeOf: (name, code) => `The personal code of ${name} is ${code}.`,
  exportStored: 'Everything that is stored (JSON)',
  exportLater: 'Everything that is stored: after showing',
  storedFile: (code) => `participant-${code}`,
  remove: 'Take off the list',
  joinedByName: 'by name, on a phone',
  isSomebodyElse: 'The phone is somebody else’s',
  parted: (name) =>
    `The phone now has its own place in the list, also called ‘${name}’, with what was answered on it. Rename it if need be.`,
  removed: (name) => `${name} was taken off the list.`,
  putBack: 'Put back',
  typingFor: 'You are typing for',
  backToList: 'Back to the list',
  typedTitle: (name) => `${name} is in`,
  typedText: 'It is saved. You can change it until the round closes.',
  typeNext: (name) => `Go on with ${name}`,
  close: (round) => `Close ${round.toLowerCase()}`,
  closeAndShow: 'Hold: close and show, for good',
  closingAndShowing: 'Keep holding…',
  closeText:
    'After that nobody changes anything, unless you reopen the round. The results stay hidden until you show them.',
  closeAll: 'Everybody has finished.',
  closeMissing: (names) => `Not finished: ${names}.`,
  closeMissingMore: (names, n) => `Not finished: ${names} and ${n} more.`,
  closeMissingText: 'Answers already given will count.',
  closedTitle: (round) => `${round} is closed`,
  answered: (n, total) => {
    if (total === 1)
      return n === 1 ? 'The only participant answered.' : 'The only participant did not answer individually.';
    if (n === 0) return `None of the ${total} participants answered individually.`;
    if (n === total) return `All ${total} participants answered.`;
    return `${n} of the ${total} participants answered.`;
  },
  closedText: (answered, n) => (n === 0 ? answered : `${answered} The answers are still hidden.`),
  reopen: 'Reopen the round',
  reveal: 'Show the results',
  revealHelp: 'Is everybody looking? Then the grid opens. It can’t be taken back.',
  revealedTitle: (round) => `${round} is closed and shown`,
  revealedText: (answered, n) => (n === 0 ? answered : `${answered} The answers are final.`),
  toGrid: 'To the grid',
  newRound: 'New round',
  newRoundHint: 'Measure again: where are you now?',
  openPollHint: 'Look ahead: where does everybody want to be?',
  pollText: 'Everybody picks the level they wish for, per pillar. The decision stays the team’s.',
  revealPollHelp: 'Is everybody looking? Then the votes appear in Targets. It can’t be taken back.',
  openPoll: 'Poll everybody’s wishes',
  openPollAgain: 'Poll again',
  toTargets: 'To Targets',
  newRoundText: 'Ask again after the discussion. The earlier round stays as it is.',
  pillars: 'Which pillars?',
  atLeastOne: 'Choose at least one pillar.',
  start: 'What does everybody start with?',
  prefilled: 'The answers from the round before',
  prefilledText:
    'Everybody’s own answer is there to be changed. Whoever does not take part now does not count in this round.',
  blank: 'A blank sheet',
  blankText: 'Everybody chooses afresh.',
  passTitle: 'Pass the laptop',
  passText: 'The screen becomes private: everybody takes a turn, with no way back to what anyone else chose.',
  passOrder: (names) => `In turn: ${names}.`,
  passOrderMore: (names, n) => `In turn: ${names} and ${n} more.`,
  passProjector: 'Switch the projector off, or the room can watch.',
  pin: 'PIN to come back (optional)',
  pinHint: '4 to 8 digits. Without a PIN you hold a button for 3 seconds.',
  pinWrong: 'A PIN has 4 to 8 digits.',
  pinKept: 'Your PIN brings you back.',
  pinRemove: 'Remove the PIN',
  passStart: 'Begin',
};

export const collectWords = { nl, en };
