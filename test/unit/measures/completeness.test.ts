import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { completenessOf, GAP_KEYS, type GapKey } from '../../../src/domain/measures/completeness';
import { EMPTY_CONCEPT, type Concept } from '../../../src/domain/measures/concept';
import { statusOf, type Measure } from '../../../src/domain/measures/measure';
import { costPerPerson, moneyOf } from '../../../src/domain/measures/money';
import { needOf, partsOf } from '../../../src/domain/measures/parts';
import { newMeasure } from '../../../src/domain/measures/starting-values';
import { measureWords } from '../../../src/domain/measures/wording';
import { measureKind, origin, readyKiezbuero } from './arbitraries';

function gaps(measure: Measure): GapKey[] {
  return completenessOf(measure).gaps.map(({ key }) => key);
}

function without(change: Partial<Concept>): GapKey[] {
  const ready = readyKiezbuero();
  return gaps({ ...ready, concept: { ...ready.concept, ...change } });
}

describe('a proposal is beschlussreif', () => {
  it('when nothing is missing', () => {
    const state = completenessOf(readyKiezbuero());
    expect(state.gaps).toEqual([]);
    expect(state).toMatchObject({ isReady: true, share: 1 });
  });

  it('not before everything the resolution asks for is there', () => {
    expect(without({ aims: ' ' })).toEqual(['aims']);
    expect(without({ keyHolders: '' })).toEqual(['key_holders']);
    expect(without({ shifts: [] })).toEqual(['shifts']);
    expect(without({ premises: EMPTY_CONCEPT.premises })).toEqual(['step_free', 'premises']);
    expect(without({ costs: [{ id: 'rent', kind: 'rent', title: '', amount: null }] })).toEqual(['amounts']);
    expect(without({ signs: [{ id: 'sign', text: '', target: '' }] })).toEqual(['signs']);
    expect(without({ milestones: [], partners: [] })).toEqual(['partners', 'milestones']);
    expect(gaps({ ...readyKiezbuero(), spot: null, responsible: '' })).toEqual(['place', 'responsible']);
  });

  it('not while people are missing, and says how many', () => {
    const ready = readyKiezbuero();
    const shifts = ready.concept.shifts.map((shift) => ({ ...shift, needed: 3, promised: 1 }));
    expect(completenessOf({ ...ready, concept: { ...ready.concept, shifts } }).gaps).toEqual([{ key: 'promises', part: 'care', count: 2 }]);
  });

  it('not while the first year is not paid for', () => {
    const ready = readyKiezbuero();
    expect(completenessOf({ ...ready, concept: { ...ready.concept, funding: [] } }).gaps).toEqual([{ key: 'funding', part: 'money', count: 16_800 }]);
  });

  it('with less where less is needed: a stand pays no rent and has no key', () => {
    const stand = { ...readyKiezbuero(), kind: 'stand' as const };
    const concept = { ...stand.concept, keyHolders: '', premises: EMPTY_CONCEPT.premises, costs: [], funding: [], partners: [], milestones: [] };
    expect(gaps({ ...stand, concept })).toEqual([]);
    expect(partsOf('stand')).not.toContain('premises');
  });

  it('for a tour with its stops and their times', () => {
    const tour = newMeasure('mobile_office', origin());
    expect(gaps(tour)).toContain('stops');
    const stops = [{ id: 'stop', name: 'Helene-Weigel-Platz', spot: { position: [13.54, 52.53] as const, address: '' }, times: null }];
    expect(gaps({ ...tour, stops })).toContain('stop_times');
  });

  it('only if what is begun is finished, even where it may stay empty', () => {
    const stand = { ...readyKiezbuero(), kind: 'stand' as const };
    const costs = [{ id: 'tent', kind: 'one_off' as const, title: 'Pavillon', amount: null }];
    expect(gaps({ ...stand, concept: { ...stand.concept, costs } })).toEqual(['amounts']);
  });

  it('never by itself: a new proposal of any kind lacks something, and every gap lies in a part that is shown', () => {
    fc.assert(fc.property(measureKind, (kind) => {
      const measure = newMeasure(kind, origin());
      const { isReady, share, gaps: found, parts } = completenessOf(measure);
      expect(isReady).toBe(false);
      expect(share).toBeLessThan(1);
      for (const { part } of found) expect(parts.map((state) => state.part)).toContain(part);
      expect(parts.filter(({ need, complete }) => need === 'required' && complete).length / parts.filter(({ need }) => need === 'required').length).toBe(share);
    }));
  });

  it('in words: each gap is said, with its reason, in both languages', () => {
    for (const language of ['de', 'en'] as const) {
      for (const key of GAP_KEYS) {
        const { missing, why } = measureWords[language].gaps[key];
        expect(missing(1)).toMatch(/^\S.*\.$/);
        expect(missing(3)).toMatch(/\.$/);
        expect(why).toMatch(/\.$/);
      }
    }
  });
});

describe('a new proposal', () => {
  it('is an idea of today with an id of its own for everything in it', () => {
    const measure = newMeasure('kiezbuero', origin(), { title: 'Kiezbüro' });
    expect(statusOf(measure)).toBe('idea');
    expect(measure.history[0]).toMatchObject({ date: '2026-11-22', body: '' });
    const ids = [measure.id, ...measure.history, ...measure.concept.offers, ...measure.concept.costs].map((item) => (typeof item === 'string' ? item : item.id));
    expect(new Set(ids).size).toBe(ids.length);
    expect(measure.title).toBe('Kiezbüro');
  });

  it('has no lines for what its kind does not show', () => {
    fc.assert(fc.property(measureKind, (kind) => {
      const { concept } = newMeasure(kind, origin());
      if (needOf(kind, 'offers') === 'none') expect(concept.offers).toEqual([]);
      expect(concept.costs.every(({ amount }) => amount === null)).toBe(true);
    }));
  });
});

describe('the money', () => {
  it('is a month, once, and the first year, with what is secured, hoped for and missing', () => {
    expect(moneyOf(readyKiezbuero().concept)).toEqual({ perMonth: 1150, once: 3000, firstYear: 16_800, secured: 9600, unsecured: 7200, gap: 0, unknown: 0 });
  });

  it('counts nothing for an amount that is not known, and says so', () => {
    const { concept } = newMeasure('kiezbuero', origin());
    expect(moneyOf(concept)).toMatchObject({ firstYear: 0, unknown: 3, gap: 0 });
  });

  it('is told per person only where people are reached', () => {
    expect(costPerPerson({ firstYear: 16_800 }, 4200)).toBe(4);
    expect(costPerPerson({ firstYear: 16_800 }, 0)).toBeNull();
    expect(costPerPerson({ firstYear: 16_800 }, undefined)).toBeNull();
  });

  it('never lacks more than it costs', () => {
    const line = fc.record({ id: fc.string(), title: fc.constant(''), amount: fc.option(fc.nat(100_000)) });
    const costs = fc.array(fc.tuple(line, fc.constantFrom('rent' as const, 'running' as const, 'one_off' as const)).map(([cost, kind]) => ({ ...cost, kind })));
    const funding = fc.array(fc.tuple(line, fc.constantFrom('month' as const, 'once' as const), fc.boolean()).map(([money, per, secured]) => ({ ...money, per, secured })));
    fc.assert(fc.property(costs, funding, (spent, given) => {
      const { firstYear, secured, unsecured, gap } = moneyOf({ costs: spent, funding: given });
      expect(gap).toBeLessThanOrEqual(firstYear);
      expect(gap + secured + unsecured).toBeGreaterThanOrEqual(firstYear);
    }));
  });
});
