import type { GridPack } from '../../content/pack.ts';
import { folded } from '../../words/nameKey.ts';
import { type Field, type FieldKey, fieldKey, numberedStatements } from './fields.ts';
import { type Cell, cellText } from './table.ts';

/** Which field each column holds; null for a column that is left out. */
export type Mapping = (FieldKey | null)[];

const whoWords: Record<'code' | 'name' | 'layer' | 'department' | 'line', readonly string[]> = {
  code: ['code', 'persoonlijke code', 'deelnemerscode', 'personal code', 'participant code'],
  name: ['naam', 'name', 'deelnemer', 'participant', 'wie', 'who', 'medewerker', 'employee'],
  layer: ['laag', 'layer', 'niveau in de organisatie', 'rol', 'role'],
  department: ['afdeling', 'department', 'team', 'dept'],
  line: ['bedrijfsonderdeel', 'business line', 'onderdeel', 'businessline', 'bedrijfsonderdelen'],
};
const commentWords = ['toelichting', 'toelichting bij', 'opmerking', 'comment', 'comment on', 'remark'];

/** Small letters and digits only, so that accents, punctuation and what stands in brackets make no difference. */
export function plainText(text: string): string {
  return folded(text)
    .replace(/\([^)]*\)/g, ' ')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/**
 * Guesses from the headings which field each column holds, in either language. No field is given twice: the
 * first column that fits has it.
 *
 * @param fields those that the round can use
 */
export function guessMapping(headings: readonly Cell[], fields: readonly Field[], pack: GridPack): Mapping {
  return guess(headings, namesOfAll(fields, pack));
}

function namesOfAll(fields: readonly Field[], pack: GridPack): Map<string, FieldKey> {
  const wanted = new Map<string, FieldKey>();
  for (const field of fields) {
    for (const name of namesOf(field, pack)) if (!wanted.has(name)) wanted.set(name, fieldKey(field));
  }
  return wanted;
}

function guess(headings: readonly Cell[], wanted: ReadonlyMap<string, FieldKey>): Mapping {
  const taken = new Set<FieldKey>();
  return headings.map((heading) => {
    const plain = plainText(cellText(heading));
    const key = wanted.get(plain) ?? wanted.get(plain.replace(/^\d+ /, ''));
    if (key === undefined || taken.has(key)) return null;
    taken.add(key);
    return key;
  });
}

function namesOf(field: Field, pack: GridPack): string[] {
  switch (field.kind) {
    case 'level':
      return pillarNames(field.pillarId, pack);
    case 'comment':
      return commentWords.flatMap((word) =>
        pillarNames(field.pillarId, pack).map((name) => `${word} ${name}`),
      );
    case 'statement': {
      const found = numberedStatements(pack).get(field.statementId);
      if (!found) return [];
      const { number, statement } = found;
      const numbers = ['', 'stelling ', 'statement ', 'vraag ', 'question '].map((word) => word + number);
      return [statement.text.nl, statement.text.en, statement.id].map(plainText).concat(numbers);
    }
    default:
      return whoWords[field.kind].map(plainText);
  }
}

function pillarNames(id: string, pack: GridPack): string[] {
  const pillar = pack.pillars.find((candidate) => candidate.id === id);
  if (!pillar) return [];
  const { name, shortName } = pillar;
  return [name.nl, name.en, shortName.nl, shortName.en, pillar.id].map(plainText);
}

/** How far down a heading may stand: above it are titles and explanation. */
const headingRows = 20;

/** The row (from 0) that holds the headings: the one of the first twenty in which most of them are recognised. */
export function findHeadingRow(
  rows: readonly (readonly Cell[])[],
  fields: readonly Field[],
  pack: GridPack,
): number {
  const wanted = namesOfAll(fields, pack);
  let best = { row: rows.findIndex((row) => row.some((cell) => cellText(cell) !== '')), known: 0 };
  for (const [row, cells] of rows.slice(0, headingRows).entries()) {
    const known = guess(cells, wanted).filter((key) => key !== null).length;
    if (known > best.known) best = { row, known };
  }
  return Math.max(0, best.row);
}
