import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkPack } from '../../../shared/content/checkPack.ts';
import type { PackFault, PackFaultKind } from '../../../shared/content/packFault.ts';
import { bundledPacks, cefPack, cemmPack, growthPathPack } from '../../../shared/content/packs.ts';
import { parsePack } from '../../../shared/content/parsePack.ts';
import { packSkeleton } from '../../../shared/content/skeleton.ts';
import { readPackFile } from '../../../shared/file/packFile.ts';
import { packLimits } from '../../../shared/model/pack.ts';
import { packFaultSentence } from '../../../shared/words/packFaultWords.ts';
import { hostilePackFiles, markupPack, testPacks, wordiestPack } from '../../packs.ts';
import { at, type Json, listAt, localizedTexts } from './json.ts';

const sizes = fc.record({
  pillars: fc.integer({ min: packLimits.pillars.least, max: packLimits.pillars.most }),
  levels: fc.integer({ min: packLimits.levels.least, max: packLimits.levels.most }),
});
const skeleton = ({ pillars, levels }: { pillars: number; levels: number }) =>
  packSkeleton(pillars, levels) as unknown as Json;

describe('a pack without faults', () => {
  it('is every skeleton, of each size', () => {
    for (let pillars = 2; pillars <= 10; pillars += 1) {
      for (let levels = 3; levels <= 7; levels += 1) {
        const pack = packSkeleton(pillars, levels);
        expect(checkPack(pack)).toEqual([]);
        const parsed = parsePack(JSON.parse(JSON.stringify(pack)));
        expect(parsed).toMatchObject({ ok: true, value: { kind: 'grid' } });
        expect(pack.pillars).toHaveLength(pillars);
        for (const { cells } of pack.pillars) expect(cells).toHaveLength(levels);
      }
    }
  });

  it.each(bundledPacks.map((pack) => [pack.id, pack] as const))(
    'is %s, that comes with the app',
    (_, pack) => {
      expect(checkPack(pack, { grid: cemmPack })).toEqual([]);
    },
  );

  it('is one in a single language, as it stands in its file and as it has been read', () => {
    const pack = skeleton({ pillars: 2, levels: 3 });
    for (const text of localizedTexts(pack)) delete text.nl;
    Object.assign(pack, { languages: ['en'] });
    expect(checkPack(pack)).toEqual([]);
    const parsed = parsePack(pack);
    expect(parsed.ok && checkPack(parsed.value)).toEqual([]);
  });

  it('may say things that look like a program: they stay text', () => {
    expect(checkPack(markupPack)).toEqual([]);
    expect(markupPack.pillars[0]?.definition.en).toMatch(/^<img src=x/);
  });

  it.each([...testPacks, ['with every text as long as it may be', wordiestPack] as const])(
    'is the one that other tests use: %s',
    (_, pack) => {
      expect(checkPack(pack, { taken: bundledPacks.map(({ id }) => id) })).toEqual([]);
    },
  );

  it.each([
    [1, 3],
    [11, 3],
    [2, 2],
    [2, 8],
    [2.5, 3],
  ])('has no skeleton of %d pillars and %d levels', (pillars, levels) => {
    expect(() => packSkeleton(pillars, levels)).toThrow(RangeError);
  });
});

type Damage = [
  kind: PackFaultKind['kind'],
  what: string,
  /** Damages a pack and says where the fault stands. */
  damage: (pack: Json, pillar: number, level: number) => string,
];

const damages: Damage[] = [
  [
    'unknown-key',
    'a field that no pack has',
    (pack, p) => {
      Object.assign(at(pack, 'pillars', p), { weight: 3 });
      return `pillars[${p}].weight`;
    },
  ],
  [
    'unknown-key',
    'a key that every object has by its nature',
    (pack, p) => {
      const pillar = JSON.stringify(at(pack, 'pillars', p));
      listAt(pack, 'pillars')[p] = JSON.parse(`{"__proto__": {"name": "no"}, ${pillar.slice(1)}`);
      return `pillars[${p}].__proto__`;
    },
  ],
  ['missing', 'a field that is not there', (pack, p) => without(pack, `pillars[${p}].definition`)],
  ['missing', 'a kind that is not there', (pack) => without(pack, 'kind')],
  ['wrong-type', 'a text that is a number', (pack, p) => put(pack, `pillars[${p}].name.nl`, 7)],
  ['wrong-type', 'a list that is an object', (pack, p) => put(pack, `pillars[${p}].cells`, {})],
  ['wrong-type', 'half a level', (pack, _, l) => put(pack, `levels[${l}].level`, 1.5)],
  ['not-allowed', 'a kind of pack that there is not', (pack) => put(pack, 'kind', 'cube')],
  [
    'not-allowed',
    'something else that a level holds',
    (pack, _, l) => put(pack, `levels[${l}].holds`, 'jokes'),
  ],
  ['not-allowed', 'a language that the app has not', (pack) => put(pack, 'languages[0]', 'fr')],
  ['too-low', 'level 0', (pack, _, l) => put(pack, `levels[${l}].level`, 0)],
  ['too-high', 'level 8', (pack, _, l) => put(pack, `levels[${l}].level`, 8)],
  [
    'too-many',
    'more pillars than fit',
    (pack) => {
      put(pack, 'pillars', packSkeleton(10, 3).pillars);
      listAt(pack, 'pillars').push(at(pack, 'pillars', 0));
      return 'pillars';
    },
  ],
  ['too-few', 'one pillar', (pack) => put(pack, 'pillars', listAt(pack, 'pillars').slice(0, 1))],
  ['too-few', 'two levels', (pack) => put(pack, 'levels', listAt(pack, 'levels').slice(0, 2))],
  ['bad-id', 'an id with a space', (pack, p) => put(pack, `pillars[${p}].id`, 'my pillar')],
  ['bad-id', 'an id that every object has', (pack, p) => put(pack, `pillars[${p}].id`, '__proto__')],
  ['bad-id', 'another such id', (pack, p, l) => put(pack, `${cell(p, l)}.statements[0].id`, 'constructor')],
  ['bad-version', 'a version that is a year', (pack) => put(pack, 'version', '2027')],
  ['bad-colour', 'a colour by name', (pack, p) => put(pack, `pillars[${p}].colour`, 'red')],
  ['bad-colour', 'a colour that loads something', (pack, p) => put(pack, `pillars[${p}].colour`, 'url(//x)')],
  ['empty-text', 'an empty text', (pack, p, l) => put(pack, `${cell(p, l)}.statements[1].text.nl`, '  ')],
  ['too-long', 'a headline too long', (pack, p, l) => put(pack, `${cell(p, l)}.headline.en`, 'x'.repeat(35))],
  ['too-long', 'a word of a megabyte', (pack, p) => put(pack, `pillars[${p}].name.nl`, 'x'.repeat(1e6))],
  ['no-text', 'a text in no language', (pack, p) => put(pack, `pillars[${p}].shortName`, {})],
  [
    'text-missing',
    'a text without English',
    (pack, p, l) => without(pack, `${cell(p, l)}.statements[0].text.en`),
  ],
  ['text-missing', 'an answer without Dutch', (pack) => without(pack, 'answers.partly.nl')],
  [
    'unseen-character',
    'a sign that turns the text',
    (pack, p) => put(pack, `pillars[${p}].name.en`, 'Nothing\u202egnihton'),
  ],
  ['unseen-character', 'a line end', (pack, _, l) => put(pack, `levels[${l}].summary.nl`, 'een\ntwee')],
  [
    'double-id',
    'the id of a statement twice',
    (pack, p, l) =>
      put(pack, `${cell(p, l)}.statements[1].id`, at(pack, 'pillars', p, 'cells', l, 'statements', 0).id),
  ],
  [
    'double-id',
    'a pillar with the id of a statement',
    (pack) => put(pack, 'pillars[0].cells[0].statements[0].id', 'pillar-1'),
  ],
  ['double-id', 'the key of a level twice', (pack) => put(pack, 'levels[2].key', 'level-1')],
  ['double-language', 'a language twice', (pack) => put(pack, 'languages[1]', 'nl')],
  [
    'levels-incomplete',
    'levels that changed places',
    (pack) => {
      listAt(pack, 'levels').reverse();
      return 'levels';
    },
  ],
  [
    'levels-incomplete',
    'a cell that is missing',
    (pack, p) => {
      listAt(pack, 'pillars', p, 'cells').pop();
      return `pillars[${p}].cells`;
    },
  ],
  ['no-statements', 'a cell without statements', (pack, p, l) => put(pack, `${cell(p, l)}.statements`, [])],
  ['symptoms-above-first', 'symptoms above level 1', (pack) => put(pack, 'levels[1].holds', 'symptoms')],
  ['unknown-pillar', 'a dependency of nothing', (pack) => put(pack, 'dependencies[0].pillar', 'culture')],
  [
    'unknown-pillar',
    'a dependency on nothing',
    (pack) => put(pack, 'dependencies[0].requires.pillar', 'culture'),
  ],
  [
    'rests-on-itself',
    'a pillar that rests on itself',
    (pack) => put(pack, 'dependencies[0].requires.pillar', 'pillar-2'),
  ],
  [
    'too-many',
    'ten thousand statements',
    (pack, p, l) =>
      put(pack, `${cell(p, l)}.statements`, new Array(10_000).fill({ id: 'a', text: { nl: 'a' } })),
  ],
  [
    'too-deep',
    'lists in lists in lists',
    (pack) => {
      put(pack, 'source', JSON.parse(`${'['.repeat(500)}${']'.repeat(500)}`));
      return '';
    },
  ],
  ['not-a-pack', 'the file of a workshop', (pack) => put(pack, 'format', 'praatplaat-workshop')],
  ['newer-format', 'a later version', (pack) => put(pack, 'formatVersion', 2)],
];

describe('a damaged pack', () => {
  it.each(damages)('%s: %s', (kind, _, damage) => {
    fc.assert(
      fc.property(sizes, fc.nat(), fc.nat(), (size, pillar, level) => {
        const pack = skeleton(size);
        const path = damage(pack, pillar % size.pillars, level % size.levels);
        const found = checkPack(pack);
        expect(found).toContainEqual(expect.objectContaining({ path, kind }));
        expect(parsePack(pack).ok).toBe(false);
      }),
      { numRuns: 4 },
    );
  });

  it('hears of a level that the model does not go up to', () => {
    const pack = skeleton({ pillars: 2, levels: 3 });
    const path = put(pack, 'dependencies[0].level', 4);
    expect(checkPack(pack)).toEqual([{ path, kind: 'unknown-level', highest: 3 }]);
  });

  it('hears of all its faults at once', () => {
    const pack = skeleton({ pillars: 3, levels: 4 });
    const paths = [
      put(pack, 'version', 'one'),
      without(pack, 'pillars[1].cells[2].statements[0].text.en'),
      put(pack, 'pillars[2].colour', 'blue'),
      put(pack, 'dependencies[0].pillar', 'culture'),
    ];
    expect(
      checkPack(pack)
        .map(({ path }) => path)
        .sort(),
    ).toEqual(paths.sort());
  });

  it('hears of a hundred faults at most', () => {
    const pack = skeleton({ pillars: 10, levels: 7 });
    for (const text of localizedTexts(pack)) delete text.en;
    expect(checkPack(pack)).toHaveLength(100);
  });

  it('cannot have the id of another', () => {
    expect(checkPack(cemmPack, { taken: [cefPack.id, cemmPack.id] })).toEqual([
      { path: 'id', kind: 'taken-id', id: 'cemm' },
    ]);
  });

  it.each([[null], ['text'], [[]], [7]])('may be no pack at all: %j', (value) => {
    expect(checkPack(value)).toEqual([{ path: '', kind: 'not-a-pack' }]);
  });

  it('may be a checklist or a ladder that points to a pillar the grid lacks', () => {
    const checklist = structuredClone(cefPack) as unknown as Json;
    const path = put(checklist, 'blocks[1].accelerators[0].pillars', ['culture']);
    expect(checkPack(checklist, { grid: cemmPack })).toEqual([
      { path: `${path}[0]`, kind: 'unknown-pillar', id: 'culture' },
    ]);
    const ladder = structuredClone(growthPathPack) as unknown as Json;
    const place = put(ladder, 'steps[2].step', 9);
    expect(checkPack(ladder, { grid: cemmPack })).toEqual([
      { path: place, kind: 'steps-incomplete', expected: 3 },
    ]);
  });

  it('never makes the check fail, whatever it holds', () => {
    fc.assert(
      fc.property(fc.nat(), fc.jsonValue({ maxDepth: 4 }), sizes, (where, value, size) => {
        const pack = skeleton(size);
        const places = placesIn(pack);
        const place = places[where % places.length] ?? '';
        put(pack, place, value);
        const faults = checkPack(pack);
        expect(parsePack(pack).ok).toBe(faults.length === 0);
        for (const fault of faults) expect(packFaultSentence(fault, 'en')).toMatch(/\.$/);
      }),
    );
  });
});

describe('the sentence of a fault', () => {
  const sentences = (damage: (pack: Json) => unknown) => {
    const pack = skeleton({ pillars: 2, levels: 3 });
    damage(pack);
    const [fault] = checkPack(pack);
    return fault && [packFaultSentence(fault, 'nl'), packFaultSentence(fault, 'en')];
  };

  it('begins with the place and says what belongs there', () => {
    expect(sentences((pack) => put(pack, 'levels[1].holds', 'jokes'))).toEqual([
      'levels[1].holds: hier hoort symptoms of statements, maar er staat "jokes".',
      'levels[1].holds: this must be symptoms or statements, but it says "jokes".',
    ]);
    expect(sentences((pack) => put(pack, 'pillars[0].cells[1].headline.nl', 'x'.repeat(40)))).toEqual([
      'pillars[0].cells[1].headline.nl: deze tekst is te lang: hoogstens 34 tekens.',
      'pillars[0].cells[1].headline.nl: this text is too long: 34 characters at most.',
    ]);
  });

  it('repeats little of what a stranger wrote', () => {
    const [dutch = ''] =
      sentences((pack) => put(pack, 'pillars[0].id', `a b\u202e${'c'.repeat(200_000)}`)) ?? [];
    expect(dutch.length).toBeLessThan(200);
    expect(dutch).not.toContain('\u202e');
  });

  it('is there for every kind, and never the same for two', () => {
    const kinds = new Map<string, PackFault>();
    for (const [kind, , damage] of damages) {
      const pack = skeleton({ pillars: 2, levels: 3 });
      damage(pack, 0, 1);
      const fault = checkPack(pack).find((each) => each.kind === kind);
      if (fault) kinds.set(kind, { ...fault, path: 'here' });
    }
    expect(kinds.size).toBe(new Set(damages.map(([kind]) => kind)).size);
    for (const language of ['nl', 'en'] as const) {
      const said = [...kinds.values()].map((fault) => packFaultSentence(fault, language));
      expect(new Set(said).size).toBe(kinds.size);
      for (const sentence of said) expect(sentence).not.toMatch(/undefined|NaN|\[object/);
    }
  });
});

describe('the file of a pack', () => {
  const text = JSON.stringify(packSkeleton(4, 4));

  it('is read, with a mark of its encoding or without', () => {
    expect(readPackFile(text)).toMatchObject({ ok: true, value: { id: 'my-model' } });
    expect(readPackFile(`\uFEFF${text}`).ok).toBe(true);
  });

  it.each([
    ['not-json', text.slice(0, -9)],
    ['not-json', 'PK\u0003\u0004'],
    ['too-deep', `{"a":${'['.repeat(100_000)}`],
    ['too-large', `{"a":"${'x'.repeat(packLimits.fileSize)}"}`],
  ] as const)('is refused as %s before anything is made of it', (kind, damaged) => {
    expect(readPackFile(damaged)).toMatchObject({ ok: false, fault: [{ path: '', kind }] });
  });

  it.each(hostilePackFiles)('is refused with %s, at a place that is named', (_, file) => {
    const read = readPackFile(file, { taken: bundledPacks.map(({ id }) => id) });
    expect(read).toMatchObject({ ok: false });
    if (!read.ok) expect(read.fault[0]).toMatchObject({ path: expect.any(String) });
  });

  it('says all that is wrong', () => {
    const pack = skeleton({ pillars: 2, levels: 3 });
    put(pack, 'version', 'one');
    put(pack, 'pillars[0].icon', 'a b');
    expect(readPackFile(JSON.stringify(pack))).toMatchObject({
      ok: false,
      fault: [
        { path: 'version', kind: 'bad-version' },
        { path: 'pillars[0].icon', kind: 'bad-id' },
      ],
    });
  });
});

function cell(pillar: number, level: number): string {
  return `pillars[${pillar}].cells[${level}]`;
}

/** Puts a value at a place and gives the place back: `pillars[1].name.en`. */
function put(pack: Json, path: string, value: unknown): string {
  const parts = path.split(/[.[\]]+/).filter((part) => part !== '');
  const last = parts.pop() ?? '';
  at(pack, ...parts)[last] = value;
  return path;
}

function without(pack: Json, path: string): string {
  put(pack, path, undefined);
  return path;
}

/** The place of every value in a pack. */
function placesIn(value: unknown, place = ''): string[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => {
    const here = Array.isArray(value) ? `${place}[${key}]` : place === '' ? key : `${place}.${key}`;
    return [here, ...placesIn(inner, here)];
  });
}
