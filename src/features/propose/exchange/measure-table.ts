import type { ExportColumn, ExportTable, ExportValue } from '../../../data/export/export-table';
import { defused } from '../../../data/export/formula';
import type { Measure, Spot } from '../../../domain/measures/measure';
import type { RawTable } from '../../../domain/own/cell';
import type { Language } from '../../../domain/wording/format';
import { fieldTexts } from './field-texts';
import { MEASURE_COLUMNS, measureOf, valuesOf } from './measure-columns';

const SPOT = ['longitude', 'latitude', 'address'] as const;
const KEYS: readonly string[] = ['id', ...MEASURE_COLUMNS.flatMap(({ key }) => (key === 'spot' ? SPOT : [key]))];

/** Measures as a table with all fields, for CSV and XLSX; {@link readMeasureTable} reads it back. */
export function measureTable(measures: readonly Measure[], language: Language, title: string, explanation: string): ExportTable {
  const names = fieldTexts[language];
  return {
    title, language,
    columns: KEYS.map((key): ExportColumn => ({ key, title: titleOf(key, names), kind: key === 'longitude' || key === 'latitude' || key === 'concept.premises.area' ? 'number' : 'text' })),
    rows: measures.map((measure) => {
      const values = valuesOf(measure);
      const spot: Partial<Spot> = measure.spot ?? {};
      const all = new Map<string, unknown>([...values, ['id', measure.id], ['longitude', spot.position?.[0]], ['latitude', spot.position?.[1]], ['address', spot.address]]);
      return KEYS.map((key) => written(all.get(key)));
    }),
    notes: [{ heading: explanation, entries: [] }],
  };
}

/** What was read, or the first cells that could not be: nothing is taken in then. */
export interface ReadMeasures {
  readonly measures: readonly Measure[];
  readonly problems: readonly { readonly line: number; readonly title: string }[];
}

/**
 * Measures out of a table whose titles are those of our export, in either language, or the keys of the fields. A row
 * without id becomes a new measure; columns that are missing leave a known measure as it is.
 *
 * @returns null if not even a title is among the columns: it is some other table.
 */
export function readMeasureTable(table: RawTable, known: (id: string) => Measure | undefined): ReadMeasures | null {
  const keys = table.titles.map(keyOf);
  if (!keys.includes('title')) return null;
  const problems: { line: number; title: string }[] = [];
  const measures = Array.from({ length: table.rows }, (_, row) => {
    const cells = new Map(keys.flatMap((key, column) => (key === undefined ? [] : [[key, table.cells[column]![row] ?? null] as const])));
    const found: string[] = [];
    const measure = measureOfCells(cells, known, found);
    for (const key of found) problems.push({ line: table.lines[row]!, title: table.titles[keys.indexOf(key)] ?? key });
    return measure;
  });
  return { measures, problems };
}

function measureOfCells(cells: ReadonlyMap<string, unknown>, known: (id: string) => Measure | undefined, problems: string[]): Measure {
  const values = new Map<string, unknown>();
  for (const { key, field } of MEASURE_COLUMNS) {
    if (!cells.has(key)) continue;
    const cell = cells.get(key);
    const isText = field.kind === 'leaf' && typeof field.empty === 'string';
    values.set(key, cell === null ? undefined : isText ? undone(String(cell)) : parsed(cell));
  }
  const [longitude, latitude] = [numberOf(cells.get('longitude')), numberOf(cells.get('latitude'))];
  if (longitude !== null && latitude !== null) values.set('spot', { position: [longitude, latitude], address: undone(String(cells.get('address') ?? '')) });
  else if (cells.has('longitude') && cells.has('latitude')) values.set('spot', null);
  const id = String(cells.get('id') ?? '') || crypto.randomUUID();
  return measureOf(values, known(id), id, problems);
}

function written(value: unknown): ExportValue {
  if (value === null || value === undefined || (Array.isArray(value) && value.length === 0)) return null;
  return typeof value === 'object' ? JSON.stringify(value) : (value as ExportValue);
}

/** Lists, numbers and yes or no as they were before they became text; other words stay words. */
function parsed(cell: unknown): unknown {
  if (typeof cell !== 'string') return cell;
  const text = undone(cell);
  if (/^[[{]/.test(text) || /^(true|false)$/i.test(text)) {
    try {
      return JSON.parse(text.startsWith('[') || text.startsWith('{') ? text : text.toLowerCase()) as unknown;
    } catch {
      // Not JSON after all: the check of the field names it.
      return text;
    }
  }
  return /^-?\d+(?:[.,]\d+)?$/.test(text) && !/^0\d/.test(text) ? Number(text.replace(',', '.')) : text;
}

function numberOf(cell: unknown): number | null {
  const value = cell === null || cell === undefined ? NaN : parsed(cell);
  return typeof value === 'number' && Number.isFinite(value) ? value : null;
}

/** Without the apostrophe that kept a spreadsheet from running the text. */
function undone(text: string): string {
  return text.startsWith("'") && defused(text.slice(1)) === text ? text.slice(1) : text;
}

function titleOf(key: string, names: Readonly<Record<string, string>>): string {
  return names[key] ?? key;
}

function keyOf(title: string): string | undefined {
  return KEYS.find((key) => key === title || titleOf(key, fieldTexts.de) === title || titleOf(key, fieldTexts.en) === title);
}
