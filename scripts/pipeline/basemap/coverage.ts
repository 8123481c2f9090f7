import type { Path } from './feature';

/** Which cells of a square grid lie in polygons. A fast answer to "is this position in the city / in a park?" */
export class Coverage {
  #cells: Uint8Array;

  /** @param size cells a side · @param cell side of a cell · @param left, @param top corner of the grid, in the unit of the polygons. */
  constructor(
    readonly size: number,
    readonly cell: number,
    readonly left = 0,
    readonly top = 0,
  ) {
    this.#cells = new Uint8Array(size * size);
  }

  /** Marks the cells whose centre lies in the polygon (even-odd rule over its rings). */
  fill(rings: readonly Path[]): void {
    const crossings: number[][] = Array.from({ length: this.size }, () => []);
    for (const ring of rings) {
      for (let index = 0; index + 1 < ring.length; index++) {
        const [x0, y0] = ring[index]!, [x1, y1] = ring[index + 1]!;
        const [low, high] = y0 < y1 ? [y0, y1] : [y1, y0];
        const first = Math.max(0, Math.ceil((low - this.top) / this.cell - 0.5));
        for (let row = first; row < this.size; row++) {
          const y = this.top + (row + 0.5) * this.cell;
          if (y >= high) break;
          crossings[row]!.push(x0 + ((y - y0) / (y1 - y0)) * (x1 - x0));
        }
      }
    }
    crossings.forEach((columns, row) => {
      columns.sort((a, b) => a - b);
      for (let index = 0; index + 1 < columns.length; index += 2) {
        const from = Math.max(0, Math.ceil((columns[index]! - this.left) / this.cell - 0.5));
        const to = Math.min(this.size - 1, Math.floor((columns[index + 1]! - this.left) / this.cell - 0.5));
        if (to >= from) this.#cells.fill(1, row * this.size + from, row * this.size + to + 1);
      }
    });
  }

  /** Marks every cell within `radius` cells (a square) of a marked one. */
  grow(radius: number): void {
    for (const step of [1, this.size]) {
      const grown = new Uint8Array(this.#cells.length);
      for (let index = 0; index < grown.length; index++) {
        if (!this.#cells[index]) continue;
        for (let offset = -radius; offset <= radius; offset++) grown[index + offset * step] = 1;
      }
      this.#cells = grown;
    }
  }

  has(x: number, y: number): boolean {
    const column = Math.floor((x - this.left) / this.cell), row = Math.floor((y - this.top) / this.cell);
    return column >= 0 && row >= 0 && column < this.size && row < this.size && this.#cells[row * this.size + column] === 1;
  }
}
