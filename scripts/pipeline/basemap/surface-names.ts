import { Coverage } from './coverage';
import { EXTENT, polygonsOf, ringArea, type Position, type RawFeature, type TileAddress } from './feature';
import { tileToWorld, toDegrees, worldToTile } from './mercator';
import { namedPoints, type PointName } from './names';

type Kind = 'water' | 'park' | 'cemetery' | 'zoo' | 'grass';

interface Surface {
  readonly kind: Kind;
  readonly tile: TileAddress;
  readonly cover: Coverage;
  /** Square metres. */
  readonly area: number;
  /** Middle of its extent, in tile units. */
  readonly middle: Position;
}

interface Candidate {
  readonly kind: Kind;
  readonly name: string;
  readonly at: Position;
}

/**
 * Names of lakes, parks, cemeteries and zoos. The raw tiles have surfaces without names and names at points, and many points
 * in one park (its gardens and meadows): a surface takes the point nearest to its middle, and its size tells how important
 * the name is.
 */
export class SurfaceNames {
  readonly #surfaces: Surface[] = [];
  readonly #candidates: Candidate[] = [];

  /** @param tile of level 12: there the largest lakes fit into few tiles, and the small ones are still present. */
  addSurfaces(raw: readonly RawFeature[], tile: TileAddress): void {
    for (const { layer, type, properties, paths } of raw) {
      const kind = layer === 'water' ? 'water' : SURFACES[`${layer}/${properties[layer === 'landuse' ? 'class' : 'subclass']}`];
      if (!kind || type !== 'polygon') continue;
      for (const polygon of polygonsOf(paths)) this.#surfaces.push(surfaceOf(kind, polygon, tile));
    }
  }

  /** @param tile of level 14. */
  addPoints(raw: readonly RawFeature[], tile: TileAddress): void {
    for (const { name, at, properties } of namedPoints(raw, tile, 'water_name')) {
      if (properties['class'] === 'lake' && !RIVERS.has(name)) this.#candidates.push({ kind: 'water', name, at });
    }
    for (const { name, at, properties } of namedPoints(raw, tile, 'poi')) {
      const kind = POINTS[`${properties['class']}/${properties['subclass']}`];
      if (kind && !PARTS.has(name)) this.#candidates.push({ kind, name, at });
    }
  }

  names(): PointName[] {
    const best = new Map<Surface, { candidate: Candidate; distance: number }>();
    for (const candidate of this.#candidates) {
      const surface = this.#surfaceAt(candidate);
      if (!surface) continue;
      const [x, y] = worldToTile(candidate.at, surface.tile);
      const distance = Math.hypot(x - surface.middle[0], y - surface.middle[1]);
      const known = best.get(surface);
      if (!known || distance < known.distance) best.set(surface, { candidate, distance });
    }
    const names = [...best].sort(([a], [b]) => b.area - a.area).flatMap(([{ area }, { candidate: { kind, name, at } }]): PointName[] => {
      const index = IMPORTANCE.findIndex(([smallest]) => area >= smallest);
      if (index < 0) return [];
      return [{ layer: kind === 'water' ? 'lake_names' : 'green_names', kind: undefined, name, at, rank: index + 1, from: IMPORTANCE[index]![1] }];
    });
    // A park on several tiles or in several parts has several surfaces: the largest keeps the name.
    return names.filter((name, index) => !names.slice(0, index).some((larger) => larger.name === name.name && isClose(larger.at, name.at)));
  }

  /** The smallest surface of the point's own kind that it lies in, else the smallest green one. */
  #surfaceAt({ kind, at }: Candidate): Surface | undefined {
    let found: Surface | undefined;
    for (const surface of this.#surfaces) {
      const matches = surface.kind === kind || (surface.kind === 'grass' && kind !== 'water' && found?.kind !== kind);
      const better = !found || (found.kind === 'grass' && surface.kind === kind) || (surface.kind === found.kind && surface.area < found.area);
      if (!matches || !better) continue;
      const [x, y] = worldToTile(at, surface.tile);
      if (x >= 0 && y >= 0 && x < EXTENT && y < EXTENT && surface.cover.has(x, y)) found = surface;
    }
    return found;
  }
}

const SURFACES: Readonly<Record<string, Kind>> = {
  'landcover/park': 'park', 'landcover/garden': 'park', 'landcover/recreation_ground': 'park', 'landcover/village_green': 'park',
  'landcover/grass': 'grass', 'landcover/meadow': 'grass', 'landcover/grassland': 'grass', 'landuse/cemetery': 'cemetery', 'landuse/zoo': 'zoo',
};

const POINTS: Readonly<Record<string, Kind>> = { 'park/park': 'park', 'cemetery/cemetery': 'cemetery', 'zoo/zoo': 'zoo' };

/** Rivers that widen to lakes have their name along their course. */
const RIVERS = new Set(['Havel', 'Spree', 'Dahme', 'Teltowkanal']);

/** Places in a park or zoo that the raw tiles take for a park of their own, and that lie nearer to its middle. */
const PARTS = new Set(['Luiseninsel', 'Ponyreiten', 'Rothirsche', 'Vogel-Voliere', 'B II']);

/** Surfaces in square metres from which a name appears on a zoom level. */
const IMPORTANCE = [[2_000_000, 11], [600_000, 12], [150_000, 13], [20_000, 14]] as const;

function surfaceOf(kind: Kind, polygon: Position[][], tile: TileAddress): Surface {
  const columns = polygon[0]!.map(([x]) => x), rows = polygon[0]!.map(([, y]) => y);
  const left = Math.min(...columns), right = Math.max(...columns), top = Math.min(...rows), bottom = Math.max(...rows);
  const cell = Math.max(2, (right - left) / 96, (bottom - top) / 96);
  const cover = new Coverage(98, cell, left - cell, top - cell);
  cover.fill(polygon);
  return { kind, tile, cover, area: ringArea(polygon[0]!) * metresPerUnit(tile) ** 2, middle: [(left + right) / 2, (top + bottom) / 2] };
}

/** Within about three kilometres. */
function isClose([ax, ay]: Position, [bx, by]: Position): boolean {
  return Math.hypot(ax - bx, ay - by) < 2 ** -13;
}

function metresPerUnit(tile: TileAddress): number {
  const [, lat] = toDegrees(tileToWorld([EXTENT / 2, EXTENT / 2], tile));
  return (40_075_016.7 * Math.cos((lat * Math.PI) / 180)) / 2 ** tile.z / EXTENT;
}
