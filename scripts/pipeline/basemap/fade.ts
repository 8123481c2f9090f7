import { clipRing } from '../read/clip';
import { EXTENT, ringArea, type Path, type Position, type TileAddress } from './feature';
import { pathToTile, toWorld } from './mercator';

/** Middle of the raw tiles' region and the distances (metres) at which the map fades out: it ends about 47 km away. */
const MIDDLE = toWorld([13.36, 52.48]);
const FADE = Array.from({ length: 9 }, (_, step) => 34_000 + step * 1_500);
const METRES_TO_WORLD = 1 / (40_075_016.7 * Math.cos((52.48 * Math.PI) / 180));
const CORNERS = 72;

/** Frames with ever larger circular holes: drawn over each other in the colour of the land they hide where the map ends. */
export function farFrom(tile: TileAddress, margin: number): Path[] {
  return FADE.flatMap((distance) => {
    const radius = distance * METRES_TO_WORLD;
    const circle = Array.from({ length: CORNERS + 1 }, (_, corner): Position => {
      const angle = (2 * Math.PI * (corner % CORNERS)) / CORNERS;
      return [MIDDLE[0] + radius * Math.cos(angle), MIDDLE[1] + radius * Math.sin(angle)];
    });
    return frameAround([pathToTile(circle, tile)], margin);
  });
}

/** Whether a position (web Mercator, unit square) lies where the map has mostly faded out. */
export function isFar([x, y]: Position): boolean {
  return Math.hypot(x - MIDDLE[0], y - MIDDLE[1]) > FADE[3]! * METRES_TO_WORLD;
}

/** The parts of surfaces (outer rings in tile units) on a tile with its margin. */
export function partsOn(surfaces: readonly Path[], margin: number): Path[] {
  return surfaces.flatMap((ring) => {
    if (ring.length < 4) return [];
    const cut = clipRing(ring.map(([x, y]): Position => [x + margin, y + margin]), EXTENT + 2 * margin);
    return cut.length >= 4 ? [cut.map(([x, y]): Position => [x - margin, y - margin])] : [];
  });
}

/** A tile with its margin except given surfaces: an outer ring and its holes, or nothing. */
export function frameAround(surfaces: readonly Path[], margin: number): Path[] {
  const parts = partsOn(surfaces, margin);
  const covered = parts.reduce((sum, ring) => sum + ringArea(ring), 0);
  if (covered >= (EXTENT + 2 * margin) ** 2 * 0.9999) return [];
  // A little larger than the holes, which must not touch it.
  const near = -margin - 8, far = EXTENT + margin + 8;
  return [[[near, near], [far, near], [far, far], [near, far], [near, near]], ...parts.map((ring) => ring.reverse())];
}
