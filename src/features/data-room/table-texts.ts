import { schema, type TableName } from '../../data/schema';
import type { Language } from '../../domain/wording/format';

/** What a table holds and what it cannot say, for people. */
export interface TableText {
  readonly description: string;
  readonly limits: string;
}

/** The words for a published table. */
export function tableText(table: TableName, language: Language): TableText {
  const [description, limits, limitsEnglish] = GERMAN_TABLES[table];
  return language === 'de' ? { description, limits } : { description: schema[table].description, limits: limitsEnglish };
}

/** The words for a column of a published table; undefined if it is none of the contract's. */
export function columnText(table: TableName, column: string, language: Language): string | undefined {
  const known = (schema[table].columns as Readonly<Record<string, { description: string }>>)[column];
  if (!known || language === 'en') return known?.description;
  const share = /^spd_((?:agh|btw|eu)\d{4})$/.exec(column);
  if (share) return `SPD-Anteil an den gültigen Stimmen, ${share[1]}`;
  return GERMAN_COLUMNS[`${table}.${column}`] ?? GERMAN_COLUMNS[column];
}

/** The unit of a column as people write it. */
export function unitText(unit: string | undefined, language: Language): string {
  return language === 'de' ? (GERMAN_UNITS[unit ?? ''] ?? unit ?? '') : (unit ?? '');
}

const GERMAN_UNITS: Readonly<Record<string, string>> = { persons: 'Personen', votes: 'Stimmen' };

const ESTIMATE = 'agh2026 ist unterhalb der Wahlkreise geschätzt; alle Planungsraum-Werte sind umgerechnet und nicht amtlich.';
const ESTIMATE_ENGLISH = 'agh2026 is estimated below the constituencies; all figures of planning areas are converted and not official.';

/** German description, German limits, English limits. */
const GERMAN_TABLES: Readonly<Record<TableName, readonly [string, string, string]>> = {
  areas: ['Gebiete aller Ebenen: Planungsraum, Bezirksregion, Prognoseraum, Bezirk, Wahlkreis 2026, Stadt', 'Zwei Planungsräume sind unbewohnt und haben keine Wahlergebnisse. Grenzen: LOR 2021.', 'Two planning areas are uninhabited and have no results. Borders: LOR 2021.'],
  elections: ['Wahlen in Berlin, mit Vorbehalten', 'btw2021 enthält die Teilwiederholung vom 11.02.2024.', 'btw2021 includes the partial repeat of 11 February 2024.'],
  results: ['Stimmen einer Partei in einem Gebiet (Zweitstimme; bei der Europawahl die eine Stimme)', ESTIMATE, ESTIMATE_ENGLISH],
  turnout: ['Wahlberechtigte, Wählende und gültige Stimmen eines Gebiets', ESTIMATE, ESTIMATE_ENGLISH],
  precinct_results: ['Stimmen, wie sie gezählt wurden: Urne und Brief im Briefwahlbezirk zusammen', 'Stimmbezirke verschiedener Wahlen haben verschiedene Grenzen; gleiche Nummern bedeuten nicht gleiche Gebiete.', 'Precincts of different elections have different borders; the same number does not mean the same area.'],
  precinct_turnout: ['Wahlberechtigte, Wählende und gültige Stimmen, wie gezählt, im Briefwahlbezirk', 'Wie bei precinct_results gilt jede Grenze nur für ihren Satz von Stimmbezirken.', 'As with precinct_results, borders are valid for their own set of precincts only.'],
  indicators: ['Kennzahlen der Gebiete, eine Zeile je Kennzahl und Gebiet', 'Fehlt ein Wert, steht NULL, nie null. Nicht jede Kennzahl gibt es auf jeder Ebene.', 'A missing value is NULL, never zero. Not every indicator exists on every level.'],
  indicator_catalogue: ['Was jede Kennzahl misst, von wann und von wem', 'Die Definitionen sind unsere Worte; verbindlich ist die Quelle.', 'The definitions are our words; the source is binding.'],
  mandates: ['Öffentliche Mandate: Abgeordnetenhaus, Bundestag, BVV, Bezirksämter', 'Listensitze der 20. Wahlperiode sind errechnet (status = computed). BVV und Bezirksämter: Stand vor der Wahl vom 20.09.2026.', 'List seats of the 20th term are computed (status = computed). BVV and Bezirksämter: before the election of 20 September 2026.'],
  constituencies: ['Wahlkreise mit den Gewinner:innen des Direktmandats', '2026: vorläufiges Ergebnis.', '2026: preliminary result.'],
  area_constituency: ['Welcher Anteil eines Gebiets in welchem Wahlkreis lebt', 'Anteile nach Einwohner:innen am Wohnort, geschätzt für Gebiete, die ein Wahlkreis schneidet.', 'Shares by inhabitants where they live, estimated for areas cut by a constituency.'],
  offices: ['Öffentliche Büros von Abgeordneten, Partei und Gliederungen', 'Stand April 2026 und älter; sechs Büros der SPD ohne bekannten Ort. Büros ändern sich schneller als jede Veröffentlichung.', 'As of April 2026 and older; six offices of the SPD without a known place. Offices change faster than any publication.'],
  places: ['Orte des öffentlichen Lebens und Haltestellen', 'Aus OpenStreetMap und amtlichen Listen; nicht vollständig.', 'From OpenStreetMap and official lists; not complete.'],
  addresses: ['Adressen für die Suche', 'Verzeichnis vom Juni 2023; 91 % liegen an einer Hausnummer der Karte.', 'List of June 2023; 91 % are placed at a house number of the map.'],
  population_cells: ['Menschen dort, wo sie wohnen: kleine Zellen, deren Summen dem Register entsprechen', 'Die Verteilung innerhalb eines Planungsraums ist geschätzt.', 'The distribution within a planning area is estimated.'],
  start: ['Was die erste Karte braucht, eine Zeile je Gebiet: bequem für eigene Abfragen', ESTIMATE, ESTIMATE_ENGLISH],
};

const GERMAN_COLUMNS: Readonly<Record<string, string>> = {
  area_id: 'Gebiet',
  'areas.area_id': 'Planungsraum 8, Bezirksregion 6, Prognoseraum 4, Bezirk 2 Ziffern; wk26-0101; berlin',
  'addresses.area_id': 'Planungsraum',
  'population_cells.area_id': 'Planungsraum',
  level: 'Ebene: plr, bzr, pgr, bez, wk26, city',
  name: 'amtlicher Name',
  'areas.name': 'amtlicher Name; nicht eindeutig (zwei Schloßstraßen)',
  'mandates.name': 'Name',
  'places.name': 'Name',
  parent_id: 'nächstgröberes Gebiet',
  bez_id: 'Bezirk 01–12',
  area_km2: 'Fläche',
  lon: 'geografische Länge, WGS 84',
  'areas.lon': 'Länge eines Punktes im Gebiet',
  lat: 'geografische Breite, WGS 84',
  'areas.lat': 'Breite eines Punktes im Gebiet',
  population: 'Einwohner:innen im Register, 31.12.2025',
  'population_cells.population': 'Einwohner:innen',
  reliable: 'falsch: weniger als 300 Einwohner:innen oder 100 gültige Stimmen; wird nicht gereiht',
  election_id: 'Wahl, z. B. agh2023',
  kind: 'Art',
  'elections.kind': 'agh, btw, eu oder bvv',
  'indicator_catalogue.kind': 'Art der Kennzahl: Anteil, Anzahl, Index, Klasse, Minuten',
  'mandates.kind': 'direct, list oder office',
  'places.kind': 'Art des Orts; bei Haltestellen das höchste Verkehrsmittel',
  date: 'Wahltag',
  title: 'deutscher Titel',
  'elections.status': 'final (endgültig) oder preliminary (vorläufig)',
  'mandates.status': 'official (amtlich) oder computed (errechnet)',
  area_method: 'wie die Stimmen in die Planungsräume kamen',
  precinct_set: 'Satz von Stimmbezirken, deren Grenzen gelten (ah21, bt25, btw17, eu14)',
  title_en: 'englischer Titel',
  note_de: 'Vorbehalte auf Deutsch',
  note_en: 'Vorbehalte auf Englisch',
  party: 'Kürzel der Partei, z. B. spd; sonstige = Summe nicht getrennt veröffentlichter Parteien',
  'mandates.party': 'Kürzel der Partei, z. B. spd; parteilos = ohne Partei',
  'offices.party': 'Kürzel der Partei, z. B. spd; parteilos = ohne Partei',
  votes: 'Stimmen',
  eligible: 'Wahlberechtigte',
  voters: 'Wählende',
  valid: 'gültige Stimmen',
  method: 'gezählt, umgerechnet, nach Muster verteilt oder geschätzt',
  precinct_id: 'Briefwahlbezirk, z. B. 011A',
  indicator_id: 'Kennzahl; was sie misst, steht in indicator_catalogue',
  period: 'Stichtag oder Zeitraum',
  value: 'Wert in der Einheit des Katalogs; NULL = keine Angabe',
  title_de: 'deutscher Titel',
  unit: 'Einheit',
  higher_is: 'was ein höherer Wert bedeutet: worse, better, neutral',
  definition_de: 'deutsche Definition',
  definition_en: 'englische Definition',
  source_id: 'Quelle',
  mandate_id: 'eigener Schlüssel',
  body: 'agh, bundestag, bvv oder bezirksamt',
  constituency_id: 'Wahlkreis',
  'mandates.constituency_id': 'Wahlkreis des Mandats oder, bei Listenmandaten, der Kandidatur',
  term: 'Wahlperiode, z. B. agh20',
  as_of: 'Stand des Belegs',
  source_url: 'öffentliche Seite, von der die Zeile stammt',
  set: 'Wahl, deren Einteilung gilt: agh2026, agh2021, btw2025',
  winner_party: 'Partei des Direktmandats',
  winner_share: 'Erststimmen der Gewinner:in',
  spd_share: 'Erststimmen der SPD',
  population_share: 'Anteil der Einwohner:innen des Gebiets, 0–1',
  office_id: 'eigener Schlüssel',
  'offices.kind': 'mda, mdb, kreisbuero, landesverband, abteilung, kiezbuero',
  holder: 'Inhaber:in oder Gliederung',
  street: 'Straße',
  'offices.street': 'Straße und Hausnummer',
  plz: 'Postleitzahl',
  geocode: 'wie genau der Ort bekannt ist: address, street, none',
  place_id: 'eigener Schlüssel',
  weight: 'Haltestellen: gewichtete Abfahrten, sonst 1',
  products: 'Haltestellen: alle Verkehrsmittel, durch Leerzeichen getrennt',
  number: 'Hausnummer mit Zusatz',
  quality: 'number = an der Hausnummer, street = in der Straße, area = Mitte des Planungsraums',
  cell_id: 'laufende Nummer',
  under18: 'Einwohner:innen unter 18',
  age65: 'Einwohner:innen ab 65',
  status_class: 'Statusklasse MSS 2025, 1 hoch bis 4 sehr niedrig; nur Planungsräume',
  dynamic_class: 'Dynamikklasse MSS 2025; nur Planungsräume',
  status_index: 'Statusindex MSS 2023, positiv = schwächer; nur Planungsräume',
  low_status_share: 'Anteil der Einwohner:innen in Planungsräumen der Klasse 3 oder 4',
  very_low_status_share: 'Anteil der Einwohner:innen in Planungsräumen der Klasse 4',
  direct_mandate_share: 'Anteil der Einwohner:innen in Wahlkreisen 2026 mit SPD-Direktmandat',
  member_share: 'Anteil der Einwohner:innen in Wahlkreisen 2026, in denen ein SPD-Mitglied des Abgeordnetenhauses kandidierte (Listensitze errechnet)',
  spd_offices: 'SPD-Büros im Gebiet',
  spd_offices_closing: 'davon: Inhaber:in ohne Mandat seit dem 20.09.2026',
};
