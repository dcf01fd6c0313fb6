/** How many may be there at once: in all, and of one address. */
export interface Places {
  all: number;
  each: number;
  /** The last of all are for addresses that hold fewer than `few`: those that hold many never leave others out. */
  kept: number;
  few: number;
}

export interface Held {
  /** False: there is no place for one more of this address. */
  take(address: string): boolean;
  leave(address: string): void;
  readonly count: number;
}

export function createPlaces({ all, each, kept, few }: Places): Held {
  const held = new Map<string, number>();
  let count = 0;
  return {
    take(address) {
      const own = held.get(address) ?? 0;
      if (count >= all || own >= each || (count >= all - kept && own >= few)) return false;
      held.set(address, own + 1);
      count += 1;
      return true;
    },
    leave(address) {
      const left = (held.get(address) ?? 1) - 1;
      if (left > 0) held.set(address, left);
      else held.delete(address);
      count -= 1;
    },
    get count() {
      return count;
    },
  };
}
