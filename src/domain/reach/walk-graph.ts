import { toPlane } from './plane';

/** The network on which one walks: nodes (junctions, bends, dead ends) and the ways between them, both directions alike. */
export interface WalkGraph {
  readonly nodes: number;
  readonly ways: number;
  /** Of the nodes, in metres (plane.ts). */
  readonly x: Float32Array;
  readonly y: Float32Array;
  /** Nodes at the ends of each way. */
  readonly from: Int32Array;
  readonly to: Int32Array;
  /** Metres along each way; never less than the straight distance of its ends. */
  readonly length: Float32Array;
  /** Entries of node n stand from offsets[n] to before offsets[n + 1]: the node at the other end, and the way. */
  readonly offsets: Int32Array;
  readonly neighbour: Int32Array;
  readonly way: Int32Array;
}

/** @param lon, lat of the nodes in degrees. */
export function walkGraph(lon: ArrayLike<number>, lat: ArrayLike<number>, from: Int32Array, to: Int32Array, length: Float32Array): WalkGraph {
  const nodes = lon.length, ways = from.length;
  const x = new Float32Array(nodes), y = new Float32Array(nodes);
  for (let node = 0; node < nodes; node++) [x[node], y[node]] = toPlane(lon[node]!, lat[node]!);
  const offsets = new Int32Array(nodes + 1);
  for (const ends of [from, to]) for (let index = 0; index < ways; index++) offsets[ends[index]! + 1]!++;
  for (let node = 0; node < nodes; node++) offsets[node + 1]! += offsets[node]!;
  const free = offsets.slice(0, nodes), neighbour = new Int32Array(2 * ways), way = new Int32Array(2 * ways);
  for (let index = 0; index < ways; index++) {
    const a = from[index]!, b = to[index]!, atA = free[a]!++, atB = free[b]!++;
    neighbour[atA] = b;
    neighbour[atB] = a;
    way[atA] = way[atB] = index;
  }
  return { nodes, ways, x, y, from, to, length, offsets, neighbour, way };
}
