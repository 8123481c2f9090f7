import { describe, expect, it } from 'vitest';
import { DEVIATION, SPD_SHARE, WEAKNESS } from '../../../src/domain/colour/scales';
import { classColours, sameOnAllLevels, schemeOf, type Traits } from '../../../src/features/find/display/scheme';

const party = (key: string, paper: 'light' | 'dark'): string => ({ cdu: { light: '#17171A', dark: '#AEB4BD' } })[key]?.[paper] ?? '#6B6F76';
const traits = (change: Partial<Traits>): Traits => ({ key: 'x', kind: 'share', higherIs: 'neutral', centre: null, party: null, ...change });

describe('the colours of a kind of figure', () => {
  it('red is for the SPD alone', () => {
    expect(classColours(schemeOf(traits({ party: 'spd' }), party), 'light', [1, 2, 3, 4, 5], null)).toEqual(SPD_SHARE.light);
    const others = [traits({ party: 'cdu' }), traits({ higherIs: 'worse' }), traits({}), traits({ key: 'turnout-agh2023' }), traits({ centre: 0, party: 'spd' })];
    for (const other of others) {
      const colours = classColours(schemeOf(other, party), 'light', [-2, -1, 0, 1, 2], other.centre);
      expect(colours.filter((colour) => (SPD_SHARE.light as readonly string[]).slice(2).includes(colour))).toEqual([]);
    }
  });

  it('brown is strong where there is more to do, whichever way the figure runs', () => {
    expect(classColours(schemeOf(traits({ higherIs: 'worse' }), party), 'light', [1, 2, 3], null)).toEqual(WEAKNESS.light);
    expect(classColours(schemeOf(traits({ higherIs: 'better' }), party), 'light', [1, 2, 3], null)).toEqual([...WEAKNESS.light].reverse());
  });

  it('orange is the worse side of what is read around a centre', () => {
    const breaks = [-6, -4, -2, 0, 2, 4, 6];
    expect(classColours(schemeOf(traits({ centre: 0, higherIs: 'better' }), party), 'light', breaks, 0)).toEqual(DEVIATION.light);
    expect(classColours(schemeOf(traits({ centre: 0, higherIs: 'worse' }), party), 'light', breaks, 0)).toEqual([...DEVIATION.light].reverse());
    // Not the same number of classes on both sides: the sides change places all the same.
    expect(classColours(schemeOf(traits({ centre: 0, higherIs: 'worse' }), party), 'light', [-2, 0], 0)).toEqual(
      classColours(schemeOf(traits({ centre: 0, higherIs: 'better' }), party), 'light', [0, 2], 0).reverse(),
    );
  });

  it('counts and the index are cut on each level anew, shares are not', () => {
    expect(sameOnAllLevels(traits({ kind: 'count' }))).toBe(false);
    expect(sameOnAllLevels(traits({ kind: 'index', key: 'rule-index' }))).toBe(false);
    expect(sameOnAllLevels(traits({ kind: 'share' }))).toBe(true);
  });
});
