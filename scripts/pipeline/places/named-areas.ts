import type { FeatureCollection, MultiPolygon, Polygon } from 'geojson';
import { AreaIndex } from '../../../src/domain/spatial/area-index';
import type { Ring } from '../../../src/domain/spatial/polygon';
import type { Interim } from '../interim';
import { readShapefile } from '../read/shapefile';
import type { Sources } from '../sources';

/** Areas by id, in metres (EPSG:25833). */
export interface NamedAreas {
  readonly ids: readonly string[];
  readonly index: AreaIndex;
}

const CELL_METRES = 50;
/** A postcode in several parts has several areas. */
const POSTCODE_AREAS = 194;

export function readPlanningAreas(interim: Interim): NamedAreas {
  const { features } = interim.readJson<FeatureCollection<Polygon | MultiPolygon, { id: string }>>('polygons-plr');
  return namedAreas(features.map(({ properties, geometry }) => [properties.id, geometry]));
}

export async function readPostcodeAreas(sources: Sources): Promise<NamedAreas> {
  const path = 'social/geometry/plz';
  const features = await readShapefile(`${path}.shp`, sources.bytes(`${path}.shp`), sources.bytes(`${path}.dbf`), POSTCODE_AREAS);
  return namedAreas(features.map(({ properties, geometry }) => [String(properties['plz']).trim(), geometry]));
}

/** Ids of the areas that come within `distance` metres of a position (looked for at the position and on a circle around it). */
export function areasNear({ ids, index }: NamedAreas, x: number, y: number, distance: number): string[] {
  const found = new Set([index.find(x, y)]);
  for (let direction = 0; direction < 8; direction++) {
    const angle = (direction * Math.PI) / 4;
    found.add(index.find(x + distance * Math.cos(angle), y + distance * Math.sin(angle)));
  }
  found.delete(-1);
  return [...found].map((area) => ids[area]!);
}

export function namedAreas(areas: readonly (readonly [string, Polygon | MultiPolygon])[]): NamedAreas {
  const rings = areas.map(([, geometry]) => ({ rings: (geometry.type === 'Polygon' ? geometry.coordinates : geometry.coordinates.flat()) as unknown as Ring[] }));
  return { ids: areas.map(([id]) => id), index: new AreaIndex(rings, CELL_METRES) };
}
