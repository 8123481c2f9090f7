import type { Feature, MultiPolygon, Polygon } from 'geojson';
import { feature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import { describe, expect, it } from 'vitest';
import { crossingArcs } from '../../../scripts/pipeline/areas/crossings';
import type { Areas } from '../../../scripts/pipeline/areas/polygons';
import { simplifyTopology } from '../../../scripts/pipeline/areas/simplify';
import { addUnions, buildTopology } from '../../../scripts/pipeline/areas/topology';
import { ringArea } from '../../../src/domain/spatial/polygon';
import type { Position } from '../../../src/domain/spatial/position';
import { selfIntersections } from '../../../src/domain/spatial/ring';

const EAST = 390_000, NORTH = 5_820_000;
const FINE: readonly [number, number] = [1e-5, 5e-6];

/** Areas in metres from a place in Berlin. */
function areas(shapes: Readonly<Record<string, readonly Position[]>>): Areas {
  const features = Object.entries(shapes).map(([id, ring]): Feature<Polygon, { id: string }> => {
    const open = ring.map(([x, y]) => [EAST + x, NORTH + y]);
    return { type: 'Feature', properties: { id }, geometry: { type: 'Polygon', coordinates: [[...open, open[0]!]] } };
  });
  return { type: 'FeatureCollection', features };
}

function ringOf(topology: Topology, level: string, id: string): Position[] {
  const collection = feature(topology, topology.objects[level] as GeometryCollection);
  const geometry = collection.features.find((area) => area.id === id)!.geometry as Polygon | MultiPolygon;
  return (geometry.type === 'Polygon' ? geometry.coordinates[0]! : geometry.coordinates[0]![0]!) as unknown as Position[];
}

describe('arcs that cross', () => {
  it('are found, and those that only share an end are not', () => {
    const arcs: Position[][] = [[[0, 0], [10, 10]], [[0, 10], [10, 0]], [[10, 10], [20, 10]]];
    expect(crossingArcs(arcs, [0, 1, 2])).toEqual([[0, 1]]);
  });

  it('are found when they run over each other from a common end', () => {
    expect(crossingArcs([[[0, 0], [10, 0]], [[0, 0], [5, 0], [5, 5]]], [0, 1])).toEqual([[0, 1]]);
  });

  it('are found when the inside of one touches the end of another', () => {
    expect(crossingArcs([[[0, 0], [10, 0]], [[5, 0], [5, 5]]], [0, 1])).toEqual([[0, 1]]);
  });

  it('are found within one arc', () => {
    expect(crossingArcs([[[0, 0], [10, 0], [10, 5], [5, -5]]], [0])).toEqual([[0, 0]]);
    expect(crossingArcs([[[0, 0], [10, 0], [10, 5], [0, 5], [0, 0]]], [0])).toEqual([]);
  });
});

describe('a topology of areas', () => {
  const zigzag: Position[] = Array.from({ length: 21 }, (_, step) => [100 + (step % 2) * 0.5, step * 10]);
  const pair = areas({
    west: [[0, 0], ...zigzag, [0, 200]],
    east: [[200, 0], [200, 200], ...zigzag.slice().reverse()],
  });

  it('keeps neighbours on the same border, however much it is simplified', () => {
    const { topology } = simplifyTopology(buildTopology({ area: pair }), { triangle: 1000, grid: FINE });
    const edges = (id: string) => ringOf(topology, 'area', id).slice(0, -1).map((from, index) => `${from}|${ringOf(topology, 'area', id)[index + 1]}`);
    const reversed = edges('east').map((edge) => edge.split('|').reverse().join('|'));
    expect(edges('west').filter((edge) => reversed.includes(edge))).toHaveLength(1);
  });

  it('keeps vertices that matter and drops those that do not', () => {
    const shared = buildTopology({ area: pair });
    expect(simplifyTopology(shared, { triangle: 20, grid: FINE }).vertices).toBeLessThan(12);
    expect(simplifyTopology(shared, { triangle: 0.001, grid: FINE }).vertices).toBeGreaterThan(25);
  });

  it('says how far the drawn border lies from the official one', () => {
    const { deviation } = simplifyTopology(buildTopology({ area: pair }), { triangle: 1000, grid: FINE });
    expect(deviation).toBeGreaterThan(0.5);
    expect(deviation).toBeLessThan(1);
  });

  it('turns outer rings clockwise, as a spherical projection wants them', () => {
    const { topology } = simplifyTopology(buildTopology({ area: pair }), { triangle: 1, grid: FINE });
    for (const id of ['west', 'east']) expect(ringArea(ringOf(topology, 'area', id))).toBeLessThan(0);
  });

  it('unites areas to a level without borders of its own', () => {
    const shared = addUnions(buildTopology({ area: pair }), 'city', 'area', () => 'all');
    expect(shared.levels['city']).toHaveLength(1);
    const { topology } = simplifyTopology(shared, { triangle: 1, grid: FINE });
    expect(topology.arcs).toHaveLength(3);
    // Four corners, the two ends of the inner border, and the first again.
    expect(ringOf(topology, 'city', 'all')).toHaveLength(7);
  });

  it('keeps a bay where the simple border would cut through the island in it', () => {
    const bay: Position[] = [[0, 0], [40, 0], [50, -4], [60, 0], [100, 0]];
    const island: Position[] = [[45, 5], [55, 5], [50, -3]];
    const shapes = areas({ mainland: [...bay, [100, -50], [0, -50]], island });
    const simplified = simplifyTopology(buildTopology({ area: shapes }), { triangle: 60, grid: [1e-6, 1e-6] });
    expect(simplified.refined).toBeGreaterThan(0);
    const depth = Math.min(...simplified.topology.arcs.map((arc) => arc.length));
    expect(depth).toBeGreaterThanOrEqual(4);
    expect(ringOf(simplified.topology, 'area', 'mainland').length).toBeGreaterThan(6);
  });

  it('keeps two meeting points of borders apart that lie in one cell of the grid', () => {
    const near = 0.2;
    const quarters = areas({
      southwest: [[0, 0], [50, 0], [50, 50], [0, 50]],
      southeast: [[50, 0], [100, 0], [100, 50 + near], [50, 50 + near], [50, 50]],
      northwest: [[0, 50], [50, 50], [50, 50 + near], [50, 100], [0, 100]],
      northeast: [[50, 50 + near], [100, 50 + near], [100, 100], [50, 100]],
    });
    const { topology } = simplifyTopology(buildTopology({ area: quarters }), { triangle: 1, grid: FINE });
    for (const id of ['southwest', 'southeast', 'northwest', 'northeast']) expect(selfIntersections(ringOf(topology, 'area', id))).toEqual([]);
    expect(new Set(topology.arcs.map((arc) => arc.length > 1 && String(arc[1]) !== '0,0'))).toEqual(new Set([true]));
  });
});
