import { ADDRESS_QUALITIES, houseNumberOf, type AddressBook, type AddressRun } from '../domain/spatial/address-book';
import { ByteReader } from './byte-reader';
import type { Columns } from './validate';

/**
 * Reads `public/data/addresses.bin`, the table `addresses` in less than a third of the size of its Arrow form.
 *
 * The file, every number a varint (7 bits a byte, low bits first; signed numbers zigzag: 0, −1, 1, −2 …):
 * ```
 * 'KKA1'                              four bytes
 * streets S, postcodes P, areas A, runs R, addresses N
 * S × street name                     bytes shared with the name before, bytes that follow, these bytes (UTF-8); sorted
 * P × postcode                        difference to the one before
 * A × area id                         difference to the one before, read as a number of eight digits
 * R × street                          difference to the run before
 * R × postcode, R × area              index
 * R × addresses of the run
 * N × house number                    difference to the one before in the run (the first: to 0); 0 = square without numbers
 * N × one byte                        suffix (0 none, 1 A … 26 Z) + 32 × quality (0 number, 1 street, 2 area)
 * N × longitude, then N × latitude    signed difference to the address before, in 0.00001° (0.7 m and 1.1 m)
 * ```
 * A column at a time, because that compresses best on the wire. Runs are ordered by street, postcode, area; addresses in
 * a run by number and suffix.
 *
 * @throws if the bytes are not such a file or are cut off.
 */
export function decodeAddressBook(bytes: Uint8Array): AddressBook {
  const reader = new ByteReader(bytes, MAGIC, 'addresses');
  const [streetCount, plzCount, areaCount, runCount, count] = [reader.varint(), reader.varint(), reader.varint(), reader.varint(), reader.varint()];
  const streets = readNames(reader, streetCount);
  const postcodes = Array.from(readRising(reader, plzCount), String);
  const areaIds = Array.from(readRising(reader, areaCount), (id) => String(id).padStart(8, '0'));
  const runs = readRuns(reader, runCount, postcodes, areaIds);
  if ((runs.at(-1)?.end ?? 0) !== count) throw new Error('The file of addresses is damaged: its runs do not add up.');
  const number = new Uint16Array(count), suffix = new Uint8Array(count), quality = new Uint8Array(count);
  for (const { start, end } of runs) {
    let value = 0;
    for (let address = start; address < end; address++) number[address] = value += reader.varint();
  }
  for (let address = 0; address < count; address++) {
    const packed = reader.byte();
    suffix[address] = packed & 31;
    quality[address] = packed >> 5;
  }
  return { streets, runs, number, suffix, quality, lon: readCoordinates(reader, count), lat: readCoordinates(reader, count) };
}

/** The columns of the contract's table `addresses`, for DuckDB and for the checks. */
export function addressColumns(book: AddressBook): Columns {
  const count = book.number.length;
  const street = new Array<string>(count), plz = new Array<string>(count), areaId = new Array<string>(count);
  for (const run of book.runs) {
    street.fill(book.streets[run.street]!, run.start, run.end);
    plz.fill(run.plz, run.start, run.end);
    areaId.fill(run.areaId, run.start, run.end);
  }
  const texts = new Map<number, string | null>();
  const number = Array.from({ length: count }, (_, address) => {
    const packed = book.number[address]! * 32 + book.suffix[address]!;
    if (!texts.has(packed)) texts.set(packed, houseNumberOf(book, address));
    return texts.get(packed)!;
  });
  const quality = Array.from(book.quality, (code) => ADDRESS_QUALITIES[code]!);
  return { street, number, plz, area_id: areaId, lon: book.lon, lat: book.lat, quality };
}

export const MAGIC = 'KKA1';
export const UNITS_PER_DEGREE = 100_000;

function readNames(reader: ByteReader, count: number): string[] {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let name = new Uint8Array(0);
  return Array.from({ length: count }, () => {
    const shared = reader.varint(), length = reader.varint();
    const next = new Uint8Array(shared + length);
    next.set(name.subarray(0, shared));
    next.set(reader.take(length), shared);
    name = next;
    return decoder.decode(name);
  });
}

function readRising(reader: ByteReader, count: number): number[] {
  let value = 0;
  return Array.from({ length: count }, () => (value += reader.varint()));
}

function readRuns(reader: ByteReader, count: number, postcodes: readonly string[], areaIds: readonly string[]): AddressRun[] {
  const streets = readRising(reader, count);
  const plz = Array.from({ length: count }, () => postcodes[reader.varint()]!);
  const areas = Array.from({ length: count }, () => areaIds[reader.varint()]!);
  let end = 0;
  return streets.map((street, run) => ({ street, plz: plz[run]!, areaId: areas[run]!, start: end, end: (end += reader.varint()) }));
}

function readCoordinates(reader: ByteReader, count: number): Float32Array {
  const degrees = new Float32Array(count);
  let units = 0;
  for (let address = 0; address < count; address++) {
    units += reader.signed();
    degrees[address] = units / UNITS_PER_DEGREE;
  }
  return degrees;
}
