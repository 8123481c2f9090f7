import type { Geocoded } from '../places/geocode';

/** A position in the source, in degrees. */
export interface MappedPosition {
  readonly lon: number;
  readonly lat: number;
  /** True for a node of the office itself, false for another place with the same address. */
  readonly exact: boolean;
}

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
  /** Why it could not be placed. */
  readonly reason: string | null;
}

/** Farther than this from its published address a mapped office is taken for an older one. */
const CONFLICT_METRES = 150;

/**
 * Places an office by the best evidence: the mapped office itself, else the house number of its address, else another
 * mapped place with the same address, else a house next to it. The published address wins where the mapped office lies
 * elsewhere. What is not known is not placed.
 *
 * @param found answer of the geocoder for the published address; null if there is no address.
 */
export function placeOffice(mapped: MappedPosition | null, found: Geocoded | null): OfficePosition {
  const house = found?.quality === 'number' ? found : null;
  const deviation = mapped && house ? metresBetween(mapped.lon, mapped.lat, house.lon, house.lat) : null;
  const conflict = deviation !== null && deviation > CONFLICT_METRES;
  const place = (position: { lon: number; lat: number }, geocode: 'address' | 'street', source: PositionSource): OfficePosition =>
    ({ lon: position.lon, lat: position.lat, geocode, source, deviation, conflict, reason: null });
  if (mapped && mapped.exact && !conflict) return place(mapped, 'address', 'office_node');
  if (house) return place(house, 'address', 'house_number');
  if (mapped) return place(mapped, 'address', 'same_address_node');
  if (found?.quality === 'street') return place(found, 'street', 'street');
  const reason = found?.quality === 'none' ? found.reason : 'no address known';
  return { lon: null, lat: null, geocode: 'none', source: null, deviation, conflict, reason };
}

/** Distance in metres, good to a per mille within a city. */
export function metresBetween(lon1: number, lat1: number, lon2: number, lat2: number): number {
  const metresPerDegree = 111_320;
  const east = (lon2 - lon1) * metresPerDegree * Math.cos((((lat1 + lat2) / 2) * Math.PI) / 180);
  return Math.hypot(east, (lat2 - lat1) * metresPerDegree);
}
