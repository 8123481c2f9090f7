import type { ElectionId } from '../../domain/catalogue';
import type { Database } from '../database';

/** How the votes of an area were obtained; everything but `counted` is computed by us and marked as such. */
export type VoteMethod = 'counted' | 'interpolated' | 'modelled' | 'estimated';

/** Turnout of an area in one election beside the whole city, in %. */
export interface ElectionTurnout {
  readonly electionId: ElectionId;
  readonly method: VoteMethod;
  readonly preliminary: boolean;
  /** Valid votes: the effective sample of every share. */
  readonly valid: number;
  readonly turnout: number;
  readonly cityTurnout: number;
}

/** Turnout of an area in all elections in the order of their days; none for an area without voters. */
export async function areaTurnout(database: Database, areaId: string): Promise<ElectionTurnout[]> {
  return database.query<ElectionTurnout & Record<string, unknown>>(
    ['elections', 'turnout'],
    `SELECT t.election_id AS "electionId", t.method, e.status = 'preliminary' AS preliminary, t.valid,
            100 * t.voters / t.eligible AS turnout, 100 * c.voters / c.eligible AS "cityTurnout"
     FROM (SELECT * FROM turnout WHERE area_id = ?) t
     JOIN (SELECT * FROM turnout WHERE area_id = 'berlin') c ON c.election_id = t.election_id
     JOIN elections e ON e.election_id = t.election_id
     WHERE t.valid > 0 AND t.eligible > 0
     ORDER BY e.date, t.election_id`,
    [areaId],
  );
}

/** A party's share (%) of the valid votes in an area and in the city. */
export interface PartyShare {
  readonly electionId: ElectionId;
  readonly party: string;
  /** Null where the party is not listed for the area: small ones are summed up as `sonstige` below the Bezirk. */
  readonly share: number | null;
  /** Null where the city lists it under its own name only (the area's sum of small parties has no counterpart). */
  readonly cityShare: number | null;
}

/** All parties listed for an area or for the city in all elections, the strongest of the area first. */
export async function partyShares(database: Database, areaId: string): Promise<PartyShare[]> {
  return database.query<PartyShare & Record<string, unknown>>(
    ['turnout', 'results'],
    `WITH votes AS (
       SELECT election_id, party, sum(votes) FILTER (area_id = $1) AS here, sum(votes) FILTER (area_id = 'berlin') AS city
       FROM results WHERE area_id IN ($1, 'berlin') GROUP BY election_id, party
     ), valid AS (
       SELECT election_id, sum(valid) FILTER (area_id = $1) AS here, sum(valid) FILTER (area_id = 'berlin') AS city
       FROM turnout WHERE area_id IN ($1, 'berlin') GROUP BY election_id
     )
     SELECT election_id AS "electionId", party, 100 * votes.here / valid.here AS share, 100 * votes.city / valid.city AS "cityShare"
     FROM votes JOIN valid USING (election_id)
     WHERE valid.here > 0
     ORDER BY election_id, share DESC NULLS LAST, party`,
    [areaId],
  );
}
