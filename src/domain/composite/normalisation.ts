import { bisectLeft, bisectRight } from 'd3';
import type { Direction, Normalisation } from './definition';

/**
 * Brings the values of a criterion onto the scale 0–100 in the direction of need: 100 is the area that needs a Kiezbüro
 * most (OECD/JRC Handbook on Constructing Composite Indicators, ch. 5; METHODS.md §5). With an ideal value it is the
 * distance from it that is normalised; `goalposts` are then distances too.
 *
 * @param values one value per area in the unit of the figure; NaN = not known, stays NaN and moves no other score.
 * @returns the scores; all NaN if every known area would have the same score, because such a criterion tells no area from
 *   another.
 */
export function normaliseColumn(values: Float64Array, direction: Direction, normalisation: Normalisation): Float64Array {
  const needs = direction.kind === 'ideal' ? values.map((value) => Math.abs(value - direction.value)) : values;
  const scores = scoresOf(needs, normalisation);
  if (direction.kind === 'less') for (let area = 0; area < scores.length; area++) scores[area] = 100 - scores[area]!;
  return isConstant(scores) ? scores.fill(NaN) : scores;
}

/** Known values in ascending order. */
export function sortedKnown(values: Float64Array): Float64Array {
  return values.filter((value) => !Number.isNaN(value)).sort();
}

/** The rank of a value among sorted ones, from 0; ties share the mean of their ranks. */
export function meanRank(sorted: Float64Array, value: number): number {
  return (bisectLeft(sorted, value) + bisectRight(sorted, value) - 1) / 2;
}

function scoresOf(values: Float64Array, normalisation: Normalisation): Float64Array {
  switch (normalisation.kind) {
    case 'percentile': {
      const sorted = sortedKnown(values);
      return values.map((value) => (Number.isNaN(value) ? NaN : (100 * meanRank(sorted, value)) / (sorted.length - 1)));
    }
    case 'min_max': {
      const sorted = sortedKnown(values);
      const low = quantile(sorted, normalisation.winsorise / 100);
      const high = quantile(sorted, 1 - normalisation.winsorise / 100);
      return values.map((value) => between(value, low, high));
    }
    case 'z_score': {
      // The population's deviation, as the Monitoring Soziale Stadtentwicklung standardises.
      const { mean, deviation } = moments(values);
      return values.map((value) => between(value, mean - 3 * deviation, mean + 3 * deviation));
    }
    case 'goalposts':
      return values.map((value) => between(value, normalisation.from, normalisation.to));
  }
}

/** The value that a share of the sorted ones does not exceed, linear between neighbours (type 7 of Hyndman & Fan 1996). */
function quantile(sorted: Float64Array, share: number): number {
  const place = share * (sorted.length - 1);
  const below = sorted[Math.floor(place)] ?? NaN;
  const above = sorted[Math.ceil(place)] ?? NaN;
  return below + (place - Math.floor(place)) * (above - below);
}

/** Linear from 0 at `from` to 100 at `to`, cut off beyond; NaN if both are equal. */
function between(value: number, from: number, to: number): number {
  return from === to ? NaN : Math.min(100, Math.max(0, (100 * (value - from)) / (to - from)));
}

function moments(values: Float64Array): { mean: number; deviation: number } {
  const known = sortedKnown(values);
  const mean = known.reduce((sum, value) => sum + value, 0) / known.length;
  const deviation = Math.sqrt(known.reduce((sum, value) => sum + (value - mean) ** 2, 0) / known.length);
  // Rounding leaves equal decimal values a deviation of about 1e-17 of their size.
  return { mean, deviation: deviation > 1e-12 * Math.abs(mean) ? deviation : 0 };
}

function isConstant(scores: Float64Array): boolean {
  const first = scores.find((score) => !Number.isNaN(score));
  return scores.every((score) => Number.isNaN(score) || score === first);
}
