import Flatbush from 'flatbush';
import { houseNumbers, streetKey, type HouseNumber } from '../../../src/domain/spatial/address';
import { tileFeatures } from '../read/tiles';
import type { Sources } from '../sources';
import { SourceError } from '../step';

export const MAP_TILES = 'osm/basemap-tiles/tokenless-tiles-brandenburg-berlin-clip-z0-14.pmtiles';

/** A house number of the map: a position without a street. */
export interface NumberPoint {
  readonly x: number;
  readonly y: number;
  /** The first is what the label says; more if the label is a range or a list. */
  readonly numbers: readonly HouseNumber[];
}

/** Straight pieces of named streets, in metres (EPSG:25833). */
export interface StreetSegments {
  /** x0, y0, x1, y1 of each segment in turn. */
  readonly coordinates: Float64Array;
  /** Index of the street (of the keys asked for) of each segment. */
  readonly street: Int32Array;
  /** Segments of each street. */
  readonly ofStreet: readonly (readonly number[])[];
  readonly index: Flatbush;
}

export interface StreetMap {
  readonly segments: StreetSegments;
  readonly points: readonly NumberPoint[];
}

/** Reads house numbers and the streets with one of the names asked for (keys as `streetKey` makes them). */
export async function readStreetMap(sources: Sources, keys: readonly string[]): Promise<StreetMap> {
  const streetIndex = new Map(keys.map((key, index) => [key, index]));
  const indexOfName = new Map<string, number>();
  const coordinates: number[] = [];
  const street: number[] = [];
  const points: NumberPoint[] = [];
  for await (const { layer, paths, properties } of tileFeatures(sources.bytes(MAP_TILES), { layers: ['housenumber', 'transportation_name'] })) {
    if (layer === 'housenumber') {
      const numbers = houseNumbers(String(properties['housenumber']));
      if (numbers.length > 0) for (const [x, y] of paths.flat()) points.push({ x, y, numbers });
      continue;
    }
    const name = String(properties['name:latin'] ?? '');
    const known = indexOfName.get(name) ?? streetIndex.get(streetKey(name)) ?? -1;
    indexOfName.set(name, known);
    if (known < 0) continue;
    for (const path of paths) {
      for (let vertex = 1; vertex < path.length; vertex++) {
        coordinates.push(...path[vertex - 1]!, ...path[vertex]!);
        street.push(known);
      }
    }
  }
  if (street.length === 0 || points.length === 0) throw new SourceError(MAP_TILES, 'has no named streets or no house numbers');
  return { segments: indexSegments(coordinates, street, keys.length), points };
}

export function indexSegments(coordinates: readonly number[], street: readonly number[], streets: number): StreetSegments {
  const index = new Flatbush(street.length);
  const ofStreet: number[][] = Array.from({ length: streets }, () => []);
  street.forEach((owner, segment) => {
    const [x0, y0, x1, y1] = coordinates.slice(4 * segment, 4 * segment + 4) as [number, number, number, number];
    index.add(Math.min(x0, x1), Math.min(y0, y1), Math.max(x0, x1), Math.max(y0, y1));
    ofStreet[owner]!.push(segment);
  });
  index.finish();
  return { coordinates: Float64Array.from(coordinates), street: Int32Array.from(street), ofStreet, index };
}

/** Distance in metres of a position to a segment. */
export function distanceToSegmentAt({ coordinates }: StreetSegments, segment: number, x: number, y: number): number {
  const x0 = coordinates[4 * segment]!, y0 = coordinates[4 * segment + 1]!;
  const dx = coordinates[4 * segment + 2]! - x0, dy = coordinates[4 * segment + 3]! - y0;
  const squared = dx * dx + dy * dy;
  const along = squared === 0 ? 0 : Math.min(1, Math.max(0, ((x - x0) * dx + (y - y0) * dy) / squared));
  return Math.hypot(x0 + along * dx - x, y0 + along * dy - y);
}
