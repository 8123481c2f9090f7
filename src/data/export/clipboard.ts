import { writtenValue, type ExportTable, type ExportValue } from './export-table';
import { defused } from './formula';

/** A table for the clipboard: `html` for spreadsheets, word processors and mail, `text` (tab-separated) for all others. */
export interface ClipboardTable {
  readonly html: string;
  readonly text: string;
}

/**
 * Numbers stand as the language writes them, for that is what a spreadsheet of that language reads. Texts are marked as
 * such, so that ids keep their leading zeros. The explanations follow below the table.
 */
export function clipboardOf(table: ExportTable): ClipboardTable {
  const { columns, rows, language } = table;
  const cells = rows.map((row) => columns.map((column, index) => writtenValue(row[index], column)));
  const notes = [[table.title], ...table.notes.flatMap(({ heading, entries }) => [[heading], ...entries])].map((entry) => entry.filter((cell) => cell !== '').join(' · '));
  const plain = (value: ExportValue): string => (typeof value === 'number' ? numberText(value, language) : defused(oneLine(value === null ? '' : String(value))));
  const head = columns.map(({ title }) => `<th>${escaped(title)}</th>`).join('');
  const body = cells.map((row) => `<tr>${row.map((value) => cellHtml(value, language)).join('')}</tr>`).join('');
  return {
    text: [columns.map(({ title }) => defused(oneLine(title))), ...cells.map((row) => row.map(plain)), [], ...notes.map((note) => [defused(oneLine(note))])]
      .map((row) => row.join('\t')).join('\r\n'),
    html: `<meta charset="utf-8"><table><thead><tr>${head}</tr></thead><tbody>${body}</tbody></table>${notes.map((note) => `<p>${escaped(note)}</p>`).join('')}`,
  };
}

function cellHtml(value: ExportValue, language: ExportTable['language']): string {
  if (value === null) return '<td></td>';
  if (typeof value === 'number') return `<td align="right">${numberText(value, language)}</td>`;
  // Excel reads the first, LibreOffice the second as "this is text".
  return `<td style="mso-number-format:'\\@'" sdnum="0;0;@">${escaped(defused(String(value)))}</td>`;
}

function numberText(value: number, language: ExportTable['language']): string {
  return language === 'de' ? String(value).replace('.', ',') : String(value);
}

function oneLine(text: string): string {
  return text.replace(/[\t\r\n]+/g, ' ');
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
