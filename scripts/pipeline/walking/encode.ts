import { DETOUR_UNIT, WALK_MAGIC, WALK_UNITS_PER_DEGREE } from '../../../src/data/walk-graph';
import { metresBetween } from '../../../src/domain/reach/plane';
import { ByteWriter } from '../byte-writer';
import type { ContractedNetwork } from './contract';

/** Writes `walk_graph.bin`; the form is described at its reader, `decodeWalkGraph`. */
export function encodeWalkGraph(network: ContractedNetwork, toLonLat: (x: number, y: number) => readonly [number, number]): Uint8Array {
  const order = alongCurve(network.x, network.y);
  const place = new Int32Array(order.length);
  order.forEach((node, index) => (place[node] = index));
  const degrees = order.map((node) => toLonLat(network.x[node]!, network.y[node]!).map((value) => Math.round(value * WALK_UNITS_PER_DEGREE)) as [number, number]);
  const ways = network.length
    .map((length, way) => {
      const a = place[network.from[way]!]!, b = place[network.to[way]!]!;
      return { from: Math.min(a, b), to: Math.max(a, b), length };
    })
    .sort((one, other) => one.from - other.from || one.to - other.to);
  const writer = new ByteWriter(WALK_MAGIC);
  writer.varint(order.length);
  writer.varint(ways.length);
  for (const axis of [0, 1] as const) degrees.forEach((position, index) => writer.signed(position[axis] - (degrees[index - 1]?.[axis] ?? 0)));
  const counts = new Int32Array(order.length);
  for (const { from } of ways) counts[from]!++;
  for (const count of counts) writer.varint(count);
  ways.forEach(({ from, to }, index) => writer.varint(to - (ways[index - 1]?.from === from ? ways[index - 1]!.to : from)));
  for (const { from, to, length } of ways) {
    const [a, b] = [degrees[from]!, degrees[to]!].map((position) => position.map((units) => units / WALK_UNITS_PER_DEGREE)) as [[number, number], [number, number]];
    writer.varint(Math.max(0, Math.round((length - metresBetween(...a, ...b)) / DETOUR_UNIT)));
  }
  return writer.bytes();
}

/** Nodes in the order in which Hilbert's curve passes them: what is near in the city is mostly near in the file. */
function alongCurve(x: readonly number[], y: readonly number[]): number[] {
  const left = x.reduce((least, value) => Math.min(least, value)), top = y.reduce((least, value) => Math.min(least, value));
  const position = x.map((value, node) => hilbert(value - left, y[node]! - top));
  return position.map((_, node) => node).sort((a, b) => position[a]! - position[b]! || a - b);
}

/** Place along the curve of a square of 2^20 units. */
function hilbert(x: number, y: number): number {
  let along = 0;
  for (let side = 2 ** 19; side >= 1; side /= 2) {
    const right = (x & side) > 0 ? 1 : 0, lower = (y & side) > 0 ? 1 : 0;
    along += side * side * ((3 * right) ^ lower);
    if (lower === 0) {
      if (right === 1) [x, y] = [2 ** 20 - 1 - x, 2 ** 20 - 1 - y];
      [x, y] = [y, x];
    }
  }
  return along;
}
