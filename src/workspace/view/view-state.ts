import type { AreaLevel, ElectionId } from '../../domain/catalogue';
import { DEFAULT_THRESHOLDS, type ResolutionThresholds } from '../../domain/criteria/resolution';
import type { Camera } from '../../domain/spatial/camera';

/** The four places of the application. */
export const PLACES = ['find', 'propose', 'present', 'data'] as const;
export type Place = (typeof PLACES)[number];

/** Levels a person can choose on the map. */
export const MAP_LEVELS = ['plr', 'bzr', 'pgr', 'wk26', 'bez'] as const satisfies readonly AreaLevel[];
export type MapLevel = (typeof MAP_LEVELS)[number];

/** What the map shows: the rule's verdict, a figure, or the SPD's share in one election. */
export type Display = 'rule' | 'status' | 'deviation' | 'member' | `spd_${ElectionId}`;

/** The parts of Daten. */
export const DATA_SECTIONS = ['sources', 'methods', 'queries', 'own'] as const;
export type DataSection = (typeof DATA_SECTIONS)[number];

/** Where in Daten: a link carries it while Daten is open. */
export interface DataAddress {
  readonly section: DataSection;
  /** The source or method to be shown. */
  readonly entry: string | null;
  /** A query to be looked at; it is never run by itself. */
  readonly sql: string | null;
}

/** Everything that a link carries. */
export interface ViewState {
  readonly place: Place;
  /** Bezirk 01–12, or null for all of Berlin. */
  readonly kreis: string | null;
  readonly level: MapLevel;
  readonly display: Display;
  /** Selected area. */
  readonly selected: string | null;
  readonly thresholds: ResolutionThresholds;
  /** Null: the whole of the chosen Kreis or of Berlin. */
  readonly camera: Camera | null;
  readonly data: DataAddress;
}

export const INITIAL_VIEW: ViewState = {
  place: 'find', kreis: null, level: 'plr', display: 'rule', selected: null, thresholds: DEFAULT_THRESHOLDS, camera: null,
  data: { section: 'sources', entry: null, sql: null },
};
