import { describe, expect, test } from 'vitest';
import { describeFigure } from '../../../src/data/figures/describe';
import { DEFAULT_CRITERIA, type Criteria } from '../../../src/domain/criteria/criteria';
import { parseRule } from '../../../src/domain/criteria/rule-text';
import type { Expression } from '../../../src/domain/criteria/rule';
import { parseFigure } from '../../../src/domain/figures/figure';
import { criteriaNotes } from '../../../src/features/find/ranking/criteria-notes';

function textOf(criteria: Criteria, language: 'de' | 'en' = 'de'): string {
  const notes = criteriaNotes(criteria, (key) => describeFigure(parseFigure(key)!, new Map(), language), language);
  return notes.flatMap(({ heading, entries }) => [heading, ...entries.map((entry) => entry.join(' | '))]).join('\n');
}

describe('the criteria in an exported file', () => {
  test('name every threshold of the resolution, and every weight as its share', () => {
    const text = textOf({ ...DEFAULT_CRITERIA, thresholds: { ...DEFAULT_CRITERIA.thresholds, weakFromClass: 4, belowShare: 60, deviation: -1.5 } });
    expect(text).toContain('strukturschwach UND (ohne Mandatsträger:innen ODER langjährig unterdurchschnittlich)');
    expect(text).toContain('Statusklasse sehr niedrig im Monitoring');
    expect(text).toContain('unter −1,5 Punkten und darunter in mindestens 60 % der Wahlen (AGH 2011, BTW 2013');
    expect(text).toContain('SPD: langjähriger Abstand zu Berlin | 30,0 % | niedrig heißt dringlich | Prozentrang');
    expect(textOf(DEFAULT_CRITERIA, 'en')).toContain('structurally weak AND (without mandate holder OR below average in the long term)');
  });

  test('say a rule of one’s own, and the details of a criterion', () => {
    const rule = parseRule('alle(rule-weak_share>=40,nicht(turnout-btw2025>80))') as Expression;
    const text = textOf({
      ...DEFAULT_CRITERIA, rule, order: 'index',
      index: { aggregation: 'geometric', criteria: [{ figure: 'turnout-btw2025', weight: 7, direction: { kind: 'ideal', value: 75 }, normalisation: { kind: 'goalposts', from: 60, to: 90 } }] },
    });
    expect(text).toMatch(/Eigene Regel: .*Menschen in strukturschwachen Planungsräumen.*40 %.*Wahlbeteiligung, Bundestag 2025.*80,0 %/);
    expect(text).toContain('Allein der gewichtete Index');
    expect(text).toContain('Wahlbeteiligung, Bundestag 2025 | 100,0 % | fern von 75,0 % heißt dringlich | linear von 60,0 % bis 90,0 %');
    expect(text).toContain('geometrisches');
  });
});
