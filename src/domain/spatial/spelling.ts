/**
 * Number of letters to insert, delete, replace or swap with their neighbour to make `b` of `a` (optimal string alignment),
 * or `limit` + 1 if it is more. Work and memory grow with the length times the limit.
 *
 * @param prefix the rest of `b` behind the best match is free: how well `a` is the beginning of `b`.
 */
export function editDistance(a: string, b: string, limit: number, prefix = false): number {
  if (!prefix && Math.abs(a.length - b.length) > limit) return limit + 1;
  const width = b.length + 1;
  let [beforePrevious, previous, current] = rowsOf(width);
  for (let column = 0; column < width; column++) previous[column] = Math.min(column, limit + 1);
  for (let row = 1; row <= a.length; row++) {
    const from = Math.max(1, row - limit), to = Math.min(b.length, row + limit);
    // Only the band around the diagonal is computed; its edges count as too far.
    if (from > 1) current[from - 1] = limit + 1;
    if (to < b.length) current[to + 1] = limit + 1;
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
  if (!prefix) return previous[b.length]!;
  let best = limit + 1;
  for (let column = Math.max(0, a.length - limit); column <= Math.min(b.length, a.length + limit); column++) best = Math.min(best, previous[column]!);
  return best;
}

/** Longer queries do not fit into the bits of a number. */
const LONGEST_FOR_BITS = 31;

/**
 * The same distance of one query to the beginnings of many texts, five times as fast: a column of the table of distances is
 * held in the bits of a number (Myers 1999; with swapped neighbours Hyyrö 2003). Texts and query of ASCII characters only.
 *
 * @returns a function that measures the text from a position on.
 */
export function distanceToBeginnings(query: string, limit: number): (text: string, from: number) => number {
  const length = query.length;
  if (length === 0 || length > LONGEST_FOR_BITS) return (text, from) => editDistance(query, text.slice(from), limit, true);
  const places = new Int32Array(128);
  for (let place = 0; place < length; place++) places[query.charCodeAt(place)]! |= 1 << place;
  const last = 1 << (length - 1);
  return (text, from) => {
    const end = Math.min(text.length, from + length + limit);
    // Whether a distance is one more (up) or one less (down) than the one before it in its column.
    let up = -1, down = 0, kept = 0, matchedBefore = 0, distance = length, best = length;
    for (let position = from; position < end; position++) {
      const matched = places[text.charCodeAt(position)]!;
      const swapped = ((~kept & matched) << 1) & matchedBefore;
      kept = ((((matched & up) + up) | 0) ^ up) | matched | down | swapped;
      const more = down | ~(kept | up);
      const less = kept & up;
      if ((more & last) !== 0) distance++;
      else if ((less & last) !== 0) distance--;
      if (distance < best) best = distance;
      // Every further letter brings the query nearer by one at most.
      else if (distance - (end - position - 1) > limit && best > limit) return limit + 1;
      const moreBelow = (more << 1) | 1;
      up = (less << 1) | ~(kept | moreBelow);
      down = moreBelow & kept;
      matchedBefore = matched;
    }
    return Math.min(best, limit + 1);
  };
}

/** Rows are kept between calls: importing a table makes ten thousand of them. */
let rows: [Uint8Array, Uint8Array, Uint8Array] = [new Uint8Array(64), new Uint8Array(64), new Uint8Array(64)];

function rowsOf(width: number): [Uint8Array, Uint8Array, Uint8Array] {
  if (rows[0].length < width) rows = [new Uint8Array(2 * width), new Uint8Array(2 * width), new Uint8Array(2 * width)];
  return rows;
}
