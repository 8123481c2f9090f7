import { apportion } from './apportion';

/** A polling precinct of a postal voting district, as far as the spreading of postal votes needs it. */
export interface PollingPrecinct {
  readonly eligible: number;
  /** Eligible voters who took a Wahlschein (A2), most of whom vote by post; null where the source does not say. */
  readonly votingLicence: number | null;
}

/**
 * Weights by which the postal votes of a Briefwahlbezirk belong to its Urnenwahlbezirke: people with a Wahlschein;
 * where these are unknown or none, the eligible; where there are none either, all alike (METHODS.md §2).
 */
export function postalWeights(precincts: readonly PollingPrecinct[]): number[] {
  const licences = precincts.map(({ votingLicence }) => votingLicence ?? NaN);
  if (licences.every((count) => !Number.isNaN(count)) && licences.some((count) => count > 0)) return licences;
  const eligible = precincts.map((precinct) => precinct.eligible);
  return eligible.some((count) => count > 0) ? eligible : precincts.map(() => 1);
}

/**
 * Spreads the postal votes of a Briefwahlbezirk over its Urnenwahlbezirke. Every party's votes are divided alike; the
 * sums equal the counted votes exactly.
 *
 * @param votes postal votes per party.
 * @returns one map per precinct, in the same order.
 */
export function spreadPostalVotes(votes: ReadonlyMap<string, number>, precincts: readonly PollingPrecinct[]): Map<string, number>[] {
  const weights = postalWeights(precincts);
  const shares = precincts.map(() => new Map<string, number>());
  for (const [party, count] of votes) {
    const parts = apportion(count, weights);
    parts.forEach((part, index) => part > 0 && shares[index]!.set(party, part));
  }
  return shares;
}
