import { alongSegment, distanceToSegment, type Position } from './position';

/**
 * Makes borders that mean the same line the same line: vertices closer than the tolerance become one vertex, and an
 * edge that passes a vertex within the tolerance is led through it. Positions move by at most the tolerance a round; the
 * vertices of the rings that come first stay where they are. Spikes that run back over themselves are cut off.
 *
 * @param rings closed rings in a metric projection; the order is the order of precedence.
 * @param tolerance in metres.
 * @returns rings in the same order, closed; a ring that collapses to less than a triangle is empty.
 */
export function snapRings(rings: readonly (readonly Position[])[], tolerance: number): Position[][] {
  const vertices = new VertexGrid(tolerance);
  // First all vertices that stay, then who goes where: equal positions of neighbours must go to the same vertex.
  for (const ring of rings) for (const position of ring) if (!vertices.nearest(position)) vertices.add(position);
  let snapped = rings.map((ring) => tidy(ring.slice(0, -1).map((position) => vertices.nearest(position)!)));
  for (let round = 0; round < 8; round++) {
    let inserted = 0;
    snapped = snapped.map((ring) => {
      const led = leadThroughVertices(ring, vertices, tolerance);
      inserted += led.length - ring.length;
      return tidy(led);
    });
    if (inserted === 0) break;
  }
  return snapped.map((ring) => (ring.length < 3 ? [] : [...ring, ring[0]!]));
}

/**
 * Vertices lie at least the tolerance apart. An edge is led only through one so near that the two new edges meet at an
 * obtuse angle (1/√2 of the tolerance); otherwise three vertices could lead each other's edges in circles for ever.
 */
const EDGE_SHARE = 0.7;

/** Inserts into every edge the vertices beside it, in the order in which the edge passes them. */
function leadThroughVertices(ring: readonly Position[], vertices: VertexGrid, tolerance: number): Position[] {
  const led: Position[] = [];
  ring.forEach((from, index) => {
    const to = ring[(index + 1) % ring.length]!;
    led.push(from);
    // The neighbour runs the same edge the other way: both must find the same vertices in the same order, also where two
    // of them are passed at once, so that both are worked out in one direction.
    if (isBefore(from, to)) led.push(...verticesBeside(from, to, vertices, tolerance));
    else led.push(...verticesBeside(to, from, vertices, tolerance).reverse());
  });
  return led;
}

function isBefore(a: Position, b: Position): boolean {
  return a[0] === b[0] ? a[1] < b[1] : a[0] < b[0];
}

function verticesBeside(from: Position, to: Position, vertices: VertexGrid, tolerance: number): Position[] {
  return vertices.near(from, to)
    .filter((vertex) => vertex !== from && vertex !== to)
    .map((vertex) => ({ vertex, along: alongSegment(vertex, from, to) }))
    .filter(({ vertex, along }) => along > 0 && along < 1 && distanceToSegment(vertex, from, to) < EDGE_SHARE * tolerance)
    .sort((a, b) => a.along - b.along)
    .map(({ vertex }) => vertex);
}

/** Drops repeated vertices and spikes (a, b, a) of an open ring until there are none. */
function tidy(ring: readonly Position[]): Position[] {
  let current = [...ring];
  for (;;) {
    const kept: Position[] = [];
    for (const position of current) {
      if (kept.at(-1) === position) continue;
      if (kept.length >= 2 && kept.at(-2) === position) kept.pop();
      else kept.push(position);
    }
    while (kept.length > 1 && kept[0] === kept.at(-1)) kept.pop();
    while (kept.length > 2 && kept[1] === kept.at(-1)) kept.shift();
    while (kept.length > 2 && kept[0] === kept.at(-2)) kept.pop();
    if (kept.length === current.length) return kept;
    current = kept;
  }
}

/** Distinct vertices, found by their place. One object stands for one vertex, so that identity is equality. */
class VertexGrid {
  readonly #cells = new Map<string, Position[]>();
  readonly #size: number;

  constructor(readonly tolerance: number) {
    // Cells much larger than the tolerance keep the number of cells along an edge small.
    this.#size = Math.max(20 * tolerance, 10);
  }

  add(position: Position): Position {
    const key = this.#key(Math.floor(position[0] / this.#size), Math.floor(position[1] / this.#size));
    const cell = this.#cells.get(key);
    if (cell) cell.push(position);
    else this.#cells.set(key, [position]);
    return position;
  }

  /** The nearest known vertex closer than the tolerance. */
  nearest(position: Position): Position | undefined {
    let best: Position | undefined;
    let bestDistance = this.tolerance;
    for (const vertex of this.near(position, position)) {
      const distance = Math.hypot(vertex[0] - position[0], vertex[1] - position[1]);
      if (distance < bestDistance) [best, bestDistance] = [vertex, distance];
    }
    return best;
  }

  /** Vertices in the cells that the rectangle around an edge touches. */
  near(from: Position, to: Position): Position[] {
    const cell = (value: number) => Math.floor(value / this.#size);
    const found: Position[] = [];
    const [left, right] = [cell(Math.min(from[0], to[0]) - this.tolerance), cell(Math.max(from[0], to[0]) + this.tolerance)];
    const [bottom, top] = [cell(Math.min(from[1], to[1]) - this.tolerance), cell(Math.max(from[1], to[1]) + this.tolerance)];
    for (let x = left; x <= right; x++) {
      for (let y = bottom; y <= top; y++) found.push(...(this.#cells.get(this.#key(x, y)) ?? []));
    }
    return found;
  }

  #key(x: number, y: number): string {
    return `${x},${y}`;
  }
}
