/** Votes of a party and all valid votes of an area in one election. */
export interface Result {
  readonly votes: number;
  readonly valid: number;
}

/** Below so many valid votes a share is noise of the interpolation: the area has none. */
export const MIN_VALID_VOTES = 10;

/** Share of the valid votes in percent; NaN without valid votes. */
export function share({ votes, valid }: Result): number {
  return valid > 0 ? (100 * votes) / valid : NaN;
}

/** Share of the people entitled to vote in percent, which unlike the share of the valid votes knows who stayed at home. */
export function shareOfEligible(votes: number, eligible: number): number {
  return eligible > 0 ? (100 * votes) / eligible : NaN;
}

/** Deviation of an area from the city in percentage points. Weighted by valid votes, it sums to zero over all areas. */
export function deviation(area: Result, city: Result): number {
  return share(area) - share(city);
}

/** Change of the share between two elections in percentage points. */
export function swing(now: Result, before: Result): number {
  return share(now) - share(before);
}

/** Share of an area as a multiple of the city's share: 4 points below 30 % and below 12 % are different things. */
export function relativeShare(area: Result, city: Result): number {
  const cityShare = share(city);
  return cityShare > 0 ? share(area) / cityShare : NaN;
}

/** An area's and the city's result in one election, with the year as a decimal number. */
export interface Comparison {
  readonly year: number;
  readonly area: Result;
  readonly city: Result;
}

/**
 * Long-term deviation in percentage points (METHODS.md §3): weighted mean of the deviations. Elections in which the
 * area has no valid votes do not count.
 *
 * @param weights one per election; default: all alike. See {@link halfLifeWeights}.
 * @returns NaN if no election counts.
 */
export function longTermDeviation(elections: readonly Comparison[], weights?: readonly number[]): number {
  return weightedMean(elections.map(({ area, city }) => deviation(area, city)), weights);
}

/** Weights that halve with every `halfLife` years before the newest election. */
export function halfLifeWeights(years: readonly number[], halfLife: number): number[] {
  if (!(halfLife > 0)) throw new RangeError('the half-life must be above zero');
  const newest = Math.max(...years);
  return years.map((year) => 2 ** ((year - newest) / halfLife));
}

/** Number of elections in which the area's share lies below the city's. */
export function countBelow(elections: readonly Comparison[]): number {
  return elections.filter(({ area, city }) => deviation(area, city) < 0).length;
}

/** Mean of the values that are numbers; NaN if none is or all weights are zero. */
export function weightedMean(values: readonly number[], weights: readonly number[] = values.map(() => 1)): number {
  let sum = 0, weightSum = 0;
  values.forEach((value, index) => {
    if (Number.isNaN(value)) return;
    sum += value * weights[index]!;
    weightSum += weights[index]!;
  });
  return weightSum > 0 ? sum / weightSum : NaN;
}

/**
 * Effective number of parties (Laakso and Taagepera 1979): 1 ÷ Σ share². One if all vote alike, n if n parties are
 * equally strong.
 */
export function fragmentation(votes: Iterable<number>): number {
  let sum = 0, squares = 0;
  for (const count of votes) {
    sum += count;
    squares += count * count;
  }
  return sum > 0 ? (sum * sum) / squares : NaN;
}
