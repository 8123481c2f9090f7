/** What the coverage of areas is worked out from: one entry per area in each, in the same order. */
export interface CoveredAreas {
  readonly population: ArrayLike<number>;
  /** People of the area within reach of at least one of the measures, each counted once. */
  readonly reached: ArrayLike<number>;
  /** Bezirk, two digits. */
  readonly bezirkIds: readonly string[];
  /** Whether the area meets the rule; what is not known counts as not. */
  readonly urgent: ArrayLike<boolean>;
}

/** How a Kreis fares under a plan. */
export interface KreisCoverage {
  /** Bezirk, two digits. */
  readonly kreis: string;
  readonly people: number;
  readonly reached: number;
  /** People in Kieze that meet the rule, and those of them that are reached. */
  readonly urgentPeople: number;
  readonly urgentReached: number;
}

/** An area that meets the rule and is not covered. */
export interface UncoveredArea {
  /** Position in {@link CoveredAreas}. */
  readonly index: number;
  readonly people: number;
  readonly reached: number;
}

/** Sums per Kreis, in the order of their numbers; a Kreis without inhabitants does not appear. */
export function kreisCoverage({ population, reached, bezirkIds, urgent }: CoveredAreas): KreisCoverage[] {
  const sums = new Map<string, { people: number; reached: number; urgentPeople: number; urgentReached: number }>();
  bezirkIds.forEach((kreis, index) => {
    const sum = sums.get(kreis) ?? { people: 0, reached: 0, urgentPeople: 0, urgentReached: 0 };
    const people = population[index]!, there = Math.min(reached[index]!, people);
    sum.people += people;
    sum.reached += there;
    if (urgent[index]) {
      sum.urgentPeople += people;
      sum.urgentReached += there;
    }
    sums.set(kreis, sum);
  });
  return [...sums].filter(([, { people }]) => people > 0).map(([kreis, sum]) => ({ kreis, ...sum })).sort((a, b) => (a.kreis < b.kreis ? -1 : 1));
}

/**
 * Areas that meet the rule and of whose people less than a part is reached, those with the most unreached people first.
 *
 * @param enough share (0–1) of the people from which on an area counts as covered.
 */
export function uncoveredAreas({ population, reached, urgent }: CoveredAreas, enough: number): UncoveredArea[] {
  const areas: UncoveredArea[] = [];
  for (let index = 0; index < population.length; index++) {
    if (urgent[index] && population[index]! > 0 && reached[index]! < enough * population[index]!) areas.push({ index, people: population[index]!, reached: reached[index]! });
  }
  return areas.sort((a, b) => b.people - b.reached - (a.people - a.reached) || a.index - b.index);
}

/**
 * How unequally the Kreise are served: the difference between the largest and the smallest share of people in
 * rule-meeting Kieze that are reached, among Kreise that have such Kieze. 0: all alike, 1: all here and none there; null
 * if fewer than two Kreise have such Kieze.
 */
export function coverageSpread(kreise: readonly KreisCoverage[]): number | null {
  const shares = kreise.filter(({ urgentPeople }) => urgentPeople > 0).map(({ urgentPeople, urgentReached }) => urgentReached / urgentPeople);
  return shares.length < 2 ? null : Math.max(...shares) - Math.min(...shares);
}
