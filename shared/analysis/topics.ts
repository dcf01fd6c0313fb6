import type { GridPack } from '../content/pack.ts';
import type { PillarId } from '../model/ids.ts';
import { agreementBand } from './agreement.ts';
import type { Balance, Bottleneck, Expectation } from './balance.ts';
import type { TwoCamps } from './camps.ts';
import type { GroupGap } from './gap.ts';
import type { PillarAnalysis } from './pillar.ts';
import type { RoundAnalysis } from './round.ts';

/** A contradiction is for the room to discuss when at least this share of the positions has it. */
export const contradictionShare = 0.25;

/** Something that the room should talk about. Which words say it is up to the screen. */
export type Topic = TopicPlace &
  (
    | { kind: 'camps'; camps: TwoCamps }
    | { kind: 'gap'; gap: GroupGap }
    | { kind: 'expectation'; expectation: Expectation }
    | { kind: 'bottleneck'; bottleneck: Bottleneck }
    | { kind: 'agreement'; agreement: number; n: number }
    | { kind: 'contradiction'; contradictions: number; n: number }
  );

interface TopicPlace {
  /** Stable for the round's business line, pillar and kind: the note taken about it is kept under this key. */
  key: string;
  pillarId: PillarId;
  /** Which of the pillar's prompts goes with it: an index that the pack has. */
  promptIndex: number;
  /** How much there is to talk about, larger first; comparable within one list only. */
  weight: number;
}

export type TopicKind = Topic['kind'];

/** The one thing to write largest on the screen. */
export type Headline =
  | { kind: 'topic'; topic: Topic }
  /** Nothing stands out: what is strong and what is weak. */
  | { kind: 'balance'; balance: Balance; n: number }
  /** Nothing may be shown yet. */
  | { kind: 'too-few'; minimum: number }
  /** Nothing may be shown: counted hands would give away the few private answers. */
  | { kind: 'hands-reveal-own'; minimum: number };

/** Of equal weight, what divides people goes before what the numbers say. */
const kinds: readonly TopicKind[] = [
  'camps',
  'gap',
  'expectation',
  'bottleneck',
  'agreement',
  'contradiction',
];

/**
 * What to discuss, most important first: two camps (the distance between them and one level more), group gaps,
 * measurements below or above expectation and bottlenecks (their distance in levels), then low agreement and
 * contradictions (shares below 1). The order is this project's own.
 */
export function topics(analysis: RoundAnalysis, pack: GridPack): Topic[] {
  const order = new Map(pack.pillars.map(({ id }, index) => [id, index]));
  const place = (topic: Topic) => order.get(topic.pillarId) ?? 0;
  return analysis.pillars
    .flatMap((pillar) => pillarTopics(analysis, pillar, pack))
    .sort(
      (a, b) => b.weight - a.weight || kinds.indexOf(a.kind) - kinds.indexOf(b.kind) || place(a) - place(b),
    );
}

/** The largest topic; without one the balance of the pillars. */
export function headline(analysis: RoundAnalysis, found: readonly Topic[]): Headline {
  const [topic] = found;
  if (topic) return { kind: 'topic', topic };
  if (!analysis.balance) return nothingShown(analysis);
  const n = Math.max(...analysis.pillars.map((pillar) => pillar.n ?? 0));
  return { kind: 'balance', balance: analysis.balance, n };
}

function nothingShown({ pillars, minimumGroupSize: minimum }: RoundAnalysis): Headline {
  const isRevealing = pillars.some(({ visibility }) => visibility === 'hands-reveal-own');
  return { kind: isRevealing ? 'hands-reveal-own' : 'too-few', minimum };
}

function pillarTopics(analysis: RoundAnalysis, pillar: PillarAnalysis, pack: GridPack): Topic[] {
  const { pillarId, all, camps, gaps, expectation, contradictions } = pillar;
  if (!all) return [];
  const { n } = all;
  const found: Topic[] = [];
  const place = (name: string, kind: TopicKind, weight: number): TopicPlace => ({
    key: `${name}:${analysis.roundId}:${analysis.businessLineId}:${pillarId}`,
    pillarId,
    promptIndex: promptIndex(pack, pillarId, kind),
    weight,
  });
  if (camps) found.push({ ...place('camps', 'camps', camps.distance + 1), kind: 'camps', camps });
  // Who is in which camp says already which groups lie apart.
  for (const gap of camps ? [] : gaps) {
    found.push({ ...place(`gap-${gap.by}`, 'gap', gap.difference), kind: 'gap', gap });
  }
  if (expectation && expectation.verdict !== 'as-expected') {
    const weight = Math.abs(expectation.difference);
    found.push({ ...place('expectation', 'expectation', weight), kind: 'expectation', expectation });
  }
  const bottleneck = analysis.bottlenecks.find((candidate) => candidate.pillarId === pillarId);
  if (bottleneck) {
    found.push({
      ...place('bottleneck', 'bottleneck', bottleneck.distance),
      kind: 'bottleneck',
      bottleneck,
    });
  }
  if (!camps && agreementBand(all.agreement) === 'divided') {
    const weight = 1 - all.agreement;
    found.push({
      ...place('agreement', 'agreement', weight),
      kind: 'agreement',
      agreement: all.agreement,
      n,
    });
  }
  // Only who answered statements can contradict themselves: raised hands don't.
  const answered = n - pillar.counted;
  if (contradictions !== null && contradictions > 0 && contradictions >= answered * contradictionShare) {
    const weight = contradictions / answered;
    found.push({
      ...place('contradiction', 'contradiction', weight),
      kind: 'contradiction',
      contradictions,
      n: answered,
    });
  }
  return found;
}

/** Each kind keeps to its own prompt, so that two topics of one pillar seldom ask the same question. */
function promptIndex(pack: GridPack, pillarId: PillarId, kind: TopicKind): number {
  const prompts = pack.pillars.find(({ id }) => id === pillarId)?.prompts.length ?? 1;
  const preferred = { camps: 0, gap: 2, expectation: 1, bottleneck: 0, agreement: 1, contradiction: 2 }[kind];
  return preferred % prompts;
}
