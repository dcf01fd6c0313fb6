import type { Language } from '../../model/workshop.ts';
import { unreachable } from '../../result.ts';
import type { Translated } from '../../words/language.ts';

/** What is wrong with a cell, or with a row as a whole. */
export type RowProblem =
  | { kind: 'no-level' | 'no-statement-answer' | 'date' }
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
  | { kind: 'same-name'; count: number }
  /** The code belongs to somebody of this name. */
  | { kind: 'other-name'; name: string }
  /** The same person (and business line) as in an earlier row. */
  | { kind: 'double'; row: number };

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
  'no-statement-answer': (found: string) => `‘${found}’ is geen ja, deels, nee of ?`,
  date: (found: string) =>
    `het rekenprogramma heeft er een datum van gemaakt (${found}); typ het niveau opnieuw als tekst`,
  'too-long': (limit: number) => `de tekst is langer dan ${limit} tekens`,
  'unknown-code': (found: string) => `de code ‘${found}’ is van niemand in deze workshop`,
  'in-bin': (found: string) => `de deelnemer met code ‘${found}’ is uit de lijst gehaald`,
  'unknown-layer': (found: string) => `‘${found}’ is geen laag (directie, management of medewerker)`,
  'unknown-line': (found: string) => `‘${found}’ is geen bedrijfsonderdeel van deze workshop`,
  'no-line': 'hier moet staan voor welk bedrijfsonderdeel dit is',
  'not-of-line': (found: string) => `deze deelnemer kijkt niet naar ‘${found}’`,
  nobody: 'er staat geen code en geen naam bij',
  'same-name': (found: string, count: number) =>
    `‘${found}’ is de naam van ${count} deelnemers; zet de code erbij`,
  'other-name': (found: string, name: string) => `hier staat ‘${found}’, maar de code is van ${name}`,
  double: (row: number) => `dezelfde deelnemer staat al in rij ${row}`,
};

const en: Translated<typeof nl> = {
  row: (row) => `Row ${row}`,
  cell: (row, column) => `Row ${row}, column ${column}`,
  'no-level': (found) => `‘${found}’ is no level 1–5 (and no ? for ‘I don’t know’)`,
  'no-statement-answer': (found) => `‘${found}’ is no yes, partly, no or ?`,
  date: (found) => `the spreadsheet made a date of it (${found}); type the level again as text`,
  'too-long': (limit) => `the text is longer than ${limit} characters`,
  'unknown-code': (found) => `the code ‘${found}’ belongs to nobody in this workshop`,
  'in-bin': (found) => `the participant with code ‘${found}’ was taken off the list`,
  'unknown-layer': (found) => `‘${found}’ is no layer (board, management or staff)`,
  'unknown-line': (found) => `‘${found}’ is no business line of this workshop`,
  'no-line': 'this must say which business line it is about',
  'not-of-line': (found) => `this participant does not look at ‘${found}’`,
  nobody: 'there is no code and no name',
  'same-name': (found, count) => `‘${found}’ is the name of ${count} participants; add the code`,
  'other-name': (found, name) => `this says ‘${found}’, but the code belongs to ${name}`,
  double: (row) => `the same participant is in row ${row} already`,
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
    case 'same-name':
      return words['same-name'](found, problem.count);
    case 'other-name':
      return words['other-name'](found, problem.name);
    case 'double':
      return words.double(problem.row);
    case 'no-line':
      return words['no-line'];
    case 'nobody':
      return words.nobody;
    case 'no-level':
    case 'no-statement-answer':
    case 'date':
    case 'unknown-code':
    case 'in-bin':
    case 'unknown-layer':
    case 'unknown-line':
    case 'not-of-line':
      return words[problem.kind](found);
    default:
      return unreachable(problem);
  }
}
