import type { Expectation } from '../../../shared/analysis/balance.ts';
import type { Camp } from '../../../shared/analysis/camps.ts';
import type { GroupGap, LineGap } from '../../../shared/analysis/gap.ts';
import { type GroupRef, groupKey } from '../../../shared/analysis/gap.ts';
import { pillarAnalysis, type RoundAnalysis } from '../../../shared/analysis/round.ts';
import type { Headline, Topic } from '../../../shared/analysis/topics.ts';
import type { GridPack } from '../../../shared/content/pack.ts';
import { pillarById } from '../../../shared/content/packs.ts';
import type { PillarId } from '../../../shared/model/ids.ts';
import type { Language, Workshop } from '../../../shared/model/workshop.ts';
import { unreachable } from '../../../shared/result.ts';
import { enumerate, formatLevel } from '../../../shared/words/language.ts';
import { type SentenceWords, sentenceWords } from './sentenceWords.ts';
import { layerNames } from './words.ts';

/** What the sentences are about. */
export interface Subject {
  pack: GridPack;
  workshop: Workshop;
  analysis: RoundAnalysis;
  language: Language;
}

export interface TopicText {
  /** A few words for the list: `Data: twee kampen`. */
  title: string;
  /** For the whole room, at most two lines large. */
  sentence: string;
  /** Under the title: who, and how much. */
  detail: string;
}

/** A group as it stands in a sentence. */
export interface GroupName {
  name: string;
  isPlural: boolean;
}

/** Says a topic in words. */
export function topicText(topic: Topic, subject: Subject): TopicText {
  const { language } = subject;
  const words = sentenceWords[language];
  const pillar = pillarInSentence(subject, topic.pillarId);
  const short = shortName(subject, topic.pillarId);
  const level = (value: number) => formatLevel(value, language);
  switch (topic.kind) {
    case 'camps': {
      const { low, high } = topic.camps;
      return {
        title: `${short}: ${words.twoCamps}`,
        sentence: words.camps(pillar, campPhrase(low, language), campPhrase(high, language)),
        detail: campSidesText(topic.pillarId, subject, [low, high]),
      };
    }
    case 'gap': {
      const { higher, lower, difference } = topic.gap;
      const [up, down] = [groupName(higher.group, subject), groupName(lower.group, subject)];
      return {
        title: `${short}: ${words.apart(level(difference), difference === 1)}`,
        sentence: gapText(topic.gap, topic.pillarId, subject),
        detail: words.gapDetail(up.name, level(higher.median), down.name, level(lower.median)),
      };
    }
    case 'expectation': {
      const { expected, measured, verdict } = topic.expectation;
      const [hoped, found] = [level(expected), level(measured)];
      const isBelow = verdict === 'below';
      return {
        title: `${short}: ${isBelow ? words.belowExpectation : words.aboveExpectation}`,
        sentence: expectationText(topic.expectation, topic.pillarId, subject),
        detail: words.expectationDetail(hoped, found),
      };
    }
    case 'bottleneck': {
      const { median, overall } = topic.bottleneck;
      return {
        title: words.lags(short),
        sentence: words.bottleneck(pillar, level(median), level(overall)),
        detail: words.bottleneckDetail(level(median), level(overall)),
      };
    }
    case 'agreement':
      return {
        title: `${short}: ${words.divided}`,
        sentence: words.spread(pillar),
        detail: words.spreadDetail(spreadOf(topic.pillarId, subject)),
      };
    case 'contradiction': {
      const who = words.count(topic.contradictions);
      return {
        title: `${short}: ${words.contradicts}`,
        sentence: words.contradiction(pillar, who, topic.contradictions === 1),
        detail: words.contradictionDetail(topic.contradictions, topic.n),
      };
    }
    default:
      return unreachable(topic);
  }
}

/** The largest sentence of the screen. */
export function headlineText(headline: Headline, subject: Subject): string {
  const words = sentenceWords[subject.language];
  if (headline.kind === 'topic') return topicText(headline.topic, subject).sentence;
  if (headline.kind === 'too-few') return words.tooFew(headline.minimum);
  if (headline.kind === 'hands-reveal-own') return words.handsReveal(headline.minimum);
  const { balance } = headline;
  const level = (value: number) => formatLevel(value, subject.language);
  const names = (ids: readonly PillarId[]) =>
    enumerate(
      ids.map((id) => pillarInSentence(subject, id)),
      subject.language,
    );
  if (balance.spread === 0) return words.allEqual(level(balance.max));
  return words.balance(
    { names: names(balance.strongest), isPlural: balance.strongest.length > 1, level: level(balance.max) },
    { names: names(balance.weakest), isPlural: balance.weakest.length > 1, level: level(balance.min) },
  );
}

/** A difference between groups, in a sentence. */
export function gapText({ higher, lower }: GroupGap, pillarId: PillarId, subject: Subject): string {
  const level = (value: number) => formatLevel(value, subject.language);
  return sentenceWords[subject.language].gap(
    pillarInSentence(subject, pillarId),
    { ...groupName(higher.group, subject), level: level(higher.median) },
    { ...groupName(lower.group, subject), level: level(lower.median) },
  );
}

/** A measurement that differs from what was expected, in a sentence. */
export function expectationText(expectation: Expectation, pillarId: PillarId, subject: Subject): string {
  const words = sentenceWords[subject.language];
  const [hoped, found] = [expectation.expected, expectation.measured].map((value) =>
    formatLevel(value, subject.language),
  ) as [string, string];
  const say = expectation.verdict === 'below' ? words.below : words.above;
  return say(pillarInSentence(subject, pillarId), hoped, found);
}

/** The widest difference between business lines, in a sentence. */
export function lineGapText(gap: LineGap | undefined, subject: Subject): string {
  const words = sentenceWords[subject.language];
  if (!gap) return words.linesAgree;
  const level = (value: number) => formatLevel(value, subject.language);
  const name = (id: string) => subject.workshop.businessLines.find((line) => line.id === id)?.name ?? '';
  return words.lines(
    pillarInSentence(subject, gap.pillarId),
    { name: name(gap.higher.businessLineId), level: level(gap.higher.median) },
    { name: name(gap.lower.businessLineId), level: level(gap.lower.median) },
  );
}

/** `zes zien niveau 1 of 2`. */
function campPhrase({ count, from, to }: Camp, language: Language): string {
  const words: SentenceWords = sentenceWords[language];
  return words.campSees(words.count(count), count === 1, words.levels(from, to));
}

/** Which groups stand in which camp, as far as the privacy rule lets them be named. */
function campSidesText(pillarId: PillarId, subject: Subject, [low, high]: [Camp, Camp]): string {
  const words = sentenceWords[subject.language];
  const { groups } = pillarAnalysis(subject.analysis, pillarId);
  const on = (side: 'low' | 'high') => groups.filter(({ camps }) => camps?.side === side);
  // Layers or departments that stand on both sides say more than those that all stand on one.
  const telling = (['layer', 'department'] as const).filter(
    (by) => on('low').some(({ group }) => group.by === by) && on('high').some(({ group }) => group.by === by),
  );
  const namesOn = (side: 'low' | 'high') =>
    on(side)
      .filter(({ group }) => telling.length === 0 || telling.includes(group.by))
      .map(({ group }) => groupName(group, subject));
  const part = (names: readonly GroupName[], camp: Camp) => {
    const list = enumerate(
      names.map(({ name }) => name),
      subject.language,
    );
    const isPlural = names.length > 1 || names.some((name) => name.isPlural);
    return names.length === 0 ? [] : [words.groupSees(list, isPlural, words.levels(camp.from, camp.to))];
  };
  const parts = [...part(namesOn('high'), high), ...part(namesOn('low'), low)];
  return parts.length === 0 ? words.campsMixed : sentenceOf(parts.join('; '));
}

function spreadOf(pillarId: PillarId, subject: Subject): string {
  const { all } = pillarAnalysis(subject.analysis, pillarId);
  const words = sentenceWords[subject.language];
  const parts = (all?.distribution ?? []).flatMap((count, index) =>
    count === 0 ? [] : [words.atLevel(count, index + 1)],
  );
  return enumerate(parts, subject.language);
}

/** A layer or department by name, with its article where it has one. */
export function groupName(
  group: GroupRef,
  { workshop, language }: Pick<Subject, 'workshop' | 'language'>,
): GroupName {
  if (group.by === 'layer') return layerNames[language][group.layer];
  const department = workshop.departments.find(({ id }) => id === group.departmentId);
  return { name: department?.name ?? groupKey(group), isPlural: false };
}

/** A group's name beside its mark. */
export function groupLabel(group: GroupRef, subject: Pick<Subject, 'workshop' | 'language'>): string {
  return group.by === 'layer'
    ? layerNames[subject.language][group.layer].short
    : groupName(group, subject).name;
}

export function shortName(
  { pack, language }: Pick<Subject, 'pack' | 'language'>,
  pillarId: PillarId,
): string {
  return pillarById(pack, pillarId)?.shortName[language] ?? pillarId;
}

/** A pillar's name within a sentence: no capital, unless it is one of letters (`ICT`). */
export function pillarInSentence(
  { pack, language }: Pick<Subject, 'pack' | 'language'>,
  pillarId: PillarId,
): string {
  const name = pillarById(pack, pillarId)?.name[language] ?? pillarId;
  return /^\p{Lu}\p{Lu}/u.test(name) ? name : name.slice(0, 1).toLowerCase() + name.slice(1);
}

/** With a capital in front and a full stop behind. */
export function sentenceOf(text: string): string {
  return `${text.slice(0, 1).toUpperCase()}${text.slice(1)}${/[.?!]$/.test(text) ? '' : '.'}`;
}
