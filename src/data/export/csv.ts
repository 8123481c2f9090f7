import { writtenValue, type ExportTable, type ExportValue } from './export-table';
import { defused } from './formula';

/** German: semicolon and decimal comma, as a German Excel expects it; international: comma and point (RFC 4180). */
export type CsvFormat = 'german' | 'international';

/** Excel takes a file for UTF-8 only with this mark at its beginning. */
const BYTE_ORDER_MARK = '\uFEFF';

/**
 * The table as CSV with a header line, and behind it, after an empty line, the explanations (see README.md of this folder).
 * Lines end with CR LF, as RFC 4180 wants it.
 */
export function csvOf(table: ExportTable, format: CsvFormat): string {
  const separator = format === 'german' ? ';' : ',';
  const line = (cells: readonly string[]): string => `${cells.map((cell) => quoted(cell, separator)).join(separator)}\r\n`;
  const padding = Array<string>(Math.max(0, table.columns.length - 1)).fill('');
  const header = line(table.columns.map(({ title }) => defused(title)));
  const body = table.rows.map((row) => line(table.columns.map((column, index) => textOf(writtenValue(row[index], column), format))));
  const notes = noteLines(table).map((note) => line([note, ...padding]));
  return `${BYTE_ORDER_MARK}${header}${body.join('')}${line(['', ...padding])}${notes.join('')}`;
}

/** The explanations, one to a line; `#` tells programs that they are no data. */
function noteLines({ title, notes }: ExportTable): string[] {
  const sections = notes.flatMap(({ heading, entries }) => [heading, ...entries.map((entry) => entry.filter((cell) => cell !== '').join(' · '))]);
  return [title, ...sections].map((text) => `# ${text.replace(/\s*[\r\n]+\s*/g, ' ')}`);
}

function textOf(value: ExportValue, format: CsvFormat): string {
  if (value === null) return '';
  if (typeof value !== 'number') return defused(String(value));
  return format === 'german' ? String(value).replace('.', ',') : String(value);
}

function quoted(cell: string, separator: string): string {
  return cell.includes(separator) || /["\r\n]|^\s|\s$/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}
