import type { Position } from './position';

/** An area with its polygons: outer ring first, then holes; rings closed. */
export interface LocatedArea {
  readonly id: string;
  readonly polygons: readonly (readonly (readonly Position[])[])[];
}

export interface AreaLocator {
  /** The index of the area that holds the position, −1 if none does. */
  locate(x: number, y: number): number;
  /** Indexes of the areas that come within `distance` of the position (found at the position and on a circle around it). */
  near(x: number, y: number, distance: number): number[];
  readonly ids: readonly string[];
}

/**
 * Finds the area of a position. A grid remembers which cells no border crosses, so that most questions need no geometry.
 *
 * @param cellSize width of a cell in the coordinates' unit; 25 m suits Berlin's Planungsräume.
 */
export function createAreaLocator(areas: readonly LocatedArea[], cellSize: number): AreaLocator {
  const bounds = areas.map((area) => boundsOf(area));
  const left = Math.min(...bounds.map((box) => box[0])), bottom = Math.min(...bounds.map((box) => box[1]));
  const columns = Math.ceil((Math.max(...bounds.map((box) => box[2])) - left) / cellSize) + 1;
  const rows = Math.ceil((Math.max(...bounds.map((box) => box[3])) - bottom) / cellSize) + 1;
  const crossed = new Uint8Array(columns * rows);
  for (const { polygons } of areas) for (const ring of polygons.flat()) markCrossedCells(ring, crossed);
  const UNKNOWN = -2;
  const known = new Int32Array(columns * rows).fill(UNKNOWN);

  function markCrossedCells(ring: readonly Position[], cells: Uint8Array): void {
    for (let index = 1; index < ring.length; index++) {
      const [from, to] = ring[index - 1]![0] <= ring[index]![0] ? [ring[index - 1]!, ring[index]!] : [ring[index]!, ring[index - 1]!];
      const slope = to[0] === from[0] ? 0 : (to[1] - from[1]) / (to[0] - from[0]);
      const last = Math.floor((to[0] - left) / cellSize);
      for (let column = Math.floor((from[0] - left) / cellSize); column <= last; column++) {
        const enter = from[1] + slope * (Math.max(from[0], left + column * cellSize) - from[0]);
        const leave = slope === 0 ? to[1] : from[1] + slope * (Math.min(to[0], left + (column + 1) * cellSize) - from[0]);
        const top = Math.floor((Math.max(enter, leave) - bottom) / cellSize);
        for (let row = Math.floor((Math.min(enter, leave) - bottom) / cellSize); row <= top; row++) cells[row * columns + column] = 1;
      }
    }
  }

  function search(x: number, y: number): number {
    return areas.findIndex((area, index) => {
      const box = bounds[index]!;
      return x >= box[0] && y >= box[1] && x <= box[2] && y <= box[3] && contains(area, x, y);
    });
  }

  function locate(x: number, y: number): number {
    const column = Math.floor((x - left) / cellSize), row = Math.floor((y - bottom) / cellSize);
    if (column < 0 || row < 0 || column >= columns || row >= rows) return -1;
    const cell = row * columns + column;
    if (crossed[cell]) return search(x, y);
    if (known[cell] === UNKNOWN) known[cell] = search(x, y);
    return known[cell]!;
  }

  function near(x: number, y: number, distance: number): number[] {
    const found = new Set([locate(x, y)]);
    for (let direction = 0; direction < 8; direction++) {
      const angle = (direction * Math.PI) / 4;
      found.add(locate(x + distance * Math.cos(angle), y + distance * Math.sin(angle)));
    }
    found.delete(-1);
    return [...found];
  }

  return { locate, near, ids: areas.map(({ id }) => id) };
}

/** Even–odd rule over all rings, so that holes count as outside. */
function contains({ polygons }: LocatedArea, x: number, y: number): boolean {
  let inside = false;
  for (const rings of polygons) {
    for (const ring of rings) {
      for (let index = 1; index < ring.length; index++) {
        const [x0, y0] = ring[index - 1]!, [x1, y1] = ring[index]!;
        if (y0 > y !== y1 > y && x < ((x1 - x0) * (y - y0)) / (y1 - y0) + x0) inside = !inside;
      }
    }
  }
  return inside;
}

function boundsOf({ polygons }: LocatedArea): [number, number, number, number] {
  const box: [number, number, number, number] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [x, y] of polygons.flat(2)) {
    box[0] = Math.min(box[0], x);
    box[1] = Math.min(box[1], y);
    box[2] = Math.max(box[2], x);
    box[3] = Math.max(box[3], y);
  }
  return box;
}
