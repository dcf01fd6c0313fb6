import type { GridPack } from '../../model/pack.ts';
import type { Participant, Round, WorkshopData } from '../../model/workshop.ts';
import { layerFromWord } from '../../words/layerWords.ts';
import { folded, nameKey } from '../../words/nameKey.ts';
import { type Field, type FieldKey, fieldKey } from './fields.ts';
import { type HeadingMatch, HeadingReader } from './headings.ts';
import { type Cell, cellText, isFilled, type Table } from './table.ts';
import { levelWords, readLevel, readStatementAnswer } from './values.ts';

/** Which field each column holds; null for a column that is left out. */
export type Mapping = (FieldKey | null)[];

/** Where the headings stand: in one row or two below each other, or nowhere. */
export interface HeadingPlace {
  /** From 0; where there are no headings, the first row of answers. */
  first: number;
  rows: 0 | 1 | 2;
}

export interface Recognised {
  place: HeadingPlace;
  mapping: Mapping;
  /** Columns of answers that may as well be one and the same field, the one that has it first. */
  rivals: number[][];
  /** How much was recognised; 2 and more is enough to go by. */
  score: number;
}

/** How far down a heading may stand: above it are titles and explanation. */
const headingRows = 20;
/** Rows below a heading that are looked at. */
const sampleRows = 30;
/** A heading with less than this is no heading: one word of a row of answers may happen to be one. */
const enough = 2;

/** Recognises what the columns of tables hold, for one round of one workshop. */
export class Recogniser {
  readonly fields: readonly Field[];
  readonly #keys: ReadonlySet<FieldKey>;
  readonly #headings: HeadingReader;
  readonly #pack: GridPack;
  readonly #names: ReadonlySet<string>;
  readonly #departments: ReadonlySet<string>;

  /** @param fields those that a column may hold */
  constructor(
    { workshop, participants }: Pick<WorkshopData, 'workshop' | 'participants'>,
    kind: Round['kind'],
    pack: GridPack,
    fields: readonly Field[],
  ) {
    this.fields = fields;
    this.#keys = new Set(this.fields.map(fieldKey));
    this.#headings = new HeadingReader(this.fields, pack, kind, workshop.date);
    this.#pack = pack;
    this.#names = new Set(
      participants.map(({ name }: Participant) => nameKey(name)).filter((key) => key !== ''),
    );
    this.#departments = new Set(workshop.departments.map(({ name }) => folded(name)));
  }

  /** The headings by which most is recognised, of the first rows and pairs of rows. */
  recognise(table: Table, hidden: ReadonlySet<number> = new Set()): Recognised {
    const top = Math.max(0, table.findIndex(isFilled));
    const places = Array.from(
      { length: Math.min(table.length - top, headingRows) },
      (_, index) => top + index,
    );
    const filled = places.filter((first) => isFilled(table[first] ?? []));
    // Two rows are headings only where that tells more than any one row does.
    const candidates = [
      ...filled.map((first) => ({ first, rows: 1 as const })),
      ...filled.filter((first) => filled.includes(first + 1)).map((first) => ({ first, rows: 2 as const })),
    ];
    let best: Recognised | null = null;
    for (const place of candidates) {
      const found = this.recognisedAt(table, place, hidden);
      if (!best || found.score > best.score) best = found;
    }
    if (best && best.score >= enough) return best;
    // A title has fewer cells than the headings below it.
    const widths = filled.map((first) => (table[first] ?? []).filter((cell) => cellText(cell) !== '').length);
    const first = filled[widths.indexOf(Math.max(...widths))] ?? top;
    const hasHeading = !(table[first] ?? []).some((cell) => this.#isData(cell));
    return this.recognisedAt(table, { first, rows: hasHeading ? 1 : 0 }, hidden);
  }

  /** Whether a sheet's name says that what is in it is wanted, or was last year, in a round about now. */
  isOfOtherTime(name: string): boolean {
    return this.#headings.isOfOtherTime(name);
  }

  /** Whether a text is the name of somebody of the workshop. */
  isKnown(text: string): boolean {
    return this.#names.has(nameKey(text));
  }

  /**
   * What is recognised with the headings in a given place.
   *
   * @param hidden columns that give way to those that can be seen
   */
  recognisedAt(table: Table, place: HeadingPlace, hidden: ReadonlySet<number> = new Set()): Recognised {
    const below = table
      .slice(place.first + place.rows)
      .filter(isFilled)
      .slice(0, sampleRows);
    const headings = headingsAt(table, place);
    const values = headings.map((_, column) =>
      below.map((row) => row[column] ?? null).filter((cell) => cellText(cell) !== ''),
    );
    const matches = headings.map((parts, column) => {
      const match = this.#headings.match(parts);
      return match && (match.isSure || this.#fits(match, values[column] ?? [])) ? match : null;
    });
    splitNames(matches, values);
    const ranks = matches.map((match, column) => this.#rank(match, values[column] ?? [], hidden.has(column)));
    const mapping = bestOfEach(matches, ranks);
    const rivals = mapping.flatMap((key, column) => {
      const same = ranks.flatMap((rank, other) =>
        other !== column && rank === ranks[column] && matches[other]?.key === key ? [other] : [],
      );
      const isFilled = (values[column]?.length ?? 0) > 0;
      return isFilled && isAnswer(key) && same.length > 0 ? [[column, ...same]] : [];
    });
    this.#addByContents(mapping, values);
    return { place, mapping, rivals, score: this.#score(table, place, mapping, matches) };
  }

  /**
   * How sure it is that a column is what its heading says: by the heading, and by something being in it. An empty
   * column of names (as forms leave for who was not signed in) gives way to any that has names.
   */
  #rank(match: HeadingMatch | null, values: readonly Cell[], isHidden: boolean): number {
    if (!match) return -1;
    const reads = match.kind !== 'level' || isMost(values, (cell) => this.#isLevel(cell, match.key));
    const filled = values.length === 0 ? 0 : !isAnswer(match.key) ? 8 : reads ? 2 : 1;
    const said = (match.isSure ? 4 : 0) + (match.saysWhen ? 1 : 0) + (match.isWhole ? 0.5 : 0);
    return filled + said - (isHidden ? 0.25 : 0);
  }

  /** Whether what stands below a heading is what a word in it made us think. */
  #fits({ kind, key }: HeadingMatch, values: readonly Cell[]): boolean {
    if (kind === 'level') return isMost(values, (cell) => this.#isLevel(cell, key));
    return (
      kind !== 'name' ||
      !isMost(values, (cell) => typeof cell === 'number' || layerFromWord(cellText(cell)) !== null)
    );
  }

  #isLevel(cell: Cell, key: FieldKey): boolean {
    const pillar = this.#pack.pillars.find(({ id }) => `level:${id}` === key);
    return pillar !== undefined && readLevel(cell, levelWords(this.#pack, pillar.id)).ok;
  }

  /** Names and layers that we know, below a heading that says nothing. */
  #addByContents(mapping: Mapping, values: readonly (readonly Cell[])[]): void {
    const isThere = (...kinds: string[]) =>
      mapping.some((key, column) => key !== null && kinds.includes(key) && (values[column]?.length ?? 0) > 0);
    const add = (key: FieldKey, is: (text: string) => boolean) => {
      if (!this.#keys.has(key)) return;
      const column = values.findIndex(
        (cells, index) =>
          mapping[index] === null && cells.length > 1 && isMost(cells, (cell) => is(cellText(cell))),
      );
      if (column >= 0) mapping[column] = key;
    };
    if (!isThere('name', 'firstName', 'lastName')) add('name', (text) => this.isKnown(text));
    // Better than nobody's.
    if (!isThere('code', 'name', 'firstName', 'lastName')) add('name', (text) => mailAddress.test(text));
    if (!isThere('layer')) add('layer', (text) => layerFromWord(text) !== null);
    if (!isThere('department')) add('department', (text) => this.#departments.has(folded(text)));
  }

  #score(
    table: Table,
    place: HeadingPlace,
    mapping: Mapping,
    matches: readonly (HeadingMatch | null)[],
  ): number {
    let score = 0;
    mapping.forEach((key, column) => {
      const match = matches[column];
      const isByHeading = match?.key === key;
      if (key === null) return;
      score += !isByHeading ? 0.5 : isAnswer(key) ? (match.isSure ? 3 : 1) : match.isSure ? 2 : 0.5;
      // Headings that say which of two columns is about now say more than those that don't.
      if (isByHeading && match.saysWhen) score += 1;
    });
    for (const row of table.slice(place.first, place.first + place.rows)) {
      row.forEach((cell, column) => {
        // What we know for an answer or a person is no heading, unless it is one beyond doubt.
        if (!matches[column]?.isSure && this.#isData(cell)) score -= 2;
      });
    }
    return score;
  }

  #isData(cell: Cell): boolean {
    if (typeof cell === 'number' || cell instanceof Date) return true;
    const text = cellText(cell);
    if (this.isKnown(text)) return true;
    if (/^\d/.test(text) || text === '?') return this.#isAnyAnswer(cell);
    return layerFromWord(text) !== null && text.split(' ').length === 1;
  }

  #isAnyAnswer(cell: Cell): boolean {
    const [pillar] = this.#pack.pillars;
    return (
      readStatementAnswer(cell).ok ||
      (pillar !== undefined && readLevel(cell, levelWords(this.#pack, pillar.id)).ok)
    );
  }
}

function isMost(values: readonly Cell[], is: (cell: Cell) => boolean): boolean {
  return values.length > 0 && values.filter(is).length * 2 >= values.length;
}

/** What stands above each column: nothing, a heading, or two. An upper heading holds for the empty places behind it. */
export function headingsAt(table: Table, { first, rows }: HeadingPlace): string[][] {
  const width = Math.max(0, ...table.slice(first, first + sampleRows).map((row) => row.length));
  const [upper = [], lower = []] = table.slice(first, first + rows);
  let above = '';
  return Array.from({ length: width }, (_, column) => {
    const own = cellText(upper[column]);
    if (rows < 2) return own === '' ? [] : [own];
    const below = cellText(lower[column]);
    if (own !== '') above = own;
    return (below === '' ? [own] : [above, below]).filter((text) => text !== '');
  });
}

/** Two columns of names side by side are a first name and a surname. */
function splitNames(matches: (HeadingMatch | null)[], values: readonly (readonly Cell[])[]): void {
  const isName = (column: number) =>
    matches[column]?.kind === 'name' && matches[column]?.isSure && (values[column]?.length ?? 0) > 0;
  const column = matches.findIndex((_, each) => isName(each) && isName(each + 1));
  if (column < 0) return;
  const part = (kind: 'firstName' | 'lastName'): HeadingMatch => ({
    key: kind,
    kind,
    isSure: true,
    isWhole: false,
    saysWhen: false,
  });
  matches[column] = part('firstName');
  matches[column + 1] = part('lastName');
}

/** No field is given twice: the surest column has it, of equals the first. */
function bestOfEach(matches: readonly (HeadingMatch | null)[], ranks: readonly number[]): Mapping {
  return matches.map((match, column) => {
    const rank = ranks[column] ?? -1;
    const isBest = matches.every((other, place) => {
      const others = ranks[place] ?? -1;
      return other?.key !== match?.key || others < rank || (others === rank && place >= column);
    });
    return match && isBest ? match.key : null;
  });
}

const mailAddress = /^[^\s@]+@[^\s@]+\.[^\s@]+$/;

export function isAnswer(key: FieldKey | null): boolean {
  return key !== null && /^(level|statement):/.test(key);
}
