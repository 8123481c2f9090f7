import { addressColumns, decodeAddressBook } from './addresses';
import { decodeTable } from './arrow';
import { COMPACT_TABLES, decodeCompactTable, readCompactTable } from './compact-table';
import { encodeTable } from './encode';
import { schema, type TableName } from './schema';
import type { Columns } from './validate';

/** Tables with a form of their own, because it is less than a third as large as the Arrow form. */
const readers: Readonly<Partial<Record<TableName, (file: Uint8Array) => Columns>>> = {
  addresses: (file) => addressColumns(decodeAddressBook(file)),
  ...Object.fromEntries(COMPACT_TABLES.map((table) => [table, (file: Uint8Array) => decodeCompactTable(file, schema[table])])),
};

/** Under which name in `data/` a table is published. */
export function tableFile(table: TableName): string {
  return readers[table] ? `${table}.bin` : `${table}.arrow`;
}

/** The published file as plain columns. */
export function tableColumns(table: TableName, file: Uint8Array): Columns {
  return readers[table]?.(file) ?? decodeTable(file);
}

/** The published file as the Arrow IPC stream that DuckDB takes. */
export function arrowStream(table: TableName, file: Uint8Array): Uint8Array {
  const columns = isCompact(table) ? readCompactTable(file, schema[table]) : readers[table]?.(file);
  return columns ? encodeTable(columns, schema[table].columns) : file;
}

function isCompact(table: TableName): boolean {
  return (COMPACT_TABLES as readonly TableName[]).includes(table);
}
