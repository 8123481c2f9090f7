import { describe, expect, it } from 'vitest';
import { createGeocoder } from '../../../scripts/pipeline/places/geocode';

type AddressRow = [street: string, number: string | null, plz: string, plrId: string, lon: number, lat: number, quality: string];
const rows: AddressRow[] = [
  ['Sonnenallee', '12', '12047', '08100101', 13.431, 52.486, 'number'],
  ['Sonnenallee', '14', '12047', '08100101', 13.432, 52.486, 'street'],
  ['Sonnenallee', '200', '12059', '08100203', 13.46, 52.472, 'number'],
  ['Bahnhofstraße', '1', '12555', '09100101', 13.57, 52.45, 'number'],
  ['Bahnhofstraße', '1', '12305', '07100101', 13.41, 52.39, 'number'],
  ['Kolonie Abendruh', '7', '12247', '06100101', 13.36, 52.44, 'area'],
  ['Boxhagener Platz', null, '10245', '02100101', 13.459, 52.511, 'street'],
];
const names = ['street', 'number', 'plz', 'plr_id', 'lon', 'lat', 'quality'] as const;
const geocoder = createGeocoder(Object.fromEntries(names.map((name, index) => [name, rows.map((row) => row[index])])));

describe('the geocoder', () => {
  it('places an address in any spelling', () => {
    expect(geocoder.geocode('sonnen-allee', '12', '12047')).toEqual({ quality: 'number', lon: 13.431, lat: 52.486, plrId: '08100101' });
    expect(geocoder.geocode('Sonnenalleee', '12 - 14', '12047').quality).toBe('number');
  });

  it('says when a place is only near', () => {
    expect(geocoder.geocode('Sonnenallee', '14', '12047').quality).toBe('street');
    expect(geocoder.geocode('Sonnenallee', '12b', '12047')).toMatchObject({ quality: 'street', lon: 13.431 });
  });

  it('never guesses between streets of one name', () => {
    expect(geocoder.geocode('Bahnhofstr.', '1', '12555')).toMatchObject({ quality: 'number', plrId: '09100101' });
    expect(geocoder.geocode('Bahnhofstr.', '1')).toMatchObject({ quality: 'none' });
    expect(geocoder.geocode('Bahnhofstr.', '3', '10115')).toMatchObject({ quality: 'none' });
  });

  it('gives a reason where it has no place', () => {
    expect(geocoder.geocode('Kolonie Abendruh', '7', '12247')).toMatchObject({ quality: 'none', plrId: '06100101' });
    expect(geocoder.geocode('Hauptstraße', '1', '10827')).toEqual({ quality: 'none', reason: 'the street "Hauptstraße" is not in the official address list' });
    expect(geocoder.geocode('Sonnenallee', '', '12047').quality).toBe('street');
    expect(geocoder.geocode('Sonnenallee', '').quality).toBe('none');
  });

  it('places a square without numbers', () => expect(geocoder.geocode('Boxhagener Pl.', '').quality).toBe('street'));
});
