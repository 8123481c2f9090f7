import { describe, expect, it } from 'vitest';
import parties from '../../../data/parties.json';
import { partyOf } from '../../../scripts/pipeline/elections/parties';
import { geometryId, postalDistrictId } from '../../../scripts/pipeline/elections/precinct';

describe('keys of precincts', () => {
  it('come from the address without its third character', () => {
    expect(geometryId('01W100')).toBe('01100');
    expect(geometryId('01B1A')).toBe('011A');
    expect(geometryId('10B5ZA')).toBe('105ZA');
    expect(geometryId('08b1a')).toBe('081A');
    expect(geometryId('01100')).toBe('01100');
    expect(geometryId('13W100')).toBeUndefined();
  });

  it('of Briefwahlbezirke are one however the tables write them', () => {
    expect(postalDistrictId('01', '011A')).toBe('011A');
    expect(postalDistrictId('01', '1A')).toBe('011A');
    expect(postalDistrictId('08', '081a')).toBe('081A');
    expect(postalDistrictId('10', '105ZA')).toBe('105ZA');
    expect(postalDistrictId('10', '5ZA')).toBe('105ZA');
    expect(postalDistrictId('02', '011A')).toBeUndefined();
    expect(postalDistrictId('02', '')).toBeUndefined();
  });
});

describe('parties', () => {
  it('are one party however the tables write them', () => {
    for (const heading of ['DIE LINKE', 'Die Linke', 'party_die_linke', 'z_Die Linke']) expect(partyOf(heading)).toBe('linke');
    for (const heading of ['NPD', 'party_heimat', 'z_HEIMAT']) expect(partyOf(heading)).toBe('heimat');
    expect(partyOf('Die Grauen')).not.toBe(partyOf('Graue Panther'));
    expect(partyOf('Tierschutzpartei')).not.toBe(partyOf('TIERSCHUTZ hier!'));
    expect(partyOf('Wahlberechtigte')).toBeUndefined();
  });

  it('have keys that are plain and unique', () => {
    expect(new Set(parties.map(({ key }) => key)).size).toBe(parties.length);
    for (const { key } of parties) expect(key).toMatch(/^[a-z0-9_]+$/);
  });

  it('have colours that are told from a light and from a dark ground (3 : 1)', () => {
    for (const { key, light, dark } of parties) {
      expect(contrast(light, '#F7F5F1'), `${key} light`).toBeGreaterThanOrEqual(3);
      expect(contrast(dark, '#17181B'), `${key} dark`).toBeGreaterThanOrEqual(3);
    }
  });
});

/** Contrast ratio as WCAG 2.2 defines it. */
function contrast(one: string, other: string): number {
  const [darker, lighter] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (lighter! + 0.05) / (darker! + 0.05);
}

function luminance(colour: string): number {
  const [red, green, blue] = [1, 3, 5].map((start) => {
    const channel = parseInt(colour.slice(start, start + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red! + 0.7152 * green! + 0.0722 * blue!;
}
