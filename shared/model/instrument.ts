import type { ItemId, LensItemId, LensPartId, PartId } from './ids.ts';
import type { Pack, Pillar } from './pack.ts';
import type { GridRound, ItemAnswer, Round, RoundMode } from './workshop.ts';

/** What of a round says what it asks of its pack. */
export type Asking = Pick<Round, 'mode' | 'partIds'>;

/**
 * What can be answered to an item, beside "don't know", which always can.
 *
 * - `levels`: 1 up to the highest of the pack;
 * - `statements`: yes, partly or no;
 * - `scores`: one of the numbers that a checklist gives to its answers;
 * - `steps`: yes or no.
 */
export type Scale =
  | { kind: 'levels'; highest: number }
  | { kind: 'statements' }
  | { kind: 'scores'; scores: readonly number[] }
  | { kind: 'steps' };

/** One question of a round: the level of a pillar, a statement, a factor, a step. */
export interface Item {
  id: ItemId;
  /** What it belongs to, and what is said about it is a comment on: a pillar, a block, the step itself. */
  partId: PartId;
}

/** What a round asks: the items of a pack in their order, all on one scale. */
export interface Instrument {
  scale: Scale;
  parts: readonly PartId[];
  items: readonly Item[];
  /** Whether an answer can be given in the round: to what it asks, and on its scale. */
  takes(itemId: string, answer: ItemAnswer): boolean;
  /** Whether a comment can: about what it asks. */
  isPart(partId: string): boolean;
}

const kindOfMode = {
  quick: 'grid',
  detailed: 'grid',
  checklist: 'checklist',
  ladder: 'ladder',
} as const satisfies Record<RoundMode, Pack['kind']>;

/** Whether a pack can be asked in this way. */
export function canAsk({ kind }: Pick<Pack, 'kind'>, mode: RoundMode): boolean {
  return kindOfMode[mode] === kind;
}

/** Whether a round asks the workshop's grid, and no checklist or ladder beside it. */
export function asksGrid(round: Round): round is GridRound {
  return kindOfMode[round.mode] === 'grid';
}

/** Whether a round measures where the organisation stands in its grid. */
export function measuresGrid(round: Round): round is GridRound {
  return round.kind === 'measure' && asksGrid(round);
}

/** Whether a part is asked. */
export function asksPart({ partIds }: Pick<Asking, 'partIds'>, id: PartId): boolean {
  return partIds?.includes(id) ?? true;
}

/** The pillars that a round asks, in the model's own order. */
export function pillarsAsked<Asked extends Pick<Pillar, 'id'>>(
  { pillars }: { pillars: readonly Asked[] },
  round: { partIds?: readonly PartId[] | undefined },
): Asked[] {
  return pillars.filter(({ id }) => round.partIds?.includes(id) ?? true);
}

/** What can be answered when a pack is asked in a mode that fits it. */
export function scaleOf(pack: Pack, mode: RoundMode): Scale {
  if (pack.kind === 'checklist') {
    return { kind: 'scores', scores: pack.answers.map(({ value }) => value) };
  }
  if (pack.kind === 'ladder') return { kind: 'steps' };
  return mode === 'quick' ? { kind: 'levels', highest: pack.levels.length } : { kind: 'statements' };
}

export function isOnScale(scale: Scale, answer: ItemAnswer): boolean {
  if (answer === 'unknown') return true;
  switch (scale.kind) {
    case 'levels':
      return Number.isInteger(answer) && Number(answer) >= 1 && Number(answer) <= scale.highest;
    case 'scores':
      return typeof answer === 'number' && scale.scores.includes(answer);
    case 'statements':
      return typeof answer === 'string';
    case 'steps':
      return answer === 'yes' || answer === 'no';
  }
}

/** Hundreds of answers are checked against one round: what it asks is looked up once. */
const known = new WeakMap<Pack, WeakMap<Asking, Instrument>>();

/** What a round asks of its pack, in the pack's order. A pack that can't be asked in that way has no items. */
export function instrumentOf(pack: Pack, round: Asking): Instrument {
  const ofPack = known.get(pack) ?? new WeakMap<Asking, Instrument>();
  known.set(pack, ofPack);
  const instrument = ofPack.get(round) ?? lookUp(pack, round);
  ofPack.set(round, instrument);
  return instrument;
}

function lookUp(pack: Pack, round: Asking): Instrument {
  const asked = canAsk(pack, round.mode)
    ? partsOf(pack, round.mode).filter(({ id }) => asksPart(round, id))
    : [];
  const items = asked.flatMap(({ id, items: own }) =>
    own.map((itemId): Item => ({ id: itemId, partId: id })),
  );
  const scale = scaleOf(pack, round.mode);
  const itemIds = new Set<string>(items.map(({ id }) => id));
  const partIds = new Set<string>(asked.map(({ id }) => id));
  return {
    scale,
    parts: [...asked.map(({ id }) => id)],
    items,
    takes: (itemId, answer) => itemIds.has(itemId) && isOnScale(scale, answer),
    isPart: (partId) => partIds.has(partId),
  };
}

interface Part {
  id: PartId;
  items: readonly ItemId[];
}

/** Every part of a pack with what is asked about it: the accelerators of a checklist are advice, and asked of nobody. */
export function partsOf(pack: Pack, mode: RoundMode): Part[] {
  switch (pack.kind) {
    case 'grid':
      return pack.pillars.map((pillar) => ({
        id: pillar.id,
        items: mode === 'quick' ? [pillar.id] : statementsOf(pillar),
      }));
    case 'checklist':
      // A pack's own ids have been read as texts; what they are ids of is said here, for phones without its schema.
      return pack.blocks.map(({ id, successFactors }) => ({
        id: id as LensPartId,
        items: successFactors.map((factor) => factor.id as LensItemId),
      }));
    case 'ladder':
      return pack.steps.map(({ id }) => ({ id: id as LensPartId, items: [id as LensPartId] }));
  }
}

function statementsOf({ cells }: Pillar): ItemId[] {
  return cells.flatMap(({ statements }) => statements.map(({ id }) => id));
}
