import { ByteReader } from './byte-reader';
import type { TableSchema } from './schema';
import { textsOf, type TextColumn } from './text-column';
import type { Columns } from './validate';

/** Tables that are published in this form: as Arrow they would be three times as large, in a clone and over the wire. */
export const COMPACT_TABLES = ['population_cells', 'precinct_results'] as const;
export const COMPACT_MAGIC = 'KKT1';

/** How the numbers of a column stand in the file. */
export const COLUMN_FORMS = ['plain', 'differences', 'runs'] as const;
export type ColumnForm = (typeof COLUMN_FORMS)[number];

/**
 * Reads a table in our compact form: column by column as its schema names them, no value missing, every value exactly as it was.
 *
 * The file, every number a varint (byte-reader.ts):
 * ```
 * 'KKT1', rows R
 * a column of text:     distinct texts T, T × (bytes, UTF-8), then R numbers: which text
 * a column of numbers:  decimals D, then R numbers: the value × 10^D
 * R numbers:            one byte, the form: 0 plain, 1 signed differences to the number before, 2 runs (number, how often)
 * ```
 *
 * @throws if the bytes are not such a file or are cut off.
 */
export function decodeCompactTable(bytes: Uint8Array, schema: TableSchema): Columns {
  return Object.fromEntries(Object.entries(readCompactTable(bytes, schema)).map(([name, column]) => [name, 'texts' in column ? textsOf(column) : column]));
}

/** The same with texts as they stand in the file: some hundred texts, not one for each of a quarter of a million rows. */
export function readCompactTable(bytes: Uint8Array, { columns }: TableSchema): Readonly<Record<string, TextColumn | Float32Array | Float64Array>> {
  const reader = new ByteReader(bytes, COMPACT_MAGIC, 'a table'), rows = reader.varint();
  return Object.fromEntries(Object.entries(columns).map(([name, { type }]) => {
    if (type === 'text') return [name, { texts: readTexts(reader), indices: readNumbers(reader, rows) }];
    const scale = 10 ** reader.varint(), values = readNumbers(reader, rows).map((value) => value / scale);
    return [name, type === 'float32' ? Float32Array.from(values) : values];
  }));
}

function readTexts(reader: ByteReader): string[] {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  return Array.from({ length: reader.varint() }, () => decoder.decode(reader.take(reader.varint())));
}

function readNumbers(reader: ByteReader, rows: number): Float64Array {
  const values = new Float64Array(rows), form = COLUMN_FORMS[reader.byte()];
  switch (form) {
    case 'plain':
      for (let row = 0; row < rows; row++) values[row] = reader.varint();
      return values;
    case 'differences':
      for (let row = 0, value = 0; row < rows; row++) values[row] = value += reader.signed();
      return values;
    case 'runs':
      for (let row = 0; row < rows; ) {
        const value = reader.varint(), end = row + reader.varint();
        if (end > rows || end === row) throw new Error('The file of a table is damaged: its rows do not add up.');
        values.fill(value, row, end);
        row = end;
      }
      return values;
    default:
      throw new Error('The file of a table is damaged: a column in an unknown form.');
  }
}
