import type { Way } from './ways';

/** World units; 750 m in Berlin. A way out of the city and back in is rarely longer than what lies within this. */
const CELL = 2048;

/** Ways that come within one to two cells of the city: detours just outside its border count. */
export function waysAround(ways: readonly Way[], inBerlin: (x: number, y: number) => boolean): Way[] {
  const near = new Set<number>();
  for (const { points } of ways) {
    const [x, y] = [points[0]!, points[1]!];
    const column = Math.floor(x / CELL), row = Math.floor(y / CELL);
    if (near.has(key(column, row)) && surrounded(near, column, row)) continue;
    if (!inBerlin(x, y)) continue;
    for (let dx = -1; dx <= 1; dx++) for (let dy = -1; dy <= 1; dy++) near.add(key(column + dx, row + dy));
  }
  return ways.filter(({ points }) => near.has(key(Math.floor(points[0]! / CELL), Math.floor(points[1]! / CELL))));
}

function surrounded(near: ReadonlySet<number>, column: number, row: number): boolean {
  for (let dx = -1; dx <= 1; dx++) for (let dy = -1; dy <= 1; dy++) if (!near.has(key(column + dx, row + dy))) return false;
  return true;
}

function key(column: number, row: number): number {
  return column * 2 ** 20 + row;
}
