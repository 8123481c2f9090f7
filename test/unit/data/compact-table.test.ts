import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { encodeCompactTable } from '../../../scripts/pipeline/encode-compact';
import { decodeTable } from '../../../src/data/arrow';
import { decodeCompactTable, readCompactTable } from '../../../src/data/compact-table';
import { encodeTable } from '../../../src/data/encode';
import type { TableSchema } from '../../../src/data/schema';

const schema: TableSchema = {
  description: 'for the test', key: [],
  columns: {
    name: { type: 'text', description: '' }, votes: { type: 'int32', description: '' }, people: { type: 'float64', description: '' }, lon: { type: 'float32', description: '' },
  },
};
const rows = fc.array(fc.record({
  name: fc.oneof(fc.constantFrom('spd', 'grüne', ''), fc.string()), votes: fc.integer({ min: -1000, max: 1e6 }),
  people: fc.integer({ min: 0, max: 100_000 }).map((tenths) => tenths / 10), lon: fc.integer({ min: 13_000_000, max: 13_900_000 }).map((units) => Math.fround(units / 1e6)),
}), { maxLength: 80 });

describe('the compact form of a table', () => {
  it('gives back every value exactly', () => {
    fc.assert(fc.property(rows, (given) => {
      const columns = Object.fromEntries(Object.keys(schema.columns).map((name) => [name, given.map((row) => row[name as keyof typeof row])]));
      const decoded = decodeCompactTable(encodeCompactTable(columns, schema), schema);
      for (const name of Object.keys(schema.columns)) expect(Array.from(decoded[name]!)).toEqual(columns[name]);
    }));
  });

  it('becomes the Arrow table of the same values without spelling out its texts', () => {
    fc.assert(fc.property(rows.filter((given) => given.length > 0), (given) => {
      const columns = Object.fromEntries(Object.keys(schema.columns).map((name) => [name, given.map((row) => row[name as keyof typeof row])]));
      const arrow = decodeTable(encodeTable(readCompactTable(encodeCompactTable(columns, schema), schema), schema.columns));
      for (const name of Object.keys(schema.columns)) expect(Array.from(arrow[name]!)).toEqual(columns[name]);
    }));
  });

  it('refuses columns without a contract and numbers that no nine decimals give back', () => {
    const table = { name: ['a'], votes: [1], people: [1], lon: [13.5] };
    expect(() => encodeCompactTable({ ...table, more: [1] }, schema)).toThrow('more');
    expect(() => encodeCompactTable({ ...table, people: [1 / 3] }, schema)).toThrow('people');
  });

  it('refuses a file that is cut off, damaged or another one', () => {
    const bytes = encodeCompactTable({ name: ['a', 'a'], votes: [1, 1], people: [1, 1], lon: [13.5, 13.5] }, schema);
    for (let length = 0; length < bytes.length; length++) expect(() => decodeCompactTable(bytes.subarray(0, length), schema)).toThrow();
    expect(() => decodeCompactTable(new TextEncoder().encode('KKA1 and more'), schema)).toThrow('KKT1');
  });
});
