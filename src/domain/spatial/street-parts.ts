import type { AddressBook, AddressRun } from './address-book';

/** One of the streets that bear a name: there are seven Bahnhofstraßen in Berlin. */
export interface StreetPart {
  readonly name: string;
  readonly plz: readonly string[];
  /** Planungsräume with addresses of it. */
  readonly areaIds: readonly string[];
  readonly addresses: number;
  /** The address nearest to the middle of its addresses, in degrees. */
  readonly lon: number;
  readonly lat: number;
}

/** Parts of a street this far apart are different streets of one name, in degrees (about 600 m). */
const GAP_LON = 0.009;
const GAP_LAT = 0.0055;

interface Box {
  west: number;
  south: number;
  east: number;
  north: number;
}

/** Runs of one street name, put together where they lie side by side; the largest street first. */
export function streetParts(book: AddressBook, runs: readonly AddressRun[]): StreetPart[] {
  let groups: { runs: AddressRun[]; box: Box }[] = [];
  for (const run of runs) {
    const box = boxOf(book, run);
    const touching = groups.filter((group) => overlap(group.box, box));
    const joined = { runs: [...touching.flatMap((group) => group.runs), run], box: touching.reduce((all, group) => union(all, group.box), box) };
    groups = [...groups.filter((group) => !touching.includes(group)), joined];
  }
  return groups.map((group) => partOf(book, group.runs)).sort((a, b) => b.addresses - a.addresses || (a.plz[0]! < b.plz[0]! ? -1 : 1));
}

function partOf(book: AddressBook, runs: readonly AddressRun[]): StreetPart {
  const members = runs.flatMap(({ start, end }) => Array.from({ length: end - start }, (_, index) => start + index));
  const meanLon = members.reduce((sum, address) => sum + book.lon[address]!, 0) / members.length;
  const meanLat = members.reduce((sum, address) => sum + book.lat[address]!, 0) / members.length;
  // A degree of longitude is 0.61 of a degree of latitude here.
  const distance = (address: number) => Math.hypot(0.61 * (book.lon[address]! - meanLon), book.lat[address]! - meanLat);
  const middle = members.reduce((best, address) => (distance(address) < distance(best) ? address : best));
  return {
    name: book.streets[runs[0]!.street]!,
    plz: [...new Set(runs.map(({ plz }) => plz))].sort(),
    areaIds: [...new Set(runs.map(({ areaId }) => areaId))].sort(),
    addresses: members.length,
    lon: book.lon[middle]!,
    lat: book.lat[middle]!,
  };
}

function boxOf(book: AddressBook, { start, end }: AddressRun): Box {
  const box: Box = { west: Infinity, south: Infinity, east: -Infinity, north: -Infinity };
  for (let address = start; address < end; address++) {
    box.west = Math.min(box.west, book.lon[address]!);
    box.east = Math.max(box.east, book.lon[address]!);
    box.south = Math.min(box.south, book.lat[address]!);
    box.north = Math.max(box.north, book.lat[address]!);
  }
  return box;
}

function overlap(a: Box, b: Box): boolean {
  return a.west - GAP_LON <= b.east && b.west - GAP_LON <= a.east && a.south - GAP_LAT <= b.north && b.south - GAP_LAT <= a.north;
}

function union(a: Box, b: Box): Box {
  return { west: Math.min(a.west, b.west), south: Math.min(a.south, b.south), east: Math.max(a.east, b.east), north: Math.max(a.north, b.north) };
}
