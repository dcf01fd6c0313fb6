import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { commandNames } from '../../../electron/cli/help.ts';
import { table } from '../../../electron/cli/table.ts';
import { analyseRound } from '../../../shared/analysis/round.ts';
import { cemmPack } from '../../../shared/content/packs.ts';
import { fileFormatVersion } from '../../../shared/file/format.ts';
import {
  parseWorkshopCopy,
  parseWorkshopFile,
  serialiseWorkshop,
} from '../../../shared/file/workshopFile.ts';
import type { Participant, WorkshopData } from '../../../shared/model/workshop.ts';
import { sampleWorkshop } from '../../../shared/sample/sampleWorkshop.ts';
import { Laptop } from '../file/laptop.ts';
import { cli, now } from './cli.ts';

let folder: string;
let file: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'praatplaat-cli-'));
  file = join(folder, 'sample.praatplaat');
  save(sampleWorkshop('nl'));
});
afterEach(() => rmSync(folder, { recursive: true }));

function save(data: WorkshopData): void {
  writeFileSync(file, serialiseWorkshop(data, { appVersion: '0.1.0', now }));
}

/** What was refused: nothing on stdout, one line on stderr, exit code 1, nothing left behind. */
async function refused(...args: string[]): Promise<string> {
  const before = readdirSync(folder);
  const { code, out, err } = await cli(...args);
  expect({ code, out }).toEqual({ code: 1, out: '' });
  expect(err).toMatch(/^[^\n]+\n$/);
  expect(readdirSync(folder)).toEqual(before);
  return err.trimEnd();
}

describe('cli', () => {
  it('explains itself, as a whole and for each command, in both languages', async () => {
    for (const language of ['nl', 'en']) {
      const all = await cli('--help', '--language', language);
      expect(all.code).toBe(0);
      for (const command of commandNames) {
        expect(all.out).toContain(command);
        const { code, out } = await cli(...command.split(' '), '--help', '--language', language);
        expect(code).toBe(0);
        expect(out).toContain(`cli -- ${command}`);
      }
    }
    expect((await cli('poster', '--help', '--language=en')).out).toContain('exact to size');
  });

  it('says in one line what it can’t do', async () => {
    expect(await refused()).toMatch(/^Welk commando\? Kies uit demo, validate/);
    expect(await refused('dance')).toContain('“dance” bestaat niet');
    expect(await refused('analyse', file, '--colour')).toContain('Optie --colour bestaat hier niet');
    expect(await refused('demo', '--out')).toContain('Bij optie --out klopt de waarde niet');
    expect(await refused('analyse', file, '--json=yes')).toContain('Bij optie --json');
    expect(await refused('demo', 'extra', '--out', file)).toContain('“extra”');
    expect(await refused('analyse', file, 'other')).toContain('“other”');
    expect(await refused('analyse')).toContain('Noem het workshopbestand');
    expect(await refused('analyse', file, '--language', 'fr')).toBe('--language is nl of en, niet “fr”.');
    expect(await refused('poster', file, '--size', 'A9', '--language', 'en')).toBe(
      '--size is A4, A3, A2, A1 or A0, not “A9”.',
    );
    expect(await refused('poster', file, '--line', 'Export')).toContain(
      '“Zakelijk (b2b)”, “Consument (b2c)”',
    );
    expect(await refused('poster', file)).toContain('--out FILE.pdf');
  });

  it('demo writes the sample workshop, in either language', async () => {
    for (const language of ['nl', 'en'] as const) {
      const out = join(folder, `${language}.praatplaat`);
      expect((await cli('demo', '--out', out, '--language', language)).code).toBe(0);
      expect(parseWorkshopFile(readFileSync(out, 'utf8'))).toEqual({
        ok: true,
        value: sampleWorkshop(language, { now }),
      });
    }
    expect(readdirSync(folder).sort()).toEqual(['en.praatplaat', 'nl.praatplaat', 'sample.praatplaat']);
  });

  it('demo writes a file that two laptops can go on from and merge without a question', async () => {
    const out = join(folder, 'demo.praatplaat');
    await cli('demo', '--out', out);
    const copy = parseWorkshopCopy(readFileSync(out, 'utf8'));
    if (!copy.ok) throw new Error(JSON.stringify(copy.fault));
    const [one, other] = [Laptop.from(copy.value), Laptop.from(copy.value)];
    one.data.workshop.organisation = 'Changed on one';
    other.data.participants[0] = {
      ...other.data.participants[0],
      name: 'Changed on the other',
    } as Participant;
    const { conflicts, data } = one.merge(other.file());
    expect(conflicts).toEqual([]);
    expect(data.workshop.organisation).toBe('Changed on one');
    expect(data.participants[0]?.name).toBe('Changed on the other');
  });

  it('leaves nothing behind when the output can’t be written', async () => {
    expect(await refused('demo', '--out', join(folder, 'none', 'x.praatplaat'))).toContain('bestaat niet');
    expect(await refused('demo', '--out', folder)).toContain('niet te schrijven');
  });

  it('validate says what is in a file, or what is wrong with it', async () => {
    expect((await cli('validate', file)).out).toBe(
      `${file} is in orde: Noorderlicht Bouwstoffen, 14 januari 2027, 12 deelnemers, 1 ronde, 24 antwoordformulieren, 20 acties.\n`,
    );
    expect(await refused('validate', join(folder, 'none'))).toContain('bestaat niet');
    expect(await refused('validate', folder)).toContain('niet te lezen (EISDIR)');
    writeFileSync(file, readFileSync(file, 'utf8').slice(0, 5000));
    expect(await refused('validate', file)).toBe(
      `${file} is niet compleet: het houdt midden in de gegevens op; er is niets veranderd.`,
    );
    expect(await refused('validate', file, '--language', 'en')).toContain('nothing was changed');
  });

  it('schema prints what is published', async () => {
    const published = new URL(
      `../../../assets/schema/praatplaat-workshop-${fileFormatVersion}.schema.json`,
      import.meta.url,
    );
    expect((await cli('schema')).out).toBe(readFileSync(published, 'utf8'));
  });

  it('analyse --json gives the numbers of the screens, unrounded', async () => {
    const { out } = await cli('analyse', file, '--json');
    const report = JSON.parse(out) as {
      rounds: { businessLines: { id: string; pillars: unknown; topics: string[] }[]; lineGaps: unknown[] }[];
    };
    const data = sampleWorkshop('nl');
    const [round] = report.rounds;
    const [measured] = data.rounds;
    expect(round?.businessLines).toHaveLength(2);
    data.workshop.businessLines.forEach(({ id: businessLineId }, place) => {
      if (!measured) throw new Error('The sample has a round');
      const { pillars } = analyseRound(data, cemmPack, { roundId: measured.id, businessLineId });
      expect(round?.businessLines[place]?.pillars).toEqual(JSON.parse(JSON.stringify(pillars)));
    });
    expect(round?.lineGaps).toMatchObject([{ pillarId: 'technology' }]);
  });

  it('analyse prints a table and what to discuss, with the language’s decimal mark', async () => {
    const dutch = (await cli('analyse', file)).out;
    expect(dutch).toMatch(/Strategie +2 +2,33 +2,25 – 2,5 +1 11 0 0 0 +0,94 eensgezind +12 +4 +4/);
    expect(dutch).toContain(
      'acht zien niveau 1, vier zien niveau 4. De meesten van de directie en het management zien niveau 1',
    );
    expect(dutch).toContain('Lagen\n  • Bij mensen en organisatie komt de directie uit op ruim niveau 3');
    expect(dutch).toContain('Bij technologie staat Zakelijk (b2b) op ruim niveau 3');
    const english = (await cli('analyse', file, '--language', 'en')).out;
    expect(english).toMatch(/Strategy +2 +2\.33 +2\.25 – 2\.5/);
    expect(english).toContain(
      'Level 4 was expected for strategy, but you come out lower: at just over level 2.',
    );
  });

  it('analyse gives every sentence with its reading, kind and the figures that it rests on', async () => {
    const { rounds, businessLines } = JSON.parse((await cli('analyse', file, '--json')).out);
    const [{ sentences }] = rounds[0].businessLines;
    const kinds = sentences.map(({ reading, kind }: Record<string, string>) => `${reading} ${kind}`);
    expect(kinds).toEqual([
      'everyone camps',
      'everyone gap',
      'everyone expectation',
      'everyone bottleneck',
      'layers gap',
      'departments no-groups',
      'expected expectation',
      'lines line-gap',
    ]);
    expect(sentences[2]).toMatchObject({
      pillarId: 'strategy',
      facts: { expected: 4, verdict: 'below', n: 12 },
      text: { nl: expect.stringContaining('verwacht'), en: expect.stringContaining('expected') },
    });
    expect(businessLines[0].sentences.map(({ reading }: { reading: string }) => reading)).toContain(
      'balance',
    );
    expect(businessLines[0].sentences[0]).toMatchObject({ reading: 'targets', kind: 'targets-growth' });
  });

  it('analyse shows nothing of a round that was not revealed', async () => {
    const data = sampleWorkshop('nl');
    data.rounds = data.rounds.map((round) => ({ ...round, revealedAt: null }));
    save(data);
    const { out } = await cli('analyse', file);
    expect(out).toContain('Nog niet onthuld');
    expect(out).not.toContain('2,33');
    const { out: json } = await cli('analyse', file, '--json');
    expect(JSON.parse(json)).toMatchObject({ rounds: [{ businessLines: null, lineGaps: [] }] });
  });

  it('analyse tells too few answers and no rounds apart from results', async () => {
    const data = sampleWorkshop('nl');
    save({ ...data, responses: data.responses.slice(0, 2) });
    expect((await cli('analyse', file)).out).toContain('minder dan 3 antwoorden');
    save({ ...data, rounds: [], responses: [] });
    expect((await cli('analyse', file)).out).toContain('Er is nog geen ronde geweest.');
  });

  it('puts figures under each other, whatever letters the texts have', () => {
    expect(
      table(
        ['A', 'N'],
        [
          ['één', '2,5'],
          ['cafe\u0301', '10'],
        ],
        ['left', 'right'],
      ),
    ).toBe(['A       N', '────  ───', 'één   2,5', 'cafe\u0301   10'].join('\n'));
  });
});
