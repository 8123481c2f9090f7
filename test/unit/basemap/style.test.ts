import { validateStyleMin } from '@maplibre/maplibre-gl-style-spec';
import { hsl, rgb } from 'd3';
import { describe, expect, test } from 'vitest';
import { palettes } from '../../../src/map/basemap/palette';
import { basemapAttribution } from '../../../src/map/basemap/source';
import { basemapStyle } from '../../../src/map/basemap/style';
import { assertLayerOrder, groupOfLayer, layerAbove, layerGroups } from '../../../src/map/layer-order';

describe.each(['light', 'dark'] as const)('the %s basemap', (theme) => {
  const style = basemapStyle(theme, 'de');

  test('is a valid style', () => {
    expect(validateStyleMin(style).map(({ message }) => message)).toEqual([]);
  });

  test('asks for nothing but the tiles', () => {
    expect(style).not.toHaveProperty('glyphs');
    expect(style).not.toHaveProperty('sprite');
    expect(JSON.stringify(style).match(/https?:\/\/[^"\\]+/g)).toEqual(['https://www.openstreetmap.org/copyright']);
  });

  test('keeps every name readable on its halo (contrast at least 4.5)', () => {
    const { labels, halo, waterHalo } = palettes[theme];
    for (const colour of Object.values(labels)) expect(contrast(colour, halo)).toBeGreaterThanOrEqual(4.5);
    expect(contrast(labels.water, waterHalo)).toBeGreaterThanOrEqual(4.5);
  });

  test('is quiet: no surface is more colourful than data may be', () => {
    const { land, paper, water, ground, building } = palettes[theme];
    const surfaces = [land, paper, water, building, ...Object.values(ground)].map((colour) => hsl(colour));
    for (const { s, l } of surfaces) expect(s * Math.min(l, 1 - l)).toBeLessThan(0.06);
    for (const { l } of surfaces) expect(theme === 'light' ? l > 0.8 : l < 0.2).toBe(true);
  });
});

test('the map names its authors and its date in both languages', () => {
  expect(plain(basemapAttribution('de'))).toBe('© OpenStreetMap-Mitwirkende · © OpenMapTiles · Stand der Karte: 6. August 2021');
  expect(plain(basemapAttribution('en'))).toBe('© OpenStreetMap contributors · © OpenMapTiles · Map as of 6 August 2021');
});

describe('the order of layers', () => {
  const basemap = basemapStyle('light', 'de').layers.map(({ id }) => id);

  test('puts data surfaces above ground and houses and below streets and names', () => {
    const above = layerAbove('areas/choropleth', basemap)!;
    expect(groupOfLayer(above)).toBe('streets');
    expect(basemap.slice(0, basemap.indexOf(above)).map(groupOfLayer)).not.toContain('streets');
  });

  test('keeps its order whatever the sequence in which layers arrive', () => {
    const present = [...basemap];
    for (const id of ['offices/mandates', 'areas/choropleth', 'measures/own', 'outlines/selection', 'places/stations', 'areas/hatching'] as const) {
      const above = layerAbove(id, present);
      present.splice(above ? present.indexOf(above) : present.length, 0, id);
    }
    expect(() => assertLayerOrder(present)).not.toThrow();
    expect(present.indexOf('areas/hatching')).toBe(present.indexOf('areas/choropleth') + 1);
    expect(present.at(-1)).toBe('measures/own');
  });

  test('refuses a layer that has no place', () => {
    expect(() => groupOfLayer('choropleth')).toThrow('has no place');
    expect(() => groupOfLayer('area/choropleth')).toThrow('has no place');
    expect(() => assertLayerOrder(['streets/roads', 'areas/choropleth'])).toThrow('areas/choropleth');
    expect(new Set(layerGroups).size).toBe(layerGroups.length);
  });
});

function contrast(one: string, other: string): number {
  const [lighter, darker] = [luminance(one), luminance(other)].sort((a, b) => b - a) as [number, number];
  return (lighter + 0.05) / (darker + 0.05);
}

/** Relative luminance after WCAG 2.2. */
function luminance(colour: string): number {
  const { r, g, b } = rgb(colour);
  const [red, green, blue] = [r, g, b].map((value) => (value / 255 <= 0.04045 ? value / 255 / 12.92 : ((value / 255 + 0.055) / 1.055) ** 2.4)) as [number, number, number];
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function plain(html: string): string {
  return html.replace(/<[^>]+>/g, '');
}
