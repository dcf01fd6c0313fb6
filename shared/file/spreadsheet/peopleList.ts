import { textLimits } from '../../commands/edits.ts';
import type { PersonText } from '../../commands/participants.ts';
import type { GridPack } from '../../model/pack.ts';
import type { WorkshopData } from '../../model/workshop.ts';
import { layerFromWord } from '../../words/layerWords.ts';
import { Lookalikes } from '../../words/lookalikes.ts';
import { firstNameFirst, folded, nameKey } from '../../words/nameKey.ts';
import { readSeparated } from '../table/separated.ts';
import type { Field, WhoKind } from './fields.ts';
import { HeadingReader } from './headings.ts';
import { cellText } from './table.ts';

/** One person of a pasted list, and what is to be known before it is added. */
export interface ListedPerson extends PersonText {
  /** The word that stood for a layer but is none; empty otherwise. */
  unknownLayer: string;
  /**
   * `nameless`: nobody is named; `double`: somebody further up in the list; `known`: somebody of the workshop. These
   * are left out. `like`: comes in, and has a name like `of`.
   */
  remark: null | { kind: 'nameless' | 'double' | 'known' } | { kind: 'like'; of: string };
}

const listKinds = ['name', 'firstName', 'particle', 'lastName', 'layer', 'department'] as const;
type ListKind = (typeof listKinds)[number];
const usualOrder: readonly ListKind[] = ['name', 'layer', 'department'];

/**
 * Reads a pasted list of people with the words and rules that files are read with: names in any order, with layer
 * and department in columns (from a spreadsheet, or with semicolons or commas), under headings or without. Lines may
 * have bullets, numbers, or addresses as a mail program gives them.
 */
export function readPeopleList(
  text: string,
  data: Pick<WorkshopData, 'workshop' | 'participants'>,
  pack: GridPack,
): ListedPerson[] {
  const headings = new HeadingReader(
    listKinds.map((kind): Field => ({ kind })),
    pack,
    'measure',
    data.workshop.date,
  );
  const isHeading = (cell: string) => headings.match([cell])?.isSure ?? false;
  const departments = new Set(data.workshop.departments.map(({ name }) => folded(name)));
  const says = (cell: string) =>
    layerFromWord(cell) !== null || departments.has(folded(cell)) || isHeading(cell);
  const rows = rowsOf(text, says);
  const [top = [], ...below] = rows;
  const hasHeading = top.length > 0 && top.filter((cell) => cell !== '').every(isHeading);
  const order = hasHeading ? top.map((cell) => kindOf(headings.match([cell])?.kind)) : usualOrder;
  const people = (hasHeading ? below : rows).map((cells) => personOf(cells, order, hasHeading, departments));
  return data.workshop.anonymity === 'anonymous' ? people : remarked(people, data);
}

function kindOf(kind: Field['kind'] | undefined): ListKind | null {
  return listKinds.find((each) => each === kind) ?? null;
}

/** The cells of each line: lines of one list may be separated in different ways. */
function rowsOf(text: string, says: (cell: string) => boolean): string[][] {
  const trimmed = (cells: readonly string[]) =>
    cells.map((cell) => cellText(cell).replace(/\s+/g, ' ').slice(0, textLimits.short));
  return (readSeparated(text, '\t').rows as string[][])
    .flatMap((cells) => (cells.length > 1 ? [cells] : splitLine(cells[0] ?? '', says)))
    .map(([first = '', ...others]) => trimmed([first.replace(bullet, ''), ...others]))
    .filter((cells) => cells.some((cell) => cell !== ''));
}

const bullet = /^\s*(?:\d{1,3}[.)]|[•·▪‣*–-])\s+/u;
const address = /\s*<[^<>\s]+@[^<>\s]+>/g;

function splitLine(line: string, says: (cell: string) => boolean): string[][] {
  if (address.test(line)) {
    const names = line.split(/;|(?<=>),/).map((part) => part.replace(address, '').replace(/"/g, ''));
    return names.map((name) => [name]);
  }
  const bySemicolon = readSeparated(line, ';', 1).rows[0] as string[] | undefined;
  if (bySemicolon && bySemicolon.length > 1) return [bySemicolon];
  const byComma = (readSeparated(line, ',', 1).rows[0] as string[] | undefined) ?? [];
  // `Boer, Sanne de` is a name; `Sanne de Boer, directie, Verkoop` are columns.
  return [byComma.slice(1).some((cell) => says(cell.trim())) ? byComma : [line]];
}

function personOf(
  cells: readonly string[],
  order: readonly (ListKind | null)[],
  hasHeading: boolean,
  departments: ReadonlySet<string>,
): ListedPerson {
  const texts: Partial<Record<WhoKind, string>> = {};
  cells.forEach((cell, index) => {
    const kind = order[index];
    if (kind && !texts[kind]) texts[kind] = cell;
  });
  const [second = '', third = ''] = cells.slice(1);
  // Without headings the department may as well stand before the layer, or alone.
  const isTurned = !hasHeading && layerFromWord(second) === null;
  if (isTurned && layerFromWord(third) !== null) Object.assign(texts, { layer: third, department: second });
  else if (isTurned && third === '' && departments.has(folded(second))) {
    Object.assign(texts, { layer: '', department: second });
  }
  const parts = [texts.firstName, texts.particle, texts.lastName].filter(Boolean).join(' ');
  const layer = layerFromWord(texts.layer ?? '');
  return {
    name: firstNameFirst(texts.name || parts),
    layer,
    unknownLayer: layer ? '' : (texts.layer ?? ''),
    department: texts.department ?? '',
    remark: null,
  };
}

/** Says of each whether it is there already. Of one name, a layer or department that differs makes somebody else. */
function remarked(
  people: readonly ListedPerson[],
  { workshop, participants }: Pick<WorkshopData, 'workshop' | 'participants'>,
): ListedPerson[] {
  const departmentOf = new Map(workshop.departments.map(({ id, name }) => [id as string | null, name]));
  const known = participants
    .filter(({ deletedAt }) => deletedAt === null)
    .map(({ name, layer, departmentId }) => ({
      name,
      layer,
      department: departmentOf.get(departmentId) ?? '',
    }));
  const inWorkshop = new Lookalikes(known, ({ name }) => name);
  const above = new Map<string, PersonText[]>();
  return people.map((person) => {
    const key = nameKey(person.name);
    const agrees = (other: PersonText) =>
      (other.layer ?? person.layer) === (person.layer ?? other.layer) &&
      folded(other.department || person.department) === folded(person.department || other.department);
    const namesakes = above.get(key) ?? [];
    above.set(key, [...namesakes, person]);
    const remark = (): ListedPerson['remark'] => {
      if (key === '') return { kind: 'nameless' };
      if (namesakes.some(agrees)) return { kind: 'double' };
      if (inWorkshop.named(person.name).some(agrees)) return { kind: 'known' };
      const [like] = [...inWorkshop.named(person.name), ...inWorkshop.like(person.name)];
      return like ? { kind: 'like', of: like.name } : null;
    };
    return { ...person, remark: remark() };
  });
}

/** Those who come in when the list is added. */
export function peopleToAdd(people: readonly ListedPerson[]): ListedPerson[] {
  return people.filter(({ remark }) => remark === null || remark.kind === 'like');
}
