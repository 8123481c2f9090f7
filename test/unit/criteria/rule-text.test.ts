import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ELECTION_IDS } from '../../../src/domain/catalogue';
import type { Expression, Operator } from '../../../src/domain/criteria/rule';
import { parseRule, RULE_LIMITS, writeRule } from '../../../src/domain/criteria/rule-text';
import { DERIVED_FIGURES, figureKey, RESULT_MEASURES, type Figure } from '../../../src/domain/figures/figure';

const election = fc.constantFrom(...ELECTION_IDS);
const figure: fc.Arbitrary<Figure> = fc.oneof(
  fc.record({ kind: fc.constant('indicator' as const), id: fc.stringMatching(/^[a-z0-9_]{1,20}$/) }),
  fc.record({ kind: fc.constant('derived' as const), id: fc.constantFrom(...DERIVED_FIGURES) }),
  fc.record({ kind: fc.constant('own' as const), id: fc.stringMatching(/^[a-z0-9_]{1,8}\.[a-z0-9_]{1,8}$/) }),
  fc.record({ kind: fc.constant('result' as const), party: fc.constantFrom('spd', 'cdu', 'linke', 'alle'), measure: fc.constantFrom(...RESULT_MEASURES), election, since: fc.constant(null) }),
);
const condition: fc.Arbitrary<Expression> = fc.record({
  kind: fc.constant('condition' as const), figure: figure.map(figureKey), operator: fc.constantFrom<Operator[]>('<', '<=', '>=', '>'),
  threshold: fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => value + 0 || 0),
});
const { rule } = fc.letrec<{ rule: Expression; group: Expression; not: Expression }>((tie) => ({
  rule: fc.oneof({ maxDepth: 5 }, condition, tie('group'), tie('not')),
  group: fc.record({ kind: fc.constantFrom('all' as const, 'any' as const), of: fc.array(tie('rule'), { maxLength: 2 }) }),
  not: fc.record({ kind: fc.constant('not' as const), of: tie('rule') }),
}));

describe('a rule as text', () => {
  it('reads as it is spoken', () => {
    const text = 'alle(rule-weak_share>=50,eines(rule-mandate_share<50,nicht(spd-agh2021~agh2023-points>-1.5)))';
    expect(parseRule(text)).toEqual({
      kind: 'all',
      of: [
        { kind: 'condition', figure: 'rule-weak_share', operator: '>=', threshold: 50 },
        {
          kind: 'any',
          of: [
            { kind: 'condition', figure: 'rule-mandate_share', operator: '<', threshold: 50 },
            { kind: 'not', of: { kind: 'condition', figure: 'spd-agh2021~agh2023-points', operator: '>', threshold: -1.5 } },
          ],
        },
      ],
    });
    expect(writeRule(parseRule(text) as Expression)).toBe(text);
  });

  it('is the same rule after writing and reading, whatever its shape', () => {
    fc.assert(fc.property(rule, (original) => {
      expect(parseRule(writeRule(original))).toEqual(original);
    }));
  });

  it('may have blanks between its parts', () => {
    expect(parseRule(' alle ( a >= 1 ,\n nicht ( b < -2 ) ) ')).toEqual(parseRule('alle(a>=1,nicht(b<-2))'));
  });

  it('loses the names of arms, which a link does not carry', () => {
    const arm: Expression = { kind: 'all', arm: 'weak', of: [] };
    expect(parseRule(writeRule(arm))).toEqual({ kind: 'all', of: [] });
  });

  it.each([
    ['', 'empty', 0], ['   ', 'empty', 3],
    ['alle(', 'rule_expected', 5], ['alle(a>=1', 'bracket_expected', 9], ['alle(a>=1,)', 'rule_expected', 10], ['nicht()', 'rule_expected', 6],
    ['nicht(a>1,b>1)', 'bracket_expected', 9],
    ['keines(a>1)', 'rule_expected', 0], ['constructor(a>1)', 'rule_expected', 0],
    ['alle(a>=1))', 'end_expected', 10], ['a>=1 b<2', 'end_expected', 5],
    ['alle(SPD>1)', 'figure_unknown', 5], ['spd-agh1999>1', 'figure_unknown', 0],
    ['a=1', 'operator_expected', 1], ['alle(a)', 'operator_expected', 6],
    ['a>=', 'number_expected', 3], ['a>=x', 'number_expected', 3], ['a>=1e999', 'number_expected', 3], ['a>=NaN', 'number_expected', 3],
    ['a>=1,5', 'end_expected', 4],
  ])('%j is refused: %s at %d', (text, error, position) => {
    expect(parseRule(text)).toEqual({ error, position });
  });

  it('stays small, however long, deep or wide the text of a link is', () => {
    const nested = (depth: number): string => `${'nicht('.repeat(depth)}a>1${')'.repeat(depth)}`;
    const wide = (count: number): string => `alle(${Array<string>(count).fill('a>1').join()})`;
    expect(parseRule(nested(RULE_LIMITS.depth))).toHaveProperty('kind', 'not');
    expect(parseRule(nested(RULE_LIMITS.depth + 1))).toEqual({ error: 'too_deep', position: 6 * RULE_LIMITS.depth });
    expect(parseRule(wide(RULE_LIMITS.conditions))).toHaveProperty('kind', 'all');
    expect(parseRule(wide(RULE_LIMITS.conditions + 1))).toMatchObject({ error: 'too_many' });
    expect(parseRule(`alle(${'alle(),'.repeat(300)}alle())`)).toMatchObject({ error: 'too_many' });
    expect(parseRule(nested(5000))).toEqual({ error: 'too_long', position: RULE_LIMITS.length });
  });

  it('never fails in any other way', () => {
    const piece = fc.constantFrom('alle', 'eines', 'nicht', '(', ')', ',', 'a', 'spd-agh2023', '<', '>=', '5', '-1.5', ' ', '%', '\u0000');
    fc.assert(fc.property(fc.array(piece, { maxLength: 40 }).map((pieces) => pieces.join('')), (text) => {
      const result = parseRule(text);
      if ('error' in result) expect(result.position).toBeLessThanOrEqual(text.length);
      else expect(parseRule(writeRule(result))).toEqual(result);
    }));
  });
});
