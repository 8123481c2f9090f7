import { MAGIC, UNITS_PER_DEGREE } from '../../../src/data/addresses';
import { ADDRESS_QUALITIES, suffixCode, type AddressQuality } from '../../../src/domain/spatial/address-book';
import type { HouseNumber } from '../../../src/domain/spatial/address';
import { ByteWriter } from '../byte-writer';

export interface AddressRow {
  readonly street: string;
  readonly number: HouseNumber | undefined;
  readonly plz: string;
  readonly areaId: string;
  readonly lon: number;
  readonly lat: number;
  readonly quality: AddressQuality;
}

/** Writes `addresses.bin`; the form is described at its reader, `decodeAddressBook`. */
export function encodeAddresses(rows: readonly AddressRow[]): Uint8Array {
  const sorted = [...rows].sort(inBookOrder);
  const streets = distinct(sorted.map(({ street }) => street)), postcodes = distinct(sorted.map(({ plz }) => plz)), areas = distinct(sorted.map(({ areaId }) => areaId));
  const streetIndex = indexOf(streets), plzIndex = indexOf(postcodes), areaIndex = indexOf(areas);
  const runs = runsOf(sorted);
  const writer = new ByteWriter(MAGIC);
  [streets.length, postcodes.length, areas.length, runs.length, sorted.length].forEach((count) => writer.varint(count));
  writeNames(writer, streets);
  differences(postcodes.map(Number)).forEach((step) => writer.varint(step));
  differences(areas.map(Number)).forEach((step) => writer.varint(step));
  differences(runs.map((run) => streetIndex.get(run[0]!.street)!)).forEach((step) => writer.varint(step));
  for (const run of runs) writer.varint(plzIndex.get(run[0]!.plz)!);
  for (const run of runs) writer.varint(areaIndex.get(run[0]!.areaId)!);
  for (const run of runs) writer.varint(run.length);
  for (const run of runs) differences(run.map(({ number }) => number?.number ?? 0)).forEach((step) => writer.varint(step));
  for (const { number, quality } of sorted) writer.byte(suffixCode(number?.suffix ?? '') + 32 * ADDRESS_QUALITIES.indexOf(quality));
  for (const coordinate of ['lon', 'lat'] as const) {
    differences(sorted.map((row) => Math.round(row[coordinate] * UNITS_PER_DEGREE))).forEach((step) => writer.signed(step));
  }
  return writer.bytes();
}

/** Code unit order of the texts, as the table's key orders them, but numbers by value. */
function inBookOrder(a: AddressRow, b: AddressRow): number {
  return (
    compare(a.street, b.street) || compare(a.plz, b.plz) || compare(a.areaId, b.areaId) ||
    (a.number?.number ?? 0) - (b.number?.number ?? 0) || compare(a.number?.suffix ?? '', b.number?.suffix ?? '')
  );
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function runsOf(sorted: readonly AddressRow[]): AddressRow[][] {
  const runs: AddressRow[][] = [];
  let last: AddressRow | undefined;
  for (const row of sorted) {
    if (last && last.street === row.street && last.plz === row.plz && last.areaId === row.areaId) runs.at(-1)!.push(row);
    else runs.push([row]);
    last = row;
  }
  return runs;
}

function distinct(texts: readonly string[]): string[] {
  return [...new Set(texts)].sort(compare);
}

function indexOf(texts: readonly string[]): Map<string, number> {
  return new Map(texts.map((text, index) => [text, index]));
}

function differences(values: readonly number[]): number[] {
  return values.map((value, index) => value - (index === 0 ? 0 : values[index - 1]!));
}

/** Front coding: a sorted list of names shares most of its beginnings. */
function writeNames(writer: ByteWriter, names: readonly string[]): void {
  const encoder = new TextEncoder();
  let previous: Uint8Array = new Uint8Array(0);
  for (const name of names) {
    const bytes = encoder.encode(name);
    let shared = 0;
    while (shared < bytes.length && shared < previous.length && bytes[shared] === previous[shared]) shared++;
    writer.varint(shared);
    writer.varint(bytes.length - shared);
    bytes.subarray(shared).forEach((byte) => writer.byte(byte));
    previous = bytes;
  }
}
