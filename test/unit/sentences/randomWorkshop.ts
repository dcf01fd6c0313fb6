import fc from 'fast-check';
import { highestLevel, levelsOf } from '../../../shared/content/levels.ts';
import { packRecordOf } from '../../../shared/model/carried.ts';
import { type PillarId, responseIdOf } from '../../../shared/model/ids.ts';
import type { GridPack } from '../../../shared/model/pack.ts';
import { seatsOf } from '../../../shared/model/seats.ts';
import type { WorkshopData } from '../../../shared/model/workshop.ts';
import { plainParticipant, plainResponse, plainRound, plainWorkshop } from '../../plainWorkshop.ts';

/**
 * Workshops as they come: nobody or a few people, groups too small to show, one line or two, quick or statement by
 * statement, pillars that are not asked, a second round, counted hands, expectations, wishes and decisions.
 */
const levelOf = (pack: GridPack) => fc.constantFrom(...levelsOf(pack));
/** Near one another more often than not: else everybody is always divided. */
const answersOfPillar = (pack: GridPack, people: number) =>
  fc.oneof(
    fc.array(levelOf(pack), { minLength: people, maxLength: people }),
    levelOf(pack).chain((middle) => {
      const [above, below] = [Math.min(highestLevel(pack), middle + 1), Math.max(1, middle - 1)];
      return fc.array(fc.constantFrom(middle, middle, above, below, null), {
        minLength: people,
        maxLength: people,
      });
    }),
  );
const lines = ['line-1', 'line-2'];

interface RoundPlan {
  asked: PillarId[];
  /** By line, pillar and person; null says nothing. */
  answers: (number | null)[][][];
}

function roundPlan(pack: GridPack, people: number): fc.Arbitrary<RoundPlan> {
  const pillarIds = pack.pillars.map(({ id }) => id);
  const all = pillarIds.length;
  return fc.record({
    asked: fc.oneof(fc.constant(pillarIds), fc.subarray(pillarIds, { minLength: 1 })),
    answers: fc.array(fc.array(answersOfPillar(pack, people), { minLength: all, maxLength: all }), {
      minLength: 2,
      maxLength: 2,
    }),
  });
}

/** Workshops with a model. */
export function randomWorkshop(pack: GridPack): fc.Arbitrary<WorkshopData> {
  const pillarIds = pack.pillars.map(({ id }) => id);
  const all = pillarIds.length;
  const level = levelOf(pack);
  return fc
    .integer({ min: 0, max: 11 })
    .chain((n) =>
      fc.record({
        people: fc.array(
          fc.record({
            layer: fc.constantFrom('board', 'management', 'staff', null),
            department: fc.constantFrom('sales', 'service', null),
            line: fc.constantFrom(null, null, 'line-1', 'line-2'),
          }),
          { minLength: n, maxLength: n },
        ),
        lineCount: fc.constantFrom(1, 1, 2),
        isDetailed: fc.boolean(),
        minimum: fc.constantFrom(2, 3),
        first: fc.constantFrom('layers', 'departments'),
        rounds: fc.array(roundPlan(pack, n), { minLength: 1, maxLength: 2 }),
        wishes: fc.option(roundPlan(pack, n)),
        expected: fc.array(fc.option(level, { freq: 2 }), { minLength: all, maxLength: all }),
        decided: fc.array(fc.option(level), { minLength: all, maxLength: all }),
        hands: fc.option(
          fc.array(fc.integer({ min: 0, max: 3 }), {
            minLength: highestLevel(pack),
            maxLength: highestLevel(pack),
          }),
          { freq: 2 },
        ),
      }),
    )
    .map(({ people, lineCount, isDetailed, minimum, first, rounds, wishes, expected, decided, hands }) => {
      const mode = isDetailed ? 'detailed' : 'quick';
      const filled = (values: readonly (number | null)[]) =>
        Object.fromEntries(pillarIds.flatMap((id, index) => (values[index] ? [[id, values[index]]] : [])));
      const workshop = {
        ...plainWorkshop({
          mode,
          anonymity: 'named',
          businessLines: lines
            .slice(0, lineCount)
            .map((id) => ({ id, name: id, expected: filled(expected) })) as never,
          departments: ['sales', 'service'].map((id) => ({ id, name: id })) as never,
        }),
        minimumGroupSize: minimum,
        compareFirst: first,
      };
      const participants = people.map(({ layer, department, line }, index) =>
        plainParticipant({
          id: `person-${index}` as never,
          name: `Person ${index}`,
          code: `P${String(index).padStart(4, '0')}`,
          layer: layer as never,
          departmentId: department as never,
          businessLineIds: (line && lineCount > 1 ? [line] : []) as never,
        }),
      );
      const plans = [
        ...rounds.map((plan, index) => ({ plan, kind: 'measure', number: index + 1, mode })),
        ...(wishes ? [{ plan: wishes, kind: 'target', number: 1, mode: 'quick' }] : []),
      ];
      const stored = plans.map(({ plan, kind, number, mode: asks }, index) => ({
        ...plainRound({ mode: asks as never, packId: pack.id, packVersion: pack.version }),
        id: `round-${index + 1}`,
        kind,
        number,
        partIds: plan.asked,
        seats: seatsOf(participants),
        openedAt: `2026-01-01T0${index}:00:00Z`,
      }));
      const responses = plans.flatMap(({ plan, mode: asks }, place) =>
        lines.slice(0, lineCount).flatMap((line, lineIndex) =>
          participants.flatMap(({ id, businessLineIds }, person) => {
            if (businessLineIds.length > 0 && !businessLineIds.includes(line as never)) return [];
            const given = pillarIds.flatMap((pillarId, index) => {
              const at = plan.answers[lineIndex]?.[index]?.[person];
              return at && plan.asked.includes(pillarId) ? [{ pillarId, at }] : [];
            });
            if (given.length === 0) return [];
            const roundId = `round-${place + 1}` as never;
            const plain = plainResponse({ businessLineId: line as never, participantId: id });
            return [
              {
                ...plain,
                roundId,
                id: responseIdOf(roundId, line as never, id),
                items:
                  asks === 'quick'
                    ? Object.fromEntries(given.map((each) => [each.pillarId, each.at]))
                    : Object.assign({}, ...given.map((each) => statementsOf(pack, each, person))),
              },
            ];
          }),
        ),
      );
      const [shownFirst] = stored;
      const counts =
        hands && shownFirst && hands.some((count) => count > 0)
          ? [
              {
                id: 'count-1',
                workshopId: workshop.id,
                roundId: shownFirst.id,
                businessLineId: 'line-1',
                pillarId: shownFirst.partIds[0],
                group: { by: 'all' },
                counts: hands,
                channel: 'hands',
                updatedAt: workshop.updatedAt,
              },
            ]
          : [];
      const data = {
        workshop: { ...workshop, packId: pack.id, packVersion: pack.version },
        packs: [packRecordOf(workshop.id, pack)],
        participants,
        rounds: stored,
        responses,
        counts,
        decisions: pillarIds.flatMap((pillarId, index) =>
          decided[index]
            ? [
                {
                  id: `${workshop.id}:line-1:${pillarId}`,
                  workshopId: workshop.id,
                  businessLineId: 'line-1',
                  pillarId,
                  level: decided[index],
                  reason: 'strategic',
                  note: '',
                  dissent: [],
                  decidedAt: workshop.updatedAt,
                },
              ]
            : [],
        ),
        actions: [],
        notes: [],
        logo: null,
      };
      return data as unknown as WorkshopData;
    });
}

/** Statements as somebody who stands at a level says them: true up to there, the next one here and there. */
function statementsOf(
  pack: GridPack,
  { pillarId, at }: { pillarId: string; at: number },
  person: number,
): Record<string, string> {
  const cells = pack.pillars.find(({ id }) => id === pillarId)?.cells ?? [];
  return Object.fromEntries(
    cells.flatMap(({ level: cell, statements }) =>
      statements.map(({ id }, index) => {
        if (cell === 1) return [id, at > 2 && person % 3 === 0 ? 'yes' : 'no'];
        if (cell <= at) return [id, 'yes'];
        return [id, cell === at + 1 && (person + index) % 3 === 0 ? 'partly' : 'no'];
      }),
    ),
  );
}
