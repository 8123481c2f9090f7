import type { AsyncDuckDB, AsyncDuckDBConnection } from '@duckdb/duckdb-wasm';
import { CLOSED, DatabaseError, type Database, type Row } from './database';
import { schema, type TableName } from './schema';
import { arrowStream, tableFile } from './table-file';

/**
 * DuckDB-WASM from our own server. Nothing of it is loaded before {@link openDatabase} is called, which happens after the
 * first map; its worker keeps every query off the main thread. Tables are fetched when a query first needs them.
 */
export async function openDatabase(): Promise<Database> {
  let connection: AsyncDuckDBConnection;
  let instance: AsyncDuckDB;
  try {
    ({ instance, connection } = await start());
  } catch (error) {
    throw new DatabaseError('start', 'DuckDB does not start', { cause: error });
  }
  const loading = new Map<TableName, Promise<void>>();

  async function load(table: TableName): Promise<void> {
    const response = await fetch(`data/${tableFile(table)}`);
    if (!response.ok) throw new DatabaseError('table', `${tableFile(table)}: ${response.status} ${response.statusText}`);
    const stream = arrowStream(table, new Uint8Array(await response.arrayBuffer()));
    await connection.insertArrowFromIPCStream(stream, { name: table, create: true });
  }

  function ensure(table: TableName): Promise<void> {
    let promise = loading.get(table);
    if (!promise) {
      // A failed download may succeed next time (the network was away), so it is not remembered.
      promise = load(table).catch((error: unknown) => {
        loading.delete(table);
        throw error instanceof DatabaseError ? error : new DatabaseError('table', `The table ${table} cannot be loaded`, { cause: error });
      });
      loading.set(table, promise);
    }
    return promise;
  }

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

  async function start(): Promise<{ instance: AsyncDuckDB; connection: AsyncDuckDBConnection }> {
    const [duckdb, ehWasm, ehWorker, mvpWasm, mvpWorker] = await Promise.all([
      import('@duckdb/duckdb-wasm'),
      import('@duckdb/duckdb-wasm/dist/duckdb-eh.wasm?url'),
      import('@duckdb/duckdb-wasm/dist/duckdb-browser-eh.worker.js?url'),
      import('@duckdb/duckdb-wasm/dist/duckdb-mvp.wasm?url'),
      import('@duckdb/duckdb-wasm/dist/duckdb-browser-mvp.worker.js?url'),
    ]);
    const bundle = await duckdb.selectBundle({
      eh: { mainModule: ehWasm.default, mainWorker: ehWorker.default },
      mvp: { mainModule: mvpWasm.default, mainWorker: mvpWorker.default },
    });
    if (!bundle.mainWorker) throw new Error('no worker for this browser');
    instance = new duckdb.AsyncDuckDB(new duckdb.VoidLogger(), new Worker(bundle.mainWorker));
    await instance.instantiate(bundle.mainModule, bundle.pthreadWorker);
    connection = await instance.connect();
    await connection.query(CLOSED);
    // Read by `npm run bench`.
    performance.mark('database-ready');
    return { instance, connection };
  }
}

/** DuckDB counts in 64-bit integers; all of ours fit into a number. */
function plain(row: Record<string, unknown>): Record<string, unknown> {
  for (const [key, value] of Object.entries(row)) if (typeof value === 'bigint') row[key] = Number(value);
  return row;
}
