import type { PillarId } from '../model/ids.ts';
import type { GridPack } from '../model/pack.ts';
import { unreachable } from '../result.ts';
import { agreementBand } from './agreement.ts';
import type { Bottleneck, Expectation } from './balance.ts';
import type { TwoCamps } from './camps.ts';
import type { GroupGap } from './gap.ts';
import type { PillarAnalysis } from './pillar.ts';
import type { RoundAnalysis } from './round.ts';

/** A contradiction is for the room to discuss when at least this share of the positions has it. */
export const contradictionShare = 0.25;

/** Why a pillar is worth talking about. Which words say it is up to `sentences`. */
export type Reason =
  | { kind: 'camps'; camps: TwoCamps }
  | { kind: 'divided'; agreement: number; n: number }
  | { kind: 'gap'; gap: GroupGap }
  | { kind: 'expectation'; expectation: Expectation }
  | { kind: 'bottleneck'; bottleneck: Bottleneck }
  | { kind: 'contradiction'; contradictions: number; n: number };

export type ReasonKind = Reason['kind'];

/** A pillar that the room should talk about, with everything that stands out on it. */
export interface Topic {
  /** Stable for the round, business line and pillar: the note taken about it is kept under this key. */
  key: string;
  pillarId: PillarId;
  /** What leads, and what else there is, what divides people first. */
  reasons: readonly [Reason, ...Reason[]];
  /** Which of the pillar's prompts goes with it: an index that the pack has. */
  promptIndex: number;
  /** How much there is to talk about, larger first; comparable among topics that lead with the same sort. */
  weight: number;
}

/** What divides people goes before where they stand: a level means little while they don't agree on it. */
export const dividing: readonly ReasonKind[] = ['camps', 'divided', 'gap'];

/**
 * What to discuss, one topic a pillar, most important first: pillars on which people differ (the distance between
 * two camps and one level more, a group gap in levels, low agreement as a share), then measurements below or above
 * expectation and bottlenecks (their distance in levels), then contradictions (a share). The order is this
 * project's own.
 */
export function topics(analysis: RoundAnalysis, pack: GridPack): Topic[] {
  const order = new Map(pack.pillars.map(({ id }, index) => [id, index]));
  const place = (topic: Topic) => order.get(topic.pillarId) ?? 0;
  const rank = ({ reasons: [{ kind }] }: Topic) => (dividing.includes(kind) ? 0 : 1);
  return analysis.pillars
    .flatMap((pillar) => topicOf(analysis, pillar, pack))
    .sort((a, b) => rank(a) - rank(b) || b.weight - a.weight || place(a) - place(b));
}

function topicOf(analysis: RoundAnalysis, pillar: PillarAnalysis, pack: GridPack): Topic[] {
  const { pillarId } = pillar;
  const found = reasonsOf(analysis, pillar);
  const [leading, ...others] = found;
  if (!leading) return [];
  const sort = dividing.includes(leading.kind);
  const weights = found.filter(({ kind }) => dividing.includes(kind) === sort).map(weightOf);
  return [
    {
      key: topicKey(analysis, pillarId),
      pillarId,
      reasons: [leading, ...others],
      promptIndex: promptIndex(pack, pillarId, leading.kind),
      weight: Math.max(...weights),
    },
  ];
}

/** The key of what is said about one pillar in one round of one business line. */
export function topicKey(
  { roundId, businessLineId }: Pick<RoundAnalysis, 'roundId' | 'businessLineId'>,
  pillarId: PillarId,
): string {
  return `pillar:${roundId}:${businessLineId}:${pillarId}`;
}

function reasonsOf(analysis: RoundAnalysis, pillar: PillarAnalysis): Reason[] {
  const { pillarId, all, camps, gaps, expectation, contradictions } = pillar;
  if (!all) return [];
  const found: Reason[] = [];
  if (camps) found.push({ kind: 'camps', camps });
  else if (agreementBand(all) === 'divided') {
    found.push({ kind: 'divided', agreement: all.agreement, n: all.n });
  }
  // Who is in which camp says already which groups lie apart.
  for (const gap of camps ? [] : gaps) found.push({ kind: 'gap', gap });
  if (expectation && expectation.verdict !== 'as-expected') found.push({ kind: 'expectation', expectation });
  const bottleneck = analysis.bottlenecks.find((candidate) => candidate.pillarId === pillarId);
  if (bottleneck) found.push({ kind: 'bottleneck', bottleneck });
  // Only who answered statements can contradict themselves: raised hands don't.
  const answered = all.n - pillar.counted;
  if (contradictions !== null && contradictions > 0 && contradictions >= answered * contradictionShare) {
    found.push({ kind: 'contradiction', contradictions, n: answered });
  }
  return found;
}

function weightOf(reason: Reason): number {
  switch (reason.kind) {
    case 'camps':
      return reason.camps.distance + 1;
    case 'divided':
      return 1 - reason.agreement;
    case 'gap':
      return reason.gap.difference;
    case 'expectation':
      return Math.abs(reason.expectation.difference);
    case 'bottleneck':
      return reason.bottleneck.distance;
    case 'contradiction':
      return reason.contradictions / reason.n;
    default:
      return unreachable(reason);
  }
}

/** Each sort of topic keeps to its own prompt. */
function promptIndex(pack: GridPack, pillarId: PillarId, kind: ReasonKind): number {
  const prompts = pack.pillars.find(({ id }) => id === pillarId)?.prompts.length ?? 1;
  const preferred = { camps: 0, divided: 1, gap: 2, expectation: 1, bottleneck: 0, contradiction: 2 }[kind];
  return preferred % prompts;
}
