import { read } from 'shapefile';
import type { Feature, FeatureCollection, MultiPolygon, Polygon } from 'geojson';
import { SourceError } from '../step';

export type PolygonFeature = Feature<Polygon | MultiPolygon, Record<string, string | number | null>>;

/**
 * Reads polygons of a shapefile in its own coordinates.
 *
 * @param expected number of features; another number stops the step.
 */
export async function readShapefile(
  file: string, shp: Uint8Array, dbf: Uint8Array, expected: number, encoding: 'utf-8' | 'windows-1252' = 'utf-8',
): Promise<PolygonFeature[]> {
  let collection: FeatureCollection;
  try {
    collection = await read(exactBuffer(shp), exactBuffer(dbf), { encoding });
  } catch (error) {
    throw new SourceError(file, `cannot be read as a shapefile: ${error instanceof Error ? error.message : String(error)}`);
  }
  if (collection.features.length !== expected) throw new SourceError(file, `has ${collection.features.length} areas instead of ${expected}`);
  return collection.features as PolygonFeature[];
}

/** Node's buffers are views into a pool; the reader wants the bytes alone. */
function exactBuffer(bytes: Uint8Array): ArrayBuffer {
  return new Uint8Array(bytes).buffer;
}
