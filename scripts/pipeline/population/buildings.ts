import type { AreaIndex } from '../../../src/domain/spatial/area-index';
import { polygonArea, ringPerimeter, type Ring } from '../../../src/domain/spatial/polygon';
import { metresPerUnit, TILE_EXTENT, type TilePoint, type TilePolygon } from './tiles';

/** A building put together from its pieces. Coordinates in world units (see tiles.ts), sizes in metres. */
export interface Building {
  readonly rings: readonly Ring[];
  /** Footprint in m². */
  readonly footprint: number;
  readonly perimeter: number;
  /** Storeys, or 0 where the map does not know them. */
  readonly levels: number;
}

/** A house number of the map, the smallest place where people are put. */
export interface HouseNumber {
  /** World units. */
  readonly x: number;
  readonly y: number;
  readonly number: string;
  /** Index of its building, or -1 where no outline is near. */
  readonly building: number;
}

/** Height of one storey in the map's conversion of levels into heights. */
const LEVEL_HEIGHT = 3.66;
/** A number farther from any outline than this stands alone, in metres. */
const REACH = 15;

/**
 * Joins the pieces of buildings that a tile edge cut. A height of 3.66 m is the map's default: it means that nobody
 * entered one (83 % of Berlin's buildings), not that the building is low.
 */
export function joinBuildings(pieces: readonly TilePolygon[]): Building[] {
  const groups = new Map<number, TilePolygon[]>();
  const root = piecesAcrossEdges(pieces);
  pieces.forEach((piece, index) => {
    const group = groups.get(root(index));
    if (group) group.push(piece);
    else groups.set(root(index), [piece]);
  });
  return [...groups.values()].map((group) => {
    const metres = metresPerUnit(group[0]!.rings[0]![0]![1]);
    const height = Number(group[0]!.properties['render_height'] ?? LEVEL_HEIGHT);
    return {
      rings: group.flatMap(({ rings }) => rings),
      footprint: group.reduce((sum, { rings }) => sum + polygonArea(rings), 0) * metres ** 2,
      perimeter: group.reduce((sum, { rings }) => sum + ringPerimeter(rings[0]!), 0) * metres,
      levels: Math.abs(height - LEVEL_HEIGHT) < 0.01 ? 0 : Math.max(1, Math.round(height / LEVEL_HEIGHT)),
    };
  });
}

/**
 * Finds the building of each house number: the one around it, else the nearest outline within 15 m. A number that
 * occurs twice in a building (a shop repeats the address of its house) counts once.
 *
 * @param index of the buildings, in world units.
 */
export function matchHouseNumbers(houseNumbers: readonly TilePoint[], index: AreaIndex): HouseNumber[] {
  const matched: HouseNumber[] = [];
  const seen = new Set<string>();
  for (const point of houseNumbers) {
    const number = String(point.properties['housenumber'] ?? '').trim().toUpperCase();
    const building = index.findNearest(point.x, point.y, REACH / metresPerUnit(point.y));
    const key = building >= 0 ? `${building}|${number}` : `${Math.round(point.x / 64)}|${Math.round(point.y / 64)}|${number}`;
    if (seen.has(key)) continue;
    seen.add(key);
    matched.push({ x: point.x, y: point.y, number, building });
  }
  return matched;
}

/** For each place of the given kinds the building around it. */
export function buildingsWith(places: readonly TilePoint[], kinds: ReadonlySet<string>, index: AreaIndex): Set<number> {
  const found = new Set<number>();
  for (const { x, y, properties } of places) {
    if (!kinds.has(String(properties['subclass']))) continue;
    const building = index.find(x, y);
    if (building >= 0) found.add(building);
  }
  return found;
}

/** Joins pieces that share a stretch of a tile edge; the result names for each piece the first one of its building. */
function piecesAcrossEdges(pieces: readonly TilePolygon[]): (piece: number) => number {
  const parent = pieces.map((_, index) => index);
  const root = (piece: number): number => {
    while (parent[piece] !== piece) piece = parent[piece] = parent[parent[piece]!]!;
    return piece;
  };
  const stretches = new Map<string, { piece: number; from: number; to: number; below: boolean }[]>();
  pieces.forEach(({ rings }, piece) => {
    for (const { edge, from, to, below } of edgeStretches(rings[0]!)) {
      const list = stretches.get(edge);
      if (list) list.push({ piece, from, to, below });
      else stretches.set(edge, [{ piece, from, to, below }]);
    }
  });
  for (const list of stretches.values()) {
    for (const low of list) {
      if (!low.below) continue;
      for (const high of list) {
        if (high.below) continue;
        const overlap = Math.min(low.to, high.to) - Math.max(low.from, high.from);
        if (overlap < 0.5 * Math.min(low.to - low.from, high.to - high.from)) continue;
        const [a, b] = [root(low.piece), root(high.piece)];
        parent[Math.max(a, b)] = Math.min(a, b);
      }
    }
  }
  return root;
}

function edgeStretches(ring: Ring): { edge: string; from: number; to: number; below: boolean }[] {
  const stretches: { edge: string; from: number; to: number; below: boolean }[] = [];
  for (const axis of [0, 1] as const) {
    const centre = ring.reduce((sum, position) => sum + position[axis], 0) / ring.length;
    for (let index = 0, previous = ring.length - 1; index < ring.length; previous = index++) {
      const start = ring[previous]!, end = ring[index]!, line = start[axis];
      if (line !== end[axis] || line % TILE_EXTENT !== 0) continue;
      const other = (1 - axis) as 0 | 1;
      if (Math.abs(start[other] - end[other]) < 1) continue;
      const tile = Math.floor(Math.min(start[other], end[other]) / TILE_EXTENT);
      stretches.push({
        edge: `${axis}|${line}|${tile}`, from: Math.min(start[other], end[other]), to: Math.max(start[other], end[other]), below: centre < line,
      });
    }
  }
  return stretches;
}
