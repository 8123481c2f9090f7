import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { weightedMean } from '../../../src/domain/social/aggregate';
import { momentsOf, standardise } from '../../../src/domain/social/standardise';
import { withGaps } from './arbitraries';

describe('standardising', () => {
  it('divides by n, not by n − 1', () => {
    expect(momentsOf([2, 4, 4, 4, 5, 5, 7, 9])).toEqual({ mean: 5, deviation: 2 });
  });

  it('gives mean 0 and standard deviation 1', () => {
    fc.assert(fc.property(withGaps(), (values) => {
      const { mean, deviation } = momentsOf(standardise(values));
      expect(mean).toBeCloseTo(0, 9);
      expect(deviation).toBeCloseTo(1, 9);
    }));
  });

  it('leaves missing values missing and out of the mean', () => {
    expect(standardise([1, null, 3])).toEqual([-1, null, 1]);
  });

  it('refuses values that do not vary, and no values at all', () => {
    expect(() => standardise([0.1, 0.1, null, 0.1])).toThrow(RangeError);
    expect(() => standardise([null, null])).toThrow(RangeError);
  });
});

describe('a weighted mean', () => {
  it('weighs each known value', () => {
    expect(weightedMean([10, 40], [3, 1])).toBe(17.5);
  });

  it('leaves out a missing value together with its weight', () => {
    expect(weightedMean([10, null, 40], [3, 2, 1])).toBe(17.5);
  });

  it('is not known if values stand for less than half of the weight', () => {
    expect(weightedMean([10, null], [1, 1])).toBe(10);
    expect(weightedMean([10, null], [1, 1.01])).toBeNull();
    expect(weightedMean([10, 20], [0, 0])).toBeNull();
  });

  it('lies between the least and the greatest value', () => {
    const pair = fc.tuple(fc.double({ min: 0, max: 100, noNaN: true }), fc.integer({ min: 1, max: 20_000 }));
    fc.assert(fc.property(fc.array(pair, { minLength: 1 }), (pairs) => {
      const mean = weightedMean(pairs.map(([value]) => value), pairs.map(([, weight]) => weight))!;
      expect(mean).toBeGreaterThanOrEqual(Math.min(...pairs.map(([value]) => value)));
      expect(mean).toBeLessThanOrEqual(Math.max(...pairs.map(([value]) => value)));
    }));
  });

  it('refuses negative weights and different lengths', () => {
    expect(() => weightedMean([1], [-1])).toThrow(RangeError);
    expect(() => weightedMean([1], [])).toThrow(RangeError);
  });
});
