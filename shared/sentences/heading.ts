import type { Topic } from '../analysis/topics.ts';
import type { Note } from '../model/workshop.ts';
import { unreachable } from '../result.ts';
import type { Subject } from './claim.ts';
import {
  type ExpectedClaim,
  expectedClaim,
  type GroupsClaim,
  groupsClaim,
  type LineSource,
  type LinesClaim,
  linesClaim,
} from './compare.ts';
import { allDiscussedClaim, type EveryoneClaim, everyoneClaim } from './everyone.ts';
import type { ReasonClaim } from './reasonClaim.ts';
import { topicText } from './topicClaims.ts';

/** What the room compares. */
export type Reading = 'everyone' | 'layers' | 'departments' | 'expected' | 'lines';

export type HeadingClaim = ReasonClaim | EveryoneClaim | GroupsClaim | ExpectedClaim | LinesClaim;

/** The large sentence above the grid. */
export interface Heading {
  claim: HeadingClaim;
  /** The topic of the list that it speaks about; null when it compares, or when nothing is left. */
  topic: Topic | null;
}

export interface HeadingSource {
  reading: Reading;
  /** The topic that the facilitator opened. */
  chosen: Topic | null;
  found: readonly Topic[];
  notes: readonly Note[];
  /** Every business line, the one in view included. */
  lines: readonly LineSource[];
}

/** The most important thing to say in a reading: the opened topic, the first one left to discuss, or the widest difference. */
export function headingOf(
  { reading, chosen, found, notes, lines }: HeadingSource,
  subject: Subject,
): Heading {
  if (chosen) return leadingOf(chosen, subject);
  const compared = (claim: HeadingClaim): Heading => ({
    claim,
    topic: found.find(({ pillarId }) => pillarId === claim.pillarId) ?? null,
  });
  switch (reading) {
    case 'everyone': {
      const discussed = new Set(notes.filter((note) => note.discussed).map(({ topic }) => topic));
      const next = found.find(({ key }) => !discussed.has(key));
      if (next) return leadingOf(next, subject);
      const claim = found.length > 0 ? allDiscussedClaim(found.length) : everyoneClaim(subject);
      return { claim, topic: null };
    }
    case 'layers':
      return compared(groupsClaim('layer', subject));
    case 'departments':
      return compared(groupsClaim('department', subject));
    case 'expected':
      return compared(expectedClaim(subject));
    case 'lines':
      return { claim: linesClaim(lines, subject), topic: null };
    default:
      return unreachable(reading);
  }
}

function leadingOf(topic: Topic, subject: Subject): Heading {
  return { claim: topicText(topic, subject).reasons[0], topic };
}

/** The reading that shows what a topic is about; a topic is found only where its reading has something to show. */
export function readingOf({ reasons: [leading] }: Topic): Reading {
  if (leading.kind === 'expectation') return 'expected';
  if (leading.kind !== 'gap') return 'everyone';
  return leading.gap.by === 'layer' ? 'layers' : 'departments';
}
