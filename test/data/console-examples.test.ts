import { beforeAll, describe, expect, test } from 'vitest';
import { openNodeDatabase } from '../../scripts/database';
import type { Database, Row } from '../../src/data/database';
import { schema, type TableName } from '../../src/data/schema';
import { mentionedTables } from '../../src/data/sql/statements';
import { EXAMPLES } from '../../src/features/data-room/console/examples';

let database: Database;
beforeAll(async () => {
  database = await openNodeDatabase();
});

const run = (sql: string): Promise<Row[]> => database.query(mentionedTables(sql, Object.keys(schema) as TableName[]), sql);

describe('the examples of the console', () => {
  test.each(EXAMPLES.map(({ id, sql }) => [id, sql]))('%s answers its question on the shipped tables', async (_, sql) => {
    const rows = await run(sql);
    if (process.env['SHOW']) console.table(rows.slice(0, 12));
    expect(rows.length).toBeGreaterThan(3);
    // No column is empty from top to bottom: then the question would have missed the data.
    for (const column of Object.keys(rows[0]!)) expect(rows.some((row) => row[column] !== null), column).toBe(true);
  });
});
