import type { HouseNumber } from '../../../src/domain/spatial/address';
import type { AddressList } from './address-list';
import { areasNear, type NamedAreas } from './named-areas';
import { distanceToSegmentAt, type NumberPoint, type StreetMap, type StreetSegments } from './street-map';

/** Farthest a house may stand from its street, in metres (rear buildings, housing estates). */
export const STREET_REACH = 200;
/** A position this close to a postcode or Planungsraum counts as in it: the map and the official borders differ a little. */
const PLZ_TOLERANCE = 40;
const PLR_TOLERANCE = 20;
/** A label "12-16" may name a house 14 that is not there; a label "14" is better evidence by this many metres. */
const RANGE_PENALTY = 15;
/** House numbers in a row are at most about this far apart: metres between neighbours, metres for each further number. */
const NEIGHBOUR_DISTANCE = 40;
const NUMBER_STEP = 12;
/** Numbers further away than this say little about where a house stands. */
const NEIGHBOUR_NUMBERS = 8;
/** Of several houses in line the one next to the neighbours is meant: numbers this close, and what a metre to them costs. */
const NEXT_NUMBERS = 2;
const NEXT_WEIGHT = 0.2;
/** A house out of line with its neighbours may be theirs nonetheless (numbering starts anew) if its street is this near. */
const DOUBTFUL_METRES = 100;
/** Largest cost (metres to the street and out of line with the neighbours) at which a match is believed. */
const LARGEST_COST = 260;

export interface MatchAreas {
  readonly plz: NamedAreas;
  /** Left out for the hold-out test, which must find the Planungsraum by itself. */
  readonly plr?: NamedAreas;
}

/** Per address the index of the point, −1 if none. */
export interface AddressMatch {
  readonly match: Int32Array;
  /** For addresses without match: an unused house number near the street that is out of line with its neighbours. */
  readonly doubtful: Int32Array;
}

/** House-number points that may be an address, one entry per pair in each array. */
interface Candidates {
  readonly address: Int32Array;
  readonly point: Int32Array;
  /** Metres to the street, plus how much nearer another street is, plus penalties. */
  readonly cost: Float32Array;
}

/**
 * Which house number of the map is which address. A map number has no street: it may be the address of any street near
 * it that has this number. Candidates are taken in the order of their distance to the street, each address and each
 * point once; then again with the distance to where the matched neighbours in the row of numbers stand.
 */
export function matchAddresses(list: AddressList, map: StreetMap, areas: MatchAreas): AddressMatch {
  const candidates = findCandidates(list, map, areas);
  const first = assign(candidates, candidates.cost, list.count, map.points.length);
  const rows = neighbourRows(list, first);
  const inLine = candidates.cost.map((cost, index) => cost + outOfLine(candidates.address[index]!, candidates.point[index]!, list, map.points, first, rows));
  const match = assign(candidates, inLine, list.count, map.points.length);
  const doubtful = assign(candidates, candidates.cost.map((cost, index) => (cost <= DOUBTFUL_METRES ? inLine[index]! : Infinity)), list.count, map.points.length, Infinity, match);
  return { match, doubtful };
}

function findCandidates(list: AddressList, map: StreetMap, areas: MatchAreas): Candidates {
  const addresses = addressesByNumber(list);
  const address: number[] = [], point: number[] = [], cost: number[] = [];
  map.points.forEach(({ x, y, numbers }, index) => {
    const plz = areasNear(areas.plz, x, y, PLZ_TOLERANCE);
    if (plz.length === 0) return;
    let plr: string[] | undefined;
    const streets = streetsAround(map.segments, x, y);
    const nearest = Math.min(...streets.values());
    for (const [street, distance] of streets) {
      for (const number of numbers) {
        for (const candidate of addresses.get(addressKey(street, number)) ?? []) {
          if (!plz.includes(list.plz[candidate]!)) continue;
          plr ??= areas.plr && areasNear(areas.plr, x, y, PLR_TOLERANCE);
          if (plr && !plr.includes(list.plrId[candidate]!)) continue;
          address.push(candidate);
          point.push(index);
          cost.push(distance + (distance - nearest) + (numbers.length > 1 ? RANGE_PENALTY : 0));
        }
      }
    }
  });
  return { address: Int32Array.from(address), point: Int32Array.from(point), cost: Float32Array.from(cost) };
}

/** Distance to each street within reach. */
function streetsAround(segments: StreetSegments, x: number, y: number): Map<number, number> {
  const nearest = new Map<number, number>();
  for (const segment of segments.index.search(x - STREET_REACH, y - STREET_REACH, x + STREET_REACH, y + STREET_REACH)) {
    const distance = distanceToSegmentAt(segments, segment, x, y);
    const street = segments.street[segment]!;
    if (distance <= STREET_REACH && distance < (nearest.get(street) ?? Infinity)) nearest.set(street, distance);
  }
  return nearest;
}

/**
 * Cheapest first; equal costs in the order of address and point, so that the result does not depend on the order of the
 * tiles. Addresses and points of an earlier match are taken already.
 */
function assign(
  { address, point }: Candidates, cost: Float32Array, addresses: number, points: number, largest = LARGEST_COST, earlier?: Int32Array,
): Int32Array {
  const match = new Int32Array(addresses).fill(-1);
  const used = new Uint8Array(points);
  earlier?.forEach((taken) => taken !== -1 && (used[taken] = 1));
  const order = Uint32Array.from(cost.keys()).filter((index) => Number.isFinite(cost[index]!) && cost[index]! <= largest);
  order.sort((a, b) => cost[a]! - cost[b]! || address[a]! - address[b]! || point[a]! - point[b]!);
  for (const index of order) {
    if (match[address[index]!] !== -1 || used[point[index]!] || (earlier && earlier[address[index]!] !== -1)) continue;
    match[address[index]!] = point[index]!;
    used[point[index]!] = 1;
  }
  return match;
}

/** Matched addresses of each street, ordered by house number. */
function neighbourRows(list: AddressList, match: Int32Array): Map<number, number[]> {
  const rows = new Map<number, number[]>();
  for (let address = 0; address < list.count; address++) {
    if (match[address] === -1 || !list.number[address]) continue;
    const row = rows.get(list.streetIndex[address]!);
    if (row) row.push(address);
    else rows.set(list.streetIndex[address]!, [address]);
  }
  for (const row of rows.values()) row.sort((a, b) => numberOf(list, a) - numberOf(list, b) || a - b);
  return rows;
}

/**
 * How many metres a candidate stands out of the row of numbers: the median over the neighbours of what it is farther from
 * them than houses of such numbers are, plus a fifth of the distance to the closest next number. 0 without neighbours.
 */
function outOfLine(
  address: number, point: number, list: AddressList, points: readonly NumberPoint[], match: Int32Array, rows: Map<number, number[]>,
): number {
  const row = rows.get(list.streetIndex[address]!);
  if (!row) return 0;
  const number = numberOf(list, address);
  const { x, y } = points[point]!;
  let closest = Infinity;
  const excess: number[] = [];
  for (let index = firstAtLeast(list, row, number - NEIGHBOUR_NUMBERS); index < row.length; index++) {
    const neighbour = row[index]!;
    const step = Math.abs(numberOf(list, neighbour) - number);
    if (numberOf(list, neighbour) > number + NEIGHBOUR_NUMBERS) break;
    if (neighbour === address || list.plz[neighbour] !== list.plz[address]) continue;
    const other = points[match[neighbour]!]!;
    if (step <= NEXT_NUMBERS) closest = Math.min(closest, Math.hypot(other.x - x, other.y - y));
    excess.push(Math.max(0, Math.hypot(other.x - x, other.y - y) - NEIGHBOUR_DISTANCE - NUMBER_STEP * step));
  }
  if (excess.length === 0) return 0;
  excess.sort((a, b) => a - b);
  return (closest < Infinity ? NEXT_WEIGHT * closest : 0) + excess[Math.floor(excess.length / 2)]!;
}

function firstAtLeast(list: AddressList, row: readonly number[], number: number): number {
  let low = 0, high = row.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (numberOf(list, row[middle]!) < number) low = middle + 1;
    else high = middle;
  }
  return low;
}

function numberOf(list: AddressList, address: number): number {
  return list.number[address]?.number ?? 0;
}

function addressesByNumber(list: AddressList): Map<number, number[]> {
  const addresses = new Map<number, number[]>();
  for (let address = 0; address < list.count; address++) {
    const number = list.number[address];
    if (!number) continue;
    const key = addressKey(list.streetIndex[address]!, number);
    const same = addresses.get(key);
    if (same) same.push(address);
    else addresses.set(key, [address]);
  }
  return addresses;
}

function addressKey(street: number, { number, suffix }: HouseNumber): number {
  return (street * 10_000 + number) * 32 + (suffix === '' ? 0 : suffix.charCodeAt(0) - 64);
}
