import type { Channel, Language } from '../../../shared/model/workshop.ts';
import { counted, type Translated } from '../../../shared/words/language.ts';

const nl = {
  title: 'Antwoorden uit een bestand',
  choose: 'Bestand kiezen',
  other: 'Ander bestand',
  help: 'Een Excel-bestand (.xlsx) of CSV met een rij per deelnemer. Je ziet eerst wat erin staat; er verandert pas iets als jij dat bevestigt.',
  projector: 'Je ziet hier antwoorden: zet de projector even uit.',
  reading: 'Het bestand wordt gelezen…',
  taking: 'De antwoorden worden bewaard…',
  faults: {
    tooLarge: (megabytes: number) => `Dit bestand is groter dan ${megabytes} MB. Er is niets veranderd.`,
    tooManyRows: (limit: number) => `Dit bestand heeft meer dan ${limit} rijen. Er is niets veranderd.`,
    empty: 'Dit bestand is leeg. Er is niets veranderd.',
    oldExcel: 'Dit is een Excel-bestand van voor 2007 (.xls). Sla het op als .xlsx en probeer het opnieuw.',
    broken: 'Dit Excel-bestand is beschadigd of met een wachtwoord beveiligd. Er is niets veranderd.',
    brokenQuotes:
      'In dit CSV-bestand staat een aanhalingsteken dat niet wordt gesloten. Er is niets veranderd.',
    notASpreadsheet: 'Dit is geen Excel- of CSV-bestand. Er is niets veranderd.',
  },
  columns: 'Wat staat in welke kolom?',
  column: 'Kolom',
  example: 'Eerste waarde',
  means: 'Dat is',
  notUsed: 'niet gebruiken',
  columnIs: (heading: string) => `Kolom ${heading} is`,
  columnsKnown: (known: number, total: number) => `${known} van ${total} kolommen herkend.`,
  noAnswers: 'Geen enkele kolom met antwoorden herkend. Wijs hierboven aan welke kolom wat is.',
  noPeople: 'Geen kolom met code of naam herkend: zonder een van beide is niet te zeggen wie iets vond.',
  result: 'Wat er gebeurt',
  ready: (n: number) => counted(n, 'rij kan erin', 'rijen kunnen erin'),
  newPeople: (n: number) => counted(n, 'nieuwe deelnemer', 'nieuwe deelnemers'),
  replaces: (n: number) =>
    n === 1
      ? '1 rij vervangt een eerder antwoord; dat blijft bewaard'
      : `${n} rijen vervangen een eerder antwoord; dat blijft bewaard`,
  same: (n: number) => (n === 1 ? '1 rij staat er al precies zo in' : `${n} rijen staan er al precies zo in`),
  unanswered: (n: number) => counted(n, 'rij zonder antwoorden', 'rijen zonder antwoorden'),
  wrong: (n: number) =>
    n === 1 ? '1 rij met een fout blijft erbuiten' : `${n} rijen met fouten blijven erbuiten`,
  problems: 'Fouten',
  moreProblems: (n: number) => `En nog ${n}.`,
  rows: 'De eerste rijen',
  row: 'Rij',
  who: 'Wie',
  answers: 'Antwoorden',
  effect: '',
  nobody: 'iemand nieuws, zonder naam',
  answeredOf: (n: number, total: number) => `${n} van ${total}`,
  effects: { new: 'nieuw', adds: '', same: 'staat er al' },
  replacesWay: {
    typed: 'vervangt: ingetypt',
    laptop: 'vervangt: laptop',
    phone: 'vervangt: telefoon',
    paper: 'vervangt: papier',
    file: 'vervangt: bestand',
  } satisfies Record<Channel, string>,
  moreReplaced: (n: number) =>
    n === 1 ? 'En nog 1 rij die een antwoord vervangt.' : `En nog ${n} rijen die een antwoord vervangen.`,
  take: (n: number) => (n === 0 ? 'Overnemen' : n === 1 ? '1 rij overnemen' : `${n} rijen overnemen`),
  taken: (n: number) =>
    n === 1 ? 'De antwoorden van 1 rij zijn overgenomen.' : `De antwoorden van ${n} rijen zijn overgenomen.`,
  templateTitle: 'Invulbestand om uit te delen',
  templateText:
    'Een bestand met een kolom per vraag. Stuur het rond, krijg het terug en lees het hier in: alles komt op zijn plek.',
  forWhom: 'Voor wie?',
  whom: { people: 'De deelnemers, met hun code', blank: 'Leeg' },
  language: 'Taal',
  languages: { nl: 'Nederlands', en: 'Engels' } satisfies Record<Language, string>,
  excel: 'Opslaan als Excel',
  csv: 'Opslaan als CSV',
  codesWarning:
    'Wie het bestand met alle codes heeft, kan voor een ander antwoorden. Geef het aan één iemand die verzamelt.',
  sheetNames: { answers: 'Antwoorden', help: 'Uitleg' },
  fileName: (workshop: string) => `${workshop} invulbestand`,
};

export type SheetWords = Translated<typeof nl>;

const en: SheetWords = {
  title: 'Answers from a file',
  choose: 'Choose a file',
  other: 'Other file',
  help: 'An Excel file (.xlsx) or CSV with a row for each participant. First you see what is in it; nothing changes until you confirm.',
  projector: 'This shows answers: switch the projector off for a moment.',
  reading: 'Reading the file…',
  taking: 'Storing the answers…',
  faults: {
    tooLarge: (megabytes) => `This file is larger than ${megabytes} MB. Nothing was changed.`,
    tooManyRows: (limit) => `This file has more than ${limit} rows. Nothing was changed.`,
    empty: 'This file is empty. Nothing was changed.',
    oldExcel: 'This is an Excel file from before 2007 (.xls). Save it as .xlsx and try again.',
    broken: 'This Excel file is damaged or protected by a password. Nothing was changed.',
    brokenQuotes: 'This CSV file has a quotation mark that is never closed. Nothing was changed.',
    notASpreadsheet: 'This is no Excel or CSV file. Nothing was changed.',
  },
  columns: 'What is in which column?',
  column: 'Column',
  example: 'First value',
  means: 'That is',
  notUsed: 'do not use',
  columnIs: (heading) => `Column ${heading} is`,
  columnsKnown: (known, total) => `${known} of ${total} columns recognised.`,
  noAnswers: 'No column with answers was recognised. Point out above which column is which.',
  noPeople:
    'No column with a code or name was recognised: without one of them nobody can say who thought what.',
  result: 'What will happen',
  ready: (n) => counted(n, 'row can go in', 'rows can go in'),
  newPeople: (n) => counted(n, 'new participant', 'new participants'),
  replaces: (n) =>
    n === 1
      ? '1 row replaces an earlier answer, which is kept'
      : `${n} rows replace an earlier answer, which is kept`,
  same: (n) => (n === 1 ? '1 row is in already, just so' : `${n} rows are in already, just so`),
  unanswered: (n) => counted(n, 'row without answers', 'rows without answers'),
  wrong: (n) => (n === 1 ? '1 row with a mistake stays out' : `${n} rows with mistakes stay out`),
  problems: 'Mistakes',
  moreProblems: (n) => `And ${n} more.`,
  rows: 'The first rows',
  row: 'Row',
  who: 'Who',
  answers: 'Answers',
  effect: '',
  nobody: 'somebody new, without a name',
  answeredOf: (n, total) => `${n} of ${total}`,
  effects: { new: 'new', adds: '', same: 'is in already' },
  replacesWay: {
    typed: 'replaces: typed in',
    laptop: 'replaces: laptop',
    phone: 'replaces: phone',
    paper: 'replaces: paper',
    file: 'replaces: file',
  },
  moreReplaced: (n) =>
    n === 1 ? 'And 1 more row that replaces an answer.' : `And ${n} more rows that replace an answer.`,
  take: (n) => (n === 0 ? 'Take in' : n === 1 ? 'Take in 1 row' : `Take in ${n} rows`),
  taken: (n) => (n === 1 ? 'The answers of 1 row were taken in.' : `The answers of ${n} rows were taken in.`),
  templateTitle: 'File to fill in and hand out',
  templateText:
    'A file with a column for each question. Send it round, get it back and read it in here: everything finds its place.',
  forWhom: 'For whom?',
  whom: { people: 'The participants, with their codes', blank: 'Blank' },
  language: 'Language',
  languages: { nl: 'Dutch', en: 'English' },
  excel: 'Save as Excel',
  csv: 'Save as CSV',
  codesWarning:
    'Whoever has the file with all codes can answer for others. Give it to one person who collects.',
  sheetNames: { answers: 'Answers', help: 'How to' },
  fileName: (workshop) => `${workshop} answers`,
};

export const sheetWords = { nl, en };
