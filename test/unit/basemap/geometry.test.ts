import { VectorTile } from '@mapbox/vector-tile';
import fc from 'fast-check';
import { PbfReader } from 'pbf';
import { describe, expect, test } from 'vitest';
import { Coverage } from '../../../scripts/pipeline/basemap/coverage';
import { encodeTile } from '../../../scripts/pipeline/basemap/encode';
import { ringArea, type Path, type Position } from '../../../scripts/pipeline/basemap/feature';
import { frameAround } from '../../../scripts/pipeline/basemap/fade';
import { joinLines } from '../../../scripts/pipeline/basemap/join-lines';
import { simplifyLine, simplifyRing, snapped } from '../../../scripts/pipeline/basemap/simplify';

const position = fc.tuple(fc.integer({ min: -64, max: 4160 }), fc.integer({ min: -64, max: 4160 }));
const line = fc.array(position, { minLength: 2, maxLength: 40 });

describe('simplifying', () => {
  test('no position of the raw line is farther than the tolerance from the simplified one', () => {
    fc.assert(fc.property(line, fc.integer({ min: 1, max: 200 }), (raw, tolerance) => {
      const simple = simplifyLine(raw, tolerance);
      expect(simple[0]).toEqual(raw[0]);
      expect(simple.at(-1)).toEqual(raw.at(-1));
      for (const point of raw) expect(distanceToLine(point, simple)).toBeLessThanOrEqual(tolerance + 1e-9);
    }));
  });

  test('a ring stays closed or vanishes', () => {
    fc.assert(fc.property(fc.array(position, { minLength: 3, maxLength: 30 }), (corners) => {
      const ring = simplifyRing([...corners, corners[0]!], 20);
      if (ring.length > 0) expect(ring[0]).toEqual(ring.at(-1));
    }));
  });

  test('whole units never repeat a position and keep the ends', () => {
    expect(snapped([[0, 0], [0.2, 0.1], [4, 0], [8, 0.3], [8, 9]], 1)).toEqual([[0, 0], [8, 0], [8, 9]]);
  });
});

describe('joining lines', () => {
  test('pieces that meet end to end become one line, whichever way they run', () => {
    const joined = joinLines([[[0, 0], [10, 0]], [[20, 0], [10, 0]], [[20, 0], [30, 1]]]);
    expect(joined).toHaveLength(1);
    expect(joined[0]).toHaveLength(4);
  });

  test('a crossing is passed straight on', () => {
    const joined = joinLines([[[0, 0], [10, 0]], [[10, 0], [20, 0]], [[10, -10], [10, 0]], [[10, 0], [10, 10]]]);
    expect(joined.map((path) => path.map(String)).sort()).toEqual([['0,0', '10,0', '20,0'], ['10,-10', '10,0', '10,10']]);
  });

  test('no piece is lost or drawn twice', () => {
    const corner = fc.tuple(fc.integer({ min: 0, max: 3 }), fc.integer({ min: 0, max: 3 }));
    const pieces = fc.uniqueArray(fc.tuple(corner, corner).filter(([a, b]) => String(a) !== String(b)), { selector: (piece) => piece.map(String).sort().join(), maxLength: 20 });
    fc.assert(fc.property(pieces, (raw) => {
      const edges = (paths: readonly Path[]): string[] => paths.flatMap((path) => path.slice(1).map((point, index) => [String(point), String(path[index])].sort().join(' '))).sort();
      expect(edges(joinLines(raw))).toEqual(edges(raw));
    }));
  });
});

test('a coverage knows what lies in a polygon and not in its hole', () => {
  const coverage = new Coverage(40, 1);
  coverage.fill([[[2, 2], [30, 2], [30, 30], [2, 30], [2, 2]], [[10, 10], [10, 20], [20, 20], [20, 10], [10, 10]]]);
  expect([coverage.has(5, 5), coverage.has(15, 15), coverage.has(35, 5), coverage.has(-1, 5)]).toEqual([true, false, false, false]);
  coverage.grow(6);
  expect([coverage.has(15, 15), coverage.has(35, 5)]).toEqual([true, true]);
});

test('a tile without a surface and the surface together fill the tile', () => {
  const square: Path = [[1000, 1000], [6000, 1000], [6000, 3000], [1000, 3000], [1000, 1000]];
  const frame = frameAround([square], 64);
  const area = frame.reduce((sum, ring) => sum + ringArea(ring), 0);
  expect(area).toBeCloseTo((4096 + 2 * 72) ** 2 - 2000 * 3160, 0);
  expect(frameAround([[[-999, -999], [9999, -999], [9999, 9999], [-999, 9999], [-999, -999]]], 64)).toEqual([]);
});

test('what is encoded is decoded again', () => {
  fc.assert(fc.property(fc.array(line.map((path) => snapped(path, 1)).filter((path) => path.length >= 2), { minLength: 1, maxLength: 5 }), fc.string({ minLength: 1 }), (paths, name) => {
    const bytes = encodeTile([{ layer: 'river_names', type: 'line', attributes: { name, kind: 'river' }, paths }], 4096);
    const layer = new VectorTile(new PbfReader(bytes)).layers['river_names']!;
    const feature = layer.feature(0);
    expect(feature.properties).toEqual({ name, kind: 'river' });
    expect(feature.loadGeometry().map((path) => path.map(({ x, y }) => [x, y]))).toEqual(paths);
  }));
});

function distanceToLine([x, y]: Position, path: Path): number {
  return Math.min(...path.slice(1).map(([bx, by], index) => {
    const [ax, ay] = path[index]!;
    const square = (bx - ax) ** 2 + (by - ay) ** 2;
    const share = square === 0 ? 0 : Math.min(1, Math.max(0, ((x - ax) * (bx - ax) + (y - ay) * (by - ay)) / square));
    return Math.hypot(x - ax - share * (bx - ax), y - ay - share * (by - ay));
  }));
}
