import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dynamicsClass, socialIndex, statusClass } from '../../../src/domain/social/mss';
import { momentsOf } from '../../../src/domain/social/standardise';
import { withGaps } from './arbitraries';

/** Three indicators of the same areas whose index exists. */
const indicators = fc.integer({ min: 4, max: 40 })
  .chain((areas) => fc.tuple(withGaps(areas), withGaps(areas), withGaps(areas)))
  .filter(hasIndex);

describe('the social index', () => {
  it('has mean 0 and standard deviation 1 over the valid areas', () => {
    fc.assert(fc.property(indicators, (values) => {
      const { mean, deviation } = momentsOf(socialIndex(values));
      expect(mean).toBeCloseTo(0, 9);
      expect(deviation).toBeCloseTo(1, 9);
    }));
  });

  it('does not change when an indicator is measured in another unit', () => {
    const factor = fc.integer({ min: 1, max: 5000 }).map((value) => value / 100), offset = fc.integer({ min: -100, max: 100 });
    fc.assert(fc.property(indicators, factor, offset, (values, scale, shift) => {
      const rescaled = [values[0].map((value) => (value === null ? null : value * scale + shift)), values[1], values[2]];
      socialIndex(rescaled).forEach((index, area) => expectClose(index, socialIndex(values)[area]!));
    }));
  });

  it('does not depend on the order of the indicators or of the areas', () => {
    fc.assert(fc.property(indicators, ([a, b, c]) => {
      const index = socialIndex([a, b, c]);
      socialIndex([c, a, b]).forEach((value, area) => expectClose(value, index[area]!));
      const reversed = socialIndex([a, b, c].map((values) => [...values].reverse())).reverse();
      reversed.forEach((value, area) => expectClose(value, index[area]!));
    }));
  });

  it('is missing exactly where any indicator is missing', () => {
    fc.assert(fc.property(indicators, (values) => {
      socialIndex(values).forEach((index, area) => expect(index === null).toBe(values.some((indicator) => indicator[area] === null)));
    }));
  });

  it('takes an area that lacks one indicator out of all means', () => {
    const complete = socialIndex([[1, 2, 6], [3, 3, 9]]);
    expect(socialIndex([[1, 2, 6, 90], [3, 3, 9, null]])).toEqual([...complete, null]);
  });

  it('refuses no indicators and indicators of different lengths', () => {
    expect(() => socialIndex([])).toThrow(RangeError);
    expect(() => socialIndex([[1, 2], [1, 2, 3]])).toThrow(RangeError);
  });
});

describe('the classes', () => {
  const limits = [[-1.0001, 1], [-1, 2], [0, 2], [1, 2], [1.0001, 3], [1.5, 3], [1.5001, 4]] as const;
  it.each(limits)('of a status index of %d is %d', (index, expected) => {
    expect(statusClass(index)).toBe(expected);
  });

  it.each([[-1.0001, 1], [-1, 3], [1, 3], [1.0001, 5]])('of a dynamics index of %d is %d', (index, expected) => {
    expect(dynamicsClass(index)).toBe(expected);
  });
});

function hasIndex(values: readonly (readonly (number | null)[])[]): boolean {
  try {
    socialIndex(values);
    return true;
  } catch {
    return false;
  }
}

function expectClose(actual: number | null, expected: number | null): void {
  if (expected === null) expect(actual).toBeNull();
  else expect(actual).toBeCloseTo(expected, 6);
}
