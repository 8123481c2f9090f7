/** Counts how often each contestant takes each rank. */
export interface RankCounter {
  /** Ranks the contestants by their scores, high first, and counts; of equals the first is ahead. */
  count(scores: Float64Array): void;
  /** `[contestant × size + rank]`, ranks from 0. */
  readonly counts: Uint16Array;
}

/**
 * Ranks a few hundred contestants ten thousand times. The scores of one draw are spread over as many buckets as there are
 * contestants, which leaves one or two in each; insertion sort puts these in order. That is linear in the number of
 * contestants as long as scores do not crowd together, and correct if they do.
 *
 * @param tierEnds contestants lie tier after tier; every tier ends before the position given. Tiers never mix.
 */
export function createRankCounter(tierEnds: readonly number[]): RankCounter {
  const size = tierEnds.at(-1) ?? 0;
  const counts = new Uint16Array(size * size);
  const heads = new Int32Array(size);
  const order = new Int32Array(size);
  const sorted = new Float64Array(size);
  return {
    counts,
    count(scores) {
      let start = 0;
      for (const end of tierEnds) {
        if (end > start) sortTier(scores, start, end, heads, order, sorted);
        start = end;
      }
      tally(order, counts);
    },
  };
}

// The loops stand by themselves, without closures: that way they are compiled once and well.

function sortTier(scores: Float64Array, start: number, end: number, heads: Int32Array, order: Int32Array, sorted: Float64Array): void {
  let lowest = scores[start]!;
  let highest = lowest;
  for (let index = start + 1; index < end; index++) {
    const score = scores[index]!;
    if (score < lowest) lowest = score;
    else if (score > highest) highest = score;
  }
  const buckets = end - start;
  const scale = highest > lowest ? (buckets - 1) / (highest - lowest) : 0;
  heads.fill(0, 0, buckets);
  for (let index = start; index < end; index++) heads[((highest - scores[index]!) * scale) | 0]!++;
  let head = start;
  for (let bucket = 0; bucket < buckets; bucket++) {
    const inBucket = heads[bucket]!;
    heads[bucket] = head;
    head += inBucket;
  }
  for (let index = start; index < end; index++) {
    const score = scores[index]!;
    const bucket = ((highest - score) * scale) | 0;
    const place = heads[bucket]!;
    heads[bucket] = place + 1;
    order[place] = index;
    sorted[place] = score;
  }
  for (let place = start + 1; place < end; place++) {
    const score = sorted[place]!;
    if (!(sorted[place - 1]! < score)) continue;
    const contestant = order[place]!;
    let before = place - 1;
    while (before >= start && sorted[before]! < score) {
      sorted[before + 1] = sorted[before]!;
      order[before + 1] = order[before]!;
      before--;
    }
    sorted[before + 1] = score;
    order[before + 1] = contestant;
  }
}

function tally(order: Int32Array, counts: Uint16Array): void {
  const size = order.length;
  for (let rank = 0; rank < size; rank++) counts[order[rank]! * size + rank]!++;
}
