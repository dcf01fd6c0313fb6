/** Milliseconds at least between two looks at the data while phones answer. */
const shortestPause = 1000;
/** Drawing takes one part of the time, and leaves as many to writing answers; a slow laptop draws less often. */
const partsForWriting = 4;

let phoneWrites = 0;
/** What rests now and looks again at once when the facilitator does something. */
const resting = new Set<() => void>();

/** To be called when phones' answers were written: what follows may be shown a moment later. */
export function notePhoneWrite(): void {
  phoneWrites += 1;
}

/** To be called when a command was carried out: what it changed is shown at once. */
export function noteCommandWrite(): void {
  for (const lookAgain of [...resting]) lookAgain();
}

interface Observable<Value> {
  subscribe(onNext: (value: Value) => void, onError?: (error: unknown) => void): { unsubscribe(): void };
}

/**
 * The same values, except that it rests after each one that phones caused: it stops following the source, and
 * follows it again a moment later. A room of 300 phones writes many times a second; reading and drawing a
 * whole screen each time would hold up the writing.
 *
 * @param source begins with the value as it is then, as a live query does
 */
export function paced<Value>(source: Observable<Value>): Observable<Value> {
  return {
    subscribe(onNext, onError) {
      let following: { unsubscribe(): void } | null = null;
      let timer: ReturnType<typeof setTimeout> | undefined;

      const look = () => {
        stop();
        const writesBefore = phoneWrites;
        following = source.subscribe((value) => {
          const started = performance.now();
          onNext(value);
          if (phoneWrites > writesBefore) rest(started);
        }, onError);
      };
      const rest = (started: number) => {
        stop();
        resting.add(look);
        // By the time this runs, what follows from the value has been drawn.
        timer = setTimeout(() => {
          timer = setTimeout(look, shortestPause + partsForWriting * (performance.now() - started));
        });
      };
      const stop = () => {
        clearTimeout(timer);
        resting.delete(look);
        following?.unsubscribe();
        following = null;
      };
      look();
      return { unsubscribe: stop };
    },
  };
}
