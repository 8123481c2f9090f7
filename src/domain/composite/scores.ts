import type { IndexDefinition } from './definition';
import { normaliseColumn } from './normalisation';

/** Values of the criteria, one column per criterion in the order of the definition, one value per area; NaN = not known. */
export type CriteriaColumns = readonly Float64Array[];

/**
 * Why a criterion does or does not count: it tells areas apart; it is the same for all of them and is left out; or no area
 * of the level has a value, and its weight counts as missing everywhere.
 */
type CriterionState = 'scored' | 'constant' | 'missing';

/** The criteria on their common scale: what stays as it is while a weight is moved. */
export interface NormalisedCriteria {
  readonly aggregation: IndexDefinition['aggregation'];
  readonly states: readonly CriterionState[];
  /** 0–100 per criterion and area, 100 = greatest need; NaN = not known. */
  readonly scores: readonly Float64Array[];
  /** What is averaged: the scores, or for the geometric mean the logarithms of the raised scores. */
  readonly terms: readonly Float64Array[];
}

/** The index of the areas of one level. */
export interface IndexScores {
  /** 0–100; NaN if less than half of the weight has values. */
  readonly scores: Float64Array;
  /** Share (0–1) of the weight that has values in the area. */
  readonly coverage: Float64Array;
}

/** Below this share of the weight an area gets no score: the rest would say more about the gaps than about the area. */
const LEAST_COVERAGE = 0.5;

/** Takes the values of the areas to be scored out of the columns of their figures; a figure without a column is not known. */
export function criteriaColumns(
  { criteria }: Pick<IndexDefinition, 'criteria'>, columnOf: (figure: string) => Float64Array | undefined, rows: ArrayLike<number>,
): Float64Array[] {
  return criteria.map(({ figure }) => {
    const column = columnOf(figure);
    return Float64Array.from(rows, (row) => column?.[row] ?? NaN);
  });
}

/**
 * Scores of every criterion over the areas of one level. The areas given are the yardstick: give those that are ranked,
 * without the unreliable ones.
 */
export function normaliseCriteria({ criteria, aggregation }: IndexDefinition, columns: CriteriaColumns): NormalisedCriteria {
  const scores = criteria.map(({ direction, normalisation }, index) => normaliseColumn(columns[index]!, direction, normalisation));
  const states = scores.map((column, index): CriterionState => {
    if (column.some((score) => !Number.isNaN(score))) return 'scored';
    return columns[index]!.some((value) => !Number.isNaN(value)) ? 'constant' : 'missing';
  });
  return { aggregation, states, scores, terms: scores.map((column) => termsOf(aggregation, column)) };
}

/** The same with other scores of one criterion. */
export function replaceScores(normalised: NormalisedCriteria, criterion: number, scores: Float64Array): NormalisedCriteria {
  const { aggregation } = normalised;
  return { ...normalised, scores: normalised.scores.with(criterion, scores), terms: normalised.terms.with(criterion, termsOf(aggregation, scores)) };
}

/**
 * The weighted mean of the scores. Where a value is missing, the other criteria of that area share its weight, and
 * `coverage` says how much weight has values. The geometric mean is taken of the scores raised to 1…100
 * (1 + 0.99 × score) and put back to 0…100: a single score of zero weighs heavily but does not annihilate the others.
 *
 * @param weights one per criterion, zero or more; only their proportions count. If all are zero no area has a score.
 * @param into takes up the result, so that a slider in motion leaves no garbage behind.
 */
export function aggregate(normalised: NormalisedCriteria, weights: ArrayLike<number>, into?: IndexScores): IndexScores {
  const { terms, aggregation } = normalised;
  const count = terms[0]?.length ?? 0;
  const result = into?.scores.length === count ? into : { scores: new Float64Array(count), coverage: new Float64Array(count) };
  const { scores, coverage } = result;
  scores.fill(0);
  coverage.fill(0);
  const total = totalWeight(normalised, weights);
  for (let criterion = 0; criterion < terms.length; criterion++) {
    const share = weights[criterion]! / total;
    const column = terms[criterion]!;
    if (!(share > 0) || normalised.states[criterion] !== 'scored') continue;
    for (let area = 0; area < count; area++) {
      const term = column[area]!;
      if (Number.isNaN(term)) continue;
      scores[area]! += share * term;
      coverage[area]! += share;
    }
  }
  for (let area = 0; area < count; area++) {
    // Shares that sum to one may miss it by a rounding; half must still be half.
    const covered = coverage[area]!;
    if (covered < LEAST_COVERAGE - 1e-9) scores[area] = NaN;
    else scores[area] = aggregation === 'geometric' ? lowered(scores[area]! / covered) : scores[area]! / covered;
  }
  return result;
}

/** The sum of the weights of all criteria that can tell areas apart, whether an area has their values or not. */
export function totalWeight({ states }: NormalisedCriteria, weights: ArrayLike<number>): number {
  return states.reduce((sum, state, criterion) => (state === 'constant' ? sum : sum + weights[criterion]!), 0);
}

function termsOf(aggregation: IndexDefinition['aggregation'], scores: Float64Array): Float64Array {
  return aggregation === 'geometric' ? scores.map((score) => Math.log(1 + 0.99 * score)) : scores;
}

/** From the mean of the raised logarithms back to 0…100. */
function lowered(meanLog: number): number {
  return (Math.exp(meanLog) - 1) / 0.99;
}
