import { expect, it } from 'vitest';
import { decodeTable } from '../../../src/data/arrow';
import type { QueryResult, ResultColumn } from '../../../src/data/sql/result';
import { mapLayerOf, mappableColumns } from '../../../src/features/data-room/console/map-layer';

const AREAS = ['01100101', '01100102', '01', '02', 'berlin'];
const NOW = new Date('2026-11-22T20:00:00Z');
const about = { name: 'abfrage', title: 'Abfrage 1', origin: 'Abfrage vom 22.11.2026', now: NOW };
const result = (...columns: ResultColumn[]): QueryResult => ({ columns, rows: columns[0]!.values.length, capped: false, milliseconds: 1, statements: 1 });
const ids = (...values: (string | null)[]): ResultColumn => ({ name: 'area_id', kind: 'text', values });
const number = (name: string, ...values: (number | null)[]): ResultColumn => ({ name, kind: 'number', values });

it('each number of a result with area_id becomes a figure of its areas; what is not named has none', () => {
  const answer = result(ids('01100102', '99999999', '01100101', null), number('Anteil (%)', 3, 4, null, 5), { name: 'name', kind: 'text', values: ['A', 'B', 'C', 'D'] });
  expect(mappableColumns(answer.columns)).toEqual([1]);
  const layer = mapLayerOf(answer, about, AREAS);
  if (typeof layer === 'string') throw new Error(layer);
  expect(layer.level).toBe('plr');
  expect(layer.figureIds.get(1)).toBe('abfrage.anteil');
  expect([...layer.table.figures[0]!.values]).toEqual([NaN, 3, NaN, NaN, NaN]);
  expect(layer.table).toMatchObject({ rows: 4, placed: 2, key: 'area', estimated: false });
  expect(Array.from(decodeTable(layer.table.arrow)['anteil']!)).toEqual([3, 4, null, 5]);
});

it('the map opens on the level of most of the areas', () => {
  const layer = mapLayerOf(result(ids('01', '02', '01100101'), number('n', 1, 2, 3)), about, AREAS);
  expect(layer).toMatchObject({ level: 'bez' });
});

it('several rows for an area are no layer, nor are ids that the map does not know', () => {
  expect(mapLayerOf(result(ids('01', '01'), number('n', 1, 2)), about, AREAS)).toBe('several_rows');
  expect(mapLayerOf(result(ids('berlin', 'x'), number('n', 1, 2)), about, AREAS)).toBe('no_area');
  expect(mappableColumns(result(number('area_id', 1), number('n', 2)).columns)).toEqual([]);
});
