import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { AREA_LEVELS, type AreaLevel } from '../../../src/domain/catalogue';
import { explainRank, type RankExplanation } from '../../../src/domain/wording/explanation';
import { countedAreas, listed, otherAreas, theArea, type Case } from '../../../src/domain/wording/grammar';

describe('German grammar of areas', () => {
  it.each<[AreaLevel, Case, string, string, string, string]>([
    ['plr', 'nominative', 'der Kiez', 'kein Kiez', '1 Kiez', '12 Kieze'],
    ['plr', 'dative', 'dem Kiez', 'keinem Kiez', '1 Kiez', '12 Kiezen'],
    ['bzr', 'nominative', 'die Bezirksregion', 'keine Bezirksregion', '1 Bezirksregion', '12 Bezirksregionen'],
    ['bzr', 'dative', 'der Bezirksregion', 'keiner Bezirksregion', '1 Bezirksregion', '12 Bezirksregionen'],
    ['pgr', 'nominative', 'der Prognoseraum', 'kein Prognoseraum', '1 Prognoseraum', '12 Prognoseräume'],
    ['pgr', 'dative', 'dem Prognoseraum', 'keinem Prognoseraum', '1 Prognoseraum', '12 Prognoseräumen'],
    ['wk26', 'nominative', 'der Wahlkreis', 'kein Wahlkreis', '1 Wahlkreis', '12 Wahlkreise'],
    ['wk26', 'dative', 'dem Wahlkreis', 'keinem Wahlkreis', '1 Wahlkreis', '12 Wahlkreisen'],
    ['bez', 'nominative', 'der Bezirk', 'kein Bezirk', '1 Bezirk', '12 Bezirke'],
    ['bez', 'dative', 'dem Bezirk', 'keinem Bezirk', '1 Bezirk', '12 Bezirken'],
    ['city', 'nominative', 'die Stadt', 'keine Stadt', '1 Stadt', '12 Städte'],
    ['city', 'dative', 'der Stadt', 'keiner Stadt', '1 Stadt', '12 Städten'],
  ])('%s, %s: %s · %s · %s · %s', (level, grammaticalCase, article, none, one, many) => {
    expect(theArea(level, grammaticalCase, 'de')).toBe(article);
    expect([0, 1, 12].map((count) => countedAreas(count, level, grammaticalCase, 'de'))).toEqual([none, one, many]);
  });

  it('puts verb and article of "other" areas into the right number and gender', () => {
    const lie = { singular: 'liegt', plural: 'liegen' };
    expect([0, 1, 5].map((count) => otherAreas(count, 'plr', lie, 'de'))).toEqual(['Kein anderer Kiez liegt', 'Ein anderer Kiez liegt', '5 andere Kieze liegen']);
    expect([0, 1, 5].map((count) => otherAreas(count, 'bzr', lie, 'de'))).toEqual(['Keine andere Bezirksregion liegt', 'Eine andere Bezirksregion liegt', '5 andere Bezirksregionen liegen']);
    expect([0, 1, 5].map((count) => otherAreas(count, 'wk26', { singular: 'is', plural: 'are' }, 'en'))).toEqual(['No other constituency is', 'One other constituency is', '5 other constituencies are']);
  });

  it('lists with commas and one "und"', () => {
    expect([[], ['A'], ['A', 'B'], ['A', 'B', 'C']].map((items) => listed(items, 'de'))).toEqual(['', 'A', 'A und B', 'A, B und C']);
  });
});

const example: RankExplanation = {
  level: 'plr', name: 'Golliner Straße', rank: 1, of: 536, score: 97.64,
  contributions: [
    { title: 'Status-Index', lead: 24.2, value: '+2,35', city: '+0,04', ahead: 0 },
    { title: 'Mandat', lead: 3.1, value: '0 %', city: '28 %', ahead: 0 },
    { title: 'Abstand', lead: -4, value: '−1,0 Punkte', city: null, ahead: 120 },
  ],
  rule: { met: true, metCount: 60 },
  robustness: { low: 1, high: 4, top: 20, probability: 0.998 },
};

describe('why an area ranks where it ranks', () => {
  it('is said in German with the figures that made it', () => {
    expect(explainRank(example, 'de')).toEqual([
      'Golliner Straße steht auf Rang 1 von 536 Kiezen, mit 97,6 von 100 Punkten im Index.',
      'Der Kiez erfüllt die Kriterien; unter den 60 Kiezen, auf die das zutrifft, ordnet der Index.',
      'Über den Durchschnitt aller Kieze hebt den Index vor allem „Status-Index“: +24,2 Punkte (Wert +2,35, Berlin +0,04); außerdem „Mandat“ (+3,1).',
      'Kein anderer Kiez liegt bei „Status-Index“ weiter vorn.',
      'Nach unten zieht ihn „Abstand“: −4,0 Punkte (Wert −1,0 Punkte).',
      'Mit veränderten Gewichten läge der Kiez in 90 von 100 Rechnungen zwischen Rang 1 und 4.',
      'Unter den ersten 20 wäre der Kiez in über 99 von 100 Rechnungen.',
    ]);
  });

  it.each<[string, Partial<RankExplanation>, string]>([
    ['outside of the rule', { rule: { met: false, metCount: 60 } }, 'Der Kiez erfüllt die Kriterien nicht und steht deshalb hinter den 60 Kiezen, die sie erfüllen.'],
    ['behind a single one', { rule: { met: false, metCount: 1 } }, 'Der Kiez erfüllt die Kriterien nicht und steht deshalb hinter dem einen Gebiet, das sie erfüllt.'],
    ['as the only one', { rule: { met: true, metCount: 1 } }, 'Der Kiez erfüllt die Kriterien, sonst keines der Gebiete.'],
    ['where none meets it', { rule: { met: false, metCount: 0 } }, 'Kein Gebiet erfüllt die Kriterien; es ordnet allein der Index.'],
    ['of feminine gender', { level: 'bzr', rule: { met: true, metCount: 3 } }, 'Die Bezirksregion erfüllt die Kriterien; unter den 3 Bezirksregionen, auf die das zutrifft, ordnet der Index.'],
    ['below average only', { contributions: [{ title: 'X', lead: -3, value: '1', city: null, ahead: 9 }] }, 'Unter den Durchschnitt aller Kieze zieht den Index vor allem „X“: −3,0 Punkte (Wert 1).'],
    ['at the average', { contributions: [{ title: 'X', lead: 0.01, value: '1', city: null, ahead: 9 }] }, 'In allen Kriterien liegt der Kiez am Durchschnitt.'],
    ['with a missing value', { contributions: [{ title: 'X', lead: NaN, value: '–', city: null, ahead: 0 }] }, 'Ohne Wert und deshalb nicht gezählt: „X“. Die übrigen Kriterien zählen dafür mehr.'],
    ['at a rank that does not move', { robustness: { low: 3, high: 3, top: 1, probability: 0.004 } }, 'Mit veränderten Gewichten läge der Kiez in 90 von 100 Rechnungen auf Rang 3.'],
    ['rarely first', { robustness: { low: 3, high: 3, top: 1, probability: 0.004 } }, 'Auf dem ersten Platz wäre der Kiez in weniger als 1 von 100 Rechnungen.'],
  ])('%s', (_, change, sentence) => {
    expect(explainRank({ ...example, ...change }, 'de')).toContain(sentence);
  });

  it('never says undefined, NaN or leaves a placeholder, in either language, whatever the figures', () => {
    const number = fc.oneof(fc.double({ min: -100, max: 100, noNaN: true }), fc.constant(NaN));
    const contribution = fc.record({ title: fc.constant('T'), lead: number, value: fc.constant('1 %'), city: fc.option(fc.constant('2 %')), ahead: fc.nat(541) });
    const input = fc.record({
      level: fc.constantFrom(...AREA_LEVELS), name: fc.constant('N'), rank: fc.integer({ min: 1, max: 542 }), of: fc.integer({ min: 1, max: 542 }),
      score: fc.double({ min: 0, max: 100, noNaN: true }), contributions: fc.array(contribution, { maxLength: 12 }),
      rule: fc.option(fc.record({ met: fc.boolean(), metCount: fc.nat(542) })),
      robustness: fc.option(fc.record({ low: fc.integer({ min: 1, max: 300 }), high: fc.integer({ min: 300, max: 542 }), top: fc.integer({ min: 1, max: 50 }), probability: fc.double({ min: 0, max: 1, noNaN: true }) })),
    });
    fc.assert(fc.property(input, fc.constantFrom('de' as const, 'en' as const), (explanation, language) => {
      const sentences = explainRank(explanation, language);
      expect(sentences.length).toBeGreaterThan(0);
      for (const sentence of sentences) {
        expect(sentence).not.toMatch(/undefined|NaN|null|Infinity|\$\{|\s\s|\.\./);
        expect(sentence).toMatch(/^[A-ZÄÖÜ0-9].*\.$/);
      }
    }));
  });
});
