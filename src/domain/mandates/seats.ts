/** A seat distribution, and how narrowly the last seat was given. */
export interface Distribution {
  /** Seats per claimant, in the order of the votes. */
  readonly seats: readonly number[];
  /** Exact quotas votes × seats ÷ total, in the order of the votes. */
  readonly quotas: readonly number[];
  /** Smallest fraction that still got a remaining seat; null if whole quotas used up all seats. */
  readonly lastSeatFraction: number | null;
  /** Largest fraction that got none; null if every claimant got one. */
  readonly nextFraction: number | null;
}

/**
 * Hare/Niemeyer (largest remainder), by which Berlin distributes the seats of the Abgeordnetenhaus over the parties and
 * a party's seats over its Bezirkslisten: each claimant gets the whole part of its quota,
 * the remaining seats go to the largest fractions.
 *
 * @param votes second votes per claimant; whole numbers ≥ 0, so that fractions can be compared exactly.
 * @throws RangeError for votes that are not whole numbers, without any vote, or on a tie (the law draws lots; we do not).
 */
export function largestRemainder(votes: readonly number[], seats: number): Distribution {
  if (!Number.isInteger(seats) || seats < 0) throw new RangeError(`${seats} is not a number of seats`);
  if (votes.some((count) => !Number.isInteger(count) || count < 0)) throw new RangeError('votes must be whole numbers from 0');
  const total = votes.reduce((sum, count) => sum + count, 0);
  if (total === 0) throw new RangeError('there are no votes to distribute the seats by');
  const result = votes.map((count) => Math.floor((count * seats) / total));
  const remainders = votes.map((count) => (count * seats) % total);
  const remaining = seats - result.reduce((sum, count) => sum + count, 0);
  const order = votes.map((_, index) => index).sort((a, b) => remainders[b]! - remainders[a]! || a - b);
  const last = order[remaining - 1], next = order[remaining];
  if (last !== undefined && next !== undefined && remainders[last] === remainders[next]) {
    throw new RangeError('two claimants have the same fraction for the last seat; the law draws lots');
  }
  for (const index of order.slice(0, remaining)) result[index]! += 1;
  return {
    seats: result,
    quotas: votes.map((count) => (count * seats) / total),
    lastSeatFraction: last === undefined ? null : remainders[last]! / total,
    nextFraction: next === undefined ? null : remainders[next]! / total,
  };
}

/** Direct mandates beyond the seats a party's votes earn, summed over its Bezirkslisten. */
export function overhang(seats: readonly number[], directMandates: readonly number[]): number {
  return directMandates.reduce((sum, direct, index) => sum + Math.max(0, direct - (seats[index] ?? 0)), 0);
}

export interface ListCandidate {
  readonly name: string;
  /** Place on the Bezirksliste, from 1. */
  readonly place: number;
}

/**
 * Who fills the seats of a Bezirksliste: those elected directly keep their mandate, the rest goes down the list,
 * skipping them.
 *
 * @throws RangeError if the list is too short for its seats.
 */
export function listSeats(seats: number, directlyElected: ReadonlySet<string>, list: readonly ListCandidate[]): ListCandidate[] {
  const fromList = Math.max(0, seats - directlyElected.size);
  const elected = [...list].sort((a, b) => a.place - b.place).filter(({ name }) => !directlyElected.has(name)).slice(0, fromList);
  if (elected.length < fromList) throw new RangeError(`the list has ${elected.length} candidates for ${fromList} seats`);
  return elected;
}
