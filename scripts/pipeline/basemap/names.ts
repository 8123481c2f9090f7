import { tileLayers, TILE_MAXZOOM, type TileLayerName } from '../../../src/map/basemap/tile-schema';
import type { City } from './city';
import { Coverage } from './coverage';
import { EXTENT, polygonsOf, ringArea, type DerivedFeature, type Position, type RawFeature, type TileAddress } from './feature';
import { tileToWorld, toDegrees, worldToTile } from './mercator';
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
  return points(raw, tile, 'place').flatMap(({ name, at, properties }) => {
    const inside = city.contains(...at);
    const known = PLACES[String(properties['class'])];
    const [kind, from] = known?.[inside ? 0 : 1] ?? [];
    return kind && from ? [{ layer: 'place_names' as const, kind, name, from, at }] : [];
  });
}

type Place = readonly [kind: string, from: number];

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

/** Names of lakes and of parks, from the raw tiles of level 14, ranked by the surface they lie in. */
export function surfaceNames(raw: readonly RawFeature[], tile: TileAddress, surfaces: Surfaces): PointName[] {
  const lakes = points(raw, tile, 'water_name').filter(({ properties }) => properties['class'] === 'lake');
  const parks = points(raw, tile, 'poi').filter(({ properties }) => GREEN_POINTS.has(`${properties['class']}/${properties['subclass']}`));
  return [
    ...lakes.map(({ name, at }) => ({ layer: 'lake_names' as const, kind: undefined, name, at, ...importance(surfaces.waterAt(at)) })),
    ...parks.map(({ name, at }) => ({ layer: 'green_names' as const, kind: undefined, name, at, ...importance(surfaces.greenAt(at)) })),
  ].filter(({ rank }) => rank > 0);
}

const GREEN_POINTS = new Set(['park/park', 'cemetery/cemetery', 'zoo/zoo', 'garden/garden']);

/** Surfaces in square metres from which a name appears on a zoom level. */
const IMPORTANCE = [[2_000_000, 11], [600_000, 12], [150_000, 13], [20_000, 14]] as const;

function importance(area: number): { rank: number; from: number } {
  const index = IMPORTANCE.findIndex(([smallest]) => area >= smallest);
  return index < 0 ? { rank: 0, from: 99 } : { rank: index + 1, from: IMPORTANCE[index]![1] };
}

/** Sizes of lakes and green spaces, looked up by a position in them. */
export class Surfaces {
  readonly #water: Surface[] = [];
  readonly #green: Surface[] = [];

  /** @param tile of level 12: there the largest lakes fit into few tiles, and the small ones are still present. */
  add(raw: readonly RawFeature[], tile: TileAddress): void {
    const metres = metresPerUnit(tile);
    for (const { layer, type, properties, paths } of raw) {
      if (type !== 'polygon') continue;
      const isGreen = layer === 'landcover' && GREEN_SURFACES.has(String(properties['subclass'])) || layer === 'landuse' && GREEN_SURFACES.has(String(properties['class']));
      const target = layer === 'water' ? this.#water : isGreen ? this.#green : undefined;
      if (!target) continue;
      for (const polygon of polygonsOf(paths)) {
        const columns = polygon[0]!.map(([x]) => x), rows = polygon[0]!.map(([, y]) => y);
        const left = Math.min(...columns), top = Math.min(...rows);
        const cell = Math.max(2, (Math.max(...columns) - left) / 96, (Math.max(...rows) - top) / 96);
        const cover = new Coverage(98, cell, left - cell, top - cell);
        cover.fill(polygon);
        target.push({ tile, cover, area: ringArea(polygon[0]!) * metres * metres });
      }
    }
  }

  waterAt(at: Position): number {
    return largestAt(this.#water, at);
  }

  greenAt(at: Position): number {
    return largestAt(this.#green, at);
  }
}

const GREEN_SURFACES = new Set(['park', 'garden', 'recreation_ground', 'village_green', 'cemetery', 'zoo', 'grass', 'meadow', 'grassland']);

interface Surface { readonly tile: TileAddress; readonly cover: Coverage; readonly area: number }

function largestAt(surfaces: readonly Surface[], at: Position): number {
  let area = 0;
  for (const surface of surfaces) {
    if (surface.area <= area) continue;
    const [x, y] = worldToTile(at, surface.tile);
    if (x >= 0 && y >= 0 && x < EXTENT && y < EXTENT && surface.cover.has(x, y)) area = surface.area;
  }
  return area;
}

function metresPerUnit({ z, x, y }: TileAddress): number {
  const [, lat] = toDegrees(tileToWorld([EXTENT / 2, EXTENT / 2], { z, x, y }));
  return (40_075_016.7 * Math.cos((lat * Math.PI) / 180)) / 2 ** z / EXTENT;
}

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

function points(raw: readonly RawFeature[], tile: TileAddress, layer: string): { name: string; at: Position; properties: RawFeature['properties'] }[] {
  return raw.flatMap((feature) => {
    const name = feature.properties['name:latin'];
    const [x, y] = feature.paths[0]?.[0] ?? [-1, -1];
    if (feature.layer !== layer || feature.type !== 'point' || typeof name !== 'string' || name === '') return [];
    if (x < 0 || y < 0 || x >= EXTENT || y >= EXTENT) return [];
    return [{ name, at: tileToWorld([x, y], tile), properties: feature.properties }];
  });
}
