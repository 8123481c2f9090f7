import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { roundToTotal } from '../../../src/domain/spatial/controlled-rounding';
import { interpolationError } from '../../../src/domain/spatial/interpolation-error';

describe('the error of an interpolation', () => {
  it('is the sum of misplaced people, the median and the 90th percentile of the shares', () => {
    expect(interpolationError([110, 90, 300], [100, 100, 300])).toEqual({ sumPercent: 4, medianPercent: 10, ninetiethPercent: 10, areas: 3 });
  });

  it('leaves areas without people out of the shares but not out of the sum', () => {
    expect(interpolationError([10, 90], [0, 100])).toEqual({ sumPercent: 20, medianPercent: 10, ninetiethPercent: 10, areas: 1 });
  });

  it('looks at chosen areas only', () => {
    expect(interpolationError([0, 100], [100, 100], (area) => area === 1).sumPercent).toBe(0);
  });
});

describe('rounding to a total', () => {
  it('gives the largest remainders one more', () => {
    expect([...roundToTotal(Float64Array.of(1.5, 2.7, 0.8), 5)]).toEqual([1, 3, 1]);
  });

  it('always reaches the total with whole numbers, each less than one away', () => {
    const values = fc.array(fc.double({ min: 0, max: 1000, noNaN: true }), { minLength: 1, maxLength: 50 });
    fc.assert(fc.property(values, (list) => {
      const sum = list.reduce((all, value) => all + value, 0), total = Math.round(sum);
      fc.pre(total > 0);
      const rounded = roundToTotal(Float64Array.from(list), total);
      expect(rounded.reduce((all, value) => all + value, 0)).toBe(total);
      rounded.forEach((value, index) => {
        expect(Number.isInteger(value) && value >= 0).toBe(true);
        expect(Math.abs(value - (list[index]! / sum) * total)).toBeLessThan(1);
      });
    }));
  });
});
