import { describe, expect, it } from 'vitest';
import { cefPack, growthPathPack } from '../../../shared/content/packs.ts';
import { packRecordOf } from '../../../shared/model/carried.ts';
import {
  businessLineIdSchema,
  departmentIdSchema,
  type ParticipantId,
  responseIdOf,
  roundIdSchema,
} from '../../../shared/model/ids.ts';
import type { ChecklistPack, LadderPack } from '../../../shared/model/pack.ts';
import { seatsOf } from '../../../shared/model/seats.ts';
import {
  type ItemAnswer,
  type Layer,
  type LevelAnswer,
  type LevelCounts,
  layers,
  type WorkshopData,
} from '../../../shared/model/workshop.ts';
import { teamPack } from '../../packs.ts';
import { roundId } from '../../plainWorkshop.ts';
import { type Answer, answeredSo, exposedIn, shownOf } from './outsider.ts';
import { answers, line, type Person, person, room } from './room.ts';

/**
 * The proof of `shared/analysis/privacy.ts`: small rooms, every way to answer in them, and all that follows from
 * everything that is shown. What takes seconds is always tried; with PRAATPLAAT_PROOF=long, hours and more rooms.
 */
const isLong = process.env.PRAATPLAAT_PROOF === 'long';
const anHour = 3_600_000;

type Setting = Partial<Pick<WorkshopData['workshop'], 'minimumGroupSize' | 'compareFirst'>>;
/** So many people of each layer (rows) and department (columns); the last of both are those without one. */
type Table = readonly (readonly number[])[];

const levelsOf = (...levels: LevelAnswer[]): Answer[] => levels.map((level) => ({ level }));

/** One pillar, asked of these people in one closed and revealed round. */
function roomOf(table: Table, setting: Setting, counts: LevelCounts[] = []): WorkshopData {
  const people = table.flatMap((row, i) =>
    row.flatMap((count, j) => {
      const layer: Layer | undefined = i < table.length - 1 ? layers[i] : undefined;
      const department = j < row.length - 1 ? `d-${j}` : undefined;
      const somebody: Person = {
        ...(layer ? { layer } : {}),
        ...(department ? { department } : {}),
        levels: {},
      };
      return Array.from({ length: count }, () => somebody);
    }),
  );
  const data = room(people, { workshop: setting, round: { partIds: ['strategy'] }, counts });
  return { ...data, rounds: data.rounds.map((round) => ({ ...round, seats: seatsOf(data.participants) })) };
}

/** All rooms of some people of two layers and two departments, and some with neither; those that are alike once. */
function smallRooms(people: number): Table[] {
  const seen = new Set<string>();
  return divided(people, 5).flatMap(([a = 0, b = 0, c = 0, d = 0, rest = 0]) => {
    const turned = [
      [a, b, c, d],
      [b, a, d, c],
      [c, d, a, b],
      [d, c, b, a],
      [a, c, b, d],
      [b, d, a, c],
      [c, a, d, b],
      [d, b, c, a],
    ];
    const name = [
      ...turned
        .map((cells) => cells.join())
        .sort()
        .slice(0, 1),
      rest,
    ].join();
    if (seen.has(name)) return [];
    seen.add(name);
    return [
      [
        [a, b, 0],
        [c, d, 0],
        [0, 0, rest],
      ],
    ];
  });
}

function divided(people: number, cells: number): number[][] {
  if (cells === 1) return [[people]];
  return Array.from({ length: people + 1 }, (_, first) => first).flatMap((first) =>
    divided(people - first, cells - 1).map((others) => [first, ...others]),
  );
}

const bothFirst: Setting['compareFirst'][] = ['layers', 'departments'];

describe('an outsider who sees everything that is shown', () => {
  it.each(isLong ? [2, 3, 4, 5, 6, 7] : [2, 3, 4])(
    'works out nobody in any room of %i, where two may be shown apart',
    (people) => {
      for (const compareFirst of bothFirst) {
        for (const table of smallRooms(people)) {
          const data = roomOf(table, { minimumGroupSize: 2, compareFirst });
          expect(exposedIn(data, levelsOf(3, 4, 'unknown'))).toEqual([]);
        }
      }
    },
    anHour,
  );

  it.each(bothFirst)(
    'works out nobody where the model has three levels, and %s come first',
    (compareFirst) => {
      for (const table of smallRooms(isLong ? 5 : 3)) {
        const data = roomOf(table, { minimumGroupSize: 2, compareFirst });
        const rounds = data.rounds.map((round) => ({
          ...round,
          partIds: teamPack.pillars.map(({ id }) => id),
        }));
        const shown = (world: WorkshopData) => shownOf(world, teamPack);
        expect(exposedIn({ ...data, rounds }, levelsOf(1, 2, 3, 'unknown'), shown, teamPack)).toEqual([]);
      }
    },
  );

  const factors = (cefPack.blocks[0]?.successFactors ?? []).slice(0, 2).map(({ id }) => id as string);
  const steps = growthPathPack.steps.map(({ id }) => id as string);
  const climbed = (...taken: number[]): Answer => ({
    statements: Object.fromEntries(steps.map((id, index) => [id, taken.includes(index + 1) ? 'yes' : 'no'])),
  });
  const scored = (...scores: ItemAnswer[]): Answer => ({
    statements: Object.fromEntries(factors.map((id, index) => [id, scores[index] ?? 'unknown'])),
  });

  /** The same room, asked with a checklist or ladder. */
  function askedWith(pack: ChecklistPack | LadderPack, table: Table): WorkshopData {
    const data = roomOf(table, { minimumGroupSize: 2 });
    const packs = [...data.packs, packRecordOf(data.workshop.id, pack)];
    const rounds = data.rounds.map(({ partIds: _, ...round }) => ({
      ...round,
      packId: pack.id,
      packVersion: pack.version,
      mode: pack.kind,
    }));
    return { ...data, packs, rounds };
  }

  it('works out nobody from a checklist or a ladder', () => {
    for (const table of smallRooms(isLong ? 5 : 3)) {
      expect(
        exposedIn(askedWith(cefPack, table), [
          scored(0, 2),
          scored(2, 0),
          scored(2, 2),
          scored('unknown', 2),
        ]),
      ).toEqual([]);
      const ways = [climbed(), climbed(1), climbed(1, 5), climbed(5)];
      expect(exposedIn(askedWith(growthPathPack, table), ways)).toEqual([]);
    }
  });

  it('sees nothing of who stopped in the middle of a ladder', () => {
    for (const table of smallRooms(isLong ? 5 : 4)) {
      const data = askedWith(growthPathPack, table);
      const [first, ...others] = answeredSo(data, [climbed(1), climbed(1, 2)], [0, 1, 0, 1, 0]).responses;
      const begun = [{ [steps[0] ?? '']: 'yes' }, { [steps[0] ?? '']: 'no' }, { [steps[4] ?? '']: 'yes' }];
      const stopped = begun.map((items) => {
        if (!first) throw new Error('Somebody answered');
        return shownOf({ ...data, responses: [{ ...first, items, finishedAt: null }, ...others] as never });
      });
      expect(new Set(stopped).size).toBe(1);
    }
  });

  // One member of staff in sales: staff {3, 4, 4} beside sales {4, 5, 5, 5} said 4.
  const oneAlone: Table = [
    [1, 2, 0],
    [3, 2, 0],
    [0, 0, 0],
  ];
  const threes: Table[] = [
    [
      [3, 1, 0],
      [0, 3, 0],
      [0, 0, 0],
    ],
    [
      [2, 2, 0],
      [2, 2, 0],
      [0, 0, 0],
    ],
    [
      [1, 1, 0],
      [1, 1, 0],
      [0, 0, 3],
    ],
    [
      [3, 0, 0],
      [0, 1, 0],
      [0, 0, 3],
    ],
  ];
  it.each(isLong ? [...threes, ...[6, 7, 8].flatMap(smallRooms)] : threes)(
    'works out nobody, nor a pair, in the room %j, where three may be shown apart',
    (...table) => {
      for (const compareFirst of bothFirst) {
        expect(exposedIn(roomOf(table, { compareFirst }), levelsOf(3, 4, 'unknown'))).toEqual([]);
      }
    },
    anHour,
  );

  it(
    'works out nobody who stands alone in a layer and a department',
    () => {
      for (const compareFirst of bothFirst) {
        expect(exposedIn(roomOf(oneAlone, { compareFirst }), levelsOf(3, 4, 5))).toEqual([]);
      }
    },
    anHour,
  );

  it(
    'works out nobody by positions between levels, of who answers statement by statement',
    () => {
      const given: Answer[] = [
        { statements: answers('strategy', { 2: 'yes', 3: 'partly' }) },
        {
          statements: answers('strategy', {
            1: 'yes',
            2: 'yes',
            3: ['yes', 'partly', 'yes', 'yes'],
            4: 'no',
          }),
        },
        { statements: answers('strategy', { 2: 'unknown' }) },
      ];
      for (const compareFirst of bothFirst) {
        for (const table of smallRooms(4)) {
          const data = roomOf(table, { minimumGroupSize: 2, compareFirst });
          const rounds = data.rounds.map((round) => ({ ...round, mode: 'detailed' as const }));
          expect(exposedIn({ ...data, rounds }, given)).toEqual([]);
        }
      }
    },
    anHour,
  );

  it(
    'works out nobody who stopped in the middle of a pillar, by how far that was: what they said shows nowhere',
    () => {
      const to = (byLevel: Parameters<typeof answers>[1]) => answers('strategy', byLevel);
      const whole: Answer[] = (['yes', 'no'] as const).map((said) => ({
        statements: to({ 1: said, 2: said, 3: said, 4: said, 5: said }),
      }));
      const begun = [to({ 2: 'yes' }), to({ 2: 'no' }), to({ 1: 'yes', 2: 'yes', 3: ['yes', 'partly'] })];
      for (const table of smallRooms(isLong ? 5 : 4)) {
        const data = roomOf(table, { minimumGroupSize: 2 });
        const rounds = data.rounds.map((round) => ({ ...round, mode: 'detailed' as const }));
        const [first, ...others] = answeredSo({ ...data, rounds }, whole, [0, 1, 0, 1, 0]).responses;
        const stopped = begun.map((statements) => {
          if (!first) throw new Error('Somebody answered');
          const halfway = { ...first, statements, finishedAt: null };
          return shownOf({ ...data, rounds, responses: [halfway, ...others] });
        });
        expect(new Set(stopped).size).toBe(1);
      }
    },
    anHour,
  );

  it(
    'works out nobody beside hands that everybody saw',
    () => {
      const hands = (group: object, counts: number[]) =>
        ({
          id: `counts-${Object.values(group).join('-')}`,
          workshopId: 'workshop-1',
          roundId,
          businessLineId: line,
          pillarId: 'strategy',
          group,
          counts,
          channel: 'hands',
          updatedAt: '2026-01-01T09:30:00Z',
        }) as LevelCounts;
      const raised = [
        [hands({ by: 'all' }, [0, 0, 3, 1, 0])],
        [hands({ by: 'layer', layer: layers[0] }, [0, 0, 1, 0, 0])],
        [hands({ by: 'layer', layer: layers[0] }, [0, 0, 2, 0, 0]), hands({ by: 'all' }, [0, 0, 0, 1, 0])],
        [hands({ by: 'department', departmentId: 'd-0' }, [0, 0, 0, 2, 0])],
      ];
      for (const counts of raised) {
        for (const table of smallRooms(isLong ? 5 : 3)) {
          const data = roomOf(table, { minimumGroupSize: 2 }, counts);
          const departments = ['d-0', 'd-1'].map((id) => ({ id: departmentIdSchema.parse(id), name: id }));
          const workshop = { ...data.workshop, departments };
          expect(exposedIn({ ...data, workshop }, levelsOf(3, 4, 'unknown'))).toEqual([]);
        }
      }
    },
    anHour,
  );

  it(
    'works out nobody by looking again when somebody has left or changed, or a department went',
    () => {
      const [gone, moved] = [person(0), person(1)];
      const changedTo = (data: WorkshopData, id: ParticipantId, fields: object) => ({
        ...data,
        participants: data.participants.map((each) => (each.id === id ? { ...each, ...fields } : each)),
      });
      const later: ((data: WorkshopData) => WorkshopData)[] = [
        (data) => changedTo(data, gone, { deletedAt: '2026-01-02T09:00:00Z' }),
        (data) => ({ ...data, participants: data.participants.filter(({ id }) => id !== gone) }),
        (data) => changedTo(data, moved, { layer: 'management', departmentId: null }),
        (data) => ({
          ...data,
          workshop: { ...data.workshop, departments: data.workshop.departments.slice(1).toReversed() },
        }),
      ];
      for (const change of later) {
        for (const table of smallRooms(isLong ? 5 : 3)) {
          const data = roomOf(table, { minimumGroupSize: 2 });
          const twice = (world: WorkshopData) => `${shownOf(world)}\n${shownOf(change(world))}`;
          expect(exposedIn(data, levelsOf(3, 4, 'unknown'), twice)).toEqual([]);
        }
      }
    },
    anHour,
  );

  /** The same people answer again: about another line or in a later round, all but the first so many. */
  function again(data: WorkshopData, where: 'line' | 'round', number: number, missing: number): WorkshopData {
    const lineId = businessLineIdSchema.parse(`line-${where === 'line' ? number : 1}`);
    const inRound = roundIdSchema.parse(`round-${where === 'round' ? number : 1}`);
    const [firstLine] = data.workshop.businessLines;
    const [firstRound] = data.rounds;
    if (!firstLine || !firstRound) throw new Error('A room has both');
    const businessLines = [
      ...data.workshop.businessLines,
      ...(where === 'line' ? [{ ...firstLine, id: lineId }] : []),
    ];
    const rounds = [...data.rounds, ...(where === 'round' ? [{ ...firstRound, id: inRound, number }] : [])];
    const first = data.responses.slice(0, data.participants.length);
    const more = first.slice(missing).map((response) => ({
      ...response,
      roundId: inRound,
      businessLineId: lineId,
      id: responseIdOf(inRound, lineId, response.participantId),
    }));
    return {
      ...data,
      workshop: { ...data.workshop, businessLines },
      rounds,
      responses: [...data.responses, ...more],
    };
  }

  it(
    'works out nobody by comparing business lines, of which some answer one only',
    () => {
      for (const table of smallRooms(isLong ? 4 : 3)) {
        const data = again(roomOf(table, { minimumGroupSize: 2 }), 'line', 2, 1);
        expect(exposedIn(data, levelsOf(3, 4))).toEqual([]);
      }
    },
    anHour,
  );

  it(
    'works out nobody by comparing rounds, nor by how many moved between them',
    () => {
      for (const people of isLong ? [2, 3, 4] : [2, 3]) {
        for (const table of smallRooms(people)) {
          const data = roomOf(table, { minimumGroupSize: 2 });
          for (const missing of [0, 1, 2]) {
            expect(exposedIn(again(data, 'round', 2, missing), levelsOf(3, 4))).toEqual([]);
          }
        }
      }
      const three = again(
        again(
          roomOf(
            [
              [2, 0],
              [0, 0],
            ],
            { minimumGroupSize: 2 },
          ),
          'round',
          2,
          0,
        ),
        'round',
        3,
        1,
      );
      expect(exposedIn(three, levelsOf(3, 4))).toEqual([]);
    },
    anHour,
  );
});
