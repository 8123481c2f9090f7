import { COLUMN_FORMS, COMPACT_MAGIC, type ColumnForm } from '../../src/data/compact-table';
import type { TableSchema } from '../../src/data/schema';
import type { Columns } from '../../src/data/validate';
import { ByteWriter } from './byte-writer';

/** Writes a table in the form that `decodeCompactTable` describes; each column in whichever form is the shortest. */
export function encodeCompactTable(columns: Columns, schema: TableSchema): Uint8Array {
  const unknown = Object.keys(columns).filter((name) => !(name in schema.columns));
  if (unknown.length > 0) throw new Error(`A compact table holds the columns of its schema only, not ${unknown.join(', ')}`);
  const writer = new ByteWriter(COMPACT_MAGIC);
  writer.varint(Object.values(columns)[0]?.length ?? 0);
  for (const [name, { type }] of Object.entries(schema.columns)) {
    const values = Array.from(columns[name] as ArrayLike<string | number>);
    if (type === 'text') writeTexts(writer, values.map(String));
    else writeScaled(writer, name, values.map(Number), type === 'float32' ? Math.fround : (value) => value);
  }
  return writer.bytes();
}

function writeTexts(writer: ByteWriter, values: readonly string[]): void {
  const distinct = [...new Set(values)].sort((a, b) => (a < b ? -1 : 1)), indexOf = new Map(distinct.map((text, index) => [text, index]));
  const encoder = new TextEncoder();
  writer.varint(distinct.length);
  for (const text of distinct) {
    const bytes = encoder.encode(text);
    writer.varint(bytes.length);
    bytes.forEach((byte) => writer.byte(byte));
  }
  writeNumbers(writer, values.map((text) => indexOf.get(text)!));
}

/** With so few decimals as give back every value exactly. */
function writeScaled(writer: ByteWriter, name: string, values: readonly number[], stored: (value: number) => number): void {
  for (let decimals = 0; decimals <= 9; decimals++) {
    const scale = 10 ** decimals, scaled = values.map((value) => Math.round(value * scale));
    if (!scaled.every((value, row) => stored(value / scale) === stored(values[row]!))) continue;
    writer.varint(decimals);
    writeNumbers(writer, scaled);
    return;
  }
  throw new Error(`The column ${name} has more than nine decimals: it has no compact form`);
}

function writeNumbers(writer: ByteWriter, values: readonly number[]): void {
  const forms = COLUMN_FORMS.filter((form) => form === 'differences' || values.every((value) => value >= 0));
  const written = forms.map((form) => {
    const own = new ByteWriter('');
    own.byte(COLUMN_FORMS.indexOf(form));
    write[form](own, values);
    return own.bytes();
  });
  written.reduce((best, other) => (other.length < best.length ? other : best)).forEach((byte) => writer.byte(byte));
}

const write: Readonly<Record<ColumnForm, (writer: ByteWriter, values: readonly number[]) => void>> = {
  plain: (writer, values) => values.forEach((value) => writer.varint(value)),
  differences: (writer, values) => values.forEach((value, row) => writer.signed(value - (values[row - 1] ?? 0))),
  runs(writer, values) {
    for (let row = 0; row < values.length; ) {
      let end = row + 1;
      while (end < values.length && values[end] === values[row]) end++;
      writer.varint(values[row]!);
      writer.varint(end - row);
      row = end;
    }
  },
};
