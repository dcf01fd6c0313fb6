import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { packFormatVersion } from '../../../shared/model/pack.ts';
import { hostilePackFiles } from '../../packs.ts';
import { cli } from './cli.ts';

const fixture = (name: string) => new URL(`../../fixtures/packs/${name}`, import.meta.url).pathname;
let folder: string;
let file: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'praatplaat-packs-'));
  file = join(folder, 'model.json');
});
afterEach(() => rmSync(folder, { recursive: true }));

describe('pack new', () => {
  it('writes a model that passes the check', async () => {
    const made = await cli('pack', 'new', '--pillars', '4', '--levels', '7', '--out', file);
    expect(made.out).toBe(`${file} is geschreven: een model van 4 pijlers en 7 niveaus om in te vullen.\n`);
    expect((await cli('pack', 'check', file)).out).toBe(
      `${file} is in orde: Mijn model, 4 pijlers, 7 niveaus, 56 stellingen.\n`,
    );
  });

  it.each([
    [['--levels', '4'], 'Zeg met --pillars een getal van 2 tot en met 10.'],
    [['--pillars', '11', '--levels', '4'], '--pillars is een getal van 2 tot en met 10, niet “11”.'],
    [['--pillars', '3', '--levels', '2'], '--levels is een getal van 3 tot en met 7, niet “2”.'],
    [['--pillars', '3.5', '--levels', '3'], '--pillars is een getal van 2 tot en met 10, niet “3.5”.'],
    [['--pillars', '3', '--levels', '3'], 'Zeg met --out FILE.json waar het bestand moet komen.'],
  ])('refuses %j in one line', async (args, line) => {
    const { code, out, err } = await cli('pack', 'new', ...args);
    expect({ code, out, err }).toEqual({ code: 1, out: '', err: `${line}\n` });
    expect(readdirSync(folder)).toEqual([]);
  });
});

describe('pack check', () => {
  it('says what is in a model, and in which language when that is one', async () => {
    const [keten, team] = [fixture('keten-4x4.json'), fixture('team-2x3-nl.json')];
    expect((await cli('pack', 'check', keten, '--language', 'en')).out).toBe(
      `${keten} is in order: Working together in the chain, 4 pillars, 4 levels, 33 statements.\n`,
    );
    expect((await cli('pack', 'check', team)).out).toBe(
      `${team} is in orde: Teamcheck, 2 pijlers, 3 niveaus, 8 stellingen, alleen in het Nederlands.\n`,
    );
  });

  it('names every fault on a line of its own, with its place, and ends with exit code 1', async () => {
    const pack = JSON.parse(readFileSync(fixture('keten-4x4.json'), 'utf8'));
    pack.pillars[1].cells[2].statements = [];
    pack.levels[3].name.nl = 'Een naam van een niveau die te lang is';
    pack.dependencies[0].pillar = 'culture';
    writeFileSync(file, JSON.stringify(pack));
    const { code, out, err } = await cli('pack', 'check', file);
    expect(code).toBe(1);
    expect(out.split('\n')).toEqual([
      'levels[3].name.nl: deze tekst is te lang: hoogstens 20 tekens.',
      'pillars[1].cells[2].statements: dit niveau heeft bij deze pijler geen enkele stelling.',
      'dependencies[0].pillar: er is geen pijler “culture”.',
      '',
    ]);
    expect(err).toBe(`${file} kan nog niet gebruikt worden: 3 fouten.\n`);
  });

  it.each(hostilePackFiles)('refuses %s, in lines that can be read', async (_, hostile) => {
    writeFileSync(file, hostile);
    const { code, out, err } = await cli('pack', 'check', file);
    expect(code).toBe(1);
    expect(`${out}${err}`.length).toBeLessThan(20_000);
    for (const line of `${out}${err}`.split('\n')) expect(line.length).toBeLessThan(400);
  });

  it('says in one line what it can’t read', async () => {
    expect((await cli('pack', 'check')).err).toBe('Noem het bestand van het model (*.json).\n');
    expect((await cli('pack', 'check', file)).err).toContain('bestaat niet');
    expect((await cli('pack', 'check', folder)).err).toContain('niet te lezen (EISDIR)');
    expect((await cli('pack', 'bake')).err).toContain('pack check');
  });
});

describe('demo --pack', () => {
  const models: readonly (readonly [size: string, write: () => Promise<string>, pillars: number])[] = [
    ['4 × 4', async () => fixture('keten-4x4.json'), 4],
    ['2 × 3 in one language', async () => fixture('team-2x3-nl.json'), 2],
    [
      '10 × 7',
      async () => {
        await cli('pack', 'new', '--pillars', '10', '--levels', '7', '--out', file);
        return file;
      },
      10,
    ],
  ];

  it.each(models)(
    'writes a day with a model of %s, that is checked, analysed and drawn',
    async (_, write, pillars) => {
      const [day, pdf] = [join(folder, 'day.praatplaat'), join(folder, 'poster.pdf')];
      const made = await cli('demo', '--pack', await write(), '--out', day);
      expect(made).toMatchObject({ code: 0, err: '' });
      expect((await cli('validate', day)).out).toContain('12 deelnemers, 2 rondes, 24 antwoordformulieren');
      const { businessLines: lines } = JSON.parse((await cli('analyse', day, '--json')).out).rounds[0];
      expect(lines[0].pillars).toHaveLength(pillars);
      expect((await cli('analyse', day)).out).toContain(
        `Verdeling 1–${lines[0].pillars[0].all.distribution.length}`,
      );
      for (const template of ['weg', 'raster']) {
        const drawn = await cli('poster', day, '--template', template, '--out', pdf);
        expect(drawn).toMatchObject({ code: 0, err: '' });
        expect(readFileSync(pdf, 'latin1').slice(0, 5)).toBe('%PDF-');
      }
    },
    60_000,
  );

  it('speaks the language of a model that has one', async () => {
    const day = join(folder, 'day.praatplaat');
    await cli('demo', '--pack', fixture('team-2x3-nl.json'), '--out', day, '--language', 'en');
    expect(JSON.parse(readFileSync(day, 'utf8')).data.workshop.language).toBe('nl');
  });

  it('names the faults of a model that is not good yet, and writes nothing', async () => {
    writeFileSync(file, readFileSync(fixture('keten-4x4.json'), 'utf8').replace('"#23407A"', '"blue"'));
    const { code, out, err } = await cli('demo', '--pack', file, '--out', join(folder, 'day.praatplaat'));
    expect({ code, out }).toEqual({
      code: 1,
      out: 'pillars[0].colour: een kleur ziet eruit als #1f8580, maar er staat "blue".\n',
    });
    expect(err).toContain('1 fout');
    expect(readdirSync(folder)).toEqual(['model.json']);
  });
});

it('pack schema prints what is published', async () => {
  const path = `../../../assets/schema/praatplaat-pack-${packFormatVersion}.schema.json`;
  expect((await cli('pack', 'schema')).out).toBe(readFileSync(new URL(path, import.meta.url), 'utf8'));
});
