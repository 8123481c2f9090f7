/**
 * Number of letters to insert, delete, replace or swap with their neighbour to make `b` of `a` (optimal string alignment),
 * or `limit` + 1 if it is more. Work and memory grow with the length times the limit.
 *
 * @param prefix the rest of `b` behind the best match is free: how well `a` is the beginning of `b`.
 */
export function editDistance(a: string, b: string, limit: number, prefix = false): number {
  if (!prefix && Math.abs(a.length - b.length) > limit) return limit + 1;
  const width = b.length + 1;
  let beforePrevious = new Uint8Array(width), previous = new Uint8Array(width), current = new Uint8Array(width);
  for (let column = 0; column < width; column++) previous[column] = Math.min(column, limit + 1);
  for (let row = 1; row <= a.length; row++) {
    const from = Math.max(1, row - limit), to = Math.min(b.length, row + limit);
    current.fill(limit + 1);
    current[0] = Math.min(row, limit + 1);
    let least = current[0]!;
    for (let column = from; column <= to; column++) {
      const equal = a.charCodeAt(row - 1) === b.charCodeAt(column - 1);
      let cost = Math.min(previous[column]! + 1, current[column - 1]! + 1, previous[column - 1]! + (equal ? 0 : 1));
      const swapped = row > 1 && column > 1 && a.charCodeAt(row - 1) === b.charCodeAt(column - 2) && a.charCodeAt(row - 2) === b.charCodeAt(column - 1);
      if (swapped) cost = Math.min(cost, beforePrevious[column - 2]! + 1);
      current[column] = Math.min(cost, limit + 1);
      least = Math.min(least, cost);
    }
    if (least > limit) return limit + 1;
    [beforePrevious, previous, current] = [previous, current, beforePrevious];
  }
  return prefix ? previous.reduce((best, cost) => Math.min(best, cost), limit + 1) : previous[b.length]!;
}
