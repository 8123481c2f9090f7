import { intervalText } from './interval';

/** A value of a result, as the application shows and exports it; a moment in time is `Date`. */
export type ResultValue = number | string | boolean | Date | null;

/** What a column holds; `moment` is a date with a time. */
export type ResultKind = 'number' | 'text' | 'boolean' | 'date' | 'moment';

export interface ResultColumn {
  readonly name: string;
  readonly kind: ResultKind;
  readonly values: readonly ResultValue[];
}

/** What a script answered: the rows of its last statement. */
export interface QueryResult {
  readonly columns: readonly ResultColumn[];
  readonly rows: number;
  /** True if there would be more rows than {@link ROW_LIMIT}. */
  readonly capped: boolean;
  readonly milliseconds: number;
  readonly statements: number;
}

/** More rows nobody reads on a screen, and the memory of a phone would not hold them. */
export const ROW_LIMIT = 100_000;

/** What is used of an Arrow batch, whichever library it comes from. */
export interface Batch {
  readonly numRows: number;
  readonly schema: { readonly fields: readonly { readonly name: string; readonly type: unknown }[] };
  getChildAt(index: number): { get(row: number): unknown; readonly data: readonly { readonly values: unknown }[] } | null;
}

/** Gathers batches into columns, up to the limit. */
export class ResultBuilder {
  #columns: { name: string; kind: ResultKind; type: string; values: ResultValue[] }[] | null = null;
  rows = 0;
  capped = false;

  /** @returns false once there is no room for more. */
  add(batch: Batch): boolean {
    const columns = (this.#columns ??= batch.schema.fields.map(({ name, type }) => ({ name, type: String(type), kind: kindOf(String(type)), values: [] })));
    const room = Math.min(batch.numRows, ROW_LIMIT - this.rows);
    columns.forEach(({ kind, type, values }, index) => {
      const vector = batch.getChildAt(index);
      const words = type.startsWith('Interval') ? (vector?.data[0]?.values as Int32Array) : null;
      for (let row = 0; row < room; row++) {
        const value = vector?.get(row);
        values.push(plainValue(words && value !== null ? intervalText(words, row) : value, kind, type));
      }
    });
    this.rows += room;
    this.capped ||= room < batch.numRows;
    return !this.capped;
  }

  get columns(): ResultColumn[] {
    return (this.#columns ?? []).map(({ name, kind, values }) => {
      // Whole numbers beyond 2^53 come as their digits: then the column is text, or it would be wrong in the last ones.
      const exact = kind === 'number' && values.some((value) => typeof value === 'string');
      return exact ? { name, kind: 'text', values: values.map((value) => (value === null ? null : String(value))) } : { name, kind, values };
    });
  }
}

/** @param type an Arrow type as Arrow's own libraries write it, such as `Dictionary<Uint8, Utf8>`. */
function kindOf(type: string): ResultKind {
  if (/^(Int\d|Uint|Float|Decimal)/.test(type)) return 'number';
  if (/^Bool/.test(type)) return 'boolean';
  if (/^Date/.test(type)) return 'date';
  if (/^Timestamp/.test(type)) return 'moment';
  return 'text';
}

function plainValue(value: unknown, kind: ResultKind, type: string): ResultValue {
  if (value === null || value === undefined) return null;
  switch (kind) {
    case 'number': {
      const number = Number(value);
      if (typeof value === 'bigint' && !Number.isSafeInteger(number)) return value.toString();
      // A single-precision 30.6 is 30.600000381… as a double; seven digits are all it knows.
      return type === 'Float32' ? Number(number.toPrecision(7)) : number;
    }
    case 'boolean':
      return Boolean(value);
    case 'date':
    case 'moment':
      return value instanceof Date ? value : new Date(Number(value));
    case 'text':
      return typeof value === 'string' ? value : written(value, type);
  }
}

function written(value: unknown, type: string): string {
  if (type.startsWith('Time')) return timeOfDay(Number(value));
  if (value instanceof Uint8Array) return Array.from(value, (byte) => byte.toString(16).padStart(2, '0')).join(' ');
  return JSON.stringify(value, (_, inner: unknown) => (typeof inner === 'bigint' ? Number(inner) : inner)) ?? '';
}

/** @param microseconds since midnight. */
function timeOfDay(microseconds: number): string {
  return new Date(microseconds / 1000).toISOString().slice(11, 19);
}
