/**
 * What was released stays as it was: files of people out there were made with it. A change that these tests refuse
 * belongs in the next version of the format.
 */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { migrations } from '../../../shared/file/migrations.ts';
import { contentHash } from '../../../shared/model/canonical.ts';

const read = (path: string) => readFileSync(new URL(`../../../${path}`, import.meta.url));

/** SHA-256 of files as they were released, the beginning of it; line ends are those of the repository. */
const files: Record<string, string> = {
  'assets/schema/praatplaat-workshop-1.schema.json': 'cb64bc34d8d5c1b8',
  'assets/schema/praatplaat-workshop-2.schema.json': '356a7a220731ae9c',
  'assets/schema/praatplaat-workshop-3.schema.json': '608921688387b0e5',
  'assets/schema/praatplaat-workshop-4.schema.json': '49ac8950feb37d3f',
  'test/fixtures/workshop-v1.praatplaat': '606416ebbefa2c2c',
  'test/fixtures/workshop-v2.praatplaat': 'aa8ec0b02423e8e4',
  'test/fixtures/workshop-v3.praatplaat': 'f134d34d9145a13f',
  'test/fixtures/workshop-v4.praatplaat': 'dd4b60cab626275e',
};

/** What the step from a version makes of the file of that version, and of one with more to mend: hashes of their contents. */
const outcomes: Record<number, readonly [frozen: string, worn: string]> = {
  1: ['12bf9b1d6619aa84', '516443a2ea6dfed5'],
  2: ['46600f7cb4d416ff', '5012dab948d81c73'],
  3: ['e64ca522f8845cf3', 'b78082cebadc393b'],
};

type Rows = Record<string, unknown>[];
type Data = Record<string, unknown> & { workshop: Record<string, unknown>; rounds: Rows; decisions: Rows };

function dataOf(version: number): Data {
  return JSON.parse(read(`test/fixtures/workshop-v${version}.praatplaat`).toString()).data;
}

/** The same with several open rounds, views without ids, notes of several kinds and a road that begins by itself. */
function worn(data: Data): Data {
  const [note] = data.notes as Rows;
  return {
    ...data,
    workshop: { ...data.workshop, roadmapStart: '2030-01', date: '2029-12-31' },
    rounds: [1, 2].flatMap((number) =>
      data.rounds.map((round) => ({ ...round, id: `${round.id}-${number}`, number, closedAt: null })),
    ),
    decisions: data.decisions.map((decision) => ({ ...decision, dissent: [{ name: 'A', why: 'B' }, {}] })),
    notes: ['camps', 'gap-layer', 'expectation'].map((kind) => ({
      ...note,
      id: `w:${kind}:r-1:l-1:data`,
      topic: `${kind}:r-1:l-1:data`,
      text: kind,
    })),
  };
}

const outcomeOf = (version: number, data: Data) => contentHash(migrations[version]?.(data)).slice(7, 23);

describe('what was released stays as it was', () => {
  it.each(Object.entries(files))('%s', (path, hash) => {
    const text = read(path).toString().replaceAll('\r\n', '\n');
    expect(createHash('sha256').update(text).digest('hex').slice(0, 16)).toBe(hash);
  });

  it.each(Object.entries(outcomes))('the step from version %s to the next', (version, outcome) => {
    const data = dataOf(Number(version));
    expect([data, worn(data)].map((each) => outcomeOf(Number(version), each))).toEqual(outcome);
  });

  it('a step says nothing of what no file of its version holds: that is left to the check', () => {
    for (const [version, step] of Object.entries(migrations)) {
      for (const odd of [null, 'text', [], {}, { rounds: {} }]) {
        expect(() => step(odd), `${version}: ${JSON.stringify(odd)}`).not.toThrow();
      }
    }
  });
});
