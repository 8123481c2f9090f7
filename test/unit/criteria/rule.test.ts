import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DEFAULT_THRESHOLDS, resolutionRule, type ResolutionFigure } from '../../../src/domain/criteria/resolution';
import { conditionsOf, evaluate, evaluateColumn, TRUTHS, type Expression } from '../../../src/domain/criteria/rule';
import { all, any, not, type Truth } from '../../../src/domain/criteria/truth';

const ALL_TRUTHS: readonly Truth[] = ['yes', 'no', 'unknown'];

describe('three-valued logic', () => {
  it('is Kleene\'s: a conjunction is the least, a disjunction the greatest of no < unknown < yes', () => {
    const rank: Record<Truth, number> = { no: 0, unknown: 1, yes: 2 };
    for (const left of ALL_TRUTHS) {
      for (const right of ALL_TRUTHS) {
        expect(rank[all([left, right])]).toBe(Math.min(rank[left], rank[right]));
        expect(rank[any([left, right])]).toBe(Math.max(rank[left], rank[right]));
        expect(not(all([left, right]))).toBe(any([not(left), not(right)]));
      }
    }
  });

  it('knows that nothing required is met and nothing offered is not', () => {
    expect(all([])).toBe('yes');
    expect(any([])).toBe('no');
  });
});

describe('the resolution\'s rule: weak AND (no mandate OR long below average)', () => {
  // The truth table of the resolution, written out by hand: weak, no mandate, below → verdict.
  const table: readonly [Truth, Truth, Truth, Truth][] = [
    ['yes', 'yes', 'yes', 'yes'], ['yes', 'yes', 'no', 'yes'], ['yes', 'yes', 'unknown', 'yes'],
    ['yes', 'no', 'yes', 'yes'], ['yes', 'no', 'no', 'no'], ['yes', 'no', 'unknown', 'unknown'],
    ['yes', 'unknown', 'yes', 'yes'], ['yes', 'unknown', 'no', 'unknown'], ['yes', 'unknown', 'unknown', 'unknown'],
    ['no', 'yes', 'yes', 'no'], ['no', 'yes', 'no', 'no'], ['no', 'yes', 'unknown', 'no'],
    ['no', 'no', 'yes', 'no'], ['no', 'no', 'no', 'no'], ['no', 'no', 'unknown', 'no'],
    ['no', 'unknown', 'yes', 'no'], ['no', 'unknown', 'no', 'no'], ['no', 'unknown', 'unknown', 'no'],
    ['unknown', 'yes', 'yes', 'unknown'], ['unknown', 'yes', 'no', 'unknown'], ['unknown', 'yes', 'unknown', 'unknown'],
    ['unknown', 'no', 'yes', 'unknown'], ['unknown', 'no', 'no', 'no'], ['unknown', 'no', 'unknown', 'unknown'],
    ['unknown', 'unknown', 'yes', 'unknown'], ['unknown', 'unknown', 'no', 'unknown'], ['unknown', 'unknown', 'unknown', 'unknown'],
  ];

  it.each(table)('weak %s, no mandate %s, below %s → %s', (weak, noMandate, below, verdict) => {
    const figures: Record<ResolutionFigure, number> = {
      weak_share: weak === 'unknown' ? NaN : weak === 'yes' ? 100 : 0,
      mandate_share: noMandate === 'unknown' ? NaN : noMandate === 'yes' ? 0 : 100,
      deviation: below === 'unknown' ? NaN : below === 'yes' ? -3 : 3,
      below_share: below === 'unknown' ? NaN : below === 'yes' ? 100 : 0,
    };
    expect(evaluate(resolutionRule(DEFAULT_THRESHOLDS), (figure) => figures[figure])).toBe(verdict);
  });

  it('asks for both: below on average and below in most elections', () => {
    const rule = resolutionRule(DEFAULT_THRESHOLDS);
    const figures = { weak_share: 100, mandate_share: 100, deviation: -0.1, below_share: 74.9 };
    expect(evaluate(rule, (figure) => figures[figure])).toBe('no');
    expect(evaluate(rule, (figure) => ({ ...figures, below_share: 75 })[figure])).toBe('yes');
    expect(evaluate(rule, (figure) => ({ ...figures, below_share: 75, deviation: 0 })[figure])).toBe('no');
  });

  it('shows four conditions', () => {
    expect(conditionsOf(resolutionRule(DEFAULT_THRESHOLDS)).map((condition) => condition.figure)).toEqual([
      'weak_share', 'mandate_share', 'deviation', 'below_share',
    ]);
  });
});

describe('any rule', () => {
  const expression = fc.letrec<{ node: Expression }>((tie) => ({
    node: fc.oneof(
      { maxDepth: 4 },
      fc.record({
        kind: fc.constant('condition' as const), figure: fc.constantFrom('a', 'b', 'c'),
        operator: fc.constantFrom('<' as const, '<=' as const, '>=' as const, '>' as const), threshold: fc.integer({ min: -3, max: 3 }),
      }),
      fc.record({ kind: fc.constantFrom('all' as const, 'any' as const), of: fc.array(tie('node'), { maxLength: 3 }) }),
      fc.record({ kind: fc.constant('not' as const), of: tie('node') }),
    ),
  })).node;

  it('never turns a settled verdict around when a missing figure becomes known', () => {
    fc.assert(
      fc.property(expression, fc.record({ a: fc.integer(), b: fc.integer(), c: fc.integer() }), (rule, figures) => {
        const partly = evaluate(rule, (figure) => (figure === 'b' ? NaN : figures[figure as 'a']));
        const wholly = evaluate(rule, (figure) => figures[figure as 'a']);
        if (partly !== 'unknown') expect(wholly).toBe(partly);
        expect(wholly).not.toBe('unknown');
      }),
    );
  });

  it('is the same for whole columns as for one area after the other', () => {
    const figure = fc.oneof(fc.integer({ min: -4, max: 4 }), fc.constant(NaN));
    const areas = fc.array(fc.record({ a: figure, b: figure, c: figure }), { maxLength: 20 });
    fc.assert(
      fc.property(expression, areas, (rule, list) => {
        const codes = evaluateColumn(rule, (name) => list.map((area) => area[name as 'a']), list.length);
        const expected = list.map((area) => evaluate(rule, (name) => area[name as 'a']));
        expect(Array.from(codes, (code) => TRUTHS[code])).toEqual(expected);
      }),
    );
  });
});
