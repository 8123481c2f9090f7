import places from '../../../../data/places.json';
import { decodeTable } from '../../../data/arrow';
import { PARTY_KEYS, partyName } from '../../../data/figures/describe';
import { schema, type Column } from '../../../data/schema';
import { ELECTION_IDS } from '../../../domain/catalogue';
import { ELECTION_TITLES } from '../../../domain/wording/elections';
import type { Language } from '../../../domain/wording/format';
import type { KnownValues } from './value-completion';

type Value = KnownValues[string][number];

/** What stands in columns whose values are names of things: elections, parties, levels, kinds of places and the like. */
export function fixedValues(language: Language): KnownValues {
  const values = new Map<string, Map<string, string>>();
  const add = (column: string, value: string, title: string): void => {
    const known = values.get(column) ?? new Map<string, string>();
    values.set(column, known.set(value, known.get(value) ?? title));
  };
  for (const id of ELECTION_IDS) add('election_id', id, ELECTION_TITLES[language][id]);
  for (const party of PARTY_KEYS) {
    add('party', party, partyName(party));
    add('winner_party', party, partyName(party));
  }
  for (const table of Object.values(schema)) {
    for (const [column, { values: allowed }] of Object.entries(table.columns as Readonly<Record<string, Column>>)) for (const value of allowed ?? []) add(column, value, '');
  }
  for (const { id, title_de, title_en } of places) add('kind', id, language === 'de' ? title_de : title_en);
  return Object.fromEntries([...values].map(([column, known]) => [column, [...known].map(([value, title]): Value => ({ value, title }))]));
}

/** The indicators with their titles, from the published catalogue. @throws if it cannot be had. */
export async function indicatorValues(language: Language): Promise<KnownValues> {
  const response = await fetch('data/indicator_catalogue.arrow');
  if (!response.ok) throw new Error(`indicator_catalogue.arrow: ${response.status} ${response.statusText}`);
  const columns = decodeTable(new Uint8Array(await response.arrayBuffer()));
  const titles = columns[`title_${language}`]!;
  return { indicator_id: Array.from(columns['indicator_id']!, (id, row): Value => ({ value: String(id), title: String(titles[row]) })) };
}
