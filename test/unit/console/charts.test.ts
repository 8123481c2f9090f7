import { describe, expect, it } from 'vitest';
import type { ResultColumn, ResultKind, ResultValue } from '../../../src/data/sql/result';
import { possibleCharts, suggestChart } from '../../../src/features/data-room/console/charts/chart-choice';
import { barsOf, linesOf, MOST_BARS, pointsOf } from '../../../src/features/data-room/console/charts/chart-data';

const column = (name: string, kind: ResultKind, values: readonly ResultValue[]): ResultColumn => ({ name, kind, values });
const write = (_: number, value: ResultValue): string => String(value);
const rows = (count: number): number[] => Array.from({ length: count }, (_, row) => row);

const ids = column('area_id', 'text', ['01100101', '01100102', '01100103']);
const names = column('name', 'text', ['A', 'B', 'C']);
const share = column('anteil', 'number', [3, null, -1]);
const days = column('date', 'date', ['2016-09-18', '2021-09-26', '2023-02-12'].map((day) => new Date(day)));

describe('the chart that is proposed', () => {
  it('has a bar for each named row, labelled by the name and not by the id', () => {
    expect(suggestChart([ids, names, share], 3)).toEqual({ kind: 'bar', x: 1, y: 2, series: null });
  });

  it('has lines over dates and years, one per value of a text that repeats', () => {
    const party = column('party', 'text', ['spd', 'spd', 'cdu']);
    expect(suggestChart([days, party, share], 3)).toEqual({ kind: 'line', x: 0, y: 2, series: 1 });
    expect(suggestChart([column('jahr', 'number', [2016, 2021, 2023]), share], 3)).toEqual({ kind: 'line', x: 0, y: 1, series: null });
  });

  it('has points for two numbers of many rows, and for numbers alone', () => {
    const many = (name: string): ResultColumn => column(name, 'number', rows(100));
    expect(suggestChart([column('name', 'text', rows(100).map(String)), many('a'), many('b')], 100)?.kind).toBe('scatter');
    expect(suggestChart([many('a'), many('b')], 3)?.kind).toBe('scatter');
  });

  it('shows the number that the rows are ordered by, else the first', () => {
    const columns = [names, column('menschen', 'number', [10, 30, 20]), column('verlust', 'number', [-9, -9, -2])];
    expect(suggestChart(columns, 3)?.y).toBe(2);
    expect(suggestChart(columns.slice(0, 2), 3)?.y).toBe(1);
  });

  it('is none for a single row, for texts alone, and for one number alone', () => {
    expect(suggestChart([names, share], 1)).toBeNull();
    expect(suggestChart([ids, names], 3)).toBeNull();
    expect(suggestChart([share], 3)).toBeNull();
    expect(possibleCharts([names, share], 3)).toEqual(['bar']);
  });
});

describe('what a chart draws', () => {
  it('leaves rows without a number out and keeps the order of the table', () => {
    expect(barsOf([names, share], [2, 1, 0], { kind: 'bar', x: 0, y: 1, series: null }, write)).toEqual([{ label: 'C', value: -1 }, { label: 'A', value: 3 }]);
    const long = [column('name', 'text', rows(200).map(String)), column('n', 'number', rows(200))];
    expect(barsOf(long, rows(200), { kind: 'bar', x: 0, y: 1, series: null }, write)).toHaveLength(MOST_BARS);
  });

  it('runs a line from left to right whatever the order of the rows', () => {
    const { lines } = linesOf([days, share], [2, 0], { kind: 'line', x: 0, y: 1, series: null }, write);
    expect(lines.map(({ name, points }) => [name, points.map(({ y }) => y)])).toEqual([['anteil', [3, -1]]]);
  });

  it('says how many lines it leaves out', () => {
    const series = column('s', 'text', rows(10).map(String)), x = column('x', 'number', rows(10)), y = column('y', 'number', rows(10));
    const { lines, left } = linesOf([series, x, y], rows(10), { kind: 'line', x: 1, y: 2, series: 0 }, write);
    expect([lines.map(({ name }) => name), left]).toEqual([['9', '8', '7', '6', '5', '4', '3', '2'], 2]);
  });

  it('names points by the first text that is no id', () => {
    const other = column('menschen', 'number', [10, 20, 30]);
    expect(pointsOf([ids, names, share, other], rows(3), { kind: 'scatter', x: 2, y: 3, series: null }, write)).toEqual([{ x: 3, y: 10, label: 'A' }, { x: -1, y: 30, label: 'C' }]);
  });
});
