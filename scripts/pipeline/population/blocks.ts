import { gunzipSync } from 'fflate';
import type { FeatureCollection, MultiPolygon, Polygon } from 'geojson';
import { groupSums, scaleToTotals } from '../../../src/domain/spatial/margin-fitting';
import { interpolationError, type InterpolationError } from '../../../src/domain/spatial/interpolation-error';
import type { Ring } from '../../../src/domain/spatial/polygon';
import { toUtm } from '../read/projection';
import type { Sources } from '../sources';
import { SourceError } from '../step';
import { division, locate, ringsOf } from './divisions';
import type { Places } from './places';

const BLOCKS = 'social/geometry/blocks.geojson.gz';

/** The 1,202 statistical blocks of Bezirk 07 with people, an official count far below the Wahlbezirk. */
export interface Blocks {
  /** Block of each place; -1 outside. */
  readonly group: Int32Array;
  readonly totals: Float64Array;
  /** Wahlbezirk of each block, numbered from 0 (ids of 2017). */
  readonly precinct: Int32Array;
  readonly precincts: number;
}

export function readBlocks(sources: Sources, places: Places): Blocks {
  const text = new TextDecoder().decode(gunzipSync(sources.bytes(BLOCKS)));
  const { features } = JSON.parse(text) as FeatureCollection<Polygon | MultiPolygon, { population: number; district: string; id: string }>;
  if (features.length !== 1202) throw new SourceError(BLOCKS, `has ${features.length} blocks instead of 1202`);
  const rings = features.map(({ geometry }) => ringsOf(geometry).map((ring): Ring => ring.map(([lon, lat]) => toUtm([lon, lat]))));
  const ids = [...new Set(features.map(({ properties }) => properties.district))].sort();
  return {
    // House numbers stand at the street: 15 m are the pavement between them and the block.
    group: locate(division(features.map(({ properties }) => properties.id), rings), places.x, places.y, 15),
    totals: Float64Array.from(features, ({ properties }) => properties.population),
    precinct: Int32Array.from(features, ({ properties }) => ids.indexOf(properties.district)),
    precincts: ids.length,
  };
}

/**
 * How well masses split a Wahlbezirk into its blocks: the masses of its places are scaled to its people, then summed per
 * block. The blocks' figures are not the register's inhabitants, so only the split is judged.
 */
export function blockError({ group, totals, precinct, precincts }: Blocks, mass: Float64Array): InterpolationError {
  const perBlock = groupSums(mass, group, totals.length);
  return interpolationError(scaleToTotals(perBlock, { group: precinct, totals: groupSums(totals, precinct, precincts) }), totals);
}
