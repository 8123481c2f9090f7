import type { Feature, LineString, Point } from 'geojson';
import { shapeOf, statusOf, type Measure } from '../../domain/measures/measure';
import type { Position } from '../../domain/spatial/position';
import { pinImageName } from './measure-symbols';

/** A place of a proposal that can be taken hold of: its own spot, or the stop or corner with this number (from 0). */
export interface Handle {
  readonly measureId: string;
  readonly index: number;
}

/** What the map needs of a proposal. */
export interface DrawnMeasure {
  readonly measure: Measure;
  /** Where the pin of a whole-Kiez proposal stands: the middle of the Kiez; null where there is none or it is not known. */
  readonly middle: Position | null;
}

/** Pins of proposals at rest: one each, at its spot, its first stop, the beginning of its route or the middle of its Kiez. */
export function pinFeatures(measures: readonly DrawnMeasure[], dark: boolean): Feature<Point>[] {
  return measures.flatMap(({ measure, middle }) => {
    const at = pinPlace(measure, middle);
    return at === null ? [] : [pin(measure, at, dark)];
  });
}

/** The open proposal: its pin, or all its stops and corners with numbers; each can be dragged. */
export function openFeatures({ measure, middle }: DrawnMeasure, dark: boolean): Feature<Point | LineString>[] {
  const shape = shapeOf(measure);
  if (shape === 'spot' || shape === 'area') return pinFeatures([{ measure, middle }], dark).map((feature) => ({ ...feature, properties: { ...feature.properties, index: 0, fixed: shape === 'area' } }));
  const places = shape === 'tour' ? measure.stops.map(({ spot }) => spot.position) : measure.route;
  const line: Feature<LineString>[] = places.length > 1 ? [{ type: 'Feature', geometry: { type: 'LineString', coordinates: places.map(([x, y]) => [x, y]) }, properties: { dashed: shape === 'tour' } }] : [];
  return [
    ...line,
    ...places.map((place, index): Feature<Point> => ({
      type: 'Feature', geometry: { type: 'Point', coordinates: [place[0], place[1]] },
      properties: { id: measure.id, index, number: String(index + 1), image: `measure-stop${dark ? '-dark' : ''}`, label: shape === 'tour' ? measure.stops[index]!.name : '' },
    })),
  ];
}

/** Where the one pin of a proposal stands; null without a place. */
export function pinPlace(measure: Measure, middle: Position | null): Position | null {
  switch (shapeOf(measure)) {
    case 'spot':
      return measure.spot?.position ?? null;
    case 'tour':
      return measure.stops[0]?.spot.position ?? null;
    case 'route':
      return measure.route[0] ?? null;
    case 'area':
      return middle;
  }
}

function pin(measure: Measure, at: Position, dark: boolean): Feature<Point> {
  const status = statusOf(measure);
  return {
    type: 'Feature', geometry: { type: 'Point', coordinates: [at[0], at[1]] },
    properties: { id: measure.id, kind: measure.kind, status, label: measure.title, image: pinImageName(measure.kind, status, dark) },
  };
}
