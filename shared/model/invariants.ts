import { carriedPack, isSameMajor } from './carried.ts';
import { asksGrid, canAsk, instrumentOf, partsOf } from './instrument.ts';
import type { GridPack, Pack } from './pack.ts';
import { pictureSize } from './picture.ts';
import type {
  BusinessLine,
  Decision,
  LevelCounts,
  Logo,
  PackRecord,
  Participant,
  Round,
  Workshop,
  WorkshopData,
  WorkshopResponse,
} from './workshop.ts';

/**
 * What always holds of a workshop, whoever writes: one list for commands, phones, files and merges. Moments are no
 * part of it: a clock that was wrong makes no workshop unreadable. Nor are names of departments: two may share one until
 * somebody says that they are the same.
 */
export type Rule =
  /** A workshop carries the grid it is plotted in and the packs that its rounds ask, each once and named by its id. */
  | 'packs-carried'
  /** What management expects and what is decided is a level of a pillar of the workshop's grid. */
  | 'level-known'
  /** Rounds of one kind about one pack have numbers of their own. */
  | 'one-number'
  /** Of each kind, one round at the most is open. */
  | 'one-open'
  /** A round that asks a grid asks the workshop's own, of everybody, and a pack is asked in a way that fits it. */
  | 'pack-fits'
  /** The parts that a round asks are the pack's, each once. */
  | 'part-known'
  /** Not from itself, and not from a later round of its kind. */
  | 'prefilled-before'
  | 'revealed-closed'
  /** Who was asked is frozen when a round closes, and only then. */
  | 'seats-closed'
  /** What people wish for is a level a pillar. */
  | 'target-quick'
  /** Answers are to what the round asks, on its scale, and comments about it. */
  | 'answer-asked'
  /** Hands are counted for a pillar that is asked, and for each level of the grid. */
  | 'count-asked'
  /** An anonymous workshop has no names of people. */
  | 'no-names'
  /** A logo is a picture, and of the size that is stored beside it. Reading a file leaves out one that is not. */
  | 'logo-picture';

/** A rule that does not hold, and of which record. */
export interface Broken {
  rule: Rule;
  table: 'workshops' | 'packs' | 'rounds' | 'participants' | 'responses' | 'counts' | 'decisions' | 'logos';
  id: string;
  /** Where in the record, if anywhere in particular. */
  at?: readonly string[];
}

/** The first rule that does not hold; null when all is well. */
export function brokenRule(data: WorkshopData): Broken | null {
  const rounds = new Map(data.rounds.map((round) => [round.id, round]));
  const asked = askedBy(rounds, data);
  return (
    brokenPacks(data) ??
    brokenRounds(data) ??
    firstOf(data.participants, (person) => brokenPerson(person, data.workshop)) ??
    firstOf(data.responses, (response) => brokenResponse(response, asked(response))) ??
    firstOf(data.counts, (counts) => brokenCounts(counts, asked(counts))) ??
    firstOf(data.decisions, (decision) => brokenDecision(decision, data)) ??
    (data.logo && brokenLogo(data.logo))
  );
}

/** A round with the pack that it asks. */
export interface AskedRound {
  round: Round;
  pack: Pack;
}

/** Looks up what the round of an answer or a count asks; null: there is no such round, or it asks no pack that is there. */
export function askedBy(
  rounds: ReadonlyMap<string, Round>,
  data: Pick<WorkshopData, 'packs'>,
): (given: Pick<WorkshopResponse, 'roundId'>) => AskedRound | null {
  return ({ roundId }) => {
    const round = rounds.get(roundId);
    const pack = round && carriedPack(data, round.packId);
    return pack ? { round, pack } : null;
  };
}

/** Of the packs that a workshop carries, and what it says of itself in the terms of its grid. */
export function brokenPacks({ workshop, packs }: Pick<WorkshopData, 'workshop' | 'packs'>): Broken | null {
  const seen = new Set<string>();
  const odd = packs.find(({ id, pack }: PackRecord) => {
    const isOdd = id !== `${workshop.id}:${pack.id}` || seen.has(pack.id);
    seen.add(pack.id);
    return isOdd;
  });
  if (odd) return { rule: 'packs-carried', table: 'packs', id: odd.id };
  const grid = gridAmong({ workshop, packs });
  if (!grid || !isSameMajor(grid.version, workshop.packVersion)) {
    return { rule: 'packs-carried', table: 'workshops', id: workshop.id, at: ['packId'] };
  }
  return firstOf(workshop.businessLines, (line) => brokenExpectation(line, workshop, grid));
}

function gridAmong({ workshop, packs }: Pick<WorkshopData, 'workshop' | 'packs'>): GridPack | null {
  const pack = carriedPack({ packs }, workshop.packId);
  return pack?.kind === 'grid' ? pack : null;
}

function brokenExpectation(
  { id: line, expected }: BusinessLine,
  { id }: Workshop,
  grid: GridPack,
): Broken | null {
  for (const [pillar, level] of Object.entries(expected)) {
    if (level !== undefined && !isLevelOf(grid, pillar, level)) {
      return { rule: 'level-known', table: 'workshops', id, at: ['businessLines', line, 'expected', pillar] };
    }
  }
  return null;
}

export function brokenDecision(
  { id, pillarId, level }: Decision,
  data: Pick<WorkshopData, 'workshop' | 'packs'>,
): Broken | null {
  const grid = gridAmong(data);
  return grid && isLevelOf(grid, pillarId, level)
    ? null
    : { rule: 'level-known', table: 'decisions', id, at: ['level'] };
}

function isLevelOf({ pillars, levels }: GridPack, pillarId: string, level: number): boolean {
  return level <= levels.length && pillars.some(({ id }) => id === pillarId);
}

/** Of all rounds of a workshop. */
export function brokenRounds(data: Pick<WorkshopData, 'workshop' | 'packs' | 'rounds'>): Broken | null {
  const byId = new Map(data.rounds.map((round) => [round.id, round]));
  const numbers = new Set<string>();
  const open = new Set<Round['kind']>();
  return firstOf(data.rounds, (round) => {
    const { id, kind, number, packId, closedAt } = round;
    const broken = (rule: Rule, at?: string): Broken => ({
      rule,
      table: 'rounds',
      id,
      ...(at ? { at: [at] } : {}),
    });
    const place = `${kind}/${packId}/${number}`;
    if (numbers.has(place)) return broken('one-number');
    numbers.add(place);
    if (closedAt === null && open.has(kind)) return broken('one-open');
    if (closedAt === null) open.add(kind);
    const pack = carriedPack(data, packId);
    if (!pack || !isSameMajor(pack.version, round.packVersion)) return broken('packs-carried', 'packId');
    const isOwn = !asksGrid(round) || packId === data.workshop.packId;
    if (!isOwn || !canAsk(pack, round.mode)) return broken('pack-fits', 'mode');
    if (round.byTeam && asksGrid(round)) return broken('pack-fits', 'byTeam');
    if (!arePartsOf(pack, round)) return broken('part-known', 'partIds');
    const prefill = round.prefilledFrom && byId.get(round.prefilledFrom);
    if (prefill && prefill.kind === kind && prefill.packId === packId && prefill.number >= number) {
      return broken('prefilled-before');
    }
    if (round.revealedAt !== null && closedAt === null) return broken('revealed-closed');
    if ((round.seats === null) !== (closedAt === null)) return broken('seats-closed');
    return kind === 'target' && round.mode !== 'quick' ? broken('target-quick') : null;
  });
}

function arePartsOf(pack: Pack, { mode, partIds }: Round): boolean {
  if (partIds === undefined) return true;
  const known = new Set<string>(partsOf(pack, mode).map(({ id }) => id));
  return partIds.every((id) => known.delete(id));
}

export function brokenPerson(
  { id, name }: Participant,
  { anonymity }: Pick<Workshop, 'anonymity'>,
): Broken | null {
  return anonymity === 'anonymous' && name !== '' ? { rule: 'no-names', table: 'participants', id } : null;
}

/** @param asked by the round that it is of; null: nothing */
export function brokenResponse(response: WorkshopResponse, asked: AskedRound | null): Broken | null {
  const stray = strayAnswer(response, asked);
  return stray && { rule: 'answer-asked', table: 'responses', id: response.id, at: stray };
}

/** Where an answer or comment stands that is not to what a round asks, or off its scale; null: nowhere. */
export function strayAnswer(
  { items, comments }: Pick<WorkshopResponse, 'items' | 'comments'>,
  asked: AskedRound | null,
): [string, string] | null {
  const instrument = asked && instrumentOf(asked.pack, asked.round);
  // Not by their entries: this looks at every answer of a large group.
  for (const id in items) {
    const answer = items[id as keyof typeof items];
    if (answer !== undefined && !instrument?.takes(id, answer)) return ['items', id];
  }
  for (const id in comments) if (!instrument?.isPart(id)) return ['comments', id];
  return null;
}

/** @param asked by the round that it is of; null: nothing */
export function brokenCounts({ id, pillarId, counts }: LevelCounts, asked: AskedRound | null): Broken | null {
  const isAsked =
    asked?.pack.kind === 'grid' &&
    counts.length === asked.pack.levels.length &&
    instrumentOf(asked.pack, asked.round).isPart(pillarId);
  return isAsked ? null : { rule: 'count-asked', table: 'counts', id };
}

export function brokenLogo({ id, dataUrl, width, height }: Logo): Broken | null {
  const size = pictureSize(dataUrl);
  const isWhole = size?.width === width && size.height === height;
  return isWhole ? null : { rule: 'logo-picture', table: 'logos', id };
}

/** Answers and comments without those that the round doesn't ask for, or that are off its scale. */
export function onlyAsked<Given extends Pick<WorkshopResponse, 'items' | 'comments'>>(
  given: Given,
  asked: AskedRound,
): Given {
  if (strayAnswer(given, asked) === null) return given;
  const instrument = instrumentOf(asked.pack, asked.round);
  const items = Object.entries(given.items).filter(
    ([id, answer]) => answer !== undefined && instrument.takes(id, answer),
  );
  const comments = Object.entries(given.comments).filter(([id]) => instrument.isPart(id));
  return { ...given, items: Object.fromEntries(items), comments: Object.fromEntries(comments) };
}

function firstOf<Row>(rows: readonly Row[], check: (row: Row) => Broken | null): Broken | null {
  for (const row of rows) {
    const broken = check(row);
    if (broken) return broken;
  }
  return null;
}
