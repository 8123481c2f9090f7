import type { TileLayerName } from '../../../src/map/basemap/tile-schema';
import type { City } from './city';
import { precisionOf, refineLines } from './derive';
import type { DerivedFeature, Path, RawFeature, TileAddress } from './feature';
import { tileToWorld } from './mercator';

/** Zoom levels on which the names of a kind of way can be needed: the tile's own, and the last one for all deeper ones. */
const STREETS_FROM: Readonly<Record<string, number>> = {
  motorway: 12, trunk: 12, primary: 12, secondary: 13, tertiary: 13, minor: 14, pedestrian: 14, service: 14, path: 14, track: 14,
};

const RIVERS_FROM: Readonly<Record<string, number>> = { river: 10, canal: 11, stream: 14 };

/**
 * Names that run along streets and waters. Lines of one name are joined, cut down to what a name needs to follow them, and
 * left out where the name would not fit even on the deepest zoom level.
 */
export function lineNames(raw: readonly RawFeature[], tile: TileAddress, city: City): DerivedFeature[] {
  const lines = new Map<string, { layer: TileLayerName; kind: string; name: string; paths: Path[] }>();
  for (const feature of raw) {
    const bearer = bearerOf(feature, tile.z);
    if (!bearer) continue;
    const near = feature.paths.filter((path) => city.isNear(...tileToWorld(path[path.length >> 1]!, tile)));
    const key = `${bearer.layer}|${bearer.kind}|${bearer.name}`;
    const known = lines.get(key) ?? { ...bearer, paths: [] };
    known.paths.push(...(bearer.layer === 'river_names' || ALWAYS.has(bearer.kind) ? feature.paths : near));
    lines.set(key, known);
  }
  return [...lines.keys()].sort().flatMap((key) => {
    const { layer, kind, name, paths } = lines.get(key)!;
    const shortest = name.length * unitsPerLetter(tile.z);
    // One feature a line: MapLibre joins lines of one name across features, and looks only at the first part of each.
    return refineLines(paths, { ...precisionOf(tile.z), lineTolerance: 5, shortestLine: shortest })
      .map((path): DerivedFeature => ({ layer, type: 'line', attributes: { name, kind }, paths: [path] }));
  });
}

const ALWAYS = new Set(['motorway', 'trunk', 'primary']);

/** Letters are about 6 pixels wide. A tile is 4096 raw units, 512 pixels at its own zoom level, 16 times that on level 18. */
function unitsPerLetter(zoom: number): number {
  const pixelsPerUnit = zoom >= 14 ? 2 : 1 / 4;
  return 6 / pixelsPerUnit;
}

function bearerOf({ layer, type, properties }: RawFeature, zoom: number): { layer: TileLayerName; kind: string; name: string } | undefined {
  const name = properties['name:latin'];
  const kind = String(properties['class']);
  if (type !== 'line' || typeof name !== 'string' || name === '') return undefined;
  if (layer === 'waterway' && zoom >= (RIVERS_FROM[kind] ?? 99) && properties['brunnel'] !== 'tunnel') return { layer: 'river_names', kind, name };
  if (layer !== 'transportation_name' || zoom < (STREETS_FROM[kind] ?? 99)) return undefined;
  return { layer: 'street_names', kind: kind === 'track' ? 'path' : kind, name };
}
