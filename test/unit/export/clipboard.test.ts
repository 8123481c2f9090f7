import { parse } from 'csv-parse/sync';
import { describe, expect, test } from 'vitest';
import { clipboardOf } from '../../../src/data/export/clipboard';
import { TROUBLESOME } from './tables';

describe('a copied table', () => {
  test('as text has a line for each row and a tab between cells, with decimal commas for German readers', () => {
    const records: string[][] = parse(clipboardOf(TROUBLESOME).text, { delimiter: '\t', quote: false, escape: null, relax_column_count: true });
    expect(records[1]).toEqual(['01100101', 'Stülerstraße', '3280', '-3,1', '\'=HYPERLINK("http://example.org";"hier")']);
    expect(records[2]).toEqual(['11100308', 'Kiez "am Ring"; Nord, Süd zweite Zeile', '', '0,25', "'@SUM(A1)"]);
    expect(records.at(-1)![0]).toBe("'+49 ist keine Formel");
    const english = clipboardOf({ ...TROUBLESOME, language: 'en' }).text.split('\r\n')[1]!;
    expect(english.split('\t')[3]).toBe('-3.1');
  });

  test('as HTML marks texts as texts, so that ids keep their zeros, and lets no markup or formula through', () => {
    const { html } = clipboardOf({ ...TROUBLESOME, rows: [['01100101', '<img src=x onerror=alert(1)>', 5, 1, '=1+1']] });
    expect(html).toMatch(/<td style="mso-number-format:'\\@'"[^>]*>01100101<\/td>/);
    expect(html).not.toContain('<img');
    expect(html).toContain("&lt;img src=x onerror=alert(1)&gt;");
    expect(html).toContain(">'=1+1<");
    expect(html).toContain('<p>Kriterien</p>');
  });
});
