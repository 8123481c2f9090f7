import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { IndexDefinition } from '../../../src/domain/composite/definition';
import { writeIndex } from '../../../src/domain/composite/index-text';
import { orderByScore, ranksOf } from '../../../src/domain/composite/order';
import { createRankCounter } from '../../../src/domain/composite/rank-counter';
import { DRAWN_NORMALISATIONS, robustness, type RobustnessQuestion } from '../../../src/domain/composite/robustness';
import { aggregate, normaliseCriteria } from '../../../src/domain/composite/scores';
import { weightDraws } from '../../../src/domain/composite/weight-draws';
import { createRandom } from '../../../src/domain/random/random';
import { indexCase, weightsOf, type Case } from './arbitraries';

const question = (index: Case, part: Partial<RobustnessQuestion> = {}): RobustnessQuestion =>
  ({ ...index, draws: 200, concentration: 30, varyNormalisation: true, top: [3], ...part });

/** Distinct scores, so that sums in another order cannot turn a tie round. */
const continuous = (criteria: number, areas: number, seed: string, kind: 'percentile' | 'z_score' = 'percentile'): Case => {
  const random = createRandom(seed);
  const definition: IndexDefinition = {
    aggregation: 'arithmetic',
    criteria: Array.from({ length: criteria }, (_, index) => ({ figure: `figure_${index}`, weight: index + 1, direction: { kind: 'more' }, normalisation: { kind } })),
  };
  return { definition, columns: definition.criteria.map(() => Float64Array.from({ length: areas }, () => random() ** 2)) };
};

describe('the numbers drawn from a text', () => {
  it('are the same for the same text and others for another', () => {
    const numbers = (seed: string): number[] => Array.from({ length: 20 }, createRandom(seed));
    expect(numbers('a')).toEqual(numbers('a'));
    expect(numbers('a')).not.toEqual(numbers('b'));
  });

  it('are evenly distributed: chi-square over 100 bins of a million numbers', () => {
    const random = createRandom('even');
    const bins = new Float64Array(100);
    for (let index = 0; index < 1_000_000; index++) bins[Math.floor(random() * 100)]!++;
    // 99 degrees of freedom: 61 and 149 are passed by chance once in a thousand.
    const chiSquare = bins.reduce((sum, count) => sum + (count - 10_000) ** 2 / 10_000, 0);
    expect(chiSquare).toBeGreaterThan(61);
    expect(chiSquare).toBeLessThan(149);
  });
});

describe('the drawn weights', () => {
  it('have the mean and the spread of the Dirichlet distribution', () => {
    const weights = [50, 30, 20, 0];
    const draw = weightDraws(weights, 25, createRandom('moments'));
    const drawn = Array.from({ length: 50_000 }, () => {
      const into = new Float64Array(4);
      draw(into);
      return into;
    });
    weights.forEach((weight, index) => {
      const mean = drawn.reduce((sum, row) => sum + row[index]!, 0) / drawn.length;
      const deviation = Math.sqrt(drawn.reduce((sum, row) => sum + (row[index]! - mean) ** 2, 0) / drawn.length);
      expect(mean).toBeCloseTo(weight / 100, 2);
      expect(deviation).toBeCloseTo(Math.sqrt((weight / 100) * (1 - weight / 100) / 26), 2);
    });
    for (const row of drawn.slice(0, 100)) expect(row.reduce((sum, weight) => sum + weight, 0)).toBeCloseTo(1, 12);
  });
});

describe('counting ranks', () => {
  it('ranks as a plain sort does, tier by tier and with ties in their order', () =>
    fc.assert(fc.property(fc.array(fc.array(fc.oneof(fc.integer({ min: 0, max: 5 }), fc.double({ min: 0, max: 1e6, noNaN: true })), { minLength: 1, maxLength: 40 }), { minLength: 1, maxLength: 3 }), (tiers) => {
      const scores = Float64Array.from(tiers.flat());
      const tierOf = Uint8Array.from(tiers.flatMap((tier, index) => tier.map(() => index)));
      const ends = tiers.map((_, index) => tiers.slice(0, index + 1).flat().length);
      const { counts, count } = createRankCounter(ends);
      count(scores);
      const expected = new Uint16Array(scores.length ** 2);
      orderByScore(scores, { tiers: tierOf }).forEach((contestant, rank) => (expected[contestant * scores.length + rank] = 1));
      expect(counts).toEqual(expected);
    }), { numRuns: 300 }));
});

describe('rank intervals', () => {
  it('are the ranks that a plain simulation with the same draws counts', () => {
    const index = continuous(5, 40, 'plain');
    const draws = 300;
    const actual = robustness(question(index, { draws, varyNormalisation: false, top: [1, 10] }));
    // The same weights once more: without goalposts and choice of normalisation nothing else is drawn.
    const random = createRandom([writeIndex(index.definition), draws, 30, false].join());
    const draw = weightDraws(weightsOf(index.definition), 30, random);
    const normalised = normaliseCriteria(index.definition, index.columns);
    const ranks = Array.from({ length: draws }, () => {
      const weights = new Float64Array(5);
      draw(weights);
      return ranksOf(orderByScore(aggregate(normalised, weights).scores), 40);
    });
    for (let area = 0; area < 40; area++) {
      const sorted = ranks.map((row) => row[area]!).sort((a, b) => a - b);
      expect([actual.low[area], actual.median[area], actual.high[area]]).toEqual([sorted[14], sorted[149], sorted[284]]);
      expect(actual.probabilities[1]![area]).toBeCloseTo(sorted.filter((rank) => rank <= 10).length / draws, 12);
    }
  });

  it('are the same for the same question', () =>
    fc.assert(fc.property(indexCase(), (index) => {
      expect(robustness(question(index))).toEqual(robustness(question(index)));
    }), { numRuns: 30 }));

  it('shrink to the rank itself when weights and normalisation do not move', () =>
    fc.assert(fc.property(indexCase(), fc.infiniteStream(fc.nat(2)), (index, stream) => {
      const count = index.columns[0]!.length;
      const tiers = Uint8Array.from({ length: count }, () => Number(stream.next().value));
      const members = Uint32Array.from(tiers.keys()).filter(() => stream.next().value !== 0);
      const scores = aggregate(normaliseCriteria(index.definition, index.columns), weightsOf(index.definition)).scores;
      const ranks = Uint16Array.from(ranksOf(orderByScore(scores.map((score) => Math.round(score * 1e9) / 1e9), { tiers, members }), count));
      const { low, median, high, probabilities } = robustness(question(index, { concentration: Infinity, varyNormalisation: false, tiers, members, draws: 20 }));
      const tied = new Set([...scores].map((score) => Math.round(score * 1e6))).size < [...scores].filter((score) => !Number.isNaN(score)).length;
      if (!tied) {
        expect(median).toEqual(ranks);
        ranks.forEach((rank, area) => (rank === 0 ? expect(probabilities[0]![area]).toBeNaN() : expect(probabilities[0]![area]).toBe(rank <= 3 ? 1 : 0)));
      }
      expect(low).toEqual(high);
    })));

  it('close in on the rank as the weights are drawn more narrowly', () => {
    const index = continuous(6, 60, 'narrow', 'z_score');
    const scores = aggregate(normaliseCriteria(index.definition, index.columns), weightsOf(index.definition)).scores;
    const ranks = ranksOf(orderByScore(scores), 60);
    const widths = [5, 50, 500, 1e9].map((concentration) => {
      const { low, high } = robustness(question(index, { concentration, varyNormalisation: false, draws: 500 }));
      if (concentration === 1e9) ranks.forEach((rank, area) => expect([low[area], high[area]]).toEqual([rank, rank]));
      return high.reduce((sum, rank, area) => sum + rank - low[area]!, 0);
    });
    expect(widths).toEqual([...widths].sort((a, b) => b - a));
    expect(widths[0]).toBeGreaterThan(2 * widths[2]!);
  });

  it('give n places among the first n to share: the probabilities sum to n', () =>
    fc.assert(fc.property(indexCase({ complete: true }), ({ definition, columns }) => {
      const top = [1, 3, columns[0]!.length];
      const { probabilities } = robustness(question({ definition, columns }, { top, draws: 50 }));
      const ranked = probabilities[0]!.filter((probability) => !Number.isNaN(probability)).length;
      if (ranked > 0) top.forEach((n, index) => expect(probabilities[index]!.reduce((sum, probability) => sum + probability, 0)).toBeCloseTo(n, 9));
    }), { numRuns: 50 }));

  it('never let an area past one of a tier before it', () => {
    const index = continuous(4, 30, 'tiers');
    const tiers = Uint8Array.from({ length: 30 }, (_, area) => area % 3);
    const { low, high } = robustness(question(index, { tiers, concentration: 2 }));
    tiers.forEach((tier, area) => {
      expect(low[area]).toBeGreaterThan(tier * 10);
      expect(high[area]).toBeLessThanOrEqual((tier + 1) * 10);
    });
  });

  it('take each of the three normalisations in turn: with fixed weights the ranks are theirs', () => {
    const index = continuous(3, 40, 'variants');
    const byVariant = DRAWN_NORMALISATIONS.map((normalisation) => {
      const definition = { ...index.definition, criteria: index.definition.criteria.map((criterion) => ({ ...criterion, normalisation })) };
      return ranksOf(orderByScore(aggregate(normaliseCriteria(definition, index.columns), weightsOf(definition)).scores), 40);
    });
    const { low, median, high } = robustness(question(index, { concentration: Infinity, draws: 3000 }));
    for (let area = 0; area < 40; area++) {
      const [first, second, third] = byVariant.map((ranks) => ranks[area]!).sort((a, b) => a - b);
      expect([low[area], median[area], high[area]]).toEqual([first, second, third]);
    }
  });

  it('say how far they are', () => {
    const shares: number[] = [];
    robustness(question(continuous(2, 5, 'progress'), { draws: 3000 }), (share) => shares.push(share));
    expect(shares).toEqual([1 / 3, 2 / 3, 1]);
  });

  it('refuse more draws than they can count', () => expect(() => robustness(question(continuous(2, 5, 'many'), { draws: 70_000 }))).toThrow(RangeError));
});
