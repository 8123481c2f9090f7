import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { coverageSpread, kreisCoverage, uncoveredAreas, type CoveredAreas } from '../../../src/domain/measures/coverage';

const areas = fc.array(fc.record({ people: fc.integer({ min: 0, max: 20_000 }), share: fc.double({ min: 0, max: 1, noNaN: true }), bezirk: fc.integer({ min: 1, max: 12 }), urgent: fc.boolean() }), { maxLength: 60 })
  .map((list): CoveredAreas => ({
    population: list.map(({ people }) => people), reached: list.map(({ people, share }) => people * share),
    bezirkIds: list.map(({ bezirk }) => String(bezirk).padStart(2, '0')), urgent: list.map(({ urgent }) => urgent),
  }));
const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

describe('what a plan covers', () => {
  test('the Kreise together are the city: nobody is lost, nobody is counted twice', () => {
    fc.assert(fc.property(areas, (input) => {
      const kreise = kreisCoverage(input);
      expect(sum(kreise.map(({ people }) => people))).toBeCloseTo(sum(Array.from(input.population)), 6);
      expect(sum(kreise.map(({ reached }) => reached))).toBeCloseTo(sum(Array.from(input.reached)), 6);
      for (const { people, reached, urgentPeople, urgentReached } of kreise) {
        expect(reached).toBeLessThanOrEqual(people + 1e-9);
        expect(urgentPeople).toBeLessThanOrEqual(people);
        expect(urgentReached).toBeLessThanOrEqual(urgentPeople + 1e-9);
      }
    }));
  });

  test('a Kiez is uncovered until enough of its people are reached; the most people left come first', () => {
    const input: CoveredAreas = { population: [1000, 4000, 2000, 3000], reached: [499, 0, 1000, 2900], bezirkIds: ['09', '09', '10', '10'], urgent: [true, true, true, false] };
    expect(uncoveredAreas(input, 0.5).map(({ index }) => index)).toEqual([1, 0]);
    expect(uncoveredAreas(input, 0.8).map(({ index }) => index)).toEqual([1, 2, 0]);
  });

  test('more reach never leaves more Kieze uncovered', () => {
    fc.assert(fc.property(areas, fc.double({ min: 0.05, max: 1, noNaN: true }), (input, enough) => {
      const more = { ...input, reached: Array.from(input.population, (people, index) => (people + input.reached[index]!) / 2) };
      expect(uncoveredAreas(more, enough).length).toBeLessThanOrEqual(uncoveredAreas(input, enough).length);
    }));
  });

  test('the spread compares Kreise that have such Kieze only', () => {
    const input: CoveredAreas = { population: [100, 100, 100], reached: [80, 20, 0], bezirkIds: ['01', '02', '03'], urgent: [true, true, false] };
    expect(coverageSpread(kreisCoverage(input))).toBeCloseTo(0.6, 12);
    expect(coverageSpread(kreisCoverage({ ...input, urgent: [true, false, false] }))).toBeNull();
  });
});
