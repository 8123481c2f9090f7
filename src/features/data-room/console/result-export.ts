import type { ExportTable, ExportValue } from '../../../data/export/export-table';
import type { QueryResult, ResultValue } from '../../../data/sql/result';
import { formatDate, type Language } from '../../../domain/wording/format';
import { consoleTexts } from './texts';

/** A result as a table that leaves the application, with the query it answers. */
export function exportTableOf({ columns }: QueryResult, order: readonly number[], sql: string, language: Language, now: Date): ExportTable {
  const texts = consoleTexts[language];
  return {
    title: texts.exportTitle,
    language,
    columns: columns.map(({ name, kind }, index) => ({ key: `c${index + 1}`, title: name, kind: kind === 'number' ? 'number' : 'text' })),
    rows: order.map((row) => columns.map(({ kind, values }) => plain(values[row] ?? null, kind === 'moment'))),
    notes: [
      { heading: texts.notesQuery, entries: sql.split('\n').map((line) => [line]) },
      { heading: texts.notesDate, entries: [[formatDate(now.toISOString().slice(0, 10), language)], [texts.notesOrigin]] },
    ],
  };
}

/** Dates go out as ISO writes them, which spreadsheets of all languages read. */
function plain(value: ResultValue, withTime: boolean): ExportValue {
  return value instanceof Date ? value.toISOString().slice(0, withTime ? 19 : 10).replace('T', ' ') : value;
}
