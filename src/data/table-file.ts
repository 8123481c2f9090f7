import { addressColumns, decodeAddressBook } from './addresses';
import { encodeTable } from './encode';
import { schema, type TableName } from './schema';

/** Under which name in `data/` a table is published: as Arrow, but for the addresses, whose own form is less than a third as large. */
export function tableFile(table: TableName): string {
  return table === 'addresses' ? 'addresses.bin' : `${table}.arrow`;
}

/** The published file as the Arrow IPC stream that DuckDB takes. */
export function arrowStream(table: TableName, file: Uint8Array): Uint8Array {
  return table === 'addresses' ? encodeTable(addressColumns(decodeAddressBook(file)), schema.addresses.columns) : file;
}
