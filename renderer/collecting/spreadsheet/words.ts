import type { PersonQuestion } from '../../../shared/file/spreadsheet/givers.ts';
import type { Encoding } from '../../../shared/file/table/encodings.ts';
import type { Separator } from '../../../shared/file/table/separated.ts';
import type { Channel, Language } from '../../../shared/model/workshop.ts';
import { counted, type Translated } from '../../../shared/words/language.ts';

const nl = {
  title: 'Antwoorden uit een bestand',
  choose: 'Bestand kiezen',
  other: 'Ander bestand',
  help: 'Een bestand uit Excel, LibreOffice of een enquêteprogramma (ook CSV) met een rij per deelnemer; hoogstens 5 MB en 5000 rijen. Je ziet eerst wat erin staat; er verandert pas iets als jij dat bevestigt.',
  reading: 'Het bestand wordt gelezen…',
  taking: 'De antwoorden worden bewaard…',
  readSheet: (name: string) => `Werkblad ‘${name}’.`,
  readHeadings: (row: number, rows: number) =>
    rows === 0
      ? 'Zonder koppen.'
      : rows === 1
        ? `Koppen in rij ${row}.`
        : `Koppen in rij ${row} en ${row + 1}.`,
  readOtherwise: 'Klopt dit niet?',
  readWell: 'Zo klopt het',
  sheet: 'Werkblad',
  hiddenSheet: (name: string) => `${name} (verborgen)`,
  separator: 'Tussen de kolommen staat',
  separators: { ';': 'puntkomma', '\t': 'tab', ',': 'komma', '|': 'verticale streep' } satisfies Record<
    Separator,
    string
  >,
  encoding: 'Letters zoals bewaard door',
  encodings: {
    'utf-8': 'de meeste programma’s (UTF-8)',
    'windows-1252': 'Excel op Windows',
    macintosh: 'een oudere Mac',
    ibm850: 'DOS',
    'utf-16le': 'Excel als Unicode-tekst',
    'utf-16be': 'Unicode-tekst, andersom',
  } satisfies Record<Encoding, string>,
  headings: 'De koppen staan in',
  headingRow: (row: number, rows: number) => (rows === 1 ? `Rij ${row}` : `Rij ${row} en ${row + 1}`),
  noHeadings: 'geen enkele rij',
  whichLine: 'Over welk bedrijfsonderdeel gaat dit?',
  chooseLine: 'Kies een bedrijfsonderdeel…',
  withHidden: (n: number) =>
    n === 0
      ? 'Verborgen rijen ook overnemen'
      : `${counted(n, 'verborgen rij', 'verborgen rijen')} ook overnemen`,
  repairsLetters: (was: string, is: string) => `Letters herstellen, zoals ‘${was}’ in ‘${is}’`,
  takesOtherTime: (title: string) =>
    `Overnemen, al staat er ‘${title}’ bij: dat is niet waar deze ronde over gaat`,
  otherSheets: (names: readonly string[]) =>
    `Op ${names.length === 1 ? 'nog een werkblad staan' : 'nog meer werkbladen staan'} antwoorden: ${names.map((name) => `‘${name}’`).join(', ')}. Lees die daarna apart in.`,
  joinsLines: (n: number) =>
    n === 0
      ? 'Toelichtingen over meer regels samenvoegen'
      : `Toelichtingen over meer regels samenvoegen (bij ${counted(n, 'rij', 'rijen')})`,
  withNextTable: (row: number, title: string, n: number) =>
    `Ook de tabel eronder overnemen (koppen in rij ${row}${title && `, ‘${title}’`}, ${counted(n, 'rij', 'rijen')})`,
  otherTable: (row: number, title: string, n: number) =>
    `Eronder staat nog een tabel (koppen in rij ${row}${title && `, ‘${title}’`}, ${counted(n, 'rij', 'rijen')}); die blijft erbuiten. Wil je juist die, kies dan haar koppen bij ‘Klopt dit niet?’.`,
  takesAgain: (n: number) =>
    `Dit bestand lijkt al eens ingelezen: ${counted(n, 'rij staat', 'rijen staan')} er al zo in. Toch nog eens overnemen`,
  whoIs: (n: number) => (n === 1 ? 'Wie is dit?' : `Wie zijn deze ${n}?`),
  inRows: (rows: readonly number[]) => (rows.length === 1 ? `(rij ${rows[0]})` : `(rij ${rows.join(', ')})`),
  reasons: {
    resembles: 'lijkt op iemand die meedoet.',
    differs: 'heet zoals iemand die meedoet, maar er staat iets anders bij.',
    'same-name': 'is de naam van meer dan één deelnemer.',
  } satisfies Record<PersonQuestion['reason'], string>,
  askLater: 'niet overnemen',
  thisIs: (person: string) => `dit is ${person}`,
  somebodyNew: 'dit is iemand nieuws',
  columns: 'Wat staat in welke kolom?',
  column: 'Kolom',
  example: 'Eerste waarde',
  means: 'Dat is',
  notUsed: 'niet gebruiken',
  columnIs: (heading: string) => `Kolom ${heading} is`,
  columnsKnown: (known: number, total: number) => `${known} van ${total} kolommen herkend.`,
  noAnswers:
    'Geen enkele kolom met antwoorden herkend. Wijs hieronder aan welke kolom wat is, of waar de koppen staan.',
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
  waiting: (n: number) => (n === 1 ? '1 rij wacht op wie het is' : `${n} rijen wachten op wie het is`),
  totals: (n: number) =>
    n === 1 ? '1 rij met totalen blijft erbuiten' : `${n} rijen met totalen blijven erbuiten`,
  hidden: (n: number) =>
    n === 1 ? '1 verborgen rij blijft erbuiten' : `${n} verborgen rijen blijven erbuiten`,
  problems: 'Fouten',
  notices: 'Om te weten',
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
  help: 'A file from Excel, LibreOffice or a survey tool (CSV too) with a row for each participant; at most 5 MB and 5000 rows. First you see what is in it; nothing changes until you confirm.',
  reading: 'Reading the file…',
  taking: 'Storing the answers…',
  readSheet: (name) => `Sheet ‘${name}’.`,
  readHeadings: (row, rows) =>
    rows === 0
      ? 'Without headings.'
      : rows === 1
        ? `Headings in row ${row}.`
        : `Headings in rows ${row} and ${row + 1}.`,
  readOtherwise: 'Is this wrong?',
  readWell: 'This is right',
  sheet: 'Sheet',
  hiddenSheet: (name) => `${name} (hidden)`,
  separator: 'The columns are separated by',
  separators: { ';': 'a semicolon', '\t': 'a tab', ',': 'a comma', '|': 'a vertical bar' },
  encoding: 'Letters as saved by',
  encodings: {
    'utf-8': 'most programs (UTF-8)',
    'windows-1252': 'Excel on Windows',
    macintosh: 'an older Mac',
    ibm850: 'DOS',
    'utf-16le': 'Excel as Unicode text',
    'utf-16be': 'Unicode text, the other way round',
  },
  headings: 'The headings are in',
  headingRow: (row, rows) => (rows === 1 ? `Row ${row}` : `Rows ${row} and ${row + 1}`),
  noHeadings: 'no row at all',
  whichLine: 'Which business line is this about?',
  chooseLine: 'Choose a business line…',
  withHidden: (n) =>
    n === 0 ? 'Take in hidden rows too' : `Take in ${counted(n, 'hidden row', 'hidden rows')} too`,
  repairsLetters: (was, is) => `Repair letters, such as ‘${was}’ to ‘${is}’`,
  takesOtherTime: (title) => `Take in, though it says ‘${title}’: that is not what this round is about`,
  otherSheets: (names) =>
    `${names.length === 1 ? 'One more sheet has' : 'More sheets have'} answers: ${names.map((name) => `‘${name}’`).join(', ')}. Take those in afterwards, one by one.`,
  joinsLines: (n) =>
    n === 0
      ? 'Put comments of several lines together'
      : `Put comments of several lines together (in ${counted(n, 'row', 'rows')})`,
  withNextTable: (row, title, n) =>
    `Take in the table below it too (headings in row ${row}${title && `, ‘${title}’`}, ${counted(n, 'row', 'rows')})`,
  otherTable: (row, title, n) =>
    `There is one more table below it (headings in row ${row}${title && `, ‘${title}’`}, ${counted(n, 'row', 'rows')}), which stays out. If you want that one, choose its headings under ‘Is this wrong?’.`,
  takesAgain: (n) =>
    `This file seems to have been read in before: ${counted(n, 'row is', 'rows are')} already in, exactly like this. Take them in again`,
  whoIs: (n) => (n === 1 ? 'Who is this?' : `Who are these ${n}?`),
  inRows: (rows) => (rows.length === 1 ? `(row ${rows[0]})` : `(rows ${rows.join(', ')})`),
  reasons: {
    resembles: 'resembles somebody who takes part.',
    differs: 'has the name of somebody who takes part, but with other details.',
    'same-name': 'is the name of more than one participant.',
  },
  askLater: 'leave out',
  thisIs: (person) => `this is ${person}`,
  somebodyNew: 'this is somebody new',
  columns: 'What is in which column?',
  column: 'Column',
  example: 'First value',
  means: 'That is',
  notUsed: 'do not use',
  columnIs: (heading) => `Column ${heading} is`,
  columnsKnown: (known, total) => `${known} of ${total} columns recognised.`,
  noAnswers:
    'No column with answers was recognised. Point out below which column is which, or where the headings are.',
  noPeople:
    'No column with a code or name was recognised: without one of them nobody can say who thought what.',
  result: 'What will happen',
  ready: (n) => counted(n, 'row can go in', 'rows can go in'),
  newPeople: (n) => counted(n, 'new participant', 'new participants'),
  replaces: (n) =>
    n === 1
      ? '1 row replaces an earlier answer, which is kept'
      : `${n} rows replace an earlier answer, which is kept`,
  same: (n) =>
    n === 1 ? '1 row is already in, exactly like this' : `${n} rows are already in, exactly like this`,
  unanswered: (n) => counted(n, 'row without answers', 'rows without answers'),
  wrong: (n) => (n === 1 ? '1 row with a mistake is left out' : `${n} rows with mistakes are left out`),
  waiting: (n) => (n === 1 ? '1 row: who is it?' : `${n} rows: who are they?`),
  totals: (n) => (n === 1 ? '1 row of totals is left out' : `${n} rows of totals are left out`),
  hidden: (n) => (n === 1 ? '1 hidden row is left out' : `${n} hidden rows are left out`),
  problems: 'Mistakes',
  notices: 'Good to know',
  moreProblems: (n) => `And ${n} more.`,
  rows: 'The first rows',
  row: 'Row',
  who: 'Who',
  answers: 'Answers',
  effect: '',
  nobody: 'somebody new, without a name',
  answeredOf: (n, total) => `${n} of ${total}`,
  effects: { new: 'new', adds: '', same: 'already in' },
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
    'A file with a column for each question. Send it round, get it back and read it in here: everything ends up in the right place.',
  forWhom: 'Who for?',
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
