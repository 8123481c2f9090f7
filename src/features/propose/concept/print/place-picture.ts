import { spotsOf, type Measure } from '../../../../domain/measures/measure';
import type { Language } from '../../../../domain/wording/format';
import { surroundingBounds, type MapPicture, type Place } from '../../../../map/print/map-picture';

/** Size of the map on the page in CSS pixels: the width of an A4 page within its margins. */
export const MAP_WIDTH = 688;
export const MAP_HEIGHT = 168;
/** Metres that the map shows at least from top to bottom. */
const LEAST_HEIGHT = 500;

/** A picture of the map and where on it the measure lies: its spot, its stops, or the corners of its route. */
export interface PlacePicture {
  readonly picture: MapPicture;
  readonly places: readonly Place[];
}

/** Draws the surroundings of a measure. @returns null where it has no place, or where the map cannot be drawn. */
export async function drawPlace(measure: Measure, language: Language): Promise<PlacePicture | null> {
  const spots = spotsOf(measure);
  if (spots.length === 0) return null;
  const [longitudes, latitudes] = [spots.map(([longitude]) => longitude), spots.map(([, latitude]) => latitude)];
  const box = [[Math.min(...longitudes), Math.min(...latitudes)], [Math.max(...longitudes), Math.max(...latitudes)]] as const;
  try {
    const { MapPrinter } = await import('../../../../map/print/map-printer');
    const printer = await MapPrinter.open(MAP_WIDTH, MAP_HEIGHT, language);
    try {
      const picture = await printer.picture({ areaId: '', bounds: surroundingBounds(box, LEAST_HEIGHT), features: { type: 'FeatureCollection', features: [] }, colours: new Map(), hatched: [] });
      return { picture, places: spots.map(([longitude, latitude]) => picture.place(longitude, latitude)) };
    } finally {
      printer.close();
    }
  } catch {
    // Without WebGL, or when the map does not come in time, the page says the same without it.
    return null;
  }
}
