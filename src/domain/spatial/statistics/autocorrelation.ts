import { createRandom } from '../../random/random';
import { sampleOf, type Neighbours, type Sample } from './neighbours';

/** A global measure of spatial pattern. */
export interface GlobalPattern {
  readonly value: number;
  /** What the measure has on average where values are strewn over the areas by chance. */
  readonly expectation: number;
  /** Two-sided pseudo p: how rarely chance gives a value as far out, (r + 1) ÷ (n + 1) on the nearer side, doubled. */
  readonly p: number;
  readonly permutations: number;
  readonly sample: Sample;
}

export const DEFAULT_PERMUTATIONS = 999;

/** The same question must have the same answer, on every device and in every link. */
export const DEFAULT_SEED = 'kiezkompass';

/**
 * Global Moran's I with row-standardised weights (Moran 1950; Cliff and Ord 1981): towards 1 where like lies beside like,
 * about −1/(n − 1) under chance, towards −1 where high lies beside low. Areas without a value and islands are left out.
 */
export function globalMoran(values: ArrayLike<number>, neighbours: Neighbours, permutations = DEFAULT_PERMUTATIONS, seed = DEFAULT_SEED): GlobalPattern {
  return globalPattern(values, neighbours, permutations, seed, moran, (count) => -1 / (count - 1));
}

/** Geary's C with row-standardised weights (Geary 1954): 1 under chance, towards 0 where like lies beside like, above 1 where unlike does. */
export function globalGeary(values: ArrayLike<number>, neighbours: Neighbours, permutations = DEFAULT_PERMUTATIONS, seed = DEFAULT_SEED): GlobalPattern {
  return globalPattern(values, neighbours, permutations, seed, geary, () => 1);
}

/** z-values over the sample, with the population standard deviation; undefined if all values are equal. */
export function standardised(values: ArrayLike<number>, sample: Sample): Float64Array | undefined {
  const z = Float64Array.from(sample.included, (area) => values[area]!);
  const mean = z.reduce((sum, value) => sum + value, 0) / z.length;
  for (let index = 0; index < z.length; index++) z[index]! -= mean;
  const spread = Math.sqrt(z.reduce((sum, value) => sum + value * value, 0) / z.length);
  if (!(spread > 1e-12 * Math.max(1, Math.abs(mean)))) return undefined;
  for (let index = 0; index < z.length; index++) z[index]! /= spread;
  return z;
}

/** Two-sided pseudo p of an observed value: `above` and `below` count the permutations that reach it from either side. */
export function pseudoP(above: number, below: number, permutations: number): number {
  return Math.min(1, (2 * (Math.min(above, below) + 1)) / (permutations + 1));
}

function globalPattern(
  values: ArrayLike<number>, neighbours: Neighbours, permutations: number, seed: string,
  measure: (z: Float64Array, neighbours: Neighbours) => number, expectation: (count: number) => number,
): GlobalPattern {
  const sample = sampleOf(values, neighbours);
  const z = standardised(values, sample);
  if (!z) return { value: NaN, expectation: NaN, p: NaN, permutations, sample };
  const value = measure(z, sample.neighbours);
  const random = createRandom(seed);
  const shuffled = z.slice();
  let above = 0;
  let below = 0;
  for (let permutation = 0; permutation < permutations; permutation++) {
    shuffle(shuffled, random);
    const chance = measure(shuffled, sample.neighbours);
    if (chance >= value - 1e-12) above++;
    if (chance <= value + 1e-12) below++;
  }
  return { value, expectation: expectation(z.length), p: pseudoP(above, below, permutations), permutations, sample };
}

/** Mean over all areas of z times the mean z of the neighbours. */
function moran(z: Float64Array, { starts, targets }: Neighbours): number {
  let total = 0;
  for (let area = 0; area < z.length; area++) {
    let sum = 0;
    for (let link = starts[area]!; link < starts[area + 1]!; link++) sum += z[targets[link]!]!;
    total += (z[area]! * sum) / (starts[area + 1]! - starts[area]!);
  }
  return total / z.length;
}

/** (n − 1) Σ w (z − z′)² ÷ (2 Σ w Σ z²); with row-standardised weights Σ w = n, and Σ z² = n for z-values. */
function geary(z: Float64Array, { starts, targets }: Neighbours): number {
  let total = 0;
  for (let area = 0; area < z.length; area++) {
    let sum = 0;
    for (let link = starts[area]!; link < starts[area + 1]!; link++) sum += (z[area]! - z[targets[link]!]!) ** 2;
    total += sum / (starts[area + 1]! - starts[area]!);
  }
  return ((z.length - 1) * total) / (2 * z.length * z.length);
}

/** Fisher–Yates, in place. */
function shuffle(values: Float64Array, random: () => number): void {
  for (let last = values.length - 1; last > 0; last--) {
    const other = Math.floor(random() * (last + 1));
    const value = values[last]!;
    values[last] = values[other]!;
    values[other] = value;
  }
}
