import type { Position } from '../spatial/position';
import type { Concept } from './concept';

/** What can be proposed. `free` is anything else that creates visibility. */
export const MEASURE_KINDS = [
  'kiezbuero', 'shared_shop', 'open_office', 'mobile_office', 'consultation', 'stand', 'walk', 'event_series', 'digital', 'free',
] as const;
export type MeasureKind = (typeof MEASURE_KINDS)[number];

/** How a kind lies on the map: at one spot, at several stops, along a route, or for a whole Kiez. */
export const SHAPES = ['spot', 'tour', 'route', 'area'] as const;
export type Shape = (typeof SHAPES)[number];

export const SHAPE_OF_KIND: Readonly<Record<MeasureKind, Shape>> = {
  kiezbuero: 'spot', shared_shop: 'spot', open_office: 'spot', mobile_office: 'tour', consultation: 'spot', stand: 'spot',
  walk: 'route', event_series: 'area', digital: 'area', free: 'spot',
};

/** The way of a proposal. Who decided is a body, never a person. */
export const STATUSES = ['idea', 'proposed', 'decided', 'open', 'ended'] as const;
export type Status = (typeof STATUSES)[number];

export interface StatusChange {
  readonly id: string;
  readonly status: Status;
  /** Day it took effect, ISO. */
  readonly date: string;
  /** Body that decided, such as `Kreisvorstand Lichtenberg`; empty if none did. */
  readonly body: string;
}

/** A place on a street. */
export interface Spot {
  /** [longitude, latitude] in degrees. */
  readonly position: Position;
  /** As people write it (`Sonnenallee 12, 12045 Berlin`); empty where there is none. */
  readonly address: string;
}

/** A stop of a tour; also the single consultation hour or stand on a market day. */
export interface Stop {
  readonly id: string;
  readonly name: string;
  readonly spot: Spot;
  readonly times: TimeSpan | null;
}

/** Hours of a day of the week, as they come back. */
export interface TimeSpan {
  readonly weekday: Weekday;
  /** Minutes since midnight; `from` before `to`. */
  readonly from: number;
  readonly to: number;
  /** Every how many weeks. */
  readonly everyWeeks: 1 | 2 | 4;
}

/** 1 is Monday, as in ISO 8601. */
export const WEEKDAYS = [1, 2, 3, 4, 5, 6, 7] as const;
export type Weekday = (typeof WEEKDAYS)[number];

export interface Comment {
  readonly id: string;
  /** Point in time, ISO, UTC. */
  readonly at: string;
  /** Whom the writer speaks for, such as a Gliederung; may be empty. */
  readonly from: string;
  readonly text: string;
}

/** A picture of premises; its bytes lie beside the document, on this device. */
export interface Photo {
  readonly id: string;
  readonly caption: string;
  /** Pixels after scaling down. */
  readonly width: number;
  readonly height: number;
}

/**
 * A proposal. All kinds share one record: changing the kind loses nothing, fields that do not belong to the new one only
 * are not shown.
 */
export interface Measure {
  /** Random and never used again (UUID). */
  readonly id: string;
  readonly kind: MeasureKind;
  readonly title: string;
  /** Where it is; null until it has a place, and for tours, routes and whole Kieze. */
  readonly spot: Spot | null;
  readonly stops: readonly Stop[];
  /** Corners of a walk's route. */
  readonly route: readonly Position[];
  /** Planungsraum it is for, if it is for a whole Kiez. */
  readonly areaId: string | null;
  /** Office that opens to the Kiez (`open_office`), as in the table of offices. */
  readonly officeId: string | null;
  /** What it is about, in the proposers' words. */
  readonly summary: string;
  /** Branch that takes it on, such as `SPD Marzahn-Hellersdorf`. */
  readonly responsible: string;
  /** Oldest first; never empty: a measure begins as an idea. */
  readonly history: readonly StatusChange[];
  readonly tags: readonly string[];
  readonly comments: readonly Comment[];
  readonly photos: readonly Photo[];
  readonly concept: Concept;
  /** Point in time, ISO, UTC. */
  readonly created: string;
}

export function shapeOf(measure: Pick<Measure, 'kind'>): Shape {
  return SHAPE_OF_KIND[measure.kind];
}

export function statusOf(measure: Pick<Measure, 'history'>): Status {
  return measure.history.at(-1)?.status ?? 'idea';
}

/** Every spot of a measure: its own, or those of its stops. A route counts with its corners; a whole Kiez has none. */
export function spotsOf(measure: Measure): readonly Position[] {
  switch (shapeOf(measure)) {
    case 'spot':
      return measure.spot ? [measure.spot.position] : [];
    case 'tour':
      return measure.stops.map(({ spot }) => spot.position);
    case 'route':
      return measure.route;
    case 'area':
      return [];
  }
}
