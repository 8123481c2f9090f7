import type { FeatureCollection, MultiPolygon, Polygon } from 'geojson';
import { AreaIndex } from '../../../src/domain/spatial/area-index';
import type { Ring } from '../../../src/domain/spatial/polygon';
import type { Interim } from '../interim';

/** Sets of precincts that have their own polygons. */
export const PRECINCT_SETS = ['ah21', 'bt25', 'btw17', 'eu14'] as const;
export type PrecinctSet = (typeof PRECINCT_SETS)[number];

/** A division of the city into areas, with what is needed to find the area of a place (EPSG:25833). */
export interface Division {
  readonly ids: readonly string[];
  readonly rings: readonly (readonly Ring[])[];
  readonly index: AreaIndex;
}

/** Borders are drawn independently, so that slivers between them belong to nobody: look this far for the area, in metres. */
const GAP = 100;

/** Reads polygons that the step `areas` wrote, by the name of the interim result without `polygons-`. */
export function readDivision(interim: Interim, name: string): Division {
  const { features } = interim.readJson<FeatureCollection<Polygon | MultiPolygon, { id: string }>>(`polygons-${name}`);
  return division(features.map(({ properties }) => properties.id), features.map(({ geometry }) => ringsOf(geometry)));
}

export function division(ids: readonly string[], rings: readonly (readonly Ring[])[]): Division {
  return { ids, rings, index: new AreaIndex(rings.map((list) => ({ rings: list })), GAP) };
}

export function ringsOf(geometry: Polygon | MultiPolygon): Ring[] {
  return (geometry.type === 'Polygon' ? geometry.coordinates : geometry.coordinates.flat()) as unknown as Ring[];
}

/** For each place the number of its area, or -1 if there is none within reach. */
export function locate({ index }: Division, x: Float64Array, y: Float64Array, reach = GAP): Int32Array {
  return Int32Array.from(x, (easting, place) => index.findNearest(easting, y[place]!, reach));
}

/** Places on a regular grid inside an area: where no building is known, people are assumed to be spread evenly. */
export function gridPlaces(rings: readonly Ring[], spacing: number): [number, number][] {
  const index = new AreaIndex([{ rings }], GAP);
  const places: [number, number][] = [];
  const xs = rings.flat().map(([x]) => x), ys = rings.flat().map(([, y]) => y);
  const minX = xs.reduce((a, b) => Math.min(a, b)), maxX = xs.reduce((a, b) => Math.max(a, b));
  const minY = ys.reduce((a, b) => Math.min(a, b)), maxY = ys.reduce((a, b) => Math.max(a, b));
  for (let y = minY + spacing / 2; y < maxY; y += spacing) {
    for (let x = minX + spacing / 2; x < maxX; x += spacing) if (index.find(x, y) >= 0) places.push([x, y]);
  }
  return places.length > 0 || spacing < 1 ? places : gridPlaces(rings, spacing / 2);
}
