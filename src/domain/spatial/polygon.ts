/**
 * Plane geometry of rings and polygons. Coordinates are of any plane system; areas are in its unit squared.
 * A ring is closed implicitly: a last vertex that repeats the first one is allowed and changes nothing.
 */

import type { Position } from './position';

export type { Position } from './position';
export type Ring = readonly Position[];
/** The outer ring, then its holes. */
export type PolygonRings = readonly Ring[];

export interface Extent {
  readonly minX: number;
  readonly minY: number;
  readonly maxX: number;
  readonly maxY: number;
}

/** Signed area by the shoelace formula: positive if the ring runs counter-clockwise with y upwards. */
export function ringArea(ring: Ring): number {
  if (ring.length === 0) return 0;
  // Relative to the first vertex: with coordinates of 5,800,000 m the products would lose the square decimetres.
  const [originX, originY] = ring[0]!;
  let twice = 0;
  for (let index = 0, previous = ring.length - 1; index < ring.length; previous = index++) {
    const [x0, y0] = ring[previous]!, [x1, y1] = ring[index]!;
    twice += (x0 - originX) * (y1 - originY) - (x1 - originX) * (y0 - originY);
  }
  return twice / 2;
}

/** Area of the outer ring without its holes, whichever way the rings run; never negative. */
export function polygonArea(polygon: PolygonRings): number {
  let area = 0;
  polygon.forEach((ring, index) => (area += (index === 0 ? 1 : -1) * Math.abs(ringArea(ring))));
  return Math.max(0, area);
}

export function ringPerimeter(ring: Ring): number {
  let length = 0;
  for (let index = 0, previous = ring.length - 1; index < ring.length; previous = index++) {
    length += Math.hypot(ring[index]![0] - ring[previous]![0], ring[index]![1] - ring[previous]![1]);
  }
  return length;
}

export function ringsExtent(rings: readonly Ring[]): Extent {
  let minX = Infinity, minY = Infinity, maxX = -Infinity, maxY = -Infinity;
  for (const ring of rings) {
    for (const [x, y] of ring) {
      if (x < minX) minX = x;
      if (x > maxX) maxX = x;
      if (y < minY) minY = y;
      if (y > maxY) maxY = y;
    }
  }
  return { minX, minY, maxX, maxY };
}

/**
 * Even-odd rule over all rings, so holes and several parts need no special case. A point on an edge belongs to
 * exactly one of two polygons that share the edge (half-open intervals in y).
 */
export function containsPoint(rings: readonly Ring[], x: number, y: number): boolean {
  let inside = false;
  for (const ring of rings) {
    for (let index = 0, previous = ring.length - 1; index < ring.length; previous = index++) {
      const [x0, y0] = ring[previous]!, [x1, y1] = ring[index]!;
      if (y0 > y !== y1 > y && x < ((x1 - x0) * (y - y0)) / (y1 - y0) + x0) inside = !inside;
    }
  }
  return inside;
}

/** Distance from a point to the nearest edge of the rings. */
export function distanceToRings(rings: readonly Ring[], x: number, y: number): number {
  let least = Infinity;
  for (const ring of rings) {
    for (let index = 0, previous = ring.length - 1; index < ring.length; previous = index++) {
      const [x0, y0] = ring[previous]!, [x1, y1] = ring[index]!;
      const dx = x1 - x0, dy = y1 - y0, squared = dx * dx + dy * dy;
      const along = squared === 0 ? 0 : Math.max(0, Math.min(1, ((x - x0) * dx + (y - y0) * dy) / squared));
      least = Math.min(least, (x - x0 - along * dx) ** 2 + (y - y0 - along * dy) ** 2);
    }
  }
  return Math.sqrt(least);
}
