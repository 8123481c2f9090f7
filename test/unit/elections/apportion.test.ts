import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { apportion, VOTE_UNIT } from '../../../src/domain/elections/apportion';
import { returnLetters } from '../../../src/domain/elections/letters';
import { postalWeights, spreadPostalVotes } from '../../../src/domain/elections/postal';

const weights = fc.array(fc.oneof(fc.constant(0), fc.double({ min: 1e-9, max: 1e6, noNaN: true })), { minLength: 1, maxLength: 20 })
  .filter((values) => values.some((value) => value > 0));

describe('dividing votes', () => {
  it('gives seats as the method of largest remainders (Hare–Niemeyer) does', () => {
    // Population paradox example of the Alabama apportionment: 10 seats for 1,450,000 · 3,400,000 · 5,150,000.
    expect([...apportion(10, [1_450_000, 3_400_000, 5_150_000], 1)]).toEqual([2, 3, 5]);
  });

  it('loses and adds nothing: the parts sum to the total to the last bit', () => {
    fc.assert(fc.property(fc.integer({ min: 0, max: 100_000 }), weights, (total, shares) => {
      expect(apportion(total, shares).reduce((sum, part) => sum + part, 0)).toBe(total);
    }));
  });

  it('stays within one unit of the exact proportion, never below zero, and gives nothing to a weight of zero', () => {
    fc.assert(fc.property(fc.integer({ min: 0, max: 100_000 }), weights, (total, shares) => {
      const sum = shares.reduce((all, weight) => all + weight, 0);
      apportion(total, shares).forEach((part, index) => {
        expect(part).toBeGreaterThanOrEqual(0);
        if (shares[index] === 0) expect(part).toBe(0);
        expect(Math.abs(part - (total * shares[index]!) / sum)).toBeLessThan(VOTE_UNIT * 1.001);
      });
    }));
  });

  it('refuses to divide votes by nothing, by negative weights or into parts that do not fit', () => {
    expect(() => apportion(1, [0, 0])).toThrow(RangeError);
    expect(() => apportion(1, [1, -1])).toThrow(RangeError);
    expect(() => apportion(1 / 3, [1])).toThrow(RangeError);
  });
});

describe('postal votes', () => {
  it('follow the Wahlscheine, else the eligible, else all precincts alike', () => {
    expect(postalWeights([{ eligible: 900, votingLicence: 300 }, { eligible: 100, votingLicence: 100 }])).toEqual([300, 100]);
    expect(postalWeights([{ eligible: 900, votingLicence: null }, { eligible: 100, votingLicence: 100 }])).toEqual([900, 100]);
    expect(postalWeights([{ eligible: 0, votingLicence: 0 }, { eligible: 0, votingLicence: 0 }])).toEqual([1, 1]);
  });

  it('are all given to the precincts, party by party', () => {
    const precinct = fc.record({ eligible: fc.nat(2000), votingLicence: fc.option(fc.nat(900)) });
    fc.assert(fc.property(fc.array(precinct, { minLength: 1, maxLength: 6 }), fc.nat(1500), fc.nat(1500), (precincts, spd, cdu) => {
      const parts = spreadPostalVotes(new Map([['spd', spd], ['cdu', cdu]]), precincts);
      expect(parts.reduce((sum, votes) => sum + (votes.get('spd') ?? 0), 0)).toBe(spd);
      expect(parts.reduce((sum, votes) => sum + (votes.get('cdu') ?? 0), 0)).toBe(cdu);
    }));
  });
});

describe('letters counted elsewhere in the Wahlkreis', () => {
  const board = fc.record({ spd: fc.nat(400), cdu: fc.nat(400), licences: fc.integer({ min: 1, max: 1200 }) });

  it('come back as the Wahlscheine let expect, and the Wahlkreis keeps every vote', () => {
    fc.assert(fc.property(fc.array(board, { minLength: 1, maxLength: 9 }), (boards) => {
      const counts = boards.map(({ spd, cdu }) => ({ voters: spd + cdu, votes: new Map([['spd', spd], ['cdu', cdu]]) }));
      const returned = returnLetters(counts, boards.map(({ licences }) => licences));
      for (const party of ['spd', 'cdu'] as const) {
        expect(returned.reduce((sum, { votes }) => sum + (votes.get(party) ?? 0), 0)).toBe(boards.reduce((sum, one) => sum + one[party], 0));
      }
      const letters = counts.reduce((sum, { voters }) => sum + voters, 0), licences = boards.reduce((sum, one) => sum + one.licences, 0);
      returned.forEach(({ voters }, index) => expect(voters).toBeCloseTo((letters * boards[index]!.licences) / licences, 2));
    }));
  });

  it('leave alone who has the letters expected', () => {
    const counts = [{ voters: 90, votes: new Map([['spd', 90]]) }, { voters: 180, votes: new Map([['cdu', 180]]) }];
    expect(returnLetters(counts, [100, 200])).toEqual(counts);
  });
});
