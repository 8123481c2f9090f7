import parties from '../../../data/parties.json';

/** An entry of data/parties.json. */
export interface Party {
  readonly key: string;
  readonly name: string;
  readonly short: string;
  /** Colours with at least 3 : 1 contrast on the light and on the dark background. */
  readonly light: string;
  readonly dark: string;
  /** How the sources write it; case, blanks and punctuation do not matter. */
  readonly spellings: readonly string[];
}

/** The sum of parties that a source does not separate. */
export const OTHERS = 'sonstige';

const keyBySpelling = new Map<string, string>();
for (const { key, spellings } of parties as readonly Party[]) {
  for (const spelling of spellings) {
    const form = plainForm(spelling);
    if (keyBySpelling.has(form)) throw new Error(`data/parties.json has two parties spelled ${spelling}`);
    keyBySpelling.set(form, key);
  }
}

/** The key of a party from a column heading (`GRÜNE`, `party_grüne`, `z_Die Linke`); undefined if it is none. */
export function partyOf(heading: string): string | undefined {
  return keyBySpelling.get(plainForm(heading));
}

function plainForm(text: string): string {
  const name = text.replace(/^(party|z)_/, '').toLowerCase();
  return name === 'b*' ? name : name.replace(/[^\p{L}\p{N}]/gu, '');
}
