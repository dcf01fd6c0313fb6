import {
  type Balance,
  type Bottleneck,
  balance,
  bottlenecks,
  type DependencySignal,
  dependencySignals,
  isUnbalanced,
} from '../analysis/balance.ts';
import type { CurrentSituation } from '../analysis/current.ts';
import {
  type Explanation,
  explainBalance,
  explainBottleneck,
  explainDependency,
} from '../analysis/explain.ts';
import type { PillarId } from '../model/ids.ts';
import type { GridPack, Localized } from '../model/pack.ts';
import type { Language } from '../model/workshop.ts';
import { aboutLevel, levelsApart } from '../words/amounts.ts';
import { enumerate } from '../words/language.ts';
import { type Claim, inBoth } from './claim.ts';
import { shortName } from './names.ts';
import { targetWords } from './targetWords.ts';

/** Something to discuss before a choice is final. It never stands in the way of one. */
export type Signal = (
  | Claim<'dependency', DependencySignal>
  | Claim<'bottleneck', Bottleneck & { pillars: number; all: number }>
  /** Between targets once all are chosen (`targets`); until then between current levels. */
  | Claim<'spread', Balance & { of: 'targets' | 'current' }>
) & {
  key: string;
  title: Localized;
  explanation: Explanation;
};

type Levels = Pick<CurrentSituation, 'medians' | 'targets'>;

/** The signals: what a target rests on, what lags, and how far all lie apart. */
export function signalsOf(pack: GridPack, levels: Levels): Signal[] {
  return [
    ...dependencySignals(pack, levels.targets, levels.medians).map((signal) => dependencyClaim(pack, signal)),
    ...bottlenecks(levels.medians).map((bottleneck) => bottleneckClaim(pack, bottleneck, levels.medians)),
    ...spreadClaims(pack, levels),
  ];
}

function dependencyClaim(pack: GridPack, signal: DependencySignal): Signal {
  const { dependency, requiredCurrent, requiredTarget, kind } = signal;
  const { pillar, level, requires, why } = dependency;
  const state = (language: Language) => {
    const words = targetWords[language];
    const name = shortName(pack, requires.pillar, language);
    if (kind === 'first') return words.first(name, requiredTarget ?? requires.level);
    return words.missing(
      name,
      requiredCurrent === null ? words.unknown : aboutLevel(requiredCurrent, language),
      requiredTarget === null ? words.none : `${requiredTarget}`,
    );
  };
  return {
    kind: 'dependency',
    key: `${pillar}:${level}:${requires.pillar}`,
    pillarId: pillar,
    facts: signal,
    title: inBoth((language) =>
      targetWords[language].rests(
        shortName(pack, pillar, language),
        level,
        shortName(pack, requires.pillar, language),
        requires.level,
      ),
    ),
    text: inBoth((language) => `${why[language]} ${state(language)}`),
    explanation: explainDependency(signal),
  };
}

function bottleneckClaim(
  pack: GridPack,
  bottleneck: Bottleneck,
  medians: ReadonlyMap<PillarId, number>,
): Signal {
  const { pillarId, median, overall } = bottleneck;
  const all = pack.pillars.length;
  return {
    kind: 'bottleneck',
    key: `bottleneck:${pillarId}`,
    pillarId,
    facts: { ...bottleneck, pillars: medians.size, all },
    title: inBoth((language) => targetWords[language].bottleneck(shortName(pack, pillarId, language))),
    text: inBoth((language) =>
      targetWords[language].bottleneckText(
        aboutLevel(median, language),
        aboutLevel(overall, language),
        medians.size === all,
      ),
    ),
    explanation: explainBottleneck(bottleneck, medians),
  };
}

function spreadClaims(pack: GridPack, { medians, targets }: Levels): Signal[] {
  const isChosen = pack.pillars.every(({ id }) => targets.has(id));
  const levels: ReadonlyMap<PillarId, number> = isChosen ? targets : medians;
  const found = balance(levels);
  if (!found || !isUnbalanced(found)) return [];
  return [
    {
      kind: 'spread',
      key: 'spread',
      pillarId: null,
      facts: { ...found, of: isChosen ? 'targets' : 'current' },
      title: inBoth((language) => {
        const { spread, spreadNow } = targetWords[language];
        return (isChosen ? spread : spreadNow)(levelsApart(found.spread, language));
      }),
      text: inBoth((language) => {
        const names = (ids: readonly PillarId[]) =>
          enumerate(
            ids.map((id) => shortName(pack, id, language)),
            language,
          );
        return targetWords[language].spreadText(
          names(found.strongest),
          aboutLevel(found.max, language),
          names(found.weakest),
          aboutLevel(found.min, language),
        );
      }),
      explanation: explainBalance(found, levels),
    },
  ];
}
