import Flatbush from 'flatbush';
import type { FeatureCollection, MultiPolygon, Polygon, Position } from 'geojson';

export type Areas = FeatureCollection<Polygon | MultiPolygon, { readonly id: string }>;

/** Finds the area a point lies in; coordinates of both in the same projection. */
export class Locator {
  readonly #index: Flatbush;
  readonly #ids: string[];
  readonly #polygons: Position[][][][];

  constructor(areas: Areas) {
    this.#ids = areas.features.map(({ properties }) => properties.id);
    this.#polygons = areas.features.map(({ geometry }) => (geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates));
    this.#index = new Flatbush(areas.features.length);
    for (const polygons of this.#polygons) this.#index.add(...boundingBox(polygons));
    this.#index.finish();
  }

  /** Id of the area, null outside all. On a shared border the first in the order of the collection. */
  idAt(x: number, y: number): string | null {
    const candidates = this.#index.search(x, y, x, y).sort((a, b) => a - b);
    const hit = candidates.find((index) => this.#polygons[index]!.some((rings) => inside(rings, x, y)));
    return hit === undefined ? null : this.#ids[hit]!;
  }
}

function boundingBox(polygons: Position[][][]): [number, number, number, number] {
  const box: [number, number, number, number] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [outer] of polygons) {
    for (const [x, y] of outer as [number, number][]) {
      box[0] = Math.min(box[0], x);
      box[1] = Math.min(box[1], y);
      box[2] = Math.max(box[2], x);
      box[3] = Math.max(box[3], y);
    }
  }
  return box;
}

/** Even–odd rule over all rings, so that holes count as outside. */
function inside(rings: Position[][], x: number, y: number): boolean {
  let odd = false;
  for (const ring of rings) {
    for (let i = 0, j = ring.length - 1; i < ring.length; j = i++) {
      const [xi, yi] = ring[i] as [number, number], [xj, yj] = ring[j] as [number, number];
      if (yi > y !== yj > y && x < ((xj - xi) * (y - yi)) / (yj - yi) + xi) odd = !odd;
    }
  }
  return odd;
}
