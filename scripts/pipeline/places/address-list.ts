import { gunzipSync } from 'node:zlib';
import { streetKey, type HouseNumber } from '../../../src/domain/spatial/address';
import { readCsv } from '../read/csv';
import type { Sources } from '../sources';
import { SourceError } from '../step';

export const ADDRESS_FILE = 'social/geometry/adressen.csv.gz';

/** The official address list, one entry per address in each array. */
export interface AddressList {
  readonly count: number;
  readonly street: readonly string[];
  /** Index into `keys` of each address. */
  readonly streetIndex: Int32Array;
  /** Keys of the street names, sorted. */
  readonly keys: readonly string[];
  /** Undefined for a square without house numbers. */
  readonly number: readonly (HouseNumber | undefined)[];
  readonly plz: readonly string[];
  readonly plrId: readonly string[];
}

export function readAddressList(sources: Sources): AddressList {
  const text = new TextDecoder('utf-8', { fatal: true }).decode(gunzipSync(sources.bytes(ADDRESS_FILE)));
  const rows = readCsv(ADDRESS_FILE, text, { columns: ['hnr', 'hnr_zusatz', 'str_name', 'plz', 'PLR_ID'], minRows: 400_000 });
  const keyOfName = new Map<string, string>();
  for (const { str_name: name } of rows) if (!keyOfName.has(name!)) keyOfName.set(name!, streetKey(name!));
  const keys = [...new Set(keyOfName.values())].sort();
  const indexOfKey = new Map(keys.map((key, index) => [key, index]));
  return {
    count: rows.length,
    street: rows.map((row) => row['str_name']!),
    streetIndex: Int32Array.from(rows, (row) => indexOfKey.get(keyOfName.get(row['str_name']!)!)!),
    keys,
    number: rows.map((row, index) => houseNumber(row['hnr']!, row['hnr_zusatz']!, index)),
    plz: rows.map((row, index) => matching(row['plz']!, /^1\d{4}$/, 'plz', index)),
    plrId: rows.map((row, index) => matching(row['PLR_ID']!, /^(0[1-9]|1[0-2])\d{6}$/, 'PLR_ID', index)),
  };
}

function houseNumber(number: string, suffix: string, index: number): HouseNumber | undefined {
  if (number === '' && suffix === '') return undefined;
  return { number: Number(matching(number, /^\d{1,4}$/, 'hnr', index)), suffix: matching(suffix, /^[A-Z]?$/, 'hnr_zusatz', index) };
}

function matching(value: string, pattern: RegExp, column: string, index: number): string {
  // Row 1 is the header.
  if (!pattern.test(value)) throw new SourceError(ADDRESS_FILE, `${column} is "${value}"`, index + 2);
  return value;
}
