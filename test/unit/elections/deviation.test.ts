import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  countBelow, deviation, fragmentation, halfLifeWeights, longTermDeviation, relativeShare, share, shareOfEligible, swing, type Comparison, type Result,
} from '../../../src/domain/elections/deviation';
import { relativeTrend, theilSen } from '../../../src/domain/elections/trend';
import { longTermTurnoutGap, turnout } from '../../../src/domain/elections/turnout';

const result = fc.tuple(fc.nat(5000), fc.nat(5000)).map(([votes, others]): Result => ({ votes, valid: votes + others }));
const city: Result = { votes: 200, valid: 1000 };
const comparison = (year: number, votes: number): Comparison => ({ year, area: { votes, valid: 1000 }, city });

describe('deviation from the city', () => {
  it('weighted by valid votes sums to zero over all areas', () => {
    fc.assert(fc.property(fc.array(result, { minLength: 1, maxLength: 50 }), (areas) => {
      const whole = areas.reduce((sum, area) => ({ votes: sum.votes + area.votes, valid: sum.valid + area.valid }));
      fc.pre(whole.valid > 0);
      const sum = areas.reduce((all, area) => all + (area.valid > 0 ? area.valid * deviation(area, whole) : 0), 0);
      expect(Math.abs(sum / whole.valid)).toBeLessThan(1e-9);
    }));
  });

  it('is in points, and relative to the city\'s share', () => {
    expect(share({ votes: 12, valid: 100 })).toBe(12);
    expect(deviation({ votes: 80, valid: 1000 }, { votes: 120, valid: 1000 })).toBeCloseTo(-4, 12);
    expect(relativeShare({ votes: 80, valid: 1000 }, { votes: 120, valid: 1000 })).toBeCloseTo(2 / 3, 12);
  });

  it('is not a number where nobody voted, and such an election does not count', () => {
    const none = { votes: 0, valid: 0 };
    expect(deviation(none, city)).toBeNaN();
    expect(longTermDeviation([comparison(2016, 100), { year: 2021, area: none, city }])).toBeCloseTo(-10, 12);
    expect(longTermDeviation([{ year: 2021, area: none, city }])).toBeNaN();
  });

  it('counts elections below the city; an equal share is not below', () => {
    expect(countBelow([comparison(2011, 199), comparison(2016, 200), comparison(2021, 201)])).toBe(1);
  });

  it('weighs newer elections more with a half-life, all alike without', () => {
    expect(halfLifeWeights([2016, 2021, 2026], 5)).toEqual([0.25, 0.5, 1]);
    const elections = [comparison(2016, 100), comparison(2026, 300)];
    expect(longTermDeviation(elections)).toBeCloseTo(0, 12);
    expect(longTermDeviation(elections, halfLifeWeights([2016, 2026], 5))).toBeCloseTo(6, 12);
  });

  it('tells the share of the valid votes from that of the eligible, and from its change', () => {
    expect(shareOfEligible(200, 2500)).toBe(8);
    expect(shareOfEligible(0, 0)).toBeNaN();
    expect(swing({ votes: 120, valid: 1000 }, { votes: 180, valid: 1000 })).toBeCloseTo(-6, 12);
  });

  it('knows how many parties count', () => {
    expect(fragmentation([10, 10, 10, 10])).toBeCloseTo(4, 12);
    expect(fragmentation([10, 0])).toBe(1);
  });
});

describe('trend', () => {
  it('is the slope of a line', () => {
    fc.assert(fc.property(fc.double({ min: -5, max: 5, noNaN: true }), fc.uniqueArray(fc.integer({ min: 1990, max: 2030 }), { minLength: 2, maxLength: 12 }), (slope, years) => {
      expect(theilSen(years.map((year) => [year, 3 + slope * (year - 2000)] as const))).toBeCloseTo(slope, 6);
    }));
  });

  it('is not moved by one wild election', () => {
    const line = [0, 1, 2, 3, 4, 5, 6].map((x) => [x, 2 * x] as const);
    expect(theilSen([...line, [7, 1000]])).toBeCloseTo(2, 12);
  });

  it('of a relative share is in percent of the city\'s share per year', () => {
    expect(relativeTrend([comparison(2016, 160), comparison(2026, 180)])).toBeCloseTo(1, 12);
  });

  it('is not a number for one election', () => {
    expect(theilSen([[2021, 1]])).toBeNaN();
  });
});

describe('turnout', () => {
  it('is compared with the city election by election', () => {
    expect(turnout({ eligible: 200, voters: 150 })).toBe(75);
    const cityTurnout = { eligible: 1000, voters: 750 };
    expect(longTermTurnoutGap([{ area: { eligible: 100, voters: 65 }, city: cityTurnout }, { area: { eligible: 100, voters: 69 }, city: cityTurnout }])).toBeCloseTo(-8, 12);
  });
});
