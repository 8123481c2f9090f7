import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { feature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import { describe, expect, it } from 'vitest';
import { readStart } from '../../src/data/start';
import { globalMoran } from '../../src/domain/spatial/statistics/autocorrelation';
import { queenNeighbours } from '../../src/domain/spatial/statistics/contiguity';
import { discoveryThreshold } from '../../src/domain/spatial/statistics/false-discovery';
import { localMoran } from '../../src/domain/spatial/statistics/local-moran';
import type { Neighbours } from '../../src/domain/spatial/statistics/neighbours';

const DATA = join(import.meta.dirname, '../../public/data');
const topology = (file: string): Topology => JSON.parse(readFileSync(join(DATA, `${file}.topo.json`), 'utf8')) as Topology;
const start = topology('areas-start');
const LEVELS = ['plr', 'bzr', 'pgr', 'bez', 'wk26'] as const;

function pairs({ ids, starts, targets }: Neighbours): string[] {
  return ids.flatMap((id, area) => Array.from(targets.subarray(starts[area], starts[area + 1]), (other) => `${id} ${ids[other]}`)).sort();
}

/** Areas whose drawn borders have a vertex in common, found without arcs. */
function sharingVertex(file: Topology, level: string): string[] {
  const areas = new Map<string, Set<string>>();
  for (const { id, geometry } of feature(file, file.objects[level] as GeometryCollection).features) {
    if (geometry.type !== 'Polygon' && geometry.type !== 'MultiPolygon') continue;
    const rings = geometry.type === 'Polygon' ? geometry.coordinates : geometry.coordinates.flat();
    for (const point of rings.flat()) {
      const key = point.join();
      areas.set(key, (areas.get(key) ?? new Set()).add(String(id)));
    }
  }
  const found = new Set<string>();
  for (const ids of areas.values()) for (const one of ids) for (const other of ids) if (one !== other) found.add(`${one} ${other}`);
  return [...found].sort();
}

describe('neighbours of Berlin\'s areas', () => {
  it.each(LEVELS)('%s: are those whose borders have a point in common', (level) => {
    expect(pairs(queenNeighbours(start, level))).toEqual(sharingVertex(start, level));
  });

  it('are the same in the coarse and in the fine geometry', () => {
    const detail = topology('areas-detail');
    for (const level of LEVELS) expect(pairs(queenNeighbours(detail, level))).toEqual(pairs(queenNeighbours(start, level)));
  });

  it('of Bezirke are those of the city map', () => {
    const names = new Map<string, string>([['01', 'Mitte'], ['02', 'Friedrichshain-Kreuzberg'], ['03', 'Pankow'], ['04', 'Charlottenburg-Wilmersdorf'], ['05', 'Spandau'], ['06', 'Steglitz-Zehlendorf'], ['07', 'Tempelhof-Schöneberg'], ['08', 'Neukölln'], ['09', 'Treptow-Köpenick'], ['10', 'Marzahn-Hellersdorf'], ['11', 'Lichtenberg'], ['12', 'Reinickendorf']]);
    const beside = (bezirk: string): (string | undefined)[] => pairs(queenNeighbours(start, 'bez')).filter((pair) => pair.startsWith(bezirk)).map((pair) => names.get(pair.slice(3)));
    expect(beside('01')).toEqual(['Friedrichshain-Kreuzberg', 'Pankow', 'Charlottenburg-Wilmersdorf', 'Tempelhof-Schöneberg', 'Reinickendorf']);
    expect(beside('11')).toEqual(['Friedrichshain-Kreuzberg', 'Pankow', 'Treptow-Köpenick', 'Marzahn-Hellersdorf']);
    expect(beside('05')).toEqual(['Charlottenburg-Wilmersdorf', 'Steglitz-Zehlendorf', 'Reinickendorf']);
  });

  it('are mutual, every area has one, and no area is its own', () => {
    for (const level of LEVELS) {
      const found = pairs(queenNeighbours(start, level));
      const { ids, starts } = queenNeighbours(start, level);
      expect(ids.filter((_, area) => starts[area] === starts[area + 1])).toEqual([]);
      expect(found.map((pair) => pair.split(' ').reverse().join(' ')).sort()).toEqual(found);
      expect(found.filter((pair) => pair.split(' ')[0] === pair.split(' ')[1])).toEqual([]);
    }
  });
});

describe('the pattern of the SPD\'s result of 2023', () => {
  const figures = readStart(readFileSync(join(DATA, 'start.arrow')));
  const neighbours = queenNeighbours(start, 'plr');
  const values = neighbours.ids.map((id) => figures.spdShare.agh2023[figures.ids.indexOf(id)]!);

  it('is far from chance: strong and weak Kieze lie together', () => {
    const { value, p, sample } = globalMoran(values, neighbours);
    expect(value).toBeGreaterThan(0.5);
    expect(p).toBe(0.002);
    expect(sample.included.length + sample.missing.length + sample.islands.length).toBe(542);
  });

  it('has hot and cold spots that outlast the control of false discoveries', () => {
    const { p, quadrant } = localMoran(values, neighbours, 9999);
    const threshold = discoveryThreshold(p, 0.05);
    const counts = { 'high-high': 0, 'low-low': 0, 'high-low': 0, 'low-high': 0 };
    p.forEach((value, area) => { if (value <= threshold) counts[quadrant[area]!]++; });
    expect(counts['high-high']).toBeGreaterThan(20);
    expect(counts['low-low']).toBeGreaterThan(20);
    expect(counts['high-low'] + counts['low-high']).toBeLessThan(20);
  });
});
