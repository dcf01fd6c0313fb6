import type { Language } from '../../model/workshop.ts';
import { unreachable } from '../../result.ts';
import type { Translated } from '../../words/language.ts';

/** What is wrong with a cell, or with a row as a whole. */
export type RowProblem =
  | { kind: 'no-level' | 'between' | 'no-statement-answer' | 'date' | 'formula' }
  | { kind: 'too-long'; limit: number }
  | {
      kind:
        | 'unknown-code'
        | 'in-bin'
        | 'unknown-layer'
        | 'unknown-line'
        | 'no-line'
        | 'not-of-line'
        | 'nobody';
    }
  /** The code belongs to somebody of this name. */
  | { kind: 'other-name'; name: string }
  /**
   * Said of a row that comes in, or stays out for another: bytes that are no letters, letters that were encoded twice
   * (`ZoÃ«`), a mark that is never closed.
   */
  | { kind: 'unreadable' | 'twice-encoded' | 'open-quote' }
  /** Said of the headings: rows above them that may be answers too. */
  | { kind: 'above'; rows: number }
  /** A text with more cells than there are headings. */
  | { kind: 'overfull' }
  /** A text in it goes on in the lines below, until this one. */
  | { kind: 'broken'; until: number }
  /**
   * Said of the headings: several columns may be this one, or they have another scale than levels; none counts until it
   * is chosen.
   */
  | { kind: 'twins' | 'other-scale' }
  /** The same person (and business line) stands in a later row, which counts. */
  | { kind: 'later'; row: number };

export interface RowFault {
  /** As the spreadsheet program counts them: 1 is the top row. */
  row: number;
  /** The heading of the column; null when the row as a whole is meant. */
  column: string | null;
  /** What the cell says, cut off at 40 characters. */
  found: string;
  problem: RowProblem;
}

const nl = {
  row: (row: number) => `Rij ${row}`,
  cell: (row: number, column: string) => `Rij ${row}, kolom ${column}`,
  'no-level': (found: string) => `‘${found}’ is geen niveau 1–5 (en geen ? voor ‘weet ik niet’)`,
  between: (found: string) => `‘${found}’ is niet één niveau; kies er een`,
  formula: (found: string) => `de formule in deze cel is mislukt (${found})`,
  'no-statement-answer': (found: string) => `‘${found}’ is geen ja, deels, nee of ?`,
  date: (found: string) =>
    `het rekenprogramma heeft er een datum van gemaakt (${found}); typ het niveau opnieuw als tekst`,
  'too-long': (limit: number) => `de tekst is langer dan ${limit} tekens`,
  'unknown-code': (found: string) => `de code ‘${found}’ is van niemand in deze workshop`,
  'in-bin': (found: string) => `de deelnemer met code ‘${found}’ is uit de lijst gehaald`,
  'unknown-layer': (found: string) =>
    `‘${found}’ is geen laag die ik ken (directie, management of medewerker); de rij komt erin zonder laag`,
  'unknown-line': (found: string) => `‘${found}’ is geen bedrijfsonderdeel van deze workshop`,
  'no-line': 'hier moet staan voor welk bedrijfsonderdeel dit is',
  'not-of-line': (found: string) => `deze deelnemer kijkt niet naar ‘${found}’`,
  nobody: (found: string) =>
    found === '' ? 'er staat geen code en geen naam bij' : `‘${found}’ is niemands naam`,
  'other-name': (found: string, name: string) => `hier staat ‘${found}’, maar de code is van ${name}`,
  unreadable: (found: string) => `in ‘${found}’ staan tekens die niet te lezen zijn (�)`,
  'twice-encoded': (found: string) => `in ‘${found}’ zijn letters bij het bewaren veranderd`,
  twins: (found: string) =>
    `de kolommen ${found} gaan over hetzelfde; geen ervan telt tot je bij de kolommen kiest welke`,
  'other-scale': (found: string) =>
    `de antwoorden lijken op een andere schaal dan 1–5 gegeven (kolom ${found}); ze tellen niet tot je bij de kolommen kiest welke`,
  'open-quote': 'een aanhalingsteken wordt niet gesloten; het is als gewoon teken gelezen',
  overfull:
    'er staat meer in deze rij dan er koppen zijn; zet een tekst met een scheidingsteken tussen aanhalingstekens',
  above: (n: number) =>
    n === 1
      ? 'de rij boven deze koppen wordt niet gelezen'
      : `de ${n} rijen boven deze koppen worden niet gelezen`,
  broken: (until: number) => `een toelichting loopt door tot in rij ${until}; samengevoegd`,
  later: (found: string, row: number) =>
    `telt niet mee: ${found} staat ook in rij ${row}, en de laatste telt`,
};

const en: Translated<typeof nl> = {
  row: (row) => `Row ${row}`,
  cell: (row, column) => `Row ${row}, column ${column}`,
  'no-level': (found) => `‘${found}’ is no level 1–5 (and no ? for ‘I don’t know’)`,
  between: (found) => `‘${found}’ is not one level; choose one`,
  formula: (found) => `the formula in this cell failed (${found})`,
  'no-statement-answer': (found) => `‘${found}’ is no yes, partly, no or ?`,
  date: (found) => `the spreadsheet made a date of it (${found}); type the level again as text`,
  'too-long': (limit) => `the text is longer than ${limit} characters`,
  'unknown-code': (found) => `the code ‘${found}’ belongs to nobody in this workshop`,
  'in-bin': (found) => `the participant with code ‘${found}’ was taken off the list`,
  'unknown-layer': (found) =>
    `‘${found}’ is no layer that is known here (board, management or staff); the row comes in without one`,
  'unknown-line': (found) => `‘${found}’ is no business line of this workshop`,
  'no-line': 'this must say which business line it is about',
  'not-of-line': (found) => `this participant does not look at ‘${found}’`,
  nobody: (found) => (found === '' ? 'there is no code and no name' : `‘${found}’ is nobody’s name`),
  'other-name': (found, name) => `this says ‘${found}’, but the code belongs to ${name}`,
  unreadable: (found) => `‘${found}’ has signs that cannot be read (�)`,
  'twice-encoded': (found) => `in ‘${found}’ letters were changed when it was stored`,
  twins: (found) =>
    `the columns ${found} are about the same; none counts until you choose one in the list of columns`,
  'other-scale': (found) =>
    `the answers seem to have another scale than 1–5 (column ${found}); they do not count until you choose them in the list of columns`,
  'open-quote': 'a quotation mark is never closed; it was read as any other sign',
  overfull: 'this row has more in it than there are headings; put a text with a separator in quotation marks',
  above: (n) =>
    n === 1 ? 'the row above these headings is not read' : `the ${n} rows above these headings are not read`,
  broken: (until) => `a comment goes on until row ${until}; joined`,
  later: (found, row) => `does not count: ${found} is in row ${row} too, and the last one counts`,
};

/** A fault in one sentence: `Rij 7, kolom Strategie: ‘zes’ is geen niveau 1–5 …`. */
export function rowFaultText({ row, column, found, problem }: RowFault, language: Language): string {
  const words = language === 'nl' ? nl : en;
  const place = column === null ? words.row(row) : words.cell(row, column);
  return `${place}: ${problemText(problem, found, words)}.`;
}

function problemText(problem: RowProblem, found: string, words: Translated<typeof nl>): string {
  switch (problem.kind) {
    case 'too-long':
      return words['too-long'](problem.limit);
    case 'other-name':
      return words['other-name'](found, problem.name);
    case 'later':
      return words.later(found, problem.row);
    case 'above':
      return words.above(problem.rows);
    case 'broken':
      return words.broken(problem.until);
    case 'no-line':
    case 'overfull':
    case 'open-quote':
      return words[problem.kind];
    case 'no-level':
    case 'between':
    case 'formula':
    case 'unreadable':
    case 'twice-encoded':
    case 'twins':
    case 'other-scale':
    case 'no-statement-answer':
    case 'date':
    case 'unknown-code':
    case 'in-bin':
    case 'unknown-layer':
    case 'unknown-line':
    case 'not-of-line':
    case 'nobody':
      return words[problem.kind](found);
    default:
      return unreachable(problem);
  }
}
