import { analyseRound } from '../../shared/analysis/round.ts';
import { topics } from '../../shared/analysis/topics.ts';
import { cemmPack } from '../../shared/content/packs.ts';
import type { WorkshopData } from '../../shared/model/workshop.ts';
import { roundId } from '../plainWorkshop.ts';
import { type BenchOptions, middle } from './figures.ts';
import { workshopOf } from './workshop.ts';

export const name = 'analysis of 1,000 participants × 96 statements × 3 business lines';
/** Times one bare pass over the same numbers. */
export const limit = 2;

/**
 * The ratio of a whole analysis, with the topics to discuss, to a bare pass over its answers: in time of the
 * processor, with that of collecting garbage in it, so that what else the machine does stays out.
 */
export async function run({ small }: BenchOptions): Promise<number> {
  const data = workshopOf(small ? 50 : 1000);
  const rounds = small ? 3 : 25;
  /** Until then the engine is still compiling. */
  const warmUp = 10;
  const bare: number[] = [];
  const whole: number[] = [];
  for (let round = -warmUp; round < rounds; round += 1) {
    const passed = timeOf(() => barePass(data));
    const analysed = timeOf(() => analyseAll(data));
    if (round < 0) continue;
    bare.push(passed);
    whole.push(analysed);
  }
  return middle(whole) / middle(bare);
}

/** What nobody can do without: look at every answer of every response once and add up its score. */
function barePass({ responses }: WorkshopData): number {
  const ids = cemmPack.pillars.flatMap(({ cells }) =>
    cells.flatMap(({ statements }) => statements.map(({ id }) => id)),
  );
  let sum = 0;
  for (const { items: statements } of responses) {
    for (const id of ids) {
      const answer = statements[id];
      if (answer === 'yes') sum += 1;
      else if (answer === 'partly') sum += 0.5;
    }
  }
  return sum;
}

function analyseAll(data: WorkshopData): number {
  let found = 0;
  for (const { id } of data.workshop.businessLines) {
    const analysis = analyseRound(data, cemmPack, { roundId, businessLineId: id });
    found += topics(analysis, cemmPack).length;
  }
  return found;
}

/** Microseconds of the processor, on all of this program's threads. */
function timeOf(work: () => number): number {
  const start = process.cpuUsage();
  if (Number.isNaN(work())) throw new Error('Nothing was measured');
  const { user, system } = process.cpuUsage(start);
  return user + system;
}
