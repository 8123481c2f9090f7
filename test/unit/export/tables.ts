import type { ExportTable } from '../../../src/data/export/export-table';

/** Two Kieze with what makes trouble: leading zeros, separators, quotes, a missing number, text that looks like a formula. */
export const TROUBLESOME: ExportTable = {
  title: 'Rangliste: Kieze [Berlin]',
  language: 'de',
  columns: [
    { key: 'area_id', title: 'Kiez-Nummer', kind: 'text' },
    { key: 'name', title: 'Name; mit "Zusatz"', kind: 'text' },
    { key: 'population', title: 'Einwohner:innen', kind: 'number', digits: 0 },
    { key: 'deviation', title: 'Abstand (Punkte)', kind: 'number', digits: 1, decimals: 4, signed: true },
    { key: 'note', title: '=Bemerkung', kind: 'text' },
  ],
  rows: [
    ['01100101', 'Stülerstraße', 3280, -3.100000381469727, '=HYPERLINK("http://example.org";"hier")'],
    ['11100308', 'Kiez "am Ring"; Nord, Süd\nzweite Zeile', NaN, 0.25, '@SUM(A1)'],
  ],
  notes: [
    { heading: 'Kriterien', entries: [['strukturschwach UND (ohne Mandat, ODER unter Schnitt)']] },
    { heading: 'Quellen', entries: [['Amt für Statistik', 'CC BY 3.0 DE', ''], ['+49 ist keine Formel']] },
  ],
};
