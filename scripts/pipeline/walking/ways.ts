import { TILE_EXTENT, TILES, toWorld } from '../population/tiles';
import { tileFeatures } from '../read/tiles';
import { SourceError } from '../step';

/** Where a way runs; ways on different levels cross without meeting. */
export type Level = 'ground' | 'bridge' | 'tunnel';

/** A piece of a way that can be walked, cut at the edge of its tile. */
export interface Way {
  /** x and y in turn, whole world units (population/tiles.ts): 0.36 m in Berlin. */
  readonly points: readonly number[];
  readonly level: Level;
  readonly tile: { readonly x: number; readonly y: number };
}

/**
 * Classes of the layer `transportation` on which one walks. Not among them: motorways and roads for motor vehicles only
 * (`motorway`, `trunk`, their ramps), rails, piers (they lead nowhere), ferries, what is being built or gone.
 * The tiles carry no `access` and no `foot`: private ways count as public ones, and pavements only where mapped on their own.
 */
const WALKABLE: ReadonlySet<string> = new Set([
  'path', 'pedestrian', 'track', 'service', 'minor', 'tertiary', 'secondary', 'primary', 'platform', 'corridor', 'elevator',
]);
/** The source has 266,000 pieces; far fewer mean an archive that was cut. */
const LEAST_PIECES = 250_000;

export async function readWays(archive: Uint8Array): Promise<Way[]> {
  const ways: Way[] = [];
  const keep = (_layer: string, { class: kind }: Readonly<Record<string, unknown>>) => WALKABLE.has(String(kind));
  for await (const { kind, paths, properties, tile } of tileFeatures(archive, { layers: ['transportation'], zoom: 14, projection: 'EPSG:4326', keep })) {
    if (kind !== 'line') continue;
    const level = properties['brunnel'] === 'bridge' || properties['brunnel'] === 'tunnel' ? properties['brunnel'] : 'ground';
    for (const path of paths) ways.push({ points: path.flatMap((position) => toWorld(position).map(Math.round)), level, tile });
  }
  if (ways.length < LEAST_PIECES) throw new SourceError(TILES, `has ${ways.length} pieces of walkable ways instead of at least ${LEAST_PIECES}`);
  return ways;
}

/** Whether a coordinate in world units lies on an edge between tiles. */
export function onTileEdge(coordinate: number): boolean {
  return coordinate % TILE_EXTENT === 0;
}
