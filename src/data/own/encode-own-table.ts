import type { TypedColumn } from '../../domain/own/column-type';
import { identifierOf } from '../../domain/own/identifier';
import type { Placement } from '../../domain/own/place-key';
import { encodeTable } from '../encode';
import type { Column } from '../schema';
import type { OwnColumn } from './own-table';

/**
 * The rows as an Arrow stream for DuckDB, with the area each row lies in (`area_id`) and the place of points (`lon`, `lat`)
 * as further columns. A row that is spread over areas has no `area_id`.
 */
export function encodeOwnTable(
  names: readonly string[], titles: readonly string[], typed: readonly TypedColumn[], placement: Placement | null, areaIds: readonly string[],
): { arrow: Uint8Array; columns: OwnColumn[] } {
  const columns = new Map<string, { values: ArrayLike<unknown>; column: OwnColumn; schema: Column }>();
  names.forEach((name, index) => {
    const column = typed[index]!;
    columns.set(name, { values: valuesOf(column), column: { name, title: titles[index]!, type: column.type }, schema: { type: ARROW[column.type], description: '' } });
  });
  const addColumn = (wanted: string, type: 'text' | 'number', values: ArrayLike<unknown>): void => {
    const name = identifierOf(wanted, new Set(columns.keys()), wanted);
    columns.set(name, { values, column: { name, title: null, type }, schema: { type: ARROW[type], description: '' } });
  };
  if (placement) addColumn('area_id', 'text', areasOfRows(placement, areaIds));
  if (placement?.points) {
    addColumn('lon', 'number', Array.from(placement.points.longitude, orNull));
    addColumn('lat', 'number', Array.from(placement.points.latitude, orNull));
  }
  const entries = [...columns];
  return {
    arrow: encodeTable(Object.fromEntries(entries.map(([name, { values }]) => [name, values])), Object.fromEntries(entries.map(([name, { schema }]) => [name, schema]))),
    columns: entries.map(([, { column }]) => column),
  };
}

const ARROW = { text: 'text', number: 'float64', date: 'date', yes_no: 'bool' } as const;

function valuesOf(column: TypedColumn): ArrayLike<unknown> {
  switch (column.type) {
    case 'text':
      return column.values;
    case 'number':
      return Array.from(column.values, orNull);
    case 'yes_no':
      return Array.from(column.values, (value) => (Number.isNaN(value) ? null : value === 1));
    case 'date':
      return Array.from(column.values, (value) => (Number.isNaN(value) ? null : new Date(value)));
  }
}

function orNull(value: number): number | null {
  return Number.isNaN(value) ? null : value;
}

function areasOfRows({ starts, areas, reasons }: Placement, areaIds: readonly string[]): (string | null)[] {
  return Array.from(reasons, (_, row) => (starts[row + 1]! - starts[row]! === 1 ? areaIds[areas[starts[row]!]!]! : null));
}
