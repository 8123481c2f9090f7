import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { poleOfInaccessibility } from '../../../src/domain/spatial/pole';
import { containsPoint, distanceToRings, type PolygonRings } from '../../../src/domain/spatial/polygon';

describe('the place of a label', () => {
  it('is the middle of a square', () => {
    const [x, y] = poleOfInaccessibility([[[0, 0], [8, 0], [8, 8], [0, 8], [0, 0]]], 0.01);
    expect(Math.hypot(x - 4, y - 4)).toBeLessThan(0.1);
  });

  it('lies inside a horseshoe, where the centre of gravity does not', () => {
    const horseshoe: PolygonRings = [[[0, 0], [30, 0], [30, 30], [20, 30], [20, 5], [10, 5], [10, 30], [0, 30], [0, 0]]];
    const [x, y] = poleOfInaccessibility(horseshoe, 0.01);
    expect(containsPoint(horseshoe, x, y)).toBe(true);
    expect(distanceToRings(horseshoe, x, y)).toBeGreaterThan(4.9);
  });

  it('keeps away from a hole', () => {
    const ring: PolygonRings = [[[0, 0], [20, 0], [20, 20], [0, 20], [0, 0]], [[2, 2], [2, 14], [14, 14], [14, 2], [2, 2]]];
    const [x, y] = poleOfInaccessibility(ring, 0.01);
    expect(x).toBeGreaterThan(14);
    expect(y).toBeGreaterThan(14);
  });

  it('is farther from the border than any other place, to the precision asked for', () => {
    const polygons = fc.array(fc.double({ min: 5, max: 50, noNaN: true }), { minLength: 4, maxLength: 30 }).map((radii): PolygonRings => [
      radii.map((radius, index) => [radius * Math.cos((2 * Math.PI * index) / radii.length), radius * Math.sin((2 * Math.PI * index) / radii.length)] as const),
    ]);
    fc.assert(fc.property(polygons, (polygon) => {
      const [x, y] = poleOfInaccessibility(polygon, 0.5);
      expect(containsPoint(polygon, x, y)).toBe(true);
      const reached = distanceToRings(polygon, x, y);
      for (let east = -50; east <= 50; east += 5) {
        for (let north = -50; north <= 50; north += 5) {
          if (containsPoint(polygon, east, north)) expect(distanceToRings(polygon, east, north)).toBeLessThanOrEqual(reached + 0.5 + 1e-9);
        }
      }
    }), { numRuns: 60 });
  });
});
