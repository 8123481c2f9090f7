import { spreadPostalVotes, postalWeights } from '../../../src/domain/elections/postal';
import { apportion } from '../../../src/domain/elections/apportion';
import type { VotingFigures } from '../../../src/domain/elections/swing';
import { returnLetters } from '../../../src/domain/elections/letters';
import type { PrecinctCount } from './precinct';

/** An Urnenwahlbezirk with its part of the postal votes; parts of votes are multiples of VOTE_UNIT. */
export interface Precinct extends VotingFigures {
  readonly id: string;
  readonly constituency: string | null;
}

/** Brings the votes of each Briefwahlbezirk to its Urnenwahlbezirke (METHODS.md §2). No vote is lost or added. */
export function spreadPost(counts: readonly PrecinctCount[]): Precinct[] {
  const polling = groupBy(counts.filter(({ kind }) => kind === 'urn'), ({ postalDistrict }) => postalDistrict!);
  return counts.filter(({ kind }) => kind === 'post').flatMap((post) => {
    const precincts = polling.get(post.id)!;
    const postalVotes = spreadPostalVotes(post.votes, precincts);
    const postalVoters = apportion(post.voters, postalWeights(precincts));
    return precincts.map((precinct, index): Precinct => ({
      id: precinct.id, constituency: precinct.constituency, eligible: precinct.eligible,
      voters: precinct.voters + postalVoters[index]!, votes: addVotes(precinct.votes, postalVotes[index]!),
    }));
  });
}

/** Puts letters that were counted in other Briefwahlbezirke of their Wahlkreis where they belong; see {@link returnLetters}. */
export function returnLettersIn(bezirk: string, counts: readonly PrecinctCount[]): PrecinctCount[] {
  const licences = new Map<string, number>();
  for (const { kind, postalDistrict, votingLicence } of counts) {
    if (kind === 'urn') licences.set(postalDistrict!, (licences.get(postalDistrict!) ?? 0) + votingLicence!);
  }
  const returned = new Map<string, PrecinctCount>();
  for (const boards of groupBy(counts.filter((count) => count.kind === 'post' && count.bezirk === bezirk), ({ constituency }) => constituency!).values()) {
    returnLetters(boards, boards.map(({ id }) => licences.get(id)!)).forEach(({ voters, votes }, index) => {
      const board = boards[index]!;
      returned.set(board.id, { ...board, voters, votes, valid: validVotes({ votes }) });
    });
  }
  return counts.map((count) => returned.get(count.id) ?? count);
}

/** Urns and post of a Briefwahlbezirk together, as counted: the smallest unit with true shares and true turnout. */
export function joinAtPostalDistrict(counts: readonly PrecinctCount[]): Map<string, VotingFigures> {
  const joined = new Map<string, VotingFigures>();
  for (const [district, rows] of groupBy(counts, ({ postalDistrict }) => postalDistrict!)) joined.set(district, addUp(rows));
  return joined;
}

/** Adds up figures of several areas. */
export function addUp(areas: readonly VotingFigures[]): VotingFigures {
  let eligible = 0, voters = 0;
  const votes = new Map<string, number>();
  for (const area of areas) {
    eligible += area.eligible;
    voters += area.voters;
    for (const [party, count] of area.votes) votes.set(party, (votes.get(party) ?? 0) + count);
  }
  return { eligible, voters, votes };
}

/** Valid votes: the sum over the parties. */
export function validVotes({ votes }: Pick<VotingFigures, 'votes'>): number {
  let sum = 0;
  for (const count of votes.values()) sum += count;
  return sum;
}

export function groupBy<Item>(items: readonly Item[], keyOf: (item: Item) => string): Map<string, Item[]> {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group) group.push(item);
    else groups.set(keyOf(item), [item]);
  }
  return groups;
}

function addVotes(left: ReadonlyMap<string, number>, right: ReadonlyMap<string, number>): Map<string, number> {
  const sum = new Map(left);
  for (const [party, count] of right) sum.set(party, (sum.get(party) ?? 0) + count);
  return sum;
}
