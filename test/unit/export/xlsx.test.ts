import { strFromU8, unzipSync } from 'fflate';
import readWorkbook from 'read-excel-file/node';
import { describe, expect, test } from 'vitest';
import type { ExportTable } from '../../../src/data/export/export-table';
import { xlsxOf } from '../../../src/data/export/xlsx';
import { TROUBLESOME } from './tables';

async function bytesOf(table: ExportTable): Promise<Buffer> {
  return Buffer.from(await (await xlsxOf(table, 2)).arrayBuffer());
}

describe('XLSX', () => {
  test('read by another program has numbers that are numbers, ids with their zeros, and empty cells for what is missing', async () => {
    const [table, notes] = await readWorkbook(await bytesOf(TROUBLESOME));
    expect(table!.sheet).toBe('Rangliste Kieze Berlin');
    expect(table!.data[0]).toEqual(TROUBLESOME.columns.map(({ title }) => title));
    expect(table!.data[1]).toEqual(['01100101', 'Stülerstraße', 3280, -3.1, '=HYPERLINK("http://example.org";"hier")']);
    expect(table!.data[2]).toEqual(['11100308', 'Kiez "am Ring"; Nord, Süd\nzweite Zeile', null, 0.25, '@SUM(A1)']);
    expect(notes!.sheet).toBe('Erläuterung');
    const text = notes!.data.flat().filter((cell) => cell !== null).join('\n');
    for (const word of ['Rangliste: Kieze [Berlin]', 'Kriterien', 'strukturschwach UND', 'Quellen', 'CC BY 3.0 DE']) expect(text).toContain(word);
  });

  test('holds no formula, keeps header and names in sight, and shows numbers with their decimals and signs', async () => {
    const parts = unzipSync(await bytesOf(TROUBLESOME));
    const sheet = strFromU8(parts['xl/worksheets/sheet1.xml']!);
    expect(sheet).not.toMatch(/<f[ >]/);
    expect(sheet).toMatch(/<pane [^>]*state="frozen"/);
    expect(sheet).toMatch(/xSplit="2"/);
    expect(sheet).toMatch(/ySplit="1"/);
    const styles = strFromU8(parts['xl/styles.xml']!);
    expect(styles).toContain('#,##0');
    expect(styles).toContain('+#,##0.0;-#,##0.0;#,##0.0');
  });

  test('survives characters that XML forbids and names that Excel forbids', async () => {
    const table: ExportTable = { ...TROUBLESOME, title: `Wahl/Status? ${'sehr '.repeat(12)}`, rows: [['0', 'a\u0000b\u000bc\ud800d <&>', 1, 2, 'x'.repeat(40_000)]] };
    const [sheet] = await readWorkbook(await bytesOf(table));
    expect(sheet!.sheet.length).toBeLessThanOrEqual(31);
    expect(sheet!.data[1]![1]).toBe('abcd <&>');
    expect(String(sheet!.data[1]![4])).toHaveLength(32_767);
  });
});
