import type { TileLayerName } from '../../../src/map/basemap/tile-schema';

/** Column and row in units of a tile (4096 a side in the raw tiles), row downwards. */
export type Position = [number, number];
export type Path = Position[];

export type Attributes = Readonly<Record<string, string | number | true>>;

/** A feature of a raw tile. Rings of polygons are closed; an outer ring has a positive area, a hole a negative one. */
export interface RawFeature {
  readonly layer: string;
  readonly type: 'point' | 'line' | 'polygon';
  readonly properties: Readonly<Record<string, string | number | boolean>>;
  readonly paths: Path[];
}

/** Features of our own tiles with the same attributes, joined to one multi-part feature. */
export interface DerivedFeature {
  readonly layer: TileLayerName;
  readonly type: 'point' | 'line' | 'polygon';
  readonly attributes: Attributes;
  readonly paths: Path[];
}

/** Address of a tile in the web map pyramid. */
export interface TileAddress {
  readonly z: number;
  readonly x: number;
  readonly y: number;
}

/** Side of a raw tile in its own units. */
export const EXTENT = 4096;

/** Signed area in square units; positive for outer rings (rows run downwards). */
export function ringArea(ring: Path): number {
  let twice = 0;
  for (let index = 0; index + 1 < ring.length; index++) {
    const [x0, y0] = ring[index]!, [x1, y1] = ring[index + 1]!;
    twice += x0 * y1 - x1 * y0;
  }
  return twice / 2;
}

/** Rings in the order of the tile → polygons of an outer ring followed by its holes. */
export function polygonsOf(rings: readonly Path[]): Path[][] {
  const polygons: Path[][] = [];
  for (const ring of rings) {
    if (ringArea(ring) > 0) polygons.push([ring]);
    else polygons.at(-1)?.push(ring);
  }
  return polygons;
}
