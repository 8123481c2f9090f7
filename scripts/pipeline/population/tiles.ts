import { polygonArea, ringArea, type PolygonRings, type Ring } from '../../../src/domain/spatial/polygon';
import { tileFeatures, type Position, type TileFeature } from '../read/tiles';
import { SourceError } from '../step';

export const TILES = 'osm/basemap-tiles/tokenless-tiles-brandenburg-berlin-clip-z0-14.pmtiles';

/** World units along the side of a tile of zoom 14. */
export const TILE_EXTENT = 4096;
const WORLD = TILE_EXTENT * 2 ** 14;
/** The source has 712,043 pieces of buildings; far fewer mean an archive that was cut. */
const LEAST_BUILDINGS = 700_000;

type Properties = TileFeature['properties'];

export interface TilePoint {
  readonly x: number;
  readonly y: number;
  readonly properties: Properties;
}

export interface TilePolygon {
  readonly rings: PolygonRings;
  readonly properties: Properties;
}

/** What the tiles hold, in world units: 1/4096 of a tile of zoom 14, x eastwards, y southwards. Nothing occurs twice. */
export interface TileContent {
  readonly buildings: TilePolygon[];
  readonly houseNumbers: TilePoint[];
  readonly landuse: TilePolygon[];
  readonly places: TilePoint[];
}

/**
 * Reads buildings, house numbers, land use and points of interest. Coordinates stay in the plane of the tiles, in which
 * their edges are exact numbers: a building across an edge comes in two pieces, which buildings.ts joins.
 */
export async function readTiles(archive: Uint8Array): Promise<TileContent> {
  const content: TileContent = { buildings: [], houseNumbers: [], landuse: [], places: [] };
  const polygons: Readonly<Record<string, TilePolygon[]>> = { building: content.buildings, landuse: content.landuse };
  const points: Readonly<Record<string, TilePoint[]>> = { housenumber: content.houseNumbers, poi: content.places };
  for await (const feature of tileFeatures(archive, { layers: ['building', 'landuse', 'housenumber', 'poi'], zoom: 14, projection: 'EPSG:4326' })) {
    const { layer, kind, properties } = feature;
    const paths = feature.paths.map((path) => path.map(toWorld));
    if (kind === 'polygon') polygons[layer]?.push(...polygonsOf(paths).map((rings) => ({ rings, properties })));
    if (kind === 'point') points[layer]?.push(...paths.flat().map(([x, y]) => ({ x, y, properties })));
  }
  if (content.buildings.length < LEAST_BUILDINGS) throw new SourceError(TILES, `has ${content.buildings.length} buildings instead of at least ${LEAST_BUILDINGS}`);
  return content;
}

/** World units → [longitude, latitude] in degrees. */
export function worldToLonLat(x: number, y: number): [number, number] {
  return [(x / WORLD) * 360 - 180, (Math.atan(Math.sinh(Math.PI * (1 - (2 * y) / WORLD))) * 180) / Math.PI];
}

/** Metres of one world unit at a height of the map; Web Mercator is conformal, so one number serves every direction. */
export function metresPerUnit(y: number): number {
  return (40_075_016.686 / Math.cosh(Math.PI * (1 - (2 * y) / WORLD))) / WORLD;
}

/** Degrees → world units (Web Mercator), rounded so that an edge of a tile is a whole number again. */
export function toWorld([longitude, latitude]: Position): [number, number] {
  const north = Math.asinh(Math.tan((latitude * Math.PI) / 180)) / Math.PI;
  return [Math.round(((longitude + 180) / 360) * WORLD * 1000) / 1000, Math.round(((1 - north) / 2) * WORLD * 1000) / 1000];
}

/** Outer rings have a positive area with y southwards, holes a negative one (Mapbox Vector Tile 2.1, section 4.3.4.4). */
function polygonsOf(rings: readonly Ring[]): PolygonRings[] {
  const polygons: Ring[][] = [];
  for (const ring of rings) {
    if (ringArea(ring) > 0 || polygons.length === 0) polygons.push([ring]);
    else polygons.at(-1)!.push(ring);
  }
  return polygons.filter((polygon) => polygonArea(polygon) > 0);
}
