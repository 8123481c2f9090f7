import { featureCollection, union } from '@turf/turf';
import type { Polygon, MultiPolygon } from 'geojson';
import { SourceError, type StepContext } from '../step';
import { readShapefile } from '../read/shapefile';
import { Coverage } from './coverage';
import { ringArea, type Path, type TileAddress } from './feature';
import { pathToTile, toWorld } from './mercator';
import { simplifyRing } from './simplify';

const DISTRICTS = 'social/geometry/bezirksgrenzen';

/** Side of a cell of the coverage: 2^-18 of the world, 93 m in Berlin. */
const CELL = 2 ** -18;
const CELLS = 640;
/** Cells around the city that count as near it (1.1 km): the map does not end at the town sign. */
const NEAR = 12;

/** The outline of Berlin in web Mercator (unit square) and which places are in or near it. */
export class City {
  readonly #near: Coverage;
  readonly #inside: Coverage;

  private constructor(readonly outline: readonly Path[]) {
    const positions = outline.flat();
    const left = Math.min(...positions.map(([x]) => x)) - 2 * NEAR * CELL, top = Math.min(...positions.map(([, y]) => y)) - 2 * NEAR * CELL;
    this.#inside = new Coverage(CELLS, CELL, left, top);
    this.#inside.fill(outline);
    this.#near = new Coverage(CELLS, CELL, left, top);
    this.#near.fill(outline);
    this.#near.grow(NEAR);
  }

  /** Joins the twelve districts. */
  static async read({ sources }: StepContext): Promise<City> {
    const districts = await readShapefile(`${DISTRICTS}.shp`, sources.bytes(`${DISTRICTS}.shp`), sources.bytes(`${DISTRICTS}.dbf`), 12, 'windows-1252');
    const city = union(featureCollection<Polygon | MultiPolygon>(districts));
    if (!city) throw new SourceError(`${DISTRICTS}.shp`, 'the districts cannot be joined');
    const polygons = city.geometry.type === 'Polygon' ? [city.geometry.coordinates] : city.geometry.coordinates;
    // Slivers between districts that do not quite meet are no holes of the city.
    const outer = polygons.map(([ring]) => ring!.map((position) => toWorld([position[0]!, position[1]!])));
    return new City(outer.map(outerRing).filter((ring) => ringArea(ring) > CELL * CELL));
  }

  contains(x: number, y: number): boolean {
    return this.#inside.has(x, y);
  }

  isNear(x: number, y: number): boolean {
    return this.#near.has(x, y);
  }

  /** The outline in units of a tile, simplified before anyone cuts it, so that neighbouring tiles show the same line. */
  outlineOn(tile: TileAddress, tolerance: number): Path[] {
    return this.outline.map((ring) => simplifyRing(pathToTile(ring, tile), tolerance));
  }
}

function outerRing(ring: Path): Path {
  return ringArea(ring) > 0 ? ring : [...ring].reverse();
}
