import { readTiles, TILES, worldToLonLat } from './tiles';
import { joinBuildings, matchHouseNumbers } from './buildings';
import { toUtm } from '../read/projection';
import type { Sources } from '../sources';

/** Places where people may live: the house numbers of the map, each with its share of its building (EPSG:25833, metres). */
export interface Places {
  readonly x: Float64Array;
  readonly y: Float64Array;
  /** Building of the number; -1 if none is drawn there. */
  readonly building: Int32Array;
  /** Footprint of the building divided by its numbers, m². */
  readonly footprint: Float64Array;
  /** Storeys of the building; 0 = not known. */
  readonly levels: Float64Array;
}

export async function readPlaces(sources: Sources): Promise<Places> {
  const content = await readTiles(sources.bytes(TILES));
  const buildings = joinBuildings(content.buildings);
  const numbers = matchHouseNumbers(content, buildings);
  const perBuilding = new Int32Array(buildings.length);
  for (const { building } of numbers) if (building >= 0) perBuilding[building]!++;
  const positions = numbers.map(({ x, y }) => toUtm(worldToLonLat(x, y)));
  return {
    x: Float64Array.from(positions, ([x]) => x),
    y: Float64Array.from(positions, ([, y]) => y),
    building: Int32Array.from(numbers, ({ building }) => building),
    footprint: Float64Array.from(numbers, ({ building }) => (building < 0 ? 0 : buildings[building]!.footprint / perBuilding[building]!)),
    levels: Float64Array.from(numbers, ({ building }) => buildings[building]?.levels ?? 0),
  };
}

