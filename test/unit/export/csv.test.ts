import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { csvOf, type CsvFormat } from '../../../src/data/export/csv';
import type { ExportTable } from '../../../src/data/export/export-table';
import { defused } from '../../../src/data/export/formula';
import { TROUBLESOME } from './tables';

/** An independent reader, strict: every record must have the same number of fields. */
function read(csv: string, format: CsvFormat): string[][] {
  return parse(csv, { delimiter: format === 'german' ? ';' : ',', bom: true, relax_column_count: false });
}

describe('CSV', () => {
  test('in the German way has semicolons and decimal commas', () => {
    const records = read(csvOf(TROUBLESOME, 'german'), 'german');
    expect(records[0]).toEqual(['Kiez-Nummer', 'Name; mit "Zusatz"', 'Einwohner:innen', 'Abstand (Punkte)', '\'=Bemerkung']);
    expect(records[1]).toEqual(['01100101', 'Stülerstraße', '3280', '-3,1', '\'=HYPERLINK("http://example.org";"hier")']);
    expect(records[2]).toEqual(['11100308', 'Kiez "am Ring"; Nord, Süd\nzweite Zeile', '', '0,25', "'@SUM(A1)"]);
  });

  test('in the international way has commas and points', () => {
    const records = read(csvOf(TROUBLESOME, 'international'), 'international');
    expect(records[1]!.slice(0, 4)).toEqual(['01100101', 'Stülerstraße', '3280', '-3.1']);
    expect(Number(records[2]![3])).toBe(0.25);
  });

  test.each(['german', 'international'] as const)('explains itself behind an empty line, without disturbing the table (%s)', (format) => {
    const csv = csvOf(TROUBLESOME, format);
    // The bytes of the mark by which Excel knows UTF-8.
    expect([...new TextEncoder().encode(csv).slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    const records = read(csv, format);
    const empty = records.findIndex((record) => record.every((cell) => cell === ''));
    expect(empty).toBe(1 + TROUBLESOME.rows.length);
    const notes = records.slice(empty + 1);
    expect(notes.every(([first = '', ...others]) => first.startsWith('# ') && others.every((cell) => cell === ''))).toBe(true);
    const text = notes.map(([first]) => first).join('\n');
    for (const word of ['Rangliste', 'strukturschwach UND (ohne Mandat, ODER unter Schnitt)', 'Amt für Statistik · CC BY 3.0 DE', '# +49']) expect(text).toContain(word);
  });

  test('gives back any text and any number, whatever is in it', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.string({ unit: 'binary' }), fc.double({ noNaN: true, noDefaultInfinity: true })), { minLength: 1 }), fc.constantFrom('german' as const, 'international' as const), (rows, format) => {
        const table: ExportTable = { ...TROUBLESOME, columns: TROUBLESOME.columns.slice(1, 3), rows, notes: [] };
        const records = read(csvOf(table, format), format).slice(1, 1 + rows.length);
        records.forEach(([text, number], index) => {
          expect(text).toBe(defused(rows[index]![0]));
          expect(Number(number!.replace(',', '.')) === rows[index]![1]).toBe(true);
        });
      }),
    );
  });

  test('lets no text through that a spreadsheet would run', () => {
    fc.assert(
      fc.property(fc.constantFrom('=', '+', '-', '@', '\t', '\r', '\n', '＝', ' =', ' @'), fc.string(), (start, rest) => {
        expect(defused(start + rest)).toBe(`'${start}${rest}`);
      }),
    );
    expect(defused('Alt-Treptow = schön')).toBe('Alt-Treptow = schön');
    expect(defused('– keine Angabe')).toBe('– keine Angabe');
  });
});
