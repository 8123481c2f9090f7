import { AreaIndex } from '../../domain/spatial/area-index';
import type { Ring } from '../../domain/spatial/polygon';
import type { Position } from '../../domain/spatial/position';
import type { AreaFeatures } from './geometry';

/** Side of a grid cell in degrees: some 300 m. */
const CELL = 0.004;

/** Says which of the areas a place lies in; null outside of all. As exact as the geometry that is drawn. */
export function areaFinder({ features }: AreaFeatures): (position: Position) => string | null {
  const index = new AreaIndex(
    features.map(({ geometry }) => ({ rings: (geometry.type === 'Polygon' ? geometry.coordinates : geometry.coordinates.flat()) as unknown as Ring[] })),
    CELL,
  );
  return ([longitude, latitude]) => features[index.find(longitude, latitude)]?.properties.area_id ?? null;
}
