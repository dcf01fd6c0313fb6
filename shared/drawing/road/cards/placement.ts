import type { Horizon } from '../../../model/workshop.ts';
import type { Span } from '../page/page.ts';
import { byLane, type Filling, fillBand, type Item } from './bandFilling.ts';
import { type Band, type BandGrid, capacity, stack } from './bands.ts';

export interface Placed {
  item: Item;
  span: Span;
  side: 0 | 1;
  band: number;
  /** 0 stands at the road, 1 behind it … */
  depth: number;
}

interface PlacementInput {
  bands: readonly Band[];
  grid: BandGrid;
  /** In travelling order; cards of one horizon follow one another. */
  cards: readonly Item[];
  /** In travelling order, with the signpost that stands at the beginning, if it needs a place among the cards. */
  horizons: readonly { id: Horizon; sign: Item | null }[];
  laneCount: number;
}

interface Placement {
  placed: Placed[];
  /** First band of each horizon, in order. */
  starts: number[];
}

/** What happens in a band: nothing before a horizon begins, or some cards (and the sign, in a first band). */
interface Step {
  filling: Filling | null;
  count: number;
  next: State;
}

/** `horizon` runs; when `fresh` it has not begun yet. */
interface State {
  horizon: number;
  fresh: boolean;
}

const mostInBand = 8;
/** What it costs to leave a band empty before a horizon begins, and a band's distance from where a card would like to be. */
const skipCost = 1.5;
const awayCost = 0.35;
/** What it costs when a horizon begins in another band than it would like to. */
const startCost = 0.2;

/**
 * Gives every card a place: bands are filled in travelling order, a horizon starts in a band of its own, with
 * its signpost at the road; cards of left lanes prefer the left side. Dynamic programming over (band, cards
 * placed, horizon) finds the most even filling; null when the cards don't fit.
 */
export function placeItems(input: PlacementInput): Placement | null {
  const { bands, cards, horizons, grid, laneCount } = input;
  const count = cards.length;
  const ends = endsOf(input);
  const { goals, starts } = desiredBands(input, ends);
  const costs = new Map<number, number>();
  const steps = new Map<number, Step>();
  const fillings = new Map<number, Filling | null>();
  const key = (band: number, done: number, state: State) =>
    ((band * (count + 1) + done) * horizons.length + state.horizon) * 2 + (state.fresh ? 1 : 0);

  const filling = (band: number, done: number, take: number, sign: Item | null) => {
    const at = ((band * (count + 1) + done) * (mostInBand + 1) + take) * 2 + (sign === null ? 0 : 1);
    const known = fillings.get(at);
    if (known !== undefined) return known;
    const place = bands[band];
    const found =
      place === undefined ? null : fillBand(place, cards.slice(done, done + take), sign, grid, laneCount);
    fillings.set(at, found);
    return found;
  };

  const best = (band: number, done: number, state: State): number => {
    if (band === bands.length) {
      const finished = done === count && state.horizon === horizons.length - 1 && !state.fresh;
      return finished ? 0 : Number.POSITIVE_INFINITY;
    }
    const at = key(band, done, state);
    const known = costs.get(at);
    if (known !== undefined) return known;
    const end = ends[state.horizon] ?? count;
    const sign = state.fresh ? (horizons[state.horizon]?.sign ?? null) : null;
    let least = Number.POSITIVE_INFINITY;
    const consider = (cost: number, step: Step) => {
      const total = cost + best(band + 1, done + step.count, step.next);
      if (total < least) {
        least = total;
        steps.set(at, step);
      }
    };
    if (state.fresh) consider(skipCost, { filling: null, count: 0, next: state });
    for (let take = 0; take <= Math.min(mostInBand, end - done); take += 1) {
      const found = filling(band, done, take, sign);
      if (found === null) break;
      let cost = found.cost;
      if (state.fresh) cost += startCost * (band - (starts[state.horizon] ?? 0)) ** 2;
      for (let card = done; card < done + take; card += 1) {
        cost += awayCost * (band + 0.5 - (goals[card] ?? 0)) ** 2;
      }
      const step = { filling: found, count: take };
      consider(cost, { ...step, next: { horizon: state.horizon, fresh: false } });
      if (done + take === end && state.horizon < horizons.length - 1) {
        consider(cost, { ...step, next: { horizon: state.horizon + 1, fresh: true } });
      }
    }
    costs.set(at, least);
    return least;
  };

  const first: State = { horizon: 0, fresh: true };
  if (!Number.isFinite(best(0, 0, first))) return null;
  return collect(input, first, (band, done, state) => steps.get(key(band, done, state)));
}

/** How many cards there are up to and including each horizon. */
function endsOf(input: PlacementInput): number[] {
  let end = 0;
  return input.horizons.map((horizon) => {
    end += input.cards.filter((card) => card.horizon === horizon.id).length;
    return end;
  });
}

/**
 * The band (with fractions) where each card would stand if all room were used evenly: horizons share the room
 * by their number of cards, and every horizon gets some.
 */
function desiredBands(input: PlacementInput, ends: readonly number[]): { goals: number[]; starts: number[] } {
  const rooms = input.bands.map((band) =>
    band.sides.reduce((sum, side) => sum + capacity(side, input.cards[0]?.dv ?? 1, input.grid), 0),
  );
  const total = rooms.reduce((sum, room) => sum + room, 0);
  const bandAt = (share: number) => {
    let before = 0;
    for (const [band, room] of rooms.entries()) {
      if (before + room >= share * total && room > 0) return band + (share * total - before) / room;
      before += room;
    }
    return rooms.length;
  };
  const goals: number[] = [];
  const starts: number[] = [];
  let from = 0;
  for (const [index] of input.horizons.entries()) {
    const own = (ends[index] ?? 0) - (ends[index - 1] ?? 0);
    const proportional = input.cards.length === 0 ? 0 : own / input.cards.length;
    const equal = 1 / input.horizons.length;
    const share = input.cards.length === 0 ? equal : 0.3 * equal + 0.7 * proportional;
    starts.push(bandAt(from));
    for (let card = 0; card < own; card += 1) goals.push(bandAt(from + ((card + 0.5) / own) * share));
    from += share;
  }
  return { goals, starts };
}

/** Follows the steps and gives every item its rectangle. */
function collect(
  input: PlacementInput,
  first: State,
  stepAt: (band: number, done: number, state: State) => Step | undefined,
): Placement {
  const placed: Placed[] = [];
  const starts: number[] = [];
  let done = 0;
  let state = first;
  input.bands.forEach((band, index) => {
    const step = stepAt(index, done, state);
    if (step === undefined) throw new Error('A placement has a step for every band.');
    const { filling } = step;
    if (filling !== null) {
      if (state.fresh) starts.push(index);
      const sorted = byLane(input.cards.slice(done, done + step.count));
      for (const side of [0, 1] as const) {
        const own = side === 0 ? sorted.slice(0, filling.onFirst) : sorted.slice(filling.onFirst);
        // Outwards goes back in time, so that leaders of cards behind reach the road earlier.
        own.sort((a, b) => input.cards.indexOf(b) - input.cards.indexOf(a));
        const sign = input.horizons[state.horizon]?.sign ?? null;
        const items = filling.signSide === side && sign !== null ? [sign, ...own] : own;
        const places = stack(
          band.sides[side],
          items.map((item) => item.dv),
          input.grid,
        );
        items.forEach((item, depth) => {
          const span = { u: band.u, v: places?.[depth] ?? 0, du: item.du, dv: item.dv };
          placed.push({ item, span, side, band: index, depth });
        });
      }
    }
    done += step.count;
    state = step.next;
  });
  return { placed, starts };
}
