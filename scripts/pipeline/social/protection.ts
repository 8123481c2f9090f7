import { gunzipSync } from 'node:zlib';
import type { FeatureCollection, MultiPolygon } from 'geojson';
import { AreaIndex, type IndexedArea } from '../../../src/domain/spatial/area-index';
import { toUtm } from '../read/projection';
import type { Sources } from '../sources';
import { SourceError } from '../step';
import type { People } from './people';

const FILE = 'social/housing/milieuschutz_residential_protection_em.geojson.gz';

/** Side of the search grid in metres. */
const CELL = 100;

/**
 * Milieuschutz areas (§ 172 (1) 2 BauGB) in EPSG:25833. The file's `crs` member names EPSG:25833 too, but its
 * coordinates are longitude and latitude; coordinates out of Berlin's degrees stop the step.
 */
export function readProtectionAreas(sources: Sources): IndexedArea[] {
  const { features } = JSON.parse(new TextDecoder().decode(gunzipSync(sources.bytes(FILE)))) as FeatureCollection<MultiPolygon>;
  if (features?.length !== 81) throw new SourceError(FILE, `has ${features?.length ?? 'no'} areas instead of 81`);
  return features.flatMap((feature, index) => feature.geometry.coordinates.map((polygon) => {
    const rings = polygon.map((ring) => ring.map(([lon, lat]) => {
      const isInBerlin = lon! > 13 && lon! < 13.8 && lat! > 52.3 && lat! < 52.7;
      if (!isInBerlin) throw new SourceError(FILE, `${lon}, ${lat} is not in Berlin`, index + 1);
      return toUtm([lon!, lat!]);
    }));
    return { rings };
  }));
}

/** Share (0–100) of the people of each Planungsraum who live in any of the shapes; null where nobody lives. */
export function shareWithin(shapes: readonly IndexedArea[], people: People, planningAreas: readonly string[]): Map<string, number | null> {
  const index = new AreaIndex(shapes, CELL);
  const within = new Map<string, number>(), all = new Map<string, number>();
  for (let row = 0; row < people.count.length; row++) {
    const planningArea = people.planningArea[row]!, count = people.count[row]!;
    all.set(planningArea, (all.get(planningArea) ?? 0) + count);
    if (index.find(people.x[row]!, people.y[row]!) < 0) continue;
    within.set(planningArea, (within.get(planningArea) ?? 0) + count);
  }
  return new Map(planningAreas.map((id) => [id, all.get(id) ? 100 * ((within.get(id) ?? 0) / all.get(id)!) : null]));
}
