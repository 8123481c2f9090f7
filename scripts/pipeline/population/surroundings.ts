import { ringsExtent } from '../../../src/domain/spatial/polygon';
import { SmoothedGrid } from '../../../src/domain/spatial/smoothing';

/** What is around each place: one array per feature, by a name that says what it measures. */
export type Surroundings = Readonly<Record<string, Float64Array>>;

type Point = readonly [number, number];

export interface SurroundingObjects {
  readonly numbers: readonly Point[];
  readonly buildings: readonly { readonly position: Point; readonly footprint: number; readonly levels: number; readonly numbered: boolean }[];
  readonly shops: readonly Point[];
}

const CELL = 25;
/** Alexanderplatz, EPSG:25833: density falls from the middle of the city outwards. */
const CENTRE: Point = [392_000, 5_820_000];

/**
 * Describes the surroundings of places: house numbers, built-up area, area of numbered buildings and shops within a
 * court (50 m), a block (150 m) and a quarter (400 m), and the mean number of storeys of the buildings nearby whose
 * storeys are known, which stands in for those whose are not.
 */
export function describeSurroundings(x: Float64Array, y: Float64Array, objects: SurroundingObjects): Surroundings {
  const { numbers, buildings, shops } = objects;
  const extent = ringsExtent([[...x].map((east, place) => [east, y[place]!])]);
  const around = (points: readonly (readonly [Point, number])[], deviation: number): Float64Array => {
    const grid = new SmoothedGrid(extent, CELL);
    for (const [[east, north], weight] of points) grid.add(east, north, weight);
    grid.smooth(deviation);
    return Float64Array.from(x, (east, place) => grid.at(east, y[place]!));
  };
  const counted = numbers.map((point) => [point, 1] as const);
  const built = buildings.map(({ position, footprint }) => [position, footprint] as const);
  const numbered = buildings.filter((building) => building.numbered);
  const lived = numbered.map(({ position, footprint }) => [position, footprint] as const);
  const known = numbered.filter(({ levels, footprint }) => levels > 0 && footprint > 60);
  const floors = known.map(({ position, footprint, levels }) => [position, footprint * levels] as const);
  const ground = known.map(({ position, footprint }) => [position, footprint] as const);

  const features: Record<string, Float64Array> = { distanceToCentre: x.map((east, place) => Math.hypot(east - CENTRE[0], y[place]! - CENTRE[1])) };
  for (const deviation of [50, 150, 400]) {
    features[`numbersWithin${deviation}`] = around(counted, deviation);
    features[`builtWithin${deviation}`] = around(built, deviation);
    features[`numberedBuiltWithin${deviation}`] = around(lived, deviation);
  }
  for (const deviation of [75, 200, 600]) {
    const floor = around(floors, deviation), base = around(ground, deviation);
    features[`levelsWithin${deviation}`] = floor.map((value, place) => (base[place]! > 1e-6 ? value / base[place]! : 0));
    features[`levelsKnownWithin${deviation}`] = base;
  }
  for (const deviation of [100, 300]) features[`shopsWithin${deviation}`] = around(shops.map((point) => [point, 1] as const), deviation);
  return features;
}
