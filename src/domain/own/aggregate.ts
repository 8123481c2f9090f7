import type { AreaFigures } from '../criteria/area-figures';
import type { Placement } from './place-key';

/**
 * How the rows of a file become one number of an area:
 * - `count`: how many rows lie in it (rows that are spread count in parts)
 * - `sum`: their values added up
 * - `mean`: their mean, every row the same weight
 * - `weighted`: the mean of the areas the rows name or lie in, weighted with their inhabitants
 * - `share`: 100 × sum ÷ sum of another column; of a yes/no column the rows with yes in % of all that have a value
 * - `rate`: sum for every 1,000 inhabitants
 */
export const OWN_MEASURES = ['count', 'sum', 'mean', 'weighted', 'share', 'rate'] as const;
export type OwnMeasure = (typeof OWN_MEASURES)[number];

export interface AggregateInput {
  readonly placement: Placement;
  /** One value a row, NaN = missing; ignored by `count`. */
  readonly values: Float64Array;
  readonly measure: OwnMeasure;
  /** Denominator of `share`; null = number of rows with a value. */
  readonly of: Float64Array | null;
}

/** Row of an area on any level and the share (0–1) of the area's inhabitants who live in it. */
export type Overlaps = ReadonlyMap<number, readonly { readonly area: number; readonly share: number }[]>;

/** An area is left without a value if areas with fewer than this share of its inhabitants have one. */
const LEAST_COVERAGE = 0.8;

/**
 * One number for every area on the level of the rows and above it; NaN elsewhere and where too little is known
 * ({@link LEAST_COVERAGE}). Rows that are points say something about every area: where there is none, count and sum are 0.
 *
 * @param overlaps Wahlkreise 2026 in which the inhabitants of Planungsräume, Bezirksregionen … live.
 */
export function aggregateToAreas(figures: AreaFigures, overlaps: Overlaps, input: AggregateInput): Float64Array {
  const { placement } = input;
  const ancestry = new Ancestry(figures, overlaps);
  if (!placement.constituencies) return aggregate(figures, ancestry, input, () => true);
  // Points: the Wahlkreis is known exactly and need not be estimated from the Planungsraum.
  const values = aggregate(figures, ancestry, input, (area) => figures.levels[area] !== 'wk26');
  const exact = aggregate(figures, ancestry, { ...input, placement: inConstituencies(placement) }, (area) => figures.levels[area] === 'wk26');
  return values.map((value, area) => (figures.levels[area] === 'wk26' ? exact[area]! : value));
}

function aggregate(figures: AreaFigures, ancestry: Ancestry, input: AggregateInput, wanted: (area: number) => boolean): Float64Array {
  const base = baseSums(figures.ids.length, input);
  const isPoints = input.placement.points !== null;
  const { level } = input.placement;
  const count = figures.ids.length;
  const numerator = new Float64Array(count), denominator = new Float64Array(count), people = new Float64Array(count);
  const covered = new Float64Array(count), all = new Float64Array(count);
  figures.levels.forEach((areaLevel, area) => {
    if (areaLevel !== level) return;
    const inhabitants = figures.population[area]! > 0 ? figures.population[area]! : 0;
    const has = base.rows[area]! > 0;
    for (const { area: target, share } of ancestry.of(area)) {
      if (!wanted(target)) continue;
      // Uninhabited areas weigh a little, so that a level of which nobody knows the people still has a coverage.
      const weight = share * (inhabitants || 1e-6);
      all[target]! += weight;
      if (isPoints) covered[target]! += weight;
      else if (has) covered[target]! += weight * (inhabitants > 0 ? Math.min(1, base.people[area]! / inhabitants) : 1);
      if (!has) continue;
      people[target]! += share * inhabitants;
      if (input.measure === 'weighted') {
        numerator[target]! += share * inhabitants * (base.sums[area]! / base.rows[area]!);
        denominator[target]! += share * inhabitants;
      } else {
        numerator[target]! += share * base.sums[area]!;
        denominator[target]! += share * (input.of ? base.others[area]! : base.rows[area]!);
      }
    }
  });
  return Float64Array.from({ length: count }, (_, area) => {
    if (all[area] === 0 || covered[area]! / all[area]! < LEAST_COVERAGE) return NaN;
    return finished(input.measure, numerator[area]!, denominator[area]!, isPoints ? figures.population[area]! : people[area]!);
  });
}

function finished(measure: OwnMeasure, numerator: number, denominator: number, people: number): number {
  switch (measure) {
    case 'count':
    case 'sum':
      return numerator;
    case 'mean':
    case 'weighted':
      return denominator > 0 ? numerator / denominator : NaN;
    case 'share':
      return denominator !== 0 ? (100 * numerator) / denominator : NaN;
    case 'rate':
      return people > 0 ? (1000 * numerator) / people : NaN;
  }
}

/** Per area of the placement's level: the values added up, the other column added up, the rows and people that have a value. */
function baseSums(count: number, { placement, values, measure, of }: AggregateInput) {
  const sums = new Float64Array(count), others = new Float64Array(count), rows = new Float64Array(count), people = new Float64Array(count);
  for (let row = 0; row < placement.reasons.length; row++) {
    const value = measure === 'count' ? 1 : values[row]!;
    const other = of ? of[row]! : 0;
    if (Number.isNaN(value) || Number.isNaN(other)) continue;
    for (let part = placement.starts[row]!; part < placement.starts[row + 1]!; part++) {
      const area = placement.areas[part]!, share = placement.shares[part]!;
      sums[area]! += share * value;
      others[area]! += share * other;
      rows[area]! += share;
      people[area]! += placement.people[part]!;
    }
  }
  return { sums, others, rows, people };
}

/** The same points, placed in Wahlkreise. */
function inConstituencies(placement: Placement): Placement {
  const constituencies = placement.constituencies!;
  const starts = new Uint32Array(constituencies.length + 1);
  const areas: number[] = [];
  constituencies.forEach((area, row) => {
    if (area >= 0) areas.push(area);
    starts[row + 1] = areas.length;
  });
  return { ...placement, level: 'wk26', starts, areas: Int32Array.from(areas), shares: new Float64Array(areas.length).fill(1), people: new Float64Array(areas.length).fill(Infinity) };
}

/** Every area an area lies in, itself included, with the share of its inhabitants. */
class Ancestry {
  readonly #rows: ReadonlyMap<string, number>;
  readonly #known = new Map<number, readonly { readonly area: number; readonly share: number }[]>();

  constructor(
    readonly figures: AreaFigures,
    readonly overlaps: Overlaps,
  ) {
    this.#rows = new Map(figures.ids.map((id, row) => [id, row]));
  }

  of(area: number): readonly { readonly area: number; readonly share: number }[] {
    const known = this.#known.get(area);
    if (known) return known;
    const chain = [{ area, share: 1 }];
    for (let parent = this.figures.parentIds[area]; parent; ) {
      const row = this.#rows.get(parent);
      if (row === undefined) break;
      chain.push({ area: row, share: 1 });
      parent = this.figures.parentIds[row];
    }
    const result = [...chain, ...(this.figures.levels[area] === 'wk26' ? [] : (this.overlaps.get(area) ?? []))];
    this.#known.set(area, result);
    return result;
  }
}
