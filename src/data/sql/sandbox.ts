import type { DuckDbInstance } from '../duckdb-instance';
import { startInstance } from '../duckdb-instance';
import { DatabaseError } from '../database';
import { schema, type TableName } from '../schema';
import { errorPosition } from './error-position';
import { ResultBuilder, type QueryResult } from './result';
import { mentionedTables, splitStatements, type Statement } from './statements';

/** What a run is doing, for those who wait. */
export type RunPhase =
  | { readonly kind: 'starting' }
  | { readonly kind: 'loading'; readonly tables: readonly string[] }
  | { readonly kind: 'computing'; readonly statement: number; readonly of: number; readonly rows: number };

/** How a run ended. Positions are offsets in the script. */
export type RunOutcome =
  | { readonly kind: 'answered'; readonly result: QueryResult }
  | { readonly kind: 'refused'; readonly message: string; readonly position: { readonly start: number; readonly end: number } | null; readonly statement: Statement }
  | { readonly kind: 'unavailable'; readonly reason: string }
  | { readonly kind: 'cancelled' };

/** A table of the person's own that queries may read. */
export interface SandboxTable {
  readonly name: string;
  /** The rows as an Arrow IPC stream. */
  readonly arrow: Uint8Array;
}

export interface RunOptions {
  readonly signal: AbortSignal;
  readonly ownTables: readonly SandboxTable[];
  readonly onphase: (phase: RunPhase) => void;
}

/**
 * Settings of own SQL beyond those of every instance: it may not reach for more memory than a phone has, nor change what
 * was locked.
 */
export const LOCKED = "SET memory_limit = '1GB'; SET lock_configuration = true;";

/** Sums of whole numbers and decimals come as double, which is exact up to 2^53. */
export const SANDBOX_CONFIG = { query: { castDecimalToDouble: true } } as const;

/**
 * Where people run their own SQL: a DuckDB beside that of the application, in a worker of its own, started when it is first
 * needed. Whatever runs in it, map and window stay as quick as they are. Cancelling ends the worker; the next run starts a
 * new one, in which tables that were created by hand are gone.
 */
export class Sandbox {
  #instance: Promise<DuckDbInstance> | null = null;
  #inserted = new Map<string, Uint8Array>();

  async run(script: string, { signal, ownTables, onphase }: RunOptions): Promise<RunOutcome> {
    const cancelled = new Promise<RunOutcome>((resolve) => {
      const cancel = (): void => {
        void this.close();
        resolve({ kind: 'cancelled' });
      };
      if (signal.aborted) cancel();
      else signal.addEventListener('abort', cancel, { once: true });
    });
    const outcome = this.#run(script, ownTables, (phase) => {
      if (!signal.aborted) onphase(phase);
    }).catch((error: unknown): RunOutcome => ({ kind: 'unavailable', reason: error instanceof Error ? error.message : String(error) }));
    return Promise.race([cancelled, outcome]);
  }

  /** Ends the worker and with it whatever it does; frees its memory. */
  async close(): Promise<void> {
    const instance = this.#instance;
    this.#instance = null;
    this.#inserted = new Map();
    // An instance that never started needs no end.
    await instance?.then((started) => started.terminate(), () => undefined);
  }

  async #run(script: string, ownTables: readonly SandboxTable[], onphase: RunOptions['onphase']): Promise<RunOutcome> {
    const statements = splitStatements(script);
    if (!this.#instance) onphase({ kind: 'starting' });
    const instance = await this.#start();
    await this.#provide(instance, script, ownTables, onphase);
    const began = performance.now();
    let result: QueryResult = { columns: [], rows: 0, capped: false, milliseconds: 0, statements: 0 };
    for (const [index, statement] of statements.entries()) {
      const report = (rows: number): void => onphase({ kind: 'computing', statement: index + 1, of: statements.length, rows });
      report(0);
      try {
        const builder = await read(instance, statement.sql, report);
        result = { columns: builder.columns, rows: builder.rows, capped: builder.capped, milliseconds: performance.now() - began, statements: index + 1 };
      } catch (error) {
        const message = error instanceof Error ? error.message : String(error);
        // What is no message of DuckDB is the end of its program (memory that broke): the next run needs a new one.
        if (!/^[A-Z][A-Za-z -]*(?:Error|Exception): /.test(message)) void this.close();
        const position = errorPosition(message, statement.sql);
        return { kind: 'refused', message, statement, position: position ? { start: statement.start + position.start, end: statement.start + position.end } : null };
      }
    }
    return { kind: 'answered', result };
  }

  #start(): Promise<DuckDbInstance> {
    if (this.#instance) return this.#instance;
    const starting = startInstance(SANDBOX_CONFIG).then(async (instance) => {
      await instance.connection.query(LOCKED);
      return instance;
    });
    // A start that failed may succeed next time (the network was away).
    starting.catch(() => {
      if (this.#instance === starting) this.#instance = null;
    });
    return (this.#instance = starting);
  }

  /** Brings the tables that the script names: published ones from the server, own ones as they are now. */
  async #provide(instance: DuckDbInstance, script: string, ownTables: readonly SandboxTable[], onphase: RunOptions['onphase']): Promise<void> {
    const published = mentionedTables(script, Object.keys(schema) as TableName[]);
    const own = mentionedTables(script, ownTables.map(({ name }) => name));
    if (published.length + own.length > 0) onphase({ kind: 'loading', tables: [...published, ...own] });
    await Promise.all(published.map((table) => instance.ensure(table)));
    for (const { name, arrow } of ownTables.filter((table) => own.includes(table.name))) {
      if (this.#inserted.get(name) === arrow) continue;
      try {
        await instance.connection.query(`DROP TABLE IF EXISTS "${name}"`);
        // The worker takes the bytes away; the caller keeps its own.
        await instance.connection.insertArrowFromIPCStream(arrow.slice(), { name, create: true });
      } catch (error) {
        throw new DatabaseError('table', `${name}: ${error instanceof Error ? error.message : String(error)}`, { cause: error });
      }
      this.#inserted.set(name, arrow);
    }
  }
}

/** Reads an answer batch by batch, so that the window breathes in between, and no further than the limit. */
async function read({ connection }: DuckDbInstance, sql: string, onrows: (rows: number) => void): Promise<ResultBuilder> {
  const builder = new ResultBuilder();
  const reader = await connection.send(sql, true);
  for await (const batch of reader) {
    const more = builder.add(batch as Parameters<ResultBuilder['add']>[0]);
    onrows(builder.rows);
    if (!more) {
      await connection.cancelSent();
      break;
    }
  }
  return builder;
}
