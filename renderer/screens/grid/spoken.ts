import { lineGaps } from '../../../shared/analysis/gap.ts';
import { mediansOf } from '../../../shared/analysis/round.ts';
import { headline, type Topic } from '../../../shared/analysis/topics.ts';
import type { PillarId } from '../../../shared/model/ids.ts';
import type { Note } from '../../../shared/model/workshop.ts';
import { unreachable } from '../../../shared/result.ts';
import type { LineAnalysis, ViewKind } from './gridContent.ts';
import { sentenceWords } from './sentenceWords.ts';
import { expectationText, gapText, headlineText, lineGapText, type Subject, topicText } from './topicText.ts';

/** The large sentence above the grid, and what it is about. */
export interface Spoken {
  sentence: string;
  pillarId: PillarId | null;
  /** The topic of the list that it says; null when it says a comparison, or that nothing is left. */
  topic: Topic | null;
}

export interface SpokenSource {
  view: ViewKind;
  /** The topic that the facilitator opened. */
  chosen: Topic | null;
  found: readonly Topic[];
  notes: readonly Note[];
  lines: readonly LineAnalysis[];
}

/** The most important thing to say in this view: the opened topic, the first one left to discuss, or the widest difference. */
export function spokenOf({ view, chosen, found, notes, lines }: SpokenSource, subject: Subject): Spoken {
  if (chosen) return ofTopic(chosen, subject);
  const words = sentenceWords[subject.language];
  const { pillars } = subject.analysis;
  switch (view) {
    case 'everyone': {
      const discussed = new Set(notes.filter((note) => note.discussed).map(({ topic }) => topic));
      const next = found.find(({ key }) => !discussed.has(key));
      if (next) return ofTopic(next, subject);
      const rest =
        found.length > 0 ? words.allDiscussed : headlineText(headline(subject.analysis, found), subject);
      return { sentence: rest, pillarId: null, topic: null };
    }
    case 'layers':
    case 'departments': {
      const by = view === 'layers' ? 'layer' : 'department';
      const widest = pillars
        .flatMap(({ pillarId, gaps }) =>
          gaps.filter((gap) => gap.by === by).map((gap) => ({ pillarId, gap })),
        )
        .sort((a, b) => b.gap.difference - a.gap.difference)[0];
      if (!widest) return { sentence: words.groupsAgree, pillarId: null, topic: null };
      const { pillarId, gap } = widest;
      const topic = found.find((each) => each.kind === 'gap' && each.gap === gap) ?? null;
      return { sentence: gapText(gap, pillarId, subject), pillarId, topic };
    }
    case 'expected': {
      const furthest = pillars
        .flatMap(({ pillarId, expectation }) =>
          expectation && expectation.verdict !== 'as-expected' ? [{ pillarId, expectation }] : [],
        )
        .sort((a, b) => Math.abs(b.expectation.difference) - Math.abs(a.expectation.difference))[0];
      if (!furthest) return { sentence: words.expectationsHold, pillarId: null, topic: null };
      const { pillarId, expectation } = furthest;
      const topic = found.find((each) => each.kind === 'expectation' && each.pillarId === pillarId) ?? null;
      return { sentence: expectationText(expectation, pillarId, subject), pillarId, topic };
    }
    case 'lines': {
      const gap = lineGaps(
        lines.map(({ line, analysis }) => ({ businessLineId: line.id, medians: mediansOf(analysis) })),
      )[0];
      return { sentence: lineGapText(gap, subject), pillarId: gap?.pillarId ?? null, topic: null };
    }
    default:
      return unreachable(view);
  }
}

function ofTopic(topic: Topic, subject: Subject): Spoken {
  return { sentence: topicText(topic, subject).sentence, pillarId: topic.pillarId, topic };
}

/** The view that shows what a topic is about; a topic is found only where its view has something to show. */
export function wishedView(topic: Topic): ViewKind {
  if (topic.kind === 'expectation') return 'expected';
  if (topic.kind !== 'gap') return 'everyone';
  return topic.gap.by === 'layer' ? 'layers' : 'departments';
}
