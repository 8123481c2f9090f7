import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { nextSort, sortRows, type ColumnValues } from '../../../src/domain/ranking/sorting';

/** Few different values, so that ties are frequent; NaN is a missing one. */
const numbers = fc.array(fc.constantFrom(NaN, -1, 0, 1, 2.5), { minLength: 1, maxLength: 40 });
const rowsOf = (values: readonly unknown[]): number[] => values.map((_, row) => row);
const column = (values: readonly number[]): ColumnValues => ({ kind: 'number', values });

describe('sorting rows', () => {
  test('keeps every row once, and rows of equal value as they came', () => {
    fc.assert(
      fc.property(numbers, fc.boolean(), (values, descending) => {
        const sorted = sortRows(rowsOf(values), [{ column: column(values), descending }]);
        expect([...sorted].sort((a, b) => a - b)).toEqual(rowsOf(values));
        for (let index = 1; index < sorted.length; index++) {
          const [a, b] = [sorted[index - 1]!, sorted[index]!];
          if (Object.is(values[a], values[b])) expect(a).toBeLessThan(b);
        }
      }),
    );
  });

  test('puts missing values last whichever way it goes', () => {
    fc.assert(
      fc.property(numbers, fc.boolean(), (values, descending) => {
        const missing = sortRows(rowsOf(values), [{ column: column(values), descending }]).map((row) => Number.isNaN(values[row]!));
        expect(missing.indexOf(true) === -1 || missing.lastIndexOf(false) < missing.indexOf(true)).toBe(true);
      }),
    );
  });

  test('by several columns is the same as by the last first and so on up to the first', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.integer({ min: 0, max: 3 }), fc.integer({ min: 0, max: 3 })), { minLength: 1 }), fc.boolean(), fc.boolean(), (pairs, down1, down2) => {
        const first = { column: column(pairs.map(([value]) => value)), descending: down1 };
        const second = { column: column(pairs.map(([, value]) => value)), descending: down2 };
        expect(sortRows(rowsOf(pairs), [first, second])).toEqual(sortRows(sortRows(rowsOf(pairs), [second]), [first]));
      }),
    );
  });

  test('orders names as a German directory does, and numbers in them by their value', () => {
    const values = ['Zoo', 'Älteste Allee', 'Kiez 10', 'Kiez 2', '', 'Alt-Treptow', 'Ostkreuz', 'Österreichpark'];
    expect(sortRows(rowsOf(values), [{ column: { kind: 'text', values }, descending: false }]).map((row) => values[row])).toEqual([
      'Alt-Treptow', 'Älteste Allee', 'Kiez 2', 'Kiez 10', 'Österreichpark', 'Ostkreuz', 'Zoo', '',
    ]);
  });
});

describe('choosing a column to sort by', () => {
  test('sorts by it, then the other way round, then no more', () => {
    const once = nextSort([], 'population', true, false);
    expect(once).toEqual([{ column: 'population', descending: true }]);
    const twice = nextSort(once, 'population', true, false);
    expect(twice).toEqual([{ column: 'population', descending: false }]);
    expect(nextSort(twice, 'population', true, false)).toEqual([]);
  });

  test('adds to the columns chosen before, or replaces them', () => {
    const kreis = [{ column: 'kreis', descending: false }];
    expect(nextSort(kreis, 'population', true, true)).toEqual([...kreis, { column: 'population', descending: true }]);
    expect(nextSort(kreis, 'population', true, false)).toEqual([{ column: 'population', descending: true }]);
    expect(nextSort([...kreis, { column: 'population', descending: true }], 'kreis', false, true)).toEqual([
      { column: 'kreis', descending: true }, { column: 'population', descending: true },
    ]);
  });
});
