/**
 * The contract of the tables: one entry per table that is published in `public/data` (table-file.ts) and is a DuckDB table of that name.
 *
 * The pipeline checks every table against it before writing, the application before using it, the data tests once more
 * on the committed files. Pure data: no DOM, no DuckDB, so that `scripts/` may import it.
 */

import { AREA_LEVELS, ELECTION_IDS } from '../domain/catalogue';

export type ColumnType = 'text' | 'bool' | 'date' | 'uint8' | 'uint16' | 'int32' | 'float32' | 'float64';

export interface Column {
  readonly type: ColumnType;
  /** Shown in the schema browser and in the manifest. */
  readonly description: string;
  readonly unit?: string;
  /** A missing value is null and means "not known"; it is never zero. Default: false. */
  readonly nullable?: boolean;
  /** Inclusive bounds of a number. */
  readonly min?: number;
  readonly max?: number;
  /** The only values a text may have. */
  readonly values?: readonly string[];
  /** A text must match as a whole. */
  readonly pattern?: RegExp;
  /** `table.column` in which every value must occur. */
  readonly references?: `${string}.${string}`;
}

export interface TableSchema {
  readonly description: string;
  /** Columns that identify a row; also the order in which the rows are stored. */
  readonly key: readonly string[];
  readonly columns: Readonly<Record<string, Column>>;
}


const areaId: Column = { type: 'text', description: 'area', references: 'areas.area_id' };
const electionId: Column = { type: 'text', description: 'election', references: 'elections.election_id' };
const party: Column = { type: 'text', description: 'party key as in data/parties.json; "sonstige" = the sum of parties the source does not separate' };
const longitude: Column = { type: 'float64', unit: '°', description: 'longitude, WGS 84', min: 13.0, max: 13.85 };
const latitude: Column = { type: 'float64', unit: '°', description: 'latitude, WGS 84', min: 52.3, max: 52.72 };
const bezirkId: Column = { type: 'text', description: 'Bezirk 01–12', pattern: /(0[1-9]|1[0-2])/ };
const votes = (description: string): Column => ({ type: 'float64', unit: 'votes', description, min: 0 });
/** A count of one precinct: a Briefwahlbezirk has a few thousand voters. */
const count = (description: string): Column => ({ type: 'uint16', unit: 'votes', description, min: 0, max: 65_535 });
const percentage = (description: string): Column => ({ type: 'float32', unit: '%', description, nullable: true, min: 0, max: 100 });
const sourceUrl: Column = { type: 'text', description: 'public page the row was taken from', pattern: /https?:\/\/.+/ };
const asOf: Column = { type: 'text', description: 'date of the evidence (YYYY, YYYY-MM or YYYY-MM-DD)', pattern: /\d{4}(-\d{2}){0,2}/ };

export const schema = {
  areas: {
    description: 'Areas on every level: Planungsraum, Bezirksregion, Prognoseraum, Bezirk, Wahlkreis 2026, city',
    key: ['area_id'],
    columns: {
      area_id: { type: 'text', description: 'PLR 8, BZR 6, PGR 4, Bezirk 2 digits; wk26-0101; berlin' },
      level: { type: 'text', description: 'level', values: AREA_LEVELS },
      name: { type: 'text', description: 'official name; not a key (two Schloßstraßen)' },
      parent_id: { type: 'text', description: 'next coarser area; null for the city', nullable: true, references: 'areas.area_id' },
      bez_id: { type: 'text', description: 'Bezirk; null for the city', nullable: true, pattern: /(0[1-9]|1[0-2])/ },
      area_km2: { type: 'float64', unit: 'km²', description: 'area', min: 0.01, max: 900 },
      lon: { ...longitude, description: 'longitude of a point inside' },
      lat: { ...latitude, description: 'latitude of a point inside' },
      population: { type: 'int32', unit: 'persons', description: 'register count of 31.12.2025', nullable: true, min: 0 },
      reliable: { type: 'bool', description: 'false: fewer than 300 inhabitants or 100 valid votes; never ranked' },
    },
  },
  elections: {
    description: 'Elections held in Berlin',
    key: ['election_id'],
    columns: {
      election_id: { type: 'text', description: 'election', values: [...ELECTION_IDS, 'bvv2021', 'bvv2023'] },
      kind: { type: 'text', description: 'Abgeordnetenhaus, Bundestag, European Parliament, BVV', values: ['agh', 'btw', 'eu', 'bvv'] },
      date: { type: 'date', description: 'day of the election (btw2021: of the main election; partly repeated on 2024-02-11)' },
      title: { type: 'text', description: 'German title' },
      status: { type: 'text', description: 'final or preliminary', values: ['final', 'preliminary'] },
      area_method: { type: 'text', description: 'how votes came to Planungsräume', values: ['counted', 'interpolated', 'estimated'] },
      precinct_set: { type: 'text', description: 'precincts the counts belong to', nullable: true },
      title_en: { type: 'text', description: 'English title' },
      note_de: { type: 'text', description: 'how the figures of areas came about and what limits them, in German' },
      note_en: { type: 'text', description: 'the same in English' },
    },
  },
  results: {
    description: 'Votes of a party in an area (second vote; the one vote for EU)',
    key: ['election_id', 'area_id', 'party'],
    columns: { election_id: electionId, area_id: areaId, party, votes: votes('votes') },
  },
  turnout: {
    description: 'Eligible, voters and valid votes of an area',
    key: ['election_id', 'area_id'],
    columns: {
      election_id: electionId,
      area_id: areaId,
      eligible: { ...votes('eligible voters'), unit: 'persons' },
      voters: { ...votes('voters'), unit: 'persons' },
      valid: votes('valid votes'),
      method: {
        type: 'text',
        description: 'counted; interpolated from precincts; modelled from Wahlkreise by the pattern of another election; estimated (AGH 2026)',
        values: ['counted', 'interpolated', 'modelled', 'estimated'],
      },
    },
  },
  precinct_results: {
    description: 'Votes as counted, urns and post joined at the Briefwahlbezirk',
    key: ['election_id', 'precinct_id', 'party'],
    columns: {
      election_id: electionId,
      precinct_set: { type: 'text', description: 'set of precincts whose geometry applies (ah21, bt25, btw17, eu14); eu24 has none' },
      precinct_id: { type: 'text', description: 'Briefwahlbezirk, e.g. 011A' },
      party,
      votes: count('votes'),
    },
  },
  precinct_turnout: {
    description: 'Eligible, voters and valid votes as counted, joined at the Briefwahlbezirk',
    key: ['election_id', 'precinct_id'],
    columns: {
      election_id: electionId,
      precinct_set: { type: 'text', description: 'set of precincts whose geometry applies' },
      precinct_id: { type: 'text', description: 'Briefwahlbezirk, e.g. 011A' },
      eligible: { ...count('eligible voters'), unit: 'persons' },
      voters: { ...count('voters'), unit: 'persons' },
      valid: count('valid votes'),
    },
  },
  indicators: {
    description: 'Figures of areas',
    key: ['indicator_id', 'area_id'],
    columns: {
      indicator_id: { type: 'text', description: 'indicator', references: 'indicator_catalogue.indicator_id' },
      area_id: areaId,
      period: { type: 'text', description: '2024-12-31 or 2025', pattern: /\d{4}(-\d{2}-\d{2})?(\/\d{4}(-\d{2}-\d{2})?)?/ },
      value: { type: 'float64', description: 'value in the unit of the catalogue; null = no value', nullable: true },
    },
  },
  indicator_catalogue: {
    description: 'What each indicator measures, of when, from whom',
    key: ['indicator_id'],
    columns: {
      indicator_id: { type: 'text', description: 'indicator', pattern: /[a-z0-9_]+/ },
      title_de: { type: 'text', description: 'German title' },
      title_en: { type: 'text', description: 'English title' },
      unit: { type: 'text', description: 'unit of the values' },
      higher_is: { type: 'text', description: 'what a higher value means', values: ['worse', 'better', 'neutral'] },
      kind: { type: 'text', description: 'kind of figure', values: ['share', 'count', 'index', 'class', 'minutes'] },
      definition_de: { type: 'text', description: 'one German sentence' },
      definition_en: { type: 'text', description: 'one English sentence' },
      source_id: { type: 'text', description: 'entry of data/sources.json' },
      period: { type: 'text', description: 'reference date or period' },
    },
  },
  mandates: {
    description: 'Public mandates',
    key: ['mandate_id'],
    columns: {
      mandate_id: { type: 'text', description: 'own key' },
      name: { type: 'text', description: 'name of the holder' },
      party: { type: 'text', description: 'party key as in data/parties.json; "parteilos" = member without a party' },
      body: { type: 'text', description: 'body', values: ['agh', 'bundestag', 'bvv', 'bezirksamt'] },
      kind: { type: 'text', description: 'direct, list or office', values: ['direct', 'list', 'office'] },
      constituency_id: { type: 'text', description: 'Wahlkreis of the mandate, or of the candidacy for a list mandate', nullable: true },
      bez_id: { ...bezirkId, nullable: true },
      term: { type: 'text', description: 'Wahlperiode, e.g. agh20' },
      status: { type: 'text', description: 'official (incl. preliminary-official) or computed by us', values: ['official', 'computed'] },
      as_of: asOf,
      source_url: sourceUrl,
    },
  },
  constituencies: {
    description: 'Wahlkreise with their winners',
    key: ['set', 'constituency_id'],
    columns: {
      set: { type: 'text', description: 'election whose division applies', values: ['agh2026', 'agh2021', 'btw2025'] },
      constituency_id: { type: 'text', description: 'AGH: Bezirk + number (0101); Bundestag: number (074)' },
      name: { type: 'text', description: 'name' },
      bez_id: { ...bezirkId, nullable: true },
      winner_party: { type: 'text', description: 'party of the direct mandate' },
      winner_share: { type: 'float64', unit: '%', description: 'first votes of the winner', min: 0, max: 100 },
      spd_share: { type: 'float64', unit: '%', description: 'first votes of the SPD', nullable: true, min: 0, max: 100 },
    },
  },
  area_constituency: {
    description: 'Which share of an area lives in which Wahlkreis',
    key: ['set', 'area_id', 'constituency_id'],
    columns: {
      area_id: areaId,
      set: { type: 'text', description: 'division', values: ['agh2026', 'agh2021', 'btw2025'] },
      constituency_id: { type: 'text', description: 'Wahlkreis' },
      population_share: { type: 'float64', description: 'share of the inhabitants of the area, 0–1', min: 0, max: 1 },
    },
  },
  offices: {
    description: 'Public offices of members, party and branches',
    key: ['office_id'],
    columns: {
      office_id: { type: 'text', description: 'own key' },
      kind: { type: 'text', description: 'kind', values: ['mda', 'mdb', 'kreisbuero', 'landesverband', 'abteilung', 'kiezbuero'] },
      holder: { type: 'text', description: 'holder or body' },
      party: { type: 'text', description: 'party key as in data/parties.json; "parteilos" = member without a party' },
      street: { type: 'text', description: 'street and number', nullable: true },
      plz: { type: 'text', description: 'postcode', nullable: true, pattern: /1\d{4}/ },
      lon: { ...longitude, nullable: true },
      lat: { ...latitude, nullable: true },
      geocode: { type: 'text', description: 'how exactly the place is known', values: ['address', 'street', 'none'] },
      as_of: { ...asOf, nullable: true },
      source_url: { ...sourceUrl, nullable: true },
    },
  },
  places: {
    description: 'Civic places and stops',
    key: ['place_id'],
    columns: {
      place_id: { type: 'text', description: 'own key' },
      kind: { type: 'text', description: 'kind of place as in data/places.json; a stop has the kind of its highest product' },
      name: { type: 'text', description: 'name' },
      lon: { ...longitude, type: 'float32' },
      lat: { ...latitude, type: 'float32' },
      weight: { type: 'float32', description: 'stops: weighted departures; else 1', min: 0 },
      products: { type: 'text', description: 'stops: kinds of all its lines, separated by spaces; else null', nullable: true },
      source_id: { type: 'text', description: 'entry of data/sources.json' },
    },
  },
  addresses: {
    description: 'Addresses for search, loaded when someone searches',
    key: ['street', 'plz', 'number'],
    columns: {
      street: { type: 'text', description: 'street' },
      number: { type: 'text', description: 'house number with suffix; null = a square without numbers', nullable: true },
      plz: { type: 'text', description: 'postcode', pattern: /1\d{4}/ },
      area_id: { ...areaId, description: 'Planungsraum' },
      lon: { ...longitude, type: 'float32' },
      lat: { ...latitude, type: 'float32' },
      quality: { type: 'text', description: 'number = at a house number of the map, street = on the street, area = middle of the Planungsraum', values: ['number', 'street', 'area'] },
    },
  },
  population_cells: {
    description: 'People where they live; the sums per Planungsraum equal the register',
    key: ['cell_id'],
    columns: {
      cell_id: { type: 'int32', description: 'running number', min: 0 },
      lon: { ...longitude, type: 'float32' },
      lat: { ...latitude, type: 'float32' },
      area_id: { ...areaId, description: 'Planungsraum' },
      population: { type: 'float64', unit: 'persons', description: 'inhabitants', min: 0 },
      under18: { type: 'float64', unit: 'persons', description: 'inhabitants under 18', min: 0 },
      age65: { type: 'float64', unit: 'persons', description: 'inhabitants of 65 and over', min: 0 },
    },
  },
  start: {
    description: 'What the first map and the rule need, one row per area: the columns of other tables side by side',
    key: ['area_id'],
    columns: {
      area_id: areaId,
      level: { type: 'text', description: 'level', values: AREA_LEVELS },
      name: { type: 'text', description: 'official name' },
      parent_id: { type: 'text', description: 'next coarser area', nullable: true },
      bez_id: { ...bezirkId, description: 'Bezirk; null for the city', nullable: true },
      lon: longitude,
      lat: latitude,
      population: { type: 'int32', unit: 'persons', description: 'register count of 31.12.2025', nullable: true, min: 0 },
      reliable: { type: 'bool', description: 'false: too small to be ranked' },
      status_class: { type: 'uint8', description: 'MSS 2025 status class; Planungsräume only', nullable: true, min: 1, max: 4 },
      dynamic_class: { type: 'uint8', description: 'MSS 2025 dynamics class; Planungsräume only', nullable: true, min: 1, max: 5 },
      status_index: { type: 'float32', description: 'MSS status index 2023 (computed): standard deviations, higher is worse', nullable: true, min: -5, max: 8 },
      low_status_share: percentage('inhabitants in Planungsräume of status class 3 or 4'),
      very_low_status_share: percentage('inhabitants in Planungsräume of status class 4'),
      direct_mandate_share: percentage('inhabitants in Wahlkreise 2026 with a direct mandate of the SPD'),
      member_share: percentage('inhabitants in Wahlkreise 2026 in which an SPD member of the Abgeordnetenhaus stood (list seats computed)'),
      spd_offices: { type: 'uint16', description: 'SPD offices in the area' },
      spd_offices_closing: { type: 'uint16', description: 'of these: the holder has no mandate after 20 Sep 2026' },
      ...Object.fromEntries(ELECTION_IDS.map((id) => [`spd_${id}`, percentage(`SPD share of the valid votes, ${id}`)])),
    },
  },
} as const satisfies Readonly<Record<string, TableSchema>>;

export type TableName = keyof typeof schema;
