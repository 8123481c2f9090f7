import type { MultiPolygon } from 'geojson';
import type { Position } from '../spatial/position';

/** Walking pace in km/h (METHODS.md §7). */
export const WALKING_PACE = 4.8;
export const SLOW_WALKING_PACE = 3.6;

/** Asks what can be reached on foot from spots: from the nearest of them, where there are several. */
export interface ReachQuestion {
  readonly spots: readonly Position[];
  /** Rising, such as 5, 10, 15. */
  readonly minutes: readonly number[];
  /** km/h. */
  readonly speed: number;
}

/** What can be reached. `outlines` and `people` have one entry for each of the question's minutes. */
export interface Reach {
  /** Metres from the worst of the spots to the nearest way; more than 150 should be said. Infinity: no way within a kilometre. */
  readonly snap: number;
  /** Smooth, in degrees. */
  readonly outlines: readonly MultiPolygon[];
  readonly people: readonly PeopleReached[];
  /** Planungsräume in which somebody lives. */
  readonly areaIds: readonly string[];
  /** Within the largest of the minutes, nearest first. */
  readonly places: readonly ReachedPlace[];
  readonly offices: readonly ReachedOffice[];
  /** Nearest of each kind, however far in the city; null if it cannot be walked to. */
  readonly nearest: Readonly<Record<Goal, NearestGoal | null>>;
}

/** People who live within some minutes; sums of cells, so that they have fractions. */
export interface PeopleReached {
  readonly all: number;
  readonly under18: number;
  readonly age65: number;
  /** All of them by area, in the order of the answer's `areaIds`. */
  readonly byArea: Float64Array;
}

export interface ReachedPlace {
  readonly placeId: string;
  readonly minutes: number;
}

export interface ReachedOffice {
  readonly officeId: string;
  readonly minutes: number;
}

/**
 * `stop`: any stop; `station`: S-Bahn, U-Bahn or regional train; `spdOffice`: of the party, its branches and members;
 * `mdaOffice`: of SPD members of the Abgeordnetenhaus or Bundestag.
 */
export const GOALS = ['stop', 'station', 'spdOffice', 'mdaOffice'] as const;
export type Goal = (typeof GOALS)[number];

/** A place or office, by its id. */
export interface NearestGoal {
  readonly id: string;
  readonly minutes: number;
}

/** People of several measures: of each, of all without counting anyone twice, and of whom others reach, too. */
export interface ReachSums {
  /** In the order asked. */
  readonly each: readonly PeopleReached[];
  readonly together: PeopleReached;
  /** People of each measure whom another of them reaches, too. */
  readonly shared: readonly number[];
  /** People of each measure who are within the same minutes of an SPD office. */
  readonly sharedWithOffices: readonly number[];
  /** People within the minutes of a measure or of an SPD office. */
  readonly withOffices: PeopleReached;
  /** Planungsräume in which somebody lives. */
  readonly areaIds: readonly string[];
}

/** What a new office adds to how well people around it are served, by the two-step floating catchment area method (accessibility.ts). */
export interface AccessibilityGain {
  /** People within the limit. */
  readonly people: number;
  /** SPD offices per 100,000 people, mean over these people: now, and with an office at the spots. */
  readonly before: number;
  readonly after: number;
}

/** People where they live, as in the table `population_cells`. */
export interface Cells {
  readonly lon: ArrayLike<number>;
  readonly lat: ArrayLike<number>;
  readonly population: ArrayLike<number>;
  readonly under18: ArrayLike<number>;
  readonly age65: ArrayLike<number>;
  /** Planungsraum of each cell: index in `areaIds`. */
  readonly area: ArrayLike<number>;
  /** Sorted. */
  readonly areaIds: readonly string[];
}

export interface Places {
  readonly ids: readonly string[];
  readonly kinds: readonly string[];
  readonly lon: ArrayLike<number>;
  readonly lat: ArrayLike<number>;
}

/** Offices; those without a position have NaN. */
export interface Offices {
  readonly ids: readonly string[];
  readonly kinds: readonly string[];
  readonly parties: readonly string[];
  readonly lon: ArrayLike<number>;
  readonly lat: ArrayLike<number>;
}
