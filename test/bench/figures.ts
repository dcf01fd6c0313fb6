/** The median (the lower one of an even count): what a run usually takes, whatever disturbed a few. */
export function middle(times: readonly number[]): number {
  const sorted = [...times].sort((a, b) => a - b);
  const median = sorted[Math.floor((sorted.length - 1) / 2)];
  if (median === undefined) throw new Error('Nothing was measured');
  return median;
}

/** What a benchmark is told. */
export interface BenchOptions {
  /** Once and little: only whether it works. */
  small: boolean;
  /** The checkout's folder. */
  root: string;
}
