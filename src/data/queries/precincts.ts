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

const COUNTS = ['votes', 'valid', 'voters', 'eligible'] as const;

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
  // Whole columns as text: a row of the answer costs more than a row of the table.
  const answer = await database.query<Record<'set' | 'ids' | (typeof COUNTS)[number], string>>(
    ['precinct_results', 'precinct_turnout'],
    `WITH own AS (SELECT precinct_set, precinct_id, votes FROM precinct_results WHERE election_id = $1 AND party = $2),
     counts AS (
       SELECT t.precinct_set AS "set", t.precinct_id AS id, coalesce(own.votes, 0) AS votes, t.valid, t.voters, t.eligible
       FROM precinct_turnout t LEFT JOIN own USING (precinct_set, precinct_id) WHERE t.election_id = $1
     )
     SELECT "set", string_agg(id, ' ') AS ids, ${COUNTS.map((name) => `string_agg(${name}, ' ') AS ${name}`).join(', ')} FROM counts GROUP BY "set"`,
    [election, party ?? ''],
  );
  const city = { votes: 0, valid: 0, voters: 0, eligible: 0 };
  const precincts = new Map<string, PrecinctCounts>();
  for (const part of answer) {
    const [votes, valid, voters, eligible] = COUNTS.map((name) => part[name].split(' ').map(Number));
    part.ids.split(' ').forEach((id, row) => {
      const counts = { votes: votes![row]!, valid: valid![row]!, voters: voters![row]!, eligible: eligible![row]! };
      for (const name of COUNTS) city[name] += counts[name];
      if (part.set === set) precincts.set(id, counts);
    });
  }
  if (party !== null && city.votes === 0) return undefined;
  return { set, precincts, city };
}
