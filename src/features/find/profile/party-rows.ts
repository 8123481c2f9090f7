import { partyColour, partyName } from '../../../data/figures/describe';
import type { PartyShare } from '../../../data/queries/results';
import type { ElectionId } from '../../../domain/catalogue';

export interface PartyRow {
  readonly key: string;
  readonly name: string;
  readonly colour: string;
  /** Share (%) of the valid votes here, and in the city. */
  readonly value: number;
  readonly reference: number;
}

/** Parties below this share (%) here and in the city are put together. */
const SMALL = 2;

/**
 * The parties of one election, the strongest here first; small ones and what the source itself does not separate are put
 * together at the end, so that the shares still sum to 100.
 *
 * @param others name of the rest.
 */
export function partyRows(shares: readonly PartyShare[], election: ElectionId, paper: 'light' | 'dark', others: string): PartyRow[] {
  const ofElection = shares.filter(({ electionId }) => electionId === election);
  const rows = ofElection.flatMap(({ party, share, cityShare }): PartyRow[] =>
    party !== 'sonstige' && share !== null && cityShare !== null && Math.max(share, cityShare) >= SMALL
      ? [{ key: party, name: partyName(party), colour: partyColour(party, paper), value: share, reference: cityShare }]
      : []);
  const named = new Set(rows.map(({ key }) => key));
  const rest = ofElection.filter(({ party }) => !named.has(party));
  const sum = (column: 'share' | 'cityShare'): number => rest.reduce((total, row) => total + (row[column] ?? 0), 0);
  if (rest.length > 0) rows.push({ key: 'rest', name: others, colour: partyColour('sonstige', paper), value: sum('share'), reference: sum('cityShare') });
  return rows;
}
