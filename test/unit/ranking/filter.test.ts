import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { filterRows, parseFilter } from '../../../src/domain/ranking/filter';
import type { ColumnValues } from '../../../src/domain/ranking/sorting';

const rowsOf = (values: readonly unknown[]): number[] => values.map((_, row) => row);

function numbersFound(text: string, values: readonly number[], digits = 1): number[] {
  const filter = parseFilter(text, 'number');
  if (!filter) throw new Error(`not a filter: ${text}`);
  return filterRows(rowsOf(values), { kind: 'number', values }, filter, digits).map((row) => values[row]!);
}

function textsFound(text: string, values: readonly string[]): string[] {
  return filterRows(rowsOf(values), { kind: 'text', values }, parseFilter(text, 'text')!, 0).map((row) => values[row]!);
}

describe('filtering a column of numbers', () => {
  const values = [-4, -0.5, 0, 3.49, 3.5, 12, 1234.5, NaN];
  test.each([
    ['> 3,5', [12, 1234.5]], ['>=3.5', [3.49, 3.5, 12, 1234.5]], ['< 0', [-4, -0.5]], ['≤0', [-4, -0.5, 0]], ['12', [12]], ['= 12,0', [12]],
    ['0–12', [0, 3.49, 3.5, 12]], ['0-12', [0, 3.49, 3.5, 12]], ['12 bis 0', [0, 3.49, 3.5, 12]], ['-4 - -0,5', [-4, -0.5]], ['−4', [-4]],
    ['1.234,5', [1234.5]], ['> 1.234', [1234.5]], ['> 10 %', [12, 1234.5]], ['! < 12', [12, 1234.5]], ['leer', [NaN]], ['!leer', [-4, -0.5, 0, 3.49, 3.5, 12, 1234.5]],
  ])('%s', (text, expected) => {
    expect(numbersFound(text, values)).toEqual(expected);
  });

  test('"equal" means: shown alike', () => {
    expect(numbersFound('3,5', values, 1)).toEqual([3.49, 3.5]);
    expect(numbersFound('3,5', values, 2)).toEqual([3.5]);
  });

  test.each(['viel', '> ', '3,5,1', '5–', '=', '--', '> 3 < 5', '1e5x'])('%s is refused rather than guessed', (text) => {
    expect(parseFilter(text, 'number')).toBeUndefined();
  });

  test('what is above a value and what is not above it are all values that exist, each once', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(fc.double({ min: -1e6, max: 1e6, noNaN: true }), fc.constant(NaN))), fc.integer({ min: -1000, max: 1000 }), (values, threshold) => {
        const column: ColumnValues = { kind: 'number', values };
        const above = filterRows(rowsOf(values), column, parseFilter(`> ${threshold}`, 'number')!, 2);
        const notAbove = filterRows(rowsOf(values), column, parseFilter(`<= ${threshold}`, 'number')!, 2);
        const turned = filterRows(rowsOf(values), column, parseFilter(`! > ${threshold}`, 'number')!, 2);
        expect(turned).toEqual(notAbove);
        expect([...above, ...notAbove].sort((a, b) => a - b)).toEqual(rowsOf(values).filter((row) => !Number.isNaN(values[row]!)));
      }),
    );
  });
});

describe('filtering a column of texts', () => {
  const names = ['Tempelhof-Schöneberg', 'Neukölln', 'Schöneberg Nord', 'Weiße Siedlung', ''];
  test.each([
    ['schoneberg', ['Tempelhof-Schöneberg', 'Schöneberg Nord']], ['NORD schön', ['Schöneberg Nord']], ['weisse', ['Weiße Siedlung']], ['=Neukölln', ['Neukölln']],
    ['=Neuk', []], ['!ö', ['Weiße Siedlung']], ['leer', ['']],
  ])('%s', (text, expected) => {
    expect(textsFound(text, names)).toEqual(expected);
  });
});
