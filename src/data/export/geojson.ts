import type { Feature, FeatureCollection, MultiPolygon, Polygon, Position } from 'geojson';
import { writtenValue, type ExportTable, type ExportValue } from './export-table';

/** Foreign members of RFC 7946, section 6.1: programs that do not know them pass them over. */
interface Explained {
  readonly name: string;
  readonly attribution: string;
  readonly metadata: {
    readonly title: string;
    readonly columns: Readonly<Record<string, string>>;
    readonly notes: readonly { readonly heading: string; readonly entries: readonly string[] }[];
  };
}

export type ExportedAreas = FeatureCollection<Polygon | MultiPolygon, Record<string, ExportValue>> & Explained;

/**
 * The rows of the table with their areas, WGS 84, outer rings counter-clockwise (RFC 7946). The properties go by the keys
 * of the columns; `metadata.columns` says what they are called. A row whose area has no geometry is not left out silently:
 *
 * @param areaIds one per row of the table.
 * @param geometryOf the area's shape in degrees.
 * @param attribution whose data this is, for those who publish it.
 * @throws if an area has no geometry.
 */
export function geoJsonOf(
  table: ExportTable, areaIds: readonly string[], geometryOf: (areaId: string) => Polygon | MultiPolygon | undefined, attribution: string,
): ExportedAreas {
  return {
    type: 'FeatureCollection',
    name: table.title,
    attribution,
    metadata: {
      title: table.title,
      columns: Object.fromEntries(table.columns.map(({ key, title }) => [key, title])),
      notes: table.notes.map(({ heading, entries }) => ({ heading, entries: entries.map((entry) => entry.filter((cell) => cell !== '').join(' · ')) })),
    },
    features: table.rows.map((row, index): Feature<Polygon | MultiPolygon, Record<string, ExportValue>> => {
      const areaId = areaIds[index]!;
      const geometry = geometryOf(areaId);
      if (!geometry) throw new Error(`The area ${areaId} has no geometry`);
      const properties = Object.fromEntries(table.columns.map((column, position) => [column.key, writtenValue(row[position], column)]));
      return { type: 'Feature', id: areaId, geometry: wound(geometry), properties };
    }),
  };
}

function wound(geometry: Polygon | MultiPolygon): Polygon | MultiPolygon {
  if (geometry.type === 'Polygon') return { type: 'Polygon', coordinates: woundPolygon(geometry.coordinates) };
  return { type: 'MultiPolygon', coordinates: geometry.coordinates.map(woundPolygon) };
}

/** Outer ring counter-clockwise, holes clockwise. */
function woundPolygon(rings: readonly Position[][]): Position[][] {
  return rings.map((ring, index) => ((signedArea(ring) > 0) === (index === 0) ? ring.map(rounded) : ring.map(rounded).reverse()));
}

/** Twice the area, positive if the ring runs counter-clockwise. */
function signedArea(ring: readonly Position[]): number {
  let area = 0;
  for (let index = 1; index < ring.length; index++) {
    const [x1 = 0, y1 = 0] = ring[index - 1]!;
    const [x2 = 0, y2 = 0] = ring[index]!;
    area += (x2 - x1) * (y2 + y1);
  }
  return -area;
}

/** Six decimals are a tenth of a metre; more would pretend an accuracy that the borders do not have. */
function rounded([longitude = 0, latitude = 0]: Position): Position {
  return [Number(longitude.toFixed(6)), Number(latitude.toFixed(6))];
}
