import type { Topology } from 'topojson-specification';
import type { Database } from '../../../data/database';
import type { AreaLevel } from '../../../domain/catalogue';
import type { Language } from '../../../domain/wording/format';
import { areaFeatures, boundsOf, type AreaFeatures, type Bounds } from '../../../map/areas/geometry';
import { surroundingBounds, type MapPicture } from '../../../map/print/map-picture';
import type { MapPrinter } from '../../../map/print/map-printer';
import type { Colouring } from '../display/colouring';
import { loadProfile, type ProfileArea, type ProfileData } from '../profile/profile-data';

/** Size of the map on a sheet in CSS pixels: the width of an A4 page within its margins. */
export const MAP_WIDTH = 688;
export const MAP_HEIGHT = 256;
/** Metres that the map shows at least from top to bottom. */
const LEAST_HEIGHT = 1400;

/** Everything one sheet is made of. */
export interface SheetMaterial {
  readonly area: ProfileArea;
  readonly data: ProfileData;
  readonly bounds: Bounds;
  readonly features: AreaFeatures;
  /** Null where the map cannot be drawn; a sketch takes its place. */
  readonly picture: MapPicture | null;
}

export interface SheetOrder {
  readonly areas: readonly ProfileArea[];
  readonly database: Promise<Database>;
  readonly topology: Topology;
  readonly colouring: Colouring;
  readonly language: Language;
  readonly signal: AbortSignal;
}

/** Makes one sheet's material after the other and stops when the signal says so. @throws DatabaseError */
export async function* prepareSheets({ areas, database, topology, colouring, language, signal }: SheetOrder): AsyncGenerator<SheetMaterial> {
  const opened = await database;
  const printer = await openPrinter(language);
  const levels = new Map<AreaLevel, AreaFeatures>();
  try {
    for (const area of areas) {
      if (signal.aborted) return;
      const data = await loadProfile(opened, area, language);
      const features = levels.get(area.level) ?? areaFeatures(topology, area.level);
      levels.set(area.level, features);
      const bounds = surroundingBounds(boundsOf(features, area.id), LEAST_HEIGHT);
      const request = { areaId: area.id, bounds, features, colours: colouring.colours, hatched: colouring.hatched };
      // A picture that does not come in time is no reason to have no sheet.
      const picture = printer && !signal.aborted ? await printer.picture(request).catch(() => null) : null;
      if (signal.aborted) {
        if (picture) URL.revokeObjectURL(picture.url);
        return;
      }
      yield { area, data, bounds, features, picture };
    }
  } finally {
    printer?.close();
  }
}

/** Null where the browser has no WebGL. */
async function openPrinter(language: Language): Promise<MapPrinter | null> {
  try {
    const { MapPrinter: Printer } = await import('../../../map/print/map-printer');
    return await Printer.open(MAP_WIDTH, MAP_HEIGHT, language);
  } catch {
    return null;
  }
}
