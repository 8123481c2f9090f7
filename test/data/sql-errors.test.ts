import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import * as duckdb from '@duckdb/duckdb-wasm/blocking';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { CLOSED } from '../../src/data/database';
import { errorPosition, lineAndColumn } from '../../src/data/sql/error-position';
import { LOCKED, SANDBOX_CONFIG } from '../../src/data/sql/sandbox';
import { ResultBuilder, ROW_LIMIT, type Batch } from '../../src/data/sql/result';
import { explainError } from '../../src/features/data-room/console/explain-error';

/** The same DuckDB with the same settings as in the sandbox of the browser. */
let connection: duckdb.DuckDBConnection;
beforeAll(async () => {
  const dist = dirname(createRequire(import.meta.url).resolve('@duckdb/duckdb-wasm/dist/duckdb-node-blocking.cjs'));
  const bundle = (name: string): { mainModule: string; mainWorker: string } => ({ mainModule: join(dist, `duckdb-${name}.wasm`), mainWorker: join(dist, `duckdb-node-${name}.worker.cjs`) });
  const instance = await duckdb.createDuckDB({ mvp: bundle('mvp'), eh: bundle('eh') }, new duckdb.VoidLogger(), duckdb.NODE_RUNTIME);
  await instance.instantiate();
  instance.open(SANDBOX_CONFIG);
  connection = instance.connect();
  connection.query(CLOSED);
  connection.query(LOCKED);
  connection.query('CREATE TABLE kieze (name VARCHAR, menschen INTEGER)');
});

function refusal(sql: string): string {
  try {
    connection.query(sql);
  } catch (error) {
    return (error as Error).message;
  }
  throw new Error(`not refused: ${sql}`);
}

function answer(sql: string): ResultBuilder {
  const builder = new ResultBuilder();
  for (const batch of connection.query(sql).batches) if (!builder.add(batch as unknown as Batch)) break;
  return builder;
}

describe('where DuckDB saw the error', () => {
  const marked = (sql: string): string => {
    const position = errorPosition(refusal(sql), sql)!;
    return sql.slice(position.start, position.end);
  };

  it.each([
    ['SELECT nam FROM kieze', 'nam'],
    ['SELECT name\nFORM kieze', 'kieze'],
    ['SELECT *\n  FROM kietze', 'kietze'],
    ["SELECT 'Übermaß 😀 漢字', fehlt FROM kieze", 'fehlt'],
    [`SELECT ${'menschen + '.repeat(40)} fehlt ${', name'.repeat(40)} FROM kieze`, 'fehlt'],
    [`SELECT ${"'ä😀' || ".repeat(30)} fehlt FROM kieze`, 'fehlt'],
    ['SELECT "kein Name" FROM kieze', '"kein Name"'],
  ])('is found in: %s', (sql, word) => {
    expect(marked(sql)).toBe(word);
  });

  it('is found whatever stands before it', () => {
    const texts = fc.array(fc.constantFrom("'ä'", "'😀'", "'漢'", "'e\u0301'", 'menschen', "'1'", "'👩‍👩‍👧'", '\n', "'ＡＢ'"), { maxLength: 40 });
    fc.assert(fc.property(texts, (pieces) => {
      expect(marked(`SELECT ${pieces.map((piece) => (piece === '\n' ? piece : `${piece},`)).join(' ')} fehlt FROM kieze`)).toBe('fehlt');
    }), { numRuns: 60 });
  });

  it('is told as line and column, counted in characters', () => {
    expect(lineAndColumn('a\n😀b', 4)).toEqual({ line: 2, column: 2 });
  });
});

describe('what DuckDB refuses is explained in German', () => {
  it.each([
    ['SELECT nam FROM kieze', 'Die Spalte „nam“ gibt es hier nicht. Gemeint ist vielleicht „name“.'],
    ['SELECT k.nam FROM kieze k', 'Die Tabelle „k“ hat keine Spalte „nam“.'],
    ['SELECT * FROM kietze', 'Eine Tabelle „kietze“ gibt es nicht.'],
    ['SELECT name FROM kieze GROUP BY menschen', 'Die Spalte „name“ muss hinter GROUP BY stehen'],
    ['SELECT mittelwert(menschen) FROM kieze', 'Eine Funktion „mittelwert“ gibt es nicht.'],
    ['SELECT name FROM kieze a, kieze b', 'Mehrere Tabellen haben eine Spalte „name“.'],
    ['SELECT sum(name) FROM kieze', 'Diese Funktion nimmt solche Werte nicht: sum(VARCHAR).'],
    ["SELECT CAST('viel' AS INTEGER)", 'Der Text „viel“ lässt sich nicht in INT32 umwandeln.'],
    ['SELECT (1', 'Die Abfrage hört mitten im Satz auf.'],
    ["SELECT 'offen", 'Ein Anführungszeichen wird nicht geschlossen.'],
    ['SELECT x.name FROM kieze k', '„x“ steht nicht hinter FROM oder JOIN.'],
    ['SELECT 1 1', 'Bei „1“ passt die Abfrage nicht zur Grammatik von SQL.'],
  ])('%s', (sql, sentence) => {
    expect(explainError(refusal(sql), 'de')).toContain(sentence);
  });
});

describe('the sandbox is closed', () => {
  it.each([
    "SELECT * FROM 'https://example.org/a.csv'",
    "SELECT * FROM read_csv('/etc/hosts')",
    "COPY kieze TO 'kieze.csv'",
    "ATTACH 'other.db'",
    'INSTALL httpfs; LOAD httpfs',
    'LOAD json',
    'SET enable_external_access = true',
    'SET autoinstall_known_extensions = true',
    "SET memory_limit = '8GB'",
  ])('to %s', (sql) => {
    expect(explainError(refusal(sql), 'de')).toContain('Abfragen lesen nur die Tabellen dieser Anwendung');
  });
});

describe('an answer', () => {
  it('keeps every type readable', () => {
    const { columns } = answer(
      "SELECT 30.6::FLOAT AS einfach, 1.25::DECIMAL(9, 2) AS dezimal, sum(7) AS summe, 9007199254740993 AS genau, DATE '2026-09-20' AS tag, " +
      "TIMESTAMP '2026-09-20 18:00:00' AS moment, TIME '10:30:00' AS zeit, true AS ja, [1, 2] AS liste, NULL AS leer, 'ä'::ENUM('ä') AS wort",
    );
    expect(columns.map(({ name, kind, values }) => [name, kind, values[0]])).toEqual([
      ['einfach', 'number', 30.6], ['dezimal', 'number', 1.25], ['summe', 'number', 7], ['genau', 'text', '9007199254740993'],
      ['tag', 'date', new Date('2026-09-20')], ['moment', 'moment', new Date('2026-09-20T18:00:00Z')], ['zeit', 'text', '10:30:00'],
      ['ja', 'boolean', true], ['liste', 'text', '[1,2]'], ['leer', 'number', null], ['wort', 'text', 'ä'],
    ]);
  });

  it('writes spans of time as DuckDB does, in every row and batch', () => {
    const span = fc.record({ months: fc.integer({ min: -40, max: 40 }), days: fc.integer({ min: -3, max: 400 }), microseconds: fc.oneof(fc.integer({ min: -2, max: 2 }), fc.integer({ min: -1e12, max: 1e12 })) });
    fc.assert(fc.property(fc.array(span, { minLength: 1, maxLength: 30 }), (spans) => {
      const rows = spans.map(({ months, days, microseconds }) => `(to_months(${months}) + to_days(${days}) + to_microseconds(${microseconds}))`);
      const [kept, written] = answer(`SELECT span, span::VARCHAR FROM (VALUES ${[...rows, '(NULL)'].join(', ')}) spans(span)`).columns;
      expect(kept).toEqual({ name: 'span', kind: 'text', values: written!.values });
    }), { numRuns: 50 });
    const { columns } = answer('SELECT to_days(range::INTEGER) AS span FROM range(5000)');
    expect(columns[0]!.values.slice(-2)).toEqual(['4998 days', '4999 days']);
  });

  it('ends at the limit and says that there would be more', () => {
    const more = answer(`SELECT range AS n FROM range(${ROW_LIMIT + 1})`);
    expect([more.rows, more.capped, more.columns[0]!.values.at(-1)]).toEqual([ROW_LIMIT, true, ROW_LIMIT - 1]);
    const all = answer(`SELECT range AS n FROM range(${ROW_LIMIT})`);
    expect([all.rows, all.capped]).toEqual([ROW_LIMIT, false]);
  });
});
