import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { VectorTile, type VectorTileLayer } from '@mapbox/vector-tile';
import { PbfReader } from 'pbf';
import { PMTiles } from 'pmtiles';
import { describe, expect, test } from 'vitest';
import { tilesWithin } from '../../scripts/pipeline/basemap/mercator';
import { MemorySource } from '../../scripts/pipeline/read/tiles';
import { PROJECT } from '../../scripts/pipeline/sources';
import { basemapStyle } from '../../src/map/basemap/style';
import { TILE_MAXZOOM, TILE_MINZOOM, tileLayers, type TileLayer, type TileLayerName } from '../../src/map/basemap/tile-schema';

const FILE = join(PROJECT, 'public/tiles/berlin.pmtiles');
const bytes = existsSync(FILE) ? readFileSync(FILE) : new Uint8Array();
const archive = new PMTiles(new MemorySource(bytes));

const BERLIN = [13.0884, 52.3383, 13.7611, 52.6755] as const;
const TYPES = ['unknown', 'point', 'line', 'polygon'];

async function layersAt(z: number, x: number, y: number): Promise<Record<string, VectorTileLayer> | undefined> {
  const tile = await archive.getZxy(z, x, y);
  return tile && new VectorTile(new PbfReader(new Uint8Array(tile.data))).layers;
}

/** Every feature of a zoom level within Berlin's bounds. */
async function* features(z: number): AsyncGenerator<{ layer: TileLayerName; type: string; properties: Record<string, string | number | boolean> }> {
  for (const { x, y } of tilesWithin(BERLIN, z)) {
    for (const layer of Object.values((await layersAt(z, x, y)) ?? {})) {
      for (let index = 0; index < layer.length; index++) {
        const { type, properties } = layer.feature(index);
        yield { layer: layer.name as TileLayerName, type: TYPES[type]!, properties };
      }
    }
  }
}

async function names(z: number, layer: TileLayerName, kind?: string): Promise<Set<string>> {
  const found = new Set<string>();
  for await (const feature of features(z)) {
    if (feature.layer === layer && (!kind || feature.properties['kind'] === kind)) found.add(String(feature.properties['name']));
  }
  return found;
}

describe('the tiles of the basemap', () => {
  test('fit into 20 MB', () => {
    expect(bytes.length).toBeGreaterThan(5_000_000);
    expect(bytes.length).toBeLessThanOrEqual(20 * 1024 * 1024);
  });

  test('say whose data they are, of which day and under which licence', async () => {
    expect(await archive.getMetadata()).toMatchObject({ attribution: '© OpenStreetMap contributors', license: 'ODbL-1.0', reference_date: '2021-08-06' });
    expect(await archive.getHeader()).toMatchObject({ minZoom: TILE_MINZOOM, maxZoom: TILE_MAXZOOM });
  });

  test('cover all of Berlin on every level', async () => {
    for (let z = TILE_MINZOOM; z <= TILE_MAXZOOM; z++) {
      for (const { x, y } of tilesWithin(BERLIN, z)) expect(await layersAt(z, x, y), `${z}/${x}/${y}`).toBeDefined();
    }
  });

  test('hold what their contract says and nothing else', async () => {
    for (let z = TILE_MINZOOM; z <= TILE_MAXZOOM; z++) {
      for await (const { layer, type, properties } of features(z)) {
        const contract: TileLayer | undefined = tileLayers[layer];
        const known = ['name', 'kind', 'rank', ...(contract.flags ?? [])];
        if (type !== contract.geometry || z < contract.from) expect.fail(`${layer} on level ${z} has a ${type}`);
        if (contract.kinds ? !contract.kinds.includes(String(properties['kind'])) : 'kind' in properties) expect.fail(`${layer} has the kind ${properties['kind']}`);
        if ((contract.named === true) !== (typeof properties['name'] === 'string' && properties['name'] !== '')) expect.fail(`${layer} has a name against its contract`);
        if (Object.keys(properties).some((key) => !known.includes(key))) expect.fail(`${layer} has ${Object.keys(properties).join(', ')}`);
      }
    }
  });

  test('have every layer and kind that the style draws', async () => {
    const present = new Set<string>();
    for (const z of [11, 14]) for await (const { layer, properties } of features(z)) present.add(layer).add(`${layer}/${properties['kind']}`);
    for (const layer of basemapStyle('light', 'de').layers) {
      if (!('source-layer' in layer)) continue;
      const source = layer['source-layer'] as TileLayerName;
      expect(present).toContain(source);
      const kinds: readonly string[] = (tileLayers[source] as TileLayer).kinds ?? [];
      for (const kind of kinds.filter((name) => JSON.stringify(layer.filter ?? '').includes(`"${name}"`))) expect(present).toContain(`${source}/${kind}`);
    }
  });

  test('name all twelve Bezirke and all 97 Ortsteile', async () => {
    expect(await names(11, 'place_names', 'borough')).toEqual(new Set([
      'Mitte', 'Friedrichshain-Kreuzberg', 'Pankow', 'Charlottenburg-Wilmersdorf', 'Spandau', 'Steglitz-Zehlendorf',
      'Tempelhof-Schöneberg', 'Neukölln', 'Treptow-Köpenick', 'Marzahn-Hellersdorf', 'Lichtenberg', 'Reinickendorf',
    ]));
    expect((await names(12, 'place_names', 'district')).size).toBe(97);
  });

  test('show houses, streets and names at Alexanderplatz', async () => {
    const layers = (await layersAt(14, 8802, 5373))!;
    expect(layers['buildings']!.feature(0).loadGeometry().length).toBeGreaterThan(300);
    const streets = Array.from({ length: layers['street_names']!.length }, (_, index) => layers['street_names']!.feature(index).properties['name']);
    expect(streets).toEqual(expect.arrayContaining(['Karl-Marx-Allee', 'Grunerstraße', 'Karl-Liebknecht-Straße']));
    expect(Object.keys(layers)).toEqual(expect.arrayContaining(['city', 'ground', 'water', 'roads', 'rails', 'place_names']));
  });

  test('name the places by which one finds one’s way', async () => {
    expect([...(await names(13, 'green_names'))]).toEqual(expect.arrayContaining(['Tempelhofer Feld', 'Volkspark Friedrichshain', 'Großer Tiergarten', 'Treptower Park']));
    expect([...(await names(13, 'lake_names'))]).toEqual(expect.arrayContaining(['Tegeler See', 'Großer Müggelsee', 'Großer Wannsee']));
    expect([...(await names(12, 'river_names'))]).toEqual(expect.arrayContaining(['Spree', 'Havel', 'Landwehrkanal', 'Teltowkanal']));
  });

  test('use only letters that the bundled font has', async () => {
    const foreign = new Set<string>();
    for await (const { properties } of features(TILE_MAXZOOM)) {
      // Latin, Latin Extended-A and -B, typographic punctuation: the parts of the font that loadMapFonts loads.
      for (const letter of String(properties['name'] ?? '')) if (!/[\u0020-\u024f\u2010-\u2026]/.test(letter)) foreign.add(letter);
    }
    expect([...foreign]).toEqual([]);
  });
});
