import { VectorTile, type VectorTileFeature } from '@mapbox/vector-tile';
import { PbfReader } from 'pbf';
import { PMTiles, type RangeResponse } from 'pmtiles';
import { clipLine, clipRing } from './clip';
import { toUtm } from './projection';

/** A position in degrees (longitude, latitude) or in metres (easting, northing), as asked for. */
export type Position = [number, number];

export interface TileFeature {
  readonly layer: string;
  readonly kind: 'point' | 'line' | 'polygon';
  /**
   * Points: one path with all points. Lines: one path per piece. Polygons: one closed ring per path, clipped ring by ring;
   * outer rings run clockwise on the map, holes against it (the signed area tells which, as in the tile specification).
   */
  readonly paths: Position[][];
  readonly properties: Readonly<Record<string, string | number | boolean>>;
  readonly tile: { readonly z: number; readonly x: number; readonly y: number };
}

export interface TileQuery {
  readonly layers: readonly string[];
  /** Default: the archive's deepest zoom level (14 here; 0.36 m a tile unit in Berlin). */
  readonly zoom?: number;
  /** EPSG:25833 (metres) is the default; EPSG:4326 gives degrees. */
  readonly projection?: 'EPSG:25833' | 'EPSG:4326';
  /** Only tiles that touch these bounds: west, south, east, north in degrees. */
  readonly bounds?: readonly [number, number, number, number];
  /** False leaves a feature out before its geometry is decoded. */
  readonly keep?: (layer: string, properties: TileFeature['properties']) => boolean;
}

/**
 * Features of a PMTiles archive, tile by tile in a fixed order (x, then y), each cut at the edge of its tile: tiles carry
 * a margin, so that uncut features would be counted twice. A feature across an edge comes as one piece per tile.
 */
export async function* tileFeatures(archive: Uint8Array, query: TileQuery): AsyncGenerator<TileFeature> {
  const tiles = new PMTiles(new MemorySource(archive));
  const header = await tiles.getHeader();
  const z = query.zoom ?? header.maxZoom;
  const [west, south, east, north] = query.bounds ?? [header.minLon, header.minLat, header.maxLon, header.maxLat];
  const [left, top] = tileOf(west, north, z);
  const [right, bottom] = tileOf(east, south, z);
  for (let x = left; x <= right; x++) {
    for (let y = top; y <= bottom; y++) {
      const response = await tiles.getZxy(z, x, y);
      if (response) yield* featuresOfTile(new Uint8Array(response.data), { z, x, y }, query);
    }
  }
}

/** Features of one decompressed vector tile. */
export function* featuresOfTile(bytes: Uint8Array, tile: TileFeature['tile'], query: TileQuery): Generator<TileFeature> {
  const { layers } = new VectorTile(new PbfReader(bytes));
  for (const name of query.layers) {
    const layer = layers[name];
    if (!layer) continue;
    const project = projector(tile, layer.extent, query.projection ?? 'EPSG:25833');
    for (let index = 0; index < layer.length; index++) {
      const feature = layer.feature(index);
      if (query.keep && !query.keep(name, feature.properties)) continue;
      const kind = KINDS[feature.type];
      if (!kind) continue;
      const paths = clipped(feature, kind, layer.extent).map((path) => path.map(project));
      if (paths.length > 0) yield { layer: name, kind, paths, properties: feature.properties, tile };
    }
  }
}

const KINDS = [undefined, 'point', 'line', 'polygon'] as const;

function clipped(feature: VectorTileFeature, kind: TileFeature['kind'], extent: number): Position[][] {
  const paths = feature.loadGeometry().map((path) => path.map(({ x, y }): Position => [x, y]));
  if (kind === 'line') return paths.flatMap((path) => clipLine(path, extent));
  if (kind === 'polygon') return paths.map((path) => clipRing(path, extent)).filter((ring) => ring.length >= 4);
  // Half-open, so that a point on the common edge of two tiles belongs to one of them.
  const points = paths.flat().filter(([x, y]) => x >= 0 && y >= 0 && x < extent && y < extent);
  return points.length > 0 ? [points] : [];
}

/**
 * Tile units → asked projection. To UTM by bilinear interpolation between the corners of the tile: within a tile of
 * zoom 14 (1.5 km) that differs from the exact projection by less than 0.1 m, and is many times faster.
 */
function projector({ z, x, y }: TileFeature['tile'], extent: number, projection: NonNullable<TileQuery['projection']>): (position: Position) => Position {
  const degrees = ([column, row]: Position): Position => toDegrees(x + column / extent, y + row / extent, z);
  if (projection === 'EPSG:4326') return degrees;
  if (z < 12) return (position) => toUtm(degrees(position));
  const [nw, ne, sw, se] = ([[0, 0], [extent, 0], [0, extent], [extent, extent]] as Position[]).map((corner) => toUtm(degrees(corner))) as [Position, Position, Position, Position];
  return ([column, row]) => {
    const u = column / extent, v = row / extent;
    const a = (1 - u) * (1 - v), b = u * (1 - v), c = (1 - u) * v, d = u * v;
    return [a * nw[0] + b * ne[0] + c * sw[0] + d * se[0], a * nw[1] + b * ne[1] + c * sw[1] + d * se[1]];
  };
}

function toDegrees(column: number, row: number, z: number): Position {
  const size = 2 ** z;
  return [(column / size) * 360 - 180, (Math.atan(Math.sinh(Math.PI * (1 - (2 * row) / size))) * 180) / Math.PI];
}

function tileOf(lon: number, lat: number, z: number): [number, number] {
  const size = 2 ** z;
  const latitude = (lat * Math.PI) / 180;
  return [Math.floor(((lon + 180) / 360) * size), Math.floor(((1 - Math.asinh(Math.tan(latitude)) / Math.PI) / 2) * size)];
}

/** The archive is read once and verified as a whole, so its ranges come from memory. */
export class MemorySource {
  constructor(private readonly bytes: Uint8Array) {}

  getKey(): string {
    return 'memory';
  }

  async getBytes(offset: number, length: number): Promise<RangeResponse> {
    // A copy: the slice of a Node buffer would show the whole file.
    return { data: new Uint8Array(this.bytes.subarray(offset, offset + length)).buffer };
  }
}
