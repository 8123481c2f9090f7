import type { StreetAddress } from './street';

/** Answer of the geocoder: at a house number of the map, on the street, in the middle of an area, or not found. */
export interface GeocodedPlace {
  readonly lon: number | null;
  readonly lat: number | null;
  readonly quality: 'number' | 'street' | 'area' | 'none';
}

/** @param plz postcode or null if the source names none. */
export type Geocode = (street: string, number: string, plz: string | null, bezirkId: string | null) => GeocodedPlace;

/** Where the position of an office comes from. */
export type PositionSource = 'office_node' | 'house_number' | 'same_address_node' | 'street';

export interface OfficePosition {
  readonly lon: number | null;
  readonly lat: number | null;
  /** How exactly the place is known: to the building, to the street, not at all. */
  readonly geocode: 'address' | 'street' | 'none';
  readonly source: PositionSource | null;
  /** Distance between the position in the source and the house number of its address, metres; null if one is missing. */
  readonly deviation: number | null;
  /** True if the source's position was dropped because it is not at the published address. */
  readonly conflict: boolean;
}

/** Farther than this from its published address a mapped office is taken for an older one. */
const CONFLICT_METRES = 150;

const NOT_PLACED: OfficePosition = { lon: null, lat: null, geocode: 'none', source: null, deviation: null, conflict: false };

/**
 * Places an office by the best evidence: the mapped office itself, else the house number of its address, else another
 * mapped place with the same address, else the street. The published address wins where the mapped office lies
 * elsewhere. What only an area is known of is not placed.
 *
 * @param mapped position in the source, with `exact` for a node of the office itself.
 */
export function placeOffice(
  address: StreetAddress | null, plz: string | null, bezirkId: string | null,
  mapped: { readonly lon: number; readonly lat: number; readonly exact: boolean } | null, geocode: Geocode,
): OfficePosition {
  const found = address ? bestPlace(address, plz, bezirkId, geocode) : null;
  const atNumber = found?.quality === 'number' ? found : null;
  const deviation = mapped && atNumber ? metresBetween(mapped.lon, mapped.lat, atNumber.lon!, atNumber.lat!) : null;
  const conflict = deviation !== null && deviation > CONFLICT_METRES;
  if (mapped && mapped.exact && !conflict) {
    return { lon: mapped.lon, lat: mapped.lat, geocode: 'address', source: 'office_node', deviation, conflict };
  }
  if (atNumber) return { lon: atNumber.lon, lat: atNumber.lat, geocode: 'address', source: 'house_number', deviation, conflict };
  if (mapped) return { lon: mapped.lon, lat: mapped.lat, geocode: 'address', source: 'same_address_node', deviation, conflict };
  if (found?.quality === 'street') return { lon: found.lon, lat: found.lat, geocode: 'street', source: 'street', deviation, conflict };
  return NOT_PLACED;
}

/** The first of the address's numbers that the map knows, else what is known of the street. */
function bestPlace(address: StreetAddress, plz: string | null, bezirkId: string | null, geocode: Geocode): GeocodedPlace {
  const answers = address.numbers.map((number) => geocode(address.street, number, plz, bezirkId));
  return answers.find(({ quality }) => quality === 'number') ?? answers[0]!;
}

/** Distance in metres, good to a per mille within a city. */
export function metresBetween(lon1: number, lat1: number, lon2: number, lat2: number): number {
  const metresPerDegree = 111_320;
  const east = (lon2 - lon1) * metresPerDegree * Math.cos((((lat1 + lat2) / 2) * Math.PI) / 180);
  return Math.hypot(east, (lat2 - lat1) * metresPerDegree);
}
