import { onTileEdge, type Level, type Way } from './ways';

/** Vertices and the straight segments between them; each segment once. */
export interface Network {
  /** World units. */
  readonly x: readonly number[];
  readonly y: readonly number[];
  /** Indices of vertices. */
  readonly from: readonly number[];
  readonly to: readonly number[];
}

const LEVELS: readonly Level[] = ['ground', 'bridge', 'tunnel'];
/**
 * How far apart, in world units (0.36 m), two tiles may see the same way cross their common edge. Each tile rounds the
 * ends of its segments on its own, where it cut them off behind its margin.
 */
const EDGE_TOLERANCE = 3;

/**
 * Joins the pieces to one network. Lines meet where they share a vertex: OpenStreetMap's ways do so by construction, and
 * the tiles keep the vertices. A bridge or tunnel meets another level only where one of them ends in the common vertex;
 * two that both run through it lie above each other by the chance of rounding.
 */
export function joinWays(ways: readonly Way[]): Network {
  const vertices = new Vertices(ways);
  const segments = new Map<number, [number, number]>();
  const chains = ways.map((way) => vertices.of(way));
  const vertexOf = stitched(vertices);
  for (const chain of chains) {
    for (let index = 1; index < chain.length; index++) {
      const a = vertexOf(chain[index - 1]!), b = vertexOf(chain[index]!);
      if (a !== b) segments.set(Math.min(a, b) * vertices.x.length + Math.max(a, b), [Math.min(a, b), Math.max(a, b)]);
    }
  }
  const ends = [...segments.values()];
  return { x: vertices.x, y: vertices.y, from: ends.map(([a]) => a), to: ends.map(([, b]) => b) };
}

/** Numbers the vertices: one number for a position, but one for each level where levels only cross. */
class Vertices {
  readonly x: number[] = [];
  readonly y: number[] = [];
  /** Bits of the levels that come through a vertex. */
  readonly levels: number[] = [];
  /** Vertices on edges between tiles, with the tile in which each was first seen. */
  readonly onEdges: { readonly vertex: number; readonly tile: Way['tile'] }[] = [];
  readonly #crossings: ReadonlySet<number>;
  readonly #numbers: readonly Map<number, number>[] = LEVELS.map(() => new Map());

  constructor(ways: readonly Way[]) {
    this.#crossings = crossings(ways);
  }

  of({ points, level, tile }: Way): number[] {
    const chain: number[] = [];
    const own = LEVELS.indexOf(level);
    for (let index = 0; index < points.length; index += 2) {
      const x = points[index]!, y = points[index + 1]!, key = positionKey(x, y);
      const numbers = this.#numbers[this.#crossings.has(key) ? own : 0]!;
      let vertex = numbers.get(key);
      if (vertex === undefined) {
        vertex = this.x.push(x) - 1;
        this.y.push(y);
        this.levels.push(0);
        numbers.set(key, vertex);
        if (onTileEdge(x) || onTileEdge(y)) this.onEdges.push({ vertex, tile });
      }
      this.levels[vertex]! |= 1 << own;
      chain.push(vertex);
    }
    return chain;
  }
}

/** Positions that ways of several levels run through and in which none of them ends. */
function crossings(ways: readonly Way[]): Set<number> {
  const through = new Map<number, number>(), ends = new Set<number>();
  for (const { points, level } of ways) {
    for (let index = 0; index < points.length; index += 2) {
      const key = positionKey(points[index]!, points[index + 1]!);
      if (index === 0 || index === points.length - 2) ends.add(key);
      else through.set(key, (through.get(key) ?? 0) | (1 << LEVELS.indexOf(level)));
    }
  }
  const several = (levels: number) => (levels & (levels - 1)) !== 0;
  return new Set([...through].filter(([key, levels]) => several(levels) && !ends.has(key)).map(([key]) => key));
}

/** Makes one vertex of two that neighbouring tiles have for the same way at their common edge. */
function stitched({ x, y, levels, onEdges }: Vertices): (vertex: number) => number {
  const same = Int32Array.from(x, (_, vertex) => vertex);
  const find = (vertex: number): number => {
    while (same[vertex] !== vertex) vertex = same[vertex] = same[same[vertex]!]!;
    return vertex;
  };
  const edges = new Map<string, { readonly vertex: number; readonly along: number; readonly side: number }[]>();
  for (const { vertex, tile } of onEdges) {
    for (const [axis, line, along, side] of [['x', x[vertex]!, y[vertex]!, tile.x], ['y', y[vertex]!, x[vertex]!, tile.y]] as const) {
      if (!onTileEdge(line)) continue;
      const key = `${axis}${line}`;
      edges.set(key, [...(edges.get(key) ?? []), { vertex, along, side }]);
    }
  }
  for (const edge of edges.values()) {
    edge.sort((a, b) => a.along - b.along || a.vertex - b.vertex);
    for (let index = 1; index < edge.length; index++) {
      const a = edge[index - 1]!, b = edge[index]!;
      if (a.side !== b.side && b.along - a.along <= EDGE_TOLERANCE && (levels[a.vertex]! & levels[b.vertex]!) !== 0) same[find(b.vertex)] = find(a.vertex);
    }
  }
  return find;
}

function positionKey(x: number, y: number): number {
  return x * 2 ** 27 + y;
}
