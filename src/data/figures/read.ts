import type { ElectionId } from '../../domain/catalogue';
import { MIN_VALID_VOTES, shareOfEligible } from '../../domain/elections/deviation';
import { measureResult } from '../../domain/elections/measures';
import type { Figure, ResultMeasure } from '../../domain/figures/figure';
import type { Database } from '../database';

/** Figures that the tables hold; what the criteria derive and own data come from elsewhere. */
export type StoredFigure = Extract<Figure, { kind: 'indicator' | 'result' | 'turnout' }>;

/**
 * The value of a figure by area, on all levels. Areas without a value are left out: a party that is not listed for an area
 * has no known result there (small parties are summed up below the Bezirk), which is not the same as no votes.
 *
 * @throws {DatabaseError} if the tables cannot be loaded.
 */
export async function readFigure(database: Database, figure: StoredFigure): Promise<ReadonlyMap<string, number>> {
  if (figure.kind === 'indicator') return indicator(database, figure.id);
  const now = await values(database, figure, figure.election);
  if (figure.since === null) return now;
  const before = await values(database, figure, figure.since);
  return new Map([...now].flatMap(([area, value]) => (before.has(area) ? [[area, value - before.get(area)!] as const] : [])));
}

async function indicator(database: Database, id: string): Promise<ReadonlyMap<string, number>> {
  const rows = await database.query<{ area: string; value: number }>(
    ['indicators'], 'SELECT area_id AS area, value FROM indicators WHERE indicator_id = ? AND value IS NOT NULL', [id],
  );
  return new Map(rows.map(({ area, value }) => [area, value]));
}

function values(database: Database, figure: Exclude<StoredFigure, { kind: 'indicator' }>, election: ElectionId): Promise<ReadonlyMap<string, number>> {
  return figure.kind === 'turnout' ? turnout(database, election) : result(database, figure.party, figure.measure, election);
}

async function turnout(database: Database, election: ElectionId): Promise<ReadonlyMap<string, number>> {
  const rows = await database.query<{ area: string; eligible: number; voters: number }>(
    ['turnout'], 'SELECT area_id AS area, eligible, voters FROM turnout WHERE election_id = ? AND valid >= ?', [election, MIN_VALID_VOTES],
  );
  return new Map(rows.map(({ area, eligible, voters }) => [area, shareOfEligible(voters, eligible)]));
}

async function result(database: Database, party: string, measure: ResultMeasure, election: ElectionId): Promise<ReadonlyMap<string, number>> {
  const rows = await database.query<{ area: string; votes: number; valid: number; eligible: number }>(
    ['results', 'turnout'],
    `SELECT r.area_id AS area, r.votes, t.valid, t.eligible FROM results r JOIN turnout t USING (election_id, area_id)
     WHERE r.election_id = ? AND r.party = ? AND t.valid >= ?`,
    [election, party, MIN_VALID_VOTES],
  );
  const city = rows.find(({ area }) => area === 'berlin');
  return new Map(rows.map((row) => [row.area, measureResult(measure, row, city)]));
}
