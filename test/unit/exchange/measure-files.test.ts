import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { csvOf } from '../../../src/data/export/csv';
import { xlsxOf } from '../../../src/data/export/xlsx';
import { readCsv } from '../../../src/data/own/read-csv';
import { readWorkbook } from '../../../src/data/own/read-workbook';
import type { Measure } from '../../../src/domain/measures/measure';
import { measureGeoJson, readMeasureGeoJson } from '../../../src/features/propose/exchange/measure-geojson';
import { measureTable, readMeasureTable } from '../../../src/features/propose/exchange/measure-table';
import { idea, measures } from '../workspace/document/arbitrary';

const unknown = (): undefined => undefined;
/** As people write: without control characters, blanks at the ends and apostrophes in front, which tables do not keep. */
const plain = measures.map((measure): Measure => ({
  ...tidy(measure), history: measure.history.length > 0 ? tidy(measure).history : idea('x').history,
}));

function tidy<Value>(value: Value): Value {
  return JSON.parse(JSON.stringify(value, (key, part: unknown) => (typeof part === 'string' && key !== 'id' ? part.replace(/[^\P{C}]|[\s'"`\u2028\uFEFF\uFFFE\uFFFF]/gu, '').normalize() : part))) as Value;
}

describe('measures as tables and GeoJSON', () => {
  test('GeoJSON brings back every field', () => {
    fc.assert(fc.property(measures, (measure) => {
      const whole = { ...measure, history: measure.history.length > 0 ? measure.history : idea('x').history };
      const read = readMeasureGeoJson(JSON.parse(JSON.stringify(measureGeoJson([whole], 'x'))), unknown);
      expect(read).toEqual({ measures: [JSON.parse(JSON.stringify(whole))], problems: [] });
    }));
  });

  test.each(['german', 'international'] as const)('CSV (%s) brings back every field', (format) => {
    fc.assert(fc.property(plain, (measure) => {
      const whole = { ...measure, title: `Laden ${measure.title}`.trim(), tags: [...new Set(measure.tags.filter((tag) => tag !== ''))].sort() };
      const csv = csvOf(measureTable([whole], format === 'german' ? 'de' : 'en', 'Vorschläge', 'x'), format);
      const { table } = readCsv(csv.replace(/^\uFEFF/, ''), () => {}).table(true);
      expect(readMeasureTable(table, unknown)).toEqual({ measures: [whole], problems: [] });
    }), { numRuns: 60 });
  });

  test('a workbook brings back every field, and formulas stay text', async () => {
    const measure = idea('a', { title: '=HYPERLINK("http://x")', summary: '+49', spot: { position: [13.55, 52.4], address: 'Platz 1' }, tags: ['a', 'b'], areaId: '09300922' });
    const blob = await xlsxOf(measureTable([measure], 'de', 'Vorschläge', 'x'), 2);
    const { sheets } = await readWorkbook(new Uint8Array(await blob.arrayBuffer()));
    expect(readMeasureTable(sheets[0]!.grid.table(false).table, unknown)).toEqual({ measures: [measure], problems: [] });
    expect(csvOf(measureTable([measure], 'de', 'Vorschläge', 'x'), 'german')).toContain(`'=HYPERLINK`);
  });

  test('columns that are missing leave a known measure as it is; a row without id is new', () => {
    const before = idea('a', { summary: 'bleibt', tags: ['bleibt'] });
    const { table } = readCsv('Kennung;Titel;Art\na;Neu;stand\n;Ganz neu;walk\n', () => {}).table(true);
    const read = readMeasureTable(table, (id) => (id === 'a' ? before : undefined));
    expect(read?.measures[0]).toEqual({ ...before, title: 'Neu', kind: 'stand' });
    expect(read?.measures[1]).toMatchObject({ title: 'Ganz neu', kind: 'walk', history: [{ status: 'idea' }] });
  });

  test('cells that cannot be read are named by line and title', () => {
    const { table } = readCsv('Titel;Art;Länge;Breite\nA;rakete;13,4;52,5\nB;stand;1;1\n', () => {}).table(true);
    expect(readMeasureTable(table, unknown)?.problems).toEqual([{ line: 2, title: 'Art' }, { line: 3, title: 'spot' }]);
    expect(readMeasureTable(readCsv('PLR;Wert\n1;2\n', () => {}).table(true).table, unknown)).toBeNull();
  });

  test('a point moved in another program counts', () => {
    const collection = measureGeoJson([idea('a', { spot: { position: [13.4, 52.5], address: 'Platz 1' } })], 'x');
    const moved = { ...collection, features: collection.features.map((feature) => ({ ...feature, geometry: { type: 'Point', coordinates: [13.5, 52.6, 30] } })) };
    expect(readMeasureGeoJson(moved, unknown)?.measures[0]?.spot).toEqual({ position: [13.5, 52.6], address: 'Platz 1' });
  });
});
