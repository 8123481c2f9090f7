import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nonNegativeLeastSquares } from '../../../src/domain/spatial/non-negative-least-squares';

describe('non-negative least squares', () => {
  it('finds the ordinary solution where that is not negative', () => {
    const { x } = nonNegativeLeastSquares([[1, 0], [0, 2], [1, 1]], [1, 4, 3]);
    expect(x[0]).toBeCloseTo(1, 9);
    expect(x[1]).toBeCloseTo(2, 9);
  });

  it('sets to zero what would be negative (unconstrained solution −1.5, 2)', () => {
    const { x } = nonNegativeLeastSquares([[2, 1], [0, 1]], [-1, 2]);
    expect(x[0]).toBe(0);
    expect(x[1]).toBeCloseTo(0.5, 9);
  });

  it('solves the example of the SciPy manual: A = [[1,0],[1,0],[0,1]], b = [2,1,1] → 1.5, 1', () => {
    const { x } = nonNegativeLeastSquares([[1, 0], [1, 0], [0, 1]], [2, 1, 1]);
    expect(x[0]).toBeCloseTo(1.5, 9);
    expect(x[1]).toBeCloseTo(1, 9);
  });

  it('gives zero where every column points away from the target', () => {
    expect([...nonNegativeLeastSquares([[1, 0], [1, 0], [0, 1]], [-1, -1, -1]).x]).toEqual([0, 0]);
  });

  it('weighs rows', () => {
    expect(nonNegativeLeastSquares([[1], [1]], [1, 4], [2, 1]).x[0]).toBeCloseTo(2, 9);
  });

  it('meets the conditions of Karush, Kuhn and Tucker on any problem', () => {
    const value = fc.double({ min: -5, max: 5, noNaN: true });
    const problem = fc.integer({ min: 1, max: 6 }).chain((columns) => fc.record({
      rows: fc.array(fc.array(value, { minLength: columns, maxLength: columns }), { minLength: columns, maxLength: 12 }),
      target: fc.array(value, { minLength: 12, maxLength: 12 }),
    }));
    fc.assert(fc.property(problem, ({ rows, target }) => {
      const { x } = nonNegativeLeastSquares(rows, target);
      const residual = rows.map((row, index) => target[index]! - row.reduce((sum, entry, column) => sum + entry * x[column]!, 0));
      x.forEach((entry, column) => {
        const gradient = rows.reduce((sum, row, index) => sum + row[column]! * residual[index]!, 0);
        expect(entry).toBeGreaterThanOrEqual(0);
        expect(gradient).toBeLessThan(1e-4);
        if (entry > 1e-6) expect(Math.abs(gradient)).toBeLessThan(1e-4);
      });
    }), { numRuns: 1000 });
  });
});
