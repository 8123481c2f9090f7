import { comparable } from '../../../domain/ranking/filter';
import { sortRows, type ColumnValues } from '../../../domain/ranking/sorting';
import type { FindModel } from '../find-model.svelte';

/** Orders of the list beside the map; the full table has all others. */
export const LIST_ORDERS = ['rule', 'deviation', 'population', 'name'] as const;
export type ListOrder = (typeof LIST_ORDERS)[number];

/** Rows in the order of the list; `rule` is the ranking itself, and what is not known stands last in every order. */
export function orderedRows({ figures, assessment }: FindModel, rows: readonly number[], order: ListOrder): readonly number[] {
  const by = (column: ColumnValues, descending: boolean): number[] => sortRows(rows, [{ column, descending }]);
  switch (order) {
    case 'rule': return rows;
    case 'deviation': return by({ kind: 'number', values: assessment.longTerm.deviation }, false);
    case 'population': return by({ kind: 'number', values: figures.population }, true);
    case 'name': return by({ kind: 'text', values: figures.names }, false);
  }
}

/** Rows whose name, Bezirk or number has all words of the query. */
export function searchRows(model: FindModel, rows: readonly number[], query: string): readonly number[] {
  const words = comparable(query).split(' ').filter((word) => word !== '');
  if (words.length === 0) return rows;
  return rows.filter((row) => {
    const text = comparable(`${model.figures.names[row]} ${kreisName(model, row)} ${model.figures.ids[row]}`);
    return words.every((word) => text.includes(word));
  });
}

/** The Bezirk an area lies in; empty for the city. */
export function kreisName(model: FindModel, row: number): string {
  const kreis = model.rowOf(model.figures.bezirkIds[row] ?? '');
  return kreis === undefined ? '' : model.figures.names[kreis]!;
}
