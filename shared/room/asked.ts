import type { GridPack } from '../content/pack.ts';
import type { Round, WorkshopResponse } from '../model/workshop.ts';

export type GivenAnswers = Pick<WorkshopResponse, 'levels' | 'statements' | 'comments'>;

const noAnswers: GivenAnswers = { levels: {}, statements: {}, comments: {} };

/** The ids that a round asks about: its pillars, and their statements. */
interface Asked {
  pillars: ReadonlySet<string>;
  statements: ReadonlySet<string>;
}

function askedIn(round: Pick<Round, 'pillarIds'>, pack: GridPack): Asked {
  const pillars = pack.pillars.filter(({ id }) => round.pillarIds.includes(id));
  return {
    pillars: new Set(pillars.map(({ id }) => id)),
    statements: new Set(
      pillars.flatMap(({ cells }) => cells.flatMap(({ statements }) => statements.map(({ id }) => id))),
    ),
  };
}

/** Whether every answer is to something that the round asks. */
export function areAsked(answers: GivenAnswers, round: Pick<Round, 'pillarIds'>, pack: GridPack): boolean {
  const { pillars, statements } = askedIn(round, pack);
  return (
    Object.keys(answers.levels).every((id) => pillars.has(id)) &&
    Object.keys(answers.comments).every((id) => pillars.has(id)) &&
    Object.keys(answers.statements).every((id) => statements.has(id))
  );
}

/** The answers of an earlier response, as far as this round asks for them. */
export function askedAnswers(
  answers: GivenAnswers | null,
  round: Pick<Round, 'pillarIds'>,
  pack: GridPack,
): GivenAnswers {
  if (!answers) return noAnswers;
  const { pillars, statements } = askedIn(round, pack);
  return {
    levels: only(answers.levels, pillars),
    statements: only(answers.statements, statements),
    comments: only(answers.comments, pillars),
  };
}

function only<Values extends object>(values: Values, ids: ReadonlySet<string>): Values {
  return Object.fromEntries(Object.entries(values).filter(([id]) => ids.has(id))) as Values;
}

/** Whether two sets of answers say the same, in whatever order they were given. */
export function sameAnswers(one: GivenAnswers, other: GivenAnswers): boolean {
  return (['levels', 'statements', 'comments'] as const).every((group) =>
    sameValues(one[group], other[group]),
  );
}

function sameValues(one: Record<string, unknown>, other: Record<string, unknown>): boolean {
  const keys = Object.keys(one);
  return keys.length === Object.keys(other).length && keys.every((key) => one[key] === other[key]);
}
