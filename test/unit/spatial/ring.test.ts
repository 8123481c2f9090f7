import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Position } from '../../../src/domain/spatial/position';
import { selfIntersections } from '../../../src/domain/spatial/ring';

const close = (...open: Position[]): Position[] => [...open, open[0]!];

describe('a ring that meets itself', () => {
  it('is found when two edges cross', () => {
    expect(selfIntersections(close([0, 0], [2, 2], [2, 0], [0, 2]))).toEqual([[0, 2]]);
  });

  it('is found when it runs back over itself as a spike', () => {
    expect(selfIntersections(close([0, 0], [4, 0], [4, 2], [9, 2], [4, 2], [0, 2])).length).toBeGreaterThan(0);
  });

  it('is found when a vertex touches an edge', () => {
    expect(selfIntersections(close([0, 0], [4, 0], [4, 4], [2, 0], [0, 4])).length).toBeGreaterThan(0);
  });

  it('is not seen in a straight run of vertices', () => {
    expect(selfIntersections(close([0, 0], [1, 0], [2, 0], [3, 0], [3, 1], [0, 1]))).toEqual([]);
  });

  it('is not seen in any ring drawn around a centre', () => {
    fc.assert(fc.property(fc.array(fc.double({ min: 1, max: 50, noNaN: true }), { minLength: 5, maxLength: 60 }), (radii) => {
      const ring = radii.map((radius, index): Position => {
        const angle = (2 * Math.PI * index) / radii.length;
        return [radius * Math.cos(angle), radius * Math.sin(angle)];
      });
      expect(selfIntersections(close(...ring))).toEqual([]);
    }));
  });

  it('is found wherever two vertices of a convex ring change places', () => {
    fc.assert(fc.property(fc.integer({ min: 5, max: 40 }), fc.nat(), (count, seed) => {
      const ring = Array.from({ length: count }, (_, index): Position => [Math.cos((2 * Math.PI * index) / count), Math.sin((2 * Math.PI * index) / count)]);
      const at = seed % (count - 1);
      [ring[at], ring[at + 1]] = [ring[at + 1]!, ring[at]!];
      expect(selfIntersections(close(...ring)).length).toBeGreaterThan(0);
    }));
  });
});
