import type { TileLayerName } from '../../../src/map/basemap/tile-schema';
import type { Attributes, RawFeature } from './feature';

/** What a raw feature becomes, or nothing if the map does not show it on this zoom level. */
export interface Rule {
  readonly layer: TileLayerName;
  readonly attributes: Attributes;
}

export interface Setting {
  readonly zoom: number;
  /** Whether the feature lies in Berlin or just beside it; elsewhere the map shows less. */
  readonly near: boolean;
}

/**
 * Translates the raw tiles' classes (OpenMapTiles scheme) into ours. Names are translated elsewhere (names.ts), as they need
 * more than one tile.
 */
export function ruleOf({ layer, type, properties }: RawFeature, setting: Setting): Rule | undefined {
  const text = (key: string): string => String(properties[key] ?? '');
  switch (layer) {
    case 'water': return type === 'polygon' ? { layer: 'water', attributes: {} } : undefined;
    case 'waterway': return waterway(text('class'), text('brunnel'), setting);
    case 'landcover': return ground(GROUND_OF_COVER[text('subclass')] ?? GROUND_OF_COVER[text('class')], type, setting);
    case 'landuse': return ground(GROUND_OF_USE[text('class')], type, setting);
    case 'aeroway': return airfield(text('class'), type, setting);
    case 'building': return type === 'polygon' && setting.zoom >= 14 && setting.near ? { layer: 'buildings', attributes: {} } : undefined;
    case 'boundary': return properties['admin_level'] === 4 ? { layer: 'borders', attributes: { kind: 'state' } } : undefined;
    case 'transportation': return rail(text('class'), text('service'), text('brunnel'), setting) ?? road(properties, setting);
    default: return undefined;
  }
}

const GROUND_OF_COVER: Readonly<Record<string, string>> = {
  wood: 'wood', forest: 'wood', park: 'park', garden: 'park', recreation_ground: 'park', village_green: 'park', golf_course: 'sport',
  grass: 'meadow', meadow: 'meadow', grassland: 'meadow', wetland: 'meadow', allotments: 'allotment', orchard: 'allotment',
  plant_nursery: 'allotment', sand: 'sand', beach: 'sand',
};

const GROUND_OF_USE: Readonly<Record<string, string>> = {
  cemetery: 'cemetery', pitch: 'sport', stadium: 'sport', zoo: 'park', theme_park: 'park', playground: 'park',
};

/** First zoom level of a kind of ground: small patches would only be noise on a map of the whole city. */
const GROUND_FROM: Readonly<Record<string, number>> = {
  wood: 7, park: 9, meadow: 10, cemetery: 11, allotment: 12, sport: 13, sand: 13, airfield: 11,
};

function ground(kind: string | undefined, type: RawFeature['type'], { zoom, near }: Setting): Rule | undefined {
  if (!kind || type !== 'polygon' || zoom < GROUND_FROM[kind]!) return undefined;
  if (!near && (kind === 'allotment' || kind === 'sport' || kind === 'sand')) return undefined;
  return { layer: 'ground', attributes: { kind } };
}

function airfield(kind: string, type: RawFeature['type'], { zoom }: Setting): Rule | undefined {
  if (kind === 'aerodrome' && type === 'polygon' && zoom >= 11) return { layer: 'ground', attributes: { kind: 'airfield' } };
  if (kind === 'runway' && type === 'line' && zoom >= 11) return { layer: 'roads', attributes: { kind: 'runway' } };
  return undefined;
}

function waterway(kind: string, brunnel: string, { zoom, near }: Setting): Rule | undefined {
  if (brunnel === 'tunnel') return undefined;
  if (kind === 'river' || kind === 'canal') return { layer: 'waterways', attributes: { kind } };
  return kind === 'stream' && zoom >= 13 && near ? { layer: 'waterways', attributes: { kind } } : undefined;
}

/** First zoom level of a kind of road, in and outside Berlin. */
const ROAD_FROM: Readonly<Record<string, readonly [near: number, far: number]>> = {
  motorway: [7, 7], trunk: [7, 7], primary: [8, 8], secondary: [9, 10], tertiary: [11, 11], minor: [12, 13],
  pedestrian: [13, 99], service: [14, 99], track: [14, 99], path: [14, 99], ferry: [13, 99],
};

/** Ways on private or parking ground: they would draw every yard. */
const DROPPED_SERVICE = new Set(['driveway', 'parking_aisle', 'emergency_access', 'drive-through']);

function road(properties: RawFeature['properties'], { zoom, near }: Setting): Rule | undefined {
  const kind = String(properties['class']);
  const from = ROAD_FROM[kind]?.[near ? 0 : 1];
  if (from === undefined || zoom < from || DROPPED_SERVICE.has(String(properties['service']))) return undefined;
  const link = Boolean(properties['ramp']);
  if (link && zoom < 12) return undefined;
  const tunnel = properties['brunnel'] === 'tunnel';
  return { layer: 'roads', attributes: { kind, ...(link && { link: true as const }), ...(tunnel && { tunnel: true as const }) } };
}

const RAILS: Readonly<Record<string, readonly [kind: string, from: number]>> = {
  rail: ['rail', 9], light_rail: ['suburban', 9], subway: ['subway', 10], tram: ['tram', 13], narrow_gauge: ['rail', 13],
};

function rail(kind: string, service: string, brunnel: string, { zoom }: Setting): Rule | undefined {
  const known = RAILS[kind];
  // Yards, sidings and crossovers stay away: the map needs the course of a line, not its tracks.
  if (!known || service !== '' || zoom < known[1]) return undefined;
  const tunnel = brunnel === 'tunnel';
  return { layer: 'rails', attributes: { kind: known[0], ...(tunnel && { tunnel: true as const }) } };
}
