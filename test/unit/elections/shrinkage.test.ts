import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { empiricalBayesRates } from '../../../src/domain/elections/shrinkage';
import { BIR74, SID74 } from './sids';

describe('empirical Bayes rates', () => {
  it('are those published for sudden infant deaths in North Carolina', () => {
    const rates = empiricalBayesRates(SID74, BIR74);
    [0.0016973, 0.0017054, 0.0017731, 0.0020129, 0.0035349].forEach((published, county) => expect(rates[county]).toBeCloseTo(published, 7));
  });

  it('lie between an area\'s own rate and the common one', () => {
    const area = fc.tuple(fc.nat(400), fc.nat(1000)).map(([events, others]) => ({ events, base: events + others }));
    fc.assert(fc.property(fc.array(area, { minLength: 2, maxLength: 30 }), (areas) => {
      const events = areas.map((one) => one.events), base = areas.map((one) => one.base);
      const common = events.reduce((sum, count) => sum + count, 0) / base.reduce((sum, count) => sum + count, 0);
      empiricalBayesRates(events, base).forEach((rate, index) => {
        if (base[index] === 0) return expect(rate).toBeNaN();
        const own = events[index]! / base[index]!;
        expect(rate).toBeGreaterThanOrEqual(Math.min(own, common) - 1e-12);
        expect(rate).toBeLessThanOrEqual(Math.max(own, common) + 1e-12);
      });
    }));
  });

  it('are the common rate where areas differ by no more than chance', () => {
    expect([...empiricalBayesRates([10, 10, 10], [100, 100, 100])]).toEqual([0.1, 0.1, 0.1]);
  });
});
