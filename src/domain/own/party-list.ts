import { foldLetters } from '../spatial/address';
import { cellText, type RawTable } from './cell';

/** The two tables that change faster than any release and that a party keeps itself. */
export const PARTY_LISTS = ['offices', 'mandates'] as const;
export type PartyList = (typeof PARTY_LISTS)[number];

export interface OfficeEntry {
  readonly line: number;
  readonly kind: 'mda' | 'mdb' | 'kreisbuero' | 'landesverband' | 'abteilung' | 'kiezbuero';
  readonly holder: string;
  readonly party: string;
  /** Street and number. */
  readonly street: string;
  readonly plz: string;
  readonly holderStatus: 'keeps_mandate' | 'loses_mandate' | 'open' | 'not_applicable';
}

/** A member of the Abgeordnetenhaus of the 20th Wahlperiode. */
export interface MandateEntry {
  readonly line: number;
  readonly name: string;
  readonly party: string;
  readonly kind: 'direct' | 'list';
  /** Wahlkreis 2026 of the mandate or the candidacy, four digits; null = stood in none. */
  readonly constituencyId: string | null;
}

/** Why a line of a list cannot be taken. */
export type EntryProblem = 'kind' | 'name' | 'party' | 'constituency' | 'twice' | 'direct_twice' | 'direct_without';

export interface PartyListReading<Entry> {
  readonly entries: readonly Entry[];
  readonly problems: readonly { readonly line: number; readonly text: string; readonly problem: EntryProblem }[];
  /** Columns that must be there and are not; then there are no entries. */
  readonly missing: readonly string[];
}

/** Columns of a list in the order of the template: their title, how else they are called, and whether they must be there. */
const COLUMNS = {
  offices: [
    { id: 'kind', title: 'Art', pattern: /^(art|kind)/, required: true },
    { id: 'holder', title: 'Inhaber:in', pattern: /^(inhaber|traeger|holder|name)/, required: true },
    { id: 'party', title: 'Partei', pattern: /^part(ei|y)/, required: false },
    { id: 'street', title: 'Straße und Hausnummer', pattern: /^(strasse|adresse|anschrift|street)/, required: true },
    { id: 'plz', title: 'PLZ', pattern: /^(plz|postleitzahl|postcode)/, required: true },
    { id: 'status', title: 'Mandat', pattern: /^(mandat|status|holder_?status)/, required: false },
  ],
  mandates: [
    { id: 'name', title: 'Name', pattern: /^name/, required: true },
    { id: 'party', title: 'Partei', pattern: /^part(ei|y)/, required: false },
    { id: 'kind', title: 'Art', pattern: /^(art|kind)/, required: true },
    { id: 'constituency', title: 'Wahlkreis', pattern: /^(wahlkreis|constituency|wk)/, required: true },
  ],
} as const;

const EXAMPLES: Readonly<Record<PartyList, readonly (readonly string[])[]>> = {
  offices: [['MdA-Büro', 'Vorname Nachname', 'SPD', 'Müllerstraße 163', '13353', 'behält'], ['Kreisbüro', 'SPD Mitte', 'SPD', 'Müllerstraße 163', '13353', '']],
  mandates: [['Vorname Nachname', 'SPD', 'direkt', '0903'], ['Vorname Nachname', 'SPD', 'Liste', '0101']],
};

const OFFICE_KINDS: readonly (readonly [RegExp, OfficeEntry['kind']])[] = [
  [/^mda|abgeordnetenb|wahlkreisb/, 'mda'], [/^mdb|bundestag/, 'mdb'], [/^kreis/, 'kreisbuero'], [/^landes/, 'landesverband'], [/^abteilung|^ortsverein/, 'abteilung'], [/^kiez/, 'kiezbuero'],
];

/** Titles and two lines that show what is expected; the examples must be replaced. */
export function templateOf(list: PartyList): readonly (readonly string[])[] {
  return [COLUMNS[list].map(({ title }) => title), ...EXAMPLES[list]];
}

/** @param partyKey key of a party by what a list calls it. */
export function readOfficeList(table: RawTable, partyKey: (name: string) => string | undefined): PartyListReading<OfficeEntry> {
  return readList(table, 'offices', (cell, line) => {
    const kind = OFFICE_KINDS.find(([pattern]) => pattern.test(foldLetters(cell('kind'))))?.[1];
    const party = partyKey(cell('party') || 'SPD');
    if (!kind) return 'kind';
    if (cell('holder') === '') return 'name';
    if (!party) return 'party';
    return { line, kind, party, holder: cell('holder'), street: cell('street'), plz: cell('plz'), holderStatus: statusOf(cell('status'), kind) };
  }, (entry) => `${entry.kind}|${entry.holder}|${entry.street}`);
}

/** @param isConstituency whether a Wahlkreis of 2026 exists. */
export function readMandateList(
  table: RawTable, partyKey: (name: string) => string | undefined, isConstituency: (id: string) => boolean,
): PartyListReading<MandateEntry> {
  const elected = new Set<string>();
  return readList(table, 'mandates', (cell, line) => {
    const kind = /^d/.test(foldLetters(cell('kind'))) ? 'direct' : /^l/.test(foldLetters(cell('kind'))) ? 'list' : undefined;
    const digits = cell('constituency').replace(/\D/g, '');
    const constituencyId = digits === '' ? null : digits.padStart(4, '0');
    const party = partyKey(cell('party') || 'SPD');
    if (cell('name') === '') return 'name';
    if (!kind) return 'kind';
    if (!party) return 'party';
    if (constituencyId !== null && !isConstituency(constituencyId)) return 'constituency';
    if (kind === 'direct') {
      if (constituencyId === null) return 'direct_without';
      // A Wahlkreis elects one person directly.
      if (elected.has(constituencyId)) return 'direct_twice';
      elected.add(constituencyId);
    }
    return { line, name: cell('name'), party, kind, constituencyId };
  }, (entry) => entry.name);
}

function readList<Entry>(
  table: RawTable, list: PartyList, read: (cell: (id: string) => string, line: number) => Entry | EntryProblem, identity: (entry: Entry) => string,
): PartyListReading<Entry> {
  const columns = new Map<string, number>(COLUMNS[list].map(({ id, pattern }) => [id, table.titles.findIndex((title) => pattern.test(foldLetters(title).trim()))]));
  const missing = COLUMNS[list].filter(({ id, required }) => required && columns.get(id)! < 0).map(({ title }) => title);
  if (missing.length > 0) return { entries: [], problems: [], missing };
  const entries: Entry[] = [], seen = new Set<string>();
  const problems: { line: number; text: string; problem: EntryProblem }[] = [];
  for (let row = 0; row < table.rows; row++) {
    const cell = (id: string): string => cellText(table.cells[columns.get(id)!]?.[row]).trim();
    const line = table.lines[row]!;
    const entry = read(cell, line);
    const problem = typeof entry === 'string' ? (entry as EntryProblem) : seen.has(identity(entry)) ? 'twice' : undefined;
    if (problem) problems.push({ line, text: table.cells.map((cells) => cellText(cells[row])).filter((text) => text !== '').join(' · '), problem });
    else {
      seen.add(identity(entry as Entry));
      entries.push(entry as Entry);
    }
  }
  return { entries, problems, missing };
}

function statusOf(text: string, kind: OfficeEntry['kind']): OfficeEntry['holderStatus'] {
  if (kind !== 'mda' && kind !== 'mdb') return 'not_applicable';
  const folded = foldLetters(text);
  return /^(beh|ja|keeps)/.test(folded) ? 'keeps_mandate' : /^(verl|nein|los|ohne)/.test(folded) ? 'loses_mandate' : 'open';
}
