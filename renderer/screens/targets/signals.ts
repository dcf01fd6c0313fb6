import { balance, bottlenecks, dependencySignals } from '../../../shared/analysis/balance.ts';
import type { CurrentSituation } from '../../../shared/analysis/current.ts';
import { explainBalance, explainBottleneck, explainDependency } from '../../../shared/analysis/explain.ts';
import type { GridPack } from '../../../shared/content/pack.ts';
import type { PillarId } from '../../../shared/model/ids.ts';
import type { Language } from '../../../shared/model/workshop.ts';
import { enumerate, formatLevel } from '../../../shared/words/language.ts';
import { type Formula, formulaOf } from '../grid/formula.ts';
import { shortName } from '../grid/topicText.ts';
import { targetsWords } from './words.ts';

/** Something to discuss before a choice is final. It never stands in the way of one. */
export interface Signal {
  key: string;
  /** Null: about all pillars together. */
  pillarId: PillarId | null;
  title: string;
  text: string;
  formula: Formula;
}

/** Pillars so many levels apart are worth a word about balance. */
const spreadFrom = 2;

/** The signals, those about the pillar in view first. */
export function signalsOf(
  pack: GridPack,
  { medians, targets }: Pick<CurrentSituation, 'medians' | 'targets'>,
  language: Language,
  focus: PillarId,
): Signal[] {
  const words = targetsWords[language];
  const level = (value: number) => formatLevel(value, language);
  const name = (id: PillarId) => shortName({ pack, language }, id);
  const dependencies = dependencySignals(pack, targets, medians).map((signal): Signal => {
    const { dependency, requiredCurrent, requiredTarget, kind } = signal;
    const { pillar, requires, why } = dependency;
    const state =
      kind === 'first'
        ? words.first(name(requires.pillar), requiredTarget ?? requires.level)
        : words.missing(
            name(requires.pillar),
            requiredCurrent === null ? words.unknown : level(requiredCurrent),
            requiredTarget === null ? words.none : level(requiredTarget),
          );
    return {
      key: `${pillar}:${dependency.level}:${requires.pillar}`,
      pillarId: pillar,
      title: words.rests(name(pillar), dependency.level, name(requires.pillar), requires.level),
      text: `${why[language]} ${state}`,
      formula: formulaOf(explainDependency(signal), language, name),
    };
  });
  const lagging = bottlenecks(medians).map((bottleneck): Signal => {
    return {
      key: `bottleneck:${bottleneck.pillarId}`,
      pillarId: bottleneck.pillarId,
      title: words.bottleneck(name(bottleneck.pillarId)),
      text: words.bottleneckText(level(bottleneck.median), level(bottleneck.overall)),
      formula: formulaOf(explainBottleneck(bottleneck, medians), language, name),
    };
  });
  const found = [...dependencies, ...lagging, ...spreadSignal(pack, { medians, targets }, language)];
  return [
    ...found.filter(({ pillarId }) => pillarId === focus),
    ...found.filter(({ pillarId }) => pillarId !== focus),
  ];
}

/** How far the targets lie apart once all are chosen; until then the current levels. */
function spreadSignal(
  pack: GridPack,
  { medians, targets }: Pick<CurrentSituation, 'medians' | 'targets'>,
  language: Language,
): Signal[] {
  const words = targetsWords[language];
  const isChosen = pack.pillars.every(({ id }) => targets.has(id));
  const levels: ReadonlyMap<PillarId, number> = isChosen ? targets : medians;
  const found = balance(levels);
  if (!found || found.spread < spreadFrom) return [];
  const name = (id: PillarId) => shortName({ pack, language }, id);
  const names = (ids: readonly PillarId[]) => enumerate(ids.map(name), language);
  const level = (value: number) => formatLevel(value, language);
  const say = isChosen ? words.spread : words.spreadNow;
  return [
    {
      key: 'spread',
      pillarId: null,
      title: say(level(found.spread), found.spread === 1),
      text: words.spreadText(
        names(found.strongest),
        level(found.max),
        names(found.weakest),
        level(found.min),
      ),
      formula: formulaOf(explainBalance(found, levels), language, name),
    },
  ];
}
