import { expect, it } from 'vitest';
import { schema, type TableName } from '../../../src/data/schema';
import { columnText } from '../../../src/features/data-room/table-texts';

it('every column of every table is explained in German and English', () => {
  const unexplained = (Object.keys(schema) as TableName[]).flatMap((table) =>
    Object.keys(schema[table].columns).filter((column) => !columnText(table, column, 'de') || !columnText(table, column, 'en')).map((column) => `${table}.${column}`));
  expect(unexplained).toEqual([]);
});
