import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { encodeAddresses, type AddressRow } from '../../../scripts/pipeline/places/encode-addresses';
import { addressColumns, decodeAddressBook } from '../../../src/data/addresses';
import { schema } from '../../../src/data/schema';
import { tableProblems } from '../../../src/data/validate';
import { formatHouseNumber } from '../../../src/domain/spatial/address';
import { findInRun } from '../../../src/domain/spatial/address-book';

const houseNumber = fc.record({ number: fc.integer({ min: 1, max: 9999 }), suffix: fc.constantFrom('', 'A', 'B', 'Z') });
const address: fc.Arbitrary<AddressRow> = fc.record({
  street: fc.constantFrom('Ackerstraße', 'Ackerweg', 'Am Großen Wannsee', 'Allée du Stade', 'Straße 52a', 'Östliche Straße'),
  number: fc.option(houseNumber, { nil: undefined }),
  plz: fc.constantFrom('10115', '14197', '12045'),
  areaId: fc.constantFrom('01100101', '12200310', '08100312'),
  lon: fc.double({ min: 13.01, max: 13.84, noNaN: true }),
  lat: fc.double({ min: 52.31, max: 52.71, noNaN: true }),
  quality: fc.constantFrom('number', 'street', 'area'),
});
/** One address of a street and postcode has one number once. */
const addresses = fc.uniqueArray(address, { selector: (row) => `${row.street}|${row.plz}|${row.number ? formatHouseNumber(row.number) : ''}`, maxLength: 60 });

describe('the file of addresses', () => {
  it('gives back every address, its place to one metre', () => {
    fc.assert(fc.property(addresses, (rows) => {
      const columns = addressColumns(decodeAddressBook(encodeAddresses(rows)));
      expect(columns['street']!.length).toBe(rows.length);
      const decoded = new Map(Array.from({ length: rows.length }, (_, row) => [
        `${String(columns['street']![row])}|${String(columns['plz']![row])}|${String(columns['number']![row])}`, row,
      ]));
      for (const row of rows) {
        const index = decoded.get(`${row.street}|${row.plz}|${row.number ? formatHouseNumber(row.number) : 'null'}`)!;
        expect([columns['area_id']![index], columns['quality']![index]]).toEqual([row.areaId, row.quality]);
        const metres = Math.hypot((Number(columns['lon']![index]) - row.lon) * 67_800, (Number(columns['lat']![index]) - row.lat) * 111_300);
        expect(metres).toBeLessThan(1);
      }
    }));
  });

  it('keeps the contract of the table', () => {
    fc.assert(fc.property(addresses, (rows) => {
      expect(tableProblems('addresses', schema.addresses, addressColumns(decodeAddressBook(encodeAddresses(rows))))).toEqual([]);
    }));
  });

  it('has the same bytes whatever the order of the addresses', () => {
    fc.assert(fc.property(addresses, (rows) => {
      expect([...encodeAddresses([...rows].reverse())]).toEqual([...encodeAddresses(rows)]);
    }));
  });

  it('finds every house number in its run', () => {
    fc.assert(fc.property(addresses, (rows) => {
      const book = decodeAddressBook(encodeAddresses(rows));
      for (const { street, number, plz, areaId } of rows) {
        if (!number) continue;
        const run = book.runs.find((candidate) => book.streets[candidate.street] === street && candidate.plz === plz && candidate.areaId === areaId)!;
        expect(book.number[findInRun(book, run, number)]).toBe(number.number);
        expect(findInRun(book, run, { number: 10_000, suffix: '' })).toBe(-1);
      }
    }));
  });

  it('refuses another file and one that is cut off', () => {
    const bytes = encodeAddresses(fc.sample(address, { numRuns: 1, seed: 1 }));
    expect(() => decodeAddressBook(new TextEncoder().encode('ARROW1 not this'))).toThrow('not a file of addresses');
    expect(() => decodeAddressBook(bytes.subarray(0, bytes.length - 1))).toThrow('cut off');
  });
});
