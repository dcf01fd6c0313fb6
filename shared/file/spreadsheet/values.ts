import type { PillarId } from '../../model/ids.ts';
import type { GridPack } from '../../model/pack.ts';
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
  '??',
  '???',
  'weet niet zeker',
  'weet ik nog niet',
  'geen oordeel',
  'not sure',
  "i'm not sure",
  'unsure',
  'idk',
  'dk',
  'n.a.',
  'weiss ich nicht',
  'keine angabe',
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
  '---',
  '.',
  '...',
  'null',
  'nan',
  'leeg',
  '(leeg)',
  'blanco',
  'blank',
  '(blank)',
  'empty',
  '(empty)',
  'skipped',
  'no response',
  'overgeslagen',
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
  initial: ['initieel', 'ad hoc', 'ad-hoc'],
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

/** In capitals only: a small v is a tick. */
const romanNumbers = ['I', 'II', 'III', 'IV', 'V'];
const wordsForNumbers = new Set(numberWords.flat());

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
 * A level as people and programs write it: `3`, `3,0`, `niv. 3`, `Level III`, `3 van 5`, `★★★`, `Level 3: Defined`,
 * `Defined (3)`; `?` and the like for "don't know". Only a name of the same level may stand beside its number: `3 – 4`,
 * `4/5`, `3-`, `Defined – Managed` and halves are refused, never rounded.
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
  const level =
    levelOf(value, words) ?? romanLevel(cellText(cell), words) ?? starLevel(cellText(cell), words);
  if (level !== null) return success(level);
  if (isDayOfMonth.test(value)) return failure('date');
  return failure(isBetween(value, words) ? 'between' : 'no-level');
}

/** What a spreadsheet shows where it made a date of 3-4: `3-apr`, `03-mrt-26`. */
const isDayOfMonth =
  /^\d{1,2}[-. ](jan|feb|mrt|mar|apr|mei|may|mai|jun|jul|aug|sep|okt|oct|nov|dec|dez)[a-z]*\.?([-. ]\d{2,4})?$/;

/** A calculation leaves 2.0000000001 where the spreadsheet shows 2. */
function wholeNumber(value: number): string {
  const rounded = Math.round(value);
  return String(Math.abs(value - rounded) < 1e-6 ? rounded : value);
}

const prefix = '(?:(?:niveau|niv|level|lvl|stufe|fase|phase|stap|step|score|n|l)[.:]? ?)?';
const withNumber = new RegExp(`^${prefix}(\\d+)(?:[.,]0+)?(?!\\d)(.*)$`, 's');
/** Numbers in letters follow such a word as numbers do; a single letter before them would be a word of its own. */
const beforeWord = /^(?:niveau|niv|level|lvl|stufe|fase|phase|stap|step|score)[.:]? /;
const ofFive = /^ ?(?:(?:van|von|uit|out of) (?:de )?5|sterren|stars?|sterne?)$/;

function levelOf(text: string, words: LevelWords): Level | null {
  const [, digits, rest = ''] = withNumber.exec(text) ?? [];
  if (digits !== undefined) {
    const level = [...words.values()].find((each) => each === Number(digits));
    if (level === undefined) return null;
    if (ofFive.test(rest) || /^[.):]?$/.test(rest)) return level;
    const name = rest.replace(/^[\s\-:.)=(,]+/, '');
    return namedAtStart(name, words) === level ? level : null;
  }
  return namedAtStart(text.replace(beforeWord, ''), words);
}

function romanLevel(text: string, words: LevelWords): Level | null {
  const number = romanNumbers.indexOf(text.replace(new RegExp(`^${prefix}`, 'i'), '')) + 1;
  return [...words.values()].find((each) => each === number) ?? null;
}

/** As many as are filled: `★★★☆☆`. */
function starLevel(text: string, words: LevelWords): Level | null {
  const [, filled = ''] = /^([★⭐]+)\ufe0f?[☆✩]*$/u.exec(text.replaceAll('\ufe0f', '')) ?? [];
  return [...words.values()].find((each) => each === [...filled].length) ?? null;
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
  return others.every((digits) => Number(digits) === level) && !namesOther(rest, level, words) ? level : null;
}

/** Whether a text names another level: `– Managed`. What the grid itself says of this level names no other. */
function namesOther(text: string, level: Level, words: LevelWords): boolean {
  const bare = text.replace(/^[\s\-:.)=(,;/]+|[\s).]+$/g, '');
  if (words.get(bare) === level) return false;
  return [...words].some(
    ([name, other]) =>
      other !== level &&
      !wordsForNumbers.has(name) &&
      ` ${bare.replace(/[^\p{L}\p{N}]+/gu, ' ')} `.includes(` ${name} `),
  );
}

/** Two levels in a row, as for a doubt, or a bit more or less than one: `3-4`, `3,5`, `2 of 3`, `3+`, `Defined/Managed`. */
function isBetween(text: string, words: LevelWords): boolean {
  if (/^\D*\d+ ?(?:[-/:,.;+&→ ]|->|of|or|en|and|tot|to|a|bis|oder) ?\d+\D*$/.test(text)) return true;
  const [, first = '', rest = ''] = /^([\p{L}\p{M} ]+?) ?[-/→](.*)$/u.exec(text) ?? [];
  const level = words.get(first);
  return /^\d ?([-+½]|1[/⁄]2)$/.test(text) || (level !== undefined && namesOther(rest, level, words));
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
  // A scale may number this too: `6 = weet niet`, `0 - n.v.t.`.
  const bare = text.replace(/^(?:0|[6-9]|9+) ?[-=:.)] ?/, '').replace(/[()]/g, ' ');
  const isUnknown = (part: string) => unknownWords.has(part.replace(/ +/g, ' ').trim());
  return success(isUnknown(text) || bare.split(/\/|,/).every(isUnknown) ? 'unknown' : text);
}

/** A cell that a spreadsheet could not work out, in a workbook or (as text) in a CSV. */
function isFailedFormula(cell: Cell): boolean {
  if (typeof cell === 'object' && cell !== null && 'failed' in cell) return true;
  return (
    typeof cell === 'string' && /^(#(?=[\p{Lu}/0-9]*\p{Lu})[\p{Lu}/0-9]+[!?]?|Err:\d+)$/u.test(cell.trim())
  );
}
