import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatHouseNumber, houseNumbers, parseAddress, parseHouseNumber, streetKey } from '../../../src/domain/spatial/address';

describe('street names', () => {
  it.each([
    ['Kottbusser Str.', 'Kottbusser Straße'],
    ['Karl-Marx-Str.', 'Karl Marx Straße'],
    ['KARL-MARX-STRASSE', 'Karl-Marx-Straße'],
    ['Müllerstr.', 'Muellerstraße'],
    ['Hoffmann-von-Fallersleben-Pl.', 'Hoffmann-von-Fallersleben-Platz'],
    ['Allée St. Exupéry', 'Allee Sankt Exupery'],
    ['Dr.-Ilse-Kassel-Platz', 'Doktor-Ilse-Kassel-Platz'],
    ['Straße des 17.Juni', 'Straße des 17. Juni'],
  ])('%s is %s', (one, other) => expect(streetKey(one)).toBe(streetKey(other)));

  it.each([
    ['Schloßstraße', 'Schlossallee'],
    ['Straße 52', 'Straße 52a'],
    ['Stralauer Allee', 'Stralauer Straße'],
  ])('%s is not %s', (one, other) => expect(streetKey(one)).not.toBe(streetKey(other)));

  it('does not depend on case, hyphens or spaces', () => {
    const word = fc.constantFrom('Karl', 'Größe', 'Am', 'Schloß', 'Ring', 'Weg');
    fc.assert(fc.property(fc.array(word, { minLength: 1 }), (words) => {
      expect(streetKey(words.join('-').toUpperCase())).toBe(streetKey(words.join(' ')));
    }));
  });
});

describe('house numbers', () => {
  it.each([
    ['12', ['12']],
    ['12 a', ['12A']],
    ['012A', ['12A']],
    ['12-14', ['12', '13', '14']],
    ['12–14', ['12', '13', '14']],
    ['12a-c', ['12A', '12B', '12C']],
    ['12-12b', ['12', '12A', '12B']],
    ['3;5', ['3', '5']],
    ['3/5', ['3', '5']],
    ['3, 5 und 7', ['3', '5', '7']],
    ['12-400', ['12']],
    ['o. Nr.', []],
    ['', []],
  ])('"%s" stands for %j', (label, expected) => expect(houseNumbers(label).map(formatHouseNumber)).toEqual(expected));

  it('writes what it reads', () => {
    fc.assert(fc.property(fc.integer({ min: 1, max: 9999 }), fc.constantFrom('', 'A', 'K', 'Z'), (number, suffix) => {
      expect(parseHouseNumber(formatHouseNumber({ number, suffix }))).toEqual({ number, suffix });
    }));
  });
});

describe('addresses as people write them', () => {
  it.each([
    ['Sonnenallee 12', 'Sonnenallee', '12', ''],
    ['Sonnenallee 12a, 12045 Berlin', 'Sonnenallee', '12a', '12045'],
    ['12045 Sonnenallee 12', 'Sonnenallee', '12', '12045'],
    ['Straße des 17. Juni 135', 'Straße des 17. Juni', '135', ''],
    ['Straße des 17. Juni', 'Straße des 17. Juni', '', ''],
    ['Straße 52a', 'Straße 52a', '', ''],
    ['Straße 52a 7', 'Straße 52a', '7', ''],
    ['Müllerstraße 163-165', 'Müllerstraße', '163-165', ''],
    ['Weydingerstraße 14 - 16', 'Weydingerstraße', '14 - 16', ''],
    ['Straße des 17. Juni 135 - 137', 'Straße des 17. Juni', '135 - 137', ''],
    ['Alt-Tegel', 'Alt-Tegel', '', ''],
  ])('%s', (text, street, number, plz) => expect(parseAddress(text)).toEqual({ street, number, plz }));
});
