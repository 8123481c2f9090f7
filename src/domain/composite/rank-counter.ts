/** Counts how often each contestant takes each rank. */
export interface RankCounter {
  /** Ranks the contestants by their scores, high first, and counts; of equals the first is ahead. */
  count(scores: Float64Array): void;
  /** `[contestant × size + rank]`, ranks from 0. */
  readonly counts: Uint16Array;
}

/**
 * Ranks a few hundred contestants ten thousand times. What a contestant lacks of the best score is cut into 65,536 steps
 * and sorted by its two bytes, the low one first (radix sort), which asks no question that a processor could guess wrong.
 * Then neighbours are compared exactly: steps cannot turn two scores round, only hold them for equal.
 *
 * @param tierEnds contestants lie tier after tier; every tier ends before the position given. Tiers never mix.
 */
export function createRankCounter(tierEnds: readonly number[]): RankCounter {
  const size = tierEnds.at(-1) ?? 0;
  if (size > MOST_CONTESTANTS) throw new RangeError(`${size} contestants are more than ${MOST_CONTESTANTS}`);
  const counts = new Uint16Array(size * size);
  return {
    counts,
    count(scores) {
      let start = 0;
      for (const end of tierEnds) {
        takeSteps(scores, start, end);
        countBytes(start, end);
        layByLowByte(start, end);
        layByHighByte(start, end);
        settle(scores, start, end);
        start = end;
      }
      tally(size, counts);
    },
  };
}

/** More than there are areas of any level. */
const MOST_CONTESTANTS = 2048;
const BYTE = 256;
const MOST_STEPS = BYTE * BYTE - 1;

// The loops are short, and what they fill belongs to the module: arrays that never change places are compiled into the
// loop, which makes it three times faster than with arrays it is given. One count at a time needs no second set.
const steps = new Int32Array(MOST_CONTESTANTS);
const lowHeads = new Int32Array(BYTE);
const highHeads = new Int32Array(BYTE);
const byLowByte = new Int32Array(MOST_CONTESTANTS);
const order = new Int32Array(MOST_CONTESTANTS);

function takeSteps(scores: Float64Array, start: number, end: number): void {
  let lowest = scores[start]!;
  let highest = lowest;
  for (let index = start + 1; index < end; index++) {
    lowest = Math.min(lowest, scores[index]!);
    highest = Math.max(highest, scores[index]!);
  }
  const scale = highest > lowest ? MOST_STEPS / (highest - lowest) : 0;
  for (let index = start; index < end; index++) steps[index] = ((highest - scores[index]!) * scale) | 0;
}

/** Where the contestants of each byte begin. */
function countBytes(start: number, end: number): void {
  lowHeads.fill(0);
  highHeads.fill(0);
  for (let index = start; index < end; index++) {
    const step = steps[index]!;
    lowHeads[step & 255]!++;
    highHeads[(step >>> 8) & 255]!++;
  }
  let low = start;
  let high = start;
  for (let byte = 0; byte < BYTE; byte++) {
    const lows = lowHeads[byte]!;
    const highs = highHeads[byte]!;
    lowHeads[byte] = low;
    highHeads[byte] = high;
    low += lows;
    high += highs;
  }
}

function layByLowByte(start: number, end: number): void {
  for (let index = start; index < end; index++) {
    const byte = steps[index]! & 255;
    const place = lowHeads[byte]!;
    lowHeads[byte] = place + 1;
    byLowByte[place] = index;
  }
}

function layByHighByte(start: number, end: number): void {
  for (let position = start; position < end; position++) {
    const contestant = byLowByte[position]!;
    const byte = (steps[contestant]! >>> 8) & 255;
    const place = highHeads[byte]!;
    highHeads[byte] = place + 1;
    order[place] = contestant;
  }
}

/** Insertion sort of what is all but sorted: contestants of one step may stand in the wrong order. */
function settle(scores: Float64Array, start: number, end: number): void {
  for (let place = start + 1; place < end; place++) {
    const contestant = order[place]!;
    const score = scores[contestant]!;
    let before = place - 1;
    if (!(scores[order[before]!]! < score)) continue;
    for (; before >= start && scores[order[before]!]! < score; before--) order[before + 1] = order[before]!;
    order[before + 1] = contestant;
  }
}

function tally(size: number, counts: Uint16Array): void {
  for (let rank = 0; rank < size; rank++) counts[order[rank]! * size + rank]!++;
}
