import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { globalGeary, globalMoran } from '../../../../src/domain/spatial/statistics/autocorrelation';
import { discoveryThreshold } from '../../../../src/domain/spatial/statistics/false-discovery';
import { getisOrd, twoSidedP } from '../../../../src/domain/spatial/statistics/getis-ord';
import { localMoran } from '../../../../src/domain/spatial/statistics/local-moran';
import { degreeOf, neighboursOf, type Neighbours } from '../../../../src/domain/spatial/statistics/neighbours';
import { referenceColumn, referenceFolder, referenceNeighbours } from './reference';

/** A board of squares that touch by side or corner. */
function board(width: number, height: number): Neighbours {
  const ids = Array.from({ length: width * height }, (_, index) => String(index));
  return neighboursOf(ids, ids.map((_, one) => ids.flatMap((_unused, other) => {
    const across = Math.abs((one % width) - (other % width)), down = Math.abs(Math.floor(one / width) - Math.floor(other / width));
    return one !== other && across <= 1 && down <= 1 ? [other] : [];
  })));
}

/** Moran's I and Geary's C as they stand in the textbook, with the full matrix of weights. */
function textbook(values: readonly number[], neighbours: Neighbours): { moran: number; geary: number } {
  const count = values.length;
  const weight = (one: number, other: number): number =>
    neighbours.targets.subarray(neighbours.starts[one], neighbours.starts[one + 1]).includes(other) ? 1 / degreeOf(neighbours, one) : 0;
  const mean = values.reduce((sum, value) => sum + value, 0) / count;
  const squares = values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  let all = 0, cross = 0, differences = 0;
  for (let one = 0; one < count; one++) {
    for (let other = 0; other < count; other++) {
      const w = weight(one, other);
      all += w;
      cross += w * (values[one]! - mean) * (values[other]! - mean);
      differences += w * (values[one]! - values[other]!) ** 2;
    }
  }
  return { moran: ((count / all) * cross) / squares, geary: ((count - 1) * differences) / (2 * all * squares) };
}

const BOARD = board(6, 5);
const boardValues = fc.array(fc.double({ min: -50, max: 50, noNaN: true }), { minLength: 30, maxLength: 30 }).filter((values) => new Set(values.map((value) => value.toFixed(6))).size > 5);
/** 1 … 30 along the rows: as smooth a pattern as there is. */
const slope = Array.from({ length: 30 }, (_, index) => index);
/** Unlike neighbours to the left and right. */
const striped = slope.map((value) => value % 2);

describe.runIf(referenceFolder !== undefined)('published cases', () => {
  it('Moran\'s I of sudden infant deaths in North Carolina is that of PySAL, to the last digit', async () => {
    const neighbours = referenceNeighbours('sids2');
    const rates = await referenceColumn('sids2', 'FIPSNO', 'SIDR74');
    const { value, expectation, p, sample } = globalMoran(neighbours.ids.map((id) => rates.get(id)!), neighbours);
    expect(value).toBeCloseTo(0.24772519320480135, 14);
    expect(expectation).toBeCloseTo(-1 / 99, 14);
    expect(p).toBeLessThan(0.01);
    expect(sample.islands).toEqual([]);
  });

  it('Moran\'s I of crime in Columbus is that of spdep, Geary\'s C that of the textbook\'s formula', async () => {
    const neighbours = referenceNeighbours('columbus');
    const crime = await referenceColumn('columbus', 'POLYID', 'CRIME');
    const values = neighbours.ids.map((id) => crime.get(id)!);
    expect(values).toHaveLength(49);
    const expected = textbook(values, neighbours);
    expect(globalMoran(values, neighbours).value).toBeCloseTo(0.500188557, 9);
    expect(globalMoran(values, neighbours).value).toBeCloseTo(expected.moran, 12);
    expect(globalGeary(values, neighbours).value).toBeCloseTo(expected.geary, 12);
    expect(globalMoran(values, neighbours).p).toBeLessThan(0.01);
    expect(globalGeary(values, neighbours).p).toBeLessThan(0.01);
  });
});

describe('Getis-Ord Gi*', () => {
  it('gives the z-values of the published example: six points, neighbours within 15 (PySAL)', () => {
    const points = [[10, 10], [20, 10], [40, 10], [15, 20], [30, 20], [30, 30]] as const;
    const neighbours = neighboursOf(points.map((_, index) => String(index)), points.map(([x, y], one) =>
      points.flatMap(([u, v], other) => (one !== other && Math.hypot(x - u, y - v) <= 15 ? [other] : []))));
    const { z } = getisOrd([2, 3, 3.2, 5, 8, 7], neighbours);
    [-1.39727626, -0.28917762, 0.65064964, -0.28917762, 1.23452088, 2.02424331].forEach((published, index) => expect(z[index]).toBeCloseTo(published, 8));
  });

  it('changes its sign with the values and nothing else', () => {
    fc.assert(fc.property(boardValues, (values) => {
      const z = getisOrd(values, BOARD).z, mirrored = getisOrd(values.map((value) => -value), BOARD).z;
      z.forEach((value, index) => expect(mirrored[index]).toBeCloseTo(-value, 9));
    }));
  });

  it('has the p-values of the normal distribution', () => {
    ([[0, 1], [1, 0.3173105079], [1.959963985, 0.05], [2.575829304, 0.01], [4, 6.334248367e-5], [6, 1.973175290e-9]] as const)
      .forEach(([z, p]) => expect(Math.abs(twoSidedP(z) / p - 1)).toBeLessThan(1e-6));
    expect(twoSidedP(-1)).toBe(twoSidedP(1));
  });
});

describe('the global measures', () => {
  it('equal the textbook\'s formulas for any values', () => {
    fc.assert(fc.property(boardValues, (values) => {
      const expected = textbook(values, BOARD);
      expect(globalMoran(values, BOARD, 0).value).toBeCloseTo(expected.moran, 9);
      expect(globalGeary(values, BOARD, 0).value).toBeCloseTo(expected.geary, 9);
    }));
  });

  it('tell a slope from narrow stripes and from chance', () => {
    expect(globalMoran(slope, BOARD).value).toBeGreaterThan(0.6);
    expect(globalMoran(slope, BOARD).p).toBe(0.002);
    expect(globalGeary(slope, BOARD).value).toBeLessThan(0.3);
    expect(globalMoran(striped, BOARD).value).toBeLessThan(-0.3);
    expect(globalMoran(striped, BOARD).p).toBeLessThan(0.01);
    expect(globalMoran([5, 1, 3, 2, 8, 4, 9, 7, 2, 6, 1, 8, 3, 5, 9, 2, 7, 4, 6, 1, 5, 9, 3, 8, 2, 6, 4, 7, 1, 5], BOARD).p).toBeGreaterThan(0.05);
  });

  it('do not change with the unit of the values', () => {
    fc.assert(fc.property(boardValues, fc.double({ min: 0.01, max: 100, noNaN: true }), fc.integer({ min: -1000, max: 1000 }), (values, factor, shift) => {
      const moved = values.map((value) => factor * value + shift);
      expect(globalMoran(moved, BOARD, 0).value).toBeCloseTo(globalMoran(values, BOARD, 0).value, 6);
      expect(globalGeary(moved, BOARD, 0).value).toBeCloseTo(globalGeary(values, BOARD, 0).value, 6);
    }));
  });

  it('have no value where all areas are alike', () => {
    expect(globalMoran(slope.map(() => 7), BOARD).value).toBeNaN();
    expect(globalMoran(slope.map(() => NaN), BOARD).value).toBeNaN();
  });
});

describe('local Moran\'s I', () => {
  it('sums to n times the global measure', () => {
    fc.assert(fc.property(boardValues, (values) => {
      const local = localMoran(values, BOARD, 1);
      expect(local.value.reduce((sum, value) => sum + value, 0)).toBeCloseTo(30 * globalMoran(values, BOARD, 0).value, 8);
    }));
  });

  it('leaves out areas without a value, then those that stand alone, and names both', () => {
    // A chain 0–1–2–3 and a pair 4–5; without 1 and 5, the areas 0 and 4 stand alone.
    const chain = neighboursOf(['a', 'b', 'c', 'd', 'e', 'f'], [[1], [0, 2], [1, 3], [2], [5], [4]]);
    const { value, p, quadrant, sample } = localMoran([3, NaN, 1, 2, 5, NaN], chain);
    expect(sample.missing).toEqual([1, 5]);
    expect(sample.islands).toEqual([0, 4]);
    expect([...sample.included]).toEqual([2, 3]);
    expect([0, 1, 4, 5].map((area) => [value[area], p[area], quadrant[area]])).toEqual([0, 1, 4, 5].map(() => [NaN, NaN, null]));
    expect(value[2]).toBeCloseTo(-1, 12);
  });

  it('names the corner of high values high-high and its border low-high', () => {
    const values = slope.map((_, index) => (index % 6 < 2 && index < 12 ? 100 : index % 7));
    const { quadrant } = localMoran(values, BOARD);
    expect(quadrant[0]).toBe('high-high');
    expect(quadrant[2]).toBe('low-high');
    expect(quadrant[29]).toBe('low-low');
  });

  it('has pseudo p-values that equal the share of all possible neighbourhoods, where these can be counted', () => {
    // A ring of seven: an area has two neighbours out of six others, 15 pairs.
    const ids = Array.from({ length: 7 }, (_, index) => String(index));
    const ring = neighboursOf(ids, ids.map((_, index) => [(index + 1) % 7, (index + 6) % 7]));
    const values = [9, 8.5, 4, 1, 2, 3, 7];
    const permutations = 99_999;
    const { p } = localMoran(values, ring, permutations);
    values.forEach((_, area) => {
      const others = values.filter((_value, other) => other !== area);
      const sums = others.flatMap((one, index) => others.slice(index + 1).map((other) => one + other));
      const observed = values[(area + 1) % 7]! + values[(area + 6) % 7]!;
      const above = sums.filter((sum) => sum >= observed - 1e-9).length / sums.length, below = sums.filter((sum) => sum <= observed + 1e-9).length / sums.length;
      expect(p[area]).toBeCloseTo(Math.min(1, 2 * Math.min(above, below)), 1.9);
    });
  });

  it('finds about as many areas below p as p says where there is nothing but chance', () => {
    const large = board(25, 25);
    let state = 1;
    const noise = large.ids.map(() => (state = (state * 48_271) % 2_147_483_647) / 2_147_483_647);
    const { p } = localMoran(noise, large);
    const share = p.filter((value) => value <= 0.1).length / p.length;
    expect(share).toBeGreaterThan(0.06);
    expect(share).toBeLessThan(0.14);
    expect(discoveryThreshold(p, 0.05)).toBeLessThan(0.004);
  });

  it('is the same whenever the same is asked, and another seed changes only the p-values', () => {
    const once = localMoran(slope, BOARD), again = localMoran(slope, BOARD), other = localMoran(slope, BOARD, 999, 'another');
    expect([...again.p]).toEqual([...once.p]);
    expect([...other.value]).toEqual([...once.value]);
    expect([...other.p]).not.toEqual([...once.p]);
  });
});

describe('the control of false discoveries', () => {
  it('finds the four of the example of Benjamini and Hochberg (1995)', () => {
    const p = [0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344, 0.0459, 0.324, 0.4262, 0.5719, 0.6528, 0.759, 1];
    expect(discoveryThreshold(p, 0.05)).toBe(0.0095);
  });

  it('finds nothing where nothing is, leaves out what has no p, and is never stricter than Bonferroni', () => {
    expect(discoveryThreshold([0.5, 0.9, NaN], 0.05)).toBe(0);
    expect(discoveryThreshold([0.04, NaN], 0.05)).toBe(0.04);
    fc.assert(fc.property(fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 1, maxLength: 60 }), (p) => {
      const threshold = discoveryThreshold(p, 0.05);
      for (const value of p) if (value <= 0.05 / p.length) expect(threshold).toBeGreaterThanOrEqual(value);
      expect(threshold).toBeLessThanOrEqual(0.05);
    }));
  });
});
