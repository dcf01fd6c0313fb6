import { describe, expect, it } from 'vitest';
import { highestLevel, holdsSymptoms, levelsOf } from '../../../shared/content/levels.ts';
import { packLanguage } from '../../../shared/content/packLanguage.ts';
import {
  bundledPacks,
  cellAt,
  cemmPack,
  gridPack,
  pillarById,
  statementById,
} from '../../../shared/content/packs.ts';
import { parsePack } from '../../../shared/content/parsePack.ts';
import { packIdSchema, pillarIdSchema, statementIdSchema } from '../../../shared/model/ids.ts';
import type { GridPack } from '../../../shared/model/pack.ts';
import { type Json, listAt, localizedTexts } from './json.ts';

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
    for (const level of levelsOf(cemmPack)) expect(cellAt(cemmPack, data, level)?.level).toBe(level);
    const placed = statementById(cemmPack, statementIdSchema.parse('technology-4-d'));
    expect(placed).toMatchObject({ pillar: { id: 'technology' }, level: 4 });
    expect(placed?.statement.text.en).toContain('iPaaS');
    expect(statementById(cemmPack, statementIdSchema.parse('technology-9-z'))).toBeUndefined();
  });
});

describe('the scale of a pack', () => {
  it('says how many levels there are, and which of them hold symptoms', () => {
    expect(levelsOf(cemmPack)).toEqual([1, 2, 3, 4, 5]);
    expect(highestLevel(cemmPack)).toBe(5);
    expect(levelsOf(cemmPack).filter((level) => holdsSymptoms(cemmPack, level))).toEqual([1]);
  });

  it('may have three levels', () => {
    const three = grid((pack) => {
      listAt(pack, 'levels').splice(3);
      for (const pillar of listAt(pack, 'pillars') as Json[]) listAt(pillar, 'cells').splice(3);
      Object.assign(pack, { dependencies: [] });
    });
    expect(highestLevel(three)).toBe(3);
  });

  it('has words of its own for the answers to a statement', () => {
    const answers = { yes: 'Klopt', partly: 'Soms', no: 'Klopt niet', unknown: '?' };
    const own = grid((pack) => {
      const texts = Object.entries(answers).map(([answer, nl]) => [answer, { nl, en: nl }]);
      Object.assign(pack, { answers: Object.fromEntries(texts) });
    });
    expect(own.answers.partly).toEqual({ nl: 'Soms', en: 'Soms' });
  });
});

describe('a pack in one language', () => {
  const dutch = grid((pack) => {
    for (const text of localizedTexts(pack)) delete text.en;
    Object.assign(pack, { languages: ['nl'] });
  });

  it('shows its texts to whoever asks for another', () => {
    expect(dutch.pillars[0]?.name).toEqual({ nl: 'Strategie', en: 'Strategie' });
  });

  it('says that it does', () => {
    expect(packLanguage(dutch, 'en')).toEqual({ language: 'nl', fellBack: true });
    expect(packLanguage(dutch, 'nl')).toEqual({ language: 'nl', fellBack: false });
    expect(packLanguage(cemmPack, 'en')).toEqual({ language: 'en', fellBack: false });
  });
});

/** The CEMM, changed. */
function grid(change: (pack: Json) => void): GridPack {
  const pack = structuredClone(cemmPack) as unknown as Json;
  change(pack);
  const parsed = parsePack(pack);
  if (!parsed.ok || parsed.value.kind !== 'grid') throw new Error(JSON.stringify(parsed));
  return parsed.value;
}
