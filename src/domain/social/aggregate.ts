/** A figure of a coarser area needs values for at least this share of the weight behind it. */
export const LEAST_COVERAGE = 0.5;

/**
 * Weighted mean of the known values. A missing value is left out together with its weight, never counted as zero.
 *
 * @param weights not negative, in the order of the values; for a share the number its denominator counts.
 * @returns null if values are known for less than {@link LEAST_COVERAGE} of the weight, or if there is no weight.
 */
export function weightedMean(values: readonly (number | null)[], weights: readonly number[]): number | null {
  if (values.length !== weights.length) throw new RangeError('Values and weights differ in length');
  let sum = 0, known = 0, all = 0, least = Infinity, greatest = -Infinity;
  values.forEach((value, index) => {
    const weight = weights[index]!;
    if (!(weight >= 0)) throw new RangeError(`A weight must not be negative, but one is ${weight}`);
    all += weight;
    if (value === null) return;
    sum += value * weight;
    known += weight;
    least = Math.min(least, value);
    greatest = Math.max(greatest, value);
  });
  if (known === 0 || known < LEAST_COVERAGE * all) return null;
  // Rounding must not carry a mean of percentages beyond 100.
  return Math.min(greatest, Math.max(least, sum / known));
}
