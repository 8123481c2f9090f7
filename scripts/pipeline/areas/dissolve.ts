import type { MultiPolygon } from 'geojson';
import { merge } from 'topojson-client';
import { topology } from 'topojson-server';
import type { GeometryCollection, MultiPolygon as TopoMultiPolygon, Polygon as TopoPolygon, Topology } from 'topojson-specification';
import { ringArea } from '../../../src/domain/spatial/polygon';
import type { Area, Areas } from './polygons';

/**
 * Unites the areas with the same key by dropping the borders between them; no coordinate is changed.
 *
 * @param sliver enclosed holes up to this size (m²) are gaps between badly drawn neighbours and are filled.
 * @returns one area a key, in the order of the keys.
 */
export function dissolve<Properties extends { id: string }>(
  areas: Areas<Properties>, keyOf: (properties: Properties) => string, sliver = 0,
): Areas {
  const shared = topology({ areas }) as Topology<{ areas: GeometryCollection<Properties> }>;
  const groups = new Map<string, (TopoPolygon | TopoMultiPolygon)[]>();
  for (const geometry of shared.objects.areas.geometries as (TopoPolygon<Properties> | TopoMultiPolygon<Properties>)[]) {
    const key = keyOf(geometry.properties!);
    groups.set(key, [...(groups.get(key) ?? []), geometry]);
  }
  const features = [...groups.keys()].sort().map((id): Area => {
    const merged = merge(shared, groups.get(id)!);
    return { type: 'Feature', properties: { id }, geometry: { ...merged, coordinates: withoutSlivers(merged, sliver) } };
  });
  return { type: 'FeatureCollection', features };
}

function withoutSlivers(geometry: MultiPolygon, sliver: number): MultiPolygon['coordinates'] {
  return geometry.coordinates.map((rings) =>
    rings.filter((ring, index) => index === 0 || Math.abs(ringArea(ring as unknown as [number, number][])) > sliver));
}
