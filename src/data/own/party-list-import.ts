import parties from '../../../data/parties.json';
import type { AreaFigures } from '../../domain/criteria/area-figures';
import { constituenciesWithHolder, presenceShare } from '../../domain/mandates/presence';
import { aggregateToAreas } from '../../domain/own/aggregate';
import { readMandateList, readOfficeList, type EntryProblem, type MandateEntry, type OfficeEntry, type PartyList } from '../../domain/own/party-list';
import { placeByAddress } from '../../domain/own/place-by-address';
import { reasonOf, type UnplacedReason } from '../../domain/own/place-key';
import { encodeTable } from '../encode';
import type { Columns } from '../validate';
import { ImportError } from './import-problem';
import { readTableFile } from './read-file';
import type { References } from './references';

/** Figures of the first map that follow from a list; by row of the area figures. */
type ListFigures = Readonly<Partial<Record<'directMandateShare' | 'memberShare' | 'spdOffices' | 'spdOfficesClosing', Float64Array>>>;

/** A list of the party that is read and checked, and could take the place of the shipped table. */
export interface PartyListDraft {
  readonly list: PartyList;
  readonly fileName: string;
  readonly rows: number;
  readonly taken: number;
  readonly problems: readonly { readonly line: number; readonly text: string; readonly problem: EntryProblem }[];
  /** Offices whose address was not found: they stay in lists, but have no place on the map. */
  readonly unplaced: readonly { readonly line: number; readonly text: string; readonly reason: UnplacedReason }[];
  /** Rows of the same parties in the shipped table, which this list replaces. */
  readonly replaced: number;
  /** The whole table with the list in place of those rows, as an Arrow IPC stream. */
  readonly arrow: Uint8Array;
  readonly areaIds: readonly string[];
  readonly figures: ListFigures;
}

type Rows = Record<string, unknown>[];

/**
 * Reads a party's own list of offices or of members of the Abgeordnetenhaus. Rows of parties that the list does not name
 * stay as they are shipped.
 *
 * @throws ImportError for a file that is no table, that lacks columns, or of which no line can be taken.
 */
export async function draftPartyList(list: PartyList, fileName: string, bytes: Uint8Array, references: References): Promise<PartyListDraft> {
  const content = await readTableFile(fileName, bytes, references, () => {});
  const { table } = content.tables[0]!.read();
  const figures = await references.figures();
  const rowOf = await references.areaRow();
  const reading = list === 'offices' ? readOfficeList(table, partyKey) : readMandateList(table, partyKey, (id) => rowOf(`wk26-${id}`) !== undefined);
  if (reading.missing.length > 0) throw new ImportError({ kind: 'missing_columns', titles: reading.missing });
  if (reading.entries.length === 0) throw new ImportError({ kind: 'no_entries' });
  const made = list === 'offices' ? await offices(reading.entries as OfficeEntry[], figures, references) : await mandates(reading.entries as MandateEntry[], figures, references);
  const shipped = await references.table(`${list}.arrow`);
  const named = new Set(reading.entries.map(({ party }) => party));
  const kept = toRows(shipped).filter((row) => !(named.has(String(row['party'])) && made.replaces(row)));
  return {
    list, fileName, rows: table.rows, taken: reading.entries.length, problems: reading.problems, unplaced: made.unplaced,
    replaced: shipped['party']!.length - kept.length, arrow: encodeTable(toColumns(Object.keys(shipped), [...kept, ...made.rows])), areaIds: figures.ids, figures: made.figures,
  };
}

interface Made {
  readonly rows: Rows;
  readonly replaces: (row: Readonly<Record<string, unknown>>) => boolean;
  readonly unplaced: PartyListDraft['unplaced'];
  readonly figures: ListFigures;
}

async function offices(entries: readonly OfficeEntry[], figures: AreaFigures, references: References): Promise<Made> {
  const { constituency } = await references.locator();
  const columns = { street: entries.map(({ street }) => street || null), number: null, postcode: entries.map(({ plz }) => plz || null) };
  const placement = placeByAddress(await references.addressBook(), columns, await references.areaRow(), constituency);
  const areaOf = (index: number): string | null => (placement.starts[index + 1]! > placement.starts[index]! ? figures.ids[placement.areas[placement.starts[index]!]!]! : null);
  const rows = entries.map((entry, index) => {
    const area = areaOf(index), within = placement.constituencies?.[index] ?? -1;
    return {
      office_id: `own-${index + 1}`, kind: entry.kind, holder: entry.holder, party: entry.party, street: entry.street || null, plz: /^1\d{4}$/.test(entry.plz) ? entry.plz : null,
      lon: area && placement.points!.longitude[index], lat: area && placement.points!.latitude[index], geocode: area ? 'address' : 'none',
      area_id: area, bez_id: area?.slice(0, 2) ?? null, wk26_id: within >= 0 ? figures.ids[within]!.replace('wk26-', '') : null,
      holder_status: entry.holderStatus, holder_status_basis: entry.holderStatus.endsWith('mandate') ? 'official' : null,
    };
  });
  const overlaps = await references.overlaps();
  const counted = (wanted: (entry: OfficeEntry) => boolean): Float64Array => {
    const values = Float64Array.from(entries, (entry) => (entry.party === 'spd' && wanted(entry) ? 1 : NaN));
    return placement.points ? aggregateToAreas(figures, overlaps, { placement, values, measure: 'sum', of: null }) : new Float64Array(figures.ids.length);
  };
  return {
    rows, replaces: () => true,
    unplaced: entries.flatMap(({ line, holder, street }, index) => {
      const reason = reasonOf(placement, index);
      return reason ? [{ line, text: `${holder} · ${street}`, reason }] : [];
    }),
    figures: entries.some(({ party }) => party === 'spd') ? { spdOffices: counted(() => true), spdOfficesClosing: counted(({ holderStatus }) => holderStatus === 'loses_mandate') } : {},
  };
}

async function mandates(entries: readonly MandateEntry[], figures: AreaFigures, references: References): Promise<Made> {
  const overlaps = await references.overlaps();
  const spd = entries.filter(({ party }) => party === 'spd').map((entry) => ({ ...entry, status: 'official' as const }));
  const shares = (fits: (kind: MandateEntry['kind']) => boolean): Float64Array => {
    const held = constituenciesWithHolder(spd, ({ kind }) => fits(kind));
    const holds = (area: number): number => (held.has(figures.ids[area]!.replace('wk26-', '')) ? 100 : 0);
    return Float64Array.from(figures.ids, (_, area) => {
      if (figures.levels[area] === 'wk26') return holds(area);
      if (figures.levels[area] === 'city') return cityMean(figures, holds);
      const parts = (overlaps.get(area) ?? []).map(({ area: constituency, share }) => ({ constituencyId: figures.ids[constituency]!.replace('wk26-', ''), share }));
      const share = presenceShare(parts, held);
      return share === null ? NaN : 100 * share;
    });
  };
  return {
    rows: entries.map(({ name, party, kind, constituencyId }, index) => ({
      mandate_id: `own-${index + 1}`, name, party, body: 'agh', kind, constituency_id: constituencyId, constituency_set: 'agh2026', bez_id: constituencyId?.slice(0, 2) ?? null,
      term: 'agh20', status: 'official',
    })),
    replaces: (row) => row['body'] === 'agh' && row['term'] === 'agh20',
    unplaced: [],
    figures: spd.length > 0 ? { directMandateShare: shares((kind) => kind === 'direct'), memberShare: shares(() => true) } : {},
  };
}

/** Mean over the Wahlkreise, weighted with their inhabitants. */
function cityMean({ levels, population }: AreaFigures, value: (area: number) => number): number {
  let sum = 0, people = 0;
  levels.forEach((level, area) => {
    if (level !== 'wk26' || !(population[area]! > 0)) return;
    sum += population[area]! * value(area);
    people += population[area]!;
  });
  return sum / people;
}

function partyKey(name: string): string | undefined {
  const wanted = name.trim().toLocaleLowerCase('de');
  if (wanted === 'parteilos') return 'parteilos';
  return parties.find(({ key, short }) => key === wanted || short.toLocaleLowerCase('de') === wanted)?.key;
}

function toRows(columns: Columns): Rows {
  const names = Object.keys(columns);
  return Array.from({ length: columns[names[0]!]!.length }, (_, row) => Object.fromEntries(names.map((name) => [name, columns[name]![row]])));
}

function toColumns(names: readonly string[], rows: Rows): Columns {
  return Object.fromEntries(names.map((name) => [name, rows.map((row) => row[name] ?? null)]));
}
