import type { Database } from '../database';

/** A place of civic life. */
export interface CivicPlace {
  readonly kind: string;
  readonly name: string;
  /** Straight line from the given point, in metres. */
  readonly distance: number;
}

/** Kinds of `data/places.json` where people of a Kiez come together or could: no supply, no stops. */
export const CIVIC_KINDS = ['library', 'community_centre', 'youth_club', 'school', 'nursing_home', 'worship', 'sport', 'cinema', 'theatre'] as const;

/** Civic places within a radius (metres, straight line) around a point, the nearest first. */
export async function civicPlacesNear(database: Database, longitude: number, latitude: number, radius: number): Promise<CivicPlace[]> {
  return database.query<CivicPlace & Record<string, unknown>>(
    ['places'],
    `SELECT kind, name, distance FROM (
       SELECT place_id, kind, name, round(2 * 6371000 * asin(sqrt(
                pow(sin(radians(lat - $1) / 2), 2) + cos(radians($1)) * cos(radians(lat)) * pow(sin(radians(lon - $2) / 2), 2)
              ))) AS distance
       FROM places WHERE kind IN (${CIVIC_KINDS.map((kind) => `'${kind}'`).join(', ')})
     ) WHERE distance <= $3 ORDER BY distance, place_id`,
    [latitude, longitude, radius],
  );
}
