import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { area, booleanPointInPolygon } from '@turf/turf';
import { describe, expect, test } from 'vitest';
import type { Topology } from 'topojson-specification';
import type { ExportTable } from '../../src/data/export/export-table';
import { geoJsonOf } from '../../src/data/export/geojson';
import { readStart } from '../../src/data/start';
import { areaFeatures } from '../../src/map/areas/geometry';

const folder = join(import.meta.dirname, '../../public/data');
const figures = readStart(readFileSync(join(folder, 'start.arrow')));
const topology = JSON.parse(readFileSync(join(folder, 'areas-detail.topo.json'), 'utf8')) as Topology;
const rows = figures.levels.flatMap((level, row) => (level === 'plr' ? [row] : []));
const ids = rows.map((row) => figures.ids[row]!);
const shapes = new Map(areaFeatures(topology, 'plr').features.map((feature) => [feature.properties.area_id, feature.geometry]));
const table: ExportTable = {
  title: 'Planungsräume', language: 'de',
  columns: [{ key: 'area_id', title: 'Nummer', kind: 'text' }, { key: 'population', title: 'Einwohner:innen', kind: 'number', digits: 0 }],
  rows: rows.map((row) => [figures.ids[row]!, figures.population[row]!]),
  notes: [{ heading: 'Quelle', entries: [['Amt für Statistik Berlin-Brandenburg', 'CC BY 3.0 DE']] }],
};
const exported = geoJsonOf(table, ids, (id) => shapes.get(id), 'Amt für Statistik Berlin-Brandenburg (CC BY 3.0 DE)');

describe('GeoJSON of all Planungsräume', () => {
  test('has the 542 areas of the table, each with its id and its figures', () => {
    expect(exported.features).toHaveLength(542);
    expect(exported.features.map(({ id }) => id)).toEqual(ids);
    expect(exported.features.map(({ properties }) => properties['area_id'])).toEqual(ids);
    const missing = exported.features.filter(({ properties }) => properties['population'] === null).map(({ id }) => id);
    expect(missing).toEqual(rows.filter((row) => Number.isNaN(figures.population[row]!)).map((row) => figures.ids[row]));
  });

  test('has the shapes where the areas are, as large as Berlin, outer rings counter-clockwise', () => {
    // A ring the wrong way round would be the rest of the world for programs that read by RFC 7946.
    for (const [index, feature] of exported.features.entries()) {
      const row = rows[index]!;
      expect(booleanPointInPolygon([figures.longitudes[row]!, figures.latitudes[row]!], feature), String(feature.id)).toBe(true);
      const outer = feature.geometry.type === 'Polygon' ? [feature.geometry.coordinates[0]!] : feature.geometry.coordinates.map((polygon) => polygon[0]!);
      for (const ring of outer) expect(ring.reduce((sum, [x = 0, y = 0], at) => sum + x * ring[(at + 1) % ring.length]![1]! - ring[(at + 1) % ring.length]![0]! * y, 0)).toBeGreaterThan(0);
    }
    // Berlin has 891.1 km² (Amt für Statistik Berlin-Brandenburg, Kleine Berlin-Statistik).
    expect(area(exported) / 1e6).toBeCloseTo(891.1, -1);
  });

  test('says whose data it is and what the figures are called', () => {
    expect(exported.attribution).toContain('CC BY 3.0 DE');
    expect(exported.metadata.columns).toEqual({ area_id: 'Nummer', population: 'Einwohner:innen' });
    expect(exported.metadata.notes[0]!.entries).toEqual(['Amt für Statistik Berlin-Brandenburg · CC BY 3.0 DE']);
  });

  test('leaves out no area in silence', () => {
    expect(() => geoJsonOf(table, ids, () => undefined, '')).toThrow('no geometry');
  });
});
