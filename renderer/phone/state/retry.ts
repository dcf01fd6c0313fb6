/** Milliseconds: soon at first, then calmly. */
const waits = { first: 1_000, most: 15_000 };

export interface Retry {
  /** Does it later: after `seconds` when the laptop said so, else a little later than the last time. */
  later: (seconds?: number | null) => void;
  /** It worked: nothing is waiting, and the next failure is tried again soon. */
  settle: () => void;
}

/** Tries again until told that it worked, a little out of step with other phones. */
export function retrying(attempt: () => void): Retry {
  let wait = waits.first;
  let timer: ReturnType<typeof setTimeout> | undefined;
  return {
    later: (seconds) => {
      clearTimeout(timer);
      const own = wait * (0.7 + 0.6 * Math.random());
      timer = setTimeout(attempt, Math.max(own, (seconds ?? 0) * 1_000));
      wait = Math.min(wait * 2, waits.most);
    },
    settle: () => {
      clearTimeout(timer);
      wait = waits.first;
    },
  };
}
