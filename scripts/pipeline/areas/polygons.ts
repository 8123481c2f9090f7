import type { Feature, FeatureCollection, MultiPolygon, Polygon } from 'geojson';
import { polygonArea } from '../../../src/domain/spatial/polygon';
import type { Position } from '../../../src/domain/spatial/position';
import { snapRings } from '../../../src/domain/spatial/snap';

/** Areas as the official sources draw them, in EPSG:25833 (metres). */
export type Areas<Properties extends { id: string } = { id: string }> = FeatureCollection<Polygon | MultiPolygon, Properties>;
export type Area<Properties extends { id: string } = { id: string }> = Feature<Polygon | MultiPolygon, Properties>;

/** Rings of a polygon or multipolygon, polygon by polygon. */
export function polygonsOf(geometry: Polygon | MultiPolygon): Position[][][] {
  return (geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates) as unknown as Position[][][];
}

/** Area in m². */
export function areaOf(geometry: Polygon | MultiPolygon): number {
  return polygonsOf(geometry).reduce((sum, rings) => sum + polygonArea(rings), 0);
}

/** The same areas with their borders joined; see `snapRings`. Areas that come first keep their vertices. */
export function snapAreas<Properties extends { id: string }>(areas: Areas<Properties>, tolerance: number): Areas<Properties> {
  const rings = areas.features.flatMap((area) => polygonsOf(area.geometry).flat());
  const snapped = snapRings(rings, tolerance);
  let next = 0;
  return mapRings(areas, () => snapped[next++]!);
}

/** Applies a change to every ring. Rings that come back empty are left out, and polygons without outer ring with them. */
export function mapRings<Properties extends { id: string }>(
  areas: Areas<Properties>, change: (ring: Position[], index: number) => readonly Position[],
): Areas<Properties> {
  const features = areas.features.map((area) => {
    const changed = polygonsOf(area.geometry).map((rings) => rings.map(change));
    const polygons = changed.filter((rings) => rings[0]!.length > 0).map((rings) => rings.filter((ring) => ring.length > 0));
    if (polygons.length === 0) throw new Error(`The area ${area.properties.id} has no surface left`);
    const coordinates = polygons as unknown as MultiPolygon['coordinates'];
    const geometry: Polygon | MultiPolygon =
      coordinates.length === 1 ? { type: 'Polygon', coordinates: coordinates[0]! } : { type: 'MultiPolygon', coordinates };
    return { ...area, geometry };
  });
  return { ...areas, features };
}

export function roundRings<Properties extends { id: string }>(areas: Areas<Properties>, decimals: number): Areas<Properties> {
  const factor = 10 ** decimals;
  const round = (value: number): number => Math.round(value * factor) / factor;
  return mapRings(areas, (ring) => ring.map(([x, y]) => [round(x), round(y)] as const));
}
