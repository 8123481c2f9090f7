import type { ElectionId } from '../../domain/catalogue';
import type { Database } from '../database';

/** The parties whose votes are known per election, those with most votes in Berlin first; what is only a sum of others is none. */
export async function partiesByElection(database: Database): Promise<ReadonlyMap<ElectionId, readonly string[]>> {
  const rows = await database.query<{ election: ElectionId; party: string }>(
    ['results'],
    `SELECT election_id AS election, party FROM results WHERE area_id = 'berlin' AND party <> 'sonstige' AND votes > 0
     ORDER BY election_id, votes DESC, party`,
  );
  const parties = new Map<ElectionId, string[]>();
  for (const { election, party } of rows) parties.set(election, [...(parties.get(election) ?? []), party]);
  return parties;
}
