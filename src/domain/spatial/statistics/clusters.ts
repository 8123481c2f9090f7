import { globalMoran, type GlobalPattern } from './autocorrelation';
import { discoveryThreshold } from './false-discovery';
import { getisOrd } from './getis-ord';
import { localMoran, QUADRANTS } from './local-moran';
import type { Neighbours, Sample } from './neighbours';

/** Which areas stand in a cluster, and how sure that is. */
export interface Clusters {
  /**
   * Class by area, −1 for areas left out. `moran`: the four quadrants, then 4 = not conspicuous. `getis`: high values gather
   * (0: 99 %, 1: 95 %), 2 = not conspicuous, low values gather (3: 95 %, 4: 99 %).
   */
  readonly classes: Int8Array;
  /** Local Moran's I or the z-value of Gi*. */
  readonly values: Float64Array;
  readonly p: Float64Array;
  /** Moran's I of all areas together. */
  readonly overall: Pick<GlobalPattern, 'value' | 'expectation' | 'p'>;
  readonly missing: number;
  readonly islands: number;
}

/**
 * More than the 999 permutations of a single test: what counts among hundreds of areas must have a p-value far below 5 %,
 * and with 999 none is below 0.002.
 */
export const CLUSTER_PERMUTATIONS = 9999;

/** At most this share of the areas found may be found by chance. */
const RATE = 0.05;
const STRICT_RATE = 0.01;

/** The clusters of a figure (METHODS.md §6), with the control of false discoveries over all areas. */
export function clustersOf(values: ArrayLike<number>, neighbours: Neighbours, method: 'moran' | 'getis', permutations = CLUSTER_PERMUTATIONS): Clusters {
  const { value, expectation, p } = globalMoran(values, neighbours);
  const local = method === 'moran' ? moranClasses(values, neighbours, permutations) : getisClasses(values, neighbours);
  const { missing, islands } = local.sample;
  return { classes: local.classes, values: local.values, p: local.p, overall: { value, expectation, p }, missing: missing.length, islands: islands.length };
}

interface LocalClasses extends Pick<Clusters, 'classes' | 'values' | 'p'> {
  readonly sample: Sample;
}

function moranClasses(values: ArrayLike<number>, neighbours: Neighbours, permutations: number): LocalClasses {
  const { value, p, quadrant, sample } = localMoran(values, neighbours, permutations);
  const threshold = discoveryThreshold(p, RATE);
  const classes = Int8Array.from(quadrant, (name, area) => (name === null ? -1 : p[area]! <= threshold ? QUADRANTS.indexOf(name) : QUADRANTS.length));
  return { classes, values: value, p, sample };
}

function getisClasses(values: ArrayLike<number>, neighbours: Neighbours): LocalClasses {
  const { z, p, sample } = getisOrd(values, neighbours);
  const [usual, strict] = [discoveryThreshold(p, RATE), discoveryThreshold(p, STRICT_RATE)];
  const classes = Int8Array.from(z, (value, area) => {
    if (Number.isNaN(value)) return -1;
    if (p[area]! > usual) return 2;
    const isStrict = p[area]! <= strict;
    return value > 0 ? (isStrict ? 0 : 1) : isStrict ? 4 : 3;
  });
  return { classes, values: z, p, sample };
}
