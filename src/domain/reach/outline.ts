import { contours } from 'd3';
import type { MultiPolygon } from 'geojson';
import { fromPlane } from './plane';
import type { WalkSearch } from './walk-search';
import { BESIDE_WAY, RASTER, type WayRaster } from './way-raster';

/** Holes smaller than this (square metres) are the insides of blocks and are filled; parks without ways and lakes stay open. */
const SMALLEST_HOLE = 30_000;

/**
 * Outlines of what lies within each limit, in degrees: a point belongs to the nearest way and is as far as the place on
 * this way plus its distance from it. Contours of that distance over a raster (marching squares), interpolated between its points.
 *
 * @param limits metres; the search must have gone as far as the largest.
 */
export function outlinesOf(search: WalkSearch, raster: WayRaster, limits: readonly number[]): MultiPolygon[] {
  const { x, y } = search.graph;
  let left = Infinity, right = -Infinity, bottom = Infinity, top = -Infinity;
  for (let index = 0; index < search.settledCount; index++) {
    const node = search.settled[index]!;
    left = Math.min(left, x[node]!);
    right = Math.max(right, x[node]!);
    bottom = Math.min(bottom, y[node]!);
    top = Math.max(top, y[node]!);
  }
  if (search.settledCount === 0) return limits.map(() => ({ type: 'MultiPolygon', coordinates: [] }));
  const margin = BESIDE_WAY + 2 * RASTER, column = (metres: number) => Math.floor(metres / RASTER);
  const [firstColumn, firstRow, lastColumn, lastRow] = [column(left - margin), column(bottom - margin), column(right + margin), column(top + margin)];
  const farthest = Math.max(...limits), width = lastColumn - firstColumn + 1, height = lastRow - firstRow + 1;
  // Beyond the limit only the distance from it matters to the contour, and not much more of it than to the next point.
  const outside = -(farthest + 2 * RASTER);
  const nearness = raster.fill(firstColumn, firstRow, lastColumn, lastRow, outside, (way, along, gap) => Math.max(outside, -(search.distanceAt(way, along) + gap)));
  const contour = contours().size([width, height]);
  return limits.map((limit) => {
    const { coordinates } = contour.contour(nearness as unknown as number[], -limit);
    const polygons = coordinates.map((rings) => rings.filter((ring, index) => index === 0 || Math.abs(ringArea(ring)) * RASTER * RASTER >= SMALLEST_HOLE));
    // The contour counts from the corner of a raster square whose middle is the point.
    const toDegrees = ([c, r]: number[]) => fromPlane((firstColumn + c! - 0.5) * RASTER, (firstRow + r! - 0.5) * RASTER).map((value) => Math.round(value * 1e6) / 1e6);
    return { type: 'MultiPolygon', coordinates: polygons.map((rings) => rings.map((ring) => ring.map(toDegrees))) };
  });
}

function ringArea(ring: readonly (readonly number[])[]): number {
  let doubled = 0;
  for (let index = 1; index < ring.length; index++) doubled += ring[index - 1]![0]! * ring[index]![1]! - ring[index]![0]! * ring[index - 1]![1]!;
  return doubled / 2;
}
