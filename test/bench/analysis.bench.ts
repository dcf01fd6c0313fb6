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

/** The ratio of a whole analysis, with the topics to discuss, to a bare pass over its answers. */
export async function run({ small }: BenchOptions): Promise<number> {
  const data = workshopOf(small ? 50 : 1000);
  const rounds = small ? 3 : 25;
  const bare: number[] = [];
  const whole: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    bare.push(timeOf(() => barePass(data)));
    whole.push(timeOf(() => analyseAll(data)));
  }
  return middle(whole) / middle(bare);
}

/** What nobody can do without: look at every answer of every response once and add up its score. */
function barePass({ responses }: WorkshopData): number {
  const ids = cemmPack.pillars.flatMap(({ cells }) =>
    cells.flatMap(({ statements }) => statements.map(({ id }) => id)),
  );
  let sum = 0;
  for (const { statements } of responses) {
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

function timeOf(work: () => number): number {
  const start = performance.now();
  if (Number.isNaN(work())) throw new Error('Nothing was measured');
  return performance.now() - start;
}
