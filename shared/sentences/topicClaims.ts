import { agreementBand } from '../analysis/agreement.ts';
import type { Bottleneck, Expectation } from '../analysis/balance.ts';
import type { Camp, TwoCamps } from '../analysis/camps.ts';
import type { GroupGap, GroupRef } from '../analysis/gap.ts';
import type { GroupFigures } from '../analysis/group.ts';
import type { GroupView, PillarAnalysis } from '../analysis/pillar.ts';
import { pillarAnalysis } from '../analysis/round.ts';
import type { Reason, Topic } from '../analysis/topics.ts';
import type { Localized } from '../content/pack.ts';
import type { PillarId } from '../model/ids.ts';
import type { Language, Level } from '../model/workshop.ts';
import { unreachable } from '../result.ts';
import { aboutLevel, atLevel, countWord, levelsApart, ofPeople } from '../words/amounts.ts';
import { enumerate } from '../words/language.ts';
import { type Claim, inBoth, type Subject } from './claim.ts';
import { type GroupName, groupName, pillarInSentence, sentenceOf, shortName } from './names.ts';
import { topicWords } from './topicWords.ts';

/** A group that stands in one camp, all of it or most. */
export interface CampGroup {
  group: GroupRef;
  side: 'low' | 'high';
  count: number;
  n: number;
}

/** How many see less than was expected, just that, and more. */
export interface ExpectationSplit {
  expected: Level;
  below: number;
  same: number;
  above: number;
  n: number;
}

export type ReasonClaim = (
  | Claim<'camps', TwoCamps & { groups: CampGroup[]; areMixed: boolean }>
  | Claim<'divided', Pick<GroupFigures, 'n' | 'distribution' | 'agreement'>>
  | Claim<'gap', GroupGap>
  | Claim<'expectation', Expectation & { n: number }>
  | Claim<'expectation-split', ExpectationSplit>
  | Claim<'bottleneck', Bottleneck & { pillars: number; all: number }>
  | Claim<'contradiction', { contradictions: number; n: number }>
) & {
  /** Two or three words for a list. */
  tag: Localized;
  /** Who, and how much. */
  detail: Localized;
};

/** A topic in words: its largest reason in a sentence, and all of them in a list. */
export interface TopicText {
  /** `Data: twee kampen, boven verwachting`. */
  title: Localized;
  reasons: readonly [ReasonClaim, ...ReasonClaim[]];
}

export function topicText({ pillarId, reasons: [first, ...others] }: Topic, subject: Subject): TopicText {
  const leading = reasonClaim(first, pillarId, subject);
  const claims = [leading, ...others.map((reason) => reasonClaim(reason, pillarId, subject))] as const;
  const title = inBoth((language) => {
    const tags = [...new Set(claims.map(({ tag }) => tag[language]))];
    return `${shortName(subject.pack, pillarId, language)}: ${tags.join(', ')}`;
  });
  return { title, reasons: [leading, ...claims.slice(1)] };
}

function reasonClaim(reason: Reason, pillarId: PillarId, subject: Subject): ReasonClaim {
  const pillar = pillarAnalysis(subject.analysis, pillarId);
  switch (reason.kind) {
    case 'camps':
      return campsClaim(reason.camps, pillar, subject);
    case 'divided':
      return dividedClaim(pillar, subject);
    case 'gap':
      return gapClaim(reason.gap, pillarId, subject);
    case 'expectation':
      return expectationClaim(reason.expectation, pillar, subject);
    case 'bottleneck':
      return bottleneckClaim(reason.bottleneck, subject);
    case 'contradiction':
      return contradictionClaim(reason, pillarId, subject);
    default:
      return unreachable(reason);
  }
}

function campsClaim(camps: TwoCamps, pillar: PillarAnalysis, { pack, workshop }: Subject): ReasonClaim {
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

function dividedClaim(pillar: PillarAnalysis, { pack }: Subject): ReasonClaim {
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

/** Whether the detail says what the sentence leaves open: who sees what, where people don't see the same. */
export function saysWho({ kind }: ReasonClaim): boolean {
  return kind === 'camps' || kind === 'divided';
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

/**
 * A measurement that differs from what was expected. Where the room itself doesn't agree, nobody may stand at
 * the middle of its answers: then people are counted instead.
 */
export function expectationClaim(
  expectation: Expectation,
  { pillarId, all }: PillarAnalysis,
  { pack }: Pick<Subject, 'pack'>,
): ReasonClaim {
  if (!all) throw new Error('Only what is shown differs from an expectation');
  const { expected, measured, verdict } = expectation;
  const pillar = (language: Language) => pillarInSentence(pack, pillarId, language);
  if (!isCarried(all)) {
    const split = splitBy(expected, all);
    return {
      kind: 'expectation-split',
      pillarId,
      facts: split,
      text: inBoth((language) =>
        topicWords[language].expectationSplit.sentence(
          pillar(language),
          expected,
          splitText(split, language),
        ),
      ),
      tag: inBoth((language) => topicWords[language].expectationSplit.tag),
      detail: inBoth((language) => sentenceOf(splitText(split, language))),
    };
  }
  const isBelow = verdict === 'below';
  return {
    kind: 'expectation',
    pillarId,
    facts: { ...expectation, n: all.n },
    text: inBoth((language) => {
      const { sentenceBelow, sentenceAbove } = topicWords[language].expectation;
      const say = isBelow ? sentenceBelow : sentenceAbove;
      return say(pillar(language), expected, atLevel(measured, language));
    }),
    tag: inBoth((language) => topicWords[language].expectation[isBelow ? 'below' : 'above']),
    detail: inBoth((language) =>
      topicWords[language].expectation.detail(expected, aboutLevel(measured, language)),
    ),
  };
}

/** Whether the middle of the answers says where the people stand: they agree, fairly at least. */
export function isCarried(figures: Pick<GroupFigures, 'agreement' | 'distribution'>): boolean {
  const band = agreementBand(figures);
  return band === 'united' || band === 'fair';
}

function splitBy(expected: Level, { distribution, n }: GroupFigures): ExpectationSplit {
  const sum = (from: number, to: number) =>
    distribution.slice(from - 1, to).reduce((total, count) => total + count, 0);
  return {
    expected,
    below: sum(1, expected - 1),
    same: sum(expected, expected),
    above: sum(expected + 1, 5),
    n,
  };
}

function splitText({ below, same, above }: ExpectationSplit, language: Language): string {
  const words = topicWords[language].expectationSplit;
  const count = (people: number) => countWord(people, language);
  const parts = [
    words.lower(below === 0 ? nobody[language] : count(below), below <= 1),
    ...(same > 0 ? [words.same(count(same))] : []),
    ...(above > 0 ? [words.higher(count(above))] : []),
  ];
  return enumerate(parts, language);
}

const nobody = { nl: 'niemand', en: 'nobody' } as const;

function bottleneckClaim(bottleneck: Bottleneck, { pack, analysis }: Subject): ReasonClaim {
  const { pillarId, median, overall } = bottleneck;
  const all = pack.pillars.length;
  const pillars = analysis.pillars.filter((pillar) => pillar.all !== null).length;
  const others = (language: Language) => {
    const { allPillars, somePillars } = topicWords[language].bottleneck;
    return pillars === all ? allPillars : somePillars(countWord(pillars, language));
  };
  return {
    kind: 'bottleneck',
    pillarId,
    facts: { ...bottleneck, pillars, all },
    text: inBoth((language) =>
      topicWords[language].bottleneck.sentence(
        pillarInSentence(pack, pillarId, language),
        atLevel(median, language),
        others(language),
        atLevel(overall, language),
      ),
    ),
    tag: inBoth((language) => topicWords[language].bottleneck.tag),
    detail: inBoth((language) =>
      topicWords[language].bottleneck.detail(
        aboutLevel(median, language),
        others(language),
        aboutLevel(overall, language),
      ),
    ),
  };
}

function contradictionClaim(
  { contradictions, n }: { contradictions: number; n: number },
  pillarId: PillarId,
  { pack }: Subject,
): ReasonClaim {
  const isOne = contradictions === 1;
  return {
    kind: 'contradiction',
    pillarId,
    facts: { contradictions, n },
    text: inBoth((language) =>
      topicWords[language].contradiction.sentence(
        pillarInSentence(pack, pillarId, language),
        countWord(contradictions, language),
        isOne,
      ),
    ),
    tag: inBoth((language) => topicWords[language].contradiction.tag),
    detail: inBoth((language) => {
      const { text, isPlural } = ofPeople(contradictions, n, language);
      return sentenceOf(topicWords[language].contradiction.detail(text, isPlural));
    }),
  };
}
