import type { FeatureCollection, Geometry, Position } from 'geojson';
import type { Cell, RawTable } from '../../domain/own/cell';
import { coordinateSystemOf } from '../../domain/own/place-by-point';
import type { Ring } from '../../domain/spatial/polygon';
import { ImportError, LIMITS, type ImportNote } from './import-problem';

/** Where the features of a GeoJSON file lie, row by row; null = a feature without a geometry that is a place. */
export type FeatureShapes =
  | { readonly kind: 'points'; readonly positions: readonly ([number, number] | null)[] }
  | { readonly kind: 'polygons'; readonly rings: readonly (readonly Ring[] | null)[] };

/**
 * Reads the properties of the features as a table and their geometry. Features are points if most of them are, else
 * polygons; coordinates may be degrees or metres (EPSG:25833, written by older software against the standard).
 *
 * @param toDegrees from easting and northing to longitude and latitude.
 * @throws ImportError for what is no FeatureCollection.
 */
export async function readGeoJson(
  text: string, toDegrees: () => Promise<(position: readonly [number, number]) => readonly [number, number]>,
): Promise<{ table: RawTable; shapes: FeatureShapes; notes: ImportNote[] }> {
  const features = parseFeatures(text);
  const geometries = features.map(({ geometry }) => geometry ?? null);
  const inMetres = coordinateSystemOf(...firstPosition(geometries))?.system === 'metres';
  const convert = inMetres ? await toDegrees() : undefined;
  const points = geometries.filter((geometry) => geometry?.type === 'Point' || geometry?.type === 'MultiPoint').length;
  const shapes: FeatureShapes =
    points * 2 >= geometries.filter(Boolean).length && points > 0
      ? { kind: 'points', positions: geometries.map((geometry) => pointOf(geometry, convert)) }
      : { kind: 'polygons', rings: geometries.map((geometry) => ringsOf(geometry, convert)) };
  return { table: propertyTable(features.map(({ properties }) => properties)), shapes, notes: inMetres ? [{ kind: 'metres' }] : [] };
}

function parseFeatures(text: string): FeatureCollection['features'] {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    throw new ImportError({ kind: 'damaged_json', detail: error instanceof Error ? error.message : String(error) });
  }
  const { type, features } = (value ?? {}) as { type?: unknown; features?: unknown };
  if (type === 'Feature') return [value as FeatureCollection['features'][number]];
  if (type !== 'FeatureCollection' || !Array.isArray(features)) throw new ImportError({ kind: 'not_geojson' });
  const usable = features.filter((feature): feature is FeatureCollection['features'][number] => typeof feature === 'object' && feature !== null);
  if (usable.length === 0) throw new ImportError({ kind: 'no_rows' });
  if (usable.length > LIMITS.rows) throw new ImportError({ kind: 'too_many_rows' });
  return usable;
}

/** All properties that occur, in the order of their first occurrence. Own keys only, in a Map: names are strangers' text. */
function propertyTable(rows: readonly unknown[]): RawTable {
  const columns = new Map<string, Cell[]>();
  rows.forEach((properties, row) => {
    if (typeof properties !== 'object' || properties === null) return;
    for (const [name, value] of Object.entries(properties)) {
      let cells = columns.get(name);
      if (!cells) columns.set(name, (cells = new Array<Cell>(rows.length).fill(null)));
      cells[row] = cellOf(value);
      if (columns.size > LIMITS.columns) throw new ImportError({ kind: 'too_many_columns' });
    }
  });
  if (columns.size * rows.length > LIMITS.cells) throw new ImportError({ kind: 'too_many_cells' });
  const titles = [...columns.keys()].map((title, index) => title.replace(/\s+/g, ' ').trim() || `Spalte ${index + 1}`);
  return { titles, cells: [...columns.values()], rows: rows.length, lines: rows.map((_, row) => row + 1) };
}

function cellOf(value: unknown): Cell {
  if (value === null || value === undefined) return null;
  if (typeof value === 'number') return Number.isFinite(value) ? value : null;
  if (typeof value === 'boolean') return value;
  const text = (typeof value === 'string' ? value : JSON.stringify(value)).trim();
  return text === '' ? null : text;
}

type Convert = ((position: readonly [number, number]) => readonly [number, number]) | undefined;

function pointOf(geometry: Geometry | null, convert: Convert): [number, number] | null {
  const position = geometry?.type === 'Point' ? geometry.coordinates : geometry?.type === 'MultiPoint' ? geometry.coordinates[0] : undefined;
  return position ? converted(position, convert) : null;
}

function ringsOf(geometry: Geometry | null, convert: Convert): Ring[] | null {
  const polygons = geometry?.type === 'Polygon' ? [geometry.coordinates] : geometry?.type === 'MultiPolygon' ? geometry.coordinates : [];
  const rings = polygons.flatMap((polygon) => (Array.isArray(polygon) ? polygon : [])).flatMap((ring) => {
    const positions = Array.isArray(ring) ? ring.map((position) => converted(position, convert)) : [];
    return positions.length >= 3 && positions.every((position) => position !== null) ? [positions as [number, number][]] : [];
  });
  return rings.length > 0 ? rings : null;
}

function converted(position: Position, convert: Convert): [number, number] | null {
  const [x, y] = Array.isArray(position) ? position : [];
  if (typeof x !== 'number' || typeof y !== 'number' || !Number.isFinite(x) || !Number.isFinite(y)) return null;
  const [longitude, latitude] = convert ? convert([x, y]) : [x, y];
  return [longitude, latitude];
}

function firstPosition(geometries: readonly (Geometry | null)[]): [number, number] {
  for (const geometry of geometries) {
    let value: unknown = geometry && 'coordinates' in geometry ? geometry.coordinates : undefined;
    while (Array.isArray(value) && Array.isArray(value[0])) value = value[0];
    if (Array.isArray(value) && typeof value[0] === 'number' && typeof value[1] === 'number') return [value[0], value[1]];
  }
  return [NaN, NaN];
}
