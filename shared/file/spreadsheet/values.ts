import { type Level, type LevelAnswer, levels, type StatementAnswer } from '../../model/workshop.ts';
import { failure, type Result, success } from '../../result.ts';
import { type Cell, cellText } from './table.ts';

/** Why a cell is no answer. `date`: a spreadsheet turned something like 1-2 into a date. */
export type ValueFault = 'no-level' | 'no-statement-answer' | 'date';

const unknownWords = new Set([
  '?',
  'weet niet',
  'weet ik niet',
  'geen idee',
  'nvt',
  'n.v.t.',
  'niet van toepassing',
  'unknown',
  'onbekend',
  'dont know',
  'i dont know',
  'n/a',
  'na',
]);

const statementWords: Record<Exclude<StatementAnswer, 'unknown'>, readonly string[]> = {
  yes: ['ja', 'j', 'yes', 'y', 'waar', 'true'],
  partly: ['deels', 'd', 'gedeeltelijk', 'partly', 'partial', 'partially'],
  no: ['nee', 'neen', 'n', 'no', 'onwaar', 'niet waar', 'false'],
};

/** Lower case, straight apostrophes left out, single spaces. */
function simple(cell: Cell): string {
  return cellText(cell).toLowerCase().replace(/['’]/g, '').replace(/\s+/g, ' ');
}

/**
 * A level as people write it: `3`, `3,0`, `3.0`, `niveau 3`, `Level 3`, `3 – Defined`; `?` and the like for "don't
 * know". Halves and anything beyond 1 to 5 are refused, never rounded.
 *
 * @returns null for an empty cell
 */
export function readLevel(cell: Cell): Result<LevelAnswer | null, ValueFault> {
  if (cell instanceof Date) return failure('date');
  if (typeof cell === 'boolean') return failure('no-level');
  const text = simple(cell);
  if (text === '') return success(null);
  if (unknownWords.has(text)) return success('unknown');
  const match = /^(?:niveau|level)? ?([1-5])(?:[.,]0+)?(?: ?[-–—:·.] ?\D.*)?$/.exec(text);
  const level = levels.find((candidate): candidate is Level => candidate === Number(match?.[1]));
  return level === undefined ? failure('no-level') : success(level);
}

/**
 * An answer to a statement: yes, partly, no or "don't know", in Dutch or English, or a spreadsheet's own true and
 * false. Numbers are refused, since one cannot know what they stand for.
 *
 * @returns null for an empty cell
 */
export function readStatementAnswer(cell: Cell): Result<StatementAnswer | null, ValueFault> {
  if (cell instanceof Date) return failure('date');
  const text = simple(cell);
  if (text === '') return success(null);
  if (unknownWords.has(text)) return success('unknown');
  for (const [answer, words] of Object.entries(statementWords)) {
    if (words.includes(text)) return success(answer as StatementAnswer);
  }
  return failure('no-statement-answer');
}
