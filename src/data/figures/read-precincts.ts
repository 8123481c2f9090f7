import { shareOfEligible } from '../../domain/elections/deviation';
import { measureResult } from '../../domain/elections/measures';
import { SET_OF_ELECTION, type PrecinctSet } from '../../domain/elections/precinct-sets';
import type { Figure } from '../../domain/figures/figure';
import type { ElectionId } from '../../domain/catalogue';
import type { Database } from '../database';
import { precinctResults, type PrecinctCounts } from '../queries/precincts';

/** A figure that precincts can have: what was counted in them. */
export type PrecinctFigure = Extract<Figure, { kind: 'result' | 'turnout' }>;

/** Key of the whole city among the values of precincts. */
export const CITY = 'berlin';

/**
 * The set of precincts on which a figure can be shown as counted, or undefined: only results and turnouts were counted, in
 * elections with borders of their own, and a change only between two elections in the same precincts.
 */
export function precinctSetOf(figure: Figure): PrecinctSet | undefined {
  if (figure.kind !== 'result' && figure.kind !== 'turnout') return undefined;
  const set = SET_OF_ELECTION[figure.election];
  return figure.since === null || SET_OF_ELECTION[figure.since] === set ? set : undefined;
}

/**
 * The value of a figure by precinct, and of the city under {@link CITY}; precincts without counts are left out. In the
 * units of the same figure of areas.
 *
 * @throws {DatabaseError} if the tables cannot be loaded.
 */
export async function readPrecinctFigure(database: Database, figure: PrecinctFigure): Promise<ReadonlyMap<string, number>> {
  const now = await values(database, figure, figure.election);
  if (figure.since === null) return now;
  const before = await values(database, figure, figure.since);
  return new Map([...now].flatMap(([id, value]) => (before.has(id) ? [[id, value - before.get(id)!] as const] : [])));
}

async function values(database: Database, figure: PrecinctFigure, election: ElectionId): Promise<ReadonlyMap<string, number>> {
  const results = await precinctResults(database, election, figure.kind === 'result' ? figure.party : null);
  if (!results) return new Map();
  const { precincts, city } = results;
  const value = (counts: PrecinctCounts): number =>
    figure.kind === 'turnout' ? shareOfEligible(counts.voters, counts.eligible) : measureResult(figure.measure, counts, city);
  return new Map([...[...precincts].map(([id, counts]) => [id, value(counts)] as const), [CITY, value(city)]]);
}
