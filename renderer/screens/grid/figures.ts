import {
  type Explanation,
  explainAgreement,
  explainBottleneck,
  explainCamps,
  explainExpectation,
  explainGap,
  explainMean,
  explainMedian,
  explainPolarisation,
  explainQuartile,
} from '../../../shared/analysis/explain.ts';
import { extremesOf } from '../../../shared/analysis/gap.ts';
import type { GroupFigures } from '../../../shared/analysis/group.ts';
import type { PillarAnalysis } from '../../../shared/analysis/pillar.ts';
import { mediansOf, pillarAnalysis } from '../../../shared/analysis/round.ts';
import type { Reason, Topic } from '../../../shared/analysis/topics.ts';
import type { PillarId } from '../../../shared/model/ids.ts';
import { unreachable } from '../../../shared/result.ts';
import type { Reading } from '../../../shared/sentences/heading.ts';
import { groupLabel, shortName } from '../../../shared/sentences/names.ts';
import { formatLevel, formatNumber } from '../../../shared/words/language.ts';
import { type Formula, formulaOf } from '../../results/formula.ts';
import { formulaWords } from '../../results/formulaWords.ts';
import type { ShownSubject } from '../../results/gridContent.ts';
import { gapInView, type LineAnalysis } from '../../results/gridContent.ts';

function written(subject: ShownSubject, explanations: readonly Explanation[]): Formula[] {
  const nameOf = (id: PillarId) => shortName(subject.pack, id, subject.language);
  return explanations.map((explanation) => formulaOf(explanation, subject.language, nameOf));
}

/** Where the group stands: the median first, then what surrounds it, and how a position comes about. */
export function positionFormulas(figures: GroupFigures, subject: ShownSubject): Formula[] {
  return [
    ...written(subject, [
      explainMedian(figures),
      explainQuartile(figures, 1),
      explainQuartile(figures, 3),
      explainMean(figures),
    ]),
    positionRule(subject),
  ];
}

function positionRule({ analysis, language }: ShownSubject): Formula {
  const words = formulaWords[language].position;
  const threshold = `${formatNumber(analysis.stageThreshold * 100, language)} %`;
  return {
    name: words.name,
    result: '',
    meaning: analysis.source === 'levels' ? words.levels : words.statements(threshold),
    steps: [],
    source: analysis.source === 'levels' ? '' : words.source,
  };
}

/** How much the group agrees. */
export function agreementFormulas({ all, camps }: PillarAnalysis, subject: ShownSubject): Formula[] {
  if (!all) return [];
  return written(subject, [
    ...(camps ? [explainCamps(camps)] : []),
    explainAgreement(all),
    explainPolarisation(all),
  ]);
}

/** What a topic was found by, reason by reason. */
export function topicFormulas({ pillarId, reasons }: Topic, subject: ShownSubject): Formula[] {
  const pillar = pillarAnalysis(subject.analysis, pillarId);
  return reasons.flatMap((reason) => reasonFormulas(reason, pillar, subject));
}

function reasonFormulas(reason: Reason, pillar: PillarAnalysis, subject: ShownSubject): Formula[] {
  switch (reason.kind) {
    case 'camps':
    case 'divided':
      return agreementFormulas(pillar, subject);
    case 'gap':
      return written(subject, [explainGap(reason.gap)]);
    case 'expectation':
      return written(subject, [explainExpectation(reason.expectation)]);
    case 'bottleneck':
      return written(subject, [explainBottleneck(reason.bottleneck, mediansOf(subject.analysis))]);
    case 'contradiction':
      return [positionRule(subject)];
    default:
      return unreachable(reason);
  }
}

/** Behind the last column, or the marks, of a row in a view that compares. */
export function comparisonFormulas(
  view: Reading,
  pillar: PillarAnalysis,
  subject: ShownSubject,
  lines: readonly LineAnalysis[],
): Formula[] {
  switch (view) {
    case 'everyone':
      return agreementFormulas(pillar, subject);
    case 'layers':
    case 'departments': {
      const gap = gapInView(pillar, view);
      return [groupMedians(view, pillar, subject), ...(gap ? written(subject, [explainGap(gap)]) : [])];
    }
    case 'expected':
      return [
        ...(pillar.expectation ? written(subject, [explainExpectation(pillar.expectation)]) : []),
        ...(pillar.all ? written(subject, [explainMedian(pillar.all)]) : []),
      ];
    case 'lines':
      return [lineMedians(pillar.pillarId, subject, lines)];
    default:
      return unreachable(view);
  }
}

function groupMedians(
  view: 'layers' | 'departments',
  pillar: PillarAnalysis,
  subject: ShownSubject,
): Formula {
  const words = formulaWords[subject.language];
  const by = view === 'layers' ? 'layer' : 'department';
  const shown = pillar.groups.flatMap(({ group, figures }) =>
    group.by === by && figures ? [{ group, figures }] : [],
  );
  return {
    name: words.groupMedians,
    result: '',
    meaning: words.median.meaning,
    steps: shown.map(({ group, figures: { median, n } }) =>
      words.groupMedian(
        groupLabel(group, subject.workshop, subject.language),
        formatLevel(median, subject.language),
        n,
      ),
    ),
    source: '',
  };
}

function lineMedians(pillarId: PillarId, subject: ShownSubject, lines: readonly LineAnalysis[]): Formula {
  const words = formulaWords[subject.language];
  const level = (value: number) => formatLevel(value, subject.language);
  const shown = lines.flatMap(({ line, analysis }) => {
    const { all } = pillarAnalysis(analysis, pillarId);
    return all ? [{ name: line.name, median: all.median, n: all.n }] : [];
  });
  const found = extremesOf(shown);
  const difference = found ? level(found.difference) : '';
  return {
    ...words.linesDifference,
    result: difference,
    steps: [
      ...shown.map(({ name, median, n }) => words.groupMedian(name, level(median), n)),
      ...(found ? [`${level(found.higher.median)} − ${level(found.lower.median)} = ${difference}`] : []),
    ],
    source: '',
  };
}
