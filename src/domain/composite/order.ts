/** Who is ranked against whom. */
export interface Contest {
  /** Per area; lower tiers come first whatever the score (0 = meets the rule). Missing: all are equal. */
  readonly tiers?: Uint8Array | undefined;
  /** Positions of the areas that are ranked (those of a Kreis). Missing: all. */
  readonly members?: Uint32Array | undefined;
}

/**
 * The areas of a contest that have a score, most urgent first: by tier, then by score from high to low, then in the order
 * in which they are given, so that the order is the same every time.
 *
 * @returns positions in `scores`.
 */
export function orderByScore(scores: Float64Array, contest: Contest = {}): Uint32Array {
  const { tiers } = contest;
  const members = contest.members ?? Uint32Array.from(scores.keys());
  const count = members.length;
  // Numbers are sorted natively, and many times faster than with a comparison: tier, score and place in one number.
  const keys = new Float64Array(count);
  let ranked = 0;
  for (let index = 0; index < count; index++) {
    const position = members[index]!;
    const score = scores[position]!;
    if (Number.isNaN(score)) continue;
    const lack = Math.min(TIER - 1, Math.max(0, Math.round((100 - score) * SCORE_STEPS)));
    keys[ranked++] = (((tiers ? tiers[position]! : 0) * TIER + lack) * PLACES) + index;
  }
  const sorted = keys.subarray(0, ranked).sort();
  const order = new Uint32Array(ranked);
  for (let index = 0; index < ranked; index++) order[index] = members[sorted[index]! % PLACES]!;
  return settled(order, scores, tiers);
}

/** 53 bits of a number: 17 for the place, 30 for the lack of score in steps of 1e-7, 2 and more for the tier. */
const PLACES = 2 ** 17;
const SCORE_STEPS = 1e7;
const TIER = 2 ** 30;

/** Puts right what the steps could not tell apart; almost everything is in place already. */
function settled(order: Uint32Array, scores: Float64Array, tiers: Uint8Array | undefined): Uint32Array {
  const before = (a: number, b: number): boolean =>
    tiers && tiers[a] !== tiers[b] ? tiers[a]! < tiers[b]! : scores[a] !== scores[b] ? scores[a]! > scores[b]! : a < b;
  for (let index = 1; index < order.length; index++) {
    const position = order[index]!;
    let place = index;
    for (; place > 0 && before(position, order[place - 1]!); place--) order[place] = order[place - 1]!;
    order[place] = position;
  }
  return order;
}

/** Ranks from 1 by position; 0 for areas that are not in the order. */
export function ranksOf(order: Uint32Array, count: number): Uint32Array {
  const ranks = new Uint32Array(count);
  for (let index = 0; index < order.length; index++) ranks[order[index]!] = index + 1;
  return ranks;
}

/** The rank of one area without sorting the others: one more than those before it; 0 if it is not ranked. */
export function rankOf(position: number, scores: Float64Array, { tiers, members }: Contest): number {
  const own = scores[position]!;
  if (Number.isNaN(own) || (members && !members.includes(position))) return 0;
  const count = members?.length ?? scores.length;
  let before = 0;
  for (let index = 0; index < count; index++) {
    const other = members ? members[index]! : index;
    const tierDifference = tiers ? tiers[other]! - tiers[position]! : 0;
    const score = scores[other]!;
    if (Number.isNaN(score)) continue;
    if (tierDifference < 0 || (tierDifference === 0 && (score > own || (score === own && other < position)))) before++;
  }
  return before + 1;
}
