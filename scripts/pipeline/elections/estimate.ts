import { apportion } from '../../../src/domain/elections/apportion';
import { estimateWithinConstituency, type VotingFigures } from '../../../src/domain/elections/swing';
import { readCsv, readNumber } from '../read/csv';
import { SourceError } from '../step';
import { sumVotes, type ElectionSources } from './counts';
import type { Piece } from './interpolate';
import { OTHERS, partyOf } from './parties';
import type { PrecinctCount } from './precinct';
import { addUp, groupBy, validVotes, type Precinct } from './spread';

/** The preliminary result of AGH 2026. */
export const AGH_2026 = 'elections/agh-bvv/agh2026_zweitstimme_wahlkreise_vorlaeufig.csv';

/** The preliminary result of AGH 2026 per Wahlkreis. */
export function readAgh2026(context: ElectionSources): Map<string, VotingFigures> {
  const rows = readCsv(AGH_2026, context.sources.text(AGH_2026), { columns: ['awk', 'wahlberechtigte', 'waehlende', 'gueltige_zweitstimmen'] });
  const columns = Object.keys(rows[0]!).filter((heading) => heading.startsWith('z_'));
  const results = new Map(rows.map((row, index) => {
    const count = (column: string): number => readNumber(AGH_2026, index + 2, column, row[column])!;
    const votes = new Map<string, number>();
    for (const heading of columns) {
      const party = partyOf(heading);
      if (!party) throw new SourceError(AGH_2026, `${heading} is not a party of data/parties.json`);
      if (count(heading) > 0) votes.set(party, count(heading));
    }
    const figures = { eligible: count('wahlberechtigte'), voters: count('waehlende'), votes };
    if (validVotes(figures) !== count('gueltige_zweitstimmen')) throw new SourceError(AGH_2026, 'the parties do not add up', index + 2);
    return [row['awk']!, figures] as const;
  }));
  if (results.size !== 78) throw new SourceError(AGH_2026, `has ${results.size} Wahlkreise instead of 78`);
  return results;
}

/**
 * Estimates an election in the pieces of the Wahlkreise from the totals of the Wahlkreise (METHODS.md §2).
 *
 * @param base pieces of the election from which it is swung.
 * @param recent pieces of the latest election in precincts: where parties live that did not stand in the base, as share
 *   of the eligible of the Planungsraum.
 */
export function estimateInPieces(base: readonly Piece[], totals: ReadonlyMap<string, VotingFigures>, recent: readonly Piece[]): Piece[] {
  const recentAreas = new Map([...groupBy(recent, ({ planningArea }) => planningArea)].map(([area, pieces]) => [area, addUp(pieces)]));
  const byConstituency = groupBy(base, ({ constituency }) => constituency);
  return [...totals].flatMap(([constituency, counted]) => {
    const pieces = byConstituency.get(constituency) ?? [];
    const pattern = (party: string): number[] => pieces.map(({ planningArea, eligible }) => {
      const area = recentAreas.get(planningArea);
      return area && area.eligible > 0 ? (eligible * (area.votes.get(party) ?? 0)) / area.eligible : 0;
    });
    const estimates = estimateWithinConstituency(pieces, counted, pattern);
    return pieces.map((piece, index): Piece => ({
      ...piece, ...estimates[index]!, foreignValid: piece.foreignValid * (validVotes(estimates[index]!) / Math.max(1, validVotes(piece))),
    }));
  });
}

/**
 * EU 2024 in Treptow-Köpenick (09): its 131 precincts carry numbers of BTW 2025 but are other areas. So its totals per
 * Wahlkreis are brought to the precincts of BTW 2025 by the pattern of that election.
 */
export function modelOnPrecincts(counts: readonly PrecinctCount[], pattern: readonly Precinct[], bezirk: string): Precinct[] {
  const totals = groupBy(counts.filter((count) => count.bezirk === bezirk), ({ constituency }) => constituency!);
  const precincts = groupBy(pattern.filter(({ id }) => id.startsWith(bezirk)), ({ constituency }) => constituency!);
  if ([...totals.keys()].sort().join() !== [...precincts.keys()].sort().join()) throw new Error(`the Wahlkreise of Bezirk ${bezirk} differ`);
  return [...totals].flatMap(([constituency, rows]) => {
    const base = precincts.get(constituency)!;
    const estimates = estimateWithinConstituency(base, addUp(rows));
    return base.map((precinct, index): Precinct => ({ ...precinct, ...estimates[index]! }));
  });
}

/**
 * The official recalculation of EU 2019 separates six parties; the others are divided in each Bezirk as they were
 * counted there, precinct by precinct in proportion to its sum of others.
 */
export function divideOthers(precincts: readonly Precinct[], counts: readonly PrecinctCount[], bezirk: string): Precinct[] {
  const inBezirk = precincts.filter(({ id }) => id.startsWith(bezirk));
  const counted = sumVotes(counts.filter((count) => count.bezirk === bezirk));
  const kept = new Set(inBezirk.flatMap(({ votes }) => [...votes.keys()].filter((party) => party !== OTHERS)));
  const others = inBezirk.map(({ votes }) => votes.get(OTHERS) ?? 0);
  const divided = [...counted].filter(([party]) => !kept.has(party)).map(([party, votes]) => ({ party, parts: apportion(votes, others) }));
  return inBezirk.map((precinct, index): Precinct => {
    const votes = new Map([...precinct.votes].filter(([party]) => party !== OTHERS));
    for (const { party, parts } of divided) if (parts[index]! > 0) votes.set(party, parts[index]!);
    return { ...precinct, votes };
  });
}
