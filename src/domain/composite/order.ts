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
  const tierOf = (position: number): number => (tiers ? tiers[position]! : 0);
  const members = contest.members ?? Uint32Array.from(scores.keys());
  return members
    .filter((position) => !Number.isNaN(scores[position]!))
    .sort((a, b) => tierOf(a) - tierOf(b) || scores[b]! - scores[a]! || a - b);
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
