import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readStart } from '../../../src/data/start';
import { assess, deriveColumns } from '../../../src/domain/criteria/assessment';
import { DEFAULT_THRESHOLDS, type ResolutionFigure } from '../../../src/domain/criteria/resolution';
import { conditionsOf, type Expression } from '../../../src/domain/criteria/rule';
import {
  addPart, expressionOf, groupPart, movePart, partAt, partOf, partsOf, removePart, replacePart, resolutionAsRule, ungroupPart, withinLimits, type RulePath,
} from '../../../src/domain/criteria/rule-edit';
import { parseRule, RULE_LIMITS, writeRule } from '../../../src/domain/criteria/rule-text';
import { ruleSentence, ruleTextProblem } from '../../../src/domain/criteria/rule-wording';

const read = (text: string): Expression => {
  const rule = parseRule(text);
  if ('error' in rule) throw new Error(ruleTextProblem(rule.error, 'en'));
  return rule;
};
const { rule: ruleText } = fc.letrec<{ rule: string }>((tie) => ({
  rule: fc.oneof(
    { maxDepth: 3 },
    fc.tuple(fc.constantFrom('a', 'b', 'c', 'd'), fc.constantFrom('<', '>='), fc.nat(99)).map((parts) => parts.join('')),
    fc.tuple(fc.constantFrom('alle', 'eines'), fc.array(tie('rule'), { minLength: 1, maxLength: 3 })).map(([kind, parts]) => `${kind}(${parts.join()})`),
    tie('rule').map((inner) => `nicht(${inner})`),
  ),
}));
const rule = ruleText.map((text) => read(`alle(${text},e>1)`));
const sorted = (expression: Expression): string[] => conditionsOf(expression).map(writeRule).sort();

function paths(expression: Expression, path: RulePath = []): RulePath[] {
  return [path, ...partsOf(expression).flatMap((part, place) => paths(part, [...path, place]))];
}

describe('the resolution as a rule of one\'s own', () => {
  it('reads as the resolution', () => {
    expect(writeRule(resolutionAsRule(DEFAULT_THRESHOLDS)))
      .toBe('alle(rule-weak_share>=50,eines(rule-mandate_share<50,alle(rule-deviation<0,rule-below_share>=75)))');
  });

  it('gives every area of Berlin the verdict of the resolution', () => {
    const figures = readStart(readFileSync(join(import.meta.dirname, '../../../public/data/start.arrow')));
    for (const thresholds of [DEFAULT_THRESHOLDS, { ...DEFAULT_THRESHOLDS, weakFromClass: 4 as const, mandateSense: 'direct' as const, deviation: -2 }]) {
      const { columns } = deriveColumns(figures, thresholds);
      const columnOf = (key: string): Float64Array => columns[key.slice('rule-'.length) as ResolutionFigure];
      expect(assess(figures, thresholds, { rule: resolutionAsRule(thresholds), columnOf }).verdict).toEqual(assess(figures, thresholds).verdict);
    }
  });
});

describe('editing a rule', () => {
  it('finds every part by its path, and putting it back changes nothing', () => {
    fc.assert(fc.property(rule, (original) => {
      for (const path of paths(original)) expect(replacePart(original, path, partAt(original, path)!)).toEqual(original);
    }));
  });

  it('adds to a group, and makes a group of a condition that gets company', () => {
    expect(writeRule(addPart(read('alle(a>1,nicht(eines(b>1)))'), [1], read('c<2')))).toBe('alle(a>1,nicht(eines(b>1,c<2)))');
    expect(writeRule(addPart(read('a>1'), [], read('c<2')))).toBe('alle(a>1,c<2)');
  });

  it('removes a part, and with the last part its group', () => {
    expect(writeRule(removePart(read('alle(a>1,eines(b>1))'), [1, 0])!)).toBe('alle(a>1)');
    expect(removePart(read('alle(eines(b>1))'), [0, 0])).toBeUndefined();
    expect(removePart(read('a>1'), [])).toBeUndefined();
  });

  it('puts a part into a group of its own and takes groups apart again', () => {
    const grouped = groupPart(read('alle(a>1,b>1)'), [1]);
    expect(writeRule(grouped)).toBe('alle(a>1,eines(b>1))');
    expect(writeRule(ungroupPart(grouped, [1]))).toBe('alle(a>1,b>1)');
    // What a negated group says, its parts alone do not say.
    expect(writeRule(ungroupPart(read('alle(a>1,nicht(eines(b>1)))'), [1]))).toBe('alle(a>1,nicht(eines(b>1)))');
  });

  it('negates with one switch, however often it was negated before', () => {
    const part = partOf(read('nicht(nicht(nicht(alle(a>1))))'));
    expect(part.negated).toBe(true);
    expect(writeRule(expressionOf({ ...part, negated: !part.negated }))).toBe('alle(a>1)');
  });
});

describe('moving a part', () => {
  it.each<[string, RulePath, -1 | 1, string, RulePath]>([
    ['alle(a>1,b>1)', [0], 1, 'alle(b>1,a>1)', [1]],
    ['alle(a>1,eines(b>1))', [0], 1, 'alle(eines(a>1,b>1))', [0, 0]],
    ['alle(eines(b>1,c>1),a>1)', [1], -1, 'alle(eines(b>1,c>1,a>1))', [0, 2]],
    ['alle(eines(b>1,c>1),a>1)', [0, 1], 1, 'alle(eines(b>1),c>1,a>1)', [1]],
    ['alle(a>1,eines(b>1,c>1))', [1, 0], -1, 'alle(a>1,b>1,eines(c>1))', [1]],
    ['alle(a>1,eines(b>1))', [1, 0], -1, 'alle(a>1,b>1)', [1]],
    ['alle(a>1,nicht(eines(b>1,c>1)))', [1, 1], -1, 'alle(a>1,nicht(eines(c>1,b>1)))', [1, 0]],
    ['alle(a>1,b>1)', [0], -1, 'alle(a>1,b>1)', [0]],
    ['alle(a>1,b>1)', [1], 1, 'alle(a>1,b>1)', [1]],
    ['alle(a>1)', [], 1, 'alle(a>1)', []],
  ])('%s, %j, %d → %s', (text, path, step, after, place) => {
    const moved = movePart(read(text), path, step);
    expect(writeRule(moved.rule)).toBe(after);
    expect(moved.path).toEqual(place);
  });

  it('loses nothing, adds nothing, leaves no empty group, and says where the part is now', () => {
    fc.assert(fc.property(rule, fc.nat(), fc.constantFrom<(-1 | 1)[]>(-1, 1), (original, at, step) => {
      const all = paths(original);
      const path = all[at % all.length]!;
      const moved = movePart(original, path, step);
      expect(sorted(moved.rule)).toEqual(sorted(original));
      expect(partAt(moved.rule, moved.path)).toBe(partAt(original, path));
      for (const place of paths(moved.rule)) if (partOf(partAt(moved.rule, place)!).core.kind !== 'condition') expect(partsOf(partAt(moved.rule, place)!).length).toBeGreaterThan(0);
    }), { numRuns: 500 });
  });

  it('reaches every place by moving on, down to the last', () => {
    let { rule: current, path } = { rule: read('alle(x>1,eines(a>1,alle(b>1)),c>1)'), path: [0] as RulePath };
    const seen = [writeRule(current)];
    for (let step = 0; step < 20; step++) {
      const moved = movePart(current, path, 1);
      if (moved.rule === current) break;
      ({ rule: current, path } = moved);
      seen.push(writeRule(current));
    }
    expect(seen).toEqual([
      'alle(x>1,eines(a>1,alle(b>1)),c>1)', 'alle(eines(x>1,a>1,alle(b>1)),c>1)', 'alle(eines(a>1,x>1,alle(b>1)),c>1)', 'alle(eines(a>1,alle(x>1,b>1)),c>1)',
      'alle(eines(a>1,alle(b>1,x>1)),c>1)', 'alle(eines(a>1,alle(b>1),x>1),c>1)', 'alle(eines(a>1,alle(b>1)),x>1,c>1)', 'alle(eines(a>1,alle(b>1)),c>1,x>1)',
    ]);
  });

  it('never makes a rule that a link cannot carry', () => {
    const deep = (depth: number): string => (depth === 0 ? 'a>1' : `alle(${deep(depth - 1)},b>${depth})`);
    const widest = read(`alle(${Array.from({ length: RULE_LIMITS.conditions }, () => 'a>1').join()})`);
    expect(withinLimits(read(deep(RULE_LIMITS.depth)))).toBe(true);
    expect(withinLimits({ kind: 'not', of: read(deep(RULE_LIMITS.depth)) })).toBe(false);
    expect(withinLimits(widest)).toBe(true);
    expect(withinLimits(addPart(widest, [], read('a>1')))).toBe(false);
  });
});

describe('a rule in words', () => {
  const describeFigure = (key: string): { title: string; unit: string; digits: number; signed: boolean } | undefined =>
    ({ mss_s1_2023: { title: 'Arbeitslosigkeit', unit: '%', digits: 1, signed: false }, 'rule-deviation': { title: 'SPD-Abstand', unit: 'Punkte', digits: 1, signed: true } })[key];

  it('is a sentence with the units of the figures, brackets only where they are needed', () => {
    const text = 'alle(mss_s1_2023>=7.5,eines(rule-deviation<-2,nicht(mss_s1_2023>12)))';
    expect(ruleSentence(read(text), describeFigure, 'de').replaceAll('\u00a0', ' '))
      .toBe('Ein Gebiet erfüllt die Regel, wenn „Arbeitslosigkeit“ mindestens 7,5 % beträgt und („SPD-Abstand“ weniger als −2,0 Punkte beträgt oder „Arbeitslosigkeit“ nicht mehr als 12,0 % beträgt).');
    expect(ruleSentence(read('nicht(eines(mss_s1_2023>12,x>0.25))'), describeFigure, 'en').replaceAll('\u00a0', ' '))
      .toBe('An area meets the rule if it is not true that (“Arbeitslosigkeit” is more than 12.0 % or “x” is more than 0.25).');
  });
});

