import type { Arm, ResolutionThresholds } from '../../../domain/criteria/resolution';
import { shortElection } from '../../../domain/wording/elections';
import { formatDecimal, type Language } from '../../../domain/wording/format';

/** The words of copied and exported tables, and of the menu that makes them. */
const german = {
  menu: 'Exportieren',
  copy: 'Kopieren',
  scopePicked: (count: string) => `${count} ausgewählte Gebiete`,
  scopeAll: (count: string) => `Alle ${count} gezeigten Gebiete`,
  scopeHint: 'mit den gezeigten Spalten, den Kriterien, Datum und Quellen',
  formats: {
    xlsx: ['Excel (XLSX)', 'mit Zahlenformaten und einem Blatt zu Kriterien und Quellen'],
    german: ['CSV, deutsch', 'Semikolon und Dezimalkomma'],
    international: ['CSV, international', 'Komma und Dezimalpunkt'],
    geojson: ['GeoJSON', 'mit den Flächen, für Geoinformationssysteme (WGS 84)'],
  },
  copied: (count: string) => `${count} Gebiete sind in der Zwischenablage. Fügen Sie sie in eine Tabelle oder einen Text ein.`,
  copyFailed: 'Der Browser lässt das Kopieren nicht zu. Exportieren Sie die Tabelle stattdessen als Datei.',
  saved: (file: string) => `${file} ist bereit.`,
  saveFailed: (reason: string) => `Die Datei konnte nicht erstellt werden. Prüfen Sie die Verbindung und versuchen Sie es noch einmal. (${reason})`,
  waiting: 'Ein Teil der Spalten wird noch geladen. Versuchen Sie es gleich noch einmal.',
  incomplete: 'Ein Teil der Spalten konnte nicht geladen werden. Prüfen Sie die Verbindung und laden Sie die Seite neu, oder nehmen Sie diese Spalten heraus.',
  file: 'Rangliste',
  sheet: (level: string, place: string) => `Rangliste ${level} ${place}`,
  about: 'Diese Liste',
  created: 'Erstellt am',
  link: 'Link zur Ansicht',
  rows: 'Gebiete',
  rowCount: (shown: string, all: string) => `${shown} von ${all}`,
  order: 'Reihenfolge',
  filters: 'Filter',
  quota: 'Obergrenze',
  quotaOf: (count: number) => `höchstens ${count} je Kreis`,
  criteria: 'Kriterien',
  orders: { rule: 'Was die Regel erfüllt, steht zuerst; darin ordnet der gewichtete Index.', index: 'Allein der gewichtete Index ordnet.' },
  ruleOfResolution: 'Regel (Beschluss): strukturschwach UND (ohne Mandatsträger:innen ODER langjährig unterdurchschnittlich)',
  ownRule: (rule: string) => `Eigene Regel: ${rule}`,
  arms: {
    weak: ({ weakFromClass, weakShare }: ResolutionThresholds) =>
      `Strukturschwach: Statusklasse ${weakFromClass === 3 ? 'niedrig oder sehr niedrig' : 'sehr niedrig'} im Monitoring Soziale Stadtentwicklung 2025; über Planungsräumen: mindestens ${weakShare} % der Einwohner:innen leben in solchen.`,
    no_mandate: ({ mandateSense, mandateShare }: ResolutionThresholds) =>
      `Ohne Mandatsträger:innen: unter ${mandateShare} % der Einwohner:innen leben in einem Wahlkreis mit ${mandateSense === 'direct' ? 'SPD-Direktmandat' : 'SPD-MdA, die dort kandidierten'} (20. Wahlperiode, vorläufig; Listensitze errechnet, nicht amtlich).`,
    below: ({ deviation, belowShare, elections }: ResolutionThresholds) =>
      `Langjährig unterdurchschnittlich: mittlerer Abstand der SPD zu Berlin unter ${formatDecimal(deviation, 1, 'de')} Punkten und darunter in mindestens ${belowShare} % der Wahlen (${elections.map((id) => shortElection(id, 'de')).join(', ')}).`,
  } satisfies Record<Arm, (thresholds: ResolutionThresholds) => string>,
  index: 'Gewichteter Index',
  aggregation: { arithmetic: 'Zusammengefasst als gewichtetes arithmetisches Mittel', geometric: 'Zusammengefasst als gewichtetes geometrisches Mittel' },
  indexHead: ['Kriterium', 'Gewicht', 'Richtung', 'Normierung'],
  directions: { more: 'hoch heißt dringlich', less: 'niedrig heißt dringlich', ideal: (value: string) => `fern von ${value} heißt dringlich` },
  normalisations: {
    percentile: 'Prozentrang', min_max: (winsorise: number) => `linear, ${winsorise} % an beiden Enden gekappt`, z_score: 'Standardabweichungen',
    goalposts: (from: string, to: string) => `linear von ${from} bis ${to}`,
  },
  columns: 'Spalten',
  columnHead: ['Spalte', 'Bedeutung', 'Stand', 'Kennzeichen', 'Grenzen'],
  sources: 'Quellen und Lizenzen',
  sourceHead: ['Quelle', 'Herausgeber', 'Lizenz', 'Stand', 'Adresse'],
  changed: 'Die Daten wurden bearbeitet: zusammengeführt, umgerechnet und ausgewertet mit Kiezkompass.',
  notes: 'Hinweise',
  noteList: [
    'Leere Felder: keine Angabe. Das ist nie null.',
    'Gebiete mit weniger als 300 Einwohner:innen oder 100 gültigen Stimmen sind nicht zuverlässig und haben keinen Rang.',
    'Wahlergebnisse unterhalb der Wahlkreise sind räumlich umgerechnet; die von 2026 sind dort geschätzt und vorläufig.',
    'Zusammenhang ist keine Ursache: Die Liste ersetzt keine Ortskenntnis.',
  ],
  reliable: 'Zuverlässig',
  yes: 'ja',
  no: 'nein',
};

export type ExportTexts = typeof german;

const english: ExportTexts = {
  menu: 'Export',
  copy: 'Copy',
  scopePicked: (count) => `${count} selected areas`,
  scopeAll: (count) => `All ${count} areas shown`,
  scopeHint: 'with the columns shown, criteria, date and sources',
  formats: {
    xlsx: ['Excel (XLSX)', 'with number formats and a sheet on criteria and sources'],
    german: ['CSV, German', 'semicolon and decimal comma'],
    international: ['CSV, international', 'comma and decimal point'],
    geojson: ['GeoJSON', 'with the areas, for geographic information systems (WGS 84)'],
  },
  copied: (count) => `${count} areas are on the clipboard. Paste them into a table or a text.`,
  copyFailed: 'The browser does not allow copying. Export the table as a file instead.',
  saved: (file) => `${file} is ready.`,
  saveFailed: (reason) => `The file could not be made. Check the connection and try again. (${reason})`,
  waiting: 'Some of the columns are still being loaded. Try again in a moment.',
  incomplete: 'Some of the columns could not be loaded. Check the connection and reload the page, or take these columns out.',
  file: 'Ranking',
  sheet: (level, place) => `Ranking ${level} ${place}`,
  about: 'This list',
  created: 'Created on',
  link: 'Link to the view',
  rows: 'Areas',
  rowCount: (shown, all) => `${shown} of ${all}`,
  order: 'Order',
  filters: 'Filters',
  quota: 'Limit',
  quotaOf: (count) => `at most ${count} per Kreis`,
  criteria: 'Criteria',
  orders: { rule: 'Areas that meet the rule come first; the weighted index orders them.', index: 'The weighted index alone gives the order.' },
  ruleOfResolution: 'Rule (resolution): structurally weak AND (without mandate holder OR below average in the long term)',
  ownRule: (rule) => `Own rule: ${rule}`,
  arms: {
    weak: ({ weakFromClass, weakShare }) =>
      `Structurally weak: status class ${weakFromClass === 3 ? 'low or very low' : 'very low'} in the Monitoring Soziale Stadtentwicklung 2025; above planning areas: at least ${weakShare} % of the inhabitants live in such areas.`,
    no_mandate: ({ mandateSense, mandateShare }) =>
      `Without mandate holder: fewer than ${mandateShare} % of the inhabitants live in a constituency with ${mandateSense === 'direct' ? 'an SPD direct mandate' : 'an SPD member of parliament who stood there'} (20th term, preliminary; list seats computed, not official).`,
    below: ({ deviation, belowShare, elections }) =>
      `Below average in the long term: mean deviation of the SPD from Berlin below ${formatDecimal(deviation, 1, 'en')} points, and below in at least ${belowShare} % of the elections (${elections.map((id) => shortElection(id, 'en')).join(', ')}).`,
  },
  index: 'Weighted index',
  aggregation: { arithmetic: 'Put together as a weighted arithmetic mean', geometric: 'Put together as a weighted geometric mean' },
  indexHead: ['Criterion', 'Weight', 'Direction', 'Normalisation'],
  directions: { more: 'high means urgent', less: 'low means urgent', ideal: (value) => `far from ${value} means urgent` },
  normalisations: {
    percentile: 'percentile rank', min_max: (winsorise) => `linear, ${winsorise} % cut off at both ends`, z_score: 'standard deviations',
    goalposts: (from, to) => `linear from ${from} to ${to}`,
  },
  columns: 'Columns',
  columnHead: ['Column', 'Meaning', 'As of', 'Marks', 'Limits'],
  sources: 'Sources and licences',
  sourceHead: ['Source', 'Publisher', 'Licence', 'As of', 'Address'],
  changed: 'The data were processed: joined, converted and analysed with Kiezkompass.',
  notes: 'Notes',
  noteList: [
    'Empty cells: no value. That is never zero.',
    'Areas with fewer than 300 inhabitants or 100 valid votes are not reliable and have no rank.',
    'Election results below constituencies are spatially converted; those of 2026 are estimated there and preliminary.',
    'Correlation is not cause: the list does not replace local knowledge.',
  ],
  reliable: 'Reliable',
  yes: 'yes',
  no: 'no',
};

export const exportTexts: Readonly<Record<Language, ExportTexts>> = { de: german, en: english };
