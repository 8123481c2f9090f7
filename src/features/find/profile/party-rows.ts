import parties from '../../../../data/parties.json';
import type { PartyShare } from '../../../data/queries/results';
import type { ElectionId } from '../../../domain/catalogue';

const byKey = new Map(parties.map((party) => [party.key, party]));

/** A party's short name; keys without an entry (`parteilos`) are words themselves. */
export function partyName(key: string): string {
  return byKey.get(key)?.short ?? key;
}

export interface PartyRow {
  readonly key: string;
  readonly name: string;
  readonly colour: string;
  readonly value: number;
  readonly reference: number;
}

/** Parties below this share (%) here and in the city are put together. */
const SMALL = 2;

/**
 * The parties of one election, the strongest here first; small ones and what the source itself does not separate are put
 * together at the end, so that the shares still sum to 100.
 */
export function partyRows(shares: readonly PartyShare[], election: ElectionId, theme: 'light' | 'dark', others: string): PartyRow[] {
  const ofElection = shares.filter(({ electionId }) => electionId === election);
  const large = ofElection.filter(({ party, share, cityShare }) => party !== 'sonstige' && Math.max(share, cityShare) >= SMALL);
  const rows = large.map(({ party, share, cityShare }) => ({ key: party, name: partyName(party), colour: colourOf(party, theme), value: share, reference: cityShare }));
  const rest = ofElection.filter((row) => !large.includes(row));
  const sum = (column: 'share' | 'cityShare'): number => rest.reduce((total, row) => total + row[column], 0);
  if (rest.length > 0) rows.push({ key: 'rest', name: others, colour: colourOf('sonstige', theme), value: sum('share'), reference: sum('cityShare') });
  return rows;
}

function colourOf(key: string, theme: 'light' | 'dark'): string {
  return (byKey.get(key) ?? byKey.get('sonstige')!)[theme];
}
