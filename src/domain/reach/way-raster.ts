import type { WayIndex } from './way-index';

/** Metres between the points of the raster. */
export const RASTER = 25;
/** A point farther from every way than this (metres) belongs to none: the middle of a lake, a wide track field. */
export const BESIDE_WAY = 75;
const CHUNK = 16;

interface Chunk {
  /** Way nearest to each point, -1 none. */
  readonly way: Int32Array;
  readonly along: Float32Array;
  readonly gap: Float32Array;
}

/**
 * To which way each point of a raster belongs: to the nearest, whether it can be reached or not. So the two banks of a
 * canal stay apart in an outline although they are nearer to each other than an outline stands off its ways. Found out
 * where it is first needed, a chunk of 400 m at a time, and kept.
 */
export class WayRaster {
  readonly #chunks = new Map<number, Chunk>();

  constructor(private readonly index: WayIndex) {}

  /**
   * Values of the points in columns [left, right] and rows [bottom, top], row by row.
   *
   * @param value of a point `gap` metres beside a way; `none` where there is no way.
   */
  fill(left: number, bottom: number, right: number, top: number, none: number, value: (way: number, along: number, gap: number) => number): Float64Array {
    const width = right - left + 1, values = new Float64Array(width * (top - bottom + 1)).fill(none);
    for (let chunkRow = Math.floor(bottom / CHUNK); chunkRow <= Math.floor(top / CHUNK); chunkRow++) {
      for (let chunkColumn = Math.floor(left / CHUNK); chunkColumn <= Math.floor(right / CHUNK); chunkColumn++) {
        const { way, along, gap } = this.#chunk(chunkColumn, chunkRow);
        const firstRow = Math.max(bottom, chunkRow * CHUNK), lastRow = Math.min(top, chunkRow * CHUNK + CHUNK - 1);
        const firstColumn = Math.max(left, chunkColumn * CHUNK), lastColumn = Math.min(right, chunkColumn * CHUNK + CHUNK - 1);
        for (let row = firstRow; row <= lastRow; row++) {
          let point = (row - chunkRow * CHUNK) * CHUNK + firstColumn - chunkColumn * CHUNK, target = (row - bottom) * width + firstColumn - left;
          for (let column = firstColumn; column <= lastColumn; column++, point++, target++) {
            if (way[point]! >= 0) values[target] = value(way[point]!, along[point]!, gap[point]!);
          }
        }
      }
    }
    return values;
  }

  #chunk(column: number, row: number): Chunk {
    const key = column * 65_536 + row, known = this.#chunks.get(key);
    if (known) return known;
    const chunk: Chunk = { way: new Int32Array(CHUNK * CHUNK).fill(-1), along: new Float32Array(CHUNK * CHUNK), gap: new Float32Array(CHUNK * CHUNK) };
    for (let point = 0; point < CHUNK * CHUNK; point++) {
      const x = (column * CHUNK + (point % CHUNK)) * RASTER, y = (row * CHUNK + Math.floor(point / CHUNK)) * RASTER;
      if (!this.index.find(x, y, BESIDE_WAY)) continue;
      chunk.way[point] = this.index.way;
      chunk.along[point] = this.index.along;
      chunk.gap[point] = this.index.gap;
    }
    this.#chunks.set(key, chunk);
    return chunk;
  }
}
