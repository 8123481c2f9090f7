import { describe, expect, test } from 'vitest';
import type { TableColumn } from '../../../src/features/find/ranking/table-column';
import { tableRows } from '../../../src/features/find/ranking/table-rows';
import { INITIAL_VIEW, type TableView } from '../../../src/workspace/view/view-state';

/** Eight areas of three Kreise, in the order of their ranking. */
const kreise = ['11', '01', '11', '02', '11', '01', '02', '11'];
const population = [500, 4000, 3000, 1000, 2000, 6000, NaN, 800];
const columns = new Map([['population', { values: { kind: 'number', values: population }, digits: 0 } as Partial<TableColumn> as TableColumn]]);

function rowsOf(change: Partial<TableView>, pinned: readonly number[] = []) {
  const table = { ...INITIAL_VIEW.table, ...change };
  return tableRows(kreise.map((_, row) => row), table, pinned, (key) => columns.get(key), (row) => kreise[row]!, (row) => row < 4);
}

describe('the rows of the table', () => {
  test('stand in the order of the ranking until someone sorts', () => {
    expect(rowsOf({}).areas).toEqual([0, 1, 2, 3, 4, 5, 6, 7]);
    expect(rowsOf({ sort: [{ column: 'population', descending: true }] }).areas).toEqual([5, 1, 2, 4, 3, 7, 0, 6]);
  });

  test('are limited per Kreis after filters and order: the first of each Kreis remain', () => {
    expect(rowsOf({ quota: 1 }).areas).toEqual([0, 1, 3]);
    expect(rowsOf({ quota: 1, sort: [{ column: 'population', descending: true }] }).areas).toEqual([5, 2, 3]);
    expect(rowsOf({ quota: 1, filters: [{ column: 'population', text: '> 800' }] }).areas).toEqual([1, 2, 3]);
  });

  test('in groups say how many areas a Kreis has, how many meet the criteria and how many are not shown', () => {
    const { items, areas } = rowsOf({ byKreis: true, quota: 2 });
    expect(items.filter(({ kind }) => kind === 'group')).toEqual([
      { kind: 'group', kreis: '01', areas: 2, met: 1, leftOut: 0 },
      { kind: 'group', kreis: '02', areas: 2, met: 1, leftOut: 0 },
      { kind: 'group', kreis: '11', areas: 4, met: 2, leftOut: 2 },
    ]);
    expect(areas).toEqual([1, 5, 3, 6, 0, 2]);
  });

  test('pinned ones stand above, only there, and stay although a filter leaves them out', () => {
    const { items, areas } = rowsOf({ filters: [{ column: 'population', text: '>= 3000' }] }, [0, 5]);
    expect(areas).toEqual([0, 5, 1, 2]);
    expect(items).toEqual([{ kind: 'area', row: 1 }, { kind: 'area', row: 2 }]);
  });

  test('are not changed by a filter that cannot be read or a column that does not exist', () => {
    expect(rowsOf({ filters: [{ column: 'population', text: 'viele' }, { column: 'nonsense', text: '> 5' }], sort: [{ column: 'nonsense', descending: true }] }).areas).toHaveLength(8);
  });
});
