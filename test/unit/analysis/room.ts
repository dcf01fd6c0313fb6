import { cemmPack } from '../../../shared/content/packs.ts';
import {
  businessLineIdSchema,
  departmentIdSchema,
  participantIdSchema,
  pillarIdSchema,
  responseIdOf,
  roundIdSchema,
  statementIdSchema,
  workshopIdSchema,
} from '../../../shared/model/ids.ts';
import {
  type Layer,
  type LevelAnswer,
  type Participant,
  type StatementAnswer,
  type WorkshopData,
  workshopDataSchema,
} from '../../../shared/model/workshop.ts';

/** One person in the room and what they answered, by pillar (a level) or by statement. */
export interface Person {
  layer?: Layer;
  department?: string;
  lines?: string[];
  inBin?: boolean;
  finished?: boolean;
  levels?: Record<string, LevelAnswer>;
  statements?: Record<string, StatementAnswer>;
}

export const line = businessLineIdSchema.parse('line-1');
export const roundId = roundIdSchema.parse('round-1');
export const pillar = (id: string) => pillarIdSchema.parse(id);
export const department = (id: string) => departmentIdSchema.parse(id);
export const person = (index: number) => participantIdSchema.parse(`person-${index}`);

/** A workshop of one round with these people, everything else plain. */
export function room(
  people: readonly Person[],
  changes: { workshop?: object; round?: object; counts?: object[] } = {},
): WorkshopData {
  const workshopId = workshopIdSchema.parse('workshop-1');
  const at = '2026-01-01T09:00:00Z';
  const departments = [...new Set(people.flatMap(({ department }) => department ?? []))].sort();
  const detailed = people.some(({ statements }) => statements !== undefined);
  return workshopDataSchema.parse({
    workshop: {
      id: workshopId,
      organisation: 'Example',
      date: '2026-01-01',
      language: 'nl',
      packId: cemmPack.id,
      packVersion: cemmPack.version,
      mode: detailed ? 'detailed' : 'quick',
      anonymity: 'named',
      businessLines: [{ id: line, name: 'All', expected: {} }],
      departments: departments.map((id) => ({ id, name: id })),
      stageThreshold: 0.75,
      minimumGroupSize: 3,
      roadmapStart: '2026-01',
      poster: {
        template: 'road',
        size: 'A1',
        orientation: 'landscape',
        businessLineId: null,
        title: '',
        ambition: '',
        showOwners: true,
        readingDistance: 1,
      },
      createdAt: at,
      updatedAt: at,
      archivedAt: null,
      deletedAt: null,
      ...changes.workshop,
    },
    participants: people.map(
      (who, index): Participant => ({
        id: person(index),
        workshopId,
        name: `Person ${index}`,
        code: `P${String(index).padStart(4, '0')}`,
        layer: who.layer ?? null,
        departmentId: who.department === undefined ? null : department(who.department),
        businessLineIds: (who.lines ?? []).map((id) => businessLineIdSchema.parse(id)),
        createdAt: at,
        deletedAt: who.inBin ? at : null,
      }),
    ),
    rounds: [
      {
        id: roundId,
        workshopId,
        kind: 'measure',
        number: 1,
        mode: detailed ? 'detailed' : 'quick',
        pillarIds: cemmPack.pillars.map(({ id }) => id),
        prefilledFrom: null,
        openedAt: at,
        closedAt: at,
        revealedAt: at,
        peopleForgotten: false,
        ...changes.round,
      },
    ],
    responses: people.flatMap(({ levels, statements, finished = true }, index) =>
      levels || statements
        ? [
            {
              id: responseIdOf(roundId, line, person(index)),
              workshopId,
              roundId,
              businessLineId: line,
              participantId: person(index),
              levels: levels ?? {},
              statements: statements ?? {},
              comments: {},
              channel: 'typed',
              startedAt: at,
              updatedAt: at,
              finishedAt: finished ? at : null,
            },
          ]
        : [],
    ),
    counts: changes.counts ?? [],
    decisions: [],
    actions: [],
    notes: [],
    logo: null,
  });
}

/** The same answer to every statement of some levels of a pillar. */
export function answers(
  pillarId: string,
  byLevel: Record<number, StatementAnswer | StatementAnswer[]>,
): Record<string, StatementAnswer> {
  const cells = cemmPack.pillars.find(({ id }) => id === pillarId)?.cells ?? [];
  return Object.fromEntries(
    cells.flatMap(({ level, statements }) =>
      statements.flatMap(({ id }, index) => {
        const given = byLevel[level];
        const answer = Array.isArray(given) ? given[index] : given;
        return answer ? [[statementIdSchema.parse(id), answer]] : [];
      }),
    ),
  );
}
