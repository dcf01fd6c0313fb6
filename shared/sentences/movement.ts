import { agreementBand } from '../analysis/agreement.ts';
import type { EarlierFigures } from '../analysis/earlier.ts';
import type { GroupFigures } from '../analysis/group.ts';
import type { PillarId } from '../model/ids.ts';
import type { Language } from '../model/workshop.ts';
import { aboutLevel } from '../words/amounts.ts';
import { type Claim, inBoth, type Subject } from './claim.ts';
import { headingWords } from './headingWords.ts';
import { pillarInSentence } from './names.ts';

/** How the middle of the answers about one pillar changed. */
export interface Move {
  pillarId: PillarId;
  from: number;
  to: number;
  /** Whether the room agrees more, as its word for that says. */
  agreement: 'more' | 'same' | 'less';
}

/** What changed since an earlier round, on the pillars that both asked. */
export type MovementClaim = Claim<'movement', { since: number; moves: Move[] }>;

/**
 * What changed since the round before.
 *
 * @param earlier what earlier rounds said; pillars of the latest of them that this round asks again are compared
 * @returns null when no pillar can be compared
 */
export function movementClaim(
  earlier: ReadonlyMap<PillarId, EarlierFigures>,
  { pack, analysis }: Subject,
): MovementClaim | null {
  const both = analysis.pillars.flatMap(({ pillarId, all }) => {
    const before = earlier.get(pillarId);
    return all && before ? [{ number: before.number, move: moveOf(pillarId, before.figures, all) }] : [];
  });
  const since = Math.max(...both.map(({ number }) => number));
  const moves = both.filter(({ number }) => number === since).map(({ move }) => move);
  if (moves.length === 0) return null;
  return {
    kind: 'movement',
    pillarId: null,
    facts: { since, moves },
    text: inBoth((language) => {
      const parts = moves.map((move) =>
        moveText(move, pillarInSentence(pack, move.pillarId, language), language),
      );
      return headingWords[language].movement(since, parts.join(', '));
    }),
  };
}

function moveOf(pillarId: PillarId, before: GroupFigures, now: GroupFigures): Move {
  const [was, is] = [agreementBand(before), agreementBand(now)];
  const change = bands.indexOf(is) - bands.indexOf(was);
  return {
    pillarId,
    from: before.median,
    to: now.median,
    agreement: change > 0 ? 'more' : change < 0 ? 'less' : 'same',
  };
}

const bands = ['divided', 'mixed', 'fair', 'united'] as const;

function moveText({ from, to, agreement }: Move, pillar: string, language: Language): string {
  const words = headingWords[language];
  const [before, now] = [aboutLevel(from, language), aboutLevel(to, language)];
  const unmoved = from === to ? words.unmoved(pillar) : words.hardlyMoved(pillar);
  const text = before === now ? unmoved : words.moved(pillar, before, now);
  return `${text}${agreement === 'more' ? words.closer : agreement === 'less' ? words.further : ''}`;
}
