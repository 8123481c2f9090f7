import type { AreaLevel } from '../../domain/catalogue';
import type { Classification } from '../../domain/colour/classification';
import { DEFAULT_CRITERIA, type Criteria } from '../../domain/criteria/criteria';
import type { Figure } from '../../domain/figures/figure';
import type { Camera } from '../../domain/spatial/camera';

/** The four places of the application. */
export const PLACES = ['find', 'propose', 'present', 'data'] as const;
export type Place = (typeof PLACES)[number];

/** Levels of areas a person can choose on the map, and the Stimmbezirke, which are no areas of the tables. */
export const AREA_MAP_LEVELS = ['plr', 'bzr', 'pgr', 'wk26', 'bez'] as const satisfies readonly AreaLevel[];
export type AreaMapLevel = (typeof AREA_MAP_LEVELS)[number];
export const MAP_LEVELS = [...AREA_MAP_LEVELS, 'precinct'] as const;
export type MapLevel = (typeof MAP_LEVELS)[number];

/** What the map shows. */
export type Display =
  /** The rule's verdict. */
  | { readonly kind: 'rule' }
  /** Classes of the Monitoring Soziale Stadtentwicklung; above Planungsräume the share of people in weak ones. */
  | { readonly kind: 'status' }
  /** Mandate holders in the sense chosen for the rule. */
  | { readonly kind: 'mandate' }
  | { readonly kind: 'figure'; readonly figure: Figure }
  /** Two figures together, in three classes each. */
  | { readonly kind: 'bivariate'; readonly x: Figure; readonly y: Figure }
  /** Where high or low values lie together: local Moran's I or Getis-Ord Gi*. */
  | { readonly kind: 'clusters'; readonly figure: Figure; readonly method: ClusterMethod };

export const CLUSTER_METHODS = ['moran', 'getis'] as const;
export type ClusterMethod = (typeof CLUSTER_METHODS)[number];

/** What can be laid over the areas. */
export const OVERLAYS = ['offices', 'constituencies', 'stations', 'civic'] as const;
export type Overlay = (typeof OVERLAYS)[number];

/** The ranking as a full table. A column is a key of a figure or the name of a column that only the table has. */
export interface TableView {
  readonly open: boolean;
  /** Null: the columns that belong to the criteria. */
  readonly columns: readonly string[] | null;
  /** First the most important; empty: in the order of the ranking. */
  readonly sort: readonly { readonly column: string; readonly descending: boolean }[];
  /** Conditions as typed: `marzahn`, `>=20`, `10..20`. */
  readonly filters: readonly { readonly column: string; readonly text: string }[];
  readonly byKreis: boolean;
  /** At most so many areas of each Kreis; null: all. */
  readonly quota: number | null;
  /** Areas that stay above the others. */
  readonly pinned: readonly string[];
}

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

/** The parts of Vorschlagen. */
export const PROPOSE_PARTS = ['measures', 'plan', 'files'] as const;
export type ProposePart = (typeof PROPOSE_PARTS)[number];

/** Where in Vorschlagen: a link carries it while Vorschlagen is open. */
export interface ProposeAddress {
  readonly part: ProposePart;
  /** The open proposal. A link to it leads nowhere on a device that does not have it. */
  readonly open: string | null;
  /** A proposal that came in the link, still packed; it is only looked at until someone takes it over. */
  readonly offer: string | null;
}

/** Everything that a link carries. */
export interface ViewState {
  readonly place: Place;
  /** Bezirk 01–12, or null for all of Berlin. */
  readonly kreis: string | null;
  readonly level: MapLevel;
  readonly display: Display;
  /** Null: what suits the displayed figure. */
  readonly classes: Classification | null;
  /** Only areas whose displayed figure lies in this range are in colour and in the list; null: all. */
  readonly brush: readonly [number, number] | null;
  /** Columns instead of colours alone. */
  readonly relief: boolean;
  readonly overlays: readonly Overlay[];
  readonly criteria: Criteria;
  readonly table: TableView;
  /** Selected area. */
  readonly selected: string | null;
  /** Areas in comparison, up to {@link MOST_COMPARED}. */
  readonly compared: readonly string[];
  /** Null: the whole of the chosen Kreis or of Berlin. */
  readonly camera: Camera | null;
  readonly data: DataAddress;
  readonly propose: ProposeAddress;
}

export const MOST_COMPARED = 4;

export const INITIAL_VIEW: ViewState = {
  place: 'find', kreis: null, level: 'plr', display: { kind: 'rule' }, classes: null, brush: null, relief: false, overlays: [],
  criteria: DEFAULT_CRITERIA, table: { open: false, columns: null, sort: [], filters: [], byKreis: false, quota: null, pinned: [] }, selected: null, compared: [], camera: null,
  data: { section: 'sources', entry: null, sql: null }, propose: { part: 'measures', open: null, offer: null },
};
