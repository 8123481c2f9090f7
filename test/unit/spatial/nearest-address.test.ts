import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { decodeAddressBook } from '../../../src/data/addresses';
import { metresBetween } from '../../../src/domain/reach/plane';
import { createAddressFinder } from '../../../src/domain/spatial/nearest-address';

const book = decodeAddressBook(new Uint8Array(readFileSync(resolve(import.meta.dirname, '../../../public/data/addresses.bin'))));
const finder = createAddressFinder(book);

describe('the address of a place', () => {
  it('is the nearest of all, as looking through all 400,000 says, too', () => {
    const exact = [...book.quality.keys()].filter((address) => book.quality[address] === 0);
    fc.assert(fc.property(fc.double({ min: 13.1, max: 13.75, noNaN: true }), fc.double({ min: 52.35, max: 52.67, noNaN: true }), fc.integer({ min: 10, max: 400 }), (lon, lat, within) => {
      const least = exact.reduce((best, address) => Math.min(best, metresBetween(lon, lat, book.lon[address]!, book.lat[address]!)), Infinity);
      const found = finder.nearest([lon, lat], within);
      if (least > within) expect(found).toBeUndefined();
      else expect(found?.distance).toBeCloseTo(least, 6);
    }), { numRuns: 8 });
  });

  it('is found again from where it stands, with street, number and postcode', () => {
    const run = book.runs.find(({ street, plz }) => book.streets[street] === 'Schönefelder Chaussee' && plz === '12524')!;
    const found = finder.nearest([book.lon[run.start]!, book.lat[run.start]!], 5)!;
    expect([found.street, found.plz, found.distance]).toEqual(['Schönefelder Chaussee', '12524', 0]);
    expect(found.number).toMatch(/^\d+[A-Z]?$/);
  });

  it('is none in the middle of the Müggelsee', () => {
    expect(finder.nearest([13.65, 52.438], 60)).toBeUndefined();
  });
});
