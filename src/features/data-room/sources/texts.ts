import type { ColumnType } from '../../../data/schema';
import type { Language } from '../../../domain/wording/format';

const germanTypes: Readonly<Record<ColumnType, string>> = {
  text: 'Text', bool: 'wahr/falsch', date: 'Datum', uint8: 'ganze Zahl', uint16: 'ganze Zahl', int32: 'ganze Zahl', float32: 'Zahl', float64: 'Zahl',
};
const englishTypes: typeof germanTypes = {
  text: 'text', bool: 'true/false', date: 'date', uint8: 'whole number', uint16: 'whole number', int32: 'whole number', float32: 'number', float64: 'number',
};

const german = {
  lead: 'Jede Zahl in Kiezkompass ist nachprüfbar. Hier stehen die Tabellen, mit denen die Anwendung rechnet, und die Quellen, aus denen sie entstehen: Herausgeber, Lizenz, Stand, Prüfsumme, Abdeckung und Grenzen.',
  tables: 'Tabellen',
  tablesLead: 'Diese Dateien hat die Datenaufbereitung aus den Quellen berechnet. Die Prüfsumme zeigt, ob eine Datei unverändert ist. Gleiche Quellen ergeben Byte für Byte dieselben Tabellen.',
  sources: 'Quellen',
  filter: 'Quelle, Herausgeber oder Tabelle',
  nothingFound: 'Keine Quelle passt zu dieser Suche. Suchen Sie nach einem kürzeren Wort.',
  found: (found: string, all: string) => `${found} von ${all} Quellen`,
  asOf: 'Stand',
  feeds: 'Fließt ein in',
  madeOf: 'Entsteht aus',
  limits: 'Grenzen',
  checksums: (count: string) => (count === '1' ? 'Prüfsumme der Rohdatei' : `Prüfsummen der ${count} Rohdateien`),
  rows: (count: string) => `${count} Zeilen`,
  otherFiles: 'Geometrie, Grundkarte und Prüfberichte',
  file: 'Datei',
  column: 'Spalte',
  type: 'Art',
  meaning: 'Bedeutung',
  types: germanTypes,
  loading: 'Wird geladen …',
  failed: 'Das Verzeichnis der Tabellen konnte nicht geladen werden. Prüfen Sie die Verbindung zum Server.',
  retry: 'Erneut versuchen',
};

const english: typeof german = {
  lead: 'Every figure in Kiezkompass can be checked. Here are the tables the application computes with and the sources they are made of: publisher, licence, date, checksum, coverage and limits.',
  tables: 'Tables',
  tablesLead: 'The data pipeline computed these files from the sources. The checksum shows whether a file is unchanged. The same sources give the same tables, byte for byte.',
  sources: 'Sources',
  filter: 'Source, publisher or table',
  nothingFound: 'No source matches this search. Try a shorter word.',
  found: (found, all) => `${found} of ${all} sources`,
  asOf: 'as of',
  feeds: 'Feeds',
  madeOf: 'Made of',
  limits: 'Limits',
  checksums: (count) => (count === '1' ? 'Checksum of the raw file' : `Checksums of the ${count} raw files`),
  rows: (count) => `${count} rows`,
  otherFiles: 'Geometry, base map and quality reports',
  file: 'File',
  column: 'Column',
  type: 'Type',
  meaning: 'Meaning',
  types: englishTypes,
  loading: 'Loading …',
  failed: 'The list of tables could not be loaded. Check the connection to the server.',
  retry: 'Try again',
};

export const sourceTexts: Readonly<Record<Language, typeof german>> = { de: german, en: english };
