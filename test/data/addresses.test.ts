import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { openNodeDatabase } from '../../scripts/database';
import type { GeocodingQuality } from '../../scripts/pipeline/places/geocoding-quality';
import { addressColumns, decodeAddressBook } from '../../src/data/addresses';
import { createSearch } from '../../src/domain/spatial/search';
import { schema } from '../../src/data/schema';
import { tableProblems } from '../../src/data/validate';

const file = readFileSync('public/data/addresses.bin');
const quality = JSON.parse(readFileSync('data/quality/geocoding.json', 'utf8')) as GeocodingQuality;
const columns = addressColumns(decodeAddressBook(file));

describe('the addresses', () => {
  it('are all 401,032 of the official list, and keep their contract', () => {
    expect(columns['street']!.length).toBe(401_032);
    expect(tableProblems('addresses', schema.addresses, columns)).toEqual([]);
  });

  it('lie in all 542 Planungsräume', () => expect(new Set(Array.from(columns['area_id']!)).size).toBe(542));

  it('are small enough to be loaded when someone searches', () => expect(file.length).toBeLessThan(4.5e6));

  it('have the qualities that the report counts', () => {
    const counted = { number: 0, street: 0, area: 0 };
    for (const value of Array.from(columns['quality']!)) counted[value as keyof typeof counted]++;
    expect(counted).toEqual(quality.counts);
  });
});

describe('addresses and search together', () => {
  const search = createSearch([], decodeAddressBook(file));

  it.each([
    ['Sonnenalle 12', 'Sonnenallee', '12'],
    ['Karl Marx Str 100', 'Karl-Marx-Straße', '100'],
    ['Str. des 17. Juni 135', 'Straße des 17. Juni', '135'],
    ['Müllerstr 163', 'Müllerstraße', '163'],
  ])('%s is found', (query, street, number) => expect(search.search(query)[0]).toMatchObject({ kind: 'address', street, number }));

  it('are a table of the database', async () => {
    const database = await openNodeDatabase();
    const [row] = await database.query(['addresses'], 'SELECT count(*) AS addresses, count(DISTINCT street) AS streets, count(number) AS numbers FROM addresses');
    expect(row).toEqual({ addresses: 401_032, streets: 9_766, numbers: 400_736 });
    const [office] = await database.query(['addresses'], "SELECT plz, area_id FROM addresses WHERE street = 'Müllerstraße' AND number = '163'");
    expect(office).toMatchObject({ plz: '13353' });
  });
});

describe('the geocoding', () => {
  it('finds a house number of the map for nine of ten addresses', () => {
    expect(quality.counts.number / 401_032).toBeGreaterThan(0.9);
    expect(quality.counts.area / 401_032).toBeLessThan(0.015);
  });

  it('puts 99 % of them into the right Planungsraum without being told it', () => {
    expect(quality.holdOut.right / quality.holdOut.count).toBeGreaterThan(0.99);
    expect(quality.matched.right / quality.matched.count).toBeGreaterThan(0.995);
  });

  it('is within 10 m of independent positions in the median, within 35 m for 90 %', () => {
    expect(quality.pointsOfInterest.number.count).toBeGreaterThan(8_000);
    expect(quality.pointsOfInterest.number.median).toBeLessThan(10);
    expect(quality.pointsOfInterest.number.percentile90).toBeLessThan(35);
    expect(quality.offices.count).toBeGreaterThan(60);
    expect(quality.offices.percentile90).toBeLessThan(35);
  });
});
