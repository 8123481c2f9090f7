import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { scaleBar, surroundingBounds } from '../../../src/map/print/map-picture';
import { sketchScale } from '../../../src/map/print/sketch';

describe('the scale bar of a printed map', () => {
  it('is the longest round length that fits', () => {
    expect(scaleBar(10, 110)).toEqual({ metres: 1000, pixels: 100 });
    expect(scaleBar(4.9, 110)).toEqual({ metres: 500, pixels: 500 / 4.9 });
    expect(scaleBar(2, 110).metres).toBe(200);
  });

  it('always fits, and is never shorter than two fifths of the room', () => {
    fc.assert(fc.property(fc.double({ min: 0.1, max: 100, noNaN: true }), (metresPerPixel) => {
      const { metres, pixels } = scaleBar(metresPerPixel, 110);
      expect(pixels).toBeLessThanOrEqual(110 + 1e-9);
      expect(pixels).toBeGreaterThan(110 * 0.4 - 1e-9);
      expect(String(metres)).toMatch(/^[125]0*$|^0\.[0-9]*[125]$/);
    }));
  });
});

describe('the part of the city on a fact sheet', () => {
  it('holds the whole area and shows at least the given height', () => {
    const [[west, south], [east, north]] = surroundingBounds([[13.4, 52.5], [13.404, 52.502]], 1400);
    expect(west).toBeLessThan(13.4);
    expect(east).toBeGreaterThan(13.404);
    expect((north - south) * 111_320).toBeCloseTo(1400, 6);
  });

  it('is drawn in the sketch with its middle in the middle, and metres as on the ground', () => {
    const bounds = surroundingBounds([[13.4, 52.5], [13.44, 52.52]], 1400);
    const scale = sketchScale(bounds, 688, 256);
    const [x, y] = scale.place(13.42, 52.51);
    expect(x).toBeCloseTo(344, 0);
    expect(Math.abs(y - 128)).toBeLessThan(1);
    // 0.01° of longitude is 677 m at this latitude.
    const [right] = scale.place(13.43, 52.51);
    expect((right - x) * scale.metresPerPixel).toBeCloseTo(677, -1);
  });
});
