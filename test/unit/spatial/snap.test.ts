import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ringArea } from '../../../src/domain/spatial/polygon';
import type { Position } from '../../../src/domain/spatial/position';
import { snapRings } from '../../../src/domain/spatial/snap';

const close = (...open: Position[]): Position[] => [...open, open[0]!];

describe('joining borders', () => {
  it('makes neighbours with a gap of a decimetre share their corners, the first keeping its own', () => {
    const [left, right] = snapRings([close([0, 0], [10, 0], [10, 10], [0, 10]), close([10.1, 0], [20, 0], [20, 10], [10.1, 10])], 0.25);
    expect(left).toEqual(close([0, 0], [10, 0], [10, 10], [0, 10]));
    expect(right).toEqual(close([10, 0], [20, 0], [20, 10], [10, 10]));
  });

  it('leads an edge through the corner of a neighbour beside it', () => {
    const [wall] = snapRings([close([0, 0], [10, 0], [10, 10], [0, 10]), close([10.1, 4], [20, 4], [20, 6], [10.1, 6])], 0.25);
    expect(wall).toEqual(close([0, 0], [10, 0], [10.1, 4], [10.1, 6], [10, 10], [0, 10]));
  });

  it('cuts off a spike', () => {
    expect(snapRings([close([0, 0], [10, 0], [10, 5], [18, 5], [10, 5.1], [10, 10], [0, 10])], 0.25)[0]).toEqual(close([0, 0], [10, 0], [10, 5], [10, 10], [0, 10]));
  });

  it('leaves nothing of a ring smaller than the tolerance', () => {
    expect(snapRings([close([0, 0], [0.1, 0], [0.1, 0.1])], 0.25)).toEqual([[]]);
  });

  it('comes to an end where vertices stand closely around each other', () => {
    const ring = close([0, 0], [1.1, 0], [0.55, 0.9], [5, 6], [-4, 6]);
    const [snapped] = snapRings([ring, close([0.55, 0.9], [1.1, 0], [5, -5], [-5, -5], [0, 0])], 1);
    expect(snapped!.length).toBeLessThanOrEqual(ring.length + 2);
  });

  it('never opens a gap or an overlap between areas that fitted each other', () => {
    const offset = fc.double({ min: -0.49, max: 0.49, noNaN: true });
    const size = 6;
    const meshes = fc.array(fc.tuple(offset, offset), { minLength: (size + 1) ** 2, maxLength: (size + 1) ** 2 });
    fc.assert(fc.property(meshes, fc.double({ min: 0.05, max: 0.8, noNaN: true }), (offsets, tolerance) => {
      const vertex = (x: number, y: number): Position => {
        const [dx, dy] = offsets[y * (size + 1) + x]!;
        return [x + dx, y + dy];
      };
      const cells = Array.from({ length: size * size }, (_, cell) => {
        const [x, y] = [cell % size, Math.floor(cell / size)];
        return close(vertex(x, y), vertex(x + 1, y), vertex(x + 1, y + 1), vertex(x, y + 1));
      });
      const outside = outline(cells);
      const joined = snapRings([...cells, outside], tolerance);
      // The outline is one more ring: whatever the cells do, it must do too.
      const cellSum = joined.slice(0, -1).reduce((sum, ring) => sum + ringArea(ring), 0);
      expect(cellSum).toBeCloseTo(ringArea(joined.at(-1)!), 9);
      expect(unmatchedEdges(joined.slice(0, -1), joined.at(-1)!)).toBe(0);
    }), { numRuns: 200 });
  });
});

/** The border of all cells together, counter-clockwise as they are. */
function outline(cells: readonly (readonly Position[])[]): Position[] {
  const next = new Map<string, Position>();
  const reverse = new Set(cells.flatMap((ring) => edges(ring).map(([from, to]) => `${to}>${from}`)));
  for (const ring of cells) for (const [from, to] of edges(ring)) if (!reverse.has(`${from}>${to}`)) next.set(String(from), to);
  const start = cells[0]![0]!;
  const ring: Position[] = [start];
  for (let at = next.get(String(start))!; String(at) !== String(start); at = next.get(String(at))!) ring.push(at);
  return [...ring, start];
}

/** Directed edges that no neighbour runs the other way and that are not part of the outline. */
function unmatchedEdges(cells: readonly (readonly Position[])[], outside: readonly Position[]): number {
  const balance = new Map<string, number>();
  const count = (ring: readonly Position[], sign: number): void => {
    for (const [from, to] of edges(ring)) {
      const [key, step] = String(from) < String(to) ? [`${from}>${to}`, sign] : [`${to}>${from}`, -sign];
      balance.set(key, (balance.get(key) ?? 0) + step);
    }
  };
  for (const ring of cells) count(ring, 1);
  count(outside, -1);
  return [...balance.values()].filter((value) => value !== 0).length;
}

function edges(ring: readonly Position[]): [Position, Position][] {
  return ring.slice(0, -1).map((from, index) => [from, ring[index + 1]!]);
}
