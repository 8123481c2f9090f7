import type { OwnMeasure } from '../../domain/own/aggregate';
import type { OwnColumnType } from '../../domain/own/column-type';
import type { PlaceKey } from '../../domain/own/place-key';

/** A column of an own table as it stands in DuckDB. */
export interface OwnColumn {
  /** Name in SQL. */
  readonly name: string;
  /** As written in the file; null for a column that was added (the area a row lies in). */
  readonly title: string | null;
  readonly type: OwnColumnType;
}

/** A figure of every area out of an own table. */
export interface OwnTableFigure {
  /** `<table>.<column>`, the id of the figure of kind `own`. */
  readonly id: string;
  /** Title of the column; null = number of rows. */
  readonly title: string | null;
  readonly measure: OwnMeasure;
  /** Title of the column a share is of; null = none. */
  readonly of: string | null;
  /** By row of the area figures; NaN = not known. */
  readonly values: Float64Array;
}

/** A person's own table, as it is kept on the device. */
export interface OwnTable {
  /** Letters, digits and underscores; the table in DuckDB is `own_<name>`. */
  readonly name: string;
  /** What the person calls it. */
  readonly title: string;
  readonly fileName: string;
  /** ISO date and time when it was taken in. */
  readonly added: string;
  readonly rows: number;
  readonly columns: readonly OwnColumn[];
  readonly key: PlaceKey['kind'] | null;
  /** Rows that found their place in the city. */
  readonly placed: number;
  /** True if rows are spread over areas by where people live. */
  readonly estimated: boolean;
  /** The rows as an Arrow IPC stream. */
  readonly arrow: Uint8Array;
  readonly figures: readonly OwnTableFigure[];
}

/** Name of the table in SQL. */
export function sqlName(table: Pick<OwnTable, 'name'>): string {
  return `own_${table.name}`;
}
