import { DistanceQueue } from './distance-queue';
import type { WalkGraph } from './walk-graph';

/** A place beside the network: on which way it lies, how far along it, and how far from it. Metres. */
export interface Foot {
  readonly way: number;
  readonly along: number;
  readonly gap: number;
}

/**
 * Shortest ways on foot from one or many places (Dijkstra 1959), as far as a limit. One object answers question after
 * question in the same arrays: a step of a dragged mark must not allocate. Ways are the same in both directions, so that
 * distances from a place are distances to it.
 */
export class WalkSearch {
  /** Metres from the nearest place to each node; Infinity beyond the limit. */
  readonly distance: Float64Array;
  /** Which of the places is the nearest to a node; means something where `distance` is finite. */
  readonly origin: Int32Array;
  /** Nodes within the limit by distance: the first `settledCount` of them. */
  readonly settled: Int32Array;
  settledCount = 0;

  readonly #queue = new DistanceQueue();
  readonly #startsOnWay: Uint8Array;
  #starts: readonly Foot[] = [];
  #reached: Int32Array;
  #reachedCount = 0;

  constructor(readonly graph: WalkGraph) {
    this.distance = new Float64Array(graph.nodes).fill(Infinity);
    this.origin = new Int32Array(graph.nodes);
    this.settled = new Int32Array(graph.nodes);
    this.#reached = new Int32Array(graph.nodes);
    this.#startsOnWay = new Uint8Array(graph.ways);
  }

  /** @param limit metres, from the places themselves: their gap counts. */
  run(starts: readonly Foot[], limit: number): void {
    this.#forget();
    const { graph, distance, origin, settled } = this, queue = this.#queue;
    const { offsets, neighbour, way, length } = graph;
    this.#starts = starts;
    starts.forEach((start, index) => {
      this.#startsOnWay[start.way] = 1;
      const toFrom = start.gap + start.along, toTo = start.gap + length[start.way]! - start.along;
      if (toFrom <= limit) this.#reach(graph.from[start.way]!, toFrom, index);
      if (toTo <= limit) this.#reach(graph.to[start.way]!, toTo, index);
    });
    while (queue.size > 0) {
      const key = queue.leastKey;
      const node = queue.pop();
      // The queue keeps what has since been reached on a shorter way.
      if (key > distance[node]!) continue;
      settled[this.settledCount++] = node;
      const end = offsets[node + 1]!;
      for (let entry = offsets[node]!; entry < end; entry++) {
        const next = neighbour[entry]!, through = key + length[way[entry]!]!;
        if (through < distance[next]! && through <= limit) this.#reach(next, through, origin[node]!);
      }
    }
    queue.size = 0;
  }

  /** Metres from the nearest place to the point `along` a way; Infinity beyond the limit. */
  distanceAt(way: number, along: number): number {
    const { graph, distance } = this;
    const least = Math.min(distance[graph.from[way]!]! + along, distance[graph.to[way]!]! + graph.length[way]! - along);
    return this.#startsOnWay[way] === 0 ? least : Math.min(least, this.#alongTheWay(way, along));
  }

  /** Metres from the nearest place to another place, both gaps included. */
  distanceTo({ way, along, gap }: Foot): number {
    return way < 0 ? Infinity : this.distanceAt(way, along) + gap;
  }

  #alongTheWay(way: number, along: number): number {
    let least = Infinity;
    for (const start of this.#starts) if (start.way === way) least = Math.min(least, start.gap + Math.abs(start.along - along));
    return least;
  }

  #reach(node: number, metres: number, origin: number): void {
    if (metres >= this.distance[node]!) return;
    if (this.distance[node] === Infinity) this.#reached[this.#reachedCount++] = node;
    this.distance[node] = metres;
    this.origin[node] = origin;
    this.#queue.push(node, metres);
  }

  #forget(): void {
    for (let index = 0; index < this.#reachedCount; index++) this.distance[this.#reached[index]!] = Infinity;
    for (const { way } of this.#starts) this.#startsOnWay[way] = 0;
    this.#starts = [];
    this.#reachedCount = this.settledCount = 0;
  }
}
