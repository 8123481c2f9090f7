import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { correlations, spearman } from '../../../src/domain/composite/correlation';
import { leaveOneOut } from '../../../src/domain/composite/leave-one-out';
import { orderByScore, rankOf } from '../../../src/domain/composite/order';
import { aggregate, normaliseCriteria } from '../../../src/domain/composite/scores';
import { whatIf } from '../../../src/domain/composite/what-if';
import { indexCase, weightsOf } from './arbitraries';

describe('Spearman\'s rank correlation', () => {
  // Table of IQ and hours of television, Wikipedia "Spearman's rank correlation coefficient": ρ = −29/165.
  const iq = Float64Array.of(106, 100, 86, 101, 99, 103, 97, 113, 112, 110);
  const hours = Float64Array.of(7, 27, 2, 50, 28, 29, 20, 12, 6, 17);

  it('is −0.1758 in the published example', () => expect(spearman(iq, hours)).toBeCloseTo(-29 / 165, 12));
  it('turns its sign when a criterion is read the other way', () => {
    const matrix = correlations([{ direction: { kind: 'more' } }, { direction: { kind: 'less' } }], [iq, hours]);
    expect(matrix[0]![1]).toBeCloseTo(29 / 165, 12);
    expect(matrix[1]![0]).toBe(matrix[0]![1]);
    expect(matrix[0]![0]).toBe(1);
  });
  it('shares ranks between ties: 1, 2, 2, 3 against 1, 2, 3, 4 is √0.9', () =>
    expect(spearman(Float64Array.of(1, 2, 2, 3), Float64Array.of(1, 2, 3, 4))).toBeCloseTo(Math.sqrt(0.9), 12));
  it('leaves out areas that lack a value and gives up below three', () => {
    expect(spearman(Float64Array.of(1, 2, 3, NaN), Float64Array.of(1, 2, 3, -9))).toBeCloseTo(1, 12);
    expect(spearman(Float64Array.of(1, 2, NaN), Float64Array.of(1, 2, 3))).toBeNaN();
  });
  it('is not known of a column that is the same everywhere', () => expect(spearman(Float64Array.of(1, 1, 1), Float64Array.of(1, 2, 3))).toBeNaN());
});

describe('leaving out one criterion', () => {
  it('gives the order of the definition without it, and who comes and goes', () =>
    fc.assert(fc.property(indexCase(), ({ definition, columns }) => {
      const weights = weightsOf(definition);
      const top = 5;
      const full = orderByScore(aggregate(normaliseCriteria(definition, columns), weights).scores).slice(0, top);
      for (const { criterion, enters, leaves, agreement } of leaveOneOut(normaliseCriteria(definition, columns), weights, top)) {
        const shorter = { ...definition, criteria: definition.criteria.toSpliced(criterion, 1) };
        const without = orderByScore(aggregate(normaliseCriteria(shorter, columns.toSpliced(criterion, 1)), weights.toSpliced(criterion, 1)).scores).slice(0, top);
        if (without.length > 0) expect(new Set([...full].filter((area) => !leaves.includes(area)).concat(enters))).toEqual(new Set(without));
        if (!Number.isNaN(agreement)) expect(Math.abs(agreement)).toBeLessThanOrEqual(1 + 1e-9);
      }
    })));

  it('changes nothing when the criterion says the same as another', () => {
    const values = Float64Array.of(5, 3, 9, 1, 7, 2);
    const definition = { aggregation: 'arithmetic' as const, criteria: ['a', 'b'].map((figure) => ({ figure, weight: 1, direction: { kind: 'more' as const }, normalisation: { kind: 'percentile' as const } })) };
    for (const left of leaveOneOut(normaliseCriteria(definition, [values, values.map((value) => 10 * value)]), [1, 1], 2)) {
      expect(left.agreement).toBeCloseTo(1, 12);
      expect([...left.enters, ...left.leaves]).toEqual([]);
    }
  });
});

describe('what would have to change', () => {
  it('is enough when it is tried, and one step less is not', () =>
    fc.assert(fc.property(indexCase({ complete: true }), fc.nat(24), ({ definition, columns }, seed) => {
      const area = seed % columns[0]!.length;
      const top = 3;
      const weights = weightsOf(definition);
      const rankWith = (criterion: number, value: number): number => {
        const changed = columns.with(criterion, columns[criterion]!.with(area, value));
        return rankOf(area, aggregate(normaliseCriteria(definition, changed), weights).scores, {});
      };
      const answer = whatIf(definition, columns, area, top, () => 1);
      const rank = rankOf(area, aggregate(normaliseCriteria(definition, columns), weights).scores, {});
      if (!answer) {
        expect(rank).toBe(0);
        return;
      }
      expect(answer.rank).toBe(rank);
      expect(answer.inside).toBe(rank <= top);
      answer.changes.forEach(({ value, weight }, criterion) => {
        const { direction, normalisation } = definition.criteria[criterion]!;
        if (value !== null) {
          expect(rankWith(criterion, value) <= top).toBe(!answer.inside);
          const before = value - Math.sign(value - columns[criterion]![area]!) * 0.1;
          if (direction.kind !== 'ideal' && normalisation.kind === 'percentile') expect(rankWith(criterion, Math.round(before * 10) / 10) <= top).toBe(answer.inside);
        } else if (direction.kind !== 'ideal' && normalisation.kind === 'percentile') {
          const extreme = (direction.kind === 'more') === answer.inside ? Math.min(...columns[criterion]!) : Math.max(...columns[criterion]!);
          expect(rankWith(criterion, extreme) <= top).toBe(answer.inside);
        }
        if (weight !== null) {
          const others = weights.reduce((sum, other, index) => (index === criterion ? sum : sum + other), 0);
          const tried = weights.map((other, index) => (index === criterion ? weight : (other / others) * (100 - weight)));
          const newRank = rankOf(area, aggregate(normaliseCriteria(definition, columns), tried).scores, {});
          expect(newRank <= top).toBe(!answer.inside);
        }
      });
    }), { numRuns: 150 }));

  it('speaks of the value as it is shown: the first of four leaves first place below the second', () => {
    const definition = { aggregation: 'arithmetic' as const, criteria: [{ figure: 'a', weight: 1, direction: { kind: 'more' as const }, normalisation: { kind: 'percentile' as const } }] };
    const columns = [Float64Array.of(12.34, 9.86, 5, 1)];
    expect(whatIf(definition, columns, 0, 1, () => 1)).toEqual({ rank: 1, inside: true, changes: [{ value: 9.8, weight: null }] });
    expect(whatIf(definition, columns, 2, 1, () => 1)).toEqual({ rank: 3, inside: false, changes: [{ value: null, weight: null }] });
    expect(whatIf(definition, columns, 2, 2, () => 1)).toEqual({ rank: 3, inside: false, changes: [{ value: 9.9, weight: null }] });
  });

  it('keeps to the tiers: by figures alone no area passes one that meets the rule', () => {
    const definition = { aggregation: 'arithmetic' as const, criteria: [{ figure: 'a', weight: 1, direction: { kind: 'more' as const }, normalisation: { kind: 'percentile' as const } }] };
    const answer = whatIf(definition, [Float64Array.of(1, 9, 8)], 1, 1, () => 0, { tiers: Uint8Array.of(0, 1, 1) });
    expect(answer).toEqual({ rank: 2, inside: false, changes: [{ value: null, weight: null }] });
  });
});
