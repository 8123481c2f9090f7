import { filterRows, parseFilter } from '../../../domain/ranking/filter';
import { groupRows, limitPerGroup, pinnedFirst } from '../../../domain/ranking/grouping';
import { sortRows } from '../../../domain/ranking/sorting';
import type { TableView } from '../../../workspace/view/view-state';
import type { TableColumn } from './table-column';

/** A line of the table: a Kreis with its counts, or an area. */
export type TableItem = GroupItem | AreaItem;

export interface AreaItem {
  readonly kind: 'area';
  readonly row: number;
}

export interface GroupItem {
  readonly kind: 'group';
  /** Bezirk id. */
  readonly kreis: string;
  readonly areas: number;
  readonly met: number;
  /** Not shown because of the quota. */
  readonly leftOut: number;
}

export interface TableRows {
  /** In the order shown; pinned ones are not among them. */
  readonly items: readonly TableItem[];
  /** Areas of the items from above, without the groups, pinned ones first: what is counted, picked and exported. */
  readonly areas: readonly number[];
  readonly pinned: readonly number[];
}

/**
 * What the table shows of the rows: filtered, in order, limited per Kreis, in groups.
 *
 * @param ranked rows in the order of the ranking, the unranked behind them.
 * @param columnOf undefined for a column that does not exist or has not come; it neither filters nor sorts.
 */
export function tableRows(
  ranked: readonly number[], table: TableView, pinned: readonly number[], columnOf: (key: string) => TableColumn | undefined,
  kreisOf: (row: number) => string, met: (row: number) => boolean,
): TableRows {
  let rows = ranked;
  for (const { column, text } of table.filters) {
    const found = columnOf(column);
    const filter = found?.values && parseFilter(text, found.values.kind);
    if (found?.values && filter) rows = filterRows(rows, found.values, filter, found.digits);
  }
  const keys = table.sort.flatMap(({ column, descending }) => {
    const values = columnOf(column)?.values;
    return values ? [{ column: values, descending }] : [];
  });
  if (keys.length > 0) rows = sortRows(rows, keys);
  const isPinned = new Set(pinned);
  const free = (row: number): boolean => !isPinned.has(row);
  if (!table.byKreis) {
    const limited = table.quota === null ? rows : limitPerGroup(rows, kreisOf, table.quota);
    const items = limited.filter(free).map((row): AreaItem => ({ kind: 'area', row }));
    return { items, areas: pinnedFirst(limited, pinned), pinned };
  }
  const groups = groupRows(rows, kreisOf, table.quota);
  const items = groups.flatMap(({ key, rows: members, leftOut }): TableItem[] => [
    { kind: 'group', kreis: key, areas: members.length + leftOut, met: rows.filter((row) => kreisOf(row) === key && met(row)).length, leftOut },
    ...members.filter(free).map((row): AreaItem => ({ kind: 'area', row })),
  ]);
  return { items, areas: pinnedFirst(groups.flatMap(({ rows: members }) => members), pinned), pinned };
}
