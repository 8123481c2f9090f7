import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createAreaLocator } from '../../../src/domain/spatial/area-locator';
import type { Position } from '../../../src/domain/spatial/position';

const square = (x: number, y: number, size: number): Position[] => [[x, y], [x + size, y], [x + size, y + size], [x, y + size], [x, y]];

describe('the area of a position', () => {
  const areas = [
    { id: 'west', polygons: [[square(0, 0, 100), square(40, 40, 20)]] },
    { id: 'island', polygons: [[square(40, 40, 20)]] },
    { id: 'east', polygons: [[square(100, 0, 100)], [square(300, 0, 10)]] },
  ];
  const locator = createAreaLocator(areas, 7);
  const idAt = (x: number, y: number) => locator.ids[locator.locate(x, y)];

  it('respects holes, several polygons and the outside', () => {
    expect([idAt(10, 10), idAt(50, 50), idAt(150, 50), idAt(305, 5), idAt(250, 50), idAt(-1, -1), idAt(1e6, 0)])
      .toEqual(['west', 'island', 'east', 'east', undefined, undefined, undefined]);
  });

  it('finds both areas near their border', () => {
    expect(locator.near(98, 20, 5).map((index) => locator.ids[index]).sort()).toEqual(['east', 'west']);
    expect(locator.near(90, 20, 5).map((index) => locator.ids[index])).toEqual(['west']);
  });

  it('gives the same answer whatever the width of its cells', () => {
    const star: Position[] = Array.from({ length: 40 }, (_, i) => {
      const radius = i % 2 ? 30 : 95, angle = (i * Math.PI) / 20;
      return [100 + radius * Math.cos(angle), 100 + radius * Math.sin(angle)] as const;
    });
    const shape = [{ id: 'star', polygons: [[[...star, star[0]!]]] }];
    const fine = createAreaLocator(shape, 3), coarse = createAreaLocator(shape, 1000);
    fc.assert(fc.property(fc.double({ min: 0, max: 200, noNaN: true }), fc.double({ min: 0, max: 200, noNaN: true }), (x, y) => {
      expect(fine.locate(x, y)).toBe(coarse.locate(x, y));
    }), { numRuns: 2000 });
  });
});
