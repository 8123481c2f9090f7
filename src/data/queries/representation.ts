import type { Database } from '../database';

/** A Wahlkreis an area lies in, who won it, and the SPD's member there if there is one. */
export interface AreaConstituency {
  readonly constituencyId: string;
  readonly name: string;
  /** Share of the area's inhabitants, 0–1. */
  readonly populationShare: number;
  readonly winnerName: string | null;
  readonly winnerParty: string;
  /** First votes in %. */
  readonly winnerShare: number;
  readonly spdShare: number | null;
  readonly spdMember: string | null;
  readonly spdMemberKind: 'direct' | 'list' | null;
  /** `computed`: we worked the seat out of the preliminary result; it is not official. */
  readonly spdMemberStatus: 'official' | 'computed' | null;
}

/** The Wahlkreise of 2026 in which the inhabitants of an area live, the largest share first; a Wahlkreis has only itself. */
export async function areaConstituencies(database: Database, areaId: string): Promise<AreaConstituency[]> {
  return database.query<AreaConstituency & Record<string, unknown>>(
    ['area_constituency', 'constituencies', 'mandates'],
    `WITH overlap AS (
       SELECT constituency_id, population_share FROM area_constituency WHERE "set" = 'agh2026' AND area_id = $1
       UNION ALL
       SELECT constituency_id, 1.0 FROM constituencies WHERE "set" = 'agh2026' AND 'wk26-' || constituency_id = $1
     ), member AS (
       SELECT constituency_id, arg_min(name, kind) AS name, min(kind) AS kind, arg_min(status, kind) AS status
       FROM mandates WHERE body = 'agh' AND term = 'agh20' AND party = 'spd' GROUP BY constituency_id
     ), direct AS (
       SELECT constituency_id, any_value(name) AS name FROM mandates
       WHERE body = 'agh' AND term = 'agh20' AND kind = 'direct' GROUP BY constituency_id
     )
     SELECT o.constituency_id AS "constituencyId", c.name, o.population_share AS "populationShare", d.name AS "winnerName",
            c.winner_party AS "winnerParty", c.winner_share AS "winnerShare", c.spd_share AS "spdShare",
            m.name AS "spdMember", m.kind AS "spdMemberKind", m.status AS "spdMemberStatus"
     FROM overlap o
     JOIN constituencies c ON c."set" = 'agh2026' AND c.constituency_id = o.constituency_id
     LEFT JOIN direct d ON d.constituency_id = o.constituency_id
     LEFT JOIN member m ON m.constituency_id = o.constituency_id
     WHERE o.population_share >= 0.005
     ORDER BY o.population_share DESC, o.constituency_id`,
    [areaId],
  );
}

/** A public office of the SPD or its members. */
export interface Office {
  readonly officeId: string;
  readonly kind: string;
  readonly holder: string;
  readonly street: string | null;
  readonly plz: string | null;
  readonly longitude: number;
  readonly latitude: number;
  readonly holderStatus: string | null;
  /** Date of the evidence; null if its source has none. */
  readonly asOf: string | null;
  /** Straight line from the given point, in metres. */
  readonly distance: number;
}

/** The SPD offices nearest to a point in a straight line (walking distances need the walking network). */
export async function nearestSpdOffices(database: Database, longitude: number, latitude: number, limit: number): Promise<Office[]> {
  return database.query<Office & Record<string, unknown>>(
    ['offices'],
    `SELECT office_id AS "officeId", kind, holder, street, plz, lon AS longitude, lat AS latitude, holder_status AS "holderStatus",
            as_of AS "asOf", round(2 * 6371000 * asin(sqrt(
              pow(sin(radians(lat - ?) / 2), 2) + cos(radians(?)) * cos(radians(lat)) * pow(sin(radians(lon - ?) / 2), 2)
            ))) AS distance
     FROM offices WHERE party = 'spd' AND lon IS NOT NULL
     ORDER BY distance, office_id LIMIT ${Math.trunc(limit)}`,
    [latitude, latitude, longitude],
  );
}
