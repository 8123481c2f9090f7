import { aggregate, totalWeight, type NormalisedCriteria } from './scores';

/** What one criterion adds to an area's index. */
export interface Contribution {
  /** Position of the criterion in the definition. */
  readonly criterion: number;
  /** 0–100 in the direction of need; NaN = not known in this area. */
  readonly score: number;
  /** Share (0–1) of the weight after the missing criteria of this area have passed theirs on. */
  readonly share: number;
  /** Points of the index; those of all criteria sum to it. */
  readonly points: number;
  /** Points more or fewer than if the area stood at the mean of all areas here; they sum to the lead over the mean area. */
  readonly lead: number;
}

/**
 * Why an area stands where it stands. For the arithmetic mean the parts simply add up. The geometric mean has no parts:
 * its points are divided in proportion to the logarithms, its lead by the logarithmic mean (LMDI; Ang 2004), which leaves
 * no remainder.
 *
 * @param area position among the areas scored. Empty if the area has no score.
 */
export function contributions(normalised: NormalisedCriteria, weights: ArrayLike<number>, area: number): Contribution[] {
  const { scores, coverage } = aggregate(normalised, weights);
  const index = scores[area] ?? NaN;
  if (Number.isNaN(index)) return [];
  const total = totalWeight(normalised, weights);
  const parts = normalised.terms.map((column, criterion) => {
    const term = column[area]!;
    const counts = !Number.isNaN(term) && weights[criterion]! > 0;
    const share = counts ? weights[criterion]! / total / coverage[area]! : 0;
    return { criterion, score: normalised.scores[criterion]![area]!, share, term: counts ? share * term : 0, mean: counts ? share * meanOfKnown(column) : 0 };
  });
  const termSum = parts.reduce((sum, part) => sum + part.term, 0);
  const meanSum = parts.reduce((sum, part) => sum + part.mean, 0);
  const geometric = normalised.aggregation === 'geometric';
  const slope = geometric ? logarithmicMean(Math.exp(termSum), Math.exp(meanSum)) / 0.99 : 1;
  return parts.map(({ criterion, score, share, term, mean }) => ({
    criterion, score, share, points: !geometric ? term : termSum > 0 ? (index * term) / termSum : 0, lead: slope * (term - mean),
  }));
}

function logarithmicMean(a: number, b: number): number {
  const ratio = Math.log(a / b);
  return Math.abs(ratio) < 1e-9 ? a : (a - b) / ratio;
}

function meanOfKnown(column: Float64Array): number {
  let sum = 0;
  let count = 0;
  for (const value of column) {
    if (Number.isNaN(value)) continue;
    sum += value;
    count++;
  }
  return sum / count;
}
