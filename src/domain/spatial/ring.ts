import type { Position } from './position';

/**
 * Pairs of edges of a closed ring that meet although they are not neighbours: crossings, touching vertices, and spikes
 * that run back over themselves. An empty list means that the ring is simple.
 *
 * @returns pairs of edge numbers; edge i runs from ring[i] to ring[i + 1].
 */
export function selfIntersections(ring: readonly Position[]): [number, number][] {
  const edges = ring.length - 1;
  const order = Array.from({ length: edges }, (_, edge) => edge).sort((a, b) => leftEnd(ring, a) - leftEnd(ring, b));
  const found: [number, number][] = [];
  let open: number[] = [];
  for (const edge of order) {
    const left = leftEnd(ring, edge);
    open = open.filter((other) => Math.max(ring[other]![0], ring[other + 1]![0]) >= left);
    for (const other of open) {
      const [first, second] = edge < other ? [edge, other] : [other, edge];
      if (meet(ring, first, second, edges)) found.push([first, second]);
    }
    open.push(edge);
  }
  return found.sort((a, b) => a[0] - b[0] || a[1] - b[1]);
}

function leftEnd(ring: readonly Position[], edge: number): number {
  return Math.min(ring[edge]![0], ring[edge + 1]![0]);
}

function meet(ring: readonly Position[], first: number, second: number, edges: number): boolean {
  const [a, b] = [ring[first]!, ring[first + 1]!];
  const [c, d] = [ring[second]!, ring[second + 1]!];
  if (second === first + 1) return foldsBack(a, b, d);
  if (first === 0 && second === edges - 1) return foldsBack(c, d, b);
  if (Math.max(a[1], b[1]) < Math.min(c[1], d[1]) || Math.max(c[1], d[1]) < Math.min(a[1], b[1])) return false;
  return side(a, b, c) * side(a, b, d) <= 0 && side(c, d, a) * side(c, d, b) <= 0;
}

/** Neighbouring edges share one position; they overlap only if the second runs straight back. */
function foldsBack(from: Position, corner: Position, to: Position): boolean {
  if (side(from, corner, to) !== 0) return false;
  return (from[0] - corner[0]) * (to[0] - corner[0]) + (from[1] - corner[1]) * (to[1] - corner[1]) > 0;
}

/** On which side of the line from a to b a position lies: 1 left, −1 right, 0 on it. */
function side(a: Position, b: Position, position: Position): number {
  return Math.sign((b[0] - a[0]) * (position[1] - a[1]) - (b[1] - a[1]) * (position[0] - a[0]));
}
