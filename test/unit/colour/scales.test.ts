import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { classOf, DEVIATION, quantileBreaks, SPD_SHARE, WEAKNESS } from '../../../src/domain/colour/scales';

/** Relative luminance after WCAG 2.2. */
function luminance(hex: string): number {
  const [red, green, blue] = [1, 3, 5].map((at) => {
    const channel = parseInt(hex.slice(at, at + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

describe('the scales of the map', () => {
  it.each([['weakness', WEAKNESS], ['SPD share', SPD_SHARE]])('%s runs steadily from the colour of the paper to its contrary', (_, scale) => {
    const light = scale.light.map(luminance);
    const dark = scale.dark.map(luminance);
    expect(light).toEqual([...light].sort((a, b) => b - a));
    expect(dark).toEqual([...dark].sort((a, b) => a - b));
  });

  it('deviation is weakest at zero on both papers', () => {
    for (const [paper, direction] of [['light', 1], ['dark', -1]] as const) {
      const scale = DEVIATION[paper].map((colour) => direction * luminance(colour));
      expect(scale.slice(0, 4)).toEqual(scale.slice(0, 4).sort((a, b) => a - b));
      expect(scale.slice(4)).toEqual(scale.slice(4).sort((a, b) => b - a));
    }
  });
});

describe('classes', () => {
  it('hold a value that equals a break in the class above', () => {
    expect([9.9, 10, 24.9, 25, NaN].map((value) => classOf(value, [10, 25]))).toEqual([0, 1, 1, 2, -1]);
  });

  it('of quantiles are ascending and split the values evenly where rounding allows', () => {
    fc.assert(fc.property(fc.array(fc.double({ min: 0, max: 60, noNaN: true }), { minLength: 1, maxLength: 600 }), (values) => {
      const breaks = quantileBreaks([...values, NaN], 6, 0.5);
      expect(breaks.length).toBeLessThanOrEqual(5);
      expect(breaks).toEqual([...new Set(breaks)].sort((a, b) => a - b));
    }));
    const breaks = quantileBreaks(Array.from({ length: 600 }, (_, index) => index / 10), 6, 0.5);
    expect(breaks).toEqual([10, 20, 30, 40, 50]);
  });
});
