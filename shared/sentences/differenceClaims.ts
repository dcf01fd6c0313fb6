import type { Camp, TwoCamps } from '../analysis/camps.ts';
import type { GroupGap } from '../analysis/gap.ts';
import type { GroupView, PillarAnalysis } from '../analysis/pillar.ts';
import type { PillarId } from '../model/ids.ts';
import type { Language } from '../model/workshop.ts';
import { aboutLevel, atLevel, countWord, levelsApart } from '../words/amounts.ts';
import { enumerate } from '../words/language.ts';
import { inBoth, type Subject } from './claim.ts';
import { type GroupName, groupName, pillarInSentence, sentenceOf } from './names.ts';
import type { CampGroup, ReasonClaim } from './reasonClaim.ts';
import { topicWords } from './topicWords.ts';

/** What is said where people don't see the same: two camps, answers all over, groups apart. */

export function campsClaim(
  camps: TwoCamps,
  pillar: PillarAnalysis,
  { pack, workshop }: Subject,
): ReasonClaim {
  const { pillarId, groups: views } = pillar;
  const groups = views.flatMap(({ group, camps: sides, figures }): CampGroup[] =>
    sides?.side && figures ? [{ group, side: sides.side, count: sides[sides.side], n: figures.n }] : [],
  );
  const areMixed = groups.length === 0 && standInBoth(views);
  const phrase = ({ count, from, to }: Camp, language: Language) => {
    const words = topicWords[language];
    return words.see(countWord(count, language), count !== 1, words.levels(from, to));
  };
  return {
    kind: 'camps',
    pillarId,
    facts: { ...camps, groups, areMixed },
    text: inBoth((language) =>
      topicWords[language].camps.sentence(
        pillarInSentence(pack, pillarId, language),
        phrase(camps.low, language),
        phrase(camps.high, language),
      ),
    ),
    tag: inBoth((language) => topicWords[language].camps.tag),
    detail: inBoth((language) => {
      if (groups.length === 0) {
        return areMixed ? topicWords[language].camps.mixed : spreadText(pillar, language);
      }
      const named = tellingApart(groups);
      const sides = (['high', 'low'] as const).flatMap((side) => {
        const { from, to } = camps[side];
        const levels = topicWords[language].levels(from, to);
        const there = named.filter((each) => each.side === side);
        const namesOf = (all: boolean) =>
          there
            .filter(({ count, n }) => (count === n) === all)
            .map(({ group }) => groupName(group, workshop, language));
        return sideTexts({ whole: namesOf(true), most: namesOf(false) }, levels, language);
      });
      return sentenceOf(sides.join('; '));
    }),
  };
}

/** `de directie ziet niveau 4`, of groups that stand there whole, and of those of which most people do. */
function sideTexts(
  { whole, most }: { whole: readonly GroupName[]; most: readonly GroupName[] },
  levels: string,
  language: Language,
): string[] {
  const words = topicWords[language];
  const list = (groups: readonly GroupName[]) =>
    enumerate(
      groups.map(({ name }) => name),
      language,
    );
  const isPlural = whole.length > 1 || whole.some((group) => group.isPlural);
  return [
    ...(whole.length > 0 ? [words.see(list(whole), isPlural, levels)] : []),
    ...(most.length > 0 ? [words.see(words.mostOf(list(most)), true, levels)] : []),
  ];
}

/** Layers or departments that stand on both sides say more than those that all stand on one. */
function tellingApart(groups: readonly CampGroup[]): readonly CampGroup[] {
  const telling = groups.filter(({ group, side }) =>
    groups.some((other) => other.group.by === group.by && other.side !== side),
  );
  return telling.length > 0 ? telling : groups;
}

/** Whether each camp has people of two or more groups of one kind. */
function standInBoth(views: readonly GroupView[]): boolean {
  return (['layer', 'department'] as const).some((by) => {
    const sides = views.flatMap(({ group, camps }) => (group.by === by && camps ? [camps] : []));
    const present = (side: 'low' | 'high') => sides.filter((each) => each[side] > 0).length;
    return present('low') >= 2 && present('high') >= 2;
  });
}

export function dividedClaim(pillar: PillarAnalysis, { pack }: Subject): ReasonClaim {
  const { pillarId, all } = pillar;
  if (!all) throw new Error('Only what is shown can be divided');
  const { n, distribution, agreement } = all;
  const from = distribution.findIndex((count) => count > 0) + 1;
  const to = distribution.findLastIndex((count) => count > 0) + 1;
  return {
    kind: 'divided',
    pillarId,
    facts: { n, distribution, agreement },
    text: inBoth((language) =>
      topicWords[language].divided.sentence(pillarInSentence(pack, pillarId, language), from, to),
    ),
    tag: inBoth((language) => topicWords[language].divided.tag),
    detail: inBoth((language) => spreadText(pillar, language)),
  };
}

/** `Twee zien niveau 1, één ziet niveau 2 en drie zien niveau 4.` */
function spreadText({ all }: PillarAnalysis, language: Language): string {
  const words = topicWords[language];
  const parts = (all?.distribution ?? []).flatMap((count, index) =>
    count === 0
      ? []
      : [words.see(countWord(count, language), count !== 1, words.levels(index + 1, index + 1))],
  );
  return sentenceOf(enumerate(parts, language));
}

/** A difference between groups. */
export function gapClaim(
  gap: GroupGap,
  pillarId: PillarId,
  { pack, workshop }: Pick<Subject, 'pack' | 'workshop'>,
): ReasonClaim {
  const { higher, lower, difference } = gap;
  const side = ({ group, median }: GroupGap['higher'], language: Language) => ({
    ...groupName(group, workshop, language),
    at: atLevel(median, language),
  });
  return {
    kind: 'gap',
    pillarId,
    facts: gap,
    text: inBoth((language) =>
      topicWords[language].gap.sentence(
        pillarInSentence(pack, pillarId, language),
        side(higher, language),
        side(lower, language),
      ),
    ),
    tag: inBoth((language) => topicWords[language].gap.tag(levelsApart(difference, language))),
    detail: inBoth((language) =>
      sentenceOf(
        topicWords[language].gap.detail(
          side(higher, language).name,
          aboutLevel(higher.median, language),
          side(lower, language).name,
          aboutLevel(lower.median, language),
        ),
      ),
    ),
  };
}
