import { groupSums } from './margin-fitting';
import { solvePositiveDefinite } from './positive-definite';

/**
 * Estimates how many people live at each place when only the sums over groups of places are known.
 *
 * Model: people at a place = start × exp(f(features)), where f is a sum of small regression trees grown one after the
 * other (gradient boosting, Friedman 2001) on the Poisson likelihood of the *group sums*. With P the predicted and T the
 * true sum of a group, the gradient of a place is mass × (T/P − 1): every place of a group is told how much its group
 * lacks, and what the short-changed groups have in common becomes a leaf. The leaves of a tree move together by
 * a damped Newton step.
 * In contrast to densities per class (non-negative least squares) the classes need not be drawn by hand.
 */
export interface DensityProblem {
  /** Positive start value per place, e.g. floor space. */
  readonly start: Float64Array;
  /** Per feature the bin of each place, 0…63, in the order of the feature. */
  readonly features: readonly Uint8Array[];
  readonly group: Int32Array;
  readonly totals: Float64Array;
}

export interface BoostingOptions {
  readonly trees: number;
  /** Part of the way each leaf goes. */
  readonly learningRate: number;
  /** Damping of the leaves' steps against each other: 0 = Newton, large = each leaf for itself, slowly. */
  readonly ridge: number;
  /** Levels of a tree; 2^depth leaves at most. */
  readonly depth: number;
  /** Least number of people in a leaf. */
  readonly leastMass: number;
  /** Each tree looks for its splits in one place of so many, another one each time (stochastic boosting, Friedman 2002). */
  readonly stride: number;
  /** Groups that are left out of the fit, to test on them. */
  readonly heldOut?: (group: number) => boolean;
}

export const FEATURE_BINS = 64;

/** @returns mass per place; the sums over groups are near the totals, not equal (scale them with `scaleToTotals`). */
export function fitBoostedDensities(problem: DensityProblem, options: BoostingOptions, progress?: (tree: number) => void): Float64Array {
  const { start, features, group, totals } = problem;
  const mass = Float64Array.from(start);
  const weight = new Float64Array(start.length), gradient = new Float64Array(start.length);
  const used = Float64Array.from(totals, (_, index) => (options.heldOut?.(index) ? 0 : 1));
  for (let tree = 0; tree < options.trees; tree++) {
    const sums = groupSums(mass, group, totals.length);
    for (let place = 0; place < mass.length; place++) {
      const index = group[place]!;
      const counted = index >= 0 && sums[index]! > 0 ? used[index]! : 0;
      weight[place] = counted * mass[place]!;
      // A group far off (a new quarter the map does not know) must not dominate.
      gradient[place] = counted === 0 ? 0 : mass[place]! * (clamp(totals[index]! / sums[index]!, 0.1, 5) - 1);
    }
    const leaf = growTree(features, gradient, weight, options, tree % options.stride);
    const factor = leafSteps(leaf, 2 ** options.depth, gradient, weight, group, sums, options).map(Math.exp);
    for (let place = 0; place < mass.length; place++) mass[place]! *= factor[leaf[place]!]!;
    progress?.(tree + 1);
  }
  return mass;
}

/**
 * How far each leaf moves, in the logarithm: a damped Newton step on all leaves together. A group is made of several
 * leaves, so what one adds another need not; moving each for itself would take several times as many trees.
 */
function leafSteps(
  leaf: Int32Array, leaves: number, gradient: Float64Array, weight: Float64Array, group: Int32Array, sums: Float64Array, options: BoostingOptions,
): Float64Array {
  const pull = groupSums(gradient, leaf, leaves), heft = groupSums(weight, leaf, leaves);
  const parts = new Float64Array(sums.length * leaves);
  for (let place = 0; place < leaf.length; place++) if (weight[place]! > 0) parts[group[place]! * leaves + leaf[place]!]! += weight[place]!;
  const curvature = Array.from({ length: leaves }, (_, row) => Float64Array.from({ length: leaves }, (_, column) => (row === column ? options.ridge * heft[row]! + 1e-9 : 0)));
  for (let index = 0; index < sums.length; index++) {
    if (!(sums[index]! > 0)) continue;
    for (let row = 0; row < leaves; row++) {
      const part = parts[index * leaves + row]! / sums[index]!;
      if (part === 0) continue;
      for (let column = 0; column < leaves; column++) curvature[row]![column]! += part * parts[index * leaves + column]!;
    }
  }
  return solvePositiveDefinite(curvature, pull).map((step) => clamp(options.learningRate * step, -1, 1));
}

/** Puts values into at most 64 bins of about equal size, in their order. */
export function quantileBins(values: Float64Array): Uint8Array {
  const sorted = Float64Array.from(values).sort();
  const limits = [...new Set(Array.from({ length: FEATURE_BINS - 1 }, (_, index) => sorted[Math.floor(((index + 1) / FEATURE_BINS) * sorted.length)]!))];
  return Uint8Array.from(values, (value) => {
    let low = 0, high = limits.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (limits[middle]! <= value) low = middle + 1;
      else high = middle;
    }
    return low;
  });
}

/** The leaf of each place in one tree, grown level by level; a node that gains nothing by a split hands on to its left child. */
function growTree(features: readonly Uint8Array[], gradient: Float64Array, weight: Float64Array, { depth, leastMass, stride }: BoostingOptions, first: number): Int32Array {
  const node = new Int32Array(gradient.length);
  for (let level = 0; level < depth; level++) {
    const nodes = 2 ** level;
    const gain = new Float64Array(nodes), splitFeature = new Int32Array(nodes).fill(-1), splitBin = new Int32Array(nodes);
    features.forEach((bins, feature) => {
      const pulls = new Float64Array(nodes * FEATURE_BINS), hefts = new Float64Array(nodes * FEATURE_BINS);
      for (let place = first; place < node.length; place += stride) {
        const cell = node[place]! * FEATURE_BINS + bins[place]!;
        pulls[cell]! += gradient[place]!;
        hefts[cell]! += weight[place]!;
      }
      for (let index = 0; index < nodes; index++) {
        const split = bestSplit(pulls, hefts, index * FEATURE_BINS, leastMass / stride);
        if (split.gain > gain[index]!) [gain[index], splitFeature[index], splitBin[index]] = [split.gain, feature, split.bin];
      }
    });
    for (let place = 0; place < node.length; place++) {
      const index = node[place]!, feature = splitFeature[index]!;
      node[place] = 2 * index + (feature >= 0 && features[feature]![place]! > splitBin[index]! ? 1 : 0);
    }
  }
  return node;
}

function bestSplit(pulls: Float64Array, hefts: Float64Array, offset: number, leastMass: number): { gain: number; bin: number } {
  let pull = 0, heft = 0, gain = 0, bin = -1;
  for (let index = 0; index < FEATURE_BINS; index++) {
    pull += pulls[offset + index]!;
    heft += hefts[offset + index]!;
  }
  let left = 0, leftHeft = 0;
  for (let index = 0; index < FEATURE_BINS - 1; index++) {
    left += pulls[offset + index]!;
    leftHeft += hefts[offset + index]!;
    if (leftHeft <= leastMass || heft - leftHeft <= leastMass) continue;
    const value = left ** 2 / leftHeft + (pull - left) ** 2 / (heft - leftHeft) - pull ** 2 / heft;
    if (value > gain) [gain, bin] = [value, index];
  }
  return { gain, bin };
}

function clamp(value: number, low: number, high: number): number {
  return Math.min(high, Math.max(low, value));
}
