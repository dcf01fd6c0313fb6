import type { Expectation } from '../analysis/balance.ts';
import { type GroupGap, type GroupRef, type LineGap, lineGaps } from '../analysis/gap.ts';
import { mediansOf, type RoundAnalysis } from '../analysis/round.ts';
import type { BusinessLineId, PillarId } from '../model/ids.ts';
import type { BusinessLine, Language } from '../model/workshop.ts';
import { atLevel, countWord } from '../words/amounts.ts';
import { enumerate } from '../words/language.ts';
import { type Claim, inBoth, type Subject } from './claim.ts';
import { gapClaim } from './differenceClaims.ts';
import { type EveryoneClaim, everyoneClaim } from './everyone.ts';
import { headingWords } from './headingWords.ts';
import { groupName, lineName, pillarInSentence, pillarsInSentence } from './names.ts';
import type { ReasonClaim } from './reasonClaim.ts';
import { expectationClaim, isCarried } from './topicClaims.ts';

/** Pillars on which something was compared, of all that the model has. */
interface Compared {
  pillars: readonly PillarId[];
  all: number;
}

export type GroupsClaim =
  | ReasonClaim
  /** Of nobody at all anything may be shown. */
  | EveryoneClaim
  /** No two groups a whole level apart, wherever two are shown; `isWhole`: all of them, on every pillar. */
  | Claim<'groups-close', Compared & { by: GroupRef['by']; isWhole: boolean }>
  /** Only one group is ever shown. */
  | Claim<'one-group', { group: GroupRef }>
  /** Nowhere two groups of one kind are shown. */
  | Claim<'no-groups', { by: GroupRef['by']; minimum: number; because: 'too-few' | 'protects-others' }>;

/** What there is to say about layers, or about departments: the widest gap, that there is none, or why nobody can tell. */
export function groupsClaim(by: GroupRef['by'], subject: Subject): GroupsClaim {
  const { pack, workshop, analysis } = subject;
  const widest = analysis.pillars
    .flatMap(({ pillarId, gaps }) => gaps.filter((gap) => gap.by === by).map((gap) => ({ pillarId, gap })))
    .reduce<{ pillarId: PillarId; gap: GroupGap } | null>(
      (most, each) => (most && most.gap.difference >= each.gap.difference ? most : each),
      null,
    );
  if (widest) return gapClaim(widest.gap, widest.pillarId, subject);
  if (analysis.pillars.every(({ all }) => all === null)) return everyoneClaim(subject);
  const shown = analysis.pillars.map(({ pillarId, groups }) => ({
    pillarId,
    groups: groups.flatMap(({ group, figures }) => (group.by === by && figures ? [group] : [])),
  }));
  const pillars = shown.filter(({ groups }) => groups.length > 1).map(({ pillarId }) => pillarId);
  const all = pack.pillars.length;
  const isWhole = analysis.pillars.every(({ groups }) =>
    groups.every(({ group, figures }) => group.by !== by || figures !== null),
  );
  if (pillars.length > 0) {
    return {
      kind: 'groups-close',
      pillarId: null,
      facts: { by, pillars, all, isWhole },
      text: inBoth((language) => {
        const words = headingWords[language].groups[by];
        return isWhole ? words.close : words.closeSome(comparedText(pillars, all, language));
      }),
    };
  }
  const single = new Map(
    shown.flatMap(({ groups }) => groups).map((group) => [JSON.stringify(group), group]),
  );
  const [group] = single.values();
  if (group && single.size === 1) {
    return {
      kind: 'one-group',
      pillarId: null,
      facts: { group },
      text: inBoth((language) =>
        headingWords[language].groups[by].one(groupName(group, workshop, language).name),
      ),
    };
  }
  const minimum = workshop.minimumGroupSize;
  const isLarge = analysis.pillars.some(({ all, groups }) =>
    groups.some((each) => all && each.group.by === by && each.visibility === 'protects-others'),
  );
  return {
    kind: 'no-groups',
    pillarId: null,
    facts: { by, minimum, because: isLarge ? 'protects-others' : 'too-few' },
    text: inBoth((language) => {
      const words = headingWords[language].groups[by];
      return isLarge ? words.protecting : words.none(minimum);
    }),
  };
}

export type ExpectedClaim =
  | ReasonClaim
  /** No whole level of difference on the pillars that have an expectation and may be shown. */
  | Claim<'as-expected', Compared & { split: readonly PillarId[] }>
  /** Nothing that was expected may be shown. */
  | Claim<'expectation-not-measured', Record<string, never>>;

/** What there is to say about what was expected. */
export function expectedClaim(subject: Subject): ExpectedClaim {
  const { pack, analysis } = subject;
  const compared = analysis.pillars.flatMap((pillar) =>
    pillar.expectation && pillar.all
      ? [{ pillar, expectation: pillar.expectation, figures: pillar.all }]
      : [],
  );
  if (compared.length === 0) {
    return {
      kind: 'expectation-not-measured',
      pillarId: null,
      facts: {},
      text: inBoth((language) => headingWords[language].notMeasured),
    };
  }
  const furthest = compared.reduce((most, each) =>
    offBy(each.expectation) > offBy(most.expectation) ? each : most,
  );
  if (furthest.expectation.verdict !== 'as-expected') {
    return expectationClaim(furthest.expectation, furthest.pillar, subject);
  }
  const pillars = compared.map(({ pillar }) => pillar.pillarId);
  const split = compared.filter(({ figures }) => !isCarried(figures)).map(({ pillar }) => pillar.pillarId);
  const all = pack.pillars.length;
  return {
    kind: 'as-expected',
    pillarId: null,
    facts: { pillars, all, split },
    text: inBoth((language) => {
      const words = headingWords[language];
      const some = () => words.asExpectedSome(pillarsInSentence(pack, pillars, language));
      const still = split.length > 0 ? words.stillSplit(pillarsInSentence(pack, split, language)) : '';
      return `${pillars.length === all ? words.asExpected : some()}${still}`;
    }),
  };
}

function offBy({ difference }: Expectation): number {
  return Math.abs(difference);
}

/** A business line with what the round says about it. */
export interface LineSource {
  line: Pick<BusinessLine, 'id'>;
  analysis: RoundAnalysis;
}

export type LinesClaim =
  | Claim<'line-gap', LineGap>
  /** No whole level between the lines that are shown, on pillars that two or more have. */
  | Claim<'lines-close', Compared & { lines: readonly BusinessLineId[] }>
  | Claim<'one-line', { businessLineId: BusinessLineId }>
  | Claim<'no-lines', Record<string, never>>;

/** What there is to say about business lines beside each other. */
export function linesClaim(
  lines: readonly LineSource[],
  { pack, workshop }: Pick<Subject, 'pack' | 'workshop'>,
): LinesClaim {
  const measured = lines
    .map(({ line, analysis }) => ({ businessLineId: line.id, medians: mediansOf(analysis) }))
    .filter(({ medians }) => medians.size > 0);
  const [gap] = lineGaps(measured);
  if (gap) {
    return {
      kind: 'line-gap',
      pillarId: gap.pillarId,
      facts: gap,
      text: inBoth((language) =>
        headingWords[language].lines.gap(
          pillarInSentence(pack, gap.pillarId, language),
          lineName(workshop, gap.higher.businessLineId),
          atLevel(gap.higher.median, language),
          lineName(workshop, gap.lower.businessLineId),
          atLevel(gap.lower.median, language),
        ),
      ),
    };
  }
  const having = (id: PillarId) => measured.filter(({ medians }) => medians.has(id));
  const pillars = pack.pillars.map(({ id }) => id).filter((id) => having(id).length > 1);
  const all = pack.pillars.length;
  if (pillars.length > 0) {
    const isEverywhere = lines.every(({ analysis }) => mediansOf(analysis).size === all);
    const shown = measured.map(({ businessLineId }) => businessLineId);
    return {
      kind: 'lines-close',
      pillarId: null,
      facts: { pillars, all, lines: shown },
      text: inBoth((language) => {
        const words = headingWords[language].lines;
        if (isEverywhere) return words.close;
        const names = enumerate(
          shown.map((id) => lineName(workshop, id)),
          language,
        );
        return words.closeSome(names, comparedText(pillars, all, language));
      }),
    };
  }
  const [only] = measured;
  if (only && measured.length === 1) {
    const { businessLineId } = only;
    return {
      kind: 'one-line',
      pillarId: null,
      facts: { businessLineId },
      text: inBoth((language) => headingWords[language].lines.one(lineName(workshop, businessLineId))),
    };
  }
  return {
    kind: 'no-lines',
    pillarId: null,
    facts: {},
    text: inBoth((language) => headingWords[language].lines.none),
  };
}

/** `drie van de zes`. */
function comparedText(pillars: readonly PillarId[], all: number, language: Language): string {
  const { ofAll } = headingWords[language];
  return ofAll(countWord(pillars.length, language), countWord(all, language));
}
