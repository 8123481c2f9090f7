import geocoding from '../../../../data/quality/geocoding.json';
import interpolation from '../../../../data/quality/interpolation.json';
import { formatDecimal, type Language } from '../../../domain/wording/format';

/** Measured by the pipeline with each run, written in the reader's language. */
export interface QualityFigures {
  /** Planungsräume with inhabitants. */
  readonly areas: string;
  /** House numbers of the map over which people are spread. */
  readonly houses: string;
  /** Errors of the inhabitants per Planungsraum in %, knowing only precincts: sum, median, ninetieth percentile. */
  readonly sum: string;
  readonly median: string;
  readonly ninetieth: string;
  /** The same by area of the ground. */
  readonly byGround: string;
  /** The same within one Bezirk on statistical blocks. */
  readonly blocks: string;
  /** Error of a raked table at another date. */
  readonly outOfSample: string;
  /** Planungsräume whose people live mostly in precincts that lie elsewhere, of the division of 2021. */
  readonly impure: string;
  /** Addresses, % at a house number of the map, % of these in the right Planungsraum, median distance in metres. */
  readonly addresses: string;
  readonly atNumber: string;
  readonly rightArea: string;
  readonly distance: string;
}

export function qualityFigures(language: Language): QualityFigures {
  const decimal = (value: number, digits = 1): string => formatDecimal(value, digits, language);
  const used = interpolation.methods.find(({ id }) => id === interpolation.chosen)!;
  const ground = interpolation.methods.find(({ id }) => id === 'area')!;
  const { counts, holdOut, pointsOfInterest } = geocoding;
  const addresses = counts.number + counts.street + counts.area;
  return {
    areas: decimal(used.t1.areas, 0), houses: decimal(interpolation.places, 0),
    sum: decimal(used.t1.sumPercent), median: decimal(used.t1.medianPercent), ninetieth: decimal(used.t1.ninetiethPercent),
    byGround: decimal(ground.t1.sumPercent), blocks: decimal(used.blocks?.medianPercent ?? NaN),
    outOfSample: decimal(interpolation.outOfSample[0]!.error.sumPercent), impure: decimal(interpolation.impureAreas.ah21, 0),
    addresses: decimal(addresses, 0), atNumber: decimal((100 * counts.number) / addresses), rightArea: decimal((100 * holdOut.right) / holdOut.count),
    distance: decimal(pointsOfInterest.number.median, 0),
  };
}
