import type { Position } from '../spatial/position';
import { PlacementBuilder, type Placement } from './place-key';

/** In which areas a place lies: rows of the area figures, −1 = none. */
export interface PointLocator {
  planningArea(longitude: number, latitude: number): number;
  constituency(longitude: number, latitude: number): number;
}

/** In which system a pair of numbers is a place near Berlin: degrees or metres (ETRS89 / UTM 33N, EPSG:25833). */
export type CoordinateSystem = 'degrees' | 'metres';

/** The system of a pair of coordinates, and whether they stand the wrong way round; undefined for a place elsewhere. */
export function coordinateSystemOf(x: number, y: number): { system: CoordinateSystem; swapped: boolean } | undefined {
  for (const swapped of [false, true]) {
    const [first, second] = swapped ? [y, x] : [x, y];
    if (first > 12 && first < 15 && second > 51.5 && second < 53.5) return { system: 'degrees', swapped };
    if (first > 330_000 && first < 450_000 && second > 5_740_000 && second < 5_900_000) return { system: 'metres', swapped };
  }
  return undefined;
}

/**
 * Places points by point in polygon.
 *
 * @param toDegrees from easting and northing (EPSG:25833) to longitude and latitude.
 */
export function placeByPoint(
  xs: ArrayLike<number>, ys: ArrayLike<number>, locator: PointLocator, toDegrees: (position: Position) => Position,
): Placement {
  const builder = new PlacementBuilder('plr', xs.length);
  for (let row = 0; row < xs.length; row++) {
    const x = xs[row]!, y = ys[row]!;
    if (Number.isNaN(x) || Number.isNaN(y)) {
      builder.unplaced('not_a_coordinate');
      continue;
    }
    const found = coordinateSystemOf(x, y);
    if (!found) {
      builder.unplaced('outside');
      continue;
    }
    const position: Position = found.swapped ? [y, x] : [x, y];
    const [longitude, latitude] = found.system === 'degrees' ? position : toDegrees(position);
    const area = locator.planningArea(longitude, latitude);
    if (area < 0) builder.unplaced('outside');
    else builder.point(area, locator.constituency(longitude, latitude), longitude, latitude);
  }
  return builder.build();
}
