import { houseNumbers, parseAddress, type HouseNumber } from './address';
import { ADDRESS_QUALITIES, findInRun, houseNumberOf, type AddressBook, type AddressQuality, type AddressRun } from './address-book';
import { createNameIndex, searchNames } from './name-index';
import { streetParts, type StreetPart } from './street-parts';

export interface SearchArea {
  readonly id: string;
  readonly name: string;
  readonly lon: number;
  readonly lat: number;
}

export type SearchHit =
  | ({ readonly kind: 'area' } & SearchArea)
  | ({ readonly kind: 'street' } & StreetPart)
  /** A postcode, at the middle of its addresses. */
  | { readonly kind: 'postcode'; readonly plz: string; readonly lon: number; readonly lat: number; readonly areaIds: readonly string[] }
  | {
      readonly kind: 'address';
      readonly street: string;
      readonly number: string;
      readonly plz: string;
      readonly areaId: string;
      readonly lon: number;
      readonly lat: number;
      readonly quality: AddressQuality;
    };

export interface SearchOptions {
  /** Default: 8. */
  readonly limit?: number;
  /** Hits in this Bezirk (two digits) come before equally good ones elsewhere. */
  readonly bezirk?: string;
}

export interface Search {
  /**
   * Areas, streets, addresses and postcodes that fit what was typed, best first; typing errors are forgiven ("Sonnenalle 12" finds
   * Sonnenallee 12). A few milliseconds for all of Berlin. An empty query has no hits.
   */
  search(query: string, options?: SearchOptions): SearchHit[];
}

/** Of equally good hits a Kiez comes first, then long streets; a complete address comes before its street. */
const BONUS = { area: 0.35, doubledAddresses: 0.03, address: 0.5, bezirk: 0.3 } as const;
/** So many streets are looked through for a house number. */
const STREETS_FOR_NUMBER = 12;

interface Ranked {
  readonly hit: SearchHit;
  readonly score: number;
}

/** @param book addresses and streets; without it (not loaded yet) only areas are found. */
export function createSearch(areas: readonly SearchArea[], book?: AddressBook): Search {
  const areaIndex = createNameIndex(areas.map(({ name }) => name));
  const findAreas = (query: string, limit: number): Ranked[] =>
    searchNames(areaIndex, query, limit).map(({ name, score }) => ({ hit: { kind: 'area', ...areas[name]! }, score: score - BONUS.area }));
  const findStreets = book ? streetFinder(book) : () => [];
  const findPostcodes = book ? postcodeFinder(book) : () => [];
  return {
    search(query, { limit = 8, bezirk } = {}) {
      const postcodes = findPostcodes(query.trim(), limit);
      if (postcodes.length > 0) return postcodes;
      const found = [...findAreas(query, 2 * limit), ...findStreets(query, limit)];
      const preferred = found.map(({ hit, score }) => ({ hit, score: score - (bezirk && isIn(hit, bezirk) ? BONUS.bezirk : 0) }));
      return distinct(preferred.sort((a, b) => a.score - b.score).map(({ hit }) => hit)).slice(0, limit);
    },
  };
}

function streetFinder(book: AddressBook): (query: string, limit: number) => Ranked[] {
  const index = createNameIndex(book.streets);
  const runsOfStreet = groupRuns(book);
  const known = new Map<string, StreetPart[]>();
  const partsOf = (name: number, plz: string): StreetPart[] => {
    const key = `${name}|${plz}`;
    const parts = known.get(key) ?? streetParts(book, runsOfStreet[name]!.filter((run) => plz === '' || run.plz === plz));
    known.set(key, parts);
    return parts;
  };
  const asStreets = (name: number, plz: string, score: number): Ranked[] =>
    partsOf(name, plz).map((part) => ({ hit: { kind: 'street', ...part }, score: score - BONUS.doubledAddresses * Math.log2(part.addresses + 1) }));
  return (query, limit) => {
    const { street, number, plz } = parseAddress(query);
    const wanted = houseNumbers(number)[0];
    if (!wanted) return searchNames(index, street, 3 * limit).flatMap(({ name, score }) => asStreets(name, plz, score));
    const found = searchNames(index, street, STREETS_FOR_NUMBER).flatMap(({ name, score }) => {
      const runs = runsOfStreet[name]!.filter((run) => plz === '' || run.plz === plz);
      const addresses = addressesWith(book, runs, wanted).map((hit): Ranked => ({ hit, score: score - BONUS.address }));
      return addresses.length > 0 ? addresses : asStreets(name, plz, score);
    });
    // "Straße 52": the digits may belong to the name.
    return [...found, ...searchNames(index, query, limit).flatMap(({ name, score }) => asStreets(name, '', score))];
  };
}

/** Postcodes that begin with at least three typed digits; nothing else in Berlin does. */
function postcodeFinder(book: AddressBook): (query: string, limit: number) => SearchHit[] {
  const runs = new Map<string, AddressRun[]>();
  for (const run of book.runs) runs.set(run.plz, [...(runs.get(run.plz) ?? []), run]);
  const postcodes = [...runs.keys()].sort();
  return (query, limit) => {
    if (!/^1\d{2,4}$/.test(query)) return [];
    return postcodes.filter((plz) => plz.startsWith(query)).slice(0, limit).map((plz) => postcodeHit(book, plz, runs.get(plz)!));
  };
}

function postcodeHit(book: AddressBook, plz: string, runs: readonly AddressRun[]): SearchHit {
  let lon = 0, lat = 0, count = 0;
  for (const { start, end } of runs) {
    for (let address = start; address < end; address++, count++) {
      lon += book.lon[address]!;
      lat += book.lat[address]!;
    }
  }
  return { kind: 'postcode', plz, lon: lon / count, lat: lat / count, areaIds: [...new Set(runs.map(({ areaId }) => areaId))] };
}

/** The address itself; if it does not exist, the same number with any suffix. */
function addressesWith(book: AddressBook, runs: readonly AddressRun[], wanted: HouseNumber): SearchHit[] {
  const exact = runs.flatMap((run) => {
    const address = findInRun(book, run, wanted);
    return address === -1 ? [] : [addressHit(book, run, address)];
  });
  if (exact.length > 0) return exact;
  return runs.flatMap((run) => {
    const hits: SearchHit[] = [];
    for (let address = run.start; address < run.end; address++) if (book.number[address] === wanted.number) hits.push(addressHit(book, run, address));
    return hits;
  });
}

function addressHit(book: AddressBook, run: AddressRun, address: number): SearchHit {
  return {
    kind: 'address', street: book.streets[run.street]!, number: houseNumberOf(book, address)!, plz: run.plz, areaId: run.areaId,
    lon: book.lon[address]!, lat: book.lat[address]!, quality: ADDRESS_QUALITIES[book.quality[address]!]!,
  };
}

function groupRuns({ streets, runs }: AddressBook): AddressRun[][] {
  const groups: AddressRun[][] = streets.map(() => []);
  for (const run of runs) groups[run.street]!.push(run);
  return groups;
}

function isIn(hit: SearchHit, bezirk: string): boolean {
  if (hit.kind === 'area') return hit.id.replace(/^wk26-/, '').startsWith(bezirk);
  return hit.kind === 'address' ? hit.areaId.startsWith(bezirk) : hit.areaIds.some((id) => id.startsWith(bezirk));
}

function distinct(hits: readonly SearchHit[]): SearchHit[] {
  const seen = new Set<string>();
  return hits.filter((hit) => {
    const key = hit.kind === 'area' ? hit.id : hit.kind === 'postcode' ? hit.plz : hit.kind === 'street' ? `${hit.name}|${hit.areaIds.join()}` : `${hit.street}|${hit.number}|${hit.plz}`;
    return !seen.has(key) && seen.add(key);
  });
}
