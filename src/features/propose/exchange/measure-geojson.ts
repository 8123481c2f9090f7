import type { FeatureCollection, Geometry } from 'geojson';
import { shapeOf, type Measure } from '../../../domain/measures/measure';
import { MEASURE_COLUMNS, measureOf, valuesOf } from './measure-columns';
import type { ReadMeasures } from './measure-table';

/** Measures as GeoJSON (RFC 7946): spots as points, tours as points of their stops, walks as lines; all fields as properties. */
export function measureGeoJson(measures: readonly Measure[], name: string): FeatureCollection<Geometry | null> {
  return {
    type: 'FeatureCollection',
    ...{ name },
    features: measures.map((measure) => ({ type: 'Feature', id: measure.id, geometry: geometryOf(measure), properties: { id: measure.id, ...Object.fromEntries(valuesOf(measure)) } })),
  };
}

/**
 * Measures out of GeoJSON. A point or line that was moved in another program counts, whatever the properties say; programs
 * that write lists as texts are understood.
 *
 * @returns null if it is no collection of measures.
 */
export function readMeasureGeoJson(json: unknown, known: (id: string) => Measure | undefined): ReadMeasures | null {
  const { type, features } = (json ?? {}) as { type?: unknown; features?: unknown };
  if (type !== 'FeatureCollection' || !Array.isArray(features)) return null;
  const problems: { line: number; title: string }[] = [];
  const measures = features.map((feature: unknown, index) => {
    const { id, geometry, properties } = (feature ?? {}) as { id?: unknown; geometry?: Geometry | null; properties?: Record<string, unknown> | null };
    const values = new Map(MEASURE_COLUMNS.flatMap(({ key, field }) => {
      const value = properties && Object.hasOwn(properties, key) ? properties[key] : undefined;
      return value === undefined ? [] : [[key, field.kind === 'leaf' && typeof field.empty === 'string' ? value : unfolded(value)] as const];
    }));
    if (geometry?.type === 'Point') values.set('spot', { position: geometry.coordinates.slice(0, 2), address: addressOf(values.get('spot')) });
    if (geometry?.type === 'LineString') values.set('route', geometry.coordinates.map((corner) => corner.slice(0, 2)));
    const found: string[] = [];
    const own = [id, properties?.id].find((candidate) => typeof candidate === 'string' && candidate !== '');
    const measure = measureOf(values, typeof own === 'string' ? known(own) : undefined, typeof own === 'string' ? own : crypto.randomUUID(), found);
    for (const title of found) problems.push({ line: index + 1, title });
    return measure;
  });
  return features.length === 0 ? null : { measures, problems };
}

function geometryOf(measure: Measure): Geometry | null {
  switch (shapeOf(measure)) {
    case 'spot':
      return measure.spot && { type: 'Point', coordinates: [...measure.spot.position] };
    case 'tour':
      return measure.stops.length === 0 ? null : { type: 'MultiPoint', coordinates: measure.stops.map(({ spot }) => [...spot.position]) };
    case 'route':
      return measure.route.length < 2 ? null : { type: 'LineString', coordinates: measure.route.map((corner) => [...corner]) };
    case 'area':
      return null;
  }
}

function unfolded(value: unknown): unknown {
  if (typeof value !== 'string' || !/^[[{]/.test(value)) return value;
  try {
    return JSON.parse(value) as unknown;
  } catch {
    // A text that only looks like a list: the check of the field names it.
    return value;
  }
}

function addressOf(spot: unknown): string {
  const { address } = (typeof spot === 'object' && spot !== null ? spot : {}) as { address?: unknown };
  return typeof address === 'string' ? address : '';
}
