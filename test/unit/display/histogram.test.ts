import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { histogramOf } from '../../../src/features/find/display/histogram';

const numbers = fc.array(fc.oneof(fc.double({ min: -1000, max: 1000, noNaN: true, noDefaultInfinity: true }), fc.integer({ min: -20, max: 20 }), fc.constant(NaN)), { maxLength: 400 });

describe('the histogram of a legend', () => {
  it('counts every area once and none that has no value', () => {
    fc.assert(fc.property(numbers, fc.array(fc.double({ min: -50, max: 50, noNaN: true }), { maxLength: 8 }), (values, marks) => {
      const known = values.filter((value) => !Number.isNaN(value));
      const histogram = histogramOf(values, marks);
      expect(histogram === undefined).toBe(known.length === 0);
      expect(histogram?.counts.reduce((sum, count) => sum + count, 0) ?? 0).toBe(known.length);
    }));
  });

  it('holds every mark, and all values unless it says where it was cut', () => {
    fc.assert(fc.property(numbers, fc.array(fc.double({ min: -50, max: 50, noNaN: true }), { maxLength: 8 }), (values, marks) => {
      const histogram = histogramOf(values, marks);
      if (!histogram) return;
      const { from, to, step, counts, cutBelow, cutAbove } = histogram;
      const slack = 1e-9 * Math.max(1, Math.abs(from), Math.abs(to));
      expect(to - from).toBeCloseTo(step * counts.length, 6);
      for (const mark of marks) expect(mark >= from - slack && mark <= to + slack).toBe(true);
      const known = values.filter((value) => !Number.isNaN(value));
      if (!cutAbove) expect(Math.max(...known)).toBeLessThanOrEqual(to + slack);
      if (!cutBelow) expect(Math.min(...known)).toBeGreaterThanOrEqual(from - slack);
    }));
  });

  it('takes what is as good as zero for zero', () => {
    expect(histogramOf([-5e-324])!.counts).toEqual([1]);
    expect(histogramOf([-5e-324, 0, 5e-324])!.counts).toEqual([3]);
  });

  it('has bins of one whole unit or more for whole numbers: the elections below the city are 0 to 11', () => {
    const histogram = histogramOf(Array.from({ length: 60 }, (_, index) => index % 12))!;
    expect(histogram.step).toBe(1);
    expect(histogram.counts.slice(0, 11).every((count) => count === 5 || count === 10)).toBe(true);
  });

  it('does not let one far outlier press all others into two bins, and says that it lies beyond', () => {
    const values = [...Array.from({ length: 500 }, (_, index) => 10 + index / 50), 400];
    const histogram = histogramOf(values)!;
    expect(histogram.to).toBeLessThan(30);
    expect(histogram.cutAbove).toBe(true);
    expect(histogram.counts.reduce((sum, count) => sum + count, 0)).toBe(501);
  });
});
