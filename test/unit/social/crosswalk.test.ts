import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { convertClasses, fitOverlaps, type Overlap } from '../../../src/domain/social/crosswalk';

describe('fitting overlaps to the counts of two divisions', () => {
  it('finds the people when the borders leave no choice', () => {
    const guess = [overlap('a', 'x', 50), overlap('a', 'y', 50), overlap('b', 'y', 100)];
    const { overlaps, misplaced } = fitOverlaps(guess, new Map([['a', 100], ['b', 100]]), new Map([['x', 90], ['y', 110]]));
    expect(overlaps.map(({ people }) => Math.round(people))).toEqual([90, 10, 100]);
    expect(misplaced).toBeLessThan(1);
  });

  it('keeps the people of every old area and never makes a part negative', () => {
    const people = fc.array(fc.integer({ min: 1, max: 1000 }), { minLength: 9, maxLength: 9 });
    fc.assert(fc.property(people, people, (truth, guess) => {
      const pair = (index: number): [string, string] => ['abc'[Math.floor(index / 3)]!, 'xyz'[index % 3]!];
      const totals = (side: 0 | 1) => {
        const sums = new Map<string, number>();
        truth.forEach((count, index) => sums.set(pair(index)[side], (sums.get(pair(index)[side]) ?? 0) + count));
        return sums;
      };
      const fitted = fitOverlaps(guess.map((count, index) => overlap(...pair(index), count)), totals(0), totals(1));
      for (const [area, total] of totals(0)) {
        const parts = fitted.overlaps.filter(({ from }) => from === area).map((part) => part.people);
        expect(parts.reduce((sum, part) => sum + part, 0)).toBeCloseTo(total, 6);
        expect(Math.min(...parts)).toBeGreaterThanOrEqual(0);
      }
      expect(fitted.misplaced).toBeLessThan(1);
    }));
  });

  it('says how many people counts that contradict the borders leave in the wrong area', () => {
    const apart = [overlap('a', 'x', 1), overlap('b', 'y', 1)];
    const { misplaced } = fitOverlaps(apart, new Map([['a', 60], ['b', 40]]), new Map([['x', 50], ['y', 50]]));
    expect(misplaced).toBeCloseTo(10, 9);
  });
});

describe('converting classes', () => {
  const overlaps = [overlap('a', 'x', 60), overlap('b', 'x', 40), overlap('b', 'y', 60), overlap('c', 'y', 70)];

  it('gives an area the class in which most of its people lived', () => {
    const converted = convertClasses(overlaps, new Map([['a', 2], ['b', 4], ['c', 1]]), new Map([['a', 60], ['b', 100], ['c', 70]]));
    expect(converted).toEqual(new Map([['x', 2], ['y', 1]]));
  });

  it('counts the people of the time of the classes', () => {
    const converted = convertClasses(overlaps, new Map([['a', 2], ['b', 4], ['c', 1]]), new Map([['a', 60], ['b', 300], ['c', 70]]));
    expect(converted).toEqual(new Map([['x', 4], ['y', 4]]));
  });

  it('gives no class where less than half of the people had one', () => {
    const converted = convertClasses(overlaps, new Map([['a', null], ['b', 4]]), new Map([['a', 60], ['b', 100], ['c', 70]]));
    expect(converted).toEqual(new Map([['x', null], ['y', null]]));
  });

  it('keeps the class of an area that did not change, and takes the lower number in a tie', () => {
    expect(convertClasses([overlap('a', 'x', 5)], new Map([['a', 3]]), new Map([['a', 5]]))).toEqual(new Map([['x', 3]]));
    const tie = [overlap('a', 'x', 5), overlap('b', 'x', 5)];
    expect(convertClasses(tie, new Map([['a', 3], ['b', 2]]), new Map([['a', 5], ['b', 5]]))).toEqual(new Map([['x', 2]]));
  });
});

function overlap(from: string, to: string, people: number): Overlap {
  return { from, to, people };
}
