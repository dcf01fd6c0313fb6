import { readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { cemmPack } from '../../../shared/content/packs.ts';
import { fileFormatVersion } from '../../../shared/file/format.ts';
import { workshopFileJsonSchema } from '../../../shared/file/jsonSchema.ts';
import { hasSeen, recordKey, stamped, stampOf } from '../../../shared/file/lineage.ts';
import { migrate, migrations } from '../../../shared/file/migrations.ts';
import {
  parseWorkshopCopy,
  parseWorkshopFile,
  serialiseWorkshop,
} from '../../../shared/file/workshopFile.ts';
import { gridOf } from '../../../shared/model/carried.ts';
import { sampleWorkshop } from '../../../shared/sample/sampleWorkshop.ts';
import { granted } from '../commands/store.ts';
import { withLenses } from './lenses.ts';

const read = (path: string) => readFileSync(new URL(`../../../${path}`, import.meta.url), 'utf8');

describe('the published format', () => {
  it('has a JSON Schema that is current (npm run -s cli -- schema writes it)', () => {
    const published = read(`assets/schema/praatplaat-workshop-${fileFormatVersion}.schema.json`);
    expect(JSON.parse(published)).toEqual(JSON.parse(JSON.stringify(workshopFileJsonSchema())));
  });

  it('has a JSON Schema that takes what the app writes, and nothing with a field missing or added', () => {
    const schema = z.fromJSONSchema(workshopFileJsonSchema() as Parameters<typeof z.fromJSONSchema>[0]);
    const text = serialiseWorkshop(sampleWorkshop('nl'), {
      appVersion: '0.1.0',
      now: '2027-01-14T16:00:00.000Z',
    });
    const file = JSON.parse(text) as { data: { workshop: Record<string, unknown> } };
    expect(schema.safeParse(file).success).toBe(true);
    expect(schema.safeParse({ ...file, extra: 1 }).success).toBe(false);
    Reflect.deleteProperty(file.data.workshop, 'date');
    expect(schema.safeParse(file).success).toBe(false);
  });

  it('still reads the frozen file of version 1', () => {
    const parsed = parseWorkshopFile(read('test/fixtures/workshop-v1.praatplaat'));
    if (!parsed.ok) throw new Error(JSON.stringify(parsed.fault));
    const { workshop, participants, rounds, responses, decisions, actions, notes, logo } = parsed.value;
    expect(workshop.organisation).toBe('Frozen & Zonen');
    expect(workshop.businessLines.map(({ expected }) => expected)).toEqual([{ strategy: 3, data: 2 }, {}]);
    expect(participants.map(({ deletedAt }) => deletedAt === null)).toEqual([true, true, false]);
    expect(rounds.map(({ kind, mode, number }) => `${kind} ${mode} ${number}`)).toEqual([
      'measure quick 1',
      'measure detailed 2',
      'target quick 1',
    ]);
    expect(responses.map(({ items }) => items)).toEqual([
      { strategy: 2, people: 'unknown' },
      { 'data-2-a': 'partly', 'data-2-b': 'unknown' },
      { strategy: 4 },
    ]);
    expect(parsed.value.counts).toEqual([]);
    expect([decisions.length, actions.length, notes.length, logo?.width]).toEqual([1, 2, 1, 2]);
  });

  it('still reads the frozen file of version 2, with shows of hands', () => {
    const parsed = parseWorkshopFile(read('test/fixtures/workshop-v2.praatplaat'));
    if (!parsed.ok) throw new Error(JSON.stringify(parsed.fault));
    expect(
      parsed.value.counts.map(({ pillarId, group, counts, channel }) => [pillarId, group, counts, channel]),
    ).toEqual([
      ['strategy', { by: 'all' }, [1, 2, 3, 0, 0], 'hands'],
      ['data', { by: 'layer', layer: 'staff' }, [0, 0, 4, 1, 0], 'stickers'],
      ['data', { by: 'department', departmentId: 'd-1' }, [0, 0, 0, 0, 1000], 'hands'],
    ]);
    expect(parsed.value.participants).toHaveLength(3);
  });

  it('still reads the frozen file of version 3, with a round whose people are forgotten', () => {
    const parsed = parseWorkshopFile(read('test/fixtures/workshop-v3.praatplaat'));
    if (!parsed.ok) throw new Error(JSON.stringify(parsed.fault));
    expect(parsed.value.rounds.map(({ id, peopleForgotten }) => [id, peopleForgotten])).toEqual([
      ['r-1', true],
      ['r-2', false],
      ['r-3', false],
    ]);
    // What came with version 4: who was asked, everybody who is not in the bin; and a road that follows the day.
    const { workshop, participants, rounds } = parsed.value;
    const asked = participants.filter(({ deletedAt }) => deletedAt === null).map(({ id }) => id);
    for (const round of rounds) {
      const seats = round.seats?.map(({ participantId }) => participantId) ?? null;
      expect(seats).toEqual(round.closedAt === null ? null : asked);
    }
    expect(workshop).toMatchObject({ roadmapStart: null, joinBy: 'name', compareFirst: 'layers' });
  });

  it('lets the road of an older workshop follow its day, where it began in the month after that', () => {
    const workshop = { date: '2027-03-10', createdAt: '2026-11-20T09:00:00.000Z', roadmapStart: '2026-12' };
    const start = (roadmapStart: string) =>
      migrate({ workshop: { ...workshop, roadmapStart }, rounds: [] }, 3, 4);
    expect(start('2026-12')).toMatchObject({ workshop: { roadmapStart: null } });
    expect(start('2027-04')).toMatchObject({ workshop: { roadmapStart: null } });
    expect(start('2027-01')).toMatchObject({ workshop: { roadmapStart: '2027-01' } });
  });

  it('keeps what was noted a kind of topic as one note of its pillar', () => {
    const note = (kind: string, text: string, discussed = true, rest = 'r-1:l-1:data') => ({
      id: `w:${kind}:${rest}`,
      workshopId: 'w',
      topic: `${kind}:${rest}`,
      text,
      discussed,
    });
    const old = [note('camps', 'One'), note('expectation', '', false), note('gap-layer', 'Two')];
    const other = note('camps', 'Other', true, 'r-1:l-2:data');
    const long = note('camps', 'x'.repeat(4000));
    const joined = (notes: unknown[]) => migrate({ workshop: {}, rounds: [], notes }, 3, 4);
    expect(joined([...old, other])).toMatchObject({
      notes: [
        note('pillar', 'One\nTwo', false),
        { ...other, id: 'w:pillar:r-1:l-2:data', topic: 'pillar:r-1:l-2:data' },
      ],
    });
    // Nothing that was written is lost.
    expect(joined([long, note('expectation', 'More')])).toMatchObject({
      notes: [{ text: 'More', topic: 'expectation:r-1:l-1:data' }, { text: long.text }],
    });
  });

  it('still reads the frozen file of version 4, with who was asked and where its parts come from', () => {
    const { data, lineage } = granted(parseWorkshopCopy(read('test/fixtures/workshop-v4.praatplaat')));
    expect(data.rounds.map(({ seats }) => seats?.length ?? null)).toEqual([2, 2, null]);
    expect(data.decisions.flatMap(({ dissent }) => dissent.map(({ id }) => id))).toEqual(['dissent-1']);
    expect(lineage.seen).toEqual({ 'copy-frozen': 1 });
    expect(hasSeen(lineage, stampOf(lineage, recordKey('workshop', data.workshop.id), 'date'))).toBe(true);
  });

  it('gives an older file the model that it names, and says of its rounds that they ask it', () => {
    for (const version of [1, 2, 3, 4]) {
      const data = granted(parseWorkshopFile(read(`test/fixtures/workshop-v${version}.praatplaat`)));
      expect(gridOf(data)).toEqual(cemmPack);
      expect(data.rounds.map(({ packId, packVersion }) => [packId, packVersion])).toEqual(
        data.rounds.map(() => ['cemm', '1.0.0']),
      );
    }
  });

  // Until version 5 is released, `FREEZE=1 npm run test:unit -- published` writes this file anew.
  it('still reads the frozen file of version 5, with its models and a round that asks each', () => {
    const path = 'test/fixtures/workshop-v5.praatplaat';
    if (process.env.FREEZE) {
      const older = granted(parseWorkshopFile(read('test/fixtures/workshop-v4.praatplaat')));
      const data = withLenses(older);
      const { seen, stamps } = stamped(data, null, () => 'copy-frozen');
      const saved = { appVersion: '0.1.0', now: '2026-11-29T02:00:00.000Z' };
      writeFileSync(
        new URL(`../../../${path}`, import.meta.url),
        serialiseWorkshop(data, saved, { seen, stamps }),
      );
    }
    const { data, lineage } = granted(parseWorkshopCopy(read(path)));
    expect(data.packs.map(({ pack }) => pack.id)).toEqual(['cemm', 'cef', 'growth-path']);
    expect(data.rounds.map(({ mode, packId }) => `${mode} ${packId}`)).toEqual([
      'quick cemm',
      'detailed cemm',
      'quick cemm',
      'checklist cef',
      'ladder growth-path',
    ]);
    expect(data.responses.slice(3).map(({ items }) => Object.values(items))).toEqual([
      [0, 1, 2, 'unknown'],
      ['yes', 'no', 'unknown'],
    ]);
    expect(lineage.seen).toEqual({ 'copy-frozen': 1 });
  });

  it('knows of no round in an older file that its people are forgotten', () => {
    for (const version of [1, 2]) {
      const parsed = parseWorkshopFile(read(`test/fixtures/workshop-v${version}.praatplaat`));
      if (!parsed.ok) throw new Error(JSON.stringify(parsed.fault));
      expect(parsed.value.rounds.map(({ peopleForgotten }) => peopleForgotten)).toEqual([
        false,
        false,
        false,
      ]);
    }
  });

  it('has a migration for every version before this one, and for no other', () => {
    const older = Array.from({ length: fileFormatVersion - 1 }, (_, place) => String(place + 1));
    expect(Object.keys(migrations)).toEqual(older);
  });

  it('is brought up to date step by step', () => {
    const steps = {
      1: (old: unknown) => [old, 'became 2'],
      2: (old: unknown) => [old, 'became 3'],
    };
    expect(migrate('data', 1, 3, steps)).toEqual([['data', 'became 2'], 'became 3']);
    expect(migrate('data', 3, 3, steps)).toBe('data');
    expect(() => migrate('data', 1, 4, steps)).toThrow('No migration from version 3');
  });
});
