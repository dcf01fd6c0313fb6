import type { Language } from '../../shared/model/workshop.ts';
import { counted, type Translated } from '../../shared/words/language.ts';

/** What `answers` says. */
const nl = {
  answersMissing: 'Noem na de workshop het bestand met antwoorden.',
  noOpenRound: 'Er is geen ronde open in deze workshop.',
  closedRound: (round: string) => `Ronde ${round} is gesloten.`,
  unknownRound: (round: string) => `Ronde ${round} bestaat niet.`,
  unknownSheet: (name: string, sheets: string) =>
    sheets === ''
      ? 'Dit bestand heeft geen werkbladen.'
      : `Werkblad “${name}” bestaat niet; kies uit ${sheets}.`,
  yesOrNo: 'Zeg yes of no na --next-table.',
  rowNumber: 'Zeg na --headings het nummer van een rij.',
  notTaken: (fault: string) => `De antwoorden passen er niet in (${fault}); er is niets geschreven.`,
  sheet: (name: string) => `Werkblad: ${name}`,
  encoding: (name: string) => `Tekens: ${name}`,
  separator: (sign: string) => `Scheidingsteken: ${sign}`,
  headings: (rows: string) => `Koppen: rij ${rows}`,
  noHeadings: 'Koppen: geen',
  columns: {
    column: 'Kolom',
    heading: 'Kop',
    means: 'Is',
    row: 'Rij',
    who: 'Wie',
    line: 'Bedrijfsonderdeel',
    answers: 'Antwoorden',
    effect: 'Wordt',
  },
  effects: { new: 'nieuwe deelnemer', adds: 'toegevoegd', replaces: 'vervangen', same: 'stond er al' },
  statements: (n: number) => counted(n, 'stelling', 'stellingen'),
  noRows: 'Er is geen rij die erin kan.',
  nameless: 'zonder naam',
  asked: 'Te vragen',
  isThis: (name: string, rows: string, people: string) =>
    `Rij ${rows}: is ‘${name}’ ${people}, of iemand nieuws?`,
  faults: 'Fouten: deze rijen blijven erbuiten',
  notices: 'Om te weten',
  lineAsked: 'Te vragen: over welk bedrijfsonderdeel gaat dit? Zeg het met --line.',
  unanswered: (n: number) => `${counted(n, 'rij', 'rijen')} zonder antwoorden.`,
  totals: (rows: string) => `Totalen, blijven erbuiten: rij ${rows}.`,
  hidden: (rows: string) => `Verborgen, blijven erbuiten: rij ${rows}.`,
  again: (rows: string) => `Al eens ingelezen, blijven erbuiten: rij ${rows}.`,
  repaired: (was: string, is: string) =>
    `Letters hersteld, zoals ‘${was}’ in ‘${is}’; met --keep-letters niet.`,
  otherTime: (title: string) =>
    `Er staat ‘${title}’ bij: dat is niet waar deze ronde over gaat; met --other-time wordt het gelezen.`,
  otherSheets: (names: string) => `Ook met antwoorden, niet gelezen: ${names}; lees ze met --sheet.`,
  joined: (rows: string) =>
    `Toelichtingen over meer regels samengevoegd: rij ${rows}; met --keep-lines niet.`,
  nextTable: (row: number, title: string, n: number) =>
    `Eronder staat een tabel (koppen in rij ${row}${title && `, ‘${title}’`}, ${counted(n, 'rij', 'rijen')})`,
  nextTableRead: '; die is meegelezen; met --next-table no niet.',
  nextTableUnread: '; die blijft erbuiten; met --next-table yes niet.',
  otherTable: '; die heeft andere kolommen en blijft erbuiten; lees haar met --headings.',
  notWritten: 'Er is niets geschreven; met --out wel.',
};

export type AnswersWords = Translated<typeof nl>;

const en: AnswersWords = {
  answersMissing: 'Name the file of answers after the workshop.',
  noOpenRound: 'No round is open in this workshop.',
  closedRound: (round) => `Round ${round} is closed.`,
  unknownRound: (round) => `There is no round ${round}.`,
  unknownSheet: (name, sheets) =>
    sheets === '' ? 'This file has no sheets.' : `There is no sheet “${name}”; choose from ${sheets}.`,
  yesOrNo: 'Say yes or no after --next-table.',
  rowNumber: 'Say the number of a row after --headings.',
  notTaken: (fault) => `The answers do not fit in (${fault}); nothing was written.`,
  sheet: (name) => `Sheet: ${name}`,
  encoding: (name) => `Letters: ${name}`,
  separator: (sign) => `Separator: ${sign}`,
  headings: (rows) => `Headings: row ${rows}`,
  noHeadings: 'Headings: none',
  columns: {
    column: 'Column',
    heading: 'Heading',
    means: 'Is',
    row: 'Row',
    who: 'Who',
    line: 'Business line',
    answers: 'Answers',
    effect: 'Becomes',
  },
  effects: { new: 'new participant', adds: 'added', replaces: 'replaced', same: 'was there already' },
  statements: (n) => counted(n, 'statement', 'statements'),
  noRows: 'No row can go in.',
  nameless: 'without a name',
  asked: 'To be asked',
  isThis: (name, rows, people) => `Row ${rows}: is ‘${name}’ ${people}, or somebody new?`,
  faults: 'Mistakes: these rows stay out',
  notices: 'Good to know',
  lineAsked: 'To be asked: which business line is this about? Say it with --line.',
  unanswered: (n) => `${counted(n, 'row', 'rows')} without answers.`,
  totals: (rows) => `Totals, stay out: row ${rows}.`,
  hidden: (rows) => `Hidden, stay out: row ${rows}.`,
  again: (rows) => `Came in before, stay out: row ${rows}.`,
  repaired: (was, is) => `Letters repaired, such as ‘${was}’ to ‘${is}’; not with --keep-letters.`,
  otherTime: (title) => `It says ‘${title}’: that is not what this round is about; --other-time reads it.`,
  otherSheets: (names) => `With answers too, not read: ${names}; read them with --sheet.`,
  joined: (rows) => `Comments of several lines put together: row ${rows}; not with --keep-lines.`,
  nextTable: (row, title, n) =>
    `Below it is a table (headings in row ${row}${title && `, ‘${title}’`}, ${counted(n, 'row', 'rows')})`,
  nextTableRead: ', which was read too; not with --next-table no.',
  nextTableUnread: ', which stays out; not with --next-table yes.',
  otherTable: ', which has other columns and stays out; read it with --headings.',
  notWritten: 'Nothing was written; --out does.',
};

export function answersWords(language: Language): AnswersWords {
  return language === 'nl' ? nl : en;
}
