import { drawingWords } from '../../words/drawingWords.ts';
import { enumerate, formatLevel } from '../../words/language.ts';
import type { PosterContent, PosterPillar } from '../posterContent.ts';

/**
 * The balance of the six pillars in a sentence: lowest and highest median with their pillars, and the
 * spread of the targets when all have one.
 */
export function balanceSentence({ pillars, language }: PosterContent): string {
  const words = drawingWords(language);
  const measured = pillars.filter(
    (pillar): pillar is PosterPillar & { current: number } => pillar.current !== null,
  );
  const [first] = measured;
  if (first === undefined) return words.notMeasured;
  const levels = measured.map(({ current }) => current);
  const low = Math.min(...levels);
  const high = Math.max(...levels);
  const level = (value: number) => formatLevel(value, language);
  const names = (value: number) =>
    enumerate(
      measured.filter(({ current }) => current === value).map(({ shortName }) => shortName),
      language,
    );
  const now =
    low === high
      ? words.sameEverywhere(level(low))
      : words.balance(level(low), names(low), level(high), names(high));
  const targets = pillars.map(({ target }) => target).filter((target) => target !== null);
  if (targets.length < pillars.length) return now;
  return `${now} ${words.balanceOfTargets(level(Math.min(...targets)), level(Math.max(...targets)))}`;
}
