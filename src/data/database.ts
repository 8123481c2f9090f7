import type { TableName } from './schema';

/** A row of a query's result by column name. Counts come as numbers, dates as milliseconds. */
export type Row = Readonly<Record<string, unknown>>;

/** The database that answers queries on the application's tables: DuckDB-WASM in a worker, or in Node for tests. */
export interface Database {
  /** Loads the tables that are not yet there, then runs one statement with its parameters. */
  query<Result extends Row>(tables: readonly TableName[], sql: string, parameters?: readonly (string | number)[]): Promise<Result[]>;
}

/** What went wrong with the database, with what a person can do about it in both languages. */
export class DatabaseError extends Error {
  constructor(
    readonly kind: 'start' | 'table' | 'query',
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
    this.name = 'DatabaseError';
  }
}

/**
 * First statement on every connection. DuckDB-WASM would else fetch extensions from a foreign server, which breaks the
 * promise that nothing leaves the device and hangs without a network.
 */
export const CLOSED = 'SET autoinstall_known_extensions = false; SET autoload_known_extensions = false; SET enable_external_access = false;';
