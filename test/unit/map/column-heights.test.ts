import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { columnHeights } from '../../../src/features/find/relief/heights';

describe('the height of columns', () => {
  it('starts at zero, so that twice the height is twice the value', () => {
    const { ground, shares, tallest } = columnHeights([10, 20, 40, NaN], null);
    expect(ground).toBe('zero');
    expect([...shares]).toEqual([0.25, 0.5, 1, NaN]);
    expect(tallest).toBe(2);
  });

  it('is the distance from the centre, in either direction', () => {
    const { ground, shares, tallest } = columnHeights([-4, 2, 0], 0);
    expect(ground).toBe('centre');
    expect([...shares]).toEqual([1, 0.5, 0]);
    expect(tallest).toBe(0);
    expect([...columnHeights([0.5, 1, 2], 1).shares]).toEqual([0.5, 0, 1]);
  });

  it('starts at the lowest value where values are negative without a centre', () => {
    const { ground, groundValue, shares } = columnHeights([-1, 0, 3], null);
    expect([ground, groundValue]).toEqual(['lowest', -1]);
    expect([...shares]).toEqual([0, 0.25, 1]);
  });

  it('is nothing without a value, and never above one', () => {
    expect(columnHeights([NaN, NaN], null).tallest).toBe(-1);
    fc.assert(
      fc.property(fc.array(fc.oneof(fc.double({ noDefaultInfinity: true, min: -1e6, max: 1e6 }), fc.constant(NaN)), { minLength: 1 }), fc.option(fc.double({ noDefaultInfinity: true, noNaN: true, min: -100, max: 100 })), (values, centre) => {
        const { shares, tallest } = columnHeights(values, centre);
        shares.forEach((share, position) => {
          expect(Number.isNaN(share)).toBe(Number.isNaN(values[position]));
          if (!Number.isNaN(share)) expect(share >= 0 && share <= 1).toBe(true);
        });
        if (tallest >= 0) expect(shares[tallest]).toBe(Math.max(...[...shares].filter((share) => !Number.isNaN(share))));
      }),
    );
  });
});
