import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { accessibility, distanceWeight, type Supply } from '../../../src/domain/reach/accessibility';

const CELLS = 12;
const population = fc.array(fc.double({ min: 0.1, max: 500, noNaN: true }), { minLength: CELLS, maxLength: CELLS });
const supply: fc.Arbitrary<Supply> = fc.record({
  amount: fc.double({ min: 0.1, max: 10, noNaN: true }),
  reached: fc.uniqueArray(fc.record({ cell: fc.nat(CELLS - 1), metres: fc.double({ min: 0, max: 999, noNaN: true }) }), { selector: ({ cell }) => cell, minLength: 1, maxLength: CELLS }),
}).map(({ amount, reached }) => ({
  amount, cells: Int32Array.from(reached, ({ cell }) => cell), weights: Float64Array.from(reached, ({ metres }) => distanceWeight(metres, 1000)),
}));

describe('accessibility with competition (2SFCA)', () => {
  it('hands out exactly what there is: people × accessibility = supply', () => {
    fc.assert(fc.property(population, fc.array(supply, { maxLength: 6 }), (people, supplies) => {
      const handedOut = accessibility(supplies, people).reduce((sum, value, cell) => sum + value * people[cell]!, 0);
      const all = supplies.reduce((sum, { amount }) => sum + amount, 0);
      expect(handedOut).toBeCloseTo(all, 6);
    }));
  });

  it('gives in a worked example: one office, 100 people at the door and 300 at two thirds of the limit', () => {
    const far = distanceWeight(200, 300), people = [100, 300];
    const [near, further] = accessibility([{ amount: 1, cells: Int32Array.of(0, 1), weights: Float64Array.of(1, far) }], people);
    // e^(−2/9) = 0.800737, e^(−1/2) = 0.606531: the weight is 0.194207 / 0.393469 = 0.493575.
    expect(far).toBeCloseTo(0.493575, 5);
    expect(near).toBeCloseTo(1 / (100 + 300 * 0.493575), 7);
    expect(further).toBeCloseTo(0.493575 / (100 + 300 * 0.493575), 7);
  });

  it('gives nobody less when an offer is added', () => {
    fc.assert(fc.property(population, fc.array(supply, { minLength: 1, maxLength: 6 }), (people, supplies) => {
      const fewer = accessibility(supplies.slice(1), people), more = accessibility(supplies, people);
      expect(more.every((value, cell) => value >= fewer[cell]! - 1e-12)).toBe(true);
    }));
  });

  it('weighs distances from 1 at the offer down to 0 at the limit', () => {
    expect([distanceWeight(0, 1200), distanceWeight(1200, 1200), distanceWeight(5000, 1200), distanceWeight(Infinity, 1200)]).toEqual([1, 0, 0, 0]);
    fc.assert(fc.property(fc.double({ min: 0, max: 1200, noNaN: true }), fc.double({ min: 0, max: 1200, noNaN: true }), (a, b) => {
      expect(distanceWeight(Math.min(a, b), 1200)).toBeGreaterThanOrEqual(distanceWeight(Math.max(a, b), 1200));
    }));
  });
});
