import { sampleOf, type Neighbours, type Sample } from './neighbours';

/** Getis-Ord Gi* per area; NaN where the area is left out. */
export interface GetisOrd {
  /** z-value: positive where high values gather, negative where low ones do. */
  readonly z: Float64Array;
  /** Two-sided, from the normal distribution. */
  readonly p: Float64Array;
  readonly sample: Sample;
}

/**
 * Getis-Ord Gi* (Ord and Getis 1995) with binary weights, the area itself included: how far the sum of an area and its
 * neighbours leaves what as many areas drawn by chance would have. Areas without a value and islands are left out.
 */
export function getisOrd(values: ArrayLike<number>, neighbours: Neighbours): GetisOrd {
  const sample = sampleOf(values, neighbours);
  const { included, neighbours: { starts, targets } } = sample;
  const z = new Float64Array(neighbours.ids.length).fill(NaN);
  const p = z.slice();
  const count = included.length;
  const mean = included.reduce((sum, area) => sum + values[area]!, 0) / count;
  const spread = Math.sqrt(included.reduce((sum, area) => sum + (values[area]! - mean) ** 2, 0) / count);
  if (count > 1 && spread > 1e-12 * Math.max(1, Math.abs(mean))) {
    included.forEach((area, index) => {
      const weights = 1 + starts[index + 1]! - starts[index]!;
      let sum = values[area]!;
      for (let link = starts[index]!; link < starts[index + 1]!; link++) sum += values[included[targets[link]!]!]!;
      // Binary weights: the sum of their squares is their sum. An area beside all others has no one left to differ from.
      const scale = spread * Math.sqrt((count * weights - weights * weights) / (count - 1));
      z[area] = scale > 0 ? (sum - mean * weights) / scale : 0;
      p[area] = twoSidedP(z[area]!);
    });
  }
  return { z, p, sample };
}

/** 2 (1 − Φ(|z|)), by the Chebyshev fit of erfc in Press et al., Numerical Recipes §6.2: relative error below 1.2e-7. */
export function twoSidedP(z: number): number {
  const x = Math.abs(z) / Math.SQRT2;
  const t = 1 / (1 + 0.5 * x);
  const terms = [0.17087277, -0.82215223, 1.48851587, -1.13520398, 0.27886807, -0.18628806, 0.09678418, 0.37409196, 1.00002368];
  const fit = terms.reduce((sum, term) => sum * t + term, 0);
  return Math.min(1, t * Math.exp(-x * x - 1.26551223 + t * fit));
}
