/** Milliseconds from the first change until it leaves, so that quick answers travel together. */
const waits = { answer: 600, typing: 2_000 };

/** Does something once for all that gathers in a moment; what waits for less time is not held up by what waits longer. */
export function gathering(leave: () => void): (kind: keyof typeof waits) => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let due = Number.POSITIVE_INFINITY;
  return (kind) => {
    const at = performance.now() + waits[kind];
    if (at >= due) return;
    due = at;
    clearTimeout(timer);
    timer = setTimeout(() => {
      due = Number.POSITIVE_INFINITY;
      leave();
    }, waits[kind]);
  };
}
