import { VectorTile } from '@mapbox/vector-tile';
import { PbfReader } from 'pbf';
import { PMTiles } from 'pmtiles';
import { MemorySource } from '../read/tiles';
import { EXTENT, type Path, type RawFeature, type TileAddress } from './feature';

const TYPES = { 1: 'point', 2: 'line', 3: 'polygon' } as const;

/** The raw tiles, whole (with their margin) and in tile units. */
export class RawTiles {
  readonly #archive: PMTiles;

  constructor(bytes: Uint8Array) {
    this.#archive = new PMTiles(new MemorySource(bytes));
  }

  /** The features of a tile, or undefined if the archive does not hold it. */
  async tile({ z, x, y }: TileAddress): Promise<RawFeature[] | undefined> {
    const response = await this.#archive.getZxy(z, x, y);
    if (!response) return undefined;
    const { layers } = new VectorTile(new PbfReader(new Uint8Array(response.data)));
    const features: RawFeature[] = [];
    for (const layer of Object.values(layers)) {
      if (!USED_LAYERS.has(layer.name)) continue;
      const scale = EXTENT / layer.extent;
      for (let index = 0; index < layer.length; index++) {
        const feature = layer.feature(index);
        const type = TYPES[feature.type as 1 | 2 | 3];
        if (!type) continue;
        const paths = feature.loadGeometry().map((path) => path.map(({ x, y }): [number, number] => [x * scale, y * scale]));
        features.push({ layer: layer.name, type, properties: feature.properties, paths });
      }
    }
    return features;
  }
}

const USED_LAYERS = new Set([
  'water', 'waterway', 'landcover', 'landuse', 'aeroway', 'building', 'boundary', 'transportation', 'transportation_name', 'place', 'poi', 'water_name',
]);

/** The quarter of a tile that is its child `quarter` on the next level, enlarged twofold; for tiles the raw archive lacks. */
export function enlarged(features: readonly RawFeature[], column: 0 | 1, row: 0 | 1): RawFeature[] {
  const enlargedPath = (path: Path): Path => path.map(([x, y]) => [2 * x - column * EXTENT, 2 * y - row * EXTENT]);
  return features.map((feature) => ({ ...feature, paths: feature.paths.map(enlargedPath) }));
}
