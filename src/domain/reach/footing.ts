import type { Position } from '../spatial/position';
import { toPlane } from './plane';
import type { WalkGraph } from './walk-graph';
import type { Foot } from './walk-search';
import type { WayIndex } from './way-index';

/** Farther than this from any way (metres) a place does not count as reachable on foot (METHODS.md §7). */
export const FARTHEST_FROM_WAY = 150;

/** Many places beside the network, and which of them lie along each way. */
export interface Footing {
  readonly count: number;
  /** Way of each place; -1 if none is within reach. */
  readonly way: Int32Array;
  readonly along: Float32Array;
  readonly gap: Float32Array;
  /** The places of way w are placesByWay[offsets[w]] to before placesByWay[offsets[w + 1]]. */
  readonly offsets: Int32Array;
  readonly placesByWay: Int32Array;
}

/** The foot of a spot on the nearest way within `reach` metres. */
export function footOf(index: WayIndex, [lon, lat]: Position, reach = FARTHEST_FROM_WAY): Foot | undefined {
  return index.find(...toPlane(lon, lat), reach) ? { way: index.way, along: index.along, gap: index.gap } : undefined;
}

/** @param lon, lat in degrees; NaN where a place is not known. */
export function footingOf(graph: WalkGraph, index: WayIndex, lon: ArrayLike<number>, lat: ArrayLike<number>): Footing {
  const count = lon.length, way = new Int32Array(count).fill(-1), along = new Float32Array(count), gap = new Float32Array(count);
  const offsets = new Int32Array(graph.ways + 1);
  for (let place = 0; place < count; place++) {
    if (!Number.isFinite(lon[place]!) || !index.find(...toPlane(lon[place]!, lat[place]!), FARTHEST_FROM_WAY)) continue;
    way[place] = index.way;
    along[place] = index.along;
    gap[place] = index.gap;
    offsets[index.way + 1]!++;
  }
  for (let w = 0; w < graph.ways; w++) offsets[w + 1]! += offsets[w]!;
  const free = offsets.slice(0, graph.ways), placesByWay = new Int32Array(offsets[graph.ways]!);
  for (let place = 0; place < count; place++) if (way[place]! >= 0) placesByWay[free[way[place]!]!++] = place;
  return { count, way, along, gap, offsets, placesByWay };
}

export function footAt({ way, along, gap }: Footing, place: number): Foot {
  return { way: way[place]!, along: along[place]!, gap: gap[place]! };
}
