import type { CurrentSituation } from '../analysis/current.ts';
import { directionOf, reachedLevel } from '../analysis/reached.ts';
import type { GridPack } from '../model/pack.ts';
import type { Decision, Language, Level } from '../model/workshop.ts';
import { aboutLevel, atLevel } from '../words/amounts.ts';
import { enumerate } from '../words/language.ts';
import { type Claim, inBoth } from './claim.ts';
import { standingWords } from './standingWords.ts';

/** A pillar with where it stands and where it goes, named in the language of the text. */
export interface Standing {
  id: string;
  name: string;
  shortName: string;
  /** Median of the last revealed measurement; null when nothing may be shown. */
  current: number | null;
  target: Level | null;
}

export type StandingClaim = Claim<'standing', { pillars: Pick<Standing, 'id' | 'current' | 'target'>[] }>;

/** Lowest and highest median with their pillars, and the range of the targets when all have one. */
export function standingText(pillars: readonly Standing[], language: Language): string {
  const words = standingWords[language];
  const measured = pillars.flatMap(({ shortName, current }) =>
    current === null ? [] : [{ shortName, current }],
  );
  if (measured.length === 0) return words.notMeasured;
  const levels = measured.map(({ current }) => current);
  const [low, high] = [Math.min(...levels), Math.max(...levels)];
  const names = (value: number) =>
    enumerate(
      measured.filter(({ current }) => current === value).map(({ shortName }) => shortName),
      language,
    );
  const same = () =>
    measured.length === pillars.length
      ? words.sameEverywhere(atLevel(low, language))
      : words.samePartly(
          enumerate(
            measured.map(({ shortName }) => shortName),
            language,
          ),
          atLevel(low, language),
        );
  const now =
    aboutLevel(low, language) === aboutLevel(high, language)
      ? same()
      : words.range(names(low), aboutLevel(low, language), names(high), aboutLevel(high, language));
  const targets = pillars.flatMap(({ target }) => (target === null ? [] : [target]));
  if (targets.length < pillars.length) return now;
  return `${now} ${words.targets(Math.min(...targets), Math.max(...targets))}`;
}

/** Where the pillars stand today by the level that each has reached, in one or two plain sentences. */
export function startTexts(pillars: readonly Standing[], language: Language): string[] {
  const words = standingWords[language];
  const measured = pillars.flatMap((pillar) => {
    const level = reachedLevel(pillar.current);
    return level === null ? [] : [{ name: pillar.name, level }];
  });
  if (measured.length === 0) return [words.roadNotMeasured];
  const levels = measured.map(({ level }) => level);
  const [low, high] = [Math.min(...levels), Math.max(...levels)];
  if (low === high)
    return [measured.length === pillars.length ? words.roadSame(low) : words.roadSamePartly(low)];
  const said = (level: number, say: (names: string, level: number) => string) => {
    const names = measured.filter((pillar) => pillar.level === level).map(({ name }) => name);
    return names.length * 2 > pillars.length ? words.most(level) : say(enumerate(names, language), level);
  };
  return [said(high, words.furthest), said(low, words.behind)];
}

/** Why pillars are left as they are, a sentence for each reason that says something to who was not there. */
export function stayTexts(
  pillars: readonly (Standing & Pick<Decision, 'reason'>)[],
  language: Language,
): string[] {
  const words = standingWords[language];
  const said = (reason: Decision['reason'], say: (names: string) => string) => {
    const names = pillars
      .filter((pillar) => pillar.reason === reason && stays(pillar))
      .map(({ shortName }) => shortName);
    return names.length === 0 ? [] : [say(enumerate(names, language))];
  };
  return [...said('strategic', words.staysForStrategy), ...said('budget', words.staysForBudget)];
}

function stays({ current, target }: Pick<Standing, 'current' | 'target'>): boolean {
  return current !== null && target !== null && directionOf(target, reachedLevel(current)) !== 'grow';
}

/** What all targets together come to; empty while a pillar has none, or when that asks nothing. */
export function targetsText(pillars: readonly Pick<Standing, 'target'>[], language: Language): string {
  const targets = pillars.flatMap(({ target }) => (target === null ? [] : [target]));
  const least = Math.min(...targets);
  if (targets.length < pillars.length || least === 1) return '';
  return standingWords[language].allTargets(least, Math.max(...targets));
}

/** Where a business line stands, as the posters say it. */
export function standingClaims(
  pack: GridPack,
  { medians, targets }: Pick<CurrentSituation, 'medians' | 'targets'>,
): StandingClaim[] {
  const pillars = (language: Language): Standing[] =>
    pack.pillars.map(({ id, name, shortName }) => ({
      id,
      name: name[language],
      shortName: shortName[language],
      current: medians.get(id) ?? null,
      target: targets.get(id) ?? null,
    }));
  const facts = { pillars: pillars('nl').map(({ id, current, target }) => ({ id, current, target })) };
  const claim = (say: (language: Language) => string): StandingClaim => ({
    kind: 'standing',
    pillarId: null,
    facts,
    text: inBoth(say),
  });
  return [
    claim((language) => standingText(pillars(language), language)),
    claim((language) => startTexts(pillars(language), language).join(' ')),
  ];
}
