import type { Fields } from '../../shared/commands/fields.ts';
import type { WorkshopCopy } from '../../shared/file/lineage.ts';
import type { Conflict, Side } from '../../shared/file/mergeRecords.ts';
import { recordsOf } from '../../shared/file/units.ts';
import type { GridPack, Localized } from '../../shared/model/pack.ts';
import type { Horizon, Language } from '../../shared/model/workshop.ts';
import { shownCode } from '../../shared/words/codes.ts';
import { formatDate, formatMonths, formatQuarter, parseMonth } from '../../shared/words/dates.ts';
import { drawingWords } from '../../shared/words/drawingWords.ts';
import { formatNumber } from '../../shared/words/language.ts';
import { choiceWords } from '../words/choiceWords.ts';
import type { mergeWords } from './mergeWords.ts';

type Words = typeof mergeWords.nl;

/** What is needed to name the parts of a workshop. */
export interface Naming {
  /** Both copies: what one lacks the other has. */
  mine: WorkshopCopy;
  theirs: WorkshopCopy;
  pack: GridPack;
  words: Words;
  language: Language;
}

/** What a conflict is about: `Actie “Klantreis tekenen”: titel`. */
export function conflictTitle(conflict: Conflict, naming: Naming): string {
  const { words } = naming;
  const { table, unit } = conflict;
  const name = recordName(conflict, naming);
  const [outer = '', inner] = unit.split('.');
  const isPillar = outer === 'expected';
  const label = words.units[fieldOf(unit)] ?? words.other;
  const about = isPillar ? `${label} ${pillarName(inner ?? '', naming)}` : label;
  const subject = name === '' ? words.tables[table] : `${words.tables[table]} ${name}`;
  return about === '' ? subject : `${subject}: ${about}`;
}

function recordName({ table, id, mine, theirs }: Conflict, naming: Naming): string {
  if (table === 'workshop' || table === 'logo' || table === 'notes' || table === 'counts') return '';
  if (table === 'rounds')
    return (
      roundNumber((mine ?? theirs) as Fields, naming) || roundNumber(found('rounds', id, naming), naming)
    );
  const row = found(table, id, naming);
  if (table === 'responses') return personName(found('participants', String(row?.participantId), naming));
  if (table === 'participants') return personName(row);
  if (table === 'decisions') return pillarName(String(row?.pillarId), naming);
  const text = row?.name ?? row?.title;
  return text ? `“${text}”` : '';
}

/** The field that a unit is named after: of a poster's settings the setting. */
function fieldOf(unit: string): string {
  const [outer = '', inner] = unit.split('.');
  return outer === 'poster' && inner ? inner : outer;
}

/** One side's value in a few words: never what somebody answered, for the room may be watching. */
export function valueText(conflict: Conflict, side: Side, naming: Naming): string {
  const { words } = naming;
  const { table, unit } = conflict;
  const value = conflict[side];
  const [outer = ''] = unit.split('.');
  if (value === undefined) return words.removed;
  if (value === null || value === '') return words.nothing;
  if (unit === 'open') return roundNumber(value as Fields, naming);
  if (table === 'responses') return words.answers(answersIn(value as Fields));
  if (table === 'logo') return words.logo;
  if (unit === '') return words.changed;
  if (typeof value === 'boolean') return value ? words.yes : words.no;
  if (unit === 'level' || outer === 'expected') return words.level(value);
  if (unit === 'departmentId')
    return String(found('departments', String(value), naming)?.name ?? words.changed);
  if (unit === 'businessLineId')
    return String(found('businessLines', String(value), naming)?.name ?? words.changed);
  if (unit === 'pillarId') return pillarName(String(value), naming);
  if (unit === 'businessLineIds') return words.lines((value as unknown[]).length);
  if (outer === 'dissent') return String((value as Fields).why || words.nothing);
  const field = fieldOf(unit);
  if (field === 'place') return placeText(value as Fields, naming);
  if (typeof value === 'object') return words.changed;
  return choiceText(field, value, naming.language) ?? String(value);
}

/** A choice or a measure as the screens say it; undefined for what somebody typed. */
function choiceText(field: string, value: unknown, language: Language): string | undefined {
  const prepare = choiceWords[language];
  const poster = choiceWords[language];
  const choices: Record<string, Record<string, string>> = {
    reason: choiceWords[language].reasons,
    layer: choiceWords[language].layers,
    mode: choiceWords[language].modes,
    language: prepare.languages,
    anonymity: { named: prepare.named, anonymous: prepare.anonymous },
    joinBy: choiceWords[language].joinByWays,
    compareFirst: choiceWords[language].compareFirst,
    template: poster.templates,
    orientation: poster.orientations,
  };
  const chosen = choices[field]?.[String(value)];
  if (chosen !== undefined) return chosen;
  if (field === 'date') return formatDate(String(value), language);
  if (field === 'roadmapStart') {
    const month = parseMonth(String(value));
    return formatMonths(month, month, language);
  }
  if (typeof value !== 'number') return undefined;
  const scales: Record<string, readonly string[]> = {
    effort: choiceWords[language].effortScale,
    impact: choiceWords[language].impactScale,
  };
  const rated = scales[field]?.[value - 1];
  if (rated !== undefined) return rated;
  if (field === 'stageThreshold') return prepare.percent(Math.round(value * 100));
  if (field === 'minimumGroupSize') return prepare.peopleCount(value);
  if (field === 'readingDistance')
    return poster.metres(formatNumber(value, language, value % 1 === 0 ? 0 : 1));
  return formatNumber(value, language);
}

/** Where an action stands on the roadmap: `Nu · Q1 2027`. */
function placeText({ horizon, quarter }: Fields, { language }: Naming): string {
  const name = drawingWords(language).horizons[horizon as Horizon];
  return typeof quarter === 'string' ? `${name} · ${formatQuarter(quarter)}` : name;
}

function found(table: Conflict['table'], id: string, { mine, theirs }: Naming): Fields | undefined {
  return recordsOf(mine.data, table).get(id) ?? recordsOf(theirs.data, table).get(id);
}

function personName(row: Fields | undefined): string {
  return row ? String(row.name || shownCode(String(row.code))) : '';
}

function pillarName(id: string, { pack, language }: Naming): string {
  const name: Localized | undefined = pack.pillars.find((pillar) => pillar.id === id)?.name;
  return name?.[language] ?? id;
}

function roundNumber(row: Fields | undefined, { words }: Naming): string {
  return typeof row?.number === 'number' ? words.round(row.number) : '';
}

function answersIn({ items }: Fields): number {
  return Object.keys(items as Fields).length;
}
