/**
 * The largest p-value that still counts if at most the share `rate` of all findings may be false (Benjamini and Hochberg
 * 1995). With hundreds of areas tested at once, a fixed 5 % would find some thirty patterns in pure chance.
 *
 * @param p NaN is left out.
 * @returns 0 if nothing counts.
 */
export function discoveryThreshold(p: ArrayLike<number>, rate: number): number {
  const sorted = Float64Array.from(Array.from(p).filter((value) => !Number.isNaN(value))).sort();
  let threshold = 0;
  sorted.forEach((value, index) => {
    if (value <= ((index + 1) * rate) / sorted.length) threshold = value;
  });
  return threshold;
}
