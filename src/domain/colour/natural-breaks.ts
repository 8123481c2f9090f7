/**
 * Natural breaks: the cut of sorted numbers into classes with the least sum of squared distances from the class means.
 * This is the exact optimum (Wang and Song 2011, Ckmeans.1d.dp), not the iterative approximation of Jenks. Where the last
 * class of the best cut begins moves only upward with the end of the data, so each class takes O(n log n) by halving.
 *
 * @param sorted ascending, without NaN.
 * @returns for each class the index at which it starts, the first 0; fewer than `classes` if there are fewer distinct values.
 */
export function naturalStarts(sorted: Float64Array, classes: number): number[] {
  // Equal values are one point with a weight: no cut may run between them.
  const first = Array.from(sorted.keys()).filter((index) => index === 0 || sorted[index] !== sorted[index - 1]);
  const points = first.length;
  const wanted = Math.min(classes, points);
  if (wanted === 0) return [];
  const cost = withinSumOfSquares(sorted, first);
  let least = Float64Array.from(first, (_, last) => cost(0, last));
  const starts: Int32Array[] = [new Int32Array(points)];
  for (let level = 1; level < wanted; level++) {
    const next = new Float64Array(points).fill(Infinity);
    const start = new Int32Array(points);
    fill(least, next, start, cost, level, points - 1, level, points - 1);
    least = next;
    starts.push(start);
  }
  const result = new Array<number>(wanted);
  for (let level = wanted - 1, last = points - 1; level >= 0; level--) {
    const start = starts[level]![last]!;
    result[level] = first[start]!;
    last = start - 1;
  }
  return result;
}

/** Sum of squared distances from the mean of the points `first` to `last`. */
type Cost = (first: number, last: number) => number;

/** The best start of the last class for every end from `low` to `high`; it lies between `from` and `to`. */
function fill(before: Float64Array, least: Float64Array, start: Int32Array, cost: Cost, low: number, high: number, from: number, to: number): void {
  if (low > high) return;
  const last = (low + high) >> 1;
  let best = Infinity;
  let at = from;
  for (let first = from; first <= Math.min(to, last); first++) {
    const total = before[first - 1]! + cost(first, last);
    if (total < best) {
      best = total;
      at = first;
    }
  }
  least[last] = best;
  start[last] = at;
  fill(before, least, start, cost, low, last - 1, from, at);
  fill(before, least, start, cost, last + 1, high, at, to);
}

/** From running sums; the values are moved to their median first, or large numbers close together would lose their digits. */
function withinSumOfSquares(sorted: Float64Array, first: readonly number[]): Cost {
  const shift = sorted[sorted.length >> 1] ?? 0;
  const sums = new Float64Array(sorted.length + 1);
  const squares = new Float64Array(sorted.length + 1);
  for (let index = 0; index < sorted.length; index++) {
    const value = sorted[index]! - shift;
    sums[index + 1] = sums[index]! + value;
    squares[index + 1] = squares[index]! + value * value;
  }
  return (from, to) => {
    if (from === to) return 0;
    const start = first[from]!;
    const end = first[to + 1] ?? sorted.length;
    const sum = sums[end]! - sums[start]!;
    return Math.max(0, squares[end]! - squares[start]! - (sum * sum) / (end - start));
  };
}
