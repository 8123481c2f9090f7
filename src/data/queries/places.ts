import type { Database } from '../database';

/** A stop or a civic place. */
export interface Place {
  readonly placeId: string;
  /** As in data/places.json; a stop has the kind of its highest product. */
  readonly kind: string;
  readonly name: string;
  readonly longitude: number;
  readonly latitude: number;
}

/** All places of some kinds, the most important first (stops: departures). */
export async function placesOfKinds(database: Database, kinds: readonly string[]): Promise<Place[]> {
  return database.query<Place & Record<string, unknown>>(
    ['places'],
    `SELECT place_id AS "placeId", kind, name, lon AS longitude, lat AS latitude FROM places
     WHERE kind IN (${kinds.map(() => '?').join(', ')}) ORDER BY weight DESC, place_id`,
    [...kinds],
  );
}
