import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import * as duckdb from '@duckdb/duckdb-wasm/blocking';
import { CLOSED, type Database, type Row } from '../src/data/database';
import type { TableName } from '../src/data/schema';
import { arrowStream, tableFile } from '../src/data/table-file';

const DATA = join(import.meta.dirname, '../public/data');

/** The same DuckDB-WASM as in the browser, on the same committed tables, in this process: for tests and benches. */
export async function openNodeDatabase(): Promise<Database> {
  const dist = dirname(createRequire(import.meta.url).resolve('@duckdb/duckdb-wasm/dist/duckdb-node-blocking.cjs'));
  const bundles = {
    mvp: { mainModule: join(dist, 'duckdb-mvp.wasm'), mainWorker: join(dist, 'duckdb-node-mvp.worker.cjs') },
    eh: { mainModule: join(dist, 'duckdb-eh.wasm'), mainWorker: join(dist, 'duckdb-node-eh.worker.cjs') },
  };
  const instance = await duckdb.createDuckDB(bundles, new duckdb.VoidLogger(), duckdb.NODE_RUNTIME);
  await instance.instantiate();
  const connection = instance.connect();
  connection.query(CLOSED);
  const loaded = new Set<TableName>();
  return {
    async query<Result extends Row>(tables: readonly TableName[], sql: string, parameters: readonly (string | number)[] = []): Promise<Result[]> {
      for (const table of tables) {
        if (loaded.has(table)) continue;
        const path = join(DATA, tableFile(table));
        if (!existsSync(path)) throw new Error(`${path} does not exist`);
        connection.insertArrowFromIPCStream(arrowStream(table, readFileSync(path)), { name: table, create: true });
        loaded.add(table);
      }
      const statement = connection.prepare(sql);
      try {
        return statement.query(...parameters).toArray().map((row: { toJSON(): Record<string, unknown> }) => numbers(row.toJSON()) as Result);
      } finally {
        statement.close();
      }
    },
  };
}

function numbers(row: Record<string, unknown>): Record<string, unknown> {
  for (const [key, value] of Object.entries(row)) if (typeof value === 'bigint') row[key] = Number(value);
  return row;
}
