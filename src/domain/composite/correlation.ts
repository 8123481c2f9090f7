import type { Criterion } from './definition';
import { meanRank, normaliseColumn, sortedKnown } from './normalisation';
import type { CriteriaColumns } from './scores';

/** From this strength on, in either direction, two criteria say the same. */
export const SAYS_THE_SAME = 0.8;

/**
 * Spearman's rank correlation of every pair of criteria over the areas of the level, both read in the direction of need:
 * +1 means that both call for the same areas, −1 that they call for opposite ones. NaN where fewer than three areas have
 * both values or one of them is the same everywhere.
 *
 * @returns a symmetric matrix in the order of the criteria.
 */
export function correlations(criteria: readonly Pick<Criterion, 'direction'>[], columns: CriteriaColumns): number[][] {
  const needs = columns.map((column, index) => normaliseColumn(column, criteria[index]!.direction, { kind: 'percentile' }));
  const matrix = needs.map(() => needs.map(() => 1));
  for (let first = 0; first < needs.length; first++) {
    for (let second = 0; second < first; second++) {
      matrix[first]![second] = matrix[second]![first] = spearman(needs[first]!, needs[second]!);
    }
  }
  return matrix;
}

/** Spearman's ρ with mean ranks for ties, over the positions that both columns know. */
export function spearman(a: Float64Array, b: Float64Array): number {
  const both = (_: number, index: number): boolean => !Number.isNaN(a[index]!) && !Number.isNaN(b[index]!);
  const left = a.filter(both);
  const right = b.filter(both);
  if (left.length < 3) return NaN;
  return pearson(ranks(left), ranks(right));
}

function ranks(values: Float64Array): Float64Array {
  const sorted = sortedKnown(values);
  return values.map((value) => meanRank(sorted, value));
}

function pearson(a: Float64Array, b: Float64Array): number {
  // The ranks of n values have the mean (n − 1) / 2, ties or not.
  const mean = (a.length - 1) / 2;
  let product = 0;
  let squaresA = 0;
  let squaresB = 0;
  for (let index = 0; index < a.length; index++) {
    const left = a[index]! - mean;
    const right = b[index]! - mean;
    product += left * right;
    squaresA += left * left;
    squaresB += right * right;
  }
  return squaresA > 0 && squaresB > 0 ? product / Math.sqrt(squaresA * squaresB) : NaN;
}
