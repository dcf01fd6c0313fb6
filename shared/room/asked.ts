import type { GivenAnswers } from '../model/answers.ts';
import type { GridPack } from '../model/pack.ts';
import type { Round } from '../model/workshop.ts';

const noAnswers: GivenAnswers = { levels: {}, statements: {}, comments: {} };

/** The ids that a round asks about: its pillars, and their statements. */
interface Asked {
  pillars: ReadonlySet<string>;
  statements: ReadonlySet<string>;
}

/** Hundreds of phones answer one round: what it asks is looked up once a batch. */
const known = new WeakMap<Pick<Round, 'pillarIds'>, Asked>();

function askedIn(round: Pick<Round, 'pillarIds'>, pack: GridPack): Asked {
  const asked = known.get(round) ?? lookUp(round, pack);
  known.set(round, asked);
  return asked;
}

function lookUp(round: Pick<Round, 'pillarIds'>, pack: GridPack): Asked {
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
