import { currentSituation } from '../analysis/current.ts';
import { earlierFigures } from '../analysis/earlier.ts';
import type { RoundAnalysis } from '../analysis/round.ts';
import { topics } from '../analysis/topics.ts';
import type { GridPack, Localized } from '../model/pack.ts';
import type { BusinessLine, Round, WorkshopData } from '../model/workshop.ts';
import type { Claim, Subject } from './claim.ts';
import { expectedClaim, groupsClaim, type LineSource, linesClaim } from './compare.ts';
import { everyoneClaim } from './everyone.ts';
import type { HeadingClaim, Reading } from './heading.ts';
import { type MovementClaim, movementClaim } from './movement.ts';
import { type Signal, signalsOf } from './signals.ts';
import { type StandingClaim, standingClaims } from './standing.ts';
import { type TargetClaim, targetClaim, type WishesClaim, wishesClaim } from './targets.ts';
import { topicText } from './topicClaims.ts';

/** A claim with where it is made. */
export interface Said extends Claim {
  reading: Reading | 'wishes';
  /** Who, and how much, where the claim says that too. */
  detail: Localized | null;
}

export interface ReadingSource {
  round: Round;
  line: BusinessLine;
  /** Every business line, that one included, with what the round says about it. */
  lines: readonly LineSource[];
}

/**
 * Everything that is said about one revealed round of one business line, in every reading that a workshop has:
 * headings, the reasons of every topic, and what changed. Of a target round: what people wish for.
 */
export function sentencesOf(
  data: WorkshopData,
  pack: GridPack,
  { round, line, lines }: ReadingSource,
): Said[] {
  const { workshop } = data;
  const analysis = lines.find((each) => each.line.id === line.id)?.analysis;
  if (!analysis) throw new Error(`No business line ${line.id} in this workshop`);
  if (round.kind === 'target') return wishesOf(analysis);
  const subject: Subject = { pack, workshop, analysis };
  const reasons = topics(analysis, pack).flatMap((topic) => topicText(topic, subject).reasons);
  const movement = movementClaim(earlierFigures(data, pack, round, line.id), subject);
  const groups = analysis.pillars.flatMap((pillar) => pillar.groups.map(({ group }) => group.by));
  return [
    ...(reasons.length > 0
      ? reasons.map((claim) => saidIn('everyone', claim))
      : [saidIn('everyone', everyoneClaim(subject))]),
    ...(movement ? [saidIn('everyone', movement)] : []),
    ...(groups.includes('layer') ? [saidIn('layers', groupsClaim('layer', subject))] : []),
    ...(groups.includes('department') ? [saidIn('departments', groupsClaim('department', subject))] : []),
    ...(Object.keys(line.expected).length > 0 ? [saidIn('expected', expectedClaim(subject))] : []),
    ...(lines.length > 1 ? [saidIn('lines', linesClaim(lines, subject))] : []),
  ];
}

function saidIn(reading: Said['reading'], claim: HeadingClaim | MovementClaim | WishesClaim): Said {
  return { ...claim, reading, detail: 'detail' in claim ? claim.detail : null };
}

function wishesOf({ pillars }: RoundAnalysis): Said[] {
  return pillars.flatMap(({ pillarId, all }): Said[] =>
    all ? [saidIn('wishes', wishesClaim(pillarId, all))] : [],
  );
}

/** What is said about a business line beyond one round: its targets, and where it stands. */
export interface LineSentences {
  targets: (TargetClaim | Signal)[];
  standing: StandingClaim[];
}

export function lineSentencesOf(data: WorkshopData, pack: GridPack, { id }: BusinessLine): LineSentences {
  const situation = currentSituation(data, pack, id);
  return {
    targets: [targetClaim(pack, situation, situation.targets), ...signalsOf(pack, situation)],
    standing: standingClaims(pack, situation),
  };
}
