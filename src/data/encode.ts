import {
  batchType, bool, Column as ArrowColumn, columnFromArray, dateDay, dictionary, float32, float64, int16, int32, int8, tableFromColumns, tableToIPC, uint16, uint8, utf8,
  type Batch,
} from '@uwdata/flechette';
import type { Column, ColumnType } from './schema';
import type { TextColumn } from './text-column';

type ArrowTableColumn = ReturnType<typeof columnFromArray>;
type ArrowType = NonNullable<Parameters<typeof columnFromArray>[1]>;

/**
 * Encodes columns as an Arrow IPC stream, the format that DuckDB-WASM takes without an extension. Texts become
 * dictionaries with the smallest index type. The same columns always give the same bytes.
 *
 * @param schema types of the columns that have a contract; others are inferred from their values.
 */
export function encodeTable(columns: Readonly<Record<string, ArrayLike<unknown> | TextColumn>>, schema: Readonly<Record<string, Column>> = {}): Uint8Array {
  const arrowColumns = Object.entries(columns).map(([name, values]) => {
    if ('texts' in values) return [name, encodeTexts(values)] as [string, ArrowTableColumn];
    const type = arrowType(schema[name]?.type ?? inferredType(values), values);
    return [name, columnFromArray(Array.from(values as ArrayLike<never>), type)] as [string, ArrowTableColumn];
  });
  const bytes = tableToIPC(tableFromColumns(arrowColumns), { format: 'stream' });
  if (!bytes) throw new Error('Arrow could not encode the table');
  return bytes;
}

type TextBatch = Batch<string> & { setDictionary(distinct: ArrowTableColumn): void };

/** Texts that are known to be distinct need not be told apart again, which is most of the work. */
function encodeTexts({ texts, indices }: TextColumn): ArrowTableColumn {
  const distinct = columnFromArray([...texts], utf8());
  // Type and column must share one object: by it the encoder finds the texts.
  const type = textType(texts.length, distinct.type);
  const DictionaryBatch = batchType(type) as new (parts: object) => TextBatch;
  const IndexArray = texts.length <= 127 ? Int8Array : texts.length <= 32767 ? Int16Array : Int32Array;
  const batch = new DictionaryBatch({ length: indices.length, nullCount: 0, type, validity: new Uint8Array(0), values: IndexArray.from(indices) });
  batch.setDictionary(distinct);
  return new ArrowColumn([batch]);
}

function textType(distinct: number, text: ArrowType = utf8()): ArrowType {
  return dictionary(text, distinct <= 127 ? int8() : distinct <= 32767 ? int16() : int32()) as ArrowType;
}

function arrowType(type: ColumnType, values: ArrayLike<unknown>): ArrowType {
  switch (type) {
    case 'text': return textType(new Set(Array.from(values)).size);
    case 'bool': return bool();
    case 'date': return dateDay();
    case 'uint8': return uint8();
    case 'uint16': return uint16();
    case 'int32': return int32();
    case 'float32': return float32();
    case 'float64': return float64();
  }
}

function inferredType(values: ArrayLike<unknown>): ColumnType {
  let type: ColumnType = 'uint8';
  for (let row = 0; row < values.length; row++) {
    const value = values[row];
    if (value === null || value === undefined) continue;
    if (typeof value === 'string') return 'text';
    if (typeof value === 'boolean') return 'bool';
    if (value instanceof Date) return 'date';
    if (typeof value !== 'number') throw new Error(`a column cannot hold ${typeof value}`);
    if (!Number.isInteger(value) || value > 2 ** 31 - 1 || value < -(2 ** 31)) return 'float64';
    if (value < 0 || value > 65535) type = 'int32';
    else if (value > 255 && type === 'uint8') type = 'uint16';
  }
  return type;
}
