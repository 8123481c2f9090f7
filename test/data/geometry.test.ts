import type { MultiPolygon, Polygon } from 'geojson';
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { decodeTable } from '../../scripts/pipeline/arrow';
import { readLorAreas } from '../../scripts/pipeline/areas/read';
import { areaOf } from '../../scripts/pipeline/areas/polygons';
import { toUtm } from '../../scripts/pipeline/read/projection';
import { PROJECT, readSourceCatalogue, Sources, sourcesFolder } from '../../scripts/pipeline/sources';
import { schema, type TableSchema } from '../../src/data/schema';
import { missingReferences, tableProblems } from '../../src/data/validate';
import { AREA_LEVELS, type AreaLevel } from '../../src/domain/catalogue';
import { containsPoint, polygonArea, ringArea, type Ring } from '../../src/domain/spatial/polygon';
import { selfIntersections } from '../../src/domain/spatial/ring';
import { areaFeatures } from '../../src/map/areas/geometry';
import { PRECINCT_SETS } from '../../src/domain/elections/precinct-sets';
import { postalDistrictFeatures, precinctFeatures, type PrecinctTopology } from '../../src/map/precincts/geometry';
import type { GeometryCollection, MultiPolygon as TopologyMultiPolygon, Polygon as TopologyPolygon, Topology } from 'topojson-specification';

const COUNTS: Readonly<Record<AreaLevel, number>> = { plr: 542, bzr: 143, pgr: 58, wk26: 78, bez: 12, city: 1 };
/** Area of Berlin according to the sum of the official areas of the Planungsräume (m²). */
const BERLIN = 890_665_100;

const bytesOf = (file: string) => readFileSync(join(PROJECT, 'public/data', file));
const topologyOf = (file: string) => JSON.parse(bytesOf(`${file}.topo.json`).toString()) as Topology;

const columns = decodeTable(bytesOf('areas.arrow'));
const areas = Array.from(columns['area_id']!, (id, row) => ({
  id: String(id),
  level: String(columns['level']![row]) as AreaLevel,
  name: String(columns['name']![row]),
  parent: columns['parent_id']![row] as string | null,
  bezirk: columns['bez_id']![row] as string | null,
  squareMetres: Number(columns['area_km2']![row]) * 1e6,
  place: toUtm([Number(columns['lon']![row]), Number(columns['lat']![row])]),
  population: columns['population']![row] as number | null,
  reliable: Boolean(columns['reliable']![row]),
}));
const byId = new Map(areas.map((area) => [area.id, area]));
const ofLevel = (level: AreaLevel) => areas.filter((area) => area.level === level);
const totalPopulation = (level: AreaLevel) => ofLevel(level).reduce((sum, { population }) => sum + (population ?? 0), 0);

describe('the table of areas', () => {
  it('keeps its contract', () => {
    expect(tableProblems('areas', schema.areas as TableSchema, columns)).toEqual([]);
    expect(missingReferences(columns['parent_id']!, new Set(byId.keys()))).toEqual([]);
  });

  it('has every area of every level once', () => {
    for (const level of AREA_LEVELS) expect(ofLevel(level), level).toHaveLength(COUNTS[level]);
    expect(byId.size).toBe(834);
  });

  it('puts Planungsräume into Bezirksregionen, these into Prognoseräume, these into Bezirke', () => {
    for (const [level, above] of [['plr', 'bzr'], ['bzr', 'pgr'], ['pgr', 'bez'], ['wk26', 'bez'], ['bez', 'city']] as const) {
      for (const area of ofLevel(level)) {
        const parent = byId.get(area.parent!)!;
        expect(parent.level, area.id).toBe(above);
        expect(above === 'city' || (area.id.replace('wk26-', '').startsWith(parent.id) && parent.bezirk === area.bezirk), area.id).toBe(true);
      }
    }
    expect(byId.get('berlin')!.parent).toBeNull();
  });

  it('counts the register of 31.12.2025 on every level', () => {
    for (const level of ['plr', 'bzr', 'pgr', 'bez', 'city'] as const) expect(totalPopulation(level), level).toBe(3_913_644);
    expect(Math.abs(totalPopulation('wk26') - 3_913_644)).toBeLessThanOrEqual(COUNTS.wk26 / 2);
    expect(ofLevel('plr').filter(({ population }) => population === null).map(({ id }) => id)).toEqual(['03400831', '06200418']);
  });

  // The borders of a Bezirk are drawn up to 25 m apart in the two geometries, and some houses stand there.
  it('gives Wahlkreise the inhabitants of their Bezirk, to two in a thousand', () => {
    for (const bezirk of ofLevel('bez')) {
      const inside = ofLevel('wk26').filter(({ parent }) => parent === bezirk.id).reduce((sum, { population }) => sum + population!, 0);
      expect(Math.abs(inside / bezirk.population! - 1), bezirk.id).toBeLessThan(0.002);
    }
  });

  it('covers Berlin on every level', () => {
    for (const level of AREA_LEVELS) {
      const sum = ofLevel(level).reduce((total, { squareMetres }) => total + squareMetres, 0);
      expect(Math.abs(sum - BERLIN), level).toBeLessThan(1500);
    }
  });

  it('marks the six areas that are too small to be compared', () => {
    expect(areas.filter(({ reliable }) => !reliable).map(({ id }) => id))
      .toEqual(['03300515', '03400831', '04400725', '05300838', '06200418', '12200411']);
    for (const { id, population, reliable } of areas) expect(reliable && (population ?? 0) < 300, id).toBe(false);
  });

  it('bears the official names of 2023', () => {
    expect(byId.get('11300616')!.name).toBe('Hohenschönhauser Straße');
    expect(byId.get('12200308')!.name).toBe('Meller Bogen');
    expect(byId.get('12500926')!.name).toBe('Wittenau Mitte');
    expect(byId.get('12500930')!.name).toBe('Wittenau Süd');
    expect(byId.get('021001')!.name).toBe('Südliche Friedrichstadt');
    expect(byId.get('wk26-0101')!.name).toBe('Mitte 1');
    expect(ofLevel('plr').filter(({ name }) => name === 'Schloßstraße').map(({ id }) => id)).toEqual(['04300414', '06100102']);
  });
});

const sourcesPresent = [process.env['KIEZ_SOURCES'], '../shared/sources', '.cache/sources'].some((folder) => folder && existsSync(resolve(PROJECT, folder)));

describe.runIf(sourcesPresent)('the official polygons', () => {
  it.each(['plr', 'bzr', 'pgr'] as const)('%s have the size the table says', { timeout: 60_000 }, async (level) => {
    const official = await readLorAreas(new Sources(sourcesFolder(), readSourceCatalogue()), level);
    for (const { properties: { id }, geometry } of official.features) {
      expect(Math.abs(areaOf(geometry) / byId.get(id)!.squareMetres - 1), id).toBeLessThan(1e-5);
    }
  });
});

/** Bounds of the drawn against the official area: of one area relatively, and of all together in m². */
const DRAWN = {
  'areas-start': { relative: 0.003, sum: 5000, raw: 400_000, brotli: 220_000 },
  'areas-detail': { relative: 0.001, sum: 2500, raw: 1_200_000, brotli: 300_000 },
} as const;

describe.each(Object.keys(DRAWN) as (keyof typeof DRAWN)[])('%s', (file) => {
  const topology = topologyOf(file);
  const bounds = DRAWN[file];
  const drawn = new Map(AREA_LEVELS.map((level) => [level, areaFeatures(topology, level).features.map(({ properties, geometry }) => ({
    id: properties.area_id, rings: ringsInMetres(geometry), drawnRings: polygonsOf(geometry).flat(),
  }))] as const));

  it('is as light as promised', () => {
    expect(bytesOf(`${file}.topo.json`).length).toBeLessThan(bounds.raw);
    expect(brotliCompressSync(bytesOf(`${file}.topo.json`)).length).toBeLessThan(bounds.brotli);
  });

  it.each(AREA_LEVELS)('draws every area of level %s, in one piece, of the right size', (level) => {
    const shapes = drawn.get(level)!;
    expect(shapes.map(({ id }) => id).sort()).toEqual(ofLevel(level).map(({ id }) => id).sort());
    let sum = 0;
    for (const { id, rings } of shapes) {
      expect(rings.length, id).toBe(1);
      sum += polygonArea(rings[0]!);
      expect(Math.abs(polygonArea(rings[0]!) / byId.get(id)!.squareMetres - 1), id).toBeLessThan(bounds.relative);
    }
    expect(Math.abs(sum - BERLIN)).toBeLessThan(bounds.sum);
  });

  it.each(AREA_LEVELS)('leaves no gap and no overlap on level %s: inner borders have an area on both sides, outer ones are the city\'s', (level) => {
    const outline = level === 'wk26' ? undefined : arcUses(topology, 'city');
    const uses = arcUses(topology, level);
    for (const [arc, directions] of uses) {
      if (directions.length === 2) expect(directions[0], `${arc}`).toBe(-directions[1]!);
      else expect(directions.length, `${arc}`).toBe(1);
    }
    const outer = [...uses].filter(([, directions]) => directions.length === 1).map(([arc]) => arc);
    if (outline) expect(outer.sort()).toEqual([...outline.keys()].sort());
    expect(ringsOfArcs(topology, outer)).toBe(1);
  });

  it.each(['plr', 'wk26', 'bez'] as const)('draws no area of level %s that crosses or touches itself, outer rings clockwise', (level) => {
    for (const { id, drawnRings } of drawn.get(level)!) {
      expect(selfIntersections(drawnRings[0]!), id).toEqual([]);
      drawnRings.forEach((ring, index) => expect(ringArea(ring) < 0, id).toBe(index === 0));
    }
  });

  it('has the place of every area inside it', () => {
    for (const level of AREA_LEVELS) {
      for (const { id, rings } of drawn.get(level)!) expect(containsPoint(rings.flat(), ...byId.get(id)!.place), id).toBe(true);
    }
  });

  it('lies inside Berlin', () => {
    const [east, north] = [13.77, 52.69];
    for (const ring of drawn.get('city')![0]!.drawnRings) {
      for (const [lon, lat] of ring) expect(lon > 13.08 && lon < east && lat > 52.33 && lat < north).toBe(true);
    }
  });
});

const PRECINCTS = { ah21: [2257, 1507], bt25: [2323, 1275], btw17: [1779, 660] } as const;

describe.each(PRECINCT_SETS)('the precincts %s', (set) => {
  const topology = topologyOf(`precincts-${set}`) as PrecinctTopology;
  const urns = precinctFeatures(topology).features;
  const postal = postalDistrictFeatures(topology).features;
  const size = (features: typeof urns) => features.reduce((sum, { geometry }) => sum + ringsInMetres(geometry).reduce((area, rings) => area + polygonArea(rings), 0), 0);

  it('are all there, each Briefwahlbezirk in one Wahlkreis of 78', () => {
    expect([urns.length, postal.length]).toEqual(PRECINCTS[set]);
    expect(new Set(urns.map(({ id }) => id)).size).toBe(urns.length);
    const wahlkreis = new Map(postal.map(({ properties: { precinct_id, awk } }) => [precinct_id, awk]));
    for (const { properties } of urns) expect(wahlkreis.get(properties.bwb), properties.precinct_id).toBe(properties.awk);
    expect(new Set(wahlkreis.values()).size).toBe(78);
  });

  it('weigh less than 700 kB', () => {
    expect(bytesOf(`precincts-${set}.topo.json`).length).toBeLessThan(700_000);
  });

  it('cover Berlin without gaps or overlaps', () => {
    expect(Math.abs(size(urns) - BERLIN)).toBeLessThan(10_000);
    expect(Math.abs(size(postal) - size(urns))).toBeLessThan(1);
    for (const [arc, directions] of arcUses(topology, 'uwb')) {
      if (directions.length === 2) expect(directions[0], `${arc}`).toBe(-directions[1]!);
      else expect(directions.length, `${arc}`).toBe(1);
    }
  });

  it('do not cross themselves, not even those of 2017 whose official polygons do', () => {
    for (const { id, geometry } of urns) for (const ring of polygonsOf(geometry).flat()) expect(selfIntersections(ring), String(id)).toEqual([]);
  });
});

describe('the precincts whose votes are shipped', () => {
  it('can be drawn, all of them', () => {
    const turnout = decodeTable(bytesOf('precinct_turnout.arrow'));
    const known = new Map(PRECINCT_SETS.map((set) => [set as string, new Set(postalDistrictFeatures(topologyOf(`precincts-${set}`) as PrecinctTopology).features.map(({ id }) => String(id)))]));
    const missing = new Set<string>();
    for (let row = 0; row < turnout['precinct_id']!.length; row++) {
      const [set, id] = [String(turnout['precinct_set']![row]), String(turnout['precinct_id']![row])];
      if (known.has(set) && !known.get(set)!.has(id)) missing.add(`${String(turnout['election_id']![row])} ${set} ${id}`);
    }
    expect([...missing]).toEqual([]);
  });
});

function polygonsOf(geometry: Polygon | MultiPolygon): Ring[][] {
  return (geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates) as unknown as Ring[][];
}

function ringsInMetres(geometry: Polygon | MultiPolygon): Ring[][] {
  return polygonsOf(geometry).map((rings) => rings.map((ring) => ring.map((position) => toUtm(position))));
}

/** For every arc of a level the directions (1, −1) in which the rings run along it. */
function arcUses(topology: Topology, level: string): Map<number, number[]> {
  const uses = new Map<number, number[]>();
  const collect = (arcs: unknown): void => {
    if (Array.isArray(arcs)) return arcs.forEach(collect);
    const [arc, direction] = (arcs as number) < 0 ? [~(arcs as number), -1] : [arcs as number, 1];
    uses.set(arc, [...(uses.get(arc) ?? []), direction]);
  };
  for (const { arcs } of (topology.objects[level] as GeometryCollection).geometries as (TopologyPolygon | TopologyMultiPolygon)[]) collect(arcs);
  return uses;
}

/** How many closed lines the arcs form. */
function ringsOfArcs(topology: Topology, arcs: readonly number[]): number {
  const ends = arcs.map((number) => {
    let [x, y] = [0, 0];
    const path = topology.arcs[number]!.map(([dx, dy]) => ((x += dx!), (y += dy!), `${x},${y}`));
    return [path[0]!, path.at(-1)!] as const;
  });
  const group = new Map<string, string>();
  const root = (key: string): string => (group.get(key) === undefined || group.get(key) === key ? key : root(group.get(key)!));
  for (const [from, to] of ends) {
    group.set(from, root(from));
    group.set(root(to), root(from));
  }
  return new Set(ends.map(([from]) => root(from))).size;
}
