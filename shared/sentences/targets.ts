import type { CurrentSituation } from '../analysis/current.ts';
import type { GroupFigures } from '../analysis/group.ts';
import { type Direction, directionOf } from '../analysis/reached.ts';
import type { PillarId } from '../model/ids.ts';
import type { GridPack } from '../model/pack.ts';
import type { Level } from '../model/workshop.ts';
import { aboutLevel } from '../words/amounts.ts';
import { type Claim, inBoth } from './claim.ts';
import { pillarsInSentence } from './names.ts';
import { targetWords } from './targetWords.ts';

export type TargetClaim =
  /** What is left to choose: everything, or some pillars. */
  | Claim<'targets-open', { open: readonly PillarId[] }>
  /** All are chosen, and not all are measured. */
  | Claim<'targets-chosen', { pillars: number }>
  | Claim<'targets-growth', Record<Direction, number>>;

/** What is left to choose, or what was chosen. */
export function targetClaim(
  pack: GridPack,
  { levels }: Pick<CurrentSituation, 'levels'>,
  targets: ReadonlyMap<PillarId, Level>,
): TargetClaim {
  const all = pack.pillars.length;
  const open = pack.pillars.map(({ id }) => id).filter((id) => !targets.has(id));
  if (open.length > 0) {
    return {
      kind: 'targets-open',
      pillarId: null,
      facts: { open },
      text: inBoth((language) => {
        const { ask, left } = targetWords[language];
        return open.length === all ? ask : left(open.length, pillarsInSentence(pack, open, language));
      }),
    };
  }
  const tally: Record<Direction, number> = { grow: 0, stay: 0, back: 0 };
  for (const [id, target] of targets) {
    const current = levels.get(id)?.figures.label;
    if (current === undefined) {
      return {
        kind: 'targets-chosen',
        pillarId: null,
        facts: { pillars: all },
        text: inBoth((language) => targetWords[language].allChosen(all)),
      };
    }
    tally[directionOf(target, current)] += 1;
  }
  const { grow, stay, back } = tally;
  return {
    kind: 'targets-growth',
    pillarId: null,
    facts: tally,
    text: inBoth((language) => {
      const words = targetWords[language];
      if (grow === all) return words.growAll(grow);
      return stay === all ? words.stayAll : words.mixed(grow, stay, back);
    }),
  };
}

/** What people wish for one pillar. */
export type WishesClaim = Claim<'wishes', { n: number; median: number }>;

export function wishesClaim(pillarId: PillarId, { n, median }: GroupFigures): WishesClaim {
  return {
    kind: 'wishes',
    pillarId,
    facts: { n, median },
    text: inBoth((language) => targetWords[language].wishes(n, aboutLevel(median, language))),
  };
}
