import type { Card } from './cards.ts';

/** A column that numbered cards hang in. */
export interface ListColumn {
  x: number;
  width: number;
  top: number;
  bottom: number;
}

export interface Listed {
  card: Card;
  x: number;
  y: number;
}

/** Cards hung in columns one after another, filled to a share of their height; null when they don't fit. */
function hang(
  cards: readonly Card[],
  columns: readonly ListColumn[],
  gap: number,
  heads: readonly number[],
  share: number,
): Listed[] | null {
  const listed: Listed[] = [];
  let column = 0;
  let y = start(0);
  for (const card of cards) {
    for (;;) {
      const here = columns[column];
      if (here === undefined) return null;
      const top = start(column);
      const limit = here.top + (here.bottom - here.top) * share + 1e-6;
      const fits = y + card.height <= limit || (y === top && share < 1 && y + card.height <= here.bottom);
      if (fits) {
        listed.push({ card, x: here.x, y });
        y += card.height + gap;
        break;
      }
      column += 1;
      y = start(column);
    }
  }
  return listed;

  function start(index: number): number {
    return (columns[index]?.top ?? 0) + (heads[index] ?? 0);
  }
}

/**
 * Hangs cards in columns as evenly as can be.
 * @param head room that is kept free at the top of the first column
 * @returns the places and the share of the columns' height that they take; null when they don't fit
 */
export function hangEvenly(
  cards: readonly Card[],
  columns: readonly ListColumn[],
  gap: number,
  head: number,
): { listed: Listed[]; share: number } | null {
  const heads = [head];
  let best = hang(cards, columns, gap, heads, 1);
  if (best === null) return null;
  let low = 0;
  let high = 1;
  for (let step = 0; step < 9; step += 1) {
    const middle = (low + high) / 2;
    const tried = hang(cards, columns, gap, heads, middle);
    if (tried === null) low = middle;
    else {
      best = tried;
      high = middle;
    }
  }
  return { listed: best, share: high };
}

/** Hangs the cards of each horizon in columns of its own, next to one another; null when they don't fit. */
export function hangByHorizon(
  groups: readonly (readonly Card[])[],
  columns: readonly ListColumn[],
  gap: number,
  head: number,
): { listed: Listed[]; firsts: number[] } | null {
  let best: { listed: Listed[]; firsts: number[]; share: number } | null = null;
  for (const firsts of divisions(columns.length, groups.length)) {
    const parts = groups.map((cards, index) =>
      hangEvenly(cards, columns.slice(firsts[index], firsts[index + 1] ?? columns.length), gap, head),
    );
    if (parts.some((part) => part === null)) continue;
    const share = Math.max(...parts.map((part) => part?.share ?? 1));
    if (best === null || share < best.share) {
      best = { listed: parts.flatMap((part) => part?.listed ?? []), firsts, share };
    }
  }
  return best;
}

/** All ways to give each of some groups at least one of the columns: the first column of each. */
function divisions(columns: number, groups: number): number[][] {
  const result: number[][] = [];
  const extend = (firsts: number[]) => {
    if (firsts.length === groups) {
      result.push(firsts);
      return;
    }
    const last = columns - (groups - firsts.length);
    for (let next = (firsts.at(-1) ?? 0) + 1; next <= last; next += 1) extend([...firsts, next]);
  };
  extend([0]);
  return result;
}
