import { countedGroupKey, handsIn } from '../../../shared/commands/counts.ts';
import { asksLevels } from '../../../shared/file/spreadsheet/fields.ts';
import { levelIn, statementIn } from '../../../shared/model/answers.ts';
import type { BusinessLineId, PillarId } from '../../../shared/model/ids.ts';
import type { Pillar } from '../../../shared/model/pack.ts';
import { participantsOf } from '../../../shared/model/seats.ts';
import type {
  CountedGroup,
  LevelCounts,
  Round,
  WorkshopData,
  WorkshopResponse,
} from '../../../shared/model/workshop.ts';

type Counting = Pick<WorkshopData, 'participants' | 'responses' | 'counts' | 'workshop'>;

/** One line of the table: a pillar, and a count of it (null before the first hand). */
export interface CountRow {
  pillar: Pillar;
  count: LevelCounts | null;
  /** The second and following counts of a pillar came from another laptop. */
  isOther: boolean;
}

/** The counts of one group, a line for each pillar; more where two laptops counted the same. */
export function countRows(
  { counts }: Pick<Counting, 'counts'>,
  round: Pick<Round, 'id'>,
  lineId: BusinessLineId,
  group: CountedGroup,
  pillars: readonly Pillar[],
): CountRow[] {
  const key = countedGroupKey(group);
  const here = counts.filter(
    (count) =>
      count.roundId === round.id && count.businessLineId === lineId && countedGroupKey(count.group) === key,
  );
  return pillars.flatMap((pillar): CountRow[] => {
    const own = here.filter(({ pillarId }) => pillarId === pillar.id).sort((a, b) => (a.id < b.id ? -1 : 1));
    if (own.length === 0) return [{ pillar, count: null, isOther: false }];
    return own.map((count, index) => ({ pillar, count, isOther: index > 0 }));
  });
}

/** What to watch while counting, so that nobody counts twice and nobody's own answer can be worked out. */
export interface CountWarnings {
  /** Participants of the group, and how many of them answered themselves. */
  people: number;
  answered: number;
  /** Pillars with more hands and answers than the group has participants. */
  tooMany: PillarId[];
  /** A group with hands, fewer than are shown apart. */
  isSmall: boolean;
  /** Private answers on a counted pillar that are fewer than the minimum; 0 when all is well. */
  lonely: number;
}

export function countWarnings(
  data: Counting,
  round: Round,
  lineId: BusinessLineId,
  group: CountedGroup,
  rows: readonly CountRow[],
): CountWarnings {
  const { minimumGroupSize } = data.workshop;
  const everybody = participantsOf(data, lineId);
  const people = everybody.filter(({ layer, departmentId }) => {
    if (group.by === 'all') return true;
    return group.by === 'layer' ? layer === group.layer : departmentId === group.departmentId;
  });
  const responses = new Map(
    data.responses
      .filter(({ roundId, businessLineId }) => roundId === round.id && businessLineId === lineId)
      .map((response) => [response.participantId, response]),
  );
  const answeredBy = (pillar: Pillar, among: typeof people) =>
    among.filter(({ id }) => hasAnswered(responses.get(id), pillar, round)).length;
  const hands = (pillar: Pillar) =>
    rows.reduce((sum, row) => (row.pillar === pillar && row.count ? sum + handsIn(row.count) : sum), 0);
  const pillars = [...new Set(rows.map(({ pillar }) => pillar))].filter((pillar) => hands(pillar) > 0);
  const privately = pillars
    .map((pillar) => answeredBy(pillar, everybody))
    .filter((n) => n > 0 && n < minimumGroupSize);
  return {
    people: people.length,
    answered: people.filter(({ id }) => responses.has(id)).length,
    tooMany:
      people.length === 0
        ? []
        : pillars
            .filter((pillar) => hands(pillar) + answeredBy(pillar, people) > people.length)
            .map(({ id }) => id),
    isSmall:
      group.by !== 'all' &&
      pillars.some((pillar) => hands(pillar) + answeredBy(pillar, people) < minimumGroupSize),
    lonely: Math.max(0, ...privately),
  };
}

function hasAnswered(response: WorkshopResponse | undefined, pillar: Pillar, round: Round): boolean {
  if (!response) return false;
  if (asksLevels(round)) return levelIn(response, pillar.id) !== undefined;
  return pillar.cells.some(({ statements }) =>
    statements.some(({ id }) => statementIn(response, id) !== undefined),
  );
}
