import fc from 'fast-check';
import { expect, it } from 'vitest';
import { csvOf } from '../../../src/data/export/csv';
import type { QueryResult } from '../../../src/data/sql/result';
import { remembered, type HistoryEntry } from '../../../src/features/data-room/console/history';
import { exportTableOf } from '../../../src/features/data-room/console/result-export';
import { columnWriter } from '../../../src/features/data-room/console/written';

const entry = (sql: string): HistoryEntry => ({ sql, at: '2026-11-22T20:00:00Z', rows: 1 });

it('the history holds the last fifty different queries, the latest first', () => {
  fc.assert(fc.property(fc.array(fc.integer({ min: 0, max: 80 }).map((number) => `SELECT ${number}`), { maxLength: 200 }), (queries) => {
    const history = queries.reduce<HistoryEntry[]>((entries, sql) => remembered(entries, entry(sql)), []);
    const expected = [...new Set([...queries].reverse())].slice(0, 50);
    expect(history.map(({ sql }) => sql)).toEqual(expected);
  }));
});

it('a result leaves as CSV with numbers of the language, ISO dates, and no formula', () => {
  const result: QueryResult = {
    columns: [
      { name: 'kiez', kind: 'text', values: ['=HYPERLINK("x")', 'A;B'] },
      { name: 'anteil', kind: 'number', values: [12.5, null] },
      { name: 'tag', kind: 'date', values: [new Date('2026-09-20'), null] },
    ],
    rows: 2, capped: false, milliseconds: 1, statements: 1,
  };
  const table = exportTableOf(result, [1, 0], 'SELECT 1\nFROM t', 'de', new Date('2026-11-22'));
  const german = csvOf(table, 'german').split('\r\n');
  expect(german.slice(0, 3)).toEqual(['\uFEFFkiez;anteil;tag', '"A;B";;', '"\'=HYPERLINK(""x"")";12,5;2026-09-20']);
  expect(german.join('\n')).toContain('# FROM t');
  expect(csvOf(table, 'international').split('\r\n')[2]).toBe('"\'=HYPERLINK(""x"")",12.5,2026-09-20');
});

it('a column is written with the same decimals from top to bottom, years without thousands', () => {
  const written = (values: readonly number[]): string[] => values.map(columnWriter({ name: 'n', kind: 'number', values }, 'de', { yes: 'ja', no: 'nein' }));
  expect(written([1234.5, 7, 0.25])).toEqual(['1.234,50', '7,00', '0,25']);
  expect(written([2016, 2023])).toEqual(['2016', '2023']);
  expect(written([2016, 40_000])).toEqual(['2.016', '40.000']);
});
