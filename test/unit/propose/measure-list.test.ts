import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MEASURE_KINDS, STATUSES, type Measure } from '../../../src/domain/measures/measure';
import { newMeasure } from '../../../src/domain/measures/starting-values';
import { filterMeasures, inKreis, MEASURE_SORTS, NO_FILTER, sortMeasures, tagsOf, type ListedMeasure } from '../../../src/features/propose/list/measure-list';
import { peopleInAreas, roundedPeople } from '../../../src/features/propose/score/people-in-areas';

let next = 0;
const origin = { newId: () => `id-${next++}`, now: new Date('2026-11-22T12:00:00Z') };
const listed = (fields: Partial<Measure>, areaId: string | null = '09300922', kiez = 'Kosmos Viertel', people: number | null = null): ListedMeasure => ({
  measure: newMeasure(fields.kind ?? 'kiezbuero', origin, fields), areaId, kiez, people,
});

describe('the list of proposals', () => {
  const office = listed({ title: 'Kiezbüro am Platz', tags: ['Süden'], spot: { position: [13.5, 52.4], address: 'Schönefelder Chaussee 100, 12524 Berlin' } });
  const tour = listed({ kind: 'mobile_office', title: 'Rotes Rad', stops: [{ id: 's', name: 'Markt', spot: { position: [13.6, 52.5], address: 'Märkische Allee 1' }, times: null }] }, '10100104', 'Gollinerstraße');
  const nowhere = listed({ title: 'Noch ohne Ort' }, null, '');

  it('finds words wherever one reads them: title, address, Kiez, tag, stop; with or without umlauts', () => {
    const found = (query: string) => filterMeasures([office, tour, nowhere], { ...NO_FILTER, query }).map(({ measure }) => measure.title);
    expect(found('schonefelder 100')).toEqual(['Kiezbüro am Platz']);
    expect(found('kosmos')).toEqual(['Kiezbüro am Platz']);
    expect(found('SÜDEN')).toEqual(['Kiezbüro am Platz']);
    expect(found('markt')).toEqual(['Rotes Rad']);
    expect(found('kiezbüro markt')).toEqual([]);
    expect(found('  ')).toHaveLength(3);
  });

  it('narrows down to kind, status and tag', () => {
    expect(filterMeasures([office, tour], { ...NO_FILTER, kind: 'mobile_office' })).toEqual([tour]);
    expect(filterMeasures([office, tour], { ...NO_FILTER, tag: 'Süden' })).toEqual([office]);
    expect(filterMeasures([office, tour], { ...NO_FILTER, status: 'decided' })).toEqual([]);
  });

  it('shows a Kreis its own proposals, and those without a place to every Kreis', () => {
    expect([office, tour, nowhere].filter((item) => inKreis(item, '09'))).toEqual([office, nowhere]);
    expect([office, tour, nowhere].filter((item) => inKreis(item, null))).toHaveLength(3);
  });

  it('sorts in every order without losing one, the same again from any order before', () => {
    const any = fc.array(fc.record({ kind: fc.constantFrom(...MEASURE_KINDS), title: fc.string({ maxLength: 3 }), status: fc.constantFrom(...STATUSES), people: fc.option(fc.nat()) }), { maxLength: 20 })
      .map((list) => list.map(({ kind, title, status, people }) => listed({ kind, title, history: [{ id: 'h', status, date: '2026-11-22', body: '' }] }, '09300922', '', people)));
    fc.assert(fc.property(any, fc.constantFrom(...MEASURE_SORTS), (list, sort) => {
      const once = sortMeasures(list, sort);
      expect(new Set(once)).toEqual(new Set(list));
      expect(sortMeasures([...list].reverse(), sort)).toEqual(once);
    }));
  });

  it('names tags by how often they are used', () => {
    expect(tagsOf([{ ...office.measure, tags: ['b', 'a'] }, { ...tour.measure, tags: ['b'] }])).toEqual(['b', 'a']);
  });
});

describe('people who are reached', () => {
  it('are counted in the areas asked for only', () => {
    expect(peopleInAreas([10, 20, 0, 5], ['a', 'b', 'c', 'd'], (id) => id !== 'b')).toBe(15);
  });

  it('are rounded as exactly as an estimate is', () => {
    expect([7.4, 99.6, 1234, 12_345].map(roundedPeople)).toEqual([7, 100, 1230, 12_300]);
  });
});
