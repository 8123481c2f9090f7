import { levelOfArea } from '../../domain/catalogue';
import type { TableView } from './view-state';

/** The state of the full table as parameters of the link; null: as at the start. */
export function writeTable(table: TableView): [string, string | null][] {
  return [
    ['tabelle', table.open ? '1' : null],
    ['spalten', table.columns && table.columns.join(',')],
    ['folge', table.sort.length > 0 ? table.sort.map(({ column, descending }) => (descending ? `${column}:ab` : column)).join(',') : null],
    ['filter', table.filters.length > 0 ? table.filters.map(({ column, text }) => `${column}:${encodeURIComponent(text.replace(LONE_SURROGATE, ''))}`).join(',') : null],
    ['gruppen', table.byKreis ? 'kreis' : null],
    ['hoechstens', table.quota === null ? null : String(table.quota)],
    ['angeheftet', table.pinned.length > 0 ? table.pinned.join(',') : null],
  ];
}

/** Half a character, which a link cannot carry. */
const LONE_SURROGATE = /\p{Surrogate}/gu;
const COLUMN = /^[a-z0-9_~.-]+$/;

export function readColumns(text: string): readonly string[] | undefined {
  const columns = text.split(',');
  return columns.length <= 60 && columns.every((column) => COLUMN.test(column)) ? columns : undefined;
}

export function readSort(text: string): TableView['sort'] | undefined {
  const sort = text.split(',').map((item) => ({ column: item.replace(/:ab$/, ''), descending: item.endsWith(':ab') }));
  return sort.every(({ column }) => COLUMN.test(column)) ? sort : undefined;
}

export function readFilters(text: string): TableView['filters'] | undefined {
  const filters = text.split(',').map((item) => {
    const colon = item.indexOf(':');
    return { column: item.slice(0, Math.max(0, colon)), text: decoded(item.slice(colon + 1)) };
  });
  return filters.every((filter): filter is { column: string; text: string } => COLUMN.test(filter.column) && !!filter.text) ? filters : undefined;
}

export function readQuota(text: string): number | undefined {
  const quota = /^\d{1,3}$/.test(text) ? Number(text) : 0;
  return quota > 0 ? quota : undefined;
}

export function readPinned(text: string): readonly string[] | undefined {
  const pinned = text.split(',');
  return pinned.length <= 20 && pinned.every((id) => levelOfArea(id)) ? pinned : undefined;
}

/** Undefined for a text with a stray percent sign. */
function decoded(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}
