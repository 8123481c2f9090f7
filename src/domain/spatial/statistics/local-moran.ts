import { createRandom } from '../../random/random';
import { DEFAULT_PERMUTATIONS, DEFAULT_SEED, pseudoP, standardised } from './autocorrelation';
import { sampleOf, type Neighbours, type Sample } from './neighbours';

/** An area's own value against its neighbours' mean, each above or below the mean of all. */
export const QUADRANTS = ['high-high', 'low-low', 'high-low', 'low-high'] as const;
export type Quadrant = (typeof QUADRANTS)[number];

/** Local Moran's I per area; NaN and null where the area is left out. */
export interface LocalMoran {
  readonly value: Float64Array;
  /** Two-sided pseudo p by conditional permutation. */
  readonly p: Float64Array;
  readonly quadrant: readonly (Quadrant | null)[];
  readonly permutations: number;
  readonly sample: Sample;
}

/**
 * Local Moran's I (Anselin 1995) with row-standardised weights: how far an area and its neighbours together leave the mean
 * of all. The local values of n areas sum to n times the global one.
 *
 * Whether that is more than chance is asked by conditional permutation: the area keeps its value, its neighbours are drawn
 * anew from all others without replacement. As in PySAL and GeoDa the draws are made once, as places among "all others",
 * and used for every area, which changes no single p-value and saves most of the time.
 */
export function localMoran(values: ArrayLike<number>, neighbours: Neighbours, permutations = DEFAULT_PERMUTATIONS, seed = DEFAULT_SEED): LocalMoran {
  const sample = sampleOf(values, neighbours);
  const count = neighbours.ids.length;
  const value = new Float64Array(count).fill(NaN);
  const p = new Float64Array(count).fill(NaN);
  const quadrant = new Array<Quadrant | null>(count).fill(null);
  const z = standardised(values, sample);
  if (z) {
    const { starts, targets } = sample.neighbours;
    const draws = drawPlaces(z.length - 1, mostNeighbours(starts), permutations, seed);
    // All others, the area itself replaced by the last one.
    const others = z.slice();
    const last = z.length - 1;
    sample.included.forEach((area, index) => {
      let observed = 0;
      for (let link = starts[index]!; link < starts[index + 1]!; link++) observed += z[targets[link]!]!;
      const degree = starts[index + 1]! - starts[index]!;
      value[area] = (z[index]! * observed) / degree;
      quadrant[area] = quadrantOf(z[index]!, observed);
      others[index] = z[last]!;
      p[area] = pseudoPOfSum(observed, others, draws, degree);
      others[index] = z[index]!;
    });
  }
  return { value, p, quadrant, permutations, sample };
}

/** Area and neighbours above or below the mean; a value of exactly the mean counts as low. */
function quadrantOf(own: number, neighbours: number): Quadrant {
  if (own > 0) return neighbours > 0 ? 'high-high' : 'high-low';
  return neighbours > 0 ? 'low-high' : 'low-low';
}

function mostNeighbours(starts: Int32Array): number {
  let most = 0;
  for (let index = 1; index < starts.length; index++) most = Math.max(most, starts[index]! - starts[index - 1]!);
  return most;
}

/** Places drawn for every permutation, one after another: `slots` different ones each. */
interface Draws {
  readonly places: Uint16Array | Uint32Array;
  readonly slots: number;
  readonly permutations: number;
}

/** In random order and without replacement: the first k of an even draw are an even draw of k. */
function drawPlaces(count: number, most: number, permutations: number, seed: string): Draws {
  const random = createRandom(seed);
  const slots = Math.min(most, count);
  const places = count <= 65_536 ? new Uint16Array(slots * permutations) : new Uint32Array(slots * permutations);
  const order = Int32Array.from({ length: count }, (_, place) => place);
  for (let at = 0; at < places.length; at++) {
    const slot = at % slots;
    const other = slot + Math.floor(random() * (count - slot));
    const place = order[other]!;
    order[other] = order[slot]!;
    order[slot] = place;
    places[at] = place;
  }
  return { places, slots, permutations };
}

/** The area's own value and the number of neighbours are the same in all permutations, so comparing sums is comparing I. */
function pseudoPOfSum(observed: number, others: Float64Array, { places, slots, permutations }: Draws, degree: number): number {
  // Sums of the same values in another order differ by rounding: those are equal, not larger.
  const slack = 1e-12 * (1 + Math.abs(observed));
  const high = observed + slack;
  const low = observed - slack;
  let larger = 0;
  let smaller = 0;
  for (let from = 0; from < places.length; from += slots) {
    // Four at a time: this line runs some thirty million times, and the sums in brackets do not wait for each other.
    let sum = 0;
    let at = from;
    const end = from + degree;
    for (; at + 3 < end; at += 4) sum += others[places[at]!]! + others[places[at + 1]!]! + (others[places[at + 2]!]! + others[places[at + 3]!]!);
    for (; at < end; at++) sum += others[places[at]!]!;
    larger += sum > high ? 1 : 0;
    smaller += sum < low ? 1 : 0;
  }
  return pseudoP(permutations - smaller, permutations - larger, permutations);
}
