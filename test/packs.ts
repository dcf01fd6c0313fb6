/** Models of other sizes than the one that comes with the app, for every suite; each of them passes the check. */
import { parsePack } from '../shared/content/parsePack.ts';
import { packSkeleton } from '../shared/content/skeleton.ts';
import { type GridPack, packLimits } from '../shared/model/pack.ts';
import keten from './fixtures/packs/keten-4x4.json' with { type: 'json' };
import team from './fixtures/packs/team-2x3-nl.json' with { type: 'json' };

/** Reads a grid that is known to be good. */
export function gridFrom(value: unknown): GridPack {
  const parsed = parsePack(value);
  if (!parsed.ok) throw new Error(`${parsed.fault.kind} at ${parsed.fault.path}`);
  if (parsed.value.kind !== 'grid') throw new Error(`${parsed.value.id} is no grid`);
  return parsed.value;
}

/** Four pillars and four levels, with words of its own for the answers: a little model as people make them. */
export const ketenPack = gridFrom(keten);
/** The smallest there can be: two pillars and three levels, in Dutch alone. */
export const teamPack = gridFrom(team);
/** The largest: ten pillars and seven levels. */
export const largestPack = gridFrom({ ...packSkeleton(10, 7), id: 'largest' });
/** The largest, with every text as long as it may be, in words of ordinary length. */
export const wordiestPack = withTexts('wordiest', (longest) =>
  'Langere woorden '.repeat(30).slice(0, longest),
);
/** With texts that would do harm where they are taken for anything else than text. */
export const markupPack = withTexts('markup', (longest) =>
  '<img src=x onerror=alert(1)>=cmd|"{{7*7}}"'.slice(0, longest),
);

export const testPacks: readonly (readonly [name: string, pack: GridPack])[] = [
  ['4 × 4', ketenPack],
  ['2 × 3, one language', teamPack],
  ['10 × 7', largestPack],
];

/** Ten pillars and seven levels, every text made anew. */
function withTexts(id: string, textOf: (longest: number) => string): GridPack {
  const { text } = packLimits;
  const both = (longest: number) => ({ nl: textOf(longest).trim(), en: textOf(longest).trim() });
  const bare = packSkeleton(10, 7);
  return gridFrom({
    ...bare,
    id,
    name: both(text.name),
    levels: bare.levels.map((level) => ({
      ...level,
      name: both(text.level),
      summary: both(text.levelSummary),
    })),
    pillars: bare.pillars.map((pillar) => ({
      ...pillar,
      name: both(text.name),
      shortName: both(text.shortName),
      definition: both(text.text),
      prompts: [both(text.text)],
      cells: pillar.cells.map((cell) => ({
        ...cell,
        headline: both(text.headline),
        statements: cell.statements.map((statement) => ({
          ...statement,
          text: both(text.statement),
          ...(statement.action ? { action: both(text.action) } : {}),
        })),
      })),
    })),
    dependencies: bare.dependencies.map((dependency) => ({ ...dependency, why: both(text.text) })),
  });
}

/** Files that somebody could bring to do harm: each is refused. */
export const hostilePackFiles: readonly (readonly [what: string, file: string])[] = [
  ['ten thousand statements', hostile((pack) => crowd(pack, 10_000))],
  ['a hundred statements in every cell', hostile((pack) => crowd(pack, 100))],
  ['a word of a megabyte', hostile((pack) => ({ ...pack, name: { nl: 'x'.repeat(1_000_000) } }))],
  ['the id of another model', hostile((pack) => ({ ...pack, id: 'cemm' }))],
  ['an id that every object has', hostile((pack) => ({ ...pack, id: '__proto__' }))],
  ['a key that every object has', hostile((pack) => pack).replace('{', '{"__proto__":{"kind":"grid"},')],
  ['lists in lists', `{"pillars":${'['.repeat(200_000)}${']'.repeat(200_000)}}`],
  ['signs that turn the text', hostile((pack) => ({ ...pack, name: { nl: '\u202eledom', en: 'a\u0000b' } }))],
  [
    'a colour that loads something',
    hostile((pack) => ({
      ...pack,
      pillars: pack.pillars.map((pillar) => ({ ...pillar, colour: 'url(https://example.org/)' })),
    })),
  ],
];

type Bare = ReturnType<typeof packSkeleton>;

function hostile(change: (pack: Bare) => unknown): string {
  return JSON.stringify(change(packSkeleton(10, 7)));
}

function crowd(pack: Bare, each: number): unknown {
  const many = Array.from({ length: each }, (_, index) => ({ id: `s-${index}`, text: { nl: 'Ja' } }));
  return {
    ...pack,
    pillars: pack.pillars.map((pillar, index) => ({
      ...pillar,
      cells: pillar.cells.map((cell) => (each < 1000 || index === 0 ? { ...cell, statements: many } : cell)),
    })),
  };
}
