import type { PartyMandate } from '../../domain/mandates/presence';
import type { AreaLevel } from '../../domain/catalogue';
import type { Database } from '../database';
import type { Office } from './representation';

/** All mandates of the SPD in the Abgeordnetenhaus of the 20th Wahlperiode: one direct, the others computed list seats. */
export async function spdMandates(database: Database): Promise<PartyMandate[]> {
  return database.query<PartyMandate & Record<string, unknown>>(
    ['mandates'],
    `SELECT name, kind, constituency_id AS "constituencyId", status FROM mandates
     WHERE body = 'agh' AND term = 'agh20' AND party = 'spd' ORDER BY name`,
  );
}

/** A Wahlkreis of the Bundestag an area lies in, and who was elected there or stood there for the SPD and has a seat. */
export interface BundestagConstituency {
  readonly constituencyId: string;
  readonly name: string;
  /** Share of the area's inhabitants, 0–1. */
  readonly populationShare: number;
  /** Null: the winner got no seat (not enough second votes). */
  readonly winnerName: string | null;
  readonly winnerParty: string;
  readonly winnerShare: number;
  readonly spdShare: number | null;
  readonly spdMember: string | null;
}

export async function bundestagConstituencies(database: Database, areaId: string): Promise<BundestagConstituency[]> {
  return database.query<BundestagConstituency & Record<string, unknown>>(
    ['area_constituency', 'constituencies', 'mandates'],
    `SELECT o.constituency_id AS "constituencyId", c.name, o.population_share AS "populationShare",
            (SELECT any_value(m.name) FROM mandates m WHERE m.body = 'bundestag' AND m.kind = 'direct' AND m.constituency_id = o.constituency_id) AS "winnerName",
            c.winner_party AS "winnerParty", c.winner_share AS "winnerShare", c.spd_share AS "spdShare",
            (SELECT string_agg(m.name, ', ' ORDER BY m.name) FROM mandates m WHERE m.body = 'bundestag' AND m.party = 'spd' AND m.constituency_id = o.constituency_id) AS "spdMember"
     FROM area_constituency o
     JOIN constituencies c ON c."set" = 'btw2025' AND c.constituency_id = o.constituency_id
     WHERE o."set" = 'btw2025' AND o.area_id = ? AND o.population_share >= 0.005
     ORDER BY o.population_share DESC, o.constituency_id`,
    [areaId],
  );
}

/** Who governs a Bezirk: the members of its Bezirksamt, and the seats of its Bezirksverordnetenversammlung. */
export interface Borough {
  readonly office: readonly { readonly name: string; readonly party: string; readonly role: string }[];
  /** The largest group first. */
  readonly assembly: readonly { readonly party: string; readonly seats: number }[];
  /** Date of the evidence, both bodies of the 19th Wahlperiode. */
  readonly asOf: string | null;
}

export async function borough(database: Database, bezirkId: string): Promise<Borough> {
  const [office, assembly, dates] = await Promise.all([
    database.query<{ name: string; party: string; role: string }>(
      ['mandates'],
      `SELECT name, party, role FROM mandates WHERE body = 'bezirksamt' AND bez_id = ?
       ORDER BY starts_with(role, 'Bezirksbürgermeister') DESC, name`,
      [bezirkId],
    ),
    database.query<{ party: string; seats: number }>(
      ['mandates'],
      `SELECT party, count(*) AS seats FROM mandates WHERE body = 'bvv' AND bez_id = ? AND role NOT LIKE '%im JHA%'
       GROUP BY party ORDER BY seats DESC, party`,
      [bezirkId],
    ),
    database.query<{ asOf: string | null }>(
      ['mandates'], `SELECT max(as_of) AS "asOf" FROM mandates WHERE body IN ('bvv', 'bezirksamt') AND bez_id = ?`, [bezirkId],
    ),
  ]);
  return { office, assembly, asOf: dates[0]?.asOf ?? null };
}

/** The SPD offices that lie in an area, with their holders' prospects; the distance is from the given point. */
export async function spdOfficesIn(database: Database, areaId: string, level: AreaLevel): Promise<Omit<Office, 'distance'>[]> {
  const within = level === 'city' ? "? = 'berlin'" : level === 'wk26' ? "'wk26-' || wk26_id = ?" : level === 'bez' ? 'bez_id = ?' : 'starts_with(area_id, ?)';
  return database.query<Omit<Office, 'distance'> & Record<string, unknown>>(
    ['offices'],
    `SELECT office_id AS "officeId", kind, holder, street, plz, lon AS longitude, lat AS latitude, holder_status AS "holderStatus", as_of AS "asOf"
     FROM offices WHERE party = 'spd' AND ${within} ORDER BY kind, holder, office_id`,
    [areaId],
  );
}
