import type { Extent } from './polygon';

/** Sums of weighted points on a square grid, smoothed over a distance, to ask "how much of it is around here?". */
export class SmoothedGrid {
  readonly #cells: Float64Array;
  readonly #columns: number;
  readonly #rows: number;

  /**
   * @param extent of the points, in metres.
   * @param cellSize side of a cell in metres.
   */
  constructor(readonly extent: Extent, readonly cellSize: number) {
    this.#columns = Math.ceil((extent.maxX - extent.minX) / cellSize) + 1;
    this.#rows = Math.ceil((extent.maxY - extent.minY) / cellSize) + 1;
    this.#cells = new Float64Array(this.#columns * this.#rows);
  }

  add(x: number, y: number, weight: number): void {
    const cell = this.#cell(x, y);
    if (cell >= 0) this.#cells[cell]! += weight;
  }

  /**
   * Smooths in place with three running means along each axis, which come close to a Gaussian (Wells 1986) at a cost
   * that does not depend on the distance. Sums are kept but for what leaves the grid.
   *
   * @param deviation standard deviation of the Gaussian in metres.
   */
  smooth(deviation: number): this {
    // Three boxes of width w have the variance 3 (w² − 1) / 12 cells².
    const width = Math.sqrt((4 * (deviation / this.cellSize) ** 2 + 1));
    const radius = Math.max(1, Math.round((width - 1) / 2));
    const line = new Float64Array(Math.max(this.#columns, this.#rows));
    for (let pass = 0; pass < 3; pass++) {
      for (let row = 0; row < this.#rows; row++) this.#runningMean(row * this.#columns, 1, this.#columns, radius, line);
      for (let column = 0; column < this.#columns; column++) this.#runningMean(column, this.#columns, this.#rows, radius, line);
    }
    return this;
  }

  /** Value at a point; 0 outside. */
  at(x: number, y: number): number {
    const cell = this.#cell(x, y);
    return cell < 0 ? 0 : this.#cells[cell]!;
  }

  #cell(x: number, y: number): number {
    const column = Math.floor((x - this.extent.minX) / this.cellSize), row = Math.floor((y - this.extent.minY) / this.cellSize);
    return column < 0 || row < 0 || column >= this.#columns || row >= this.#rows ? -1 : row * this.#columns + column;
  }

  #runningMean(offset: number, stride: number, length: number, radius: number, line: Float64Array): void {
    for (let index = 0; index < length; index++) line[index] = this.#cells[offset + index * stride]!;
    let sum = 0;
    for (let index = 0; index < Math.min(radius, length); index++) sum += line[index]!;
    for (let index = 0; index < length; index++) {
      if (index + radius < length) sum += line[index + radius]!;
      if (index - radius - 1 >= 0) sum -= line[index - radius - 1]!;
      // Differences of sums may end a hair below zero.
      this.#cells[offset + index * stride] = Math.max(0, sum / (2 * radius + 1));
    }
  }
}
