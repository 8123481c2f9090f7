import type { Cell, Row } from 'write-excel-file/universal';
import { writtenValue, type ExportColumn, type ExportTable, type ExportValue } from './export-table';

export const XLSX_MEDIA_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/**
 * The table as a workbook of two sheets: the rows, with real numbers, a header and first columns that stay; and the
 * explanations. The library that writes it comes with the first call.
 *
 * @param stickyColumns how many columns stay when one scrolls to the right: those that name the row.
 * @throws if the library cannot be loaded (no network on the first use).
 */
export async function xlsxOf(table: ExportTable, stickyColumns: number): Promise<Blob> {
  const { default: writeWorkbook } = await import('write-excel-file/universal');
  const workbook = await writeWorkbook([
    {
      sheet: sheetName(table.title), data: [headerRow(table), ...table.rows.map((row) => dataRow(table, row))],
      columns: table.columns.map((column, index) => ({ width: columnWidth(table, column, index) })),
      stickyRowsCount: 1, stickyColumnsCount: stickyColumns, orientation: 'landscape',
    },
    { sheet: table.language === 'de' ? 'Erläuterung' : 'Notes', data: noteRows(table), columns: [{ width: 44 }, { width: 60 }, { width: 30 }, { width: 24 }, { width: 40 }] },
  ]).toBlob();
  return new Blob([workbook], { type: XLSX_MEDIA_TYPE });
}

function headerRow({ columns }: ExportTable): Row {
  return columns.map(({ title, kind }) => ({
    value: cellText(title), type: String, fontWeight: 'bold', wrap: true, alignVertical: 'top', align: kind === 'number' ? 'right' : 'left',
    bottomBorderStyle: 'thin', bottomBorderColor: '#8D857B',
  }));
}

function dataRow({ columns }: ExportTable, row: readonly ExportValue[]): Row {
  return columns.map((column, index): Cell => {
    const value = writtenValue(row[index], column);
    if (typeof value === 'number') return { value, type: Number, format: numberFormat(column) };
    if (value === null || value === '') return null;
    // The format of texts keeps ids from becoming numbers when someone edits the cell.
    return typeof value === 'boolean' ? { value, type: Boolean } : { value: cellText(value), type: String, format: '@' };
  });
}

function noteRows({ title, notes }: ExportTable): Row[] {
  return [
    [{ value: cellText(title), type: String, fontWeight: 'bold', fontSize: 14 }],
    ...notes.flatMap(({ heading, entries }): Row[] => [
      [],
      [{ value: cellText(heading), type: String, fontWeight: 'bold' }],
      ...entries.map((entry): Row => entry.map((text) => ({ value: cellText(text), type: String, wrap: true, alignVertical: 'top' as const }))),
    ]),
  ];
}

/** Excel writes its separators itself, as the reader's language has them. */
function numberFormat({ digits, signed }: ExportColumn): string {
  if (digits === undefined) return 'General';
  const number = `#,##0${digits > 0 ? `.${'0'.repeat(digits)}` : ''}`;
  return signed ? `+${number};-${number};${number}` : number;
}

/** In characters: as wide as the words of the header and the values need, within limits. */
function columnWidth({ rows }: ExportTable, { title, kind }: ExportColumn, index: number): number {
  const longestWord = Math.max(...title.split(/[\s-]/).map((word) => word.length));
  if (kind === 'number') return Math.min(24, Math.max(10, longestWord + 2, title.length / 3));
  const longest = rows.reduce((most, row) => Math.max(most, String(row[index] ?? '').length), longestWord);
  return Math.min(48, longest + 2);
}

/** Excel refuses some characters in the names of sheets, and more than 31. */
function sheetName(title: string): string {
  return title.replace(/[\\/?*[\]:']/g, ' ').replace(/\s+/g, ' ').trim().slice(0, 31).trim() || 'Tabelle';
}

/** XML 1.0 has no control characters, and Excel no cells above 32,767 characters: a file with them would not open. */
function cellText(text: string): string {
  return text.replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '').slice(0, 32_767);
}
