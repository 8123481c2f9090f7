import type { Topology } from 'topojson-specification';
import { distanceToSegment, type Position } from '../../../src/domain/spatial/position';
import { toLonLat } from '../read/projection';
import { crossingArcs } from './crossings';
import type { TopologyArea, WeightedTopology } from './topology';

export interface Simplification {
  /** Vertices whose triangle is smaller are dropped (m²). */
  readonly triangle: number;
  /** Steps of the grid in degrees: longitude, latitude. */
  readonly grid: readonly [number, number];
}

export interface Simplified {
  readonly topology: Topology;
  /** Arcs that had to keep more vertices because the simple ones crossed. */
  readonly refined: number;
  readonly vertices: number;
  /** Greatest distance of a dropped or moved vertex from the line that stands for it, in metres. */
  readonly deviation: number;
}

/**
 * Simplifies arcs, not areas: neighbours keep exactly the same border. Where simplified arcs of one level would cross,
 * they keep more of their vertices until they do not.
 */
export function simplifyTopology(shared: WeightedTopology, { triangle, grid }: Simplification): Simplified {
  const origin = gridOrigin(shared, grid);
  const thresholds = shared.arcs.map(() => triangle);
  const arcs = shared.arcs.map((arc, number) => placeOnGrid(arc, thresholds[number]!, origin, grid));
  const byLevel = Object.values(shared.levels).map((areas) => [...arcNumbers(areas)].sort((a, b) => a - b));
  const crossings = (): [number, number][] => byLevel.flatMap((numbers) => crossingArcs(arcs, numbers));
  let remaining = crossings();
  for (let round = 0; round < 12 && remaining.length > 0; round++) {
    for (const number of new Set(remaining.flat())) {
      thresholds[number] = round < 8 ? thresholds[number]! / 3 : 0;
      arcs[number] = placeOnGrid(shared.arcs[number]!, thresholds[number]!, origin, grid);
    }
    remaining = crossings();
  }
  if (remaining.length > 0) throw new Error(`${remaining.length} pairs of borders cross on this grid; take a finer one`);
  return {
    topology: toTopology(shared, arcs, origin, grid),
    refined: thresholds.filter((threshold) => threshold !== triangle).length,
    vertices: arcs.reduce((sum, arc) => sum + arc.length, 0),
    deviation: shared.arcs.reduce((worst, arc, number) => Math.max(worst, deviationOf(arc, thresholds[number]!)), 0) + gridError(grid),
  };
}

function arcNumbers(areas: readonly TopologyArea[]): Set<number> {
  const numbers = new Set<number>();
  const collect = (arcs: unknown): void => {
    if (Array.isArray(arcs)) arcs.forEach(collect);
    else numbers.add((arcs as number) < 0 ? ~(arcs as number) : (arcs as number));
  };
  for (const { arcs } of areas) collect(arcs);
  return numbers;
}

/** South-west of all arcs, on a multiple of the grid. */
function gridOrigin(shared: WeightedTopology, grid: readonly [number, number]): [number, number] {
  let [west, south] = [Infinity, Infinity];
  for (const arc of shared.arcs) {
    for (const [x, y] of arc) {
      const [lon, lat] = toLonLat([x, y]);
      [west, south] = [Math.min(west, lon), Math.min(south, lat)];
    }
  }
  return [Math.floor(west / grid[0]), Math.floor(south / grid[1])];
}

function placeOnGrid(arc: WeightedTopology['arcs'][number], threshold: number, origin: readonly [number, number], grid: readonly [number, number]): Position[] {
  const placed: [number, number][] = [];
  for (const [x, y, weight] of arc) {
    if (weight < threshold) continue;
    const [lon, lat] = toLonLat([x, y]);
    const position: [number, number] = [Math.round(lon / grid[0]) - origin[0], Math.round(lat / grid[1]) - origin[1]];
    const previous = placed.at(-1);
    if (previous?.[0] !== position[0] || previous[1] !== position[1]) placed.push(position);
  }
  // An arc shorter than the grid stays as two equal ends, so that the rings remain connected.
  if (placed.length === 1) placed.push(placed[0]!);
  return placed;
}

/** How far the vertices that a threshold drops lie from the line that remains, in metres. */
function deviationOf(arc: WeightedTopology['arcs'][number], threshold: number): number {
  let worst = 0;
  let from = 0;
  for (let to = 1; to < arc.length; to++) {
    if (arc[to]![2] < threshold) continue;
    const [start, end] = [arc[from]!, arc[to]!].map(([x, y]) => [x, y] as const) as [Position, Position];
    for (let dropped = from + 1; dropped < to; dropped++) worst = Math.max(worst, distanceToSegment([arc[dropped]![0], arc[dropped]![1]], start, end));
    from = to;
  }
  return worst;
}

/** Half the diagonal of a cell of the grid, in metres at the latitude of Berlin. */
function gridError([lon, lat]: readonly [number, number]): number {
  return Math.hypot(lon * 111_320 * Math.cos((52.5 * Math.PI) / 180), lat * 111_320) / 2;
}

function toTopology(shared: WeightedTopology, arcs: readonly (readonly Position[])[], origin: readonly [number, number], grid: readonly [number, number]): Topology {
  const objects = Object.entries(shared.levels).map(([level, geometries]) => [level, { type: 'GeometryCollection', geometries }] as const);
  return {
    type: 'Topology',
    transform: { scale: [...grid], translate: [decimal(origin[0] * grid[0]), decimal(origin[1] * grid[1])] },
    objects: Object.fromEntries(objects) as unknown as Topology['objects'],
    arcs: arcs.map((arc) => arc.map(([x, y], index) => (index === 0 ? [x, y] : [x - arc[index - 1]![0], y - arc[index - 1]![1]]))),
  };
}

/** The decimal number meant, without the noise of the multiplication. */
function decimal(value: number): number {
  return Number(value.toFixed(9));
}
