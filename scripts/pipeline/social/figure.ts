import { readCsv, readNumber } from '../read/csv';
import type { Sources } from '../sources';
import { SourceError } from '../step';

/** Values of Planungsräume by id; null = no value. */
export type Values = ReadonlyMap<string, number | null>;

/** An indicator as known for Planungsräume, with the rule for coarser areas. */
export interface Figure {
  readonly id: string;
  readonly period: string;
  readonly values: Values;
  /** `mean` is weighted with `weights`; `none`: the figure says nothing about coarser areas (classes). */
  readonly coarse: 'sum' | 'mean' | 'none';
  /** What the denominator of the figure counts; an absent area weighs nothing. */
  readonly weights?: Values;
}

export interface AreaTableOptions {
  /** Column with the id of the Planungsraum. */
  readonly id: string;
  readonly columns: readonly string[];
  /** How many areas the table has, exactly. */
  readonly rows: number;
  /** Ids that may occur; without them any id of eight digits may. */
  readonly known?: ReadonlySet<string>;
  readonly delimiter?: ',' | ';';
}

/** A raw table by Planungsraum: read, checked for foreign, doubled and missing areas. */
export class AreaTable {
  readonly #rows = new Map<string, { record: Record<string, string>; row: number }>();

  constructor(sources: Sources, readonly file: string, { id: idColumn, columns, rows, known, delimiter = ',' }: AreaTableOptions) {
    const records = readCsv(file, sources.text(file), { delimiter, columns: [idColumn, ...columns], minRows: rows });
    records.forEach((record, index) => {
      const row = index + 2;
      // A line of separators only stands for an area without data (05300838 in the ownership table).
      if (Object.values(record).every((value) => value === '')) return;
      const id = record[idColumn]!;
      if (!/^\d{8}$/.test(id)) throw new SourceError(file, `"${id}" is not the id of a Planungsraum (eight digits)`, row);
      if (known && !known.has(id)) throw new SourceError(file, `the Planungsraum ${id} is unknown`, row);
      if (this.#rows.has(id)) throw new SourceError(file, `the Planungsraum ${id} occurs twice`, row);
      this.#rows.set(id, { record, row });
    });
    if (this.#rows.size !== rows) throw new SourceError(file, `has ${this.#rows.size} Planungsräume instead of ${rows}`);
  }

  get ids(): string[] {
    return [...this.#rows.keys()];
  }

  /** A column of numbers; values outside the bounds stop the step. */
  numbers(column: string, bounds: { min: number; max: number }): Map<string, number | null> {
    const values = new Map<string, number | null>();
    for (const [id, { record, row }] of this.#rows) {
      const value = readNumber(this.file, row, column, record[column]);
      if (value !== null && (value < bounds.min || value > bounds.max)) {
        throw this.problem(id, column, `not between ${bounds.min} and ${bounds.max}`);
      }
      values.set(id, value);
    }
    return values;
  }

  /** Sum of columns; null where any of them has no value. */
  sums(columns: readonly string[]): Map<string, number | null> {
    const parts = columns.map((column) => this.numbers(column, COUNT));
    return new Map(this.ids.map((id) => [id, parts.reduce<number | null>((sum, part) => plus(sum, part.get(id) ?? null), 0)]));
  }

  text(id: string, column: string): string {
    return this.#rows.get(id)?.record[column] ?? '';
  }

  /** What is wrong with a value, with file and row. */
  problem(id: string, column: string, reason: string): SourceError {
    return new SourceError(this.file, `${column} of ${id} is "${this.text(id, column)}", ${reason}`, this.#rows.get(id)?.row);
  }
}

export const COUNT = { min: 0, max: 4_000_000 };
export const PERCENT = { min: 0, max: 100 };

/** Percentage of one count in another; null without a denominator. */
export function percentages(parts: Values, wholes: Values): Map<string, number | null> {
  return new Map([...wholes].map(([id, whole]) => {
    const part = parts.get(id) ?? null;
    return [id, part === null || !whole ? null : (100 * part) / whole];
  }));
}

function plus(a: number | null, b: number | null): number | null {
  return a === null || b === null ? null : a + b;
}
