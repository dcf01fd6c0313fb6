import { describe, expect, it } from 'vitest';
import { type PackFault, parsePack } from '../../../shared/content/pack.ts';
import {
  bundledPacks,
  cefPack,
  cellAt,
  cemmPack,
  gridPack,
  pillarById,
  statementById,
} from '../../../shared/content/packs.ts';
import { packIdSchema, pillarIdSchema, statementIdSchema } from '../../../shared/model/ids.ts';
import { levels } from '../../../shared/model/workshop.ts';

describe('the bundled packs', () => {
  it('hold the CEMM as a grid of 6 pillars and 5 levels', () => {
    expect(cemmPack.pillars.map(({ id }) => id)).toEqual([
      'strategy',
      'people',
      'technology',
      'data',
      'journey',
      'value',
    ]);
    expect(cemmPack.levels.map(({ level }) => level)).toEqual([1, 2, 3, 4, 5]);
  });

  it('hold the 96 statements of the published grid', () => {
    const counts = cemmPack.pillars.map(({ cells }) => cells.flatMap(({ statements }) => statements).length);
    expect(counts).toEqual([15, 20, 16, 15, 15, 15]);
  });

  it('sum up every cell in a few words of its own', () => {
    const headlines = cemmPack.pillars.flatMap(({ cells }) => cells.map(({ headline }) => headline));
    expect(new Set(headlines.map(({ nl }) => nl)).size).toBe(30);
    expect(new Set(headlines.map(({ en }) => en)).size).toBe(30);
  });

  it.each(bundledPacks.map((pack) => [pack.id, pack] as const))('%s speaks both languages', (_, pack) => {
    const texts = localizedTexts(pack);
    expect(texts.length).toBeGreaterThan(10);
    for (const text of texts) expect(Object.keys(text).sort()).toEqual(['en', 'nl']);
    for (const text of texts) expect(`${text.nl}`.trim() && `${text.en}`.trim()).not.toBe('');
  });

  it.each(bundledPacks.map((pack) => [pack.id, pack] as const))(
    '%s sets apostrophes and quotes',
    (_, pack) => {
      const texts = localizedTexts(pack).flatMap((text) => Object.values(text));
      expect(texts.filter((text) => /['"`]/.test(`${text}`))).toEqual([]);
    },
  );

  it('are found by id, down to a statement', () => {
    const data = pillarIdSchema.parse('data');
    expect(gridPack(packIdSchema.parse('cemm'))).toBe(cemmPack);
    expect(gridPack(packIdSchema.parse('cef'))).toBeUndefined();
    expect(pillarById(cemmPack, data)?.name.en).toBe('Data');
    for (const level of levels) expect(cellAt(cemmPack, data, level)?.level).toBe(level);
    const placed = statementById(cemmPack, statementIdSchema.parse('technology-4-d'));
    expect(placed).toMatchObject({ pillar: { id: 'technology' }, level: 4 });
    expect(placed?.statement.text.en).toContain('iPaaS');
    expect(statementById(cemmPack, statementIdSchema.parse('technology-9-z'))).toBeUndefined();
  });
});

describe('a damaged pack is refused with the path of the fault', () => {
  type Damage = [what: string, damage: (pack: Json) => void, path: string, reason: PackFault['reason']];
  const inTheGrid: Damage[] = [
    [
      'a text that is missing in one language',
      (pack) => delete at(pack, 'pillars', 2, 'cells', 1, 'statements', 0, 'text').en,
      'pillars[2].cells[1].statements[0].text.en',
      'wrong-value',
    ],
    [
      'an empty text',
      (pack) => Object.assign(at(pack, 'pillars', 0, 'name'), { nl: '  ' }),
      'pillars[0].name.nl',
      'wrong-value',
    ],
    [
      'a headline too long for the wall',
      (pack) => Object.assign(at(pack, 'pillars', 0, 'cells', 0, 'headline'), { nl: 'x'.repeat(35) }),
      'pillars[0].cells[0].headline.nl',
      'wrong-value',
    ],
    [
      'a statement id used twice',
      (pack) => Object.assign(at(pack, 'pillars', 5, 'cells', 4, 'statements', 2), { id: 'strategy-1-a' }),
      'pillars[5].cells[4].statements[2].id',
      'double-id',
    ],
    ['a level that is missing', (pack) => listAt(pack, 'levels').splice(2, 1), 'levels', 'levels-incomplete'],
    [
      'a cell that is missing',
      (pack) => listAt(pack, 'pillars', 3, 'cells').pop(),
      'pillars[3].cells',
      'levels-incomplete',
    ],
    [
      'a level that is there twice',
      (pack) => Object.assign(at(pack, 'pillars', 3, 'cells', 1), { level: 1 }),
      'pillars[3].cells',
      'levels-incomplete',
    ],
    [
      'a dependency on a pillar that is not there',
      (pack) => Object.assign(at(pack, 'dependencies', 1, 'requires'), { pillar: 'culture' }),
      'dependencies[1].requires.pillar',
      'unknown-link',
    ],
    ['a newer format', (pack) => Object.assign(pack, { formatVersion: 2 }), 'formatVersion', 'wrong-value'],
  ];
  it.each(inTheGrid)('%s', (_, damage, path, reason) => {
    const pack = structuredClone(cemmPack) as unknown as Json;
    damage(pack);
    const parsed = parsePack(pack);
    expect(parsed).toMatchObject({ ok: false, fault: { path, reason } });
  });

  it('a success factor that points to a pillar the grid lacks', () => {
    const pack = structuredClone(cefPack) as unknown as Json;
    Object.assign(at(pack, 'blocks', 1, 'accelerators', 0, 'pillars'), ['culture']);
    expect(parsePack(pack, cemmPack)).toMatchObject({
      ok: false,
      fault: { path: 'blocks[1].accelerators[0].pillars[0]', reason: 'unknown-link' },
    });
  });

  it.each([[null], ['text'], [[]], [7]])('something that is no pack at all: %j', (value) => {
    expect(parsePack(value)).toMatchObject({ ok: false, fault: { path: '', reason: 'not-a-pack' } });
  });
});

// Damaging a pack is free-form by nature: it reaches into plain JSON.
type Json = { [key: string]: unknown };

function at(json: Json, ...path: (string | number)[]): Json {
  return path.reduce<Json>((inner, part) => inner[part] as Json, json);
}

function listAt(json: Json, ...path: (string | number)[]): unknown[] {
  return at(json, ...path) as unknown as unknown[];
}

/** Every object in the pack that has a Dutch or an English text. */
function localizedTexts(value: unknown): Record<string, unknown>[] {
  if (typeof value !== 'object' || value === null) return [];
  const inner = Object.values(value).flatMap(localizedTexts);
  return 'nl' in value || 'en' in value ? [value as Record<string, unknown>, ...inner] : inner;
}
