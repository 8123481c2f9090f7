import { distanceToRings, ringsExtent, type Extent, type Ring } from './polygon';

/** An area as any number of rings; holes and parts follow the even-odd rule. */
export interface IndexedArea {
  readonly rings: readonly Ring[];
}

/**
 * Finds the area a point lies in. The areas are meant to be a partition (Planungsräume, Wahlbezirke); where they
 * overlap the first one wins. A grid over the extents finds the few areas in question; their edges are sorted into
 * horizontal bands as high as a grid cell, so that a test looks at a handful of edges and not at a whole outline.
 */
export class AreaIndex {
  readonly #areas: readonly IndexedArea[];
  readonly #extents: readonly Extent[];
  /** Per area and band, four numbers an edge: x and y of its two ends. */
  readonly #bands: (readonly Float64Array[] | undefined)[];
  readonly #cells = new Map<number, number[]>();
  readonly #size: number;

  /** @param cellSize side of a grid cell in the unit of the coordinates (Berlin's Planungsräume: 100 m). */
  constructor(areas: readonly IndexedArea[], cellSize: number) {
    this.#areas = areas;
    this.#size = cellSize;
    this.#extents = areas.map(({ rings }) => ringsExtent(rings));
    // Sorted when an area is first asked for: of 700,000 buildings most never are.
    this.#bands = new Array<undefined>(areas.length);
    this.#extents.forEach((extent, area) => {
      for (let row = this.#row(extent.minY); row <= this.#row(extent.maxY); row++) {
        for (let column = this.#row(extent.minX); column <= this.#row(extent.maxX); column++) {
          const key = cellKey(column, row);
          const cell = this.#cells.get(key);
          if (cell) cell.push(area);
          else this.#cells.set(key, [area]);
        }
      }
    });
  }

  /** Number of the area that contains the point, or -1. */
  find(x: number, y: number): number {
    for (const area of this.#cells.get(cellKey(this.#row(x), this.#row(y))) ?? []) {
      if (this.#contains(area, x, y)) return area;
    }
    return -1;
  }

  /** Like {@link find}, else the nearest area not farther than `reach` (at most the size of a grid cell), else -1. */
  findNearest(x: number, y: number, reach: number): number {
    const inside = this.find(x, y);
    if (inside >= 0) return inside;
    let nearest = -1, least = Math.min(reach, this.#size);
    for (let row = this.#row(y - least); row <= this.#row(y + least); row++) {
      for (let column = this.#row(x - least); column <= this.#row(x + least); column++) {
        for (const area of this.#cells.get(cellKey(column, row)) ?? []) {
          const { minX, maxX, minY, maxY } = this.#extents[area]!;
          if (x < minX - least || x > maxX + least || y < minY - least || y > maxY + least) continue;
          const distance = distanceToRings(this.#areas[area]!.rings, x, y);
          if (distance < least) [nearest, least] = [area, distance];
        }
      }
    }
    return nearest;
  }

  #contains(area: number, x: number, y: number): boolean {
    const { minX, maxX, minY, maxY } = this.#extents[area]!;
    if (x < minX || x > maxX || y < minY || y > maxY) return false;
    const bands = (this.#bands[area] ??= edgeBands(this.#areas[area]!.rings, this.#extents[area]!, this.#size));
    const edges = bands[this.#row(y) - this.#row(minY)]!;
    let inside = false;
    for (let edge = 0; edge < edges.length; edge += 4) {
      const y0 = edges[edge + 1]!, y1 = edges[edge + 3]!;
      if (y0 > y === y1 > y) continue;
      const x0 = edges[edge]!, x1 = edges[edge + 2]!;
      if (x < ((x1 - x0) * (y - y0)) / (y1 - y0) + x0) inside = !inside;
    }
    return inside;
  }

  #row(value: number): number {
    return Math.floor(value / this.#size);
  }
}

function edgeBands(rings: readonly Ring[], extent: Extent, height: number): Float64Array[] {
  const first = Math.floor(extent.minY / height);
  const bands: number[][] = Array.from({ length: Math.floor(extent.maxY / height) - first + 1 }, () => []);
  for (const ring of rings) {
    for (let index = 0, previous = ring.length - 1; index < ring.length; previous = index++) {
      const [x0, y0] = ring[previous]!, [x1, y1] = ring[index]!;
      const low = Math.floor(Math.min(y0, y1) / height) - first, high = Math.floor(Math.max(y0, y1) / height) - first;
      for (let band = low; band <= high; band++) bands[band]!.push(x0, y0, x1, y1);
    }
  }
  return bands.map((edges) => Float64Array.from(edges));
}

/** One number for a column and a row; both may be negative and stay below 2^25. */
function cellKey(column: number, row: number): number {
  return column * 2 ** 26 + row;
}
