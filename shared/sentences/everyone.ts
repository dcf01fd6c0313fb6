import { type Balance, balance } from '../analysis/balance.ts';
import { mediansOf } from '../analysis/round.ts';
import { aboutLevel, atLevel } from '../words/amounts.ts';
import { type Claim, inBoth, type Subject } from './claim.ts';
import { headingWords } from './headingWords.ts';
import { pillarsInSentence } from './names.ts';
import { isCarried } from './topicClaims.ts';

export type EveryoneClaim =
  /** What is strong and what is weak, where nothing stands out; `agreed`: on each pillar, fairly at least. */
  | Claim<'balance', Balance & { agreed: boolean; pillars: number; all: number }>
  | Claim<'too-few', { minimum: number }>
  | Claim<'hands-reveal-own', { minimum: number }>
  | Claim<'all-discussed', { topics: number }>;

/** What there is to say about everybody together when no pillar stands out. */
export function everyoneClaim({ pack, analysis }: Subject): EveryoneClaim {
  const minimum = analysis.minimumGroupSize;
  const levels = mediansOf(analysis);
  const found = balance(levels);
  if (!found) {
    const isByHands = analysis.pillars.some(({ visibility }) => visibility === 'hands-reveal-own');
    const kind = isByHands ? 'hands-reveal-own' : 'too-few';
    return {
      kind,
      pillarId: null,
      facts: { minimum },
      text: inBoth((language) => headingWords[language][isByHands ? 'handsReveal' : 'tooFew'](minimum)),
    };
  }
  const agreed = analysis.pillars.every(({ all: figures }) => figures === null || isCarried(figures));
  const all = pack.pillars.length;
  return {
    kind: 'balance',
    pillarId: null,
    facts: { ...found, agreed, pillars: levels.size, all },
    text: inBoth((language) => {
      const words = headingWords[language];
      const names = (ids: Balance['weakest']) => pillarsInSentence(pack, ids, language);
      if (aboutLevel(found.max, language) === aboutLevel(found.min, language)) {
        const at = atLevel(found.max, language);
        return levels.size === all ? words.allEqual(at) : words.someEqual(names([...levels.keys()]), at);
      }
      const said = words.balance(
        { names: names(found.strongest), about: aboutLevel(found.max, language) },
        { names: names(found.weakest), about: aboutLevel(found.min, language) },
      );
      return `${agreed ? words.agreed : ''}${said}`;
    }),
  };
}

/** The room has talked about every topic. */
export function allDiscussedClaim(topics: number): EveryoneClaim {
  return {
    kind: 'all-discussed',
    pillarId: null,
    facts: { topics },
    text: inBoth((language) => headingWords[language].allDiscussed),
  };
}
