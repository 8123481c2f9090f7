import sources from '../../../../data/sources.json';
import type { ExportNotes, ExportTable } from '../../../data/export/export-table';
import { parseFigure } from '../../../domain/figures/figure';
import { exportFileName } from '../../../domain/wording/file-name';
import { formatDate, type Language } from '../../../domain/wording/format';
import type { AreaMapLevel } from '../../../workspace/view/view-state';
import { criteriaNotes } from './criteria-notes';
import { exportTexts } from './export-texts';
import type { TableColumn } from './table-column';
import type { TableModel } from './table-model.svelte';
import { countText, rankingTexts } from './texts';

/** What leaves the application, and under which name. */
export interface ExportContent {
  readonly table: ExportTable;
  readonly areaIds: readonly string[];
  readonly level: AreaMapLevel;
  /** Whose data this is, in one line. */
  readonly attribution: string;
  /** @param kind tells files of the same ending apart. */
  fileName(ending: string, kind?: string): string;
}

/** The picked rows of the table, or all it shows, with everything that has to be said about them. */
export function exportContent(table: TableModel, language: Language, now: Date): ExportContent {
  const { model } = table;
  const texts = exportTexts[language];
  const words = rankingTexts[language];
  const rows = table.exportedRows;
  const kreisRow = model.rowOf(model.view.current.kreis ?? '');
  const place = kreisRow === undefined ? words.berlin : model.figures.names[kreisRow]!;
  const columns = [table.column('id')!, ...table.columns.filter(({ key }) => key !== 'id')];
  const parts = columns.flatMap((column) => column.exports);
  const reliable = { column: { key: 'reliable', title: texts.reliable, kind: 'text' as const }, value: (row: number) => (model.figures.reliable[row] ? texts.yes : texts.no) };
  const used = usedSources(table, columns);
  const written = [...parts, reliable];
  return {
    table: {
      title: texts.sheet(words.levels[model.areaLevel], place), language, columns: written.map(({ column }) => column),
      rows: rows.map((row) => written.map(({ value }) => value(row))),
      notes: [
        { heading: texts.about, entries: aboutEntries(table, language, now) },
        ...criteriaNotes(model.view.current.criteria, (key) => describe(table, key), language),
        columnNotes(columns, language), sourceNotes(used, language),
        { heading: texts.notes, entries: texts.noteList.map((note) => [note]) },
      ],
    },
    areaIds: rows.map((row) => model.figures.ids[row]!),
    level: model.areaLevel,
    attribution: [...new Set(used.map(({ attribution }) => attribution))].join('; '),
    fileName: (ending, kind = '') => exportFileName([texts.file, place, kind], ending, now),
  };
}

function describe({ model }: TableModel, key: string) {
  const figure = parseFigure(key);
  return figure && model.describe(figure);
}

function aboutEntries(table: TableModel, language: Language, now: Date): string[][] {
  const texts = exportTexts[language];
  const words = rankingTexts[language];
  const { view, model } = table;
  const day = [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((number) => String(number).padStart(2, '0')).join('-');
  const titleOf = (key: string): string => table.column(key)?.title ?? key;
  const order = view.sort.map(({ column, descending }) => `${titleOf(column)} (${descending ? words.descending : words.ascending})`);
  return [
    [texts.created, formatDate(day, language)],
    [texts.link, model.view.link],
    [texts.rows, texts.rowCount(countText(table.exportedRows.length, language), countText(table.allRows.length, language))],
    ...(order.length > 0 ? [[texts.order, order.join(', ')]] : []),
    ...(view.filters.length > 0 ? [[texts.filters, view.filters.map(({ column, text }) => `${titleOf(column)}: ${text}`).join('; ')]] : []),
    ...(view.quota !== null ? [[texts.quota, texts.quotaOf(view.quota)]] : []),
  ];
}

function columnNotes(columns: readonly TableColumn[], language: Language): ExportNotes {
  const texts = exportTexts[language];
  const marks = (column: TableColumn): string => column.caveats.map((caveat) => rankingTexts[language].caveats[caveat]).join(', ');
  const period = (column: TableColumn): string => (column.period === '' ? '' : column.period.split('/').map((date) => formatDate(date, language)).join('–'));
  return { heading: texts.columns, entries: [[...texts.columnHead], ...columns.map((column) => [column.title, column.definition, period(column), marks(column), column.note])] };
}

type Source = (typeof sources)[number];

function sourceNotes(used: readonly Source[], language: Language): ExportNotes {
  const texts = exportTexts[language];
  return {
    heading: texts.sources,
    entries: [[texts.changed], [...texts.sourceHead], ...used.map(({ title, attribution, licence, referenceDate, url }) => [title, attribution, licence, formatDate(referenceDate, language), url])],
  };
}

/** The borders, and whatever the columns and the rule were made from. */
function usedSources({ model }: TableModel, columns: readonly TableColumn[]): Source[] {
  const { thresholds, index } = model.view.current.criteria;
  const elections = thresholds.elections.map((election) => model.describe({ kind: 'result', party: 'spd', measure: 'valid', election, since: null })?.sourceId);
  const criteria = index.criteria.map(({ figure }) => { const parsed = parseFigure(figure); return parsed && model.describe(parsed)?.sourceId; });
  const ids = new Set([
    model.areaLevel === 'wk26' ? 'constituencies-agh2026' : 'lor2021-plr', 'mss-2025', 'agh2026-members', 'agh2026-direct-mandates', ...elections, ...criteria,
    ...columns.map(({ sourceId }) => sourceId),
  ]);
  return sources.filter(({ id }) => ids.has(id));
}
