import { fitBoostedDensities, FEATURE_BINS, quantileBins, type BoostingOptions } from '../../../src/domain/spatial/boosted-densities';
import { nonNegativeLeastSquares } from '../../../src/domain/spatial/non-negative-least-squares';
import { FIRST_UNINHABITED, LAND_USE, type Places } from './places';

/** Floor space that a storey of 40 m² a head gives; only a start, the fit moves it. */
const FLOOR_PER_HEAD = 40;

/** m² of floor at each place: footprint × storeys, where unknown those of buildings of its size; 100 m² without a building. */
export function floorSpace({ footprint, levels }: Places): Float64Array {
  return footprint.map((area, place) => (area === 0 ? 100 : area * (levels[place]! || (area < 200 ? 1.5 : 4))));
}

/** Rounds of boosting etc.; the number of trees was chosen on Wahlbezirke left out of the fit, never on Planungsräume. */
export const BOOSTING: BoostingOptions = { trees: 300, learningRate: 0.2, ridge: 0.2, depth: 4, leastMass: 3000, stride: 3 };

/** People per place, from the totals of Wahlbezirke alone. */
export function boostedDensities(places: Places, group: Int32Array, totals: Float64Array, options: Partial<BoostingOptions> = {}, progress?: (tree: number) => void): Float64Array {
  const start = floorSpace(places).map((area) => area / FLOOR_PER_HEAD + 1);
  return fitBoostedDensities({ start, features: placeFeatures(places), group, totals }, { ...BOOSTING, ...options }, progress);
}

/** Features of a place in bins. Land use keeps its own numbers: there are fewer kinds than bins. */
function placeFeatures(places: Places): Uint8Array[] {
  if (LAND_USE.length > FEATURE_BINS) throw new Error('More kinds of land use than bins');
  const { footprint, building, numbers, levels, perimeter } = places;
  const measured = [
    footprint, building, numbers, levels,
    building.map((area, place) => (area > 0 ? perimeter[place]! ** 2 / area : 0)),
    building.map((area, place) => (area > 0 ? (2 * area) / perimeter[place]! : 0)),
    ...Object.values(places.surroundings),
  ];
  return [...measured.map(quantileBins), places.landuse, places.buildingLanduse, places.institution, places.home];
}

/**
 * Densities per building class by non-negative least squares: persons per m² of floor (storeys known) or of footprint
 * (not known) for classes of footprint, storeys around, land use and distance to the centre.
 */
export function classDensities(places: Places, group: Int32Array, totals: Float64Array): Float64Array {
  const size = places.footprint.map((area) => [1, 80, 120, 180, 280, 450].filter((limit) => area >= limit).length);
  const zone = places.surroundings['distanceToCentre']!.map((metres) => (metres < 5500 ? 0 : metres < 10_000 ? 1 : 2));
  const around = places.surroundings['levelsWithin200']!.map((levels) => [2.2, 3.5, 4.6].filter((limit) => levels >= limit).length);
  const column = (place: number): number => {
    const known = places.levels[place]! > 0 ? 1 : 0;
    const use = places.buildingLanduse[place]! >= FIRST_UNINHABITED ? 1 : 0;
    return size[place]! === 0 ? 0 : use ? 1 + known : 3 + ((size[place]! - 1) * 2 + known) * 12 + zone[place]! * 4 + around[place]!;
  };
  const measure = (place: number): number => (places.footprint[place] === 0 ? 1 : (places.footprint[place]! / 100) * (places.levels[place]! || 1));
  const columns = 3 + 6 * 2 * 12;
  const rows = Array.from(totals, () => new Float64Array(columns));
  group.forEach((index, place) => {
    if (index >= 0) rows[index]![column(place)]! += measure(place);
  });
  // Errors grow with the size of a Wahlbezirk and with what is built there, hence relative squared errors.
  const { x } = nonNegativeLeastSquares(rows, totals, totals.map((total) => (total > 0 ? 1 / total : 0)));
  return places.footprint.map((_, place) => Math.max(measure(place) * x[column(place)]!, 1e-3));
}
