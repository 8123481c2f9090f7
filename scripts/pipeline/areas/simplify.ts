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
  /** Arcs that had to keep more vertices because the simple ones crossed or vanished. */
  readonly refined: number;
  readonly vertices: number;
  /** Greatest distance of a dropped or moved vertex from the line that stands for it, in metres. */
  readonly deviation: number;
}

/**
 * Simplifies arcs, not areas: neighbours keep exactly the same border. Where simplified arcs of one level would cross
 * or an area would vanish, they keep more of their vertices until that is mended.
 */
export function simplifyTopology(shared: WeightedTopology, { triangle, grid }: Simplification): Simplified {
  const origin = gridOrigin(shared, grid);
  const places = new GridPlaces(shared, origin, grid);
  const thresholds = shared.arcs.map(() => triangle);
  const arcs = shared.arcs.map((arc) => places.arc(arc, triangle));
  const byLevel = Object.values(shared.levels).map((areas) => [...arcNumbers(areas)].sort((a, b) => a - b));
  const defects = (): [number, number][] => [...byLevel.flatMap((numbers) => crossingArcs(arcs, numbers)), ...collapsedRings(shared, arcs)];
  let remaining = defects();
  for (let round = 0; round < 12 && remaining.length > 0; round++) {
    for (const number of new Set(remaining.flat())) {
      thresholds[number] = round < 8 ? thresholds[number]! / 3 : 0;
      arcs[number] = places.arc(shared.arcs[number]!, thresholds[number]!);
    }
    remaining = defects();
  }
  if (remaining.length > 0) throw new Error(`${remaining.length} pairs of borders cross or vanish on this grid; take a finer one`);
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

/** Arcs that are a whole ring of their own and have lost their inside. */
function collapsedRings(shared: WeightedTopology, arcs: readonly (readonly Position[])[]): [number, number][] {
  const found: [number, number][] = [];
  shared.arcs.forEach((arc, number) => {
    const [first, last] = [arc[0]!, arc.at(-1)!];
    if (first[0] === last[0] && first[1] === last[1] && arcs[number]!.length < 4) found.push([number, number]);
  });
  return found;
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

/** Where vertices lie on the grid. Two places where borders meet never share a point of the grid, or areas would pinch. */
class GridPlaces {
  readonly #junctions = new Map<string, Position>();

  constructor(
    shared: WeightedTopology,
    readonly origin: readonly [number, number],
    readonly grid: readonly [number, number],
  ) {
    const taken = new Set<string>();
    for (const arc of shared.arcs) {
      for (const [x, y] of [arc[0]!, arc.at(-1)!]) {
        const key = `${x},${y}`;
        if (this.#junctions.has(key)) continue;
        const [column, row] = this.#exact(x, y);
        const place = around(column, row).find((candidate) => !taken.has(String(candidate)));
        if (!place) throw new Error('Too many borders meet in one point of the grid; take a finer one');
        taken.add(String(place));
        this.#junctions.set(key, place);
      }
    }
  }

  /** The vertices of an arc that weigh at least the threshold. */
  arc(arc: WeightedTopology['arcs'][number], threshold: number): Position[] {
    const placed: Position[] = [];
    for (const [x, y, weight] of arc) {
      if (weight < threshold) continue;
      const position = this.#junctions.get(`${x},${y}`) ?? nearest(...this.#exact(x, y));
      const previous = placed.at(-1);
      if (previous?.[0] !== position[0] || previous[1] !== position[1]) placed.push(position);
    }
    // A ring smaller than the grid stays as two equal ends and is found as collapsed.
    if (placed.length === 1) placed.push(placed[0]!);
    return placed;
  }

  #exact(x: number, y: number): [number, number] {
    const [lon, lat] = toLonLat([x, y]);
    return [lon / this.grid[0] - this.origin[0], lat / this.grid[1] - this.origin[1]];
  }
}

function nearest(column: number, row: number): Position {
  return [Math.round(column), Math.round(row)];
}

/** The nine points of the grid around a place, the nearest first. */
function around(column: number, row: number): Position[] {
  const places: Position[] = [];
  for (const dx of [-1, 0, 1]) for (const dy of [-1, 0, 1]) places.push([Math.round(column) + dx, Math.round(row) + dy]);
  const distance = ([x, y]: Position): number => (x - column) ** 2 + (y - row) ** 2;
  return places.sort((a, b) => distance(a) - distance(b));
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
