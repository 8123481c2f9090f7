import { readSheet } from 'read-excel-file/node';
import { readCsv } from '../read/csv';
import { SourceError, type StepContext } from '../step';
import { OTHERS, partyOf } from './parties';
import { geometryId, postalDistrictId, type PrecinctCount } from './precinct';

/** Where the counts are and how this table differs from the common form. */
export interface TableForm {
  readonly path: string;
  /** Sheet of a workbook. */
  readonly sheet?: string;
  /** Urnen- and Briefwahlbezirke that it must have. */
  readonly rows: { readonly urn: number; readonly post: number };
  /** Headings that stand over the wrong column, with the party whose votes they hold. */
  readonly misnamed?: Readonly<Record<string, string>>;
  /** The table leaves parties out: what is missing to the valid votes is `sonstige`. */
  readonly remainderIsOthers?: boolean;
}

type Cell = string | number | null;

/** The official German headings, those of the English re-publication and those of the table of 2014. */
const HEADINGS = {
  address: ['Adresse', 'address', 'id', 'WbezirksName'],
  bezirk: ['Bezirksnummer'],
  number: ['Wahlbezirk'],
  kind: ['Wahlbezirksart', 'electoral_district_type'],
  postalDistrict: ['Briefwahlbezirk', 'Briefwahlbezirksnummer', 'postal_voting_district_id'],
  constituency: ['Abgeordnetenhauswahlkreis', 'electoral_district_berlin_election_id'],
  eligible: ['Wahlberechtigte insgesamt', 'Wahlberechtigte', 'eligible_voters'],
  votingLicence: ['Wahlberechtigte A2', 'eligible_voters_a2'],
  voters: ['Wählende', 'Wähler', 'Waehler', 'voters'],
  valid: ['Gültige Stimmen', 'Gueltig', 'valid_votes'],
} as const;
type Heading = keyof typeof HEADINGS;
const REQUIRED: readonly Heading[] = ['kind', 'eligible', 'voters', 'valid'];

/** Headings of columns that are neither needed nor a party; any other unknown heading stops the step. */
const IGNORED = new Set([
  'Stimmart', 'Bezirksname', 'Bundestagswahlkreis', 'OstWest', 'BerlinOstWest', 'BezirkNr', 'BezirkName',
  'Wahlberechtigte A1', 'Wahlberechtigte A3', 'Wähler B1', 'Wählende B1', 'Ungültige Stimmen', 'Ungueltig', 'vote_type', 'aufn',
  'district_id', 'district_name', 'electoral_district_id', 'electoral_district_federal_election_id', 'berlin_east_west',
  'eligible_voters_a1', 'eligible_voters_a3', 'voters_b1', 'voters_with_voting_license', 'invalid_votes', 'partial_election_repetition',
]);

/** Reads a table of results per Wahlbezirk and checks that every row's parties add up to its valid votes. */
export async function readCounts(sources: StepContext['sources'], form: TableForm): Promise<PrecinctCount[]> {
  const [header, ...rows] = form.sheet ? await workbookRows(sources, form.path, form.sheet) : csvRows(sources, form.path);
  const columns = findColumns(form, header!.map((cell) => String(cell)));
  const counts = rows.filter((row) => row[columns.place.kind!] !== null)
    .map((row, index) => readRow(form, columns, row, index + 2));
  const found = { urn: counts.filter(({ kind }) => kind === 'urn').length, post: counts.filter(({ kind }) => kind === 'post').length };
  if (found.urn !== form.rows.urn || found.post !== form.rows.post || new Set(counts.map(({ id }) => id)).size !== counts.length) {
    throw new SourceError(form.path, `has ${found.urn} + ${found.post} different Wahlbezirke instead of ${form.rows.urn} + ${form.rows.post}`);
  }
  return counts;
}

interface TableColumns {
  readonly place: Partial<Record<Heading, number>>;
  readonly parties: readonly { readonly column: number; readonly party: string }[];
}

function findColumns(form: TableForm, rawHeader: readonly string[]): TableColumns {
  // Headings in workbooks are broken into lines at hyphens.
  const header = rawHeader.map((heading) => heading.replace(/-?\r?\n/g, '').trim());
  const place: Partial<Record<Heading, number>> = {};
  for (const [key, names] of Object.entries(HEADINGS) as [Heading, readonly string[]][]) {
    const column = header.findIndex((heading) => names.includes(heading));
    if (column >= 0) place[key] = column;
    else if (REQUIRED.includes(key)) throw new SourceError(form.path, `none of the columns ${names.join(', ')} exists`);
  }
  if (place.address === undefined && (place.bezirk === undefined || place.number === undefined)) throw new SourceError(form.path, 'nothing says which Wahlbezirk a row is');
  const taken = new Set(Object.values(place));
  const parties: { column: number; party: string }[] = [];
  header.forEach((heading, column) => {
    if (taken.has(column) || IGNORED.has(heading) || /(_percentage| in Prozent)$/.test(heading)) return;
    const party = form.misnamed?.[heading] ?? partyOf(heading);
    if (!party) throw new SourceError(form.path, `the column "${heading}" is neither known nor a party of data/parties.json`);
    parties.push({ column, party });
  });
  return { place, parties };
}

function readRow(form: TableForm, { place, parties }: TableColumns, row: readonly Cell[], line: number): PrecinctCount {
  const text = (heading: Heading): string | null => (place[heading] === undefined ? null : String(row[place[heading]!] ?? ''));
  const count = (column: number): number => {
    const value = row[column] === '' || row[column] === null ? 0 : Number(row[column]);
    if (!Number.isInteger(value) || value < 0) throw new SourceError(form.path, `"${row[column]}" is not a count`, line);
    return value;
  };
  // Tables until 2011 have no address: Bezirk and number are in columns of their own.
  const address = text('address') ?? `${text('bezirk')}${text('number')}`;
  const id = geometryId(address);
  if (!id) throw new SourceError(form.path, `"${address}" is not a Wahlbezirk`, line);
  const kind = text('kind')!.startsWith('B') ? 'post' : 'urn';
  if ((kind === 'post') === /\d$/.test(id)) throw new SourceError(form.path, `${address} is not of the kind "${text('kind')}"`, line);
  const bezirk = id.slice(0, 2);
  const postal = text('postalDistrict');
  const postalDistrict = kind === 'post' ? id : postal === null ? null : postalDistrictId(bezirk, postal);
  if (postalDistrict === undefined) throw new SourceError(form.path, `"${postal}" is not a Briefwahlbezirk of Bezirk ${bezirk}`, line);
  const votes = new Map<string, number>();
  let sum = 0;
  for (const { column, party } of parties) {
    const value = count(column);
    if (value > 0) votes.set(party, (votes.get(party) ?? 0) + value);
    sum += value;
  }
  const valid = count(place.valid!);
  if (sum > valid || (sum < valid && !form.remainderIsOthers)) throw new SourceError(form.path, `the parties have ${sum} of ${valid} valid votes`, line);
  if (sum < valid) votes.set(OTHERS, (votes.get(OTHERS) ?? 0) + valid - sum);
  return {
    id, kind, postalDistrict, bezirk, constituency: place.constituency === undefined ? null : bezirk + text('constituency')!.padStart(2, '0'),
    eligible: count(place.eligible!), votingLicence: place.votingLicence === undefined ? null : count(place.votingLicence),
    voters: count(place.voters!), valid, votes,
  };
}

async function workbookRows(sources: StepContext['sources'], path: string, sheet: string): Promise<Cell[][]> {
  const rows = await readSheet(Buffer.from(sources.bytes(path)), sheet);
  return rows.map((row) => row.map((cell) => {
    if (cell === null || typeof cell === 'number' || typeof cell === 'string') return cell;
    throw new SourceError(path, `${String(cell)} is neither a number nor a text`);
  }));
}

function csvRows(sources: StepContext['sources'], path: string): Cell[][] {
  const records = readCsv(path, sources.text(path), { columns: [], minRows: 1 });
  return [Object.keys(records[0]!), ...records.map((record) => Object.values(record))];
}
