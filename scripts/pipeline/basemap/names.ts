import { tileLayers, TILE_MAXZOOM, type TileLayerName } from '../../../src/map/basemap/tile-schema';
import type { City } from './city';
import { EXTENT, type DerivedFeature, type Position, type RawFeature, type TileAddress } from './feature';
import { isFar } from './fade';
import { tileToWorld, worldToTile } from './mercator';
import { precisionOf } from './derive';

/** A name at a point, collected over all tiles. */
export interface PointName {
  readonly layer: TileLayerName;
  readonly kind: string | undefined;
  readonly name: string;
  /** 1 = most important of its kind, by surface. */
  readonly rank?: number;
  /** First zoom level whose tiles hold the name. */
  readonly from: number;
  /** Web Mercator, unit square. */
  readonly at: Position;
}

/** Names of places, from the raw tiles of level 13 (the whole region) and 14. */
export function placeNames(raw: readonly RawFeature[], tile: TileAddress, city: City): PointName[] {
  return namedPoints(raw, tile, 'place').flatMap(({ name, at, properties }) => {
    const known = PLACES[ORTSTEILE.has(name) ? 'suburb' : String(properties['class'])];
    const [kind, from] = known?.[city.contains(...at) ? 0 : 1] ?? [];
    return kind && from && !isFar(at) ? [{ layer: 'place_names' as const, kind, name, from, at }] : [];
  });
}

type Place = readonly [kind: string, from: number];

/** Ortsteile that the raw tiles take for smaller places. */
const ORTSTEILE = new Set(['Fennpfuhl', 'Hansaviertel']);

/** What the raw tiles' classes are in and outside Berlin. Berlin's Ortsteile are `suburb`, its Bezirke `borough`. */
const PLACES: Readonly<Record<string, readonly [inside: Place | undefined, outside: Place | undefined]>> = {
  city: [['city', 7], ['city', 7]],
  town: [undefined, ['town', 8]],
  borough: [['borough', 9], undefined],
  suburb: [['district', 10], ['suburb', 12]],
  village: [['locality', 13], ['village', 11]],
  municipality: [undefined, ['village', 11]],
  hamlet: [['locality', 14], ['village', 13]],
  quarter: [['quarter', 13], undefined],
  neighbourhood: [['quarter', 13], undefined],
  locality: [['locality', 14], undefined],
  square: [['square', 14], undefined],
};

/** The names of one tile, most important first, each in the tile it lies in and no other. */
export function namesOfTile(names: readonly PointName[], tile: TileAddress): DerivedFeature[] {
  const scale = precisionOf(tile.z).extent / EXTENT;
  return names.flatMap(({ layer, kind, name, rank, from, at }): DerivedFeature[] => {
    const [x, y] = worldToTile(at, tile);
    if (tile.z < from || tile.z < tileLayers[layer].from || tile.z > TILE_MAXZOOM || x < 0 || y < 0 || x >= EXTENT || y >= EXTENT) return [];
    const attributes = { name, ...(kind && { kind }), ...(rank && { rank }) };
    return [{ layer, type: 'point', attributes, paths: [[[Math.round(x * scale), Math.round(y * scale)]]] }];
  });
}

/** Each name once: the raw tiles repeat names near their edges and on both levels. */
export function distinctNames(names: readonly PointName[]): PointName[] {
  const grid = 2 ** 15;
  const seen = new Map<string, PointName>();
  for (const name of names) {
    const key = [name.layer, name.kind, name.name, Math.round(name.at[0] * grid), Math.round(name.at[1] * grid)].join('|');
    if (!seen.has(key)) seen.set(key, name);
  }
  return [...seen.values()].sort((a, b) => a.from - b.from || (a.rank ?? 0) - (b.rank ?? 0) || a.name.localeCompare(b.name, 'de') || a.at[0] - b.at[0]);
}

/** Named points of a layer, each taken from the one tile it lies in. */
export function namedPoints(raw: readonly RawFeature[], tile: TileAddress, layer: string): { name: string; at: Position; properties: RawFeature['properties'] }[] {
  return raw.flatMap((feature) => {
    const name = feature.properties['name:latin'];
    const [x, y] = feature.paths[0]?.[0] ?? [-1, -1];
    if (feature.layer !== layer || feature.type !== 'point' || typeof name !== 'string' || name === '') return [];
    if (x < 0 || y < 0 || x >= EXTENT || y >= EXTENT) return [];
    return [{ name, at: tileToWorld([x, y], tile), properties: feature.properties }];
  });
}
