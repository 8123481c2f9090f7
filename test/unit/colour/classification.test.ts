import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readStart } from '../../../src/data/start';
import { breaksOf, CLASS_METHODS, defaultClassification, type ClassMethod } from '../../../src/domain/colour/classification';
import { naturalStarts } from '../../../src/domain/colour/natural-breaks';
import { readableBetween } from '../../../src/domain/colour/readable';
import { classOf } from '../../../src/domain/colour/scales';

const figures = readStart(readFileSync(join(import.meta.dirname, '../../../public/data/start.arrow')));
const rows = figures.ids.flatMap((_, row) => (figures.levels[row] === 'plr' ? [row] : []));
const spd2023 = rows.map((row) => figures.spdShare.agh2023[row]!);
const city2023 = figures.spdShare.agh2023[figures.levels.indexOf('city')]!;
const deviation = spd2023.map((share) => share - city2023);

const breaks = (values: ArrayLike<number>, method: ClassMethod, classes: number, centre: number | null = null): number[] =>
  breaksOf(values, { method, classes, breaks: null }, centre);

function counts(values: ArrayLike<number>, cuts: readonly number[]): number[] {
  const result = new Array<number>(cuts.length + 1).fill(0);
  for (const value of Array.from(values)) if (!Number.isNaN(value)) result[classOf(value, cuts)]!++;
  return result;
}

function squaresWithin(sorted: readonly number[], starts: readonly number[]): number {
  return starts.reduce((sum, start, index) => {
    const part = sorted.slice(start, starts[index + 1]);
    const mean = part.reduce((total, value) => total + value, 0) / part.length;
    return sum + part.reduce((total, value) => total + (value - mean) ** 2, 0);
  }, 0);
}

/** All ways to cut `count` values into `classes` runs, by their starts. */
function* allCuts(count: number, classes: number, from = 0): Generator<number[]> {
  if (classes === 1) yield [from];
  else for (let next = from + 1; next <= count - classes + 1; next++) for (const rest of allCuts(count, classes - 1, next)) yield [from, ...rest];
}

const values = fc.array(fc.oneof(fc.double({ min: -100, max: 100, noNaN: true }), fc.integer({ min: -5, max: 5 }), fc.constant(NaN)), { minLength: 1, maxLength: 120 });

describe('natural breaks', () => {
  it('are the best of all cuts: none has a smaller sum of squares within its classes', () => {
    const few = fc.array(fc.oneof(fc.integer({ min: 0, max: 12 }), fc.double({ min: 1e6, max: 1e6 + 10, noNaN: true })), { minLength: 1, maxLength: 11 });
    fc.assert(fc.property(few, fc.integer({ min: 1, max: 5 }), (numbers, classes) => {
      const sorted = [...numbers].sort((a, b) => a - b);
      const starts = naturalStarts(Float64Array.from(sorted), classes);
      expect(starts).toHaveLength(Math.min(classes, new Set(sorted).size));
      const best = Math.min(...Array.from(allCuts(sorted.length, starts.length), (cut) => squaresWithin(sorted, cut)));
      const spread = squaresWithin(sorted, [0]);
      expect(squaresWithin(sorted, starts)).toBeLessThanOrEqual(best + 1e-9 * spread + 1e-9);
    }), { numRuns: 500 });
  });

  it('find the published clusters of the example of Ckmeans.1d.dp', () => {
    // Wang and Song (2011): 3 well separated groups.
    expect(naturalStarts(Float64Array.from([-1, -1, 2, 2, 2, 4, 5, 6]), 3)).toEqual([0, 2, 5]);
  });

  it('put the four classes of the Monitoring into four classes', () => {
    const classes = rows.map((row) => figures.statusClass[row]!);
    const cuts = breaksOf(classes, defaultClassification('class', classes));
    expect(cuts).toEqual([2, 3, 4]);
    expect(counts(classes, cuts)).toEqual([86, 356, 43, 50]);
  });
});

describe('breaks', () => {
  it('ascend, and neither the first nor the last class is empty, whatever the values and the method', () => {
    fc.assert(fc.property(values, fc.constantFrom(...CLASS_METHODS), fc.integer({ min: 2, max: 9 }), fc.option(fc.integer({ min: -20, max: 20 })), (numbers, method, classes, centre) => {
      const cuts = breaks(numbers, method, classes, centre);
      expect(cuts.length).toBeLessThan(classes);
      cuts.forEach((cut, index) => expect(cut).toBeGreaterThan(cuts[index - 1] ?? -Infinity));
      const held = numbers.every(Number.isNaN) ? [1] : counts(numbers, cuts);
      expect(held[0]).toBeGreaterThan(0);
      expect(held.at(-1)).toBeGreaterThan(0);
    }), { numRuns: 2000 });
  });

  it('of quantiles and natural breaks leave no class empty', () => {
    fc.assert(fc.property(values, fc.constantFrom<ClassMethod[]>('quantile', 'natural'), fc.integer({ min: 2, max: 9 }), (numbers, method, classes) => {
      const held = counts(numbers, breaks(numbers, method, classes));
      if (numbers.some((value) => !Number.isNaN(value))) expect(Math.min(...held)).toBeGreaterThan(0);
    }), { numRuns: 2000 });
  });

  it('are round numbers: SPD shares, known to many decimals, are cut at one decimal or none', () => {
    for (const method of ['quantile', 'natural', 'equal', 'deviation'] as const) {
      for (const cut of breaks(spd2023, method, 6)) expect(cut, method).toBe(Number(cut.toFixed(1)));
    }
  });

  it('of quantiles hold nearly equally many areas although they are round', () => {
    const held = counts(spd2023, breaks(spd2023, 'quantile', 6));
    expect(held).toHaveLength(6);
    const even = spd2023.length / 6;
    for (const count of held) expect(Math.abs(count - even)).toBeLessThan(0.35 * even);
  });

  it('of natural breaks are at most two per cent worse than the optimum although they are round', () => {
    const sorted = spd2023.filter((value) => !Number.isNaN(value)).sort((a, b) => a - b);
    for (const classes of [3, 5, 7, 9]) {
      const optimum = squaresWithin(sorted, naturalStarts(Float64Array.from(sorted), classes));
      const starts = [0, ...breaks(spd2023, 'natural', classes).map((cut) => sorted.findIndex((value) => value >= cut))];
      expect(starts).toHaveLength(classes);
      expect(squaresWithin(sorted, starts)).toBeLessThan(1.02 * optimum);
    }
  });

  it('of the method "equal" stand at equal distances', () => {
    const cuts = breaks(spd2023, 'equal', 6);
    expect(cuts).toHaveLength(5);
    const widths = cuts.slice(1).map((cut, index) => cut - cuts[index]!);
    for (const width of widths) expect(width).toBeCloseTo(widths[0]!, 9);
  });

  it('of standard deviations stand at them', () => {
    const known = spd2023.filter((value) => !Number.isNaN(value));
    const mean = known.reduce((sum, value) => sum + value, 0) / known.length;
    const spread = Math.sqrt(known.reduce((sum, value) => sum + (value - mean) ** 2, 0) / known.length);
    const cuts = breaks(spd2023, 'deviation', 4);
    [-1, 0, 1].forEach((times, index) => expect(Math.abs(cuts[index]! - mean - times * spread)).toBeLessThan(0.1 * spread + 1e-9));
  });

  it('somebody sets are left as they are', () => {
    expect(breaksOf(spd2023, { method: 'own', classes: 3, breaks: [7.77, 99] })).toEqual([7.77, 99]);
  });

  it.each([['10 areas', 10], ['one value', 1]])('come about with %s, too', (_, count) => {
    const some = Array.from({ length: count }, (_unused, index) => 10 + index);
    for (const method of ['quantile', 'equal', 'natural'] as const) expect(breaks(some, method, 5).length).toBe(count === 1 ? 0 : 4);
  });
});

describe('breaks around a centre', () => {
  it('lie at equal distances on both sides of it', () => {
    fc.assert(fc.property(values, fc.constantFrom(...CLASS_METHODS), fc.integer({ min: 2, max: 9 }), fc.integer({ min: -20, max: 20 }), (numbers, method, classes, centre) => {
      const cuts = breaks(numbers, method, classes, centre);
      const low = Math.min(...numbers.filter((value) => !Number.isNaN(value))), high = Math.max(...numbers.filter((value) => !Number.isNaN(value)));
      for (const cut of cuts) {
        const mirrored = 2 * centre - cut;
        const inside = mirrored > low + 1e-9 && mirrored < high - 1e-9;
        if (inside) expect(Math.min(...cuts.map((other) => Math.abs(other - mirrored)))).toBeLessThan(1e-9);
      }
    }), { numRuns: 1000 });
  });

  it('have zero among them with an even number of classes and amid the middle class with an odd one', () => {
    for (const method of ['quantile', 'natural', 'equal', 'deviation'] as const) {
      expect(breaks(deviation, method, 8, 0)).toContain(0);
      const odd = breaks(deviation, method, 7, 0);
      const above = odd.find((cut) => cut > 0)!;
      expect(odd).not.toContain(0);
      expect(odd).toContain(-above);
    }
  });

  it('turn around the value of the city where that is asked for', () => {
    const cuts = breaks(spd2023, 'natural', 6, city2023);
    expect(cuts).toContain(Number(city2023.toPrecision(12)));
    expect(cuts).toHaveLength(5);
  });
});

describe('a readable number', () => {
  it('lies in its range and has no shorter one of its size beside it', () => {
    fc.assert(fc.property(fc.double({ min: -1000, max: 1000, noNaN: true }), fc.double({ min: 1e-6, max: 50, noNaN: true }), (low, width) => {
      const value = readableBetween(low, low + width, low + width / 2);
      expect(value).toBeGreaterThan(low);
      expect(value).toBeLessThanOrEqual(low + width);
    }));
    expect(readableBetween(9.87, 10.42, 10.3)).toBe(10);
    expect(readableBetween(11.1, 12.4, 11.4)).toBe(12);
    expect(readableBetween(11.1, 11.9, 11.42)).toBe(11.5);
    expect(readableBetween(-0.3, 0.2, 0.1)).toBe(0);
    expect(readableBetween(0.1234, 0.1236, 0.1235)).toBe(0.1235);
    expect(readableBetween(5, 5, 5)).toBe(5);
  });
});

describe('the classification before anyone chooses', () => {
  it('suits the kind of figure', () => {
    expect(defaultClassification('share', spd2023)).toEqual({ method: 'quantile', classes: 6, breaks: null });
    expect(defaultClassification('share', deviation, true)).toEqual({ method: 'natural', classes: 8, breaks: null });
    expect(defaultClassification('count', spd2023).method).toBe('natural');
    expect(defaultClassification('index', spd2023).method).toBe('deviation');
    expect(defaultClassification('share', rows.map((row) => figures.lowStatusShare[row]!))).toEqual({ method: 'natural', classes: 2, breaks: null });
  });
});
