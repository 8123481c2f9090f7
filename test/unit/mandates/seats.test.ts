import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { largestRemainder, listSeats, overhang } from '../../../src/domain/mandates/seats';

// Second votes per Bezirk 01–12: AGH 2023 final (DL_BE_AGHBVV2023), AGH 2026 preliminary of 21 Sep 2026.
const SPD_2023 = [19746, 15682, 30464, 29232, 19002, 30587, 29421, 23535, 23446, 17456, 18958, 21488];
const CDU_2023 = [24133, 14317, 40499, 43134, 34531, 53572, 45975, 31101, 33911, 34847, 29591, 42617];
const SPD_2026 = [16552, 12551, 24313, 24472, 16434, 26765, 25223, 17488, 16353, 10751, 12519, 17518];
const CDU_2026 = [21104, 11505, 32180, 41877, 26242, 50939, 36836, 21797, 24121, 22359, 20212, 33344];
/** CDU, SPD, GRÜNE, DIE LINKE, AfD: the parties of the 19. Abgeordnetenhaus. */
const PARTIES_2023 = [428228, 279017, 278964, 185119, 137871];
/** DIE LINKE, CDU, AfD, GRÜNE, SPD: the parties of the 20. Abgeordnetenhaus. */
const PARTIES_2026 = [468060, 342516, 296601, 260700, 220939];

describe('distribution of seats by Hare/Niemeyer', () => {
  it('gives the official distribution of the 34 SPD seats of 2023 over the Bezirkslisten', () => {
    expect(largestRemainder(SPD_2023, 34).seats).toEqual([2, 2, 4, 3, 2, 4, 4, 3, 3, 2, 2, 3]);
  });

  it('gives the distribution of the 22 SPD seats of 2026, the closest decision between Treptow-Köpenick and Tempelhof-Schöneberg', () => {
    const { seats, quotas, lastSeatFraction, nextFraction } = largestRemainder(SPD_2026, 22);
    expect(seats).toEqual([2, 1, 2, 2, 2, 3, 2, 2, 2, 1, 1, 2]);
    expect(quotas[8]).toBeCloseTo(1.628, 3);
    expect(quotas[6]).toBeCloseTo(2.512, 3);
    expect(lastSeatFraction).toBeCloseTo(0.628, 3);
    expect(nextFraction).toBeCloseTo(0.512, 3);
  });

  it('gives 28 seats of 130 to the CDU in 2026, 6 overhang seats in the Bezirke, and 158 seats once they are evened out', () => {
    expect(largestRemainder(PARTIES_2026, 130).seats).toEqual([38, 28, 24, 22, 18]);
    const direct = [0, 0, 2, 4, 3, 6, 3, 3, 0, 1, 1, 4];
    expect(direct.reduce((sum, count) => sum + count)).toBe(27);
    expect(overhang(largestRemainder(CDU_2026, 28).seats, direct)).toBe(6);
    expect(largestRemainder(PARTIES_2026, 158).seats).toEqual([47, 34, 29, 26, 22]);
  });

  it('gives the 159 official seats of 2023: 42 of 130 for the CDU, 10 overhang seats in the Bezirke, the rest evened out', () => {
    const base = largestRemainder(PARTIES_2023, 130).seats;
    expect(base).toEqual([42, 28, 28, 18, 14]);
    const direct = [2, 0, 3, 6, 5, 7, 4, 3, 4, 4, 4, 6];
    const inBezirke = largestRemainder(CDU_2023, 42).seats;
    expect(overhang(inBezirke, direct)).toBe(10);
    // As published per Wahlkreisverband: SB B VII 2-3, table 4.10.
    expect(inBezirke.map((seats, index) => Math.max(seats, direct[index]!))).toEqual([2, 2, 4, 6, 5, 7, 5, 3, 4, 4, 4, 6]);
    expect(largestRemainder(PARTIES_2023, 159).seats).toEqual([52, 34, 34, 22, 17]);
  });

  it('hands out every seat, and nobody gets more than one seat off the quota', () => {
    const anyVotes = fc.array(fc.integer({ min: 1, max: 500_000 }), { minLength: 1, maxLength: 15 });
    fc.assert(fc.property(anyVotes, fc.integer({ min: 0, max: 200 }), (votes, seats) => {
      const distribution = distributionOrTie(votes, seats);
      if (distribution === 'tie') return;
      expect(distribution.seats.reduce((sum, count) => sum + count, 0)).toBe(seats);
      distribution.seats.forEach((count, index) => expect(Math.abs(count - distribution.quotas[index]!)).toBeLessThan(1));
    }));
  });

  it('does not draw lots: a tie for the last seat is an error', () => {
    expect(() => largestRemainder([100, 100], 1)).toThrow('lots');
  });

  it('refuses votes that cannot be counted', () => {
    expect(() => largestRemainder([1.5, 2], 3)).toThrow(RangeError);
    expect(() => largestRemainder([0, 0], 3)).toThrow(RangeError);
  });
});

describe('seats of a Bezirksliste', () => {
  const list = [{ name: 'B', place: 2 }, { name: 'A', place: 1 }, { name: 'C', place: 3 }];

  it('go to the direct mandates first and then down the list', () => {
    expect(listSeats(2, new Set(['C']), list).map(({ name }) => name)).toEqual(['A']);
    expect(listSeats(3, new Set(['A']), list).map(({ name }) => name)).toEqual(['B', 'C']);
  });

  it('leave the list empty-handed where direct mandates already exceed the seats', () => {
    expect(listSeats(1, new Set(['X', 'Y']), list)).toEqual([]);
  });

  it('cannot be filled from a list that is too short', () => {
    expect(() => listSeats(4, new Set(), list)).toThrow(RangeError);
  });
});

function distributionOrTie(votes: number[], seats: number) {
  try {
    return largestRemainder(votes, seats);
  } catch {
    return 'tie';
  }
}
