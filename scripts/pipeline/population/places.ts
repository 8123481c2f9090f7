import { AreaIndex } from '../../../src/domain/spatial/area-index';
import { polygonArea } from '../../../src/domain/spatial/polygon';
import { toUtm } from '../read/projection';
import type { Sources } from '../sources';
import { buildingsWith, joinBuildings, matchHouseNumbers, type Building } from './buildings';
import { locate, type Division } from './divisions';
import { describeSurroundings, type Surroundings } from './surroundings';
import { readTiles, TILES, worldToLonLat, type TilePolygon } from './tiles';

/** Places where people may live: the house numbers of the map inside Berlin, each with its share of its building. */
export interface Places {
  /** EPSG:25833, metres. */
  readonly x: Float64Array;
  readonly y: Float64Array;
  /** Planungsraum, by its number in the division. */
  readonly plr: Int32Array;
  /** Footprint of the building divided by its numbers, m²; 0 = no building is drawn at the number. */
  readonly footprint: Float64Array;
  /** Footprint of the whole building, m². */
  readonly building: Float64Array;
  /** House numbers of the building. */
  readonly numbers: Float64Array;
  /** Storeys of the building; 0 = not known. */
  readonly levels: Float64Array;
  readonly perimeter: Float64Array;
  /** Land use at the number and in the middle of its building, as in {@link LAND_USE}; 0 = none mapped. */
  readonly landuse: Uint8Array;
  readonly buildingLanduse: Uint8Array;
  /** 1 if the building holds a school, hotel, church …; a home of many (students, elderly). */
  readonly institution: Uint8Array;
  readonly home: Uint8Array;
  readonly surroundings: Surroundings;
}

/** Land use of the map, from "people live here" over neutral to "nobody does"; the order makes a split of a tree meaningful. */
export const LAND_USE = [
  '', 'residential', 'retail', 'commercial', 'university', 'college', 'hospital', 'school', 'kindergarten', 'library', 'playground', 'pitch',
  'stadium', 'theme_park', 'zoo', 'cemetery', 'military', 'bus_station', 'railway', 'industrial',
] as const;
/** From here on, land use says that next to nobody lives there; retail does not (it would empty 10200421). */
export const FIRST_UNINHABITED = LAND_USE.indexOf('commercial');

const INSTITUTIONS = new Set([
  'school', 'kindergarten', 'townhall', 'hotel', 'hostel', 'theatre', 'museum', 'place_of_worship', 'fire_station', 'police', 'library', 'university',
  'college', 'hospital', 'supermarket', 'car_repair', 'car', 'sports_centre', 'furniture', 'doityourself', 'mall', 'clinic', 'courthouse', 'embassy',
  'cinema', 'fuel',
]);
const HOMES = new Set(['dormitory', 'nursing_home', 'social_facility', 'retirement_home']);

export async function readPlaces(sources: Sources, planning: Division): Promise<Places> {
  const content = await readTiles(sources.bytes(TILES));
  const buildings = joinBuildings(content.buildings);
  const index = new AreaIndex(buildings, 128);
  const all = matchHouseNumbers(content.houseNumbers, index);
  const numbersOf = new Int32Array(buildings.length);
  for (const { building } of all) if (building >= 0) numbersOf[building]!++;

  const positions = all.map(({ x, y }) => toUtm(worldToLonLat(x, y)));
  const located = locate(planning, Float64Array.from(positions, ([x]) => x), Float64Array.from(positions, ([, y]) => y), 0);
  const inside = all.flatMap((_, number) => (located[number]! >= 0 ? [number] : []));
  const numbers = inside.map((number) => all[number]!);

  const landuse = landuseIndex(content.landuse);
  const middle = (building: Building) => landuse(...meanVertex(building));
  const institutions = buildingsWith(content.places, INSTITUTIONS, index), homes = buildingsWith(content.places, HOMES, index);
  const x = Float64Array.from(inside, (number) => positions[number]![0]), y = Float64Array.from(inside, (number) => positions[number]![1]);
  const of = (value: (building: Building, index: number) => number, otherwise: number) =>
    Float64Array.from(numbers, ({ building }) => (building < 0 ? otherwise : value(buildings[building]!, building)));
  return {
    x, y,
    plr: Int32Array.from(inside, (number) => located[number]!),
    footprint: of(({ footprint }, building) => footprint / numbersOf[building]!, 0),
    building: of(({ footprint }) => footprint, 0),
    numbers: of((_, building) => numbersOf[building]!, 1),
    levels: of(({ levels }) => levels, 0),
    perimeter: of(({ perimeter }) => perimeter, 0),
    landuse: Uint8Array.from(numbers, (number) => landuse(number.x, number.y)),
    buildingLanduse: Uint8Array.from(of(middle, 0)),
    institution: Uint8Array.from(of((_, building) => (institutions.has(building) ? 1 : 0), 0)),
    home: Uint8Array.from(of((_, building) => (homes.has(building) ? 1 : 0), 0)),
    surroundings: describeSurroundings(x, y, {
      numbers: positions,
      buildings: buildings.map((building, number) => ({ position: toUtm(worldToLonLat(...meanVertex(building))), numbered: numbersOf[number]! > 0, ...sizes(building) })),
      shops: content.places.filter(({ properties }) => !FURNITURE.has(String(properties['subclass'] ?? ''))).map((place) => toUtm(worldToLonLat(place.x, place.y))),
    }),
  };
}

/** Points of interest that say nothing about what a street is like. */
const FURNITURE = new Set([
  '', 'parking', 'bicycle_parking', 'waste_basket', 'playground', 'post_box', 'information', 'park', 'recycling', 'garden', 'pitch', 'bollard', 'artwork',
  'shelter', 'telephone', 'table_tennis',
]);

function sizes({ footprint, levels }: Building): { footprint: number; levels: number } {
  return { footprint, levels };
}

/** Land use at a point, in world units; of nested areas the smallest counts. */
function landuseIndex(polygons: readonly TilePolygon[]): (x: number, y: number) => number {
  const sorted = polygons.map((polygon) => ({ polygon, area: polygonArea(polygon.rings) })).sort((a, b) => a.area - b.area).map(({ polygon }) => polygon);
  const kinds = sorted.map(({ properties }) => Math.max(0, LAND_USE.indexOf(String(properties['class']) as (typeof LAND_USE)[number])));
  const index = new AreaIndex(sorted, 512);
  return (x, y) => kinds[index.find(x, y)] ?? 0;
}

function meanVertex({ rings }: Building): [number, number] {
  const outer = rings[0]!;
  return [outer.reduce((sum, [x]) => sum + x, 0) / outer.length, outer.reduce((sum, [, y]) => sum + y, 0) / outer.length];
}
