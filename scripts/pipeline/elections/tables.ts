import elections from '../../../data/elections.json';
import type { Columns } from '../../../src/data/validate';
import { isPlanningArea } from './areas';
import type { CountedElection } from './counts';
import { OTHERS } from './parties';
import { EU2024_MODELLED, SET_OF_ELECTION, type Counts, type ElectionResult } from './results';
import { joinAtPostalDistrict, validVotes } from './spread';

/** Parties below this share in the city are part of `sonstige` in Planungsräume, where they have no more than single votes. */
const SMALL_PARTY_SHARE = 0.001;

/** Elections whose Briefwahlbezirke are those of a set of polygons, at least in most Bezirke. */
export const IN_PRECINCT_TABLES: readonly CountedElection[] = [
  'eu2014', 'btw2017', 'agh2021', 'bvv2021', 'btw2021', 'agh2023', 'bvv2023', 'eu2024', 'btw2025',
];

/** Bezirke where EU 2024 was counted in other precincts (09) or other Briefwahlbezirke (03) than BTW 2025. */
const EU2024_OWN_BRIEFWAHLBEZIRKE = ['03', EU2024_MODELLED];

export function electionsTable(): Columns {
  return {
    election_id: elections.map(({ id }) => id),
    kind: elections.map(({ kind }) => kind),
    date: elections.map(({ date }) => new Date(`${date}T00:00:00Z`)),
    title: elections.map(({ title }) => title),
    status: elections.map(({ status }) => status),
    area_method: elections.map(({ areaMethod }) => areaMethod),
    precinct_set: elections.map(({ precinctSet }) => precinctSet),
    title_en: elections.map(({ titleEn }) => titleEn),
    note_de: elections.map(({ noteDe }) => noteDe),
    note_en: elections.map(({ noteEn }) => noteEn),
  };
}

export function resultsTable(results: readonly ElectionResult[]): Columns {
  const table = { election_id: [] as string[], area_id: [] as string[], party: [] as string[], votes: [] as number[] };
  for (const { election, areas } of results) {
    const city = areas.get('berlin')!;
    const small = new Set([...city.votes].filter(([, votes]) => votes < SMALL_PARTY_SHARE * city.valid).map(([party]) => party));
    for (const [area, { votes }] of areas) {
      for (const [party, count] of isPlanningArea(area) ? withOthers(votes, small) : votes) {
        table.election_id.push(election);
        table.area_id.push(area);
        table.party.push(party);
        table.votes.push(count);
      }
    }
  }
  return table;
}

function withOthers(votes: ReadonlyMap<string, number>, small: ReadonlySet<string>): Map<string, number> {
  const kept = new Map([...votes].filter(([party]) => !small.has(party)));
  let others = kept.get(OTHERS) ?? 0;
  for (const [party, count] of votes) if (small.has(party)) others += count;
  if (others > 0) kept.set(OTHERS, others);
  return kept;
}

export function turnoutTable(results: readonly ElectionResult[]): Columns {
  const rows = results.flatMap(({ election, areas, methodOf }) => [...areas].map(([area, figures]) => ({ election, area, figures, method: methodOf(area) })));
  return {
    election_id: rows.map(({ election }) => election),
    area_id: rows.map(({ area }) => area),
    eligible: rows.map(({ figures }) => figures.eligible),
    voters: rows.map(({ figures }) => figures.voters),
    valid: rows.map(({ figures }) => figures.valid),
    method: rows.map(({ method }) => method),
  };
}

/** Results and turnout as counted, joined at the Briefwahlbezirk. */
export function precinctTables(counts: Counts): { results: Columns; turnout: Columns } {
  const rows = IN_PRECINCT_TABLES.flatMap((election) => [...joinAtPostalDistrict(counts.get(election)!)]
    .map(([precinct, figures]) => ({ election, precinct, figures, set: geometrySet(election, precinct) })));
  const votes = rows.flatMap(({ election, precinct, figures, set }) => [...figures.votes].map(([party, count]) => ({ election, precinct, set, party, count })));
  return {
    results: {
      election_id: votes.map(({ election }) => election),
      precinct_set: votes.map(({ set }) => set),
      precinct_id: votes.map(({ precinct }) => precinct),
      party: votes.map(({ party }) => party),
      votes: votes.map(({ count }) => count),
    },
    turnout: {
      election_id: rows.map(({ election }) => election),
      precinct_set: rows.map(({ set }) => set),
      precinct_id: rows.map(({ precinct }) => precinct),
      eligible: rows.map(({ figures }) => figures.eligible),
      voters: rows.map(({ figures }) => figures.voters),
      valid: rows.map(({ figures }) => validVotes(figures)),
    },
  };
}

/** The set of polygons that shows a Briefwahlbezirk; `eu24` has none, its counts are for queries only. */
function geometrySet(election: CountedElection, precinct: string): string {
  const own = election === 'eu2024' && EU2024_OWN_BRIEFWAHLBEZIRKE.includes(precinct.slice(0, 2));
  return own ? 'eu24' : SET_OF_ELECTION[election];
}
