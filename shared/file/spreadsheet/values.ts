import type { GridPack } from '../../content/pack.ts';
import type { PillarId } from '../../model/ids.ts';
import type { Level, LevelAnswer, StatementAnswer } from '../../model/workshop.ts';
import { failure, type Result, success } from '../../result.ts';
import { folded } from '../../words/nameKey.ts';
import { type Cell, cellText } from './table.ts';

/**
 * Why a cell is no answer. `date`: a spreadsheet turned something like 1-2 into a date; `formula`: it could not work
 * the cell out; `between`: it names two levels, or a part of one.
 */
export type ValueFault = 'no-level' | 'between' | 'no-statement-answer' | 'date' | 'formula';

/** "Don't know" or "not for us", in Dutch, English and German. */
const unknownWords = new Set([
  '?',
  'weet niet',
  'weet ik niet',
  'ik weet het niet',
  'geen idee',
  'geen mening',
  'nvt',
  'nvt.',
  'n.v.t',
  'n.v.t.',
  'niet van toepassing',
  'unknown',
  'onbekend',
  "don't know",
  'dont know',
  "i don't know",
  'i dont know',
  'no opinion',
  'not applicable',
  'n/a',
  'na',
  'weiss nicht',
  'ich weiss nicht',
  'keine ahnung',
  'keine meinung',
  'nicht zutreffend',
  'entfallt',
  'k.a.',
]);

/** Nothing was said: what programs put into the cell of a question that nobody answered. */
const blankWords = new Set([
  '-',
  '--',
  'geen antwoord',
  'niet beantwoord',
  'no answer',
  'not answered',
  'keine antwort',
]);

const statementWords: Record<Exclude<StatementAnswer, 'unknown'>, readonly string[]> = {
  yes: ['ja', 'j', 'yes', 'y', 'waar', 'true', 'wahr'],
  partly: ['deels', 'd', 'gedeeltelijk', 'partly', 'partial', 'partially', 'teilweise'],
  no: ['nee', 'neen', 'n', 'no', 'onwaar', 'niet waar', 'false', 'nein', 'falsch'],
};

/** How levels are called beside the names that the pack gives them, by their key. */
const levelSynonyms: Readonly<Record<string, readonly string[]>> = {
  initial: ['initieel', 'ad hoc'],
  repeatable: ['herhaalbaar', 'wiederholbar'],
  defined: ['gedefinieerd', 'definiert'],
  managed: ['gemanaged', 'beheerst', 'beheerd', 'gesteuert', 'gemanagt'],
  optimizing: ['optimising', 'optimaliserend', 'geoptimaliseerd', 'optimierend', 'optimized', 'optimised'],
};
const numberWords: readonly (readonly string[])[] = [
  ['een', 'one', 'eins'],
  ['twee', 'two', 'zwei'],
  ['drie', 'three', 'drei'],
  ['vier', 'four'],
  ['vijf', 'five', 'funf'],
];

/** What a level may be called in words: its names, its number in letters, and what its cell of the grid says. */
export type LevelWords = ReadonlyMap<string, Level>;

const wordsKnown = new WeakMap<GridPack, Map<PillarId, LevelWords>>();

/** The words for the levels of a pillar. */
export function levelWords(pack: GridPack, pillarId: PillarId): LevelWords {
  const known = wordsKnown.get(pack) ?? new Map<PillarId, LevelWords>();
  wordsKnown.set(pack, known);
  const made = known.get(pillarId) ?? wordsOf(pack, pillarId);
  known.set(pillarId, made);
  return made;
}

function wordsOf(pack: GridPack, pillarId: PillarId): LevelWords {
  const words = new Map<string, Level>();
  const cells = pack.pillars.find(({ id }) => id === pillarId)?.cells ?? [];
  for (const { level, key, name } of pack.levels) {
    const headline = cells.find((cell) => cell.level === level)?.headline;
    const texts = [name.nl, name.en, key, headline?.nl ?? '', headline?.en ?? ''];
    for (const text of [...texts, ...(levelSynonyms[key] ?? []), ...(numberWords[level - 1] ?? [])]) {
      if (text !== '') words.set(folded(text), level);
    }
  }
  return words;
}

/** `true`: the program that made the file writes N/A for what was never asked (LimeSurvey). */
export interface ReadingHabits {
  notAskedIsNA: boolean;
}

/**
 * A level as people and programs write it: `3`, `3,0`, `niveau 3`, `Level 3: Defined`, `Defined (3)`; `?` and the like
 * for "don't know". Only a name of the same level may stand beside its number: `3 – 4`, `4/5` and halves are refused,
 * never rounded.
 *
 * @returns null for a cell in which nothing was said
 */
export function readLevel(
  cell: Cell,
  words: LevelWords,
  habits: ReadingHabits = { notAskedIsNA: false },
): Result<LevelAnswer | null, ValueFault> {
  const text = answerText(cell, habits);
  if (!text.ok) return text;
  if (text.value === null || text.value === 'unknown') return success(text.value);
  if (typeof cell === 'boolean') return failure('no-level');
  const value = typeof cell === 'number' ? wholeNumber(cell) : text.value;
  const level = levelOf(value, words);
  if (level !== null) return success(level);
  return failure(isBetween(value) ? 'between' : 'no-level');
}

/** A calculation leaves 2.0000000001 where the spreadsheet shows 2. */
function wholeNumber(value: number): string {
  const rounded = Math.round(value);
  return String(Math.abs(value - rounded) < 1e-6 ? rounded : value);
}

const withNumber = /^(?:(?:niveau|level|stufe|fase|phase|stap|step|n|l) ?)?(\d+)(?:[.,]0+)?(?!\d)(.*)$/s;

function levelOf(text: string, words: LevelWords): Level | null {
  const [, digits, rest = ''] = withNumber.exec(text) ?? [];
  if (digits !== undefined) {
    const level = [...words.values()].find((each) => each === Number(digits));
    const name = rest.replace(/^[\s\-:.)=(,]+/, '');
    if (level === undefined || (name !== '' && namedAtStart(name, words) !== level)) return null;
    return level;
  }
  return namedAtStart(text, words);
}

/** The level whose name a text begins with, where what follows names no other: `managed (4)`, `managed: we measure`. */
function namedAtStart(text: string, words: LevelWords): Level | null {
  const names = [...words.keys()].filter((name) => text.startsWith(name)).sort((a, b) => b.length - a.length);
  const [name] = names;
  const level = name === undefined ? undefined : words.get(name);
  if (name === undefined || level === undefined) return null;
  const rest = text.slice(name.length);
  if (!/^ *([:,;.()\-–=]|$)/.test(rest)) return null;
  const others = rest.match(/\d+/g) ?? [];
  return others.every((digits) => Number(digits) === level) ? level : null;
}

/** Two numbers in a row, as for a doubt: `3-4`, `3,5`, `2 of 3`. */
function isBetween(text: string): boolean {
  return /^\D*\d+ ?(?:[-/:,.;+&]|of|or|en|and|tot|to|a|bis|oder) ?\d+\D*$/.test(text);
}

/**
 * An answer to a statement: yes, partly, no or "don't know", in Dutch, English or German, or a spreadsheet's own true
 * and false. Numbers are refused, since one cannot know what they stand for.
 *
 * @returns null for a cell in which nothing was said
 */
export function readStatementAnswer(
  cell: Cell,
  habits: ReadingHabits = { notAskedIsNA: false },
): Result<StatementAnswer | null, ValueFault> {
  const text = answerText(cell, habits);
  if (!text.ok || text.value === null || text.value === 'unknown')
    return text as Result<'unknown' | null, ValueFault>;
  for (const [answer, words] of Object.entries(statementWords)) {
    if (words.includes(text.value)) return success(answer as StatementAnswer);
  }
  return failure('no-statement-answer');
}

/** What every kind of answer has in common: null where nothing was said, `unknown`, or the folded text. */
function answerText(cell: Cell, { notAskedIsNA }: ReadingHabits): Result<string | null, ValueFault> {
  if (cell instanceof Date) return failure('date');
  if (isFailedFormula(cell)) return failure('formula');
  const text = folded(cellText(cell));
  if (text === '' || blankWords.has(text)) return success(null);
  if (notAskedIsNA && /^(n\/a|nvt|n\.v\.t\.)$/.test(text)) return success(null);
  const isUnknown = (part: string) => unknownWords.has(part.trim());
  return success(isUnknown(text) || text.split('/').every(isUnknown) ? 'unknown' : text);
}

/** A cell that a spreadsheet could not work out, in a workbook or (as text) in a CSV. */
function isFailedFormula(cell: Cell): boolean {
  if (typeof cell === 'object' && cell !== null && 'failed' in cell) return true;
  return typeof cell === 'string' && /^#[\p{Lu}/0-9]+[!?]?$/u.test(cell.trim());
}
