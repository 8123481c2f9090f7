import { tableFromIPC } from '@uwdata/flechette';
import type { TableSchema } from './schema';
import type { Columns } from './validate';

/** Decodes an Arrow IPC stream into plain columns; missing values are null, dates are `Date`. */
export function decodeTable(bytes: Uint8Array): Columns {
  const table = tableFromIPC(bytes, { useDate: true });
  return Object.fromEntries(table.names.map((name, index) => [name, table.getChildAt(index)!.toArray() as ArrayLike<unknown>]));
}

/** Columns of the contract that a decoded table lacks: the quick check when a table is read in the browser. */
export function missingColumns(table: TableSchema, columns: Columns): string[] {
  return Object.keys(table.columns).filter((name) => !(name in columns));
}
