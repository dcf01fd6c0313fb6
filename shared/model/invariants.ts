import { pictureSize } from './picture.ts';
import type { Logo, Participant, Round, Workshop, WorkshopData, WorkshopResponse } from './workshop.ts';

/**
 * What always holds of a workshop, whoever writes: one list for commands, files and merges. Moments are no part of
 * it: a clock that was wrong makes no workshop unreadable. Nor are names of departments: two may share one until
 * somebody says that they are the same.
 */
export type Rule =
  /** Rounds of one kind have numbers of their own. */
  | 'one-number'
  /** Of each kind, one round at the most is open. */
  | 'one-open'
  | 'pillar-once'
  /** Not from itself, and not from a later round of its kind. */
  | 'prefilled-before'
  | 'revealed-closed'
  /** Who was asked is frozen when a round closes, and only then. */
  | 'seats-closed'
  /** What people wish for is a level a pillar. */
  | 'target-quick'
  /** An anonymous workshop has no names of people. */
  | 'no-names'
  /** A logo is a picture, and of the size that is stored beside it. Reading a file leaves out one that is not. */
  | 'logo-picture';

/** A rule that does not hold, and of which record. */
export interface Broken {
  rule: Rule;
  table: 'rounds' | 'participants' | 'logos';
  id: string;
}

/** The first rule that does not hold; null when all is well. */
export function brokenRule(
  data: Pick<WorkshopData, 'workshop' | 'rounds' | 'participants' | 'logo'>,
): Broken | null {
  return (
    brokenRound(data.rounds) ??
    firstOf(data.participants, (person) => brokenPerson(person, data.workshop)) ??
    (data.logo && brokenLogo(data.logo))
  );
}

/** @param rounds all of one workshop */
export function brokenRound(rounds: readonly Round[]): Broken | null {
  const byId = new Map(rounds.map((round) => [round.id, round]));
  const numbers = new Set<string>();
  const open = new Set<Round['kind']>();
  return firstOf(rounds, (round) => {
    const { id, kind, number, pillarIds, closedAt } = round;
    const broken = (rule: Rule): Broken => ({ rule, table: 'rounds', id });
    if (numbers.has(`${kind}/${number}`)) return broken('one-number');
    numbers.add(`${kind}/${number}`);
    if (closedAt === null && open.has(kind)) return broken('one-open');
    if (closedAt === null) open.add(kind);
    if (new Set(pillarIds).size < pillarIds.length) return broken('pillar-once');
    const prefill = round.prefilledFrom && byId.get(round.prefilledFrom);
    if (prefill && prefill.kind === kind && prefill.number >= number) return broken('prefilled-before');
    if (round.revealedAt !== null && closedAt === null) return broken('revealed-closed');
    if ((round.seats === null) !== (closedAt === null)) return broken('seats-closed');
    return kind === 'target' && round.mode !== 'quick' ? broken('target-quick') : null;
  });
}

export function brokenPerson(
  { id, name }: Participant,
  { anonymity }: Pick<Workshop, 'anonymity'>,
): Broken | null {
  return anonymity === 'anonymous' && name !== '' ? { rule: 'no-names', table: 'participants', id } : null;
}

export function brokenLogo({ id, dataUrl, width, height }: Logo): Broken | null {
  const size = pictureSize(dataUrl);
  const isWhole = size?.width === width && size.height === height;
  return isWhole ? null : { rule: 'logo-picture', table: 'logos', id };
}

/**
 * The answers to what was asked: levels of the round's pillars, statements in a detailed round only. Versions before
 * the fourth file format carried over what an earlier round had asked beside that; it counts nowhere, and goes.
 */
export function onlyAsked<Given extends Pick<WorkshopResponse, 'levels' | 'statements'>>(
  given: Given,
  { pillarIds, mode }: Pick<Round, 'pillarIds' | 'mode'>,
): Given {
  const asked: ReadonlySet<string> = new Set(pillarIds);
  const levels = Object.entries(given.levels).filter(([pillar]) => asked.has(pillar));
  const hasMore = levels.length < Object.keys(given.levels).length;
  const hasStatements = mode === 'quick' && Object.keys(given.statements).length > 0;
  if (!hasMore && !hasStatements) return given;
  return {
    ...given,
    levels: Object.fromEntries(levels),
    statements: mode === 'quick' ? {} : given.statements,
  };
}

function firstOf<Row>(rows: readonly Row[], check: (row: Row) => Broken | null): Broken | null {
  for (const row of rows) {
    const broken = check(row);
    if (broken) return broken;
  }
  return null;
}
