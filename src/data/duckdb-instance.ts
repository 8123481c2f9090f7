import type { AsyncDuckDBConnection, DuckDBConfig } from '@duckdb/duckdb-wasm';
import { CLOSED, DatabaseError } from './database';
import { replacementOf } from './own/replacements';
import type { TableName } from './schema';
import { arrowStream, tableFile } from './table-file';

/** One DuckDB-WASM from our own server, closed to the outside, in a worker of its own. */
export interface DuckDbInstance {
  readonly connection: AsyncDuckDBConnection;
  /** Fetches a published table unless it is there already. */
  ensure(table: TableName): Promise<void>;
  /** Ends the worker at once, whatever it is doing. What was under way is never answered. */
  terminate(): Promise<void>;
}

/**
 * Starts an instance: about 5 MB over the wire the first time, a second of work.
 *
 * @param config how numbers that JavaScript does not have arrive; as DuckDB-WASM does by default if left out.
 * @throws {DatabaseError} of kind `start` if the browser cannot run it.
 */
export async function startInstance(config?: DuckDBConfig): Promise<DuckDbInstance> {
  try {
    const { connection, terminate } = await start(config);
    return { connection, terminate, ensure: tableLoader(connection) };
  } catch (error) {
    throw new DatabaseError('start', 'DuckDB does not start', { cause: error });
  }
}

function tableLoader(connection: AsyncDuckDBConnection): (table: TableName) => Promise<void> {
  const loading = new Map<TableName, Promise<void>>();

  async function load(table: TableName): Promise<void> {
    const own = replacementOf(table);
    if (own) {
      // The worker takes the bytes away; the next instance needs them, too.
      await connection.insertArrowFromIPCStream(own.arrow.slice(), { name: table, create: true });
      return;
    }
    const response = await fetch(`data/${tableFile(table)}`);
    if (!response.ok) throw new DatabaseError('table', `${tableFile(table)}: ${response.status} ${response.statusText}`);
    const stream = arrowStream(table, new Uint8Array(await response.arrayBuffer()));
    await connection.insertArrowFromIPCStream(stream, { name: table, create: true });
  }

  return (table) => {
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
  };
}

async function start(config?: DuckDBConfig): Promise<{ connection: AsyncDuckDBConnection; terminate: () => Promise<void> }> {
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
  const instance = new duckdb.AsyncDuckDB(new duckdb.VoidLogger(), new Worker(bundle.mainWorker));
  await instance.instantiate(bundle.mainModule, bundle.pthreadWorker);
  if (config) await instance.open(config);
  const connection = await instance.connect();
  await connection.query(CLOSED);
  return { connection, terminate: () => instance.terminate() };
}
