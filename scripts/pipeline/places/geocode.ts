import { formatHouseNumber, houseNumbers, streetKey, type HouseNumber } from '../../../src/domain/spatial/address';
import { editDistance } from '../../../src/domain/spatial/spelling';
import type { Columns } from '../../../src/data/validate';
import type { Quality } from './place';

/** `number`: at the house; `street`: on the street near it; `none`: not placed, with the reason. Never guessed. */
export type Geocoded =
  | { readonly quality: 'number' | 'street'; readonly lon: number; readonly lat: number; readonly plrId: string }
  | { readonly quality: 'none'; readonly reason: string; readonly plrId?: string };

export interface Geocoder {
  /**
   * @param street without number, in any spelling; one wrong letter is forgiven within the postcode.
   * @param number as written ("12 A", "12-14": the first that exists counts); empty for the street alone.
   * @param plz decides between streets of the same name; without it (or if the street has no such postcode) only an
   *   address that exists once in Berlin is placed.
   */
  geocode(street: string, number: string, plz?: string): Geocoded;
}

/** A number at most this different on the same street stands in for one that is not listed. */
const NEAR_NUMBERS = 4;
/** Names shorter than this mean another street when a letter differs. */
const SPELLING_LETTERS = 10;
/** A street without number is placed only if its houses are at most this far from its middle, in degrees (about 400 m). */
const SHORT_STREET_DEGREES = 0.004;

interface Row {
  readonly number: HouseNumber | undefined;
  readonly plz: string;
  readonly plrId: string;
  readonly lon: number;
  readonly lat: number;
  readonly quality: Quality;
}

/** @param table the interim table `addresses` (street, number, plz, plr_id, lon, lat, quality). */
export function createGeocoder(table: Columns): Geocoder {
  const streets = rowsByStreet(table);
  return {
    geocode(street, number, plz) {
      const all = streets.get(streetKey(street)) ?? misspelled(streets, streetKey(street), plz);
      if (!all) return { quality: 'none', reason: `the street "${street}" is not in the official address list` };
      const withPlz = plz ? all.filter((row) => row.plz === plz) : [];
      const rows = withPlz.length > 0 ? withPlz : all;
      const numbers = houseNumbers(number);
      if (numbers.length === 0) return number.trim() === '' ? wholeStreet(rows) : { quality: 'none', reason: `"${number}" is not a house number` };
      return houseOn(rows, numbers, withPlz.length > 0);
    },
  };
}

/** A street of this postcode that differs by one letter, if it is the only one. */
function misspelled(streets: ReadonlyMap<string, readonly Row[]>, key: string, plz: string | undefined): readonly Row[] | undefined {
  if (!plz || key.length < SPELLING_LETTERS) return undefined;
  const similar = [...streets].filter(([other, rows]) => editDistance(key, other, 1) <= 1 && rows.some((row) => row.plz === plz));
  return similar.length === 1 ? similar[0]![1] : undefined;
}

function houseOn(rows: readonly Row[], numbers: readonly HouseNumber[], known: boolean): Geocoded {
  for (const wanted of numbers) {
    const exact = rows.filter((row) => row.number && formatHouseNumber(row.number) === formatHouseNumber(wanted));
    if (exact.length === 1) return placed(exact[0]!, exact[0]!.quality === 'number' ? 'number' : 'street');
    if (exact.length > 1) return { quality: 'none', reason: `the address exists ${exact.length} times; the postcode is missing or wrong` };
  }
  // Without the right postcode a near number could be on another street of the same name.
  if (!known) return { quality: 'none', reason: 'the number is not in the official address list, and the street not in this postcode' };
  const wanted = numbers[0]!;
  const near = rows
    .filter((row) => row.number && row.quality !== 'area' && Math.abs(row.number.number - wanted.number) <= NEAR_NUMBERS)
    .sort((a, b) => distance(a, wanted) - distance(b, wanted))[0];
  return near ? placed(near, 'street') : { quality: 'none', reason: 'neither the number nor one near it is in the official address list' };
}

function distance(row: Row, wanted: HouseNumber): number {
  const difference = Math.abs(row.number!.number - wanted.number);
  // The same side of the street is worth one number.
  return difference + (difference % 2 === 0 ? 0 : 1.5);
}

function wholeStreet(rows: readonly Row[]): Geocoded {
  const onMap = rows.filter(({ quality }) => quality !== 'area');
  if (onMap.length === 0) return { quality: 'none', reason: 'the street is not on the map' };
  const lon = onMap.reduce((sum, row) => sum + row.lon, 0) / onMap.length, lat = onMap.reduce((sum, row) => sum + row.lat, 0) / onMap.length;
  const far = (row: Row) => Math.hypot((row.lon - lon) * 0.61, row.lat - lat);
  if (Math.max(...onMap.map(far)) > SHORT_STREET_DEGREES) return { quality: 'none', reason: 'there is no number, and the street is too long to be one place' };
  return placed(onMap.reduce((best, row) => (far(row) < far(best) ? row : best)), 'street');
}

function placed({ lon, lat, plrId, quality }: Row, asked: 'number' | 'street'): Geocoded {
  if (quality === 'area') return { quality: 'none', reason: 'the street is not on the map; only the Planungsraum is known', plrId };
  return { quality: asked, lon, lat, plrId };
}

function rowsByStreet(table: Columns): Map<string, Row[]> {
  const column = <Value>(name: string) => {
    const values = table[name];
    if (!values) throw new Error(`The table of addresses has no column ${name}`);
    return values as ArrayLike<Value>;
  };
  const street = column<string>('street'), number = column<string | null>('number'), plz = column<string>('plz'), plrId = column<string>('plr_id');
  const lon = column<number>('lon'), lat = column<number>('lat'), quality = column<Quality>('quality');
  const keys = new Map<string, string>();
  const streets = new Map<string, Row[]>();
  for (let row = 0; row < street.length; row++) {
    let key = keys.get(street[row]!);
    if (key === undefined) keys.set(street[row]!, (key = streetKey(street[row]!)));
    const entry: Row = { number: houseNumbers(number[row] ?? '')[0], plz: plz[row]!, plrId: plrId[row]!, lon: lon[row]!, lat: lat[row]!, quality: quality[row]! };
    const rows = streets.get(key);
    if (rows) rows.push(entry);
    else streets.set(key, [entry]);
  }
  return streets;
}
