import { cemmPack } from '../../../shared/content/packs.ts';
import {
  businessLineIdSchema,
  departmentIdSchema,
  participantIdSchema,
  pillarIdSchema,
  statementIdSchema,
} from '../../../shared/model/ids.ts';
import {
  type Layer,
  type LevelAnswer,
  type StatementAnswer,
  type WorkshopData,
  workshopDataSchema,
} from '../../../shared/model/workshop.ts';
import {
  plainPacks,
  plainParticipant,
  plainResponse,
  plainRound,
  plainWorkshop,
} from '../../plainWorkshop.ts';

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
export const pillar = (id: string) => pillarIdSchema.parse(id);
export const department = (id: string) => departmentIdSchema.parse(id);
export const person = (index: number) => participantIdSchema.parse(`person-${index}`);

/** A workshop of one round with these people, everything else plain. */
export function room(
  people: readonly Person[],
  changes: { workshop?: object; round?: object; counts?: object[] } = {},
): WorkshopData {
  const departments = [...new Set(people.flatMap(({ department }) => department ?? []))].sort();
  const mode = people.some(({ statements }) => statements !== undefined) ? 'detailed' : 'quick';
  const workshop = plainWorkshop({
    mode,
    anonymity: 'named',
    businessLines: [{ id: line, name: 'All', expected: {} }],
    departments: departments.map((id) => ({ id: department(id), name: id })),
  });
  return workshopDataSchema.parse({
    workshop: { ...workshop, ...changes.workshop },
    packs: plainPacks,
    participants: people.map((who, index) =>
      plainParticipant({
        id: person(index),
        name: `Person ${index}`,
        code: `P${String(index).padStart(4, '0')}`,
        layer: who.layer ?? null,
        departmentId: who.department === undefined ? null : department(who.department),
        businessLineIds: (who.lines ?? []).map((id) => businessLineIdSchema.parse(id)),
        deletedAt: who.inBin ? workshop.createdAt : null,
      }),
    ),
    rounds: [{ ...plainRound({ mode }), ...changes.round }],
    responses: people.flatMap(({ levels, statements, finished = true }, index) => {
      if (!levels && !statements) return [];
      const response = plainResponse({ businessLineId: line, participantId: person(index) });
      const finishedAt = finished ? response.finishedAt : null;
      return [{ ...response, items: { ...levels, ...statements }, finishedAt }];
    }),
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
