import { geoBounds } from 'd3';
import type { FeatureCollection, MultiPolygon, Polygon } from 'geojson';
import { feature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import type { AreaLevel } from '../../domain/catalogue';

/** Areas of one level with their ids, WGS 84. */
export type AreaFeatures = FeatureCollection<Polygon | MultiPolygon, { area_id: string }>;

/** [[west, south], [east, north]] in degrees. */
export type Bounds = [[number, number], [number, number]];

/** The areas of a level out of the topology of all levels. */
export function areaFeatures(topology: Topology, level: AreaLevel): AreaFeatures {
  const object = topology.objects[level];
  if (!object) throw new Error(`The topology has no level ${level}`);
  const collection = feature(topology, object as GeometryCollection) as FeatureCollection<Polygon | MultiPolygon>;
  return {
    type: 'FeatureCollection',
    features: collection.features.map((area) => ({ ...area, properties: { area_id: String(area.id) } })),
  };
}

/** The extent of one area, or of all if none is named or it does not exist. */
export function boundsOf(areas: AreaFeatures, areaId: string | null): Bounds {
  const area = areas.features.find((candidate) => candidate.properties.area_id === areaId);
  return geoBounds(area ?? areas);
}
