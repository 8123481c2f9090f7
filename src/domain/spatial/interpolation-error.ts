/** How far estimates are from the truth, over areas. */
export interface InterpolationError {
  /** Σ |estimate − truth| ÷ Σ truth, in %: the share of people (or half of it: of people misplaced) put wrongly. */
  readonly sumPercent: number;
  /** Median and 90th percentile over the areas of |estimate − truth| ÷ truth, in %; areas without people are left out. */
  readonly medianPercent: number;
  readonly ninetiethPercent: number;
  /** Areas compared. */
  readonly areas: number;
}

/** @param included areas to compare; default all. */
export function interpolationError(estimate: ArrayLike<number>, truth: ArrayLike<number>, included: (area: number) => boolean = () => true): InterpolationError {
  let missed = 0, total = 0;
  const shares: number[] = [];
  for (let area = 0; area < truth.length; area++) {
    if (!included(area)) continue;
    const difference = Math.abs(estimate[area]! - truth[area]!);
    missed += difference;
    total += truth[area]!;
    if (truth[area]! > 0) shares.push((100 * difference) / truth[area]!);
  }
  shares.sort((a, b) => a - b);
  return { sumPercent: (100 * missed) / total, medianPercent: quantile(shares, 0.5), ninetiethPercent: quantile(shares, 0.9), areas: shares.length };
}

/** Quantile with linear interpolation between the ranks (type 7 of Hyndman and Fan 1996). */
function quantile(sorted: readonly number[], share: number): number {
  if (sorted.length === 0) return NaN;
  const rank = share * (sorted.length - 1), low = Math.floor(rank);
  return sorted[low]! + (rank - low) * ((sorted[low + 1] ?? sorted[low]!) - sorted[low]!);
}
