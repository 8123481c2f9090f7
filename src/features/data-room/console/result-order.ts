import type { ResultColumn } from '../../../data/sql/result';
import { sortRows, type ColumnValues } from '../../../domain/ranking/sorting';

/** The rows of a result in the order of one of its columns; missing values stand last. */
export function orderOf(columns: readonly ResultColumn[], rows: number, sort: { column: number; descending: boolean } | null): readonly number[] {
  const all = Array.from({ length: rows }, (_, row) => row);
  const column = sort && columns[sort.column];
  return sort && column ? sortRows(all, [{ column: sortable(column), descending: sort.descending }]) : all;
}

function sortable({ kind, values }: ResultColumn): ColumnValues {
  if (kind === 'text') return { kind: 'text', values: values.map((value) => (value === null ? '' : String(value))) };
  return { kind: 'number', values: Float64Array.from(values, (value) => (value === null ? NaN : Number(value))) };
}
