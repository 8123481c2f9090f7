import { geoCentroid } from 'd3';
import kreise from '../../../../data/kreise.json';
import type { PrecinctSet } from '../../../domain/elections/precinct-sets';
import type { AreaFeatures } from '../../../map/areas/geometry';
import { postalDistrictFeatures, type PrecinctTopology } from '../../../map/precincts/geometry';
import type { MapModel } from '../map-model';

/** Precincts of a set as areas on the map. The last row is the city, which has values but no border. */
export interface PrecinctAreas {
  readonly features: AreaFeatures;
  readonly figures: MapModel['figures'];
  readonly bezirkIds: readonly string[];
}

/** Loads the borders of a set, about 160 kB on the wire, and unites what was counted together. @throws if they cannot be had. */
export async function loadPrecinctAreas(set: PrecinctSet, nameOf: (id: string) => string): Promise<PrecinctAreas> {
  const path = `data/precincts-${set}.topo.json`;
  const response = await fetch(path);
  if (!response.ok) throw new Error(`${path}: ${response.status} ${response.statusText}`);
  const districts = postalDistrictFeatures((await response.json()) as PrecinctTopology);
  const ids = districts.features.map(({ properties }) => properties.precinct_id);
  const bezirke = new Map(kreise.map(({ id, name }) => [id, name]));
  // Only columns stand on these points; most never ask for them.
  let places: readonly (readonly [number, number])[] | undefined;
  const placed = (axis: 0 | 1): Float64Array => Float64Array.from([...(places ??= districts.features.map((feature) => geoCentroid(feature))), [NaN, NaN]], (place) => place[axis]!);
  const unknown = new Float64Array(ids.length + 1).fill(NaN);
  return {
    features: { type: 'FeatureCollection', features: districts.features.map((feature) => ({ ...feature, properties: { area_id: feature.properties.precinct_id } })) },
    bezirkIds: ids.map((id) => id.slice(0, 2)),
    figures: {
      ids: [...ids, 'berlin'], levels: [...ids.map(() => 'plr' as const), 'city'], names: [...ids.map((id) => `${nameOf(id)}, ${bezirke.get(id.slice(0, 2))}`), 'Berlin'],
      // Every precinct drawn has more than a hundred valid votes.
      reliable: Array.from({ length: ids.length + 1 }, () => true),
      statusClass: unknown, lowStatusShare: unknown, population: unknown,
      get longitudes() { return placed(0); },
      get latitudes() { return placed(1); },
    },
  };
}
