/** Beyond this many robust standard deviations a value is no farther away: one extreme figure must not outweigh all others. */
const FARTHEST = 4;

/** Makes the median absolute deviation, or the mean one, equal the standard deviation of normally distributed values. */
const FROM_MEDIAN_DEVIATION = 1.4826;
const FROM_MEAN_DEVIATION = 1.2533;

/**
 * Robust z-values: distance from the median in units of the median absolute deviation (Hampel 1974; Iglewicz and Hoaglin
 * 1993), cut off at ±4. Where more than half of the areas share a value, that deviation is 0 and the mean absolute deviation
 * takes its place. A figure that is the same everywhere tells nothing apart: all its z-values are NaN.
 *
 * @param rows over which the scale is set and which have a z-value; all others are NaN.
 */
export function robustZ(values: ArrayLike<number>, rows: ArrayLike<number>): Float64Array {
  const known = Array.from(rows).filter((row) => !Number.isNaN(values[row]!));
  const z = new Float64Array(values.length).fill(NaN);
  const middle = median(known.map((row) => values[row]!));
  const deviations = known.map((row) => Math.abs(values[row]! - middle));
  const spread = FROM_MEDIAN_DEVIATION * median(deviations) || (FROM_MEAN_DEVIATION * deviations.reduce((sum, deviation) => sum + deviation, 0)) / known.length;
  if (!(spread > 1e-12 * Math.max(1, Math.abs(middle)))) return z;
  for (const row of known) z[row] = Math.max(-FARTHEST, Math.min(FARTHEST, (values[row]! - middle) / spread));
  return z;
}

/** NaN without values. */
function median(values: readonly number[]): number {
  const sorted = Float64Array.from(values).sort();
  const half = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[half]! : (sorted[half - 1]! + sorted[half]!) / 2;
}
