/** So many at once, and so many a second in the long run. */
export interface Rate {
  burst: number;
  perSecond: number;
}

export interface RateLimiter {
  /** Takes one from the key's allowance. False: there was none left. */
  take(key: string): boolean;
  /** Gives one back that turned out to cost nothing. */
  giveBack(key: string): void;
  /** How many the key has taken that have not come back with time. */
  taken(key: string): number;
}

/** An allowance a key and one for all keys together, with the first of each key let through whatever others took. */
export interface SharedRate {
  each: Rate;
  all: Rate;
  first: number;
}

interface Allowance {
  left: number;
  /** Milliseconds, of the limiter's clock. */
  at: number;
}

/** Keys beyond this are looked through for those whose allowance is full again. */
const keysBeforeTidying = 5000;

/** An allowance a key that refills with time. @param now milliseconds of a clock that never goes back */
export function createRateLimiter(
  { burst, perSecond }: Rate,
  now: () => number = () => performance.now(),
): RateLimiter {
  const allowances = new Map<string, Allowance>();

  function current(key: string): Allowance {
    const at = now();
    const known = allowances.get(key) ?? { left: burst, at };
    return { left: Math.min(burst, known.left + ((at - known.at) / 1000) * perSecond), at };
  }

  function tidy(): void {
    if (allowances.size <= keysBeforeTidying) return;
    for (const key of [...allowances.keys()]) {
      if (current(key).left >= burst) allowances.delete(key);
    }
  }

  return {
    take(key) {
      const allowance = current(key);
      const granted = allowance.left >= 1;
      allowances.set(key, granted ? { ...allowance, left: allowance.left - 1 } : allowance);
      tidy();
      return granted;
    },
    giveBack(key) {
      const allowance = current(key);
      allowances.set(key, { ...allowance, left: Math.min(burst, allowance.left + 1) });
    },
    taken: (key) => burst - current(key).left,
  };
}

/** See `SharedRate`: somebody who takes all that there is leaves room for those who take little. */
export function createSharedLimiter({
  each,
  all,
  first,
}: SharedRate): Pick<RateLimiter, 'take' | 'giveBack'> {
  const own = createRateLimiter(each);
  const together = createRateLimiter(all);
  const everybody = '';
  return {
    take(key) {
      if (!own.take(key)) return false;
      if (together.take(everybody) || own.taken(key) <= first) return true;
      own.giveBack(key);
      return false;
    },
    giveBack(key) {
      own.giveBack(key);
      together.giveBack(everybody);
    },
  };
}
