import type { Explanation } from '../../shared/analysis/explain.ts';
import type { PillarId } from '../../shared/model/ids.ts';
import type { Language } from '../../shared/model/workshop.ts';
import { unreachable } from '../../shared/result.ts';
import { enumerate, formatLevel, formatNumber } from '../../shared/words/language.ts';
import { formulaWords } from './formulaWords.ts';

/** A figure with how it came about: what it means, and the calculation with its numbers filled in. */
export interface Formula {
  name: string;
  /** The figure itself. */
  result: string;
  meaning: string;
  steps: string[];
  /** Where the formula was published; empty for our own. */
  source: string;
}

/** Positions are written out up to this many. */
const mostWrittenOut = 40;

/**
 * Writes out a figure's formula.
 *
 * @param nameOf a pillar's name in the middle of a sentence
 */
export function formulaOf(
  explanation: Explanation,
  language: Language,
  nameOf: (pillarId: PillarId) => string,
): Formula {
  const words = formulaWords[language];
  const level = (value: number) => formatLevel(value, language);
  const figure = (value: number, decimals = 2) => formatNumber(value, language, decimals);
  const row = (positions: readonly number[]) =>
    positions.length > mostWrittenOut ? [] : [`${words.inOrder}: ${positions.map(level).join(' · ')}`];
  switch (explanation.kind) {
    case 'median': {
      const { value, label, low, high, positions } = explanation;
      const n = positions.length;
      const isEven = n % 2 === 0;
      return {
        ...words.median,
        result: level(value),
        steps: [
          ...row(positions),
          isEven
            ? words.medianEven(n / 2, n, level(low), level(high), level(value))
            : words.medianOdd((n + 1) / 2, n, level(value)),
          words.label(level(value), label),
        ],
      };
    }
    case 'quartile': {
      const { value, quartile, rank, below, above, fraction, positions } = explanation;
      const n = positions.length;
      const share = figure(quartile / 4);
      return {
        ...words.quartile[quartile],
        source: words.quartileSource,
        result: level(value),
        steps: [
          `(${n} − 1) × ${share} = ${figure(rank)}`,
          `${level(below)} + ${figure(fraction)} × (${level(above)} − ${level(below)}) = ${level(value)}`,
        ],
      };
    }
    case 'mean': {
      const { value, sum, n } = explanation;
      return { ...words.mean, result: figure(value), steps: [`${figure(sum)} / ${n} = ${figure(value)}`] };
    }
    case 'agreement': {
      const { value, mean, terms, n, highest } = explanation;
      return {
        ...words.agreement,
        meaning: words.agreement.meaning(highest),
        result: figure(value),
        steps: [
          words.agreementFormula(highest - 1),
          words.agreementMean(figure(mean)),
          ...terms.map(({ level: at, count, share, distance, term }) =>
            words.agreementTerm(at, `${count}/${n}`, figure(share), figure(distance), figure(term)),
          ),
          `1 + ${terms.map(({ term }) => `(${figure(term)})`).join(' + ')} = ${figure(value)}`,
        ],
      };
    }
    case 'polarisation': {
      const { value, layers } = explanation;
      return {
        ...words.polarisation,
        result: figure(value),
        steps: [
          ...layers.map(({ pattern, weight, agreement }) =>
            words.polarisationLayer(
              enumerate(
                pattern.flatMap((isUsed, index) => (isUsed ? [`${index + 1}`] : [])),
                language,
              ),
              figure(weight),
              figure(agreement),
            ),
          ),
          `${layers.map(({ weight, agreement }) => `${figure(weight)} × ${figure(agreement)}`).join(' + ')} = ${figure(value)}`,
        ],
      };
    }
    case 'camps': {
      const { camps, smallest, mostBetween } = explanation;
      const { low, high, between, distance } = camps;
      return {
        ...words.camps,
        result: `${low.count} – ${high.count}`,
        steps: [
          words.campsSize(low.count, high.count, level(smallest)),
          words.campsBetween(between, level(mostBetween)),
          `${level(high.median)} − ${level(low.median)} = ${level(distance)}, ${words.campsDistance}`,
        ],
      };
    }
    case 'gap': {
      const { higher, lower, difference, delta } = explanation.gap;
      return {
        ...words.gap,
        result: level(difference),
        steps: [
          `${level(higher.median)} − ${level(lower.median)} = ${level(difference)}`,
          words.delta(delta.greater, delta.smaller, delta.pairs, figure(delta.value)),
        ],
      };
    }
    case 'expectation': {
      const { expected, measured, difference } = explanation.expectation;
      return {
        ...words.expectation,
        result: signed(difference, level),
        steps: [words.expectationStep(level(measured), level(expected), signed(difference, level))],
      };
    }
    case 'bottleneck': {
      const { bottleneck, from, medians } = explanation;
      return {
        ...words.bottleneck,
        result: level(bottleneck.distance),
        steps: [
          [...medians].map(([id, median]) => `${nameOf(id)} ${level(median)}`).join(' · '),
          words.bottleneckStep(
            level(bottleneck.overall),
            level(bottleneck.median),
            level(bottleneck.distance),
          ),
          words.bottleneckFrom(level(from)),
        ],
      };
    }
    case 'balance': {
      const { balance, levels } = explanation;
      return {
        ...words.balance,
        result: level(balance.spread),
        steps: [
          [...levels].map(([id, value]) => `${nameOf(id)} ${level(value)}`).join(' · '),
          `${level(balance.max)} − ${level(balance.min)} = ${level(balance.spread)}`,
        ],
      };
    }
    case 'dependency': {
      const { dependency, target, requiredTarget, requiredCurrent } = explanation.signal;
      const { pillar, requires, why } = dependency;
      const known = (value: number | null) => (value === null ? words.unknown : level(value));
      return {
        ...words.dependency,
        result: '',
        meaning: why[language],
        steps: [
          words.dependencyTarget(nameOf(pillar), target),
          words.dependencyNeeds(nameOf(requires.pillar), requires.level),
          words.dependencyHas(known(requiredCurrent), known(requiredTarget)),
        ],
      };
    }
    case 'quick-win': {
      const { value, impact, effort } = explanation;
      const known = (estimate: number | null) => (estimate === null ? words.unknown : `${estimate}`);
      return {
        ...words.quickWin,
        result: value ? words.yes : words.no,
        steps: [words.quickWinStep(known(impact), known(effort))],
      };
    }
    default:
      return unreachable(explanation);
  }
}

function signed(value: number, text: (value: number) => string): string {
  return value < 0 ? `−${text(-value)}` : value > 0 ? `+${text(value)}` : text(value);
}
