import { relativeShare, type Comparison } from './deviation';

/**
 * Theil–Sen slope: the median of the slopes of all pairs of points with different x (Sen 1968). Up to 29 % of the points
 * may be wild without moving it far.
 *
 * @returns change of y per unit of x; NaN with fewer than two usable points.
 */
export function theilSen(points: readonly (readonly [x: number, y: number])[]): number {
  const usable = points.filter(([x, y]) => Number.isFinite(x) && Number.isFinite(y));
  const slopes: number[] = [];
  for (let first = 0; first < usable.length; first++) {
    for (let second = first + 1; second < usable.length; second++) {
      const run = usable[second]![0] - usable[first]![0];
      if (run !== 0) slopes.push((usable[second]![1] - usable[first]![1]) / run);
    }
  }
  return median(slopes);
}

/**
 * Trend of an area against the city (METHODS.md §3): Theil–Sen slope of the relative share, in percent of the city's
 * share per year. +1 means that an area at 80 % of the city's share would be at 90 % ten years later.
 */
export function relativeTrend(elections: readonly Comparison[]): number {
  return 100 * theilSen(elections.map(({ year, area, city }) => [year, relativeShare(area, city)] as const));
}

function median(values: number[]): number {
  if (values.length === 0) return NaN;
  values.sort((a, b) => a - b);
  const middle = values.length >> 1;
  return values.length % 2 === 1 ? values[middle]! : (values[middle - 1]! + values[middle]!) / 2;
}
