/**
 * The number easiest to read in the half-open range above `low` up to and including `high`: a multiple of the largest 1, 2
 * or 5 × 10^k that has one there, of several the nearest to `wanted`. A break anywhere in a gap between two values cuts them
 * alike, so it may as well be a round one.
 */
export function readableBetween(low: number, high: number, wanted: number): number {
  if (low < 0 && high >= 0) return 0;
  if (!(high > low)) return high;
  for (let power = Math.ceil(Math.log10(Math.max(Math.abs(low), Math.abs(high)))); power > -13; power--) {
    for (const digit of [5, 2, 1]) {
      const nearest = nearestMultiple(low, high, wanted, digit, power);
      if (nearest !== undefined) return nearest;
    }
  }
  return high;
}

/** The multiple of `digit` × 10^`power` nearest to `wanted` that lies above `low` and not above `high`. */
function nearestMultiple(low: number, high: number, wanted: number, digit: number, power: number): number | undefined {
  const step = digit * 10 ** power;
  const first = Math.floor(low / step) + 1;
  const last = Math.floor(high / step);
  const multiple = Math.min(Math.max(Math.round(wanted / step), first), last);
  const value = clean(multiple * step);
  return last >= first && value > low && value <= high ? value : undefined;
}

/** Takes back what floating point adds to decimal fractions. */
export function clean(value: number): number {
  return Number(value.toPrecision(12)) || 0;
}
