import { describe, expect, it } from 'vitest';
import { fitBoostedDensities, quantileBins } from '../../../src/domain/spatial/boosted-densities';
import { groupSums } from '../../../src/domain/spatial/margin-fitting';

/** 200 groups of 30 places; a place of kind 1 holds four times as many people as one of kind 0; sizes differ. */
function example() {
  const places = 6000;
  let state = 7;
  const random = () => (state = (state * 48271) % 2147483647) / 2147483647;
  const kind = Uint8Array.from({ length: places }, () => (random() < 0.4 ? 1 : 0));
  const size = Float64Array.from({ length: places }, () => 50 + 100 * random());
  const group = Int32Array.from({ length: places }, (_, place) => Math.floor(place / 30));
  const people = size.map((area, place) => (area / 10) * (kind[place] === 1 ? 4 : 1));
  return { kind, size, group, people, totals: groupSums(people, group, 200) };
}

describe('boosted densities', () => {
  const options = { trees: 120, learningRate: 0.3, ridge: 0.05, depth: 2, leastMass: 100, stride: 1 };

  it('finds from group sums alone that one kind of building is four times as dense', () => {
    const { kind, size, group, totals } = example();
    const mass = fitBoostedDensities({ start: size, features: [kind, quantileBins(size)], group, totals }, options);
    const density = (wanted: number) => {
      const chosen = [...kind.keys()].filter((place) => kind[place] === wanted);
      return chosen.reduce((sum, place) => sum + mass[place]!, 0) / chosen.reduce((sum, place) => sum + size[place]!, 0);
    };
    expect(density(1) / density(0)).toBeCloseTo(4, 1);
    expect(density(0)).toBeCloseTo(0.1, 2);
  });

  it('predicts groups it was not shown', () => {
    const { kind, size, group, totals } = example();
    const heldOut = (index: number) => index % 5 === 0;
    const mass = fitBoostedDensities({ start: size, features: [kind], group, totals }, { ...options, heldOut });
    const sums = groupSums(mass, group, 200);
    for (let index = 0; index < 200; index += 5) expect(Math.abs(sums[index]! / totals[index]! - 1)).toBeLessThan(0.05);
  });

  it('gives the same masses each time, positive ones', () => {
    const { kind, size, group, totals } = example();
    const fit = () => fitBoostedDensities({ start: size, features: [kind], group, totals }, { ...options, stride: 3 });
    expect(fit()).toEqual(fit());
    expect(Math.min(...fit())).toBeGreaterThan(0);
  });

  it('bins values in their order, equal ones together', () => {
    expect([...quantileBins(Float64Array.of(3, 1, 2, 1))].map((bin, index, bins) => bin - bins[1]! + index * 0)).toEqual([2, 0, 1, 0]);
  });
});
