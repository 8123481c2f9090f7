import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { AreaIndex } from '../../../src/domain/spatial/area-index';
import { containsPoint, distanceToRings, polygonArea, type Ring } from '../../../src/domain/spatial/polygon';
import { SmoothedGrid } from '../../../src/domain/spatial/smoothing';

const square: Ring = [[0, 0], [10, 0], [10, 10], [0, 10]];
const hole: Ring = [[4, 4], [6, 4], [6, 6], [4, 6]];

describe('polygons', () => {
  it('have an area without their holes, whichever way the rings run', () => {
    expect(polygonArea([square, hole])).toBe(96);
    expect(polygonArea([[...square].reverse(), hole])).toBe(96);
  });

  it('know inside from outside and hole', () => {
    expect(containsPoint([square, hole], 1, 1)).toBe(true);
    expect(containsPoint([square, hole], 5, 5)).toBe(false);
    expect(containsPoint([square, hole], 11, 5)).toBe(false);
  });

  it('are as far away as their nearest edge', () => expect(distanceToRings([square], 13, 14)).toBeCloseTo(5));
});

describe('finding areas', () => {
  const areas = [0, 1, 2, 3].map((number) => ({ rings: [square.map(([x, y]): [number, number] => [x + 10 * (number % 2), y + 10 * Math.floor(number / 2)])] }));

  it('agrees with testing each area', () => {
    const index = new AreaIndex(areas, 3);
    fc.assert(fc.property(fc.double({ min: -2, max: 22, noNaN: true }), fc.double({ min: -2, max: 22, noNaN: true }), (x, y) => {
      expect(index.find(x, y)).toBe(areas.findIndex(({ rings }) => containsPoint(rings, x, y)));
    }));
  });

  it('puts a point on a common border into exactly one area, and one in a gap into the nearest within reach', () => {
    const index = new AreaIndex(areas, 3);
    expect(areas.filter(({ rings }) => containsPoint(rings, 10, 5))).toHaveLength(1);
    expect(index.findNearest(-1, 5, 2)).toBe(0);
    expect(index.findNearest(-5, 5, 2)).toBe(-1);
  });
});

describe('smoothing', () => {
  it('keeps the sum and spreads as far as asked', () => {
    const grid = new SmoothedGrid({ minX: 0, minY: 0, maxX: 2000, maxY: 2000 }, 25);
    grid.add(1000, 1000, 1);
    grid.smooth(150);
    let sum = 0, variance = 0;
    for (let y = 12.5; y < 2025; y += 25) {
      for (let x = 12.5; x < 2025; x += 25) {
        sum += grid.at(x, y);
        variance += grid.at(x, y) * (x - 1012.5) ** 2;
      }
    }
    expect(sum).toBeCloseTo(1, 6);
    expect(Math.abs(Math.sqrt(variance / sum) / 150 - 1)).toBeLessThan(0.1);
  });
});
