import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { runCli } from '../../../electron/cli/runCli.ts';
import { openForImport, planImport } from '../../../shared/file/spreadsheet/importPlan.ts';
import { readTableFile } from '../../../shared/file/table/readFile.ts';
import {
  parseWorkshopCopy,
  parseWorkshopFile,
  serialiseWorkshop,
} from '../../../shared/file/workshopFile.ts';
import type { WorkshopData } from '../../../shared/model/workshop.ts';
import { sampleWorkshop } from '../../../shared/sample/sampleWorkshop.ts';
import { Laptop } from '../file/laptop.ts';
import { preparedPeople } from '../spreadsheet/sheet.ts';

const now = '2026-09-14T10:00:00.000Z';
const fixtures = fileURLToPath(new URL('../../fixtures/answers/', import.meta.url));
let folder: string;
let file: string;
let data: WorkshopData;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'praatplaat-answers-'));
  file = join(folder, 'workshop.praatplaat');
  const { data: prepared, round } = preparedPeople();
  data = {
    ...sampleWorkshop('nl'),
    ...prepared,
    workshop: { ...prepared.workshop, poster: { ...prepared.workshop.poster, businessLineId: null } },
    participants: prepared.participants.map((person) => ({ ...person, workshopId: prepared.workshop.id })),
    rounds: [{ ...round, seats: null, prefilledFrom: null }],
    counts: [],
    decisions: [],
    actions: [],
    notes: [],
  };
  writeFileSync(file, serialiseWorkshop(data, { appVersion: '0.1.0', now }));
});
afterEach(() => rmSync(folder, { recursive: true }));

async function cli(...args: string[]) {
  const said = { out: '', err: '' };
  const code = await runCli(['answers', file, ...args], {
    out: (text) => {
      said.out += text;
    },
    err: (text) => {
      said.err += text;
    },
    env: { LANG: 'nl_NL.UTF-8' },
    now: () => now,
    version: '0.1.0',
  });
  return { code, ...said };
}

describe('cli answers', () => {
  it('tells of every file what the screen’s import does with it, and writes nothing', async () => {
    for (const name of readdirSync(fixtures)) {
      const source = readTableFile(new Uint8Array(readFileSync(join(fixtures, name))));
      const { code, out, err } = await cli(join(fixtures, name), '--json');
      if (!source.ok) {
        expect([code, out, err.split('\n').length]).toEqual([1, '', 2]);
        continue;
      }
      const [round] = data.rounds;
      if (!round) throw new Error('A round is open');
      const target = { data, round, pack: preparedPeople().pack };
      const table = openForImport(source.value, {}, target);
      if (!table.ok) throw new Error(name);
      const { columns, reading } = planImport(table.value, {}, target);
      const told = JSON.parse(out);
      expect(told.columns.map(({ field }: { field: string }) => field)).toEqual(
        columns.map(({ key }) => key),
      );
      expect(told.rows.map(({ row, who }: { row: number; who: string }) => [row, who])).toEqual(
        reading.rows.map(({ row, who }) => [row, who]),
      );
      expect(told.asked.map(({ rows }: { rows: number[] }) => rows)).toEqual(
        reading.questions.map(({ rows }) => rows),
      );
      expect(told.faults).toHaveLength(reading.faults.length);
      expect(told.written).toBeNull();
    }
    expect(readdirSync(folder)).toEqual(['workshop.praatplaat']);
  });

  it('reads as a page too, in either language', async () => {
    const dutch = (await cli(join(fixtures, 'merged-cells-title-and-average-row.xlsx'))).out;
    expect(dutch).toContain('Werkblad: Antwoorden\nKoppen: rij 3');
    expect(dutch).toMatch(/4 {2}Tom Jansen +\S.* {2}2 2 4 3 2 2 {2}toegevoegd/);
    expect(dutch).toContain('Totalen, blijven erbuiten: rij 8.');
    const english = (await cli(join(fixtures, 'names-unicode.csv'), '--language', 'en')).out;
    expect(english).toContain('Row 8: is ‘T. Jansen’ Tom Jansen, or somebody new?');
  });

  it('writes the workshop with the answers in it where it is told to, as often as it is told', async () => {
    const merged = join(folder, 'merged.praatplaat');
    const answers = join(fixtures, 'libreoffice.ods');
    expect((await cli(answers, '--out', merged)).code).toBe(0);
    const read = parseWorkshopFile(readFileSync(merged, 'utf8'));
    if (!read.ok) throw new Error(JSON.stringify(read.fault));
    expect(read.value.responses).toHaveLength(6);
    expect(read.value.participants).toHaveLength(6);
    file = merged;
    const again = await cli(answers, '--json');
    expect(JSON.parse(again.out).rows.map(({ effect }: { effect: string }) => effect)).toEqual(
      Array.from({ length: 6 }, () => 'same'),
    );
  });

  it('mends and leaves out what the screen does, says so, and can be told otherwise', async () => {
    const answers = join(folder, 'answers.csv');
    const text =
      'Naam;Data;Toelichting Data\nZoÃ« van der Meer;3;een\ntwee\nGewenst;;\nNaam;Data;Toelichting Data\nZoÃ« van der Meer;5;x\n';
    writeFileSync(answers, text);
    const { out } = await cli(answers);
    expect(out).toContain('Letters hersteld, zoals ‘ZoÃ« van der Meer’ in ‘Zoë van der Meer’');
    expect(out).toContain('Toelichtingen over meer regels samengevoegd: rij 2');
    expect(out).toContain('Eronder staat een tabel (koppen in rij 5, ‘Gewenst’, 1 rij); die blijft erbuiten');
    const told = async (...args: string[]) => JSON.parse((await cli(answers, '--json', ...args)).out);
    expect(await told()).toMatchObject({
      letters: { isRepaired: true },
      brokenLines: [{ row: 2, until: 3 }],
      nextTable: { headingRow: 5, isRead: false },
      rows: [{ row: 2, who: 'Zoë van der Meer' }],
    });
    expect(await told('--keep-letters', '--keep-lines', '--next-table', 'yes')).toMatchObject({
      letters: { isRepaired: false },
      brokenLines: [],
      nextTable: { isRead: true },
    });
    expect((await told('--headings', '5')).rows).toMatchObject([{ row: 6, items: { data: 5 } }]);
    expect((await cli(answers, '--headings', 'x')).err).toContain('--headings');
    expect((await cli(answers, '--next-table', 'x')).err).toContain('--next-table');
  });

  it('writes a file of which the laptop that it came from asks nothing, and in which nothing is lost', async () => {
    const sheet = join(fixtures, 'libreoffice.ods');
    const merged = join(folder, 'merged.praatplaat');
    const [first] = data.participants;
    if (!first) throw new Error('There are people');
    const laptop = new Laptop(data);
    const asWritten = (path: string) => {
      const copy = parseWorkshopCopy(readFileSync(path, 'utf8'));
      if (!copy.ok) throw new Error(JSON.stringify(copy.fault));
      return copy.value;
    };
    const leaves = () => {
      const { data: current, lineage } = laptop.file();
      writeFileSync(file, serialiseWorkshop(current, { appVersion: '0.1.0', now }, lineage));
    };
    leaves();
    await cli(sheet, '--out', merged);
    laptop.merge(asWritten(merged));
    // It goes out and comes back once more, and both change what both have.
    laptop.data.responses = laptop.data.responses.map((response) => ({ ...response, items: {} }));
    leaves();
    laptop.data.workshop.organisation = 'Changed on the laptop';
    laptop.data.participants = laptop.data.participants.map((person) =>
      person.id === first.id ? { ...person, name: 'Sanne Visser-de Boer' } : person,
    );
    await cli(sheet, '--out', merged);
    const { responses } = asWritten(merged).data;
    expect(responses.some(({ items: levels }) => Object.keys(levels).length > 0)).toBe(true);
    const { conflicts, data: joined } = laptop.merge(asWritten(merged));
    expect(conflicts).toEqual([]);
    expect(joined.workshop.organisation).toBe('Changed on the laptop');
    expect(joined.participants.find(({ id }) => id === first.id)?.name).toBe('Sanne Visser-de Boer');
    expect(joined.responses).toEqual(responses);
  });

  it('says in one line what it can’t do', async () => {
    const answers = join(fixtures, 'libreoffice.ods');
    expect((await cli()).err).toBe('Noem na de workshop het bestand met antwoorden.\n');
    expect((await cli(join(folder, 'none.csv'))).err).toContain('bestaat niet');
    expect((await cli(answers, '--sheet', 'Blad 9')).err).toContain('kies uit “Antwoorden”');
    expect((await cli(answers, '--round', '7')).err).toBe('Ronde 7 bestaat niet.\n');
    expect((await cli(answers, '--line', 'Export')).err).toContain('“Export” bestaat niet');
    expect((await cli(answers, 'extra')).err).toContain('“extra”');
    expect((await cli(file)).err).toContain('workshop van Praatplaat');
  });
});
