import { apportion, VOTE_UNIT } from './apportion';

/** Postal votes as a Briefwahlbezirk counted them. */
export interface PostalCount {
  readonly voters: number;
  readonly votes: ReadonlyMap<string, number>;
}

/**
 * Gives letters back that were counted in another Briefwahlbezirk of the same Wahlkreis.
 *
 * On 26 September 2021 Tempelhof-Schöneberg shared its letters out so that every board had about 650: in the Wahlkreise
 * nine letters came for ten Wahlscheine as everywhere, in single Briefwahlbezirke between six and twenty. The boards
 * still agree with their own polling places, so most letters were counted at home and only the surplus moved. Here each
 * Briefwahlbezirk gets as many letters as its Wahlscheine let expect: boards with more give the surplus in their own mix
 * of parties, those with fewer are filled up from what was given. The sums of the Wahlkreis stay exactly the same.
 *
 * @param counts Briefwahlbezirke of one Wahlkreis.
 * @param licences Wahlscheine of each, in the same order.
 */
export function returnLetters(counts: readonly PostalCount[], licences: readonly number[]): PostalCount[] {
  const letters = counts.reduce((sum, { voters }) => sum + voters, 0);
  const expected = apportion(letters, licences);
  const missing = counts.map(({ voters }, index) => Math.max(0, expected[index]! - voters));
  const pool = new Map<string, number>();
  const returned = counts.map(({ voters, votes }, index) => {
    if (voters <= expected[index]!) return new Map(votes);
    return new Map([...votes].map(([party, count]) => {
      const kept = Math.round((count * expected[index]!) / voters / VOTE_UNIT) * VOTE_UNIT;
      pool.set(party, (pool.get(party) ?? 0) + count - kept);
      return [party, kept] as const;
    }));
  });
  for (const [party, count] of pool) {
    apportion(count, missing).forEach((part, index) => part > 0 && returned[index]!.set(party, (returned[index]!.get(party) ?? 0) + part));
  }
  return returned.map((votes, index) => ({ voters: expected[index]!, votes }));
}
