import { describe, expect, it } from 'vitest';
import { placeOffice } from '../../../scripts/pipeline/mandates/positions';
import { latestDate } from '../../../scripts/pipeline/mandates/rows';
import type { Geocoded } from '../../../scripts/pipeline/places/geocode';

describe('the position of an office', () => {
  const nothing: Geocoded = { quality: 'none', reason: 'not listed' };
  const house: Geocoded = { lon: 13.3634, lat: 52.5436, quality: 'number', plrId: '01401047' };
  const mapped = { lon: 13.3635, lat: 52.5436, exact: true };

  it('is its own node on the map, confirmed by the house number', () => {
    expect(placeOffice(mapped, house)).toMatchObject({ lon: 13.3635, geocode: 'address', source: 'office_node', conflict: false });
  });

  it('is its own node on the map also where no address is known', () => {
    expect(placeOffice(mapped, null)).toMatchObject({ lon: 13.3635, geocode: 'address', source: 'office_node', deviation: null });
  });

  it('is the house number where the node lies elsewhere, because the published address is newer', () => {
    expect(placeOffice({ ...mapped, lon: 13.37 }, house)).toMatchObject({ lon: 13.3634, source: 'house_number', conflict: true });
  });

  it('is rather the house number than another place with the same address', () => {
    const neighbour = { ...mapped, exact: false };
    expect(placeOffice(neighbour, house).source).toBe('house_number');
    expect(placeOffice(neighbour, nothing)).toMatchObject({ source: 'same_address_node', geocode: 'address' });
  });

  it('is marked where only a neighbouring house is known', () => {
    expect(placeOffice(null, { ...house, quality: 'street' })).toMatchObject({ geocode: 'street', source: 'street' });
  });

  it('is never guessed: without a house there is none, with the reason', () => {
    expect(placeOffice(null, nothing)).toMatchObject({ lon: null, lat: null, geocode: 'none', reason: 'not listed' });
    expect(placeOffice(null, null)).toMatchObject({ lon: null, lat: null, geocode: 'none', reason: 'no address known' });
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
