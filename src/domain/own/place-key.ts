import type { AreaLevel } from '../catalogue';

/** Sets of precincts whose borders are known: Abgeordnetenhaus 2021 and 2023, Bundestag 2025, Bundestag 2017. */
export const OWN_PRECINCT_SETS = ['bt25', 'ah21', 'btw17'] as const;
export type OwnPrecinctSet = (typeof OWN_PRECINCT_SETS)[number];

/** Levels whose ids a file may name. */
export const KEYED_LEVELS = ['plr', 'bzr', 'pgr', 'bez', 'wk26'] as const satisfies readonly AreaLevel[];
export type KeyedLevel = (typeof KEYED_LEVELS)[number];

/** By which columns the rows of a file are placed in the city. */
export type PlaceKey =
  | { readonly kind: 'area'; readonly level: KeyedLevel; readonly column: number }
  | { readonly kind: 'precinct'; readonly set: OwnPrecinctSet; readonly column: number }
  | { readonly kind: 'postcode'; readonly column: number }
  /** `number` and `postcode` may stand in columns of their own. */
  | { readonly kind: 'address'; readonly street: number; readonly number: number | null; readonly postcode: number | null }
  /** Degrees (WGS 84) or metres (EPSG:25833), told apart by their size. */
  | { readonly kind: 'coordinates'; readonly x: number; readonly y: number }
  /** The shapes of a GeoJSON file. */
  | { readonly kind: 'shape' }
  /** Last resort: names are not keys. */
  | { readonly kind: 'name'; readonly column: number };

/** A key that would place rows, and how many of the rows looked at it places. */
export interface KeyGuess {
  readonly key: PlaceKey;
  /** 0–1. */
  readonly confidence: number;
}

/** Why a row has no place. */
const UNPLACED_REASONS = [
  'empty', 'not_an_id', 'unknown_area', 'old_area', 'unknown_precinct', 'unknown_postcode', 'unknown_street', 'unknown_number', 'ambiguous_address',
  'not_a_coordinate', 'outside', 'no_shape', 'shape_not_placed', 'unknown_name', 'ambiguous_name',
] as const;
export type UnplacedReason = (typeof UNPLACED_REASONS)[number];

/**
 * Where rows lie: the parts of row r are `areas[i]` (row of the area figures) with `shares[i]` of the row, for i from
 * `starts[r]` to `starts[r + 1]`. A row without parts has a reason.
 */
export interface Placement {
  /** Level of all parts. */
  readonly level: AreaLevel;
  readonly starts: Uint32Array;
  readonly areas: Int32Array;
  /** Share of the row, 0–1; the parts of a row sum to 1. */
  readonly shares: Float64Array;
  /** People who live in the row's part of the area; Infinity where the part is the whole area. */
  readonly people: Float64Array;
  /** Wahlkreis 2026 of each row where it is known exactly (points), −1 where not; null if rows are not points. */
  readonly constituencies: Int32Array | null;
  /** Longitude and latitude of each row that is a point, NaN else; null if rows are not points. */
  readonly points: { readonly longitude: Float64Array; readonly latitude: Float64Array } | null;
  /** 1 + index into UNPLACED_REASONS; 0 = placed. */
  readonly reasons: Uint8Array;
  /** True if rows are spread over areas by where people live: an estimate. */
  readonly estimated: boolean;
}

/** Collects the parts of a placement row by row. */
export class PlacementBuilder {
  readonly #starts: Uint32Array;
  readonly #areas: number[] = [];
  readonly #shares: number[] = [];
  readonly #people: number[] = [];
  readonly #reasons: Uint8Array;
  #constituencies: Int32Array | null = null;
  #points: { longitude: Float64Array; latitude: Float64Array } | null = null;
  #row = 0;
  #estimated = false;

  constructor(readonly level: AreaLevel, readonly rows: number) {
    this.#starts = new Uint32Array(rows + 1);
    this.#reasons = new Uint8Array(rows);
  }

  area(area: number): void {
    this.#areas.push(area);
    this.#shares.push(1);
    this.#people.push(Infinity);
    this.#next();
  }

  /** A point in an area, and in a Wahlkreis (−1: in none). */
  point(area: number, constituency: number, longitude: number, latitude: number): void {
    this.#points ??= { longitude: new Float64Array(this.rows).fill(NaN), latitude: new Float64Array(this.rows).fill(NaN) };
    this.#constituencies ??= new Int32Array(this.rows).fill(-1);
    this.#points.longitude[this.#row] = longitude;
    this.#points.latitude[this.#row] = latitude;
    this.#constituencies[this.#row] = constituency;
    this.area(area);
  }

  /** Areas with the people by which a row is spread over them. */
  spread(people: ReadonlyMap<number, number>): void {
    let total = 0;
    for (const count of people.values()) total += count;
    for (const [area, count] of people) {
      this.#areas.push(area);
      this.#shares.push(count / total);
      this.#people.push(count);
    }
    this.#estimated ||= people.size > 1;
    this.#next();
  }

  unplaced(reason: UnplacedReason): void {
    this.#reasons[this.#row] = 1 + UNPLACED_REASONS.indexOf(reason);
    this.#next();
  }

  build(): Placement {
    if (this.#row !== this.rows) throw new Error(`${this.#row} of ${this.rows} rows were placed`);
    return {
      level: this.level, starts: this.#starts, areas: Int32Array.from(this.#areas), shares: Float64Array.from(this.#shares),
      people: Float64Array.from(this.#people), reasons: this.#reasons,
      constituencies: this.#constituencies, points: this.#points, estimated: this.#estimated,
    };
  }

  #next(): void {
    this.#starts[++this.#row] = this.#areas.length;
  }
}

/** Why a row has no place; undefined if it has one. */
export function reasonOf(placement: Placement, row: number): UnplacedReason | undefined {
  return UNPLACED_REASONS[placement.reasons[row]! - 1];
}

/** Share of the rows with a place, 0–1. */
export function placedShare({ reasons }: Placement): number {
  let placed = 0;
  for (const reason of reasons) if (reason === 0) placed++;
  return reasons.length === 0 ? 0 : placed / reasons.length;
}
