/**
 * Iterative proportional fitting ("raking", Deming and Stephan 1940): scales masses until their sums per group meet given
 * totals, for several divisions into groups at once, with the least change of the masses relative to each other.
 */

/** A division of all masses into groups, and the sum each group shall have. */
export interface Margin {
  /** Group of each mass; -1 = in none, the mass is left alone by this margin. */
  readonly group: Int32Array;
  readonly totals: Float64Array;
  /** 1 (default) meets the totals exactly; less goes only this part of the way (as a power of the factor), for totals of another date. */
  readonly strength?: number;
}

export interface FittedMargins {
  readonly mass: Float64Array;
  /** Rounds through all margins. */
  readonly rounds: number;
  /** Largest over the margins of Σ |sum − total| ÷ Σ total, among the margins of strength 1. */
  readonly residual: number;
}

export interface FittingOptions {
  /** Default: 200. */
  readonly rounds?: number;
  /** Stop when the residual is below; default 1e-9. */
  readonly tolerance?: number;
}

/**
 * Fits masses to margins, one after the other and round after round; the last margin is met exactly in each round.
 * A group without mass cannot be given any: what it lacks stays in `residual`. Where margins contradict each other
 * (totals of different dates, not made equal per district) the residual does not vanish and many rounds do harm.
 *
 * @param mass non-negative start values; a mass of zero stays zero.
 */
export function fitMargins(mass: Float64Array, margins: readonly Margin[], options: FittingOptions = {}): FittedMargins {
  const { rounds = 200, tolerance = 1e-9 } = options;
  const fitted = Float64Array.from(mass);
  let residual = Infinity, round = 0;
  while (round < rounds && residual > tolerance) {
    for (const margin of margins) scaleToTotals(fitted, margin);
    residual = Math.max(0, ...margins.filter(({ strength = 1 }) => strength === 1).map((margin) => marginResidual(fitted, margin)));
    round++;
  }
  return { mass: fitted, rounds: round, residual };
}

/** Scales the masses of each group to its total, in place (volume-preserving, "pycnophylactic": Tobler 1979). */
export function scaleToTotals(mass: Float64Array, { group, totals, strength = 1 }: Margin): Float64Array {
  const factor = groupSums(mass, group, totals.length);
  for (let index = 0; index < factor.length; index++) {
    factor[index] = factor[index]! > 0 ? (totals[index]! / factor[index]!) ** strength : 1;
  }
  for (let index = 0; index < mass.length; index++) if (group[index]! >= 0) mass[index]! *= factor[group[index]!]!;
  return mass;
}

/** Sum of the masses per group. */
export function groupSums(mass: ArrayLike<number>, group: Int32Array, groups: number): Float64Array {
  const sums = new Float64Array(groups);
  for (let index = 0; index < group.length; index++) if (group[index]! >= 0) sums[group[index]!]! += mass[index]!;
  return sums;
}

function marginResidual(mass: Float64Array, { group, totals }: Margin): number {
  const sums = groupSums(mass, group, totals.length);
  let missed = 0, total = 0;
  totals.forEach((wanted, index) => {
    missed += Math.abs(sums[index]! - wanted);
    total += wanted;
  });
  return total > 0 ? missed / total : 0;
}
