import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { groupRows, limitPerGroup, pinnedFirst } from '../../../src/domain/ranking/grouping';

/** The Kreis of each row. */
const kreise = fc.array(fc.constantFrom('01', '02', '11'), { maxLength: 50 });
const rowsOf = (values: readonly unknown[]): number[] => values.map((_, row) => row);

describe('grouping rows', () => {
  test('puts every row into its group once, in the order they had', () => {
    fc.assert(
      fc.property(kreise, (groups) => {
        const grouped = groupRows(rowsOf(groups), (row) => groups[row]!, null);
        expect(grouped.map(({ key }) => key)).toEqual([...new Set(groups)].sort());
        for (const { key, rows, leftOut } of grouped) {
          expect(rows).toEqual(rowsOf(groups).filter((row) => groups[row] === key));
          expect(leftOut).toBe(0);
        }
      }),
    );
  });

  test('with a quota keeps the first ones of each group and says how many it left out', () => {
    fc.assert(
      fc.property(kreise, fc.integer({ min: 1, max: 10 }), (groups, quota) => {
        const groupOf = (row: number): string => groups[row]!;
        const all = groupRows(rowsOf(groups), groupOf, null);
        const limited = groupRows(rowsOf(groups), groupOf, quota);
        limited.forEach(({ rows, leftOut }, index) => {
          expect(rows).toEqual(all[index]!.rows.slice(0, quota));
          expect(rows.length + leftOut).toBe(all[index]!.rows.length);
        });
        // In one list it is the same rows, in the order of the list.
        expect(limitPerGroup(rowsOf(groups), groupOf, quota)).toEqual(limited.flatMap(({ rows }) => rows).sort((a, b) => a - b));
      }),
    );
  });
});

test('pinned rows stand first and only once, even those a filter left out', () => {
  expect(pinnedFirst([4, 5, 6, 7], [6, 1])).toEqual([6, 1, 4, 5, 7]);
});
