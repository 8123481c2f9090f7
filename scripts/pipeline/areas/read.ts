import { gunzipSync, unzipSync } from 'fflate';
import type { FeatureCollection, MultiPolygon, Polygon } from 'geojson';
import { toUtm } from '../read/projection';
import { readShapefile, type PolygonFeature } from '../read/shapefile';
import type { Sources } from '../sources';
import { SourceError } from '../step';
import type { Areas } from './polygons';

export const PRECINCT_SETS = ['ah21', 'bt25', 'btw17', 'eu14'] as const;
export type PrecinctSet = (typeof PRECINCT_SETS)[number];

export interface PrecinctProperties {
  /** Urnenwahlbezirk: Bezirk and three digits, `01100`. */
  readonly id: string;
  /** Briefwahlbezirk: Bezirk, digit and one or two letters, `011A` or `056ZA`. */
  readonly bwb: string;
  /** Abgeordnetenhauswahlkreis: Bezirk and two digits, `0101`. */
  readonly awk: string;
  readonly bez: string;
}

const GEOMETRY = 'elections/geometrie';
const PRECINCT_FILES: Record<Exclude<PrecinctSet, 'eu14'>, { file: string; member: string; precincts: number; postal: number }> = {
  ah21: { file: 'RBS_OD_UWB_AH21.zip', member: 'RBS_OD_UWB_AH21', precincts: 2257, postal: 1507 },
  bt25: { file: 'RBS_OD_UWB_BT25.zip', member: 'RBS_OD_UWB_BT25', precincts: 2323, postal: 1275 },
  btw17: { file: 'RBS_OD_Wahlgebiete_BTW17.zip', member: 'RBS_OD_UWB', precincts: 1779, postal: 660 },
};
const EU14 = { file: 'berlin-electoral-districts-european-election-2014.geojson.gz', precincts: 1709, postal: 529 };

const LOR_LEVELS = {
  plr: { file: 'lor_planungsraeume_2021', id: 'PLR_ID', count: 542, pattern: /^(0[1-9]|1[0-2])\d{6}$/ },
  bzr: { file: 'lor_bezirksregionen_2021', id: 'BZR_ID', count: 143, pattern: /^(0[1-9]|1[0-2])\d{4}$/ },
  pgr: { file: 'lor_prognoseraeume_2021', id: 'PGR_ID', count: 58, pattern: /^(0[1-9]|1[0-2])\d{2}$/ },
} as const;

/** Lebensweltlich orientierte Räume 2021 of one level, as published (EPSG:25833). */
export async function readLorAreas(sources: Sources, level: keyof typeof LOR_LEVELS): Promise<Areas> {
  const { file, id, count, pattern } = LOR_LEVELS[level];
  const path = `social/geometry/${file}`;
  const features = await readShapefile(`${path}.shp`, sources.bytes(`${path}.shp`), sources.bytes(`${path}.dbf`), count);
  return identified(`${path}.shp`, features, (properties) => ({ id: String(properties[id]) }), { id: pattern });
}

/** Wahlkreise of the Abgeordnetenhaus; ids are Bezirk and two digits, `0101`. */
export async function readConstituencies(sources: Sources, year: 2021 | 2026): Promise<Areas> {
  const path = `${GEOMETRY}/RBS_OD_Wahlkreise_AH${year}.zip`;
  const features = await readZippedShapefile(sources, path, year === 2021 ? 'AWK_AH21_25833' : 'AWK_AH2026', 78);
  return identified(path, features, (properties) => ({ id: String(properties['AWK']) }), { id: /^(0[1-9]|1[0-2])\d{2}$/ });
}

/** Urnenwahlbezirke of an election. */
export async function readPrecincts(sources: Sources, set: PrecinctSet): Promise<Areas<PrecinctProperties>> {
  if (set === 'eu14') return readPrecinctsOf2014(sources);
  const { file, member, precincts, postal } = PRECINCT_FILES[set];
  const features = await readZippedShapefile(sources, `${GEOMETRY}/${file}`, member, precincts);
  const text = (value: unknown): string => String(value).trim().toUpperCase();
  return checkedPrecincts(file, postal, features, (properties) => ({
    id: text(properties['UWB']),
    bwb: text(properties['BWB']),
    awk: text(properties['AWK']),
    bez: text(properties['BEZ']),
  }));
}

function readPrecinctsOf2014(sources: Sources): Areas<PrecinctProperties> {
  const path = `${GEOMETRY}/${EU14.file}`;
  const json = JSON.parse(new TextDecoder().decode(gunzipSync(sources.bytes(path)))) as FeatureCollection<Polygon | MultiPolygon>;
  const features = json.features as PolygonFeature[];
  if (features.length !== EU14.precincts) throw new SourceError(path, `has ${features.length} areas instead of ${EU14.precincts}`);
  const project = (coordinates: unknown): unknown =>
    Array.isArray(coordinates) && typeof coordinates[0] === 'number' ? toUtm(coordinates as [number, number]) : (coordinates as unknown[]).map(project);
  const projected = features.map((feature) => ({
    ...feature,
    geometry: { ...feature.geometry, coordinates: project(feature.geometry.coordinates) } as Polygon | MultiPolygon,
  }));
  return checkedPrecincts(path, EU14.postal, projected, (properties) => ({
    id: String(properties['electoral_district_id']),
    bwb: String(properties['postal_voting_district_id']),
    awk: String(properties['constituency_id']),
    bez: String(properties['district_id']),
  }));
}

function checkedPrecincts(
  file: string, postal: number, features: readonly PolygonFeature[], read: (properties: PolygonFeature['properties']) => PrecinctProperties,
): Areas<PrecinctProperties> {
  const areas = identified(file, features, read, {
    id: /^(0[1-9]|1[0-2])\d{3}$/, bwb: /^(0[1-9]|1[0-2])\d[A-Z]{1,2}$/, awk: /^(0[1-9]|1[0-2])\d{2}$/, bez: /^(0[1-9]|1[0-2])$/,
  });
  const constituencyOf = new Map<string, string>();
  for (const { properties: { id, bwb, awk, bez } } of areas.features) {
    if ([id, bwb, awk].some((key) => key.slice(0, 2) !== bez)) throw new SourceError(file, `${id} has keys of different Bezirke: ${bwb}, ${awk}, ${bez}`);
    if ((constituencyOf.get(bwb) ?? awk) !== awk) throw new SourceError(file, `the Briefwahlbezirk ${bwb} lies in two Wahlkreise`);
    constituencyOf.set(bwb, awk);
  }
  if (constituencyOf.size !== postal) throw new SourceError(file, `has ${constituencyOf.size} Briefwahlbezirke instead of ${postal}`);
  if (new Set(constituencyOf.values()).size !== 78) throw new SourceError(file, 'does not have 78 Wahlkreise');
  return areas;
}

async function readZippedShapefile(sources: Sources, path: string, member: string, count: number): Promise<PolygonFeature[]> {
  const members = unzipSync(sources.bytes(path));
  const shp = members[`${member}.shp`];
  const dbf = members[`${member}.dbf`];
  if (!shp || !dbf) throw new SourceError(path, `does not contain ${member}.shp and .dbf but ${Object.keys(members).join(', ')}`);
  return readShapefile(path, shp, dbf, count);
}

/** Gives areas their properties, checks every key and the uniqueness of the ids, and sorts by id. */
function identified<Properties extends { id: string }>(
  file: string, features: readonly PolygonFeature[], read: (properties: PolygonFeature['properties']) => Properties,
  patterns: { readonly [Key in keyof Properties]?: RegExp },
): Areas<Properties> {
  const seen = new Set<string>();
  const areas = features.map((feature, row) => {
    const properties = read(feature.properties);
    for (const [key, pattern] of Object.entries(patterns) as [keyof Properties & string, RegExp][]) {
      if (!pattern.test(String(properties[key]))) throw new SourceError(file, `${key} is "${String(properties[key])}"`, row);
    }
    if (seen.has(properties.id)) throw new SourceError(file, `the id ${properties.id} occurs twice`, row);
    seen.add(properties.id);
    return { type: 'Feature' as const, properties, geometry: feature.geometry };
  });
  areas.sort((a, b) => (a.properties.id < b.properties.id ? -1 : 1));
  return { type: 'FeatureCollection', features: areas };
}
