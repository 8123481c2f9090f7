import type { ElectionId } from '../../domain/catalogue';
import { SET_OF_ELECTION, type PrecinctSet } from '../../domain/elections/precinct-sets';
import type { Database } from '../database';

/** Counts of one Briefwahlbezirk, votes at the urn and by post together; or of all of them. */
export interface PrecinctCounts {
  readonly votes: number;
  readonly valid: number;
  readonly voters: number;
  readonly eligible: number;
}

export interface PrecinctResults {
  readonly set: PrecinctSet;
  /** By id (`011A`), those with borders alone. */
  readonly precincts: ReadonlyMap<string, PrecinctCounts>;
  /** Sums over all precincts of the election, also those without borders: the published result of Berlin. */
  readonly city: PrecinctCounts;
}

/**
 * A party's result as counted. A precinct in which nobody voted for a party that stood in the election has no votes for it;
 * a party that did not stand anywhere gives undefined, as does an election without precincts.
 *
 * @param party null: only valid votes, voters and eligible are asked for; votes are then 0.
 */
export async function precinctResults(database: Database, election: ElectionId, party: string | null): Promise<PrecinctResults | undefined> {
  const set = SET_OF_ELECTION[election];
  if (!set) return undefined;
  const rows = await database.query<PrecinctCounts & { id: string; set: string } & Record<string, unknown>>(
    ['precinct_results', 'precinct_turnout'],
    `WITH own AS (SELECT precinct_set, precinct_id, votes FROM precinct_results WHERE election_id = $1 AND party = $2)
     SELECT t.precinct_id AS id, t.precinct_set AS "set", coalesce(own.votes, 0) AS votes, t.valid, t.voters, t.eligible
     FROM precinct_turnout t LEFT JOIN own USING (precinct_set, precinct_id) WHERE t.election_id = $1`,
    [election, party ?? ''],
  );
  const city = { votes: 0, valid: 0, voters: 0, eligible: 0 };
  for (const row of rows) {
    city.votes += row.votes;
    city.valid += row.valid;
    city.voters += row.voters;
    city.eligible += row.eligible;
  }
  if (party !== null && city.votes === 0) return undefined;
  return { set, precincts: new Map(rows.filter((row) => row.set === set).map((row) => [row.id, row])), city };
}
