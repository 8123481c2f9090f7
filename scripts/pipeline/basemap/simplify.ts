import type { Path, Position } from './feature';

/** Douglas–Peucker: the line with every left-out position at most `tolerance` from it. The ends stay. */
export function simplifyLine(line: Path, tolerance: number): Path {
  if (line.length <= 2) return line;
  const kept = new Uint8Array(line.length);
  kept[0] = kept[line.length - 1] = 1;
  const open: [number, number][] = [[0, line.length - 1]];
  for (let range = open.pop(); range; range = open.pop()) {
    const [first, last] = range;
    let farthest = -1, distance = tolerance * tolerance;
    for (let index = first + 1; index < last; index++) {
      const square = squaredDistance(line[index]!, line[first]!, line[last]!);
      if (square > distance) [farthest, distance] = [index, square];
    }
    if (farthest < 0) continue;
    kept[farthest] = 1;
    open.push([first, farthest], [farthest, last]);
  }
  return line.filter((_, index) => kept[index] === 1);
}

/** The same for a closed ring, cut open at its first position and the one farthest from it; empty if nothing of a surface is left. */
export function simplifyRing(ring: Path, tolerance: number): Path {
  if (ring.length <= 4) return ring;
  const [x, y] = ring[0]!;
  let farthest = 0, distance = -1;
  ring.forEach(([px, py], index) => {
    const square = (px - x) ** 2 + (py - y) ** 2;
    if (square > distance) [farthest, distance] = [index, square];
  });
  const simplified = [...simplifyLine(ring.slice(0, farthest + 1), tolerance), ...simplifyLine(ring.slice(farthest), tolerance).slice(1)];
  return simplified.length < 4 ? [] : simplified;
}

/** Whole tile units without repetitions and without positions inside straight runs along an axis. */
export function snapped(path: Path, scale: number): Path {
  const result: Path = [];
  for (const [x, y] of path) {
    const position: Position = [Math.round(x * scale), Math.round(y * scale)];
    const last = result.at(-1), before = result.at(-2);
    if (last && last[0] === position[0] && last[1] === position[1]) continue;
    if (last && before && isBetween(before, last, position)) result[result.length - 1] = position;
    else result.push(position);
  }
  return result;
}

function isBetween([ax, ay]: Position, [bx, by]: Position, [cx, cy]: Position): boolean {
  return (bx - ax) * (cy - by) === (by - ay) * (cx - bx) && (bx - ax) * (cx - bx) + (by - ay) * (cy - by) > 0;
}

function squaredDistance([x, y]: Position, [ax, ay]: Position, [bx, by]: Position): number {
  const dx = bx - ax, dy = by - ay;
  const length = dx * dx + dy * dy;
  const share = length === 0 ? 0 : Math.min(1, Math.max(0, ((x - ax) * dx + (y - ay) * dy) / length));
  return (x - ax - share * dx) ** 2 + (y - ay - share * dy) ** 2;
}
