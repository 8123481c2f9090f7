import { describe, expect, it } from 'vitest';
import { placeOffice, type GeocodedPlace } from '../../../scripts/pipeline/mandates/positions';
import { latestDate } from '../../../scripts/pipeline/mandates/rows';
import { parseStreetAddress } from '../../../scripts/pipeline/mandates/street';

describe('an address in one field', () => {
  it.each([
    ['Langhansstr. 19', 'Langhansstraße', ['19']],
    ['Berliner Str. 5', 'Berliner Straße', ['5']],
    ['Dönhoffstr. 36 A', 'Dönhoffstraße', ['36a', '36']],
    ['Weydingerstraße 14 - 16', 'Weydingerstraße', ['14-16', '14', '16']],
    ['Konrad-Wolf-Straße 91/92', 'Konrad-Wolf-Straße', ['91/92', '91', '92']],
    ['Straße des 17. Juni 135', 'Straße des 17. Juni', ['135']],
    ['Alt-Blankenburg 12 A', 'Alt-Blankenburg', ['12a', '12']],
  ])('%s is a street and its numbers', (text, street, numbers) => {
    expect(parseStreetAddress(text)).toMatchObject({ street, numbers });
  });

  it('without a number is none', () => {
    expect(parseStreetAddress('Rathaus Neukölln')).toBeNull();
  });
});

describe('the position of an office', () => {
  const address = parseStreetAddress('Müllerstraße 163')!;
  const nothing: GeocodedPlace = { lon: null, lat: null, quality: 'none' };
  const house: GeocodedPlace = { lon: 13.3634, lat: 52.5436, quality: 'number' };
  const mapped = { lon: 13.3635, lat: 52.5436, exact: true };

  it('is its own node on the map, confirmed by the house number', () => {
    expect(placeOffice(address, '13353', null, mapped, () => house)).toMatchObject({ lon: 13.3635, geocode: 'address', source: 'office_node', conflict: false });
  });

  it('is the house number where the node lies elsewhere, because the published address is newer', () => {
    const elsewhere = { ...mapped, lon: 13.37 };
    expect(placeOffice(address, '13353', null, elsewhere, () => house)).toMatchObject({ lon: 13.3634, source: 'house_number', conflict: true });
  });

  it('prefers the house number to another place with the same address', () => {
    const neighbour = { ...mapped, exact: false };
    expect(placeOffice(address, '13353', null, neighbour, () => house).source).toBe('house_number');
    expect(placeOffice(address, '13353', null, neighbour, () => nothing)).toMatchObject({ source: 'same_address_node', geocode: 'address' });
  });

  it('is marked where only the street is known', () => {
    expect(placeOffice(address, '13353', null, null, () => ({ ...house, quality: 'street' }))).toMatchObject({ geocode: 'street', source: 'street' });
  });

  it('is never guessed from an area or from nothing', () => {
    expect(placeOffice(address, '13353', null, null, () => ({ ...house, quality: 'area' })).geocode).toBe('none');
    expect(placeOffice(address, '13353', null, null, () => nothing)).toMatchObject({ lon: null, lat: null, geocode: 'none' });
    expect(placeOffice(null, null, '01', null, () => house).geocode).toBe('none');
  });
});

describe('the date of an evidence', () => {
  it.each([
    ['2026-04', '2026-04'],
    ['ohne Datum (2017) | OSM 2026-04', '2026-04'],
    ['ohne Datum', null],
    ['ohne Datum (vermutlich 2018–2021)', null],
  ])('of "%s" is %s', (remark, date) => {
    expect(latestDate(remark)).toBe(date);
  });
});
