import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fitMargins, groupSums, scaleToTotals } from '../../../src/domain/spatial/margin-fitting';

describe('raking to two margins', () => {
  it('solves the example of Deming and Stephan: both margins are met', () => {
    // A table of 2 × 3 with rows 20, 30 and columns 10, 15, 25.
    const mass = Float64Array.of(1, 2, 3, 4, 5, 6);
    const rows = { group: Int32Array.of(0, 0, 0, 1, 1, 1), totals: Float64Array.of(20, 30) };
    const columns = { group: Int32Array.of(0, 1, 2, 0, 1, 2), totals: Float64Array.of(10, 15, 25) };
    const fitted = fitMargins(mass, [rows, columns]);
    expect(fitted.residual).toBeLessThan(1e-9);
    groupSums(fitted.mass, rows.group, 2).forEach((sum, row) => expect(sum).toBeCloseTo(rows.totals[row]!, 6));
    groupSums(fitted.mass, columns.group, 3).forEach((sum, column) => expect(sum).toBeCloseTo(columns.totals[column]!, 6));
  });

  it('keeps the odds ratios of the table it starts from', () => {
    const mass = Float64Array.of(1, 2, 3, 4);
    const { mass: fitted } = fitMargins(mass, [
      { group: Int32Array.of(0, 0, 1, 1), totals: Float64Array.of(5, 5) },
      { group: Int32Array.of(0, 1, 0, 1), totals: Float64Array.of(3, 7) },
    ]);
    expect((fitted[0]! * fitted[3]!) / (fitted[1]! * fitted[2]!)).toBeCloseTo((1 * 4) / (2 * 3), 6);
  });

  it('meets any two margins that belong to a positive table, keeps the total and stays non-negative', () => {
    const table = fc.array(fc.array(fc.double({ min: 0.1, max: 100, noNaN: true }), { minLength: 4, maxLength: 4 }), { minLength: 3, maxLength: 3 });
    fc.assert(fc.property(table, table, (start, truth) => {
      const row = Int32Array.from({ length: 12 }, (_, cell) => Math.floor(cell / 4)), column = Int32Array.from({ length: 12 }, (_, cell) => cell % 4);
      const target = Float64Array.from(truth.flat());
      const margins = [{ group: row, totals: groupSums(target, row, 3) }, { group: column, totals: groupSums(target, column, 4) }];
      const { mass, residual } = fitMargins(Float64Array.from(start.flat()), margins, { rounds: 2000 });
      expect(residual).toBeLessThan(1e-6);
      expect(Math.min(...mass)).toBeGreaterThanOrEqual(0);
      const total = target.reduce((sum, value) => sum + value, 0);
      expect(Math.abs(mass.reduce((sum, value) => sum + value, 0) / total - 1)).toBeLessThan(1e-6);
    }));
  });

  it('leaves masses alone that belong to no group, and says what a group without mass lacks', () => {
    const { mass, residual } = fitMargins(Float64Array.of(2, 2, 5), [{ group: Int32Array.of(0, 0, -1), totals: Float64Array.of(8, 2) }], { rounds: 3 });
    expect([...mass]).toEqual([4, 4, 5]);
    expect(residual).toBeCloseTo(0.2);
  });

  it('goes half-way, as a power, where a margin has half the strength', () => {
    expect([...scaleToTotals(Float64Array.of(1, 3), { group: Int32Array.of(0, 0), totals: Float64Array.of(16), strength: 0.5 })]).toEqual([2, 6]);
  });
});
