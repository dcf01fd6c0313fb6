import { reachedLevel } from '../../../analysis/reached.ts';
import type { PosterContent, PosterPillar } from '../../posterContent.ts';
import type { Card } from '../cards/cards.ts';
import type { MarkSizes, Milestone } from '../marks/marks.ts';
import type { Road } from './curve.ts';

/** One list number, or several following ones, at a place on a lane. */
export interface NumberMark {
  lane: number;
  /** Distance along the road. */
  s: number;
  first: number;
  last: number;
}

/** What stands on the lanes of a road whose actions are in lists. */
interface LanePlan {
  numbers: NumberMark[];
  milestones: Milestone[];
  icons: { lane: number; s: number }[];
}

/** Where a horizon's part of the road begins and ends. */
export interface Stretch {
  from: number;
  to: number;
}

type Element =
  | { kind: 'icon'; length: number }
  | { kind: 'number'; length: number; first: number; last: number }
  | { kind: 'level'; length: number; level: number; badge: Milestone['kind'] };

/**
 * Lines up numbers and levels on every lane: within a horizon's stretch the pillar's numbers, and each next level
 * right after the action that brings it, evenly spread. Numbers that don't fit are taken together (`4–7`).
 * @param groups the cards of each horizon, by pillar
 * @param numberRadius of the discs that numbers stand in
 */
export function planLanes(
  content: PosterContent,
  road: Road,
  groups: readonly (readonly Card[])[],
  stretches: readonly Stretch[],
  sizes: MarkSizes,
  numberRadius: number,
): LanePlan {
  const plan: LanePlan = { numbers: [], milestones: [], icons: [] };
  const lanes = content.pillars.map((pillar, lane) => {
    const own = groups.map((cards) => cards.filter((card) => card.lane === lane));
    return elementsOf(pillar, own, sizes, numberRadius);
  });
  const stretchOf = (horizon: number) => stretches[horizon] ?? { from: 0, to: road.length };
  // A horizon begins with an icon on every lane or on none: the icons are on all cards too.
  const withIcons = groups.map((_, horizon) =>
    lanes.every((rows) => fits(rows[horizon] ?? [], stretchOf(horizon))),
  );
  content.pillars.forEach((pillar, lane) => {
    const reached = reachedLevel(pillar.current);
    if (reached !== null) {
      plan.milestones.push({ pillarId: pillar.id, lane, level: reached, kind: 'current', s: sizes.start });
    }
    lanes[lane]?.forEach((whole, horizon) => {
      const stretch = stretchOf(horizon);
      const row = whole.filter(({ kind }) => kind !== 'icon' || withIcons[horizon]);
      for (const { element, s } of spread(merged(row, stretch, numberRadius), stretch, lane)) {
        if (element.kind === 'icon') plan.icons.push({ lane, s });
        else if (element.kind === 'number') {
          plan.numbers.push({ lane, s, first: element.first, last: element.last });
        } else {
          const { level, badge } = element;
          plan.milestones.push({ pillarId: pillar.id, lane, level, kind: badge, s });
        }
      }
    });
  });
  return plan;
}

/** How long each horizon's stretch must be for the fullest lane, with nothing taken together. */
export function laneLengths(
  content: PosterContent,
  groups: readonly (readonly Card[])[],
  sizes: MarkSizes,
  numberRadius: number,
): number[] {
  const lengths = groups.map(() => 0);
  content.pillars.forEach((pillar, lane) => {
    const own = groups.map((cards) => cards.filter((card) => card.lane === lane));
    elementsOf(pillar, own, sizes, numberRadius).forEach((row, index) => {
      const length = row.reduce((sum, element) => sum + element.length, 0);
      lengths[index] = Math.max(lengths[index] ?? 0, length);
    });
  });
  return lengths;
}

/** The elements of a lane by horizon, in travelling order. */
function elementsOf(
  pillar: PosterPillar,
  own: readonly (readonly Card[])[],
  sizes: MarkSizes,
  numberRadius: number,
): Element[][] {
  const last = own.length - 1;
  const rows: Element[][] = own.map((cards, horizon) => [
    ...(horizon === 0 ? [] : [{ kind: 'icon', length: sizes.radius * 2 } as const]),
    ...cards.map((card) => {
      const number = card.number ?? 0;
      return { kind: 'number', length: numberRadius * 2 + 2, first: number, last: number } as const;
    }),
  ]);
  const reached = reachedLevel(pillar.current);
  if (pillar.target === null) return rows;
  if (reached !== null && pillar.target <= reached) {
    const length = sizes.stayLength(pillar.target, pillar.target < reached);
    rows[last]?.push({ kind: 'level', length, level: pillar.target, badge: 'stay' });
    return rows;
  }
  const numbers = own.flat().map((card) => card.number ?? 0);
  const first = reached === null ? pillar.target : reached + 1;
  const steps = pillar.target - first + 1;
  for (let step = 1; step <= steps; step += 1) {
    const badge = step === steps ? 'target' : 'step';
    const element: Element = { kind: 'level', length: sizes.radius * 2.3, level: first + step - 1, badge };
    const done = Math.floor((step / steps) * numbers.length + 1e-9);
    if (numbers.length === 0) {
      rows[Math.min(last, Math.ceil((step / steps) * own.length) - 1)]?.push(element);
      continue;
    }
    const before = numbers[done - 1];
    const row = rows.find((elements) =>
      elements.some((one) => one.kind === 'number' && (before === undefined || one.first === before)),
    );
    if (row === undefined) continue;
    const at = row.findIndex(
      (one) => one.kind === 'number' && (before === undefined || one.first === before),
    );
    let place = before === undefined ? at : at + 1;
    while (row[place]?.kind === 'level') place += 1;
    row.splice(place, 0, element);
  }
  return rows;
}

/** The row with following numbers taken together, as few as needed to fit the stretch. */
function merged(row: readonly Element[], stretch: Stretch, radius: number): Element[] {
  for (let most = 1; ; most += 1) {
    const result: Element[] = [];
    let inMark = 0;
    for (const element of row) {
      const before = result.at(-1);
      if (element.kind === 'number' && before?.kind === 'number' && inMark < most) {
        result[result.length - 1] = { ...before, last: element.last, length: radius * 3.6 };
        inMark += 1;
      } else {
        result.push(element);
        inMark = 1;
      }
    }
    if (fits(result, stretch) || most >= row.length) return result;
  }
}

function fits(elements: readonly Element[], { from, to }: Stretch): boolean {
  return elements.reduce((sum, element) => sum + element.length, 0) <= to - from;
}

function spread(row: readonly Element[], stretch: Stretch, lane: number): { element: Element; s: number }[] {
  const length = row.reduce((sum, element) => sum + element.length, 0);
  const gap = Math.max(0, stretch.to - stretch.from - length) / (row.length + 0.6);
  // Lanes are a little out of step, so that badges of neighbours don't stand side by side.
  let at = stretch.from + gap * (lane % 2 === 0 ? 0.5 : 1.1);
  return row.map((element) => {
    const s = at + element.length / 2;
    at += element.length + gap;
    return { element, s };
  });
}
