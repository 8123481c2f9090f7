import { feature } from 'topojson-client';
import type { MultiPolygon, Polygon } from 'geojson';
import type { GeometryCollection, Topology } from 'topojson-specification';
import type { AreaLevel } from '../../domain/catalogue';

/**
 * The shapes of all areas of a level by id, in degrees (WGS 84), as exact as they are shipped.
 *
 * @throws if the file cannot be had.
 */
export async function loadAreaShapes(level: AreaLevel): Promise<ReadonlyMap<string, Polygon | MultiPolygon>> {
  const response = await fetch('data/areas-detail.topo.json');
  if (!response.ok) throw new Error(`areas-detail.topo.json: ${response.status} ${response.statusText}`);
  return areaShapes((await response.json()) as Topology, level);
}

export function areaShapes(topology: Topology, level: AreaLevel): ReadonlyMap<string, Polygon | MultiPolygon> {
  const object = topology.objects[level];
  if (!object) throw new Error(`The topology has no level ${level}`);
  const { features } = feature(topology, object as GeometryCollection);
  return new Map(features.map(({ id, geometry }) => [String(id), geometry as Polygon | MultiPolygon]));
}
