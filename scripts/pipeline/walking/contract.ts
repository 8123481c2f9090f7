import type { Network } from './network';

/** What the browser gets: junctions, dead ends and bends, and the ways between them with their true length. */
export interface ContractedNetwork {
  /** World units. */
  readonly x: readonly number[];
  readonly y: readonly number[];
  readonly from: readonly number[];
  readonly to: readonly number[];
  /** Metres along the way. */
  readonly length: readonly number[];
}

export interface ContractionRules {
  /** A way may run this far beside the straight line between its nodes, in metres; else its bend stays a node. */
  readonly bend: number;
  /** Dead ends shorter than this are dropped: drives and steps to a door. In metres. */
  readonly stub: number;
}

/**
 * Keeps the largest connected part and drops the vertices at which nothing but the direction changes; lengths are kept.
 *
 * @param metres of one world unit, at a height y.
 */
export function contract(network: Network, metres: (y: number) => number, rules: ContractionRules): ContractedNetwork {
  const graph = new VertexGraph(network, metres);
  graph.keepLargestPart();
  graph.dropStubs(rules.stub);
  const nodes = new Map<number, number>();
  const result = { x: [] as number[], y: [] as number[], from: [] as number[], to: [] as number[], length: [] as number[] };
  const node = (vertex: number): number => {
    let index = nodes.get(vertex);
    if (index === undefined) {
      nodes.set(vertex, (index = nodes.size));
      result.x.push(network.x[vertex]!);
      result.y.push(network.y[vertex]!);
    }
    return index;
  };
  const shortest = new Map<number, number>();
  for (const chain of graph.chains()) {
    for (const [start, end] of straightParts(chain, network, metres, rules.bend)) {
      const a = node(chain[start]!), b = node(chain[end]!);
      let length = 0;
      for (let index = start; index < end; index++) length += graph.distance(chain[index]!, chain[index + 1]!);
      // Of two ways between the same nodes the shorter one counts; a loop leads nowhere.
      const key = Math.min(a, b) * 2 ** 26 + Math.max(a, b), known = shortest.get(key);
      if (a === b) continue;
      if (known === undefined) {
        shortest.set(key, result.length.push(length) - 1);
        result.from.push(Math.min(a, b));
        result.to.push(Math.max(a, b));
      } else if (length < result.length[known]!) result.length[known] = length;
    }
  }
  return result;
}

class VertexGraph {
  readonly #neighbours: number[][];

  constructor(private readonly network: Network, private readonly metres: (y: number) => number) {
    this.#neighbours = network.x.map(() => []);
    network.from.forEach((from, segment) => {
      this.#neighbours[from]!.push(network.to[segment]!);
      this.#neighbours[network.to[segment]!]!.push(from);
    });
  }

  distance(a: number, b: number): number {
    const { x, y } = this.network;
    return Math.hypot(x[a]! - x[b]!, y[a]! - y[b]!) * this.metres((y[a]! + y[b]!) / 2);
  }

  keepLargestPart(): void {
    const part = new Int32Array(this.#neighbours.length).fill(-1);
    const sizes: number[] = [];
    for (let start = 0; start < part.length; start++) {
      if (part[start]! >= 0) continue;
      const number = sizes.push(0) - 1, open = [start];
      part[start] = number;
      for (let vertex = open.pop(); vertex !== undefined; vertex = open.pop()) {
        sizes[number]!++;
        for (const next of this.#neighbours[vertex]!) {
          if (part[next]! >= 0) continue;
          part[next] = number;
          open.push(next);
        }
      }
    }
    const largest = sizes.indexOf(sizes.reduce((most, size) => Math.max(most, size), 0));
    for (let vertex = 0; vertex < part.length; vertex++) if (part[vertex] !== largest) this.#neighbours[vertex] = [];
  }

  dropStubs(shortest: number): void {
    const ends = this.#neighbours.flatMap((next, vertex) => (next.length === 1 ? [vertex] : []));
    for (const end of ends) {
      const stub = [end];
      let length = 0;
      for (let last = end, next = this.#neighbours[end]![0]; next !== undefined; ) {
        length += this.distance(last, next);
        const on: number | undefined = this.#neighbours[next]!.length === 2 ? this.#neighbours[next]!.find((vertex) => vertex !== last) : undefined;
        if (on === undefined) {
          if (length < shortest && this.#neighbours[next]!.length > 2) this.#cut(stub, next);
          break;
        }
        stub.push(next);
        [last, next] = [next, on];
      }
    }
  }

  /** Lines of vertices from node to node, nodes being junctions and dead ends; a ring without any starts anywhere. */
  *chains(): Generator<number[]> {
    const passed = new Uint8Array(this.#neighbours.length);
    const isNode = (vertex: number) => this.#neighbours[vertex]!.length !== 2;
    for (let vertex = 0; vertex < passed.length; vertex++) {
      if (!isNode(vertex)) continue;
      for (const next of this.#neighbours[vertex]!) {
        if (isNode(next) ? next < vertex : passed[next]) continue;
        yield this.#follow(vertex, next, isNode, passed);
      }
    }
  }

  #follow(start: number, second: number, isNode: (vertex: number) => boolean, passed: Uint8Array): number[] {
    const chain = [start, second];
    for (let last = start, vertex = second; !isNode(vertex); ) {
      passed[vertex] = 1;
      const [a, b] = this.#neighbours[vertex]!;
      [last, vertex] = [vertex, a === last ? b! : a!];
      chain.push(vertex);
    }
    return chain;
  }

  #cut(stub: readonly number[], junction: number): void {
    const last = stub.at(-1)!;
    this.#neighbours[junction] = this.#neighbours[junction]!.filter((vertex) => vertex !== last);
    for (const vertex of stub) this.#neighbours[vertex] = [];
  }
}

/** Cuts a chain at its bends (Douglas and Peucker); pairs of indices, in order. */
function straightParts(chain: readonly number[], { x, y }: Network, metres: (y: number) => number, bend: number): [number, number][] {
  const parts: [number, number][] = [];
  const split = (start: number, end: number): void => {
    const ax = x[chain[start]!]!, ay = y[chain[start]!]!, bx = x[chain[end]!]!, by = y[chain[end]!]!;
    const dx = bx - ax, dy = by - ay, squared = dx * dx + dy * dy, unit = metres(ay);
    let farthest = 0, at = -1;
    for (let index = start + 1; index < end; index++) {
      const px = x[chain[index]!]! - ax, py = y[chain[index]!]! - ay;
      const along = squared === 0 ? 0 : Math.min(1, Math.max(0, (px * dx + py * dy) / squared));
      const distance = Math.hypot(px - along * dx, py - along * dy) * unit;
      if (distance > farthest) [farthest, at] = [distance, index];
    }
    // A loop (both ends in one vertex) has no straight line: its farthest vertex always stays.
    if (at < 0 || (farthest <= bend && squared > 0)) {
      parts.push([start, end]);
      return;
    }
    split(start, at);
    split(at, end);
  };
  split(0, chain.length - 1);
  return parts;
}
