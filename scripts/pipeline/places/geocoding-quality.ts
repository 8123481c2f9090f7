import { houseNumbers, formatHouseNumber, parseAddress, streetKey } from '../../../src/domain/spatial/address';
import { readCsv } from '../read/csv';
import { toUtm } from '../read/projection';
import type { Sources } from '../sources';
import type { AddressList } from './address-list';
import type { NamedAreas } from './named-areas';
import { QUALITIES, type PlacedAddresses, type Quality } from './place';
import type { StreetMap } from './street-map';

/** Distances between our position of an address and a reference, in metres. */
export interface DistanceErrors {
  readonly count: number;
  readonly median: number;
  readonly percentile90: number;
  readonly percentile95: number;
  readonly shareOver100: number;
}

export interface PlanningAreaHits {
  readonly count: number;
  /** Points in the Planungsraum that the official list names. */
  readonly right: number;
}

export interface GeocodingQuality {
  readonly counts: Readonly<Record<Quality, number>>;
  /** Per Bezirk, in the order of the ids. */
  readonly countsByBezirk: readonly ({ readonly bezirk: string } & Readonly<Record<Quality, number>>)[];
  readonly streetsWithoutMap: number;
  /** Positions of quality `number`, matched with the Planungsraum known. */
  readonly matched: PlanningAreaHits;
  /** The same without telling the match the Planungsraum: the honest test. */
  readonly holdOut: PlanningAreaHits;
  /** Points of interest with an address of their own. */
  readonly pointsOfInterest: Readonly<Record<Quality, DistanceErrors>>;
  /** Points of interest whose own Planungsraum contradicts their address: left out above. */
  readonly contradictingPoints: number;
  /** Offices of parties whose place was known already. */
  readonly offices: DistanceErrors;
}

/** Kinds of points of interest that are one door, not a campus. */
const DOOR_KINDS = ['restaurants', 'cafes', 'fast-food-restaurants', 'pharmacies', 'doctors', 'kindergartens', 'post-offices', 'libraries', 'community-centers', 'pubs'];
const OFFICE_FILES = ['mandates/offices_mda_wahlkreisbueros.csv', 'mandates/offices_spd_partei_mdb.csv'];

export function measureGeocoding(
  sources: Sources, list: AddressList, map: StreetMap, runs: { match: Int32Array; withoutPlr: Int32Array }, placed: PlacedAddresses, planningAreas: NamedAreas,
): GeocodingQuality {
  const noCounts = () => ({ number: 0, street: 0, area: 0 });
  const counts = noCounts(), countsByBezirk = new Map<string, Record<Quality, number>>();
  placed.quality.forEach((quality, address) => {
    counts[quality]++;
    const bezirk = list.plrId[address]!.slice(0, 2);
    const inBezirk = countsByBezirk.get(bezirk) ?? noCounts();
    inBezirk[quality]++;
    countsByBezirk.set(bezirk, inBezirk);
  });
  const addressOf = addressFinder(list);
  const points = comparePoints(sources, placed, list, addressOf);
  return {
    counts,
    countsByBezirk: [...countsByBezirk].map(([bezirk, inBezirk]) => ({ bezirk, ...inBezirk })).sort((a, b) => (a.bezirk < b.bezirk ? -1 : 1)),
    streetsWithoutMap: map.segments.ofStreet.filter((segments) => segments.length === 0).length,
    matched: planningAreaHits(list, map, runs.match, planningAreas),
    holdOut: planningAreaHits(list, map, runs.withoutPlr, planningAreas),
    pointsOfInterest: points.errors,
    contradictingPoints: points.contradicting,
    offices: compareOffices(sources, placed, addressOf),
  };
}

function planningAreaHits(list: AddressList, map: StreetMap, match: Int32Array, { ids, index }: NamedAreas): PlanningAreaHits {
  let count = 0, right = 0;
  match.forEach((point, address) => {
    if (point === -1) return;
    count++;
    if (ids[index.find(map.points[point]!.x, map.points[point]!.y)] === list.plrId[address]) right++;
  });
  return { count, right };
}

type FindAddress = (text: string, plz: string) => number | undefined;

function addressFinder(list: AddressList): FindAddress {
  const known = new Map<string, number>();
  list.number.forEach((number, address) => {
    if (number) known.set(`${list.keys[list.streetIndex[address]!]}|${list.plz[address]}|${formatHouseNumber(number)}`, address);
  });
  return (text, plz) => {
    const { street, number } = parseAddress(text);
    const first = houseNumbers(number)[0];
    return first && known.get(`${streetKey(street)}|${plz}|${formatHouseNumber(first)}`);
  };
}

function comparePoints(sources: Sources, placed: PlacedAddresses, list: AddressList, addressOf: FindAddress) {
  const distances: Record<Quality, number[]> = { number: [], street: [], area: [] };
  let contradicting = 0;
  for (const kind of DOOR_KINDS) {
    const file = `osm/poi-osm-2026/berlin-points-of-interest-2026-02-csv/berlin-points-of-interest-${kind}-details.csv`;
    for (const row of readCsv(file, sources.text(file), { columns: ['street', 'zip_code', 'lat', 'lon', 'geojson_feature_id'] })) {
      const address = addressOf(row['street']!, row['zip_code']!);
      if (address === undefined) continue;
      if (row['geojson_feature_id'] !== list.plrId[address]) contradicting++;
      else distances[placed.quality[address]!].push(distanceTo(placed, address, row));
    }
  }
  const errors = Object.fromEntries(QUALITIES.map((quality) => [quality, errorsOf(distances[quality])])) as Record<Quality, DistanceErrors>;
  return { errors, contradicting };
}

function compareOffices(sources: Sources, placed: PlacedAddresses, addressOf: FindAddress): DistanceErrors {
  const distances: number[] = [];
  for (const file of OFFICE_FILES) {
    for (const row of readCsv(file, sources.text(file), { columns: ['street_address', 'plz', 'lat', 'lon', 'coord_source'] })) {
      const address = addressOf(row['street_address']!, row['plz']!);
      if (address !== undefined && row['coord_source']!.startsWith('OSM')) distances.push(distanceTo(placed, address, row));
    }
  }
  return errorsOf(distances);
}

function distanceTo({ x, y }: PlacedAddresses, address: number, row: Record<string, string>): number {
  const [easting, northing] = toUtm([Number(row['lon']), Number(row['lat'])]);
  return Math.hypot(x[address]! - easting, y[address]! - northing);
}

function errorsOf(distances: number[]): DistanceErrors {
  distances.sort((a, b) => a - b);
  const at = (share: number) => round(distances[Math.min(distances.length - 1, Math.floor(share * distances.length))] ?? 0, 1);
  const over = distances.filter((distance) => distance > 100).length;
  return { count: distances.length, median: at(0.5), percentile90: at(0.9), percentile95: at(0.95), shareOver100: round(over / Math.max(1, distances.length), 4) };
}

function round(value: number, decimals: number): number {
  return Math.round(value * 10 ** decimals) / 10 ** decimals;
}
