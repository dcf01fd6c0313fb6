/** Milliseconds at least between two looks at the data while phones answer. */
const shortestPause = 400;
/** Drawing takes one part of the time, and leaves as many to writing answers; a slow laptop draws less often. */
const partsForWriting = 4;

let phonesWroteLast = false;

/** To be called when phones' answers were written: what follows may be shown a moment later. */
export function notePhoneWrite(): void {
  phonesWroteLast = true;
}

/** To be called when a command was carried out: what it changed is shown at once. */
export function noteCommandWrite(): void {
  phonesWroteLast = false;
}

interface Observable<Value> {
  subscribe(onNext: (value: Value) => void, onError?: (error: unknown) => void): { unsubscribe(): void };
}

/**
 * The same values, except that those in quick succession that phones cause are left out for the latest one.
 * A room of 300 phones writes many times a second; drawing a whole screen each time would hold up the writing.
 */
export function paced<Value>(source: Observable<Value>): Observable<Value> {
  return {
    subscribe(onNext, onError) {
      /** When the screen may change again, on the page's clock. */
      let next = Number.NEGATIVE_INFINITY;
      let waiting: { value: Value } | null = null;
      let timer: ReturnType<typeof setTimeout> | undefined;

      const show = (value: Value) => {
        clearTimeout(timer);
        timer = undefined;
        waiting = null;
        const started = performance.now();
        next = started + shortestPause;
        onNext(value);
        // By then what follows from it has been drawn.
        setTimeout(() => {
          next += partsForWriting * (performance.now() - started);
        });
      };
      const subscription = source.subscribe((value) => {
        const left = next - performance.now();
        if (!phonesWroteLast || left <= 0) return show(value);
        waiting = { value };
        timer ??= setTimeout(() => waiting && show(waiting.value), left);
      }, onError);
      return {
        unsubscribe() {
          clearTimeout(timer);
          subscription.unsubscribe();
        },
      };
    },
  };
}
