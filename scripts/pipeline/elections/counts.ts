import { readPrecincts } from '../areas/read';
import { readCsv } from '../read/csv';
import { SourceError, type StepContext } from '../step';

import { postalDistrictId, type PrecinctCount } from './precinct';
import { readCounts, type TableForm } from './read-table';
import { groupBy } from './spread';

/** What reading needs of the pipeline: the raw files. */
export type ElectionSources = Pick<StepContext, 'sources'>;

/** Sets of precincts whose polygons exist. */
export type PrecinctSet = 'ah21' | 'bt25' | 'btw17' | 'eu14';

/** Elections counted in precincts, the BVV with those of the same day. */
export type CountedElection =
  | 'agh2011' | 'btw2013' | 'eu2014' | 'agh2016' | 'btw2017' | 'eu2019' | 'agh2021' | 'bvv2021' | 'btw2021' | 'agh2023' | 'bvv2023'
  | 'eu2024' | 'btw2025';

const RECALCULATED = 'elections/umrechnung/berlin-election-results-';
const STRUCTURE = 'elections/strukturdaten/berlin-election-results-';

/**
 * In the table of EU 2019 the names of two parties (BGE, Die Humanisten) are missing and all behind them stand over the
 * wrong column; the last two columns (Gesundheitsforschung, Volt) are lost. The order of the ballot paper gives the names
 * back, and so do the patterns: what is called "III. Weg" (18,675 votes) is DiEM25 and agrees with MERA25 of 2024
 * (r = 0.90 over the Wahlkreise), the lost remainder with Volt of 2024 (r = 0.86).
 */
const MISNAMED_2019 = {
  party_die_direkte: 'bge', party_diem25: 'die_direkte', party_III_weg: 'mera25', party_die_grauen: 'dritter_weg',
  party_die_rechte: 'die_grauen', party_die_violetten: 'die_rechte', party_liebe: 'die_violetten', party_die_frauen: 'liebe',
  party_graue_panther: 'die_frauen', party_lkr: 'graue_panther', party_menschliche_welt: 'lkr', party_nl: 'menschliche_welt',
  party_ökolinx: 'neue_liberale', party_partei_für_die_tiere: 'oekolinx', party_gesundheitsforschung: 'humanisten',
  party_volt: 'partei_fuer_die_tiere',
};

/** Tables of results, one per election. */
export const FORMS: Readonly<Record<CountedElection, TableForm>> = {
  agh2011: { path: `${RECALCULATED}berlin-election-2016-converted-results-berlin-election-2011.csv`, rows: { urn: 1779, post: 653 } },
  btw2013: { path: `${RECALCULATED}federal-election-2017-converted-results-federal-election-2013.csv`, rows: { urn: 1779, post: 660 } },
  eu2014: { path: 'elections/eu/eu2014_election_results.csv', rows: { urn: 1709, post: 529 } },
  agh2016: { path: 'elections/agh-bvv/DL_BE_EE_WB_AH2016.xlsx', sheet: 'Zweitstimme', rows: { urn: 1779, post: 653 } },
  btw2017: { path: 'elections/btw/DL_BE_EE_WB_BU2017.xlsx', sheet: 'BE_W2', rows: { urn: 1779, post: 660 } },
  eu2019: {
    path: 'elections/eu/berlin-election-results-european-election-2019-electoral-results.csv',
    rows: { urn: 1800, post: 718 }, misnamed: MISNAMED_2019, remainderIsOthers: true,
  },
  agh2021: { path: 'elections/agh-bvv/DL_BE_AGHBVV2021.xlsx', sheet: 'AGH_W2', rows: { urn: 2257, post: 1507 } },
  bvv2021: { path: 'elections/agh-bvv/DL_BE_AGHBVV2021.xlsx', sheet: 'BVV', rows: { urn: 2257, post: 1507 } },
  btw2021: { path: 'elections/btw/berlin-election-results-federal-election-2021-electoral-results-second-vote.csv', rows: { urn: 2257, post: 1507 } },
  agh2023: { path: 'elections/agh-bvv/DL_BE_AGHBVV2023.xlsx', sheet: 'AGH_W2', rows: { urn: 2257, post: 1507 } },
  bvv2023: { path: 'elections/agh-bvv/DL_BE_AGHBVV2023.xlsx', sheet: 'BVV', rows: { urn: 2257, post: 1507 } },
  eu2024: { path: 'elections/eu/berlin-election-results-european-election-2024-electoral-results.csv', rows: { urn: 2220, post: 1205 } },
  btw2025: { path: 'elections/btw/berlin-election-results-federal-election-2025-electoral-results-second-vote.csv', rows: { urn: 2323, post: 1275 } },
};

/** EU 2019 as the statistical office recalculated it to the precincts of EU 2024; six parties and the others. */
const EU2019_ON_EU2024: TableForm = {
  path: `${RECALCULATED}european-election-2024-converted-results-european-election-2019.csv`,
  rows: { urn: 2220, post: 1205 }, remainderIsOthers: true,
};

/** AGH 2023 as the statistical office recalculated it to the precincts of AGH 2026. */
const AGH2023_ON_AGH2026: TableForm = {
  path: 'elections/umrechnung/DL_BE_AGH2026_AGH2023.xlsx', sheet: '2023_Zweitstimme', rows: { urn: 2542, post: 1572 },
};

/** AGH 2011 in its own precincts, which have no polygons. */
const AGH2011_OWN: TableForm = { path: 'elections/agh-bvv/DL_BE_AB2011.xlsx', sheet: 'Zweitstimme', rows: { urn: 1736, post: 526 } };

/**
 * Tables without Wahlscheine, and another election in (nearly) the same precincts that has them. Tried on AGH 2016, the
 * Wahlscheine expected from BTW 2017 put the turnout of Planungsräume 0.2 points off in the median and 2.3 at most, the
 * eligible alone 0.5 and 10.5.
 */
const LICENCE_REFERENCE: Partial<Readonly<Record<CountedElection, TableForm>>> = {
  agh2011: FORMS.agh2016, btw2013: FORMS.btw2017, eu2014: AGH2011_OWN,
};

/** Reads an election as counted, every Urnenwahlbezirk with its Briefwahlbezirk. */
export async function readElection(context: ElectionSources, election: CountedElection): Promise<PrecinctCount[]> {
  const counts = await readCounts(context.sources, FORMS[election]);
  const assigned = assignPostalDistricts(FORMS[election].path, counts, await postalDistricts(context, election));
  const reference = LICENCE_REFERENCE[election];
  return reference ? expectLicences(assigned, await readCounts(context.sources, reference)) : assigned;
}

export async function readEuropean2019OnPrecinctsOf2024(context: ElectionSources): Promise<PrecinctCount[]> {
  const counts = await readCounts(context.sources, EU2019_ON_EU2024);
  // The column with the Briefwahlbezirk in this table is that of another year: 71 of them would find no Urnenwahlbezirk.
  const own = await readElection(context, 'eu2024');
  const assigned = assignPostalDistricts(EU2019_ON_EU2024.path, counts, new Map(own.map(({ id, postalDistrict }) => [id, postalDistrict!])));
  return expectLicences(assigned, own);
}

export async function readAgh2023OnPrecinctsOf2026(context: ElectionSources): Promise<PrecinctCount[]> {
  return await readCounts(context.sources, AGH2023_ON_AGH2026);
}

/** Briefwahlbezirk of each Urnenwahlbezirk where the table of results does not say; null where it does. */
async function postalDistricts(context: ElectionSources, election: CountedElection): Promise<ReadonlyMap<string, string> | null> {
  switch (election) {
    case 'agh2011': case 'agh2016': return structuralPostalDistricts(context, `${STRUCTURE}berlin-election-2016-structural-data.csv`, 'id', 'postal_voting_district_id');
    case 'eu2019': return structuralPostalDistricts(context, `${STRUCTURE}european-election-2019-structural-data.csv`, 'Adresse', 'Briefwahlbezirksnummer');
    case 'btw2017': return geometryPostalDistricts(context, 'btw17');
    case 'eu2014': return geometryPostalDistricts(context, 'eu14');
    default: return null;
  }
}

function structuralPostalDistricts(context: ElectionSources, path: string, idColumn: string, column: string): Map<string, string> {
  const rows = readCsv(path, context.sources.text(path), { columns: [idColumn, column] });
  return new Map(rows.map((row, index) => {
    const id = row[idColumn]!.replace('W', '').padStart(5, '0');
    const district = postalDistrictId(id.slice(0, 2), row[column]!);
    if (!district) throw new SourceError(path, `"${row[column]}" is not a Briefwahlbezirk of ${id}`, index + 2);
    return [id, district] as const;
  }));
}

/** Briefwahlbezirk of each Urnenwahlbezirk as the polygons say. */
async function geometryPostalDistricts(context: ElectionSources, set: PrecinctSet): Promise<Map<string, string>> {
  const { features } = await readPrecincts(context.sources, set);
  return new Map(features.map(({ properties: { id, bwb } }) => [id, bwb]));
}

/** @throws if an Urnenwahlbezirk has no Briefwahlbezirk, or a Briefwahlbezirk with votes serves no Urnenwahlbezirk. */
function assignPostalDistricts(path: string, counts: readonly PrecinctCount[], assignment: ReadonlyMap<string, string> | null): PrecinctCount[] {
  const assigned = counts.map((count) => {
    if (count.kind === 'post' || !assignment) return count;
    return { ...count, postalDistrict: assignment.get(count.id) ?? null };
  });
  const served = new Set(assigned.filter(({ kind }) => kind === 'urn').map(({ id, postalDistrict }) => {
    if (!postalDistrict) throw new SourceError(path, `the Urnenwahlbezirk ${id} has no Briefwahlbezirk`);
    return postalDistrict;
  }));
  const postal = new Set(assigned.filter(({ kind }) => kind === 'post').map(({ id }) => id));
  const orphans = [...postal].filter((id) => !served.has(id)), unknown = [...served].filter((id) => !postal.has(id));
  if (orphans.length > 0) throw new SourceError(path, `${orphans.length} Briefwahlbezirke serve no Urnenwahlbezirk, e.g. ${orphans.slice(0, 5).join(', ')}`);
  if (unknown.length > 0) throw new SourceError(path, `${unknown.length} Briefwahlbezirke have no votes of their own, e.g. ${unknown.slice(0, 5).join(', ')}`);
  return assigned;
}

/** Fills in the Wahlscheine that are to be expected if each precinct has the rate of the reference; else that of its Bezirk. */
function expectLicences(counts: readonly PrecinctCount[], reference: readonly PrecinctCount[]): PrecinctCount[] {
  const polling = reference.filter(({ kind, eligible }) => kind === 'urn' && eligible > 0);
  const rate = new Map(polling.map(({ id, votingLicence, eligible }) => [id, votingLicence! / eligible]));
  for (const [bezirk, rows] of groupBy(polling, (row) => row.bezirk)) {
    rate.set(bezirk, rows.reduce((sum, row) => sum + row.votingLicence!, 0) / rows.reduce((sum, row) => sum + row.eligible, 0));
  }
  return counts.map((count) => (
    count.kind === 'post' ? count : { ...count, votingLicence: count.eligible * (rate.get(count.id) ?? rate.get(count.bezirk)!) }));
}

/** Adds up votes of several rows. */
export function sumVotes(rows: Iterable<{ readonly votes: ReadonlyMap<string, number> }>): Map<string, number> {
  const sums = new Map<string, number>();
  for (const { votes } of rows) for (const [party, count] of votes) sums.set(party, (sums.get(party) ?? 0) + count);
  return sums;
}

