import { geoDistance, geoMercator, type GeoProjection } from 'd3';
import type { Bounds } from '../areas/geometry';
import type { PictureScale } from './map-picture';

/** Puts the bounds into a picture of the given size, as a map does. */
export function sketchProjection([[west, south], [east, north]]: Bounds, width: number, height: number): GeoProjection {
  return geoMercator().fitExtent([[0, 0], [width, height]], { type: 'MultiPoint', coordinates: [[west, south], [east, north]] });
}

export function sketchScale(bounds: Bounds, width: number, height: number): PictureScale {
  const projection = sketchProjection(bounds, width, height);
  const [left, right] = [projection.invert!([0, height / 2])!, projection.invert!([100, height / 2])!];
  return {
    width, height, metresPerPixel: (6_371_000 * geoDistance(left, right)) / 100,
    place: (longitude, latitude) => projection([longitude, latitude])!,
  };
}
