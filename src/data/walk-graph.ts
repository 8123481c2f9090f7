import { metresBetween } from '../domain/reach/plane';
import { walkGraph, type WalkGraph } from '../domain/reach/walk-graph';
import { ByteReader } from './byte-reader';

/**
 * Reads `public/data/walk_graph.bin`: the walking network, junctions and bends joined by ways of known length.
 *
 * The file, every number a varint (byte-reader.ts), a column at a time, because that compresses best:
 * ```
 * 'KKW1'                   four bytes
 * nodes N, ways W
 * N × longitude            signed difference to the node before, in 0.00001° (0.7 m)
 * N × latitude             the same (1.1 m)
 * N × ways of the node     that lead to a node further on in the file
 * W × other end            difference to the end of the way before of the same node; of its first way, to the node
 * W × detour               what the way is longer than the straight line between its ends, in half metres
 * ```
 * Nodes are ordered along a curve that fills the city, so that neighbours stand near each other in the file.
 *
 * @throws if the bytes are not such a file or are cut off.
 */
export function decodeWalkGraph(bytes: Uint8Array): WalkGraph {
  const reader = new ByteReader(bytes, WALK_MAGIC, 'ways');
  const nodes = reader.varint(), ways = reader.varint();
  const lon = readDegrees(reader, nodes), lat = readDegrees(reader, nodes);
  const from = new Int32Array(ways), to = new Int32Array(ways), length = new Float32Array(ways);
  let filled = 0;
  for (let node = 0; node < nodes; node++) {
    const end = filled + reader.varint();
    if (end > ways) throw new Error('The file of ways is damaged: its ways do not add up.');
    from.fill(node, filled, end);
    filled = end;
  }
  if (filled !== ways) throw new Error('The file of ways is damaged: its ways do not add up.');
  for (let way = 0; way < ways; way++) {
    const start = from[way]!, before = way > 0 && from[way - 1] === start ? to[way - 1]! : start;
    to[way] = before + reader.varint();
    if (to[way]! >= nodes) throw new Error('The file of ways is damaged: a way ends nowhere.');
  }
  for (let way = 0; way < ways; way++) {
    const a = from[way]!, b = to[way]!;
    length[way] = metresBetween(lon[a]!, lat[a]!, lon[b]!, lat[b]!) + reader.varint() * DETOUR_UNIT;
  }
  return walkGraph(lon, lat, from, to, length);
}

export const WALK_MAGIC = 'KKW1';
export const WALK_UNITS_PER_DEGREE = 100_000;
/** Metres. */
export const DETOUR_UNIT = 0.5;

function readDegrees(reader: ByteReader, count: number): Float64Array {
  const degrees = new Float64Array(count);
  let units = 0;
  for (let node = 0; node < count; node++) degrees[node] = (units += reader.signed()) / WALK_UNITS_PER_DEGREE;
  return degrees;
}
