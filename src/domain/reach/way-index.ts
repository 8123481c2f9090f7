import type { WalkGraph } from './walk-graph';

/** Metres along the side of a cell, and the longest piece of a way that is entered at once. */
const CELL = 64;

/**
 * Finds the way nearest to a position. Ways are straight lines between their nodes (bends of more than 12 m are nodes).
 * The answer of the latest question stands in the fields, because ten thousands are asked at a time.
 */
export class WayIndex {
  /** Number of the nearest way, or -1. */
  way = -1;
  /** Metres along the way from its `from` to the foot of the perpendicular. */
  along = 0;
  /** Metres from the position to the way. */
  gap = Infinity;

  readonly #left: number;
  readonly #bottom: number;
  readonly #columns: number;
  readonly #rows: number;
  readonly #offsets: Int32Array;
  readonly #ways: Int32Array;

  constructor(private readonly graph: WalkGraph) {
    const [left, right] = extent(graph.x), [bottom, top] = extent(graph.y);
    this.#left = left;
    this.#bottom = bottom;
    this.#columns = Math.floor((right - left) / CELL) + 1;
    this.#rows = Math.floor((top - bottom) / CELL) + 1;
    this.#offsets = new Int32Array(this.#columns * this.#rows + 1);
    this.#eachEntry((cell) => this.#offsets[cell + 1]!++);
    for (let cell = 1; cell < this.#offsets.length; cell++) this.#offsets[cell]! += this.#offsets[cell - 1]!;
    const free = this.#offsets.slice();
    this.#ways = new Int32Array(this.#offsets.at(-1)!);
    this.#eachEntry((cell, way) => (this.#ways[free[cell]!++] = way));
  }

  /** @returns whether there is a way within `reach` metres; the fields say which. */
  find(x: number, y: number, reach: number): boolean {
    this.way = -1;
    this.gap = reach;
    const column = Math.floor((x - this.#left) / CELL), row = Math.floor((y - this.#bottom) / CELL);
    const inCellX = x - this.#left - column * CELL, inCellY = y - this.#bottom - row * CELL;
    const toBorder = Math.min(inCellX, CELL - inCellX, inCellY, CELL - inCellY);
    for (let ring = 0; ring === 0 || (ring - 1) * CELL + toBorder <= this.gap; ring++) {
      for (let r = row - ring; r <= row + ring; r++) {
        const step = r === row - ring || r === row + ring ? 1 : 2 * ring;
        for (let c = column - ring; c <= column + ring; c += step) this.#searchCell(c, r, x, y);
      }
    }
    return this.way >= 0;
  }

  #searchCell(column: number, row: number, x: number, y: number): void {
    if (column < 0 || row < 0 || column >= this.#columns || row >= this.#rows) return;
    const { from, to, x: nodeX, y: nodeY, length } = this.graph;
    const cell = row * this.#columns + column, end = this.#offsets[cell + 1]!;
    for (let entry = this.#offsets[cell]!; entry < end; entry++) {
      const way = this.#ways[entry]!, a = from[way]!, b = to[way]!;
      const ax = nodeX[a]!, ay = nodeY[a]!, dx = nodeX[b]! - ax, dy = nodeY[b]! - ay, squared = dx * dx + dy * dy;
      const share = squared === 0 ? 0 : Math.min(1, Math.max(0, ((x - ax) * dx + (y - ay) * dy) / squared));
      const gap = Math.hypot(ax + share * dx - x, ay + share * dy - y);
      if (gap > this.gap || (gap === this.gap && this.way >= 0 && way >= this.way)) continue;
      this.way = way;
      this.along = share * length[way]!;
      this.gap = gap;
    }
  }

  /** Calls back for every cell that a way may touch. */
  #eachEntry(enter: (cell: number, way: number) => void): void {
    const { from, to, x, y, ways } = this.graph;
    const latest = new Int32Array(this.#columns * this.#rows).fill(-1);
    for (let way = 0; way < ways; way++) {
      const ax = x[from[way]!]! - this.#left, ay = y[from[way]!]! - this.#bottom;
      const dx = x[to[way]!]! - this.#left - ax, dy = y[to[way]!]! - this.#bottom - ay;
      const pieces = Math.max(1, Math.ceil(Math.hypot(dx, dy) / CELL));
      for (let piece = 0; piece < pieces; piece++) {
        const x0 = ax + (piece / pieces) * dx, x1 = ax + ((piece + 1) / pieces) * dx, y0 = ay + (piece / pieces) * dy, y1 = ay + ((piece + 1) / pieces) * dy;
        const right = Math.floor(Math.max(x0, x1) / CELL), top = Math.floor(Math.max(y0, y1) / CELL);
        for (let row = Math.floor(Math.min(y0, y1) / CELL); row <= top; row++) {
          for (let column = Math.floor(Math.min(x0, x1) / CELL); column <= right; column++) {
            const cell = row * this.#columns + column;
            if (latest[cell] === way) continue;
            latest[cell] = way;
            enter(cell, way);
          }
        }
      }
    }
  }
}

function extent(values: Float32Array): [number, number] {
  let least = Infinity, most = -Infinity;
  for (const value of values) {
    if (value < least) least = value;
    if (value > most) most = value;
  }
  return [least, most];
}
