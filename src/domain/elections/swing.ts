import { apportion } from './apportion';
import { rake } from './raking';

/** Who may vote, who did, and for whom, in a piece of a constituency or in the whole of it. */
export interface VotingFigures {
  readonly eligible: number;
  readonly voters: number;
  readonly votes: ReadonlyMap<string, number>;
}

/** Fewer votes than this in a constituency's base say nothing about where a party's voters live. */
const LEAST_VOTES_FOR_A_PATTERN = 100;

/** A trace of the constituency's own result in every piece: totals can then always be reached, whatever the base lacks. */
const TRACE = 1e-6;

/**
 * Estimates an election in the pieces of a constituency for which only its total is known (METHODS.md §2, AGH 2026):
 * a base election in the pieces, swung so that the pieces add up to the counted total of every party, of invalid votes
 * and of people who did not vote, while each piece keeps its part of the eligible. All swings are proportional (odds
 * ratios between pieces stay those of the base), so nothing becomes negative and nobody votes twice.
 *
 * @param base the base election in the pieces.
 * @param counted the constituency's total in the election to be estimated.
 * @param pattern where a party's votes are expected that did not stand in the base, per piece; null: as the valid votes.
 * @returns figures per piece, in the same order; their sums equal `counted` exactly.
 */
export function estimateWithinConstituency(
  base: readonly VotingFigures[], counted: VotingFigures, pattern: (party: string) => readonly number[] | null = () => null,
): VotingFigures[] {
  const inhabited = base.flatMap((piece, index) => (piece.eligible > 0 && validVotes(piece) > 0 ? [index] : []));
  if (inhabited.length === 0) throw new RangeError('the constituency has no piece with votes in the base election');
  const parties = [...counted.votes.keys()];
  const categories = [
    ...parties.map((party) => partyColumn(party, base, pattern(party))),
    invalidColumn(base),
    base.map((piece) => Math.max(0, piece.eligible - piece.voters)),
  ];
  const invalid = counted.voters - validVotes(counted), absent = counted.eligible - counted.voters;
  if (invalid < 0 || absent < 0 || counted.eligible === 0) throw new RangeError('more valid votes than voters, or more voters than eligible');
  const categoryTotals = Float64Array.from([...parties.map((party) => counted.votes.get(party)!), invalid, absent]);
  const baseEligible = inhabited.reduce((sum, index) => sum + base[index]!.eligible, 0);
  const table = Float64Array.from(inhabited.flatMap((index) => categories.map(
    (column, category) => column[index]! + TRACE * (base[index]!.eligible / counted.eligible) * categoryTotals[category]!)));
  const pieceTotals = Float64Array.from(inhabited, (index) => (base[index]!.eligible / baseEligible) * counted.eligible);
  const { values } = rake(table, pieceTotals, categoryTotals);
  return collect(base.length, inhabited, parties, values, categoryTotals);
}

function validVotes({ votes }: VotingFigures): number {
  let sum = 0;
  for (const count of votes.values()) sum += count;
  return sum;
}

function partyColumn(party: string, base: readonly VotingFigures[], pattern: readonly number[] | null): readonly number[] {
  const votes = base.map((piece) => piece.votes.get(party) ?? 0);
  if (votes.reduce((sum, count) => sum + count, 0) >= LEAST_VOTES_FOR_A_PATTERN) return votes;
  return pattern?.some((count) => count > 0) ? pattern : base.map(validVotes);
}

/** Invalid votes; a few missing ballot papers can make the valid votes exceed the voters of a precinct. */
function invalidColumn(base: readonly VotingFigures[]): readonly number[] {
  const invalid = base.map((piece) => Math.max(0, piece.voters - validVotes(piece)));
  return invalid.some((count) => count > 0) ? invalid : base.map((piece) => piece.voters);
}

/** Rounds every category to whole parts of a vote, so that it adds up, and sorts the parts by piece. */
function collect(
  pieces: number, inhabited: readonly number[], parties: readonly string[], values: Float64Array, categoryTotals: Float64Array,
): VotingFigures[] {
  const columns = categoryTotals.length;
  const parts = Array.from(categoryTotals, (count, column) => apportion(count, inhabited.map((_, row) => values[row * columns + column]!)));
  const figures: VotingFigures[] = Array.from({ length: pieces }, () => ({ eligible: 0, voters: 0, votes: new Map() }));
  inhabited.forEach((index, row) => {
    const votes = new Map(parties.map((party, column) => [party, parts[column]![row]!] as const).filter(([, count]) => count > 0));
    const voters = validVotes({ eligible: 0, voters: 0, votes }) + parts[parties.length]![row]!;
    figures[index] = { eligible: voters + parts[parties.length + 1]![row]!, voters, votes };
  });
  return figures;
}
