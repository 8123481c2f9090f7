import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { classOf } from '../../../src/domain/colour/scales';
import { brushBetween, brushOfClass, moveEnd, toggled, withinRange } from '../../../src/features/find/display/brush';
import { histogramOf } from '../../../src/features/find/display/histogram';

const values = fc.array(fc.double({ min: 0, max: 100, noNaN: true }), { minLength: 5, maxLength: 300 });
const ascending = fc.uniqueArray(fc.integer({ min: 1, max: 99 }), { minLength: 1, maxLength: 8 }).map((breaks) => breaks.sort((a, b) => a - b));

describe('picking areas in the legend', () => {
  it('the brush of a class holds exactly the areas of that class', () => {
    fc.assert(fc.property(values, ascending, (all, breaks) => {
      const { from, to } = histogramOf(all, breaks)!;
      for (let index = 0; index <= breaks.length; index++) {
        const brush = brushOfClass(index, breaks, from, to);
        for (const value of all) expect(withinRange(value, brush, from, to)).toBe(classOf(value, breaks) === index);
      }
    }));
  });

  it('from end to end picks everything, which is no brush at all', () => {
    expect(brushBetween(0, 100, 0, 100)).toBeNull();
    expect(brushBetween(130, -20, 0, 100)).toBeNull();
    expect(brushBetween(60, 20, 0, 100)).toEqual([20, 60]);
  });

  it('at an end it is open: outliers beyond the histogram are in, areas without a value never', () => {
    expect(withinRange(400, [20, 30], 0, 30)).toBe(true);
    expect(withinRange(400, [20, 29], 0, 30)).toBe(false);
    expect(withinRange(-9, [0, 10], 0, 30)).toBe(true);
    expect(withinRange(NaN, [0, 30], 0, 30)).toBe(false);
  });

  it('the handles move by the keyboard, stay in order and within the scale', () => {
    fc.assert(fc.property(fc.integer({ min: 0, max: 50 }), fc.integer({ min: 50, max: 100 }), fc.constantFrom(0 as const, 1 as const), fc.integer({ min: -200, max: 200 }), (low, high, end, by) => {
      const [newLow, newHigh] = moveEnd([low, high], end, by, 0, 100);
      expect(newLow).toBeLessThanOrEqual(newHigh);
      expect(newLow).toBeGreaterThanOrEqual(0);
      expect(newHigh).toBeLessThanOrEqual(100);
      expect(end === 0 ? newHigh : newLow).toBe(end === 0 ? high : low);
    }));
  });

  it('picked twice is let go', () => {
    expect(toggled(null, [1, 1])).toEqual([1, 1]);
    expect(toggled([1, 1], [1, 1])).toBeNull();
    expect(toggled([1, 1], [2, 2])).toEqual([2, 2]);
  });
});
