import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rake } from '../../../src/domain/elections/raking';
import { estimateWithinConstituency, type VotingFigures } from '../../../src/domain/elections/swing';

describe('raking', () => {
  it('goes the steps of a published worked example', () => {
    // Wikipedia "Iterative proportional fitting", example table with its table after the third round.
    const { values } = rake(
      Float64Array.of(40, 30, 20, 10, 35, 50, 100, 75, 30, 80, 70, 120, 20, 30, 40, 50),
      Float64Array.of(150, 300, 400, 150), Float64Array.of(200, 300, 400, 100), 1e-10, 3,
    );
    const expected = [64.61, 46.28, 35.42, 3.83, 49.95, 68.15, 156.49, 25.37, 56.70, 144.40, 145.06, 53.76, 28.74, 41.18, 63.03, 17.03];
    values.forEach((value, index) => expect(value).toBeCloseTo(expected[index]!, 2));
  });

  it('keeps the odds ratios of the base and meets the totals of rows and columns', () => {
    const cell = fc.double({ min: 1, max: 1000, noNaN: true });
    fc.assert(fc.property(fc.tuple(cell, cell, cell, cell), fc.tuple(cell, cell), fc.double({ min: 0.1, max: 0.9, noNaN: true }), (base, rows, split) => {
      const all = rows[0] + rows[1];
      const columns = Float64Array.of(all * split, all * (1 - split));
      const { values: [a, b, c, d], rowError } = rake(Float64Array.from(base), Float64Array.from(rows), columns, 1e-9, 100_000);
      expect(rowError).toBeLessThan(1e-9);
      expect(a! + c!).toBeCloseTo(columns[0]!, 8);
      expect(Math.log((a! * d!) / (b! * c!))).toBeCloseTo(Math.log((base[0] * base[3]) / (base[1] * base[2])), 6);
    }));
  });

  it('says which line cannot be reached from a base of zeros', () => {
    expect(() => rake(Float64Array.of(0, 0, 1, 1), Float64Array.of(1, 1), Float64Array.of(1, 1))).toThrow(/row 0/);
  });
});

describe('the estimate of a Wahlkreis in its pieces', () => {
  const figures = fc.tuple(fc.nat(400), fc.nat(400), fc.nat(300), fc.nat(30), fc.nat(900)).map(([spd, cdu, linke, invalid, absent]): VotingFigures => {
    const voters = spd + cdu + linke + invalid;
    return { eligible: voters + absent, voters, votes: new Map([['spd', spd], ['cdu', cdu], ['linke', linke]]) };
  });
  const counted = fc.tuple(fc.integer({ min: 1, max: 9000 }), fc.nat(9000), fc.nat(9000), fc.nat(9000), fc.nat(200), fc.integer({ min: 1, max: 20_000 }))
    .map(([spd, cdu, linke, bsw, invalid, absent]): VotingFigures => {
      const voters = spd + cdu + linke + bsw + invalid;
      return { eligible: voters + absent, voters, votes: new Map([['spd', spd], ['cdu', cdu], ['linke', linke], ['bsw', bsw]]) };
    });
  const base = fc.array(figures, { minLength: 1, maxLength: 8 })
    .filter((pieces) => pieces.some(({ eligible, votes }) => eligible > 0 && [...votes.values()].some((count) => count > 0)));

  it('adds up to the counted votes exactly, and nobody votes who may not', () => {
    fc.assert(fc.property(base, counted, (pieces, total) => {
      const estimates = estimateWithinConstituency(pieces, total);
      const sum = (value: (piece: VotingFigures) => number): number => estimates.reduce((all, piece) => all + value(piece), 0);
      for (const [party, votes] of total.votes) expect(sum((piece) => piece.votes.get(party) ?? 0)).toBe(votes);
      expect(sum(({ voters }) => voters)).toBe(total.voters);
      expect(sum(({ eligible }) => eligible)).toBe(total.eligible);
      for (const { eligible, voters, votes } of estimates) {
        expect(voters).toBeLessThanOrEqual(eligible);
        expect([...votes.values()].reduce((all, count) => all + count, 0)).toBeLessThanOrEqual(voters);
        for (const count of votes.values()) expect(count).toBeGreaterThan(0);
      }
    }));
  });

  it('gives back the base if nothing has changed', () => {
    const pieces: VotingFigures[] = [
      { eligible: 1000, voters: 610, votes: new Map([['spd', 200], ['cdu', 400]]) },
      { eligible: 2000, voters: 910, votes: new Map([['spd', 600], ['cdu', 300]]) },
    ];
    const total = { eligible: 3000, voters: 1520, votes: new Map([['spd', 800], ['cdu', 700]]) };
    estimateWithinConstituency(pieces, total).forEach((estimate, index) => {
      expect(estimate.voters).toBeCloseTo(pieces[index]!.voters, 1);
      expect(estimate.votes.get('spd')).toBeCloseTo(pieces[index]!.votes.get('spd')!, 1);
    });
  });

  it('puts a party that did not stand before where its pattern says', () => {
    const piece = { eligible: 1000, voters: 500, votes: new Map([['spd', 250], ['cdu', 250]]) };
    const total = { eligible: 2000, voters: 1000, votes: new Map([['spd', 400], ['cdu', 400], ['bsw', 200]]) };
    const [left, right] = estimateWithinConstituency([piece, piece], total, (party) => (party === 'bsw' ? [3, 1] : null));
    expect(left!.votes.get('bsw')! / right!.votes.get('bsw')!).toBeGreaterThan(2);
  });
});
