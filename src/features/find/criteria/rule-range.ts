/** Where a slider starts and ends, and how far one step goes, in the unit of the figure. */
export interface ThresholdRange {
  readonly min: number;
  readonly max: number;
  readonly step: number;
}

/** About how many steps a slider has: enough to pick a threshold, few enough to cross with the arrow keys. */
const STEPS = 100;

/**
 * The range in which a threshold decides anything: from below the lowest to above the highest value of the areas, at round
 * numbers, and wide enough for the threshold that is set.
 */
export function thresholdRange(values: ArrayLike<number>, threshold: number): ThresholdRange {
  let low = threshold;
  let high = threshold;
  for (let index = 0; index < values.length; index++) {
    const value = values[index]!;
    if (value < low) low = value;
    if (value > high) high = value;
  }
  const step = roundStep((high - low) / STEPS);
  const clean = (value: number): number => Number(value.toPrecision(12));
  return { min: clean(Math.floor(low / step) * step), max: clean(Math.ceil(high / step) * step), step };
}

/** A threshold to begin with: the value of the city, or that in the middle of the areas, as exact as a slider would set it. */
export function startingThreshold(values: ArrayLike<number>, city: number): number {
  const known = Float64Array.from(Array.from(values).filter((value) => !Number.isNaN(value))).sort();
  const wanted = Number.isNaN(city) ? (known[known.length >> 1] ?? 0) : city;
  const step = roundStep(((known.at(-1) ?? wanted) - (known[0] ?? wanted)) / STEPS);
  return Number((Math.round(wanted / step) * step).toPrecision(12));
}

/** The smallest of 1, 2, 5 × 10^k that is not below a width; 1 without one. */
function roundStep(width: number): number {
  if (!(width > 0)) return 1;
  const power = 10 ** Math.floor(Math.log10(width));
  return Number(([1, 2, 5, 10].find((digit) => digit * power >= width * (1 - 1e-9))! * power).toPrecision(3));
}
