import { agreementBand } from '../analysis/agreement.ts';
import type { Bottleneck, Expectation } from '../analysis/balance.ts';
import type { GroupFigures } from '../analysis/group.ts';
import type { PillarAnalysis } from '../analysis/pillar.ts';
import { contradictionLevel } from '../analysis/position.ts';
import { pillarAnalysis } from '../analysis/round.ts';
import type { Reason, Topic } from '../analysis/topics.ts';
import { highestLevel } from '../content/levels.ts';
import type { PillarId } from '../model/ids.ts';
import type { Localized } from '../model/pack.ts';
import type { Language, Level } from '../model/workshop.ts';
import { unreachable } from '../result.ts';
import { aboutLevel, atLevel, countWord, ofPeople } from '../words/amounts.ts';
import { enumerate } from '../words/language.ts';
import { inBoth, type Subject } from './claim.ts';
import { campsClaim, dividedClaim, gapClaim } from './differenceClaims.ts';
import { pillarInSentence, sentenceOf, shortName } from './names.ts';
import type { ExpectationSplit, ReasonClaim } from './reasonClaim.ts';
import { topicWords } from './topicWords.ts';

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

/** Whether the detail says what the sentence leaves open: who sees what, where people don't see the same. */
export function saysWho({ kind }: ReasonClaim): boolean {
  return kind === 'camps' || kind === 'divided';
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
    above: sum(expected + 1, distribution.length),
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
  const reached = (language: Language) =>
    topicWords[language].contradiction.reached(contradictionLevel, highestLevel(pack) === contradictionLevel);
  return {
    kind: 'contradiction',
    pillarId,
    facts: { contradictions, n },
    text: inBoth((language) =>
      topicWords[language].contradiction.sentence(
        pillarInSentence(pack, pillarId, language),
        countWord(contradictions, language),
        isOne,
        reached(language),
      ),
    ),
    tag: inBoth((language) => topicWords[language].contradiction.tag),
    detail: inBoth((language) => {
      const { text, isPlural } = ofPeople(contradictions, n, language);
      return sentenceOf(topicWords[language].contradiction.detail(text, isPlural, reached(language)));
    }),
  };
}
