import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { distanceToBeginnings, editDistance } from '../../../src/domain/spatial/spelling';

describe('distance between spellings', () => {
  it.each([
    ['sonnenalle', 'sonnenallee', 1],
    ['sonennallee', 'sonnenallee', 1],
    ['kotbuser', 'kottbusser', 2],
    ['abc', 'abc', 0],
    ['abc', 'xyz', 3],
    ['', 'ab', 2],
  ])('%s to %s is %i', (a, b, distance) => expect(editDistance(a, b, 5)).toBe(distance));

  it('of a beginning leaves the rest free', () => {
    expect(editDistance('sonen', 'sonnenallee', 2, true)).toBe(1);
    expect(editDistance('sonnen', 'sonnenallee', 2, true)).toBe(0);
  });

  it('is symmetric, and zero only for equal texts', () => {
    const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 8 });
    fc.assert(fc.property(word, word, (a, b) => {
      const distance = editDistance(a, b, 8);
      expect(editDistance(b, a, 8)).toBe(distance);
      expect(distance === 0).toBe(a === b);
      expect(editDistance(a, b, 2)).toBe(Math.min(distance, 3));
    }));
  });

  it('is what the whole table of distances gives, for every limit and for beginnings', () => {
    const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 9 });
    fc.assert(fc.property(word, word, fc.integer({ min: 0, max: 4 }), (a, b, limit) => {
      const last = wholeTable(a, b);
      expect(editDistance(a, b, limit)).toBe(Math.min(last[b.length]!, limit + 1));
      expect(editDistance(a, b, limit, true)).toBe(Math.min(...last, limit + 1));
    }), { numRuns: 2000 });
  });

  it('is the same by bits, from any position of the text, and for queries too long for them', () => {
    const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 12 });
    const query = fc.oneof(word, fc.string({ unit: fc.constantFrom('a', 'b'), minLength: 28, maxLength: 34 }));
    fc.assert(fc.property(query, fc.oneof(word, query), fc.nat(4), fc.nat(4), (a, b, from, limit) => {
      expect(distanceToBeginnings(a, limit)(b, from)).toBe(editDistance(a, b.slice(from), limit, true));
    }), { numRuns: 3000 });
  });
});

/** Last row of the plain table: the distance of `a` to every beginning of `b`. */
function wholeTable(a: string, b: string): number[] {
  const table = Array.from({ length: a.length + 1 }, (_, row) => Array.from({ length: b.length + 1 }, (_, column) => (row === 0 ? column : column === 0 ? row : 0)));
  for (let row = 1; row <= a.length; row++) {
    for (let column = 1; column <= b.length; column++) {
      const swapped = row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1];
      table[row]![column] = Math.min(
        table[row - 1]![column]! + 1, table[row]![column - 1]! + 1, table[row - 1]![column - 1]! + (a[row - 1] === b[column - 1] ? 0 : 1),
        swapped ? table[row - 2]![column - 2]! + 1 : Infinity,
      );
    }
  }
  return table[a.length]!;
}
