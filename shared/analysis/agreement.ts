/**
 * How much a group agrees on an ordered scale. Both measures take the frequencies of all levels of the scale in order;
 * how many those are, from two on, is the scale (K).
 */

export type AgreementBand = 'united' | 'fair' | 'mixed' | 'divided';

/**
 * Our own reading of the measure, the same in levels on every scale: a word begins halfway between a group that has it
 * and one that just lacks it.
 */
const readings = {
  /** Two thirds on one level and the others on the next are united (0.83 on five levels), half and half are not. */
  united: [
    [2, 1],
    [1, 1],
  ],
  /** Three levels are fair agreement when most are in the middle (0.76 on five levels), and not when evenly filled. */
  fair: [
    [2, 3, 2],
    [1, 1, 1],
  ],
  /** Half and half two levels apart are divided (0.58 on five levels), and no more with a ninth in between. */
  undivided: [
    [4, 1, 4],
    [1, 0, 1],
  ],
} as const;

/** With so many on one level nobody would call a group divided, however far away the others are. */
const majority = 2 / 3;

/** The word for how much a group agrees. */
export function agreementBand({
  agreement,
  distribution,
}: {
  /** 0 to 1. */
  agreement: number;
  /** Counts by level of the scale. */
  distribution: readonly number[];
}): AgreementBand {
  const reaches = (word: keyof typeof readings) => agreement >= startOf(word, distribution.length);
  if (reaches('united')) return 'united';
  if (reaches('fair')) return 'fair';
  const n = distribution.reduce((sum, count) => sum + count, 0);
  const isDivided = !reaches('undivided') && Math.max(...distribution) < n * majority;
  return isDivided ? 'divided' : 'mixed';
}

/** The agreement from which on a word is used. @param levels of the scale */
function startOf(word: keyof typeof readings, levels: number): number {
  const [has, lacks] = readings[word];
  return (consensus(has, levels) + consensus(lacks, levels)) / 2;
}

/**
 * Consensus of Tastle and Wierman, `1 + Σ pᵢ·log₂(1 − |i − μ| / (K − 1))`: 1 when all choose the same level,
 * 0 when half choose the lowest and half the highest.
 * W.J. Tastle and M.J. Wierman, "Consensus and dissention: a measure of ordinal dispersion",
 * International Journal of Approximate Reasoning 45 (2007) 531–545.
 *
 * @param frequencies counts by level, lowest first; throws without a single one
 */
export function agreement(frequencies: readonly number[]): number {
  return clamp(consensus(frequencies, frequencies.length), 0, 1);
}

/** {@link agreement} of frequencies that may leave out empty levels at the ends of the scale. */
function consensus(frequencies: readonly number[], levels: number): number {
  const { mean, terms } = agreementTerms(frequencies, levels);
  if (Number.isNaN(mean)) throw new Error('Agreement needs at least one position');
  return 1 + terms.reduce((sum, { term }) => sum + term, 0);
}

export interface AgreementTerm {
  /** 1 for the lowest. */
  level: number;
  count: number;
  /** Share of all, 0 to 1. */
  share: number;
  /** Distance to the mean level. */
  distance: number;
  /** share · log₂(1 − distance / (K − 1)), 0 or less. */
  term: number;
}

/** The sum of {@link agreement} term by term, for showing the formula with its numbers. */
export function agreementTerms(
  frequencies: readonly number[],
  levels = frequencies.length,
): { mean: number; terms: AgreementTerm[] } {
  let n = 0;
  let weighted = 0;
  frequencies.forEach((count, index) => {
    n += count;
    weighted += count * (index + 1);
  });
  const mean = weighted / n;
  const width = levels - 1;
  const terms = frequencies.flatMap((count, index): AgreementTerm[] => {
    if (count === 0) return [];
    const share = count / n;
    const distance = Math.abs(index + 1 - mean);
    return [{ level: index + 1, count, share, distance, term: share * Math.log2(1 - distance / width) }];
  });
  return { mean, terms };
}

export interface PolarisationLayer {
  /** Which levels take part in this layer. */
  pattern: boolean[];
  /** Share of all positions in this layer, 0 to 1. */
  weight: number;
  /** Agreement of the pattern, −1 to 1. */
  agreement: number;
}

/**
 * Agreement A of van der Eijk: the distribution is peeled into layers of equal height, and each layer's
 * pattern says how unimodal it is. 1: all on one level; 0: spread evenly; −1: half on either end.
 * C. van der Eijk, "Measuring agreement in ordered rating scales", Quality & Quantity 35 (2001) 325–341.
 *
 * @param frequencies counts by level, lowest first; throws without a single one
 */
export function polarisation(frequencies: readonly number[]): number {
  const layers = polarisationLayers(frequencies);
  if (layers.length === 0) throw new Error('Polarisation needs at least one position');
  return clamp(
    layers.reduce((sum, layer) => sum + layer.weight * layer.agreement, 0),
    -1,
    1,
  );
}

/** The layers of {@link polarisation}, for showing the formula with its numbers. */
export function polarisationLayers(frequencies: readonly number[]): PolarisationLayer[] {
  const total = frequencies.reduce((sum, count) => sum + count, 0);
  const layers: PolarisationLayer[] = [];
  let rest = [...frequencies];
  while (rest.some((count) => count > 0)) {
    const height = Math.min(...rest.filter((count) => count > 0));
    const pattern = rest.map((count) => count > 0);
    const levels = pattern.filter(Boolean).length;
    layers.push({ pattern, weight: (height * levels) / total, agreement: patternAgreement(pattern) });
    rest = rest.map((count) => (count > 0 ? count - height : 0));
  }
  return layers;
}

/** `A = U · (1 − (S − 1) / (K − 1))`, with U from the triples that are unimodal (110, 011) or not (101). */
function patternAgreement(pattern: readonly boolean[]): number {
  const size = pattern.length;
  const used = pattern.filter(Boolean).length;
  let unimodal = 0;
  let bimodal = 0;
  for (let i = 0; i < size; i += 1) {
    for (let j = i + 1; j < size; j += 1) {
      for (let k = j + 1; k < size; k += 1) {
        if (pattern[i] && pattern[k] && !pattern[j]) bimodal += 1;
        else if (pattern[j] && pattern[i] !== pattern[k]) unimodal += 1;
      }
    }
  }
  const triples = unimodal + bimodal;
  const unimodality =
    triples === 0 ? 1 : ((size - 2) * unimodal - (size - 1) * bimodal) / ((size - 2) * triples);
  return unimodality * (1 - (used - 1) / (size - 1));
}

/** Rounding of binary fractions may not carry a figure over its own ends. */
function clamp(value: number, low: number, high: number): number {
  return Math.min(high, Math.max(low, value));
}
