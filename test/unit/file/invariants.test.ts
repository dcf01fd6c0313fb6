import { describe, expect, it } from 'vitest';
import { mergeWorkshops } from '../../../shared/file/merge.ts';
import { migrate } from '../../../shared/file/migrations.ts';
import { parseWorkshopFile, serialiseWorkshop } from '../../../shared/file/workshopFile.ts';
import type { Round, WorkshopData } from '../../../shared/model/workshop.ts';
import { sampleWorkshop } from '../../../shared/sample/sampleWorkshop.ts';
import { unknown } from './laptop.ts';
import { jpegUrl, pngUrl } from './pictures.ts';

const saved = { appVersion: '1', now: '2027-01-14T16:00:00.000Z' };

function read(change: (data: WorkshopData, round: Round) => void) {
  const data = structuredClone(sampleWorkshop('nl'));
  const [round] = data.rounds;
  if (!round) throw new Error('The sample has a round');
  change(data, round);
  return parseWorkshopFile(serialiseWorkshop(data, saved));
}

const second = (round: Round, values: Partial<Round>): Round =>
  ({ ...round, id: 'round-2', number: 2, ...values }) as Round;
const open = { closedAt: null, revealedAt: null, seats: null };

describe('a workshop that contradicts itself', () => {
  const cases: [string, (data: WorkshopData, round: Round) => void][] = [
    ['one-number', ({ rounds }, round) => rounds.push(second(round, { number: 1 }))],
    [
      'one-open',
      ({ rounds }, round) =>
        rounds.push(
          second({ ...round, ...open }, {}),
          second({ ...round, ...open }, { id: 'round-3', number: 3 } as Partial<Round>),
        ),
    ],
    ['part-known', (_, round) => Object.assign(round, { partIds: ['data', 'data'] })],
    ['part-known', (_, round) => Object.assign(round, { partIds: ['made-up'] })],
    ['prefilled-before', (_, round) => Object.assign(round, { prefilledFrom: round.id })],
    [
      'prefilled-before',
      ({ rounds }, round) => {
        rounds.push(second(round, {}));
        Object.assign(round, { prefilledFrom: 'round-2' });
      },
    ],
    ['revealed-closed', (_, round) => Object.assign(round, { closedAt: null, seats: null })],
    ['seats-closed', (_, round) => Object.assign(round, { seats: null })],
    [
      'target-quick',
      (data, round) => {
        Object.assign(round, { kind: 'target' });
        data.responses = [];
      },
    ],
    ['no-names', ({ workshop }) => Object.assign(workshop, { anonymity: 'anonymous' })],
  ];
  for (const [rule, change] of cases) {
    it(`is refused, with the rule that does not hold: ${rule}`, () => {
      expect(read(change)).toMatchObject({ ok: false, fault: { kind: 'impossible', rule } });
    });
  }

  it('is read whatever the clock said', () => {
    expect(read((_, round) => Object.assign(round, { openedAt: '2028-01-01T00:00:00.000Z' })).ok).toBe(true);
  });

  it('comes out of an older version with one round open', () => {
    const rounds = [1, 2].map((number) => ({ kind: 'measure', number, openedAt: saved.now, closedAt: null }));
    expect(migrate({ workshop: {}, rounds }, 3, 4)).toMatchObject({
      rounds: [
        { closedAt: saved.now, seats: [] },
        { closedAt: null, seats: null },
      ],
    });
  });
});

describe('a logo', () => {
  const read3by2 = (dataUrl: string) => {
    const parsed = read((data) => {
      const { id } = data.workshop;
      data.logo = { id, workshopId: id, dataUrl, width: 3, height: 2 };
    });
    if (!parsed.ok) throw new Error('A workshop opens whatever its logo');
    return parsed.value.logo;
  };

  it('is kept when it is a picture of its size', () => {
    expect(read3by2(pngUrl(3, 2))).toMatchObject({ width: 3 });
    expect(read3by2(jpegUrl(3, 2))).toMatchObject({ width: 3 });
  });

  it.each([
    ['of another size', pngUrl(300, 2)],
    ['of another size', jpegUrl(3, 200)],
    ['of another kind', pngUrl(3, 2).replace('png', 'jpeg')],
    ['cut off', pngUrl(3, 2).slice(0, -8)],
    ['cut off', jpegUrl(3, 2).slice(0, -4)],
    ['no picture', 'data:image/png;base64,AAAA'],
    ['no base64', 'data:image/png;base64,A'],
  ])('is left out on reading when it is %s', (_, dataUrl) => {
    expect(read3by2(dataUrl)).toBeNull();
  });
});

describe('ids that are no ids', () => {
  for (const id of ['constructor', '__proto__', 'toString', 'x'.repeat(65)]) {
    it(`are refused: ${id.slice(0, 20)}`, () => {
      const parsed = read(({ participants, responses }) => {
        Object.assign(participants[0] ?? {}, { id });
        responses.length = 0;
      });
      expect(parsed).toMatchObject({ ok: false, fault: { kind: 'wrong-value' } });
    });
  }

  it('never make the parser throw, however long they are together', () => {
    const parsed = read(({ responses }) => Object.assign(responses[0] ?? {}, { roundId: 'r'.repeat(64) }));
    expect(parsed.ok).toBe(false);
  });
});

describe('a message about a file', () => {
  it('repeats little of what stands in it, and nothing that can’t be seen', () => {
    const parsed = read(({ workshop }) => Object.assign(workshop, { mode: `\u202e\n${'x'.repeat(5000)}` }));
    const found = !parsed.ok && parsed.fault.kind === 'wrong-value' ? parsed.fault.found : '';
    expect(found.length).toBeLessThan(50);
    expect(found).not.toMatch(/[\u202e\n]/);
  });
});

describe('what does not fit', () => {
  it('is not merged: more people than one workshop holds', () => {
    const crowd = (from: string) => {
      const data = structuredClone(sampleWorkshop('nl'));
      const [person] = data.participants;
      data.participants = Array.from(
        { length: 2600 },
        (_, place) => ({ ...person, id: `${from}-${place}`, code: `${from}${1000 + place}` }) as never,
      );
      return unknown({ ...data, responses: [] });
    };
    expect(mergeWorkshops(crowd('A'), crowd('B'))).toMatchObject({
      ok: false,
      fault: { kind: 'too-many', of: 'participants', limit: 5000 },
    });
  });

  it('is not merged: rounds of one kind that there are no numbers for', () => {
    const [original] = sampleWorkshop('nl').rounds;
    const held = (from: string) =>
      unknown({
        ...sampleWorkshop('nl'),
        rounds: Array.from({ length: 60 }, (_, place) => ({
          ...original,
          id: `${from}-${place}`,
          number: place + 1,
          prefilledFrom: null,
        })) as never,
        responses: [],
      });
    expect(mergeWorkshops(held('a'), held('b'))).toMatchObject({
      ok: false,
      fault: { kind: 'too-many', of: 'rounds', limit: 99 },
    });
  });
});
