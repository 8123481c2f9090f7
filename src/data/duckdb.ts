import { DatabaseError, type Database, type Row } from './database';
import { startInstance } from './duckdb-instance';
import { schema, type TableName } from './schema';

/**
 * The database of the application. Nothing of it is loaded before {@link openDatabase} is called, which happens after the
 * first map; its worker keeps every query off the main thread. Tables are fetched when a query first needs them.
 */
export async function openDatabase(): Promise<Database> {
  const { connection, ensure } = await startInstance();
  // Read by `npm run bench`.
  performance.mark('database-ready');

  return {
    async query<Result extends Row>(tables: readonly TableName[], sql: string, parameters: readonly (string | number)[] = []): Promise<Result[]> {
      for (const table of tables) if (!(table in schema)) throw new DatabaseError('table', `There is no table ${table}`);
      await Promise.all(tables.map(ensure));
      try {
        const statement = await connection.prepare(sql);
        try {
          const result = await statement.query(...parameters);
          return result.toArray().map((row: { toJSON(): Record<string, unknown> }) => plain(row.toJSON()) as Result);
        } finally {
          await statement.close();
        }
      } catch (error) {
        throw new DatabaseError('query', error instanceof Error ? error.message : String(error), { cause: error });
      }
    },
  };
}

/** DuckDB counts in 64-bit integers; all of ours fit into a number. */
function plain(row: Record<string, unknown>): Record<string, unknown> {
  for (const [key, value] of Object.entries(row)) if (typeof value === 'bigint') row[key] = Number(value);
  return row;
}
