import type { Position } from '../../../src/domain/spatial/position';

/**
 * Pairs of arcs that cross, touch or run over each other anywhere but at a common end: places where areas of one level
 * would overlap or pinch. An arc that meets itself is paired with itself.
 *
 * @param arcs on a whole-number grid, so that the test is exact.
 * @param numbers which arcs to compare.
 */
export function crossingArcs(arcs: readonly (readonly Position[])[], numbers: Iterable<number>): [number, number][] {
  const found = new Map<string, [number, number]>();
  const cells = new Map<string, { arc: number; segment: number }[]>();
  for (const arc of numbers) {
    for (let segment = 0; segment + 1 < arcs[arc]!.length; segment++) {
      for (const key of cellsOf(arcs[arc]![segment]!, arcs[arc]![segment + 1]!)) {
        const cell = cells.get(key) ?? [];
        for (const other of cell) {
          if (found.has(`${other.arc},${arc}`)) continue;
          if (conflict(arcs, other, { arc, segment })) found.set(`${other.arc},${arc}`, [other.arc, arc]);
        }
        cell.push({ arc, segment });
        cells.set(key, cell);
      }
    }
  }
  return [...found.values()];
}

const CELL = 64;

function cellsOf(a: Position, b: Position): string[] {
  const keys: string[] = [];
  for (let x = Math.floor(Math.min(a[0], b[0]) / CELL); x <= Math.floor(Math.max(a[0], b[0]) / CELL); x++) {
    for (let y = Math.floor(Math.min(a[1], b[1]) / CELL); y <= Math.floor(Math.max(a[1], b[1]) / CELL); y++) keys.push(`${x},${y}`);
  }
  return keys;
}

interface Segment {
  readonly arc: number;
  readonly segment: number;
}

function conflict(arcs: readonly (readonly Position[])[], first: Segment, second: Segment): boolean {
  const [a, b] = ends(arcs, first);
  const [c, d] = ends(arcs, second);
  if (Math.max(a[0], b[0]) < Math.min(c[0], d[0]) || Math.max(c[0], d[0]) < Math.min(a[0], b[0])) return false;
  if (Math.max(a[1], b[1]) < Math.min(c[1], d[1]) || Math.max(c[1], d[1]) < Math.min(a[1], b[1])) return false;
  const sides = [side(a, b, c), side(a, b, d), side(c, d, a), side(c, d, b)] as const;
  if (sides[0] * sides[1] > 0 || sides[2] * sides[3] > 0) return false;
  const common = commonEnd(arcs, first, second);
  if (!common) return true;
  // With a common end they may leave in different directions, but not run over each other.
  const [from, to] = [same(a, common) ? b : a, same(c, common) ? d : c];
  return side(common, from, to) === 0 && (from[0] - common[0]) * (to[0] - common[0]) + (from[1] - common[1]) * (to[1] - common[1]) > 0;
}

/** The position at which two segments may meet: the joint of neighbours in one arc, or an end of both arcs. */
function commonEnd(arcs: readonly (readonly Position[])[], first: Segment, second: Segment): Position | undefined {
  for (const [i, position] of ends(arcs, first).entries()) {
    for (const [j, other] of ends(arcs, second).entries()) {
      if (!same(position, other)) continue;
      const neighbours = first.arc === second.arc && first.segment + i === second.segment + j;
      if (neighbours || (isEnd(arcs, first, i) && isEnd(arcs, second, j))) return position;
    }
  }
  return undefined;
}

function isEnd(arcs: readonly (readonly Position[])[], { arc, segment }: Segment, side: number): boolean {
  const vertex = segment + side;
  return vertex === 0 || vertex === arcs[arc]!.length - 1;
}

function ends(arcs: readonly (readonly Position[])[], { arc, segment }: Segment): [Position, Position] {
  return [arcs[arc]![segment]!, arcs[arc]![segment + 1]!];
}

function same(a: Position, b: Position): boolean {
  return a[0] === b[0] && a[1] === b[1];
}

function side(a: Position, b: Position, position: Position): number {
  return Math.sign((b[0] - a[0]) * (position[1] - a[1]) - (b[1] - a[1]) * (position[0] - a[0]));
}
