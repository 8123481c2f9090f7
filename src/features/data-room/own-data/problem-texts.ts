import type { Language } from '../../../domain/wording/format';
import type { FileProblem } from '../../../workers/import';

/** Why a file was not taken in, and what to do. */
export function problemText(problem: FileProblem, language: Language): string {
  return language === 'de' ? german(problem) : english(problem);
}

function german(problem: FileProblem): string {
  switch (problem.kind) {
    case 'too_large': return `Die Datei ist ${problem.megabytes} MB groß; möglich sind 200 MB. Kürzen oder teilen Sie sie.`;
    case 'too_many_rows': return 'Die Datei hat mehr als 1 Million Zeilen. Kürzen oder teilen Sie sie.';
    case 'too_many_cells': return 'Die Datei hat mehr als 30 Millionen Felder. Lassen Sie Spalten oder Zeilen weg.';
    case 'too_many_columns': return 'Die Datei hat mehr als 500 Spalten. Lassen Sie Spalten weg, die Sie nicht brauchen.';
    case 'empty': return 'Die Datei ist leer.';
    case 'unreadable': return 'Die Datei lässt sich nicht lesen. Wurde sie verschoben, oder ist es ein Ordner? Wählen Sie sie noch einmal aus.';
    case 'foreign_format': return `Das ist eine Datei vom Typ ${problem.format}. Speichern Sie sie als CSV, XLSX oder GeoJSON.`;
    case 'binary': return 'Das ist keine Tabelle, sondern eine Datei ohne lesbaren Text. Speichern Sie sie als CSV, XLSX oder GeoJSON.';
    case 'truncated_text': return 'Die Datei bricht mitten in einem Zeichen ab; sie ist unvollständig. Laden oder speichern Sie sie neu.';
    case 'no_rows': return 'Die Datei enthält keine Zeilen unter der Kopfzeile.';
    case 'duplicate_header': return `Zwei Spalten heißen „${problem.title}“. Geben Sie jeder Spalte einen eigenen Namen.`;
    case 'ragged_row': return `Zeile ${problem.row} hat ${problem.found} Felder, die Kopfzeile ${problem.expected}. Fehlt dort etwas, oder steht ein Trennzeichen im Text? Texte mit Trennzeichen gehören in Anführungszeichen.`;
    case 'open_quote': return `In Zeile ${problem.row} stimmen die Anführungszeichen nicht, oder die Datei bricht dort ab. Innerhalb eines Feldes werden sie verdoppelt.`;
    case 'inflates': return `Die Arbeitsmappe wäre entpackt ${problem.megabytes} MB groß. Löschen Sie Blätter, die Sie nicht brauchen, oder speichern Sie das Blatt als CSV.`;
    case 'damaged_workbook': return 'Die Arbeitsmappe ist beschädigt oder unvollständig. Öffnen Sie sie in der Tabellenkalkulation, und speichern Sie sie neu als XLSX.';
    case 'formula_without_value': return 'Eine Zelle enthält eine Formel ohne gespeichertes Ergebnis. Formeln werden hier nicht gerechnet: Öffnen und speichern Sie die Mappe in der Tabellenkalkulation.';
    case 'damaged_json': return `Das ist kein gültiges JSON; vielleicht ist die Datei unvollständig. (${problem.detail})`;
    case 'not_geojson': return 'Das ist JSON, aber kein GeoJSON: Es fehlt eine „FeatureCollection“. Exportieren Sie die Karte als GeoJSON.';
    case 'missing_columns': return `Es fehlen die Spalten ${problem.titles.map((title) => `„${title}“`).join(', ')}. Laden Sie die Vorlage, und übernehmen Sie ihre Überschriften.`;
    case 'no_entries': return 'Keine Zeile ist brauchbar. Laden Sie die Vorlage, und vergleichen Sie die Angaben.';
    case 'references': return `Die Gebiete zum Zuordnen konnten nicht geladen werden (${problem.detail}). Prüfen Sie die Verbindung, und öffnen Sie die Datei noch einmal.`;
    case 'several_files': return 'Bitte immer nur eine Datei auf einmal.';
    case 'cancelled': return 'Das Einlesen wurde abgebrochen.';
    case 'failed': return 'Das Einlesen ist gescheitert, vermutlich reicht der Arbeitsspeicher nicht. Kürzen Sie die Datei, oder schließen Sie andere Fenster.';
  }
}

function english(problem: FileProblem): string {
  switch (problem.kind) {
    case 'too_large': return `The file has ${problem.megabytes} MB; 200 MB are possible. Shorten or split it.`;
    case 'too_many_rows': return 'The file has more than 1 million rows. Shorten or split it.';
    case 'too_many_cells': return 'The file has more than 30 million fields. Leave out columns or rows.';
    case 'too_many_columns': return 'The file has more than 500 columns. Leave out those you do not need.';
    case 'empty': return 'The file is empty.';
    case 'unreadable': return 'The file cannot be read. Was it moved, or is it a folder? Choose it again.';
    case 'foreign_format': return `This is a file of type ${problem.format}. Save it as CSV, XLSX or GeoJSON.`;
    case 'binary': return 'This is no table but a file without readable text. Save it as CSV, XLSX or GeoJSON.';
    case 'truncated_text': return 'The file ends in the middle of a character; it is incomplete. Download or save it again.';
    case 'no_rows': return 'The file has no rows below the header.';
    case 'duplicate_header': return `Two columns are called “${problem.title}”. Give every column a name of its own.`;
    case 'ragged_row': return `Line ${problem.row} has ${problem.found} fields, the header ${problem.expected}. Is something missing, or is there a delimiter in a text? Texts with delimiters belong in quotation marks.`;
    case 'open_quote': return `The quotation marks in line ${problem.row} do not match, or the file ends there. Within a field they are doubled.`;
    case 'inflates': return `Unpacked, the workbook would have ${problem.megabytes} MB. Delete sheets you do not need, or save the sheet as CSV.`;
    case 'damaged_workbook': return 'The workbook is damaged or incomplete. Open it in the spreadsheet program and save it again as XLSX.';
    case 'formula_without_value': return 'A cell holds a formula without a stored result. Formulas are not computed here: open and save the workbook in the spreadsheet program.';
    case 'damaged_json': return `This is no valid JSON; perhaps the file is incomplete. (${problem.detail})`;
    case 'not_geojson': return 'This is JSON but no GeoJSON: a “FeatureCollection” is missing. Export the map as GeoJSON.';
    case 'missing_columns': return `The columns ${problem.titles.map((title) => `“${title}”`).join(', ')} are missing. Download the template and use its titles.`;
    case 'no_entries': return 'No line is usable. Download the template and compare.';
    case 'references': return `The areas to match with could not be loaded (${problem.detail}). Check the connection and open the file again.`;
    case 'several_files': return 'Please one file at a time.';
    case 'cancelled': return 'Reading was cancelled.';
    case 'failed': return 'Reading failed, probably for lack of memory. Shorten the file or close other windows.';
  }
}
