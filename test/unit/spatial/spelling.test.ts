import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { editDistance } from '../../../src/domain/spatial/spelling';

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
      expect(editDistance(a, b, 8, true)).toBeLessThanOrEqual(distance);
    }));
  });
});
