import type { AreaLevel, ElectionId } from '../catalogue';

/**
 * The figures of all areas on all levels that the rule and the first map need, column by column (`ids[i]`,
 * `population[i]` … belong together). NaN in a number column means "not known".
 */
export interface AreaFigures {
  readonly ids: readonly string[];
  readonly levels: readonly AreaLevel[];
  readonly names: readonly string[];
  /** Next coarser area; null for the city. */
  readonly parentIds: readonly (string | null)[];
  /** Bezirk 01–12; null for the city. */
  readonly bezirkIds: readonly (string | null)[];
  readonly longitudes: Float64Array;
  readonly latitudes: Float64Array;
  /** Inhabitants of 31.12.2025. */
  readonly population: Float64Array;
  /** False: fewer than 300 inhabitants or 100 valid votes; such areas are marked and never ranked. */
  readonly reliable: readonly boolean[];
  /** MSS 2025 status class 1 (hoch) … 4 (sehr niedrig); only Planungsräume have one. */
  readonly statusClass: Float64Array;
  /** MSS 2025 dynamics class 1 (positive), 3 (stable), 5 (negative). */
  readonly dynamicClass: Float64Array;
  /** MSS status index 2023, computed: standard deviations, higher is worse; population-weighted above Planungsräume. */
  readonly statusIndex: Float64Array;
  /** Share (%) of the classified inhabitants in Planungsräume of status class 3 or 4. */
  readonly lowStatusShare: Float64Array;
  /** Share (%) of the classified inhabitants in Planungsräume of status class 4. */
  readonly veryLowStatusShare: Float64Array;
  /** Share (%) of the inhabitants in Wahlkreise 2026 with a direct mandate of the SPD. */
  readonly directMandateShare: Float64Array;
  /** Share (%) of the inhabitants in Wahlkreise 2026 in which a member of the SPD stood who has a seat. */
  readonly memberShare: Float64Array;
  /** SPD offices in the area, and those of them whose holder has no mandate after 20 Sep 2026. */
  readonly spdOffices: Float64Array;
  readonly spdOfficesClosing: Float64Array;
  /** SPD share (%) of the valid votes. */
  readonly spdShare: Readonly<Record<ElectionId, Float64Array>>;
}
