import type { FeatureCollection, Geometry, Position } from 'geojson';
import { readCsv } from '../read/csv';
import { toUtm } from '../read/projection';
import { tileFeatures } from '../read/tiles';
import type { Sources } from '../sources';
import { SourceError } from '../step';
import { MAP_TILES } from './street-map';

/** A place of one source, in metres (EPSG:25833). */
export interface Place {
  readonly id: string;
  readonly kind: string;
  readonly name: string;
  readonly x: number;
  readonly y: number;
  readonly weight: number;
  /** Kinds of all lines of a stop, separated by spaces; null for other places. */
  readonly products: string | null;
  readonly sourceId: string;
}

/** Monthly files of points; objects mapped as areas are missing there. */
const POINT_FILES: readonly { readonly month: '02' | '04'; readonly category: string; readonly kind: string }[] = [
  { month: '04', category: 'supermarkets', kind: 'supermarket' },
  { month: '04', category: 'marketplaces', kind: 'market' },
  { month: '02', category: 'libraries', kind: 'library' },
  { month: '02', category: 'community-centers', kind: 'community_centre' },
  { month: '02', category: 'schools', kind: 'school' },
  { month: '02', category: 'post-offices', kind: 'post_office' },
  { month: '02', category: 'pharmacies', kind: 'pharmacy' },
  { month: '02', category: 'doctors', kind: 'doctor' },
  { month: '02', category: 'clinics', kind: 'doctor' },
  { month: '02', category: 'places-of-worship', kind: 'worship' },
  { month: '02', category: 'sport-centers', kind: 'sport' },
  { month: '02', category: 'cinemas', kind: 'cinema' },
  { month: '02', category: 'theaters', kind: 'theatre' },
];

/** What the map knows of areas (August 2021), by the subclass of its layer `poi`; only kinds that seldom move. */
const KIND_OF_SUBCLASS: Readonly<Record<string, string>> = {
  community_centre: 'community_centre', school: 'school', nursing_home: 'nursing_home', marketplace: 'market',
  place_of_worship: 'worship', sports_centre: 'sport', cinema: 'cinema', theatre: 'theatre',
};

/** OpenStreetMap has youth clubs among the community centres; their names tell. */
const YOUTH_CLUB = /jugend|kinderclub|kinder- und|schülerclub|teenie|\bjf[ehz]\b|\bkjfe?\b|freizeiteinrichtung|abenteuerspielplatz|streetwork|youth/i;

/** Civic places of OpenStreetMap, the newest source first. Places without a name are left out. */
export async function readCivicPlaces(sources: Sources): Promise<Place[]> {
  const points = POINT_FILES.flatMap((file) => readPoints(sources, file.month, file.category, file.kind));
  const areas = [...readLibraries(sources), ...readSupermarkets(sources), ...readMalls(sources)];
  return [...points, ...areas, ...(await readMapPlaces(sources))]
    .filter(({ name }) => name !== '')
    .map((place) => (place.kind === 'community_centre' && YOUTH_CLUB.test(place.name) ? { ...place, kind: 'youth_club' } : place));
}

function readPoints(sources: Sources, month: string, category: string, kind: string): Place[] {
  const file = `osm/poi-osm-2026/berlin-points-of-interest-2026-${month}-csv/berlin-points-of-interest-${category}-details.csv`;
  const rows = readCsv(file, sources.text(file), { columns: ['id', 'name', 'lat', 'lon'], minRows: 10 });
  return rows.map((row) => place(`n${row['id']!}`, kind, row['name'], Number(row['lon']), Number(row['lat']), `osm-poi-2026-${month}`));
}

interface OsmProperties {
  readonly element: string;
  readonly id: number;
  readonly name: string | null;
}

function readLibraries(sources: Sources): Place[] {
  return readFeatures(sources, 'osm/poi-osm-other/osm_libraries.geojson', 140)
    .map(({ properties, position: [lon, lat] }) => place(osmId(properties), 'library', properties.name, lon!, lat!, 'osm-libraries-2025'));
}

function readSupermarkets(sources: Sources): Place[] {
  return readFeatures(sources, 'osm/poi-osm-other/supermarkets_raw.geojson', 1_300)
    .map(({ properties, position: [lon, lat] }) => place(osmId(properties), 'supermarket', properties.name, lon!, lat!, 'osm-supermarkets-2025'));
}

function readFeatures(sources: Sources, file: string, least: number): { properties: OsmProperties; position: Position }[] {
  const { features } = JSON.parse(sources.text(file)) as FeatureCollection<Geometry, OsmProperties>;
  if (features.length < least) throw new SourceError(file, `has ${features.length} features instead of at least ${least}`);
  return features.map(({ properties, geometry }) => ({ properties, position: middle(geometry, file) }));
}

/** A point itself, the middle of the extent of an area. */
function middle(geometry: Geometry, file: string): Position {
  if (geometry.type === 'Point') return geometry.coordinates;
  if (geometry.type !== 'Polygon' && geometry.type !== 'MultiPolygon') throw new SourceError(file, `a place cannot be a ${geometry.type}`);
  const corners = geometry.type === 'Polygon' ? geometry.coordinates.flat() : geometry.coordinates.flat(2);
  const [lons, lats] = [corners.map(([lon]) => lon!), corners.map(([, lat]) => lat!)];
  return [(Math.min(...lons) + Math.max(...lons)) / 2, (Math.min(...lats) + Math.max(...lats)) / 2];
}

function osmId({ element, id }: OsmProperties): string {
  return `${element[0]}${id}`;
}

function readMalls(sources: Sources): Place[] {
  const file = 'osm/poi-osm-other/osm_malls_berlin_raw_20250928.json';
  interface Element { type: string; id: number; lat?: number; lon?: number; center?: { lat: number; lon: number }; tags?: { name?: string } }
  const { elements } = JSON.parse(sources.text(file)) as { elements: Element[] };
  return elements.flatMap(({ type, id, lat, lon, center, tags }) => {
    const [east, north] = [lon ?? center?.lon, lat ?? center?.lat];
    return east === undefined || north === undefined ? [] : [place(`${type[0]}${id}`, 'mall', tags?.name, east, north, 'osm-malls-2025')];
  });
}

async function readMapPlaces(sources: Sources): Promise<Place[]> {
  const places: Place[] = [];
  const query = { layers: ['poi'], keep: (_: string, { subclass }: { subclass?: unknown }) => typeof subclass === 'string' && subclass in KIND_OF_SUBCLASS };
  for await (const { paths, properties } of tileFeatures(sources.bytes(MAP_TILES), query)) {
    const [x, y] = paths[0]![0]!;
    const id = `m${Math.round(x).toString(36)}${Math.round(y).toString(36)}`;
    const kind = KIND_OF_SUBCLASS[String(properties['subclass'])]!;
    places.push({ id, kind, name: String(properties['name:latin'] ?? '').trim(), x, y, weight: 1, products: null, sourceId: 'osm-basemap-2021' });
  }
  return places;
}

function place(id: string, kind: string, name: string | null | undefined, lon: number, lat: number, sourceId: string): Place {
  const [x, y] = toUtm([lon, lat]);
  return { id, kind, name: name?.trim() ?? '', x, y, weight: 1, products: null, sourceId };
}
