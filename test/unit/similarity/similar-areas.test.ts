import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { robustZ } from '../../../src/domain/similarity/robust-scale';
import { similarAreas } from '../../../src/domain/similarity/similar-areas';

const AREAS = 12;
const rows = Array.from({ length: AREAS }, (_, row) => row);
const column = fc.array(fc.integer({ min: -40, max: 40 }), { minLength: AREAS, maxLength: AREAS });
const columns = fc.array(column, { minLength: 1, maxLength: 5 });
const area = fc.nat(AREAS - 1);

describe('robust z-values', () => {
  it('are distances from the median in units of the median absolute deviation', () => {
    // Median 3, absolute deviations 2 1 0 1 97: median 1.
    const z = robustZ([1, 2, 3, 4, 100], [0, 1, 2, 3, 4]);
    [-2, -1, 0, 1].forEach((deviations, row) => expect(z[row]).toBeCloseTo(deviations / 1.4826, 9));
    expect(z[4]).toBe(4);
  });

  it('have a scale even where most areas share a value, and none where all do', () => {
    const z = robustZ([0, 0, 0, 0, 100], [0, 1, 2, 3, 4]);
    expect(z[4]).toBeCloseTo(100 / (1.2533 * 20), 9);
    expect([...robustZ([7, 7, 7], [0, 1, 2])]).toEqual([NaN, NaN, NaN]);
    expect([...robustZ([NaN, NaN], [0, 1])]).toEqual([NaN, NaN]);
  });

  it('leave out rows that are not asked about', () => {
    expect([...robustZ([1, 2, 3, 1e9], [0, 1, 2])].slice(0, 3)).toEqual([...robustZ([1, 2, 3], [0, 1, 2])]);
    expect(robustZ([1, 2, 3, 1e9], [0, 1, 2])[3]).toBeNaN();
  });
});

describe('similar areas', () => {
  it('are near each other by the same distance from either side', () => {
    fc.assert(fc.property(columns, area, area, (values, one, other) => {
      fc.pre(one !== other);
      const there = similarAreas(values, rows, one, AREAS).find(({ row }) => row === other);
      const back = similarAreas(values, rows, other, AREAS).find(({ row }) => row === one);
      expect(back?.distance).toBe(there?.distance);
    }));
  });

  it('stay the same when a figure changes its unit', () => {
    fc.assert(fc.property(columns, area, fc.constantFrom(0.25, 2, 1024), fc.integer({ min: -500, max: 500 }), (values, one, factor, shift) => {
      const moved = values.map((list, index) => (index === 0 ? list.map((value) => factor * value + shift) : list));
      const before = similarAreas(values, rows, one, 5), after = similarAreas(moved, rows, one, 5);
      expect(after.length).toBe(before.length);
      after.forEach((found, index) => expect(found.distance).toBeCloseTo(before[index]!.distance, 9));
    }));
  });

  it('stay the same when a figure is added that is equal everywhere', () => {
    fc.assert(fc.property(columns, area, (values, one) => {
      expect(similarAreas([...values, rows.map(() => 3)], rows, one, 5)).toEqual(similarAreas(values, rows, one, 5));
    }));
  });

  it('come in order, without the area itself, with a similarity from 0 to 100', () => {
    fc.assert(fc.property(columns, area, fc.nat(AREAS), (values, one, count) => {
      const found = similarAreas(values, rows, one, count);
      expect(found.length).toBeLessThanOrEqual(count);
      expect(found.map(({ row }) => row)).not.toContain(one);
      expect(found.map(({ distance }) => distance)).toEqual(found.map(({ distance }) => distance).sort((a, b) => a - b));
      for (const { similarity } of found) {
        expect(similarity).toBeGreaterThanOrEqual(0);
        expect(similarity).toBeLessThanOrEqual(100);
      }
    }));
  });

  it('that are alike in everything are 100 per cent similar', () => {
    const twins = [[1, 5, 1, 9, 3], [20, 70, 20, 40, 60]];
    const [nearest] = similarAreas(twins, [0, 1, 2, 3, 4], 0, 3);
    expect(nearest).toMatchObject({ row: 2, similarity: 100, distance: 0 });
  });

  it('name first in what they differ most, with the direction', () => {
    const values = [[0, 1, 2, 3, 4], [0, 10, 20, 30, 1000]];
    const found = similarAreas(values, [0, 1, 2, 3, 4], 2, 4).find(({ row }) => row === 4)!;
    expect(found.differences.map(({ column }) => column)).toEqual([1, 0]);
    expect(found.differences[0]!.difference).toBe(4);
    expect(similarAreas(values, [0, 1, 2, 3, 4], 2, 4).find(({ row }) => row === 0)!.differences[0]!.difference).toBeLessThan(0);
  });

  it('are compared by what both have; too few common figures make no similarity', () => {
    const values = [[1, 1, 5, 2, 3], [1, NaN, 5, 2, 3], [1, 1, 5, 2, 3], [1, NaN, NaN, 2, 3]];
    const found = similarAreas(values, [0, 1, 2, 3, 4], 0, 5);
    // Area 1 shares two of four figures, area 2 three.
    expect(found.map(({ row }) => row)).toEqual([3, 4, 2]);
    expect(found.at(-1)!.differences).toHaveLength(3);
    expect(similarAreas([[NaN, 1, 2]], [0, 1, 2], 0, 3)).toEqual([]);
  });
});
