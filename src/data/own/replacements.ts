import { createStore, del, entries, set, type UseStore } from 'idb-keyval';
import type { AreaFigures } from '../../domain/criteria/area-figures';
import { PARTY_LISTS, type PartyList } from '../../domain/own/party-list';
import type { PartyListDraft } from './party-list-import';

/** A list of the party that takes the place of a shipped table on this device. */
export interface Replacement extends PartyListDraft {
  readonly version: 1;
  /** ISO date on which it was taken in: the date it is marked with. */
  readonly asOf: string;
}

/**
 * The lists in force in this window. They are read once, before anything is shown, so that map, rule, profile and queries
 * never disagree; a change takes effect when the page is loaded again.
 */
const inForce = new Map<PartyList, Replacement>();
let store: UseStore | undefined;

/** Reads the stored lists. A storage that refuses has none: then the shipped tables hold. */
export async function loadReplacements(): Promise<void> {
  try {
    for (const [list, value] of await entries<PartyList, unknown>(opened())) if (PARTY_LISTS.includes(list) && isReplacement(value)) inForce.set(list, value);
  } catch (error) {
    console.warn('Own lists cannot be read from the storage of the browser:', error);
  }
}

/** The list in force for a table; undefined = the shipped table. */
export function replacementOf(list: string): Replacement | undefined {
  return inForce.get(list as PartyList);
}

/** @throws if the browser does not store; then nothing is replaced. */
export async function storeReplacement(draft: PartyListDraft): Promise<void> {
  const replacement: Replacement = { ...draft, version: 1, asOf: new Date().toISOString().slice(0, 10) };
  await set(draft.list, replacement, opened());
}

export async function removeReplacement(list: PartyList): Promise<void> {
  await del(list, opened());
}

/** The area figures with what follows from the lists in force. */
export function withReplacements(figures: AreaFigures): AreaFigures {
  let result = figures;
  for (const { areaIds, figures: own } of inForce.values()) {
    const rows = new Map(areaIds.map((id, row) => [id, row]));
    const aligned = Object.entries(own).map(([name, values]) => [name, Float64Array.from(figures.ids, (id) => values[rows.get(id) ?? -1] ?? NaN)]);
    result = { ...result, ...(Object.fromEntries(aligned) as Partial<AreaFigures>) };
  }
  return result;
}

function opened(): UseStore {
  return (store ??= createStore('kiezkompass-own-lists', 'lists'));
}

function isReplacement(value: unknown): value is Replacement {
  return typeof value === 'object' && value !== null && (value as { version?: unknown }).version === 1;
}
