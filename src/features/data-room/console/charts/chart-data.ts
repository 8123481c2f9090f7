import type { ResultColumn, ResultValue } from '../../../../data/sql/result';
import { MOST_SERIES, type ChartChoice } from './chart-choice';

export interface Bar {
  readonly label: string;
  readonly value: number;
}

export interface Point {
  readonly x: number;
  readonly y: number;
  readonly label: string;
}

export interface Line {
  readonly name: string;
  readonly points: readonly Point[];
}

/** More bars nobody compares, more points no screen shows apart. */
export const MOST_BARS = 60;
export const MOST_POINTS = 5000;

type Write = (column: number, value: ResultValue) => string;

/** One bar per row in the order of the rows; rows without a number are left out. */
export function barsOf(columns: readonly ResultColumn[], order: readonly number[], { x, y }: ChartChoice, write: Write): Bar[] {
  const bars = order.flatMap((row) => {
    const value = numberOf(columns[y]!.values[row]);
    return value === null ? [] : [{ label: write(x, columns[x]!.values[row] ?? null), value }];
  });
  return bars.slice(0, MOST_BARS);
}

/** One point per row, labelled by the first text of the row. */
export function pointsOf(columns: readonly ResultColumn[], order: readonly number[], { x, y }: ChartChoice, write: Write): Point[] {
  const label = columns.findIndex(({ name, kind }) => kind === 'text' && !/(?:^|_)id$/i.test(name));
  const points: Point[] = [];
  for (const row of order) {
    const at = numberOf(columns[x]!.values[row]), value = numberOf(columns[y]!.values[row]);
    if (at !== null && value !== null) points.push({ x: at, y: value, label: label < 0 ? '' : write(label, columns[label]!.values[row] ?? null) });
    if (points.length === MOST_POINTS) break;
  }
  return points;
}

/** A line per value of the series, points from left to right; if there are too many, those with the highest last values. */
export function linesOf(columns: readonly ResultColumn[], order: readonly number[], choice: ChartChoice, write: Write): { lines: Line[]; left: number } {
  const bySeries = new Map<string, Point[]>();
  for (const row of order) {
    const x = numberOf(columns[choice.x]!.values[row]), y = numberOf(columns[choice.y]!.values[row]);
    if (x === null || y === null) continue;
    const name = choice.series === null ? columns[choice.y]!.name : write(choice.series, columns[choice.series]!.values[row] ?? null);
    const point = { x, y, label: write(choice.x, columns[choice.x]!.values[row] ?? null) };
    const points = bySeries.get(name);
    if (points) points.push(point);
    else bySeries.set(name, [point]);
  }
  const lines = [...bySeries].map(([name, points]): Line => ({ name, points: points.sort((a, b) => a.x - b.x).slice(0, MOST_POINTS) }));
  lines.sort((a, b) => b.points.at(-1)!.y - a.points.at(-1)!.y);
  return { lines: lines.slice(0, MOST_SERIES), left: Math.max(0, lines.length - MOST_SERIES) };
}

function numberOf(value: ResultValue | undefined): number | null {
  const number = value instanceof Date ? value.getTime() : value;
  return typeof number === 'number' && Number.isFinite(number) ? number : null;
}
