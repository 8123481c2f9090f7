import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assessPresence, constituenciesWithHolder, presenceShare, type PartyMandate } from '../../../src/domain/mandates/presence';

const direct: PartyMandate = { name: 'Direct', kind: 'direct', constituencyId: '0903', status: 'official' };
const list: PartyMandate = { name: 'List', kind: 'list', constituencyId: '0105', status: 'computed' };
const nowhere: PartyMandate = { name: 'Nowhere', kind: 'list', constituencyId: null, status: 'computed' };
const mandates = [direct, list, nowhere];

describe('without mandate holder', () => {
  it('is asked in sense (b) unless another is chosen', () => {
    const input = { constituencies: [{ constituencyId: '0105', share: 1 }], mandates };
    expect(assessPresence(input)).toEqual(assessPresence(input, { sense: 'member' }));
  });

  it('in sense (a) asks for a direct mandate only', () => {
    const constituencies = [{ constituencyId: '0105', share: 1 }];
    expect(assessPresence({ constituencies, mandates }, { sense: 'direct' })).toMatchObject({ without: 'yes', share: 0, computed: false });
    expect(assessPresence({ constituencies, mandates }, { sense: 'member' })).toMatchObject({ without: 'no', share: 1, computed: true });
  });

  it('means less than half of the inhabitants, unless another threshold is chosen', () => {
    const constituencies = [{ constituencyId: '0101', share: 0.5 }, { constituencyId: '0105', share: 0.5 }];
    expect(assessPresence({ constituencies, mandates }, { sense: 'member' }).without).toBe('no');
    expect(assessPresence({ constituencies, mandates }, { sense: 'member', threshold: 0.6 }).without).toBe('yes');
    expect(assessPresence({ constituencies, mandates }, { sense: 'member', threshold: 0 }).without).toBe('no');
  });

  it('names the Wahlkreise that settle it, the largest first, with their members', () => {
    const constituencies = [{ constituencyId: '0105', share: 0.2 }, { constituencyId: '0101', share: 0.8 }];
    expect(assessPresence({ constituencies, mandates }, { sense: 'member' }).reasons).toEqual([
      { kind: 'no_holder', constituencyId: '0101', share: 0.8 },
      { kind: 'holder', constituencyId: '0105', share: 0.2, mandates: [list] },
    ]);
  });

  it('is not known where nobody lives', () => {
    expect(assessPresence({ constituencies: [], mandates }, { sense: 'member' })).toEqual({
      without: 'unknown', share: null, computed: false, reasons: [{ kind: 'no_inhabitants' }],
    });
  });

  it('does not count a member who stood in no Wahlkreis', () => {
    expect([...constituenciesWithHolder(mandates)].sort()).toEqual(['0105', '0903']);
  });

  it('in sense (c) asks for the way on foot, and is unknown without one', () => {
    const input = { constituencies: [], mandates };
    expect(assessPresence({ ...input, minutesToOffice: 15 }, { sense: 'office' }).without).toBe('no');
    expect(assessPresence({ ...input, minutesToOffice: 15.1 }, { sense: 'office' }).without).toBe('yes');
    expect(assessPresence({ ...input, minutesToOffice: 15.1 }, { sense: 'office', minutes: 20 }).without).toBe('no');
    expect(assessPresence({ ...input, minutesToOffice: Infinity }, { sense: 'office' })).toMatchObject({ without: 'yes', share: 0 });
    expect(assessPresence(input, { sense: 'office' })).toMatchObject({ without: 'unknown', share: null });
  });

  it('in sense (d) asks for offices of which no holder has a mandate any more', () => {
    const verdict = (keeping: number, losing: number, open: number) =>
      assessPresence({ constituencies: [], mandates, offices: { keeping, losing, open } }, { sense: 'closing' }).without;
    expect(verdict(0, 1, 0)).toBe('yes');
    expect(verdict(1, 1, 0)).toBe('no');
    expect(verdict(0, 0, 0)).toBe('no');
    expect(verdict(0, 1, 1)).toBe('unknown');
    expect(assessPresence({ constituencies: [], mandates }, { sense: 'closing' }).without).toBe('unknown');
  });

  it('gives a share from 0 to 1 that never falls when another Wahlkreis gets a member', () => {
    const parts = fc.array(fc.double({ min: 0.01, max: 1, noNaN: true }), { minLength: 1, maxLength: 6 });
    fc.assert(fc.property(parts, fc.nat(5), fc.nat(5), (weights, first, second) => {
      const total = weights.reduce((sum, weight) => sum + weight, 0);
      const constituencies = weights.map((weight, index) => ({ constituencyId: `${index}`, share: weight / total }));
      const fewer = presenceShare(constituencies, new Set([`${first}`]))!;
      const more = presenceShare(constituencies, new Set([`${first}`, `${second}`]))!;
      expect(fewer).toBeGreaterThanOrEqual(0);
      expect(more).toBeGreaterThanOrEqual(fewer);
      expect(more).toBeLessThanOrEqual(1 + 1e-12);
    }));
  });
});
