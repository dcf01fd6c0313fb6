import type { PillarId } from '../../../shared/model/ids.ts';
import type { Pillar } from '../../../shared/model/pack.ts';
import type { Quarter } from '../../../shared/model/quarters.ts';
import { folded } from '../../../shared/words/nameKey.ts';

/** What one typed line says of an action; null where it says nothing. */
export interface ActionLine {
  title: string;
  pillarId: PillarId | null;
  owner: string | null;
  quarter: Quarter | null;
}

/** What can be meant with signs in a line. */
export interface LineChoices {
  pillars: readonly Pick<Pillar, 'id' | 'name' | 'shortName'>[];
  /** Names of who may be asked; another name is an owner too. */
  people: readonly string[];
  /** On offer, in order: without a year the first one is meant. */
  quarters: readonly Quarter[];
}

const signs = /(^|\s)(?=[#@]\S|q[1-4]\b)/giu;
const nextSign = /\s+(?=[#@]\S|q[1-4](?:\s|$)|q[1-4] 20\d\d(?:\s|$))/iu;

/**
 * Reads `Data opschonen #data @Sanne Q2`. Signs count at the end only, and only when each of them means something:
 * a title may speak of `#1` or of `Q2` itself.
 */
export function readActionLine(text: string, choices: LineChoices): ActionLine {
  for (const { index, 0: space } of text.matchAll(signs)) {
    const said = readSigns(text.slice(index + space.length).trim(), choices);
    if (said) return { ...said, title: text.slice(0, index).trim() };
  }
  return { title: text.trim(), pillarId: null, owner: null, quarter: null };
}

/** The people or pillars that a sign at the very end of a line may come to mean, to choose from. */
export function completions(text: string, { pillars, people }: LineChoices): string[] {
  const [, sign, typed = ''] = /(?:^|\s)([#@])([^#@]*)$/u.exec(text) ?? [];
  const start = folded(typed);
  const names =
    sign === '@'
      ? people
      : sign === '#'
        ? pillars.flatMap(({ shortName }) => [shortName.nl, shortName.en])
        : [];
  return [...new Set(names)].filter((name) => folded(name) !== start && folded(name).startsWith(start));
}

/** The line with the sign at its end completed. */
export function completed(text: string, name: string): string {
  return `${text.replace(/([#@])[^#@]*$/u, '$1')}${name} `;
}

function readSigns(text: string, choices: LineChoices): Omit<ActionLine, 'title'> | null {
  const said: Omit<ActionLine, 'title'> = { pillarId: null, owner: null, quarter: null };
  for (const part of text.split(nextSign)) {
    if (part.startsWith('#')) said.pillarId = pillarOf(part.slice(1), choices.pillars);
    else if (part.startsWith('@')) said.owner = ownerOf(part.slice(1), choices.people);
    else said.quarter = quarterOf(part, choices.quarters);
    const isUnderstood = part.startsWith('#')
      ? said.pillarId !== null
      : part.startsWith('@')
        ? said.owner !== null
        : said.quarter !== null;
    if (!isUnderstood) return null;
  }
  return said;
}

function pillarOf(word: string, pillars: LineChoices['pillars']): PillarId | null {
  const start = folded(word);
  const names = ({ name, shortName }: LineChoices['pillars'][number]) =>
    [shortName.nl, shortName.en, name.nl, name.en].map(folded);
  return pillars.find((pillar) => names(pillar).some((name) => name.startsWith(start)))?.id ?? null;
}

/** The one whose name begins so; somebody else's name or a role as it was typed. */
function ownerOf(typed: string, people: readonly string[]): string | null {
  const start = folded(typed);
  if (start === '') return null;
  const whole = people.filter((name) => `${folded(name)} `.startsWith(`${start} `));
  const meant = whole.length > 0 ? whole : people.filter((name) => folded(name).startsWith(start));
  return meant.length === 1 ? (meant[0] ?? null) : typed.trim();
}

function quarterOf(typed: string, quarters: readonly Quarter[]): Quarter | null {
  const [, part, year] = /^q([1-4])(?: (20\d\d))?$/iu.exec(typed) ?? [];
  if (part === undefined) return null;
  return quarters.find((each) => each.endsWith(`-Q${part}`) && each.startsWith(year ?? '')) ?? null;
}
