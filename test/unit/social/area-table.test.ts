import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { AreaTable, COUNT, PERCENT } from '../../../scripts/pipeline/social/figure';
import { Sources } from '../../../scripts/pipeline/sources';

const folder = mkdtempSync(join(tmpdir(), 'area-table-'));
afterAll(() => rmSync(folder, { recursive: true }));

describe('a raw table by Planungsraum', () => {
  it('gives numbers by area; -9999, NA and nothing mean no value, lines without any value are passed over', () => {
    const table = read('id,share\n01100101,12.5\n01100102,-9999\n,\n01100103,NA\n01100104,\n', 4);
    expect([...table.numbers('share', PERCENT)]).toEqual([['01100101', 12.5], ['01100102', null], ['01100103', null], ['01100104', null]]);
  });

  it('sums columns and has no sum where a part is missing', () => {
    const table = read('id,young,old\n01100101,1,2\n01100102,,2\n', 2, ['young', 'old']);
    expect([...table.sums(['young', 'old']).values()]).toEqual([3, null]);
  });

  it('says file, row and reason when an area is foreign, double, malformed or missing', () => {
    expect(() => read('id,share\n99999999,1\n', 1)).toThrow('table.csv, row 2: the Planungsraum 99999999 is unknown');
    expect(() => read('id,share\n01100101,1\n01100101,2\n', 2)).toThrow('table.csv, row 3: the Planungsraum 01100101 occurs twice');
    expect(() => read('id,share\n1100101,1\n', 1)).toThrow('table.csv, row 2: "1100101" is not the id');
    expect(() => read('id,share\n01100101,1\n', 2)).toThrow('table.csv: has 1 rows instead of at least 2');
    expect(() => read('id,share\n01100101,1\n01100102,1\n', 1)).toThrow('table.csv: has 2 Planungsräume instead of 1');
  });

  it('says file, row and reason when a value is out of bounds or no number, and when a column is renamed', () => {
    expect(() => read('id,share\n01100101,101\n', 1).numbers('share', PERCENT)).toThrow('table.csv, row 2: share of 01100101 is "101", not between 0 and 100');
    expect(() => read('id,share\n01100101,x\n', 1).numbers('share', COUNT)).toThrow('table.csv, row 2');
    expect(() => read('id,shares\n01100101,1\n', 1)).toThrow('the column share is missing');
  });
});

function read(text: string, rows: number, columns = ['share']): AreaTable {
  writeFileSync(join(folder, 'table.csv'), text);
  const file = { path: 'table.csv', sha256: createHash('sha256').update(text).digest('hex'), bytes: Buffer.byteLength(text) };
  const source = {
    id: 'test', title: 'test', publisher: 'test', url: 'https://example.org', licence: '', attribution: '', referenceDate: '', feeds: [], files: [file],
  };
  const known = new Set(['01100101', '01100102', '01100103', '01100104']);
  return new AreaTable(new Sources(folder, [source]), 'table.csv', { id: 'id', columns, rows, known });
}
