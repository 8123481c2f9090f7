import { TILE_MAXZOOM, TILE_MINZOOM, tileLayers, type TileLayer } from '../../../src/map/basemap/tile-schema';
import { encodeArchive } from '../basemap/archive';
import { City } from '../basemap/city';
import { deriveTile, precisionOf } from '../basemap/derive';
import { encodeTile } from '../basemap/encode';
import type { RawFeature, TileAddress } from '../basemap/feature';
import { lineNames } from '../basemap/line-names';
import { tilesWithin } from '../basemap/mercator';
import { distinctNames, namesOfTile, placeNames, type PointName } from '../basemap/names';
import { enlarged, RawTiles } from '../basemap/source';
import { SurfaceNames } from '../basemap/surface-names';
import type { Step } from '../step';

const RAW = 'osm/basemap-tiles/tokenless-tiles-brandenburg-berlin-clip-z0-14.pmtiles';
const REFERENCE_DATE = '2021-08-06';

/** Berlin and about five kilometres (degrees); the levels for overview reach as far as the raw tiles. */
const REGION = [13.01, 52.29, 13.84, 52.72] as const;
const OVERVIEW = [12.7, 52.1, 14.05, 52.9] as const;
const OVERVIEW_MAXZOOM = 12;

/** Makes public/tiles/berlin.pmtiles, the map under the data: our own layers (src/map/basemap/tile-schema.ts) from the raw tiles. */
export const basemapStep: Step = {
  name: 'basemap',
  title: 'Tiles of the map under the data',
  needs: [],
  async run(context) {
    const raw = new RawTiles(context.sources.bytes(RAW));
    const city = await City.read(context);
    context.progress('collects names');
    const names = await collectNames(raw, city);
    const tiles: { address: TileAddress; content: Uint8Array }[] = [];
    for (let z = TILE_MINZOOM; z <= TILE_MAXZOOM; z++) {
      let bytes = 0;
      for (const address of tilesWithin(z <= OVERVIEW_MAXZOOM ? OVERVIEW : REGION, z)) {
        const features = await featuresOf(raw, address);
        if (!features) continue;
        const derived = [...deriveTile(features, address, city), ...lineNames(features, address, city), ...namesOfTile(names, address)];
        const content = encodeTile(derived, precisionOf(z).extent);
        tiles.push({ address, content });
        bytes += content.length;
      }
      context.progress(`level ${z}: ${tiles.filter(({ address }) => address.z === z).length} tiles, ${bytes} bytes before compression`, z - TILE_MINZOOM + 1, TILE_MAXZOOM - TILE_MINZOOM + 1);
    }
    const archive = encodeArchive(tiles, { metadata: metadata(), bounds: OVERVIEW, center: [13.404, 52.52, 10] });
    context.writeFile('public/tiles/berlin.pmtiles', archive, { referenceDate: REFERENCE_DATE });
  },
};

/** The raw tile, or on the last level, where the raw archive ends at the city, the enlarged part of the tile above. */
async function featuresOf(raw: RawTiles, address: TileAddress): Promise<RawFeature[] | undefined> {
  const own = await raw.tile(address);
  if (own || address.z < TILE_MAXZOOM) return own;
  const parent = await raw.tile({ z: address.z - 1, x: address.x >> 1, y: address.y >> 1 });
  return parent && enlarged(parent, (address.x & 1) as 0 | 1, (address.y & 1) as 0 | 1);
}

async function collectNames(raw: RawTiles, city: City): Promise<PointName[]> {
  const names: PointName[] = [];
  const surfaces = new SurfaceNames();
  for (const tile of tilesWithin(REGION, 12)) surfaces.addSurfaces((await raw.tile(tile)) ?? [], tile);
  for (const tile of tilesWithin(OVERVIEW, 13)) names.push(...placeNames((await raw.tile(tile)) ?? [], tile, city));
  for (const tile of tilesWithin(REGION, 14)) {
    const features = (await raw.tile(tile)) ?? [];
    names.push(...placeNames(features, tile, city));
    surfaces.addPoints(features, tile);
  }
  return distinctNames([...names, ...surfaces.names()]);
}

function metadata(): Record<string, unknown> {
  return {
    name: 'Berlin',
    description: 'Map of Berlin for Kiezkompass, computed from OpenStreetMap data of 2021-08-06',
    type: 'baselayer',
    attribution: '© OpenStreetMap contributors',
    license: 'ODbL-1.0',
    reference_date: REFERENCE_DATE,
    vector_layers: Object.entries(tileLayers).map(([id, layer]) => ({ id, minzoom: layer.from, maxzoom: TILE_MAXZOOM, fields: fieldsOf(layer) })),
  };
}

function fieldsOf(layer: TileLayer): Record<string, string> {
  return {
    ...(layer.named && { name: 'String' }),
    ...(layer.kinds && { kind: 'String' }),
    ...(layer.ranked && { rank: 'Number' }),
    ...Object.fromEntries((layer.flags ?? []).map((flag) => [flag, 'Boolean'])),
  };
}
