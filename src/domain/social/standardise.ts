/** Mean and population standard deviation of a set of numbers. */
export interface Moments {
  readonly mean: number;
  /** Root of the mean squared deviation, divided by n (ddof 0), not by n − 1. */
  readonly deviation: number;
}

/**
 * Mean and standard deviation over the known values; every area counts once, whatever its population.
 *
 * @throws RangeError if no value is known.
 */
export function momentsOf(values: readonly (number | null)[]): Moments {
  const known = values.filter((value) => value !== null);
  if (known.length === 0) throw new RangeError('There is no value to take a mean of');
  const mean = known.reduce((sum, value) => sum + value, 0) / known.length;
  const deviation = Math.sqrt(known.reduce((sum, value) => sum + (value - mean) ** 2, 0) / known.length);
  return { mean, deviation };
}

/**
 * Standard scores: how many standard deviations a value lies above the mean. Missing values stay missing and do not
 * enter the mean.
 *
 * @throws RangeError if all known values are equal, because a score then has no meaning.
 */
export function standardise(values: readonly (number | null)[]): (number | null)[] {
  const { mean, deviation } = momentsOf(values);
  // Rounding leaves equal decimal values a deviation of about 1e-17 of their size.
  if (!(deviation > 1e-12 * Math.max(1e-300, Math.abs(mean)))) throw new RangeError('All values are equal; they cannot be standardised');
  return values.map((value) => (value === null ? null : (value - mean) / deviation));
}
