import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contributions } from '../../../src/domain/composite/contributions';
import type { Criterion, IndexDefinition } from '../../../src/domain/composite/definition';
import { normaliseColumn } from '../../../src/domain/composite/normalisation';
import { orderByScore, rankOf, ranksOf } from '../../../src/domain/composite/order';
import { aggregate, criteriaColumns, normaliseCriteria } from '../../../src/domain/composite/scores';
import { indexCase, weightsOf, type Case } from './arbitraries';

const scoresOf = ({ definition, columns }: Case): Float64Array => aggregate(normaliseCriteria(definition, columns), weightsOf(definition)).scores;

function expectClose(actual: Float64Array, expected: ArrayLike<number>): void {
  expect(actual.length).toBe(expected.length);
  actual.forEach((value, area) => (Number.isNaN(expected[area]!) ? expect(value).toBeNaN() : expect(value).toBeCloseTo(expected[area]!, 9)));
}
const MORE = { kind: 'more' } as const;

/** The same index once more, criterion by criterion and area by area, without sorting, sharing or typed arrays. */
function plainIndex({ definition, columns }: Case): number[] {
  const scores = definition.criteria.map((criterion, index) => plainScores(criterion, [...columns[index]!]));
  const isConstant = scores.map((column, index) => column.every((score) => score === null) && [...columns[index]!].some((value) => !Number.isNaN(value)));
  return [...columns[0]!.keys()].map((area) => {
    let weightAll = 0;
    let weightKnown = 0;
    let sum = 0;
    definition.criteria.forEach(({ weight }, index) => {
      if (isConstant[index]) return;
      weightAll += weight;
      const score = scores[index]![area]!;
      if (score === null) return;
      weightKnown += weight;
      sum += weight * (definition.aggregation === 'geometric' ? Math.log(1 + 0.99 * score) : score);
    });
    if (weightAll === 0 || weightKnown / weightAll < 0.5) return NaN;
    return definition.aggregation === 'geometric' ? (Math.exp(sum / weightKnown) - 1) / 0.99 : sum / weightKnown;
  });
}

function plainScores({ direction, normalisation }: Criterion, values: number[]): (number | null)[] {
  const needs = values.map((value) => (Number.isNaN(value) ? null : direction.kind === 'ideal' ? Math.abs(value - direction.value) : value));
  const known = needs.filter((need) => need !== null).sort((a, b) => a - b);
  const quantile = (share: number): number => {
    const place = share * (known.length - 1);
    const below = known[Math.floor(place)]!;
    return below + (place - Math.floor(place)) * ((known[Math.ceil(place)] ?? below) - below);
  };
  const mean = known.reduce((a, b) => a + b, 0) / known.length;
  const deviation = Math.sqrt(known.reduce((a, b) => a + (b - mean) ** 2, 0) / known.length);
  const onScale = (need: number): number => {
    const line = (from: number, to: number): number => 100 * Math.max(0, Math.min(1, (need - from) / (to - from)));
    switch (normalisation.kind) {
      case 'percentile': return (100 * (known.filter((other) => other < need).length + (known.filter((other) => other === need).length - 1) / 2)) / (known.length - 1);
      case 'min_max': return line(quantile(normalisation.winsorise / 100), quantile(1 - normalisation.winsorise / 100));
      case 'z_score': return line(mean - 3 * deviation, mean + 3 * deviation);
      case 'goalposts': return line(normalisation.from, normalisation.to);
    }
  };
  const scores = needs.map((need) => (need === null ? null : direction.kind === 'less' ? 100 - onScale(need) : onScale(need)));
  const distinct = new Set(scores.filter((score) => score !== null).map((score) => Math.round(score * 1e9)));
  return distinct.size > 1 ? scores : scores.map(() => null);
}

describe('normalisation', () => {
  it('gives ties their mean percentile: of 1, 2, 2, 5 the twos stand in the middle', () =>
    expect([...normaliseColumn(Float64Array.of(2, 5, 1, 2), MORE, { kind: 'percentile' })]).toEqual([50, 100, 0, 50]));

  it('cuts off the outer tenths before it stretches the rest', () => {
    const values = Float64Array.from({ length: 11 }, (_, index) => (index === 10 ? 1000 : index));
    expect([...normaliseColumn(values, MORE, { kind: 'min_max', winsorise: 10 })]).toEqual([0, 0, 12.5, 25, 37.5, 50, 62.5, 75, 87.5, 100, 100]);
  });

  it('puts the mean at 50 and three standard deviations at the ends', () => {
    const scores = normaliseColumn(Float64Array.of(-1, 1, -1, 1), MORE, { kind: 'z_score' });
    expect(scores[0]).toBeCloseTo(100 / 3, 9);
    expect(scores[1]).toBeCloseTo(200 / 3, 9);
  });

  it('counts what lies beyond a goalpost as the goalpost', () =>
    expect([...normaliseColumn(Float64Array.of(5, 10, 25, 40, 90), MORE, { kind: 'goalposts', from: 10, to: 40 })]).toEqual([0, 0, 50, 100, 100]));

  it('needs most what is farthest from an ideal value, on either side', () =>
    expect([...normaliseColumn(Float64Array.of(20, 5, 12), { kind: 'ideal', value: 10 }, { kind: 'percentile' })]).toEqual([100, 50, 0]));

  it('is indifferent to the unit when it goes by percentile', () =>
    fc.assert(fc.property(indexCase(), fc.integer({ min: 1, max: 50 }), fc.integer({ min: -64, max: 64 }), ({ columns }, factor, shift) => {
      for (const kind of ['more', 'less'] as const) {
        const scaled = columns[0]!.map((value) => value * factor + shift);
        expect(normaliseColumn(scaled, { kind }, { kind: 'percentile' })).toEqual(normaliseColumn(columns[0]!, { kind }, { kind: 'percentile' }));
      }
    })));
});

describe('the weighted index', () => {
  it('is the one that a plain computation gives', () =>
    fc.assert(fc.property(indexCase(), (index) => expectClose(scoresOf(index), plainIndex(index))), { numRuns: 300 }));

  it('lies between 0 and 100, and so does every score of a criterion', () =>
    fc.assert(fc.property(indexCase(), (index) => {
      const { scores } = normaliseCriteria(index.definition, index.columns);
      for (const column of [scoresOf(index), ...scores]) for (const score of column) if (!Number.isNaN(score)) expect(Math.abs(score - 50)).toBeLessThanOrEqual(50 + 1e-9);
    })));

  it('asks for the proportions of the weights, not for their sum', () =>
    fc.assert(fc.property(indexCase(), fc.double({ min: 0.01, max: 500, noNaN: true }), ({ definition, columns }, factor) => {
      const normalised = normaliseCriteria(definition, columns);
      const scaled = aggregate(normalised, weightsOf(definition).map((weight) => weight * factor)).scores;
      expectClose(scaled, aggregate(normalised, weightsOf(definition)).scores);
    })));

  it('follows the areas when they are given in another order', () =>
    fc.assert(fc.property(indexCase(), ({ definition, columns }) => {
      const rows = [...columns[0]!.keys()].reverse();
      const turned = criteriaColumns(definition, (figure) => columns[Number(figure.slice('figure_'.length))], rows);
      expectClose(scoresOf({ definition, columns: turned }), scoresOf({ definition, columns }).reverse());
    })));

  it('keeps its order and its scores when a criterion is added that is the same everywhere', () =>
    fc.assert(fc.property(indexCase(), fc.integer({ min: 1, max: 100 }), ({ definition, columns }, weight) => {
      const constant: Criterion = { figure: 'constant', weight, direction: MORE, normalisation: { kind: 'percentile' } };
      const wider: IndexDefinition = { ...definition, criteria: [...definition.criteria, constant] };
      expect(scoresOf({ definition: wider, columns: [...columns, new Float64Array(columns[0]!.length).fill(7)] })).toEqual(scoresOf({ definition, columns }));
    })));

  it('writes into the arrays it is given', () => {
    const definition: IndexDefinition = { aggregation: 'arithmetic', criteria: [{ figure: 'a', weight: 1, direction: MORE, normalisation: { kind: 'percentile' } }] };
    const normalised = normaliseCriteria(definition, [Float64Array.of(1, 2, 3)]);
    const into = aggregate(normalised, [1]);
    into.scores.fill(-1);
    expect(aggregate(normalised, [5], into)).toBe(into);
    expect([...into.scores]).toEqual([0, 50, 100]);
  });
});

describe('missing values', () => {
  const definition: IndexDefinition = {
    aggregation: 'arithmetic',
    criteria: [50, 30, 20].map((weight, index) => ({ figure: `figure_${index}`, weight, direction: MORE, normalisation: { kind: 'goalposts', from: 0, to: 100 } })),
  };
  const columns = [Float64Array.of(80, NaN, 80, 0), Float64Array.of(40, 40, NaN, 0), Float64Array.of(NaN, 10, NaN, 90)];
  const { scores, coverage } = aggregate(normaliseCriteria(definition, columns), weightsOf(definition));

  it('pass their weight on to the others of the area, never count as zero, and are told', () => {
    expectClose(scores, [65, 28, 80, 18]);
    expectClose(coverage, [0.8, 0.5, 0.5, 1]);
  });

  it('leave an area without a score when more than half of the weight is missing', () => {
    const few = aggregate(normaliseCriteria(definition, columns), [51, 30, 19]);
    expect(few.scores[1]).toBeNaN();
    expect(few.coverage[1]).toBeCloseTo(0.49, 9);
  });

  it('of a figure that no area has count as missing everywhere', () => {
    const normalised = normaliseCriteria(definition, criteriaColumns(definition, (figure) => (figure === 'figure_0' ? undefined : Float64Array.of(1, 50)), [0, 1]));
    expect(normalised.states).toEqual(['missing', 'scored', 'scored']);
    expect([...aggregate(normalised, [50, 30, 20]).coverage]).toEqual([0.5, 0.5]);
  });

  it('and weights that are all zero give no score at all', () =>
    expect([...aggregate(normaliseCriteria(definition, columns), [0, 0, 0]).scores]).toEqual([NaN, NaN, NaN, NaN]));
});

describe('the order', () => {
  it('puts lower tiers first, then high scores, then what is given first, and leaves out who has no score', () => {
    const scores = Float64Array.of(10, 90, 90, NaN, 50);
    expect([...orderByScore(scores)]).toEqual([1, 2, 4, 0]);
    expect([...orderByScore(scores, { tiers: Uint8Array.of(0, 1, 1, 0, 0) })]).toEqual([4, 0, 1, 2]);
    expect([...orderByScore(scores, { members: Uint32Array.of(0, 2, 3) })]).toEqual([2, 0]);
  });

  it('is the same whether one rank is asked for or all', () =>
    fc.assert(fc.property(indexCase(), fc.infiniteStream(fc.nat(2)), (index, stream) => {
      const scores = scoresOf(index);
      const tiers = Uint8Array.from(scores, () => Number(stream.next().value));
      const members = Uint32Array.from(scores.keys()).filter(() => stream.next().value !== 0);
      const ranks = ranksOf(orderByScore(scores, { tiers, members }), scores.length);
      for (const area of scores.keys()) expect(rankOf(area, scores, { tiers, members })).toBe(ranks[area]);
    })));
});

describe('the contributions of the criteria', () => {
  it('sum to the score of the area', () =>
    fc.assert(fc.property(indexCase(), (index) => {
      const normalised = normaliseCriteria(index.definition, index.columns);
      const weights = weightsOf(index.definition);
      aggregate(normalised, weights).scores.forEach((score, area) => {
        const parts = contributions(normalised, weights, area);
        if (Number.isNaN(score)) return expect(parts).toEqual([]);
        expect(parts.reduce((sum, part) => sum + part.points, 0)).toBeCloseTo(score, 8);
        expect(parts.reduce((sum, part) => sum + part.share, 0)).toBeCloseTo(1, 9);
      });
    })));

  it('have leads that sum to the lead over the mean area: with complete values and the arithmetic mean, over the mean score', () =>
    fc.assert(fc.property(indexCase({ complete: true }), ({ definition, columns }) => {
      const normalised = normaliseCriteria({ ...definition, aggregation: 'arithmetic' }, columns);
      const weights = weightsOf(definition);
      const { scores } = aggregate(normalised, weights);
      const mean = scores.reduce((sum, score) => sum + score, 0) / scores.length;
      if (!Number.isNaN(mean)) expect(contributions(normalised, weights, 0).reduce((sum, part) => sum + part.lead, 0)).toBeCloseTo(scores[0]! - mean, 8);
    })));
});
