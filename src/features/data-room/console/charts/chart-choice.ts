import type { ResultColumn } from '../../../../data/sql/result';

export const CHART_KINDS = ['bar', 'line', 'scatter'] as const;
export type ChartKind = (typeof CHART_KINDS)[number];

/** Which columns a chart draws, by their position in the result. */
export interface ChartChoice {
  readonly kind: ChartKind;
  /** Labels of the bars; position along the axis of lines and points. */
  readonly x: number;
  /** A number. */
  readonly y: number;
  /** A text that tells lines apart; null: one line. */
  readonly series: number | null;
}

/** More lines nobody tells apart. */
export const MOST_SERIES = 8;

/**
 * The chart that fits the types of the columns: lines over a date or year, points for two numbers of many rows, else a bar
 * for each row. Null if there is no number to draw or only one row.
 */
export function suggestChart(columns: readonly ResultColumn[], rows: number): ChartChoice | null {
  const kinds = possibleCharts(columns, rows);
  const x = { line: timeColumns(columns), scatter: numberColumns(columns), bar: labelColumns(columns) };
  const many = rows > 60 && kinds.includes('scatter');
  const kind = kinds.includes('line') ? 'line' : many || !kinds.includes('bar') ? kinds.at(-1) : 'bar';
  return kind ? withKind(columns, kind, x[kind][0]!) : null;
}

/** Which kinds of chart the columns allow. */
export function possibleCharts(columns: readonly ResultColumn[], rows: number): ChartKind[] {
  const numbers = numberColumns(columns);
  if (rows < 2 || numbers.length === 0) return [];
  const hasOther = (candidates: readonly number[]): boolean => candidates.some((x) => numbers.some((y) => y !== x));
  return CHART_KINDS.filter((kind) => (kind === 'bar' ? labelColumns(columns).length > 0 : hasOther(kind === 'line' ? timeColumns(columns) : numbers)));
}

/** Columns that can stand along the axis of a kind, the fittest first. */
export function axisColumns(columns: readonly ResultColumn[], kind: ChartKind): number[] {
  if (kind === 'bar') return labelColumns(columns);
  return kind === 'line' ? [...new Set([...timeColumns(columns), ...numberColumns(columns)])] : numberColumns(columns);
}

/**
 * The number that the answer is about: the one its rows are ordered by, else the first; −1 if there is none. With fewer
 * than three rows any number would look ordered.
 */
export function telling(columns: readonly ResultColumn[], but = -1): number {
  const numbers = numberColumns(columns).filter((index) => index !== but);
  return numbers.find((index) => isOrdered(columns[index]!)) ?? numbers[0] ?? -1;
}

function isOrdered({ values }: ResultColumn): boolean {
  const known = values.filter((value) => typeof value === 'number');
  if (known.length < 3 || known[0] === known.at(-1)) return false;
  const rising = known[0]! < known.at(-1)!;
  return known.every((value, index) => index === 0 || (rising ? value >= known[index - 1]! : value <= known[index - 1]!));
}

/** The choice for a kind and axis: the telling number that is not the axis itself, and a text that tells lines apart. */
export function withKind(columns: readonly ResultColumn[], kind: ChartKind, x: number): ChartChoice | null {
  const y = telling(columns, x);
  if (y < 0) return null;
  return { kind, x, y, series: kind === 'line' ? (seriesColumns(columns)[0] ?? null) : null };
}

/** Numbers worth drawing; ids and years are not. */
export function numberColumns(columns: readonly ResultColumn[]): number[] {
  const numbers = indices(columns, ({ kind }) => kind === 'number');
  const worth = numbers.filter((index) => !isYears(columns[index]!) && !/(?:^|_)(?:id|nr|nummer|rang|lon|lat)$/i.test(columns[index]!.name));
  return worth.length > 0 ? worth : numbers;
}

/** Texts whose values repeat: each is a line. */
export function seriesColumns(columns: readonly ResultColumn[]): number[] {
  return indices(columns, ({ kind, values }) => kind === 'text' && new Set(values).size < values.length);
}

/** Names before ids: people know those. */
function labelColumns(columns: readonly ResultColumn[]): number[] {
  const texts = indices(columns, ({ kind }) => kind === 'text');
  const named = texts.filter((index) => !/(?:^|_)id$/i.test(columns[index]!.name));
  return [...named, ...texts.filter((index) => !named.includes(index))];
}

function timeColumns(columns: readonly ResultColumn[]): number[] {
  return indices(columns, (column) => column.kind === 'date' || column.kind === 'moment' || (column.kind === 'number' && isYears(column)));
}

function isYears({ name, values }: ResultColumn): boolean {
  return /jahr|year/i.test(name) && values.every((value) => value === null || (typeof value === 'number' && Number.isInteger(value) && value > 1800 && value < 2200));
}

function indices(columns: readonly ResultColumn[], wanted: (column: ResultColumn) => boolean): number[] {
  return columns.flatMap((column, index) => (wanted(column) ? [index] : []));
}
