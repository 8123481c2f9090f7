/**
 * Rounds values to whole numbers so that their sum is a given whole number (largest remainder, Hamilton 1792).
 * Each value changes by less than one if the values already sum to `total`. Ties go to the earlier value.
 *
 * @param values non-negative; scaled to `total` first.
 * @param total non-negative whole number.
 * @returns whole numbers; all zero if the values are.
 */
export function roundToTotal(values: Float64Array, total: number): Float64Array {
  const sum = values.reduce((all, value) => all + value, 0);
  if (sum <= 0) return new Float64Array(values.length);
  const scaled = values.map((value) => (value / sum) * total);
  const rounded = scaled.map(Math.floor);
  const missing = Math.round(total - rounded.reduce((all, value) => all + value, 0));
  const order = Array.from(scaled.keys()).sort((a, b) => scaled[b]! - rounded[b]! - (scaled[a]! - rounded[a]!) || a - b);
  for (const index of order.slice(0, missing)) rounded[index]!++;
  return rounded;
}
