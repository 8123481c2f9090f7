import { describe, expect, it } from 'vitest';
import { encodeAddresses, type AddressRow } from '../../../scripts/pipeline/places/encode-addresses';
import { decodeAddressBook } from '../../../src/data/addresses';
import { parseHouseNumber } from '../../../src/domain/spatial/address';
import { createSearch, type SearchHit } from '../../../src/domain/spatial/search';

const row = (street: string, number: string, plz: string, areaId: string, lon: number, lat: number): AddressRow => ({
  street, number: parseHouseNumber(number), plz, areaId, lon, lat, quality: 'number',
});
const book = decodeAddressBook(encodeAddresses([
  row('Sonnenallee', '12', '12047', '08100101', 13.431, 52.486),
  row('Sonnenallee', '12A', '12047', '08100101', 13.4311, 52.486),
  row('Sonnenallee', '100', '12045', '08100102', 13.44, 52.482),
  row('Sonnenhof', '1', '14055', '04300101', 13.25, 52.5),
  row('Bahnhofstraße', '7', '12555', '09100101', 13.57, 52.45),
  row('Bahnhofstraße', '7', '12305', '07100101', 13.41, 52.39),
  row('Kottbusser Straße', '3', '10999', '02100101', 13.42, 52.497),
  row('Karl-Marx-Straße', '20', '12043', '08100103', 13.435, 52.48),
  row('Straße 52', '7', '13125', '03100101', 13.49, 52.63),
  row('Boxhagener Platz', '', '10245', '02100102', 13.459, 52.511),
]));
const areas = [
  { id: '10100101', name: 'Marzahn West', lon: 13.54, lat: 52.55 },
  { id: '01400942', name: 'Leopoldplatz', lon: 13.36, lat: 52.546 },
  { id: '10', name: 'Marzahn-Hellersdorf', lon: 13.58, lat: 52.53 },
  { id: '08100102', name: 'Sonnenallee', lon: 13.44, lat: 52.482 },
];
const search = createSearch(areas, book);
const text = (hit: SearchHit) => (hit.kind === 'postcode' ? hit.plz : hit.kind === 'area' ? `[${hit.name}]` : hit.kind === 'street' ? hit.name : `${hit.street} ${hit.number}, ${hit.plz}`);
const best = (query: string, bezirk?: string) => search.search(query, bezirk ? { bezirk } : {}).map(text)[0];

describe('searching', () => {
  it.each([
    ['Sonnenallee 12', 'Sonnenallee 12, 12047'],
    ['Sonnenalle 12', 'Sonnenallee 12, 12047'],
    ['sonenallee 12 a', 'Sonnenallee 12A, 12047'],
    ['sonnenallee 100, 12045 Berlin', 'Sonnenallee 100, 12045'],
    ['kotbusser str 3', 'Kottbusser Straße 3, 10999'],
    ['Karl Marx Str. 20', 'Karl-Marx-Straße 20, 12043'],
    ['marx', 'Karl-Marx-Straße'],
    ['Bahnhofstr. 7 12305', 'Bahnhofstraße 7, 12305'],
    ['Straße 52', 'Straße 52'],
    ['Straße 52 7', 'Straße 52 7, 13125'],
    ['boxhagner platz', 'Boxhagener Platz'],
    ['Mazahn', '[Marzahn West]'],
    ['hellersdorf', '[Marzahn-Hellersdorf]'],
    ['leopold', '[Leopoldplatz]'],
  ])('%s finds %s', (query, expected) => expect(best(query)).toBe(expected));

  it('puts the Kiez before the street of the same name', () => {
    expect(search.search('Sonnenallee').map(text).slice(0, 2)).toEqual(['[Sonnenallee]', 'Sonnenallee']);
  });

  it('keeps streets of one name apart and prefers the chosen Bezirk', () => {
    expect(search.search('Bahnhofstraße').filter(({ kind }) => kind === 'street')).toHaveLength(2);
    expect([best('Bahnhofstraße 7', '07'), best('Bahnhofstraße 7', '09')]).toEqual(['Bahnhofstraße 7, 12305', 'Bahnhofstraße 7, 12555']);
  });

  it('shows the street where the number does not exist', () => {
    expect(search.search('Sonnenallee 999')[0]).toMatchObject({ kind: 'street', name: 'Sonnenallee', plz: ['12045', '12047'], addresses: 3 });
  });

  it('finds nothing for nothing or for nonsense', () => {
    for (const query of ['', '   ', '!?', 'qwertzuiopqwertz']) expect(search.search(query)).toEqual([]);
  });

  it('finds areas before the addresses are loaded', () => {
    expect(createSearch(areas).search('Sonnenallee 12').map(text)).toEqual(['[Sonnenallee]']);
    expect(createSearch(areas).search('marzahn').map(text)).toEqual(['[Marzahn West]', '[Marzahn-Hellersdorf]']);
  });

  it('gives no more hits than asked for', () => expect(search.search('s', { limit: 2 })).toHaveLength(2));

  it('finds a postcode by itself, at the middle of its addresses, and all that begin with three digits', () => {
    expect(search.search('12047')).toEqual([{ kind: 'postcode', plz: '12047', lon: expect.closeTo(13.43105, 4) as number, lat: expect.closeTo(52.486, 4) as number, areaIds: ['08100101'] }]);
    expect(search.search('120').map(text)).toEqual(['12043', '12045', '12047']);
    expect(search.search('99999')).toEqual([]);
  });
});
