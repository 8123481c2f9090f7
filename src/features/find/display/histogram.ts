import { tickStep } from 'd3';

/** How many areas have which value, in bins of one width whose edges are round numbers. */
export interface Histogram {
  /** Lower edge of the first bin and upper edge of the last. */
  readonly from: number;
  readonly to: number;
  /** Width of a bin, in the unit of the values. */
  readonly step: number;
  /** Number of values per bin; the last bin holds its upper edge and, like the first, what lies beyond. */
  readonly counts: readonly number[];
  /** True where values lie below `from` or above `to`: a few outliers must not press all others into two bins. */
  readonly cutBelow: boolean;
  readonly cutAbove: boolean;
}

const BINS = 32;

/**
 * The histogram of a legend.
 *
 * @param values NaN is left out.
 * @param marks values that must lie within it, too: breaks between classes and the value of the city. Far outliers of the
 *   areas are cut off, marks never.
 * @returns undefined without a single value.
 */
export function histogramOf(values: ArrayLike<number>, marks: readonly number[] = []): Histogram | undefined {
  const sorted = Float64Array.from(Array.from(values).filter((value) => !Number.isNaN(value))).sort();
  if (sorted.length === 0) return undefined;
  const [low, high] = extent(sorted);
  const lowest = Math.min(low, ...marks.filter(Number.isFinite));
  const highest = Math.max(high, ...marks.filter(Number.isFinite));
  const step = binWidth(sorted, lowest, highest);
  const first = Math.floor(lowest / step + 1e-9);
  const count = Math.max(1, Math.ceil(highest / step - 1e-9) - first);
  const from = round(first * step);
  const counts = new Array<number>(count).fill(0);
  for (const value of sorted) counts[binOf(value, from, step, count)]!++;
  const to = round((first + count) * step);
  return { from, to, step, counts, cutBelow: sorted[0]! < from, cutAbove: sorted.at(-1)! > to };
}

/** The bin of a value; values beyond the ends belong to the bins at the ends. */
function binOf(value: number, from: number, step: number, count: number): number {
  return Math.max(0, Math.min(count - 1, Math.floor((value - from) / step + 1e-9)));
}

/** Lowest and highest value, without what lies farther out than half of the range of the middle 98 %. */
function extent(sorted: Float64Array): [number, number] {
  const at = (share: number): number => sorted[Math.round(share * (sorted.length - 1))]!;
  const reach = (at(0.99) - at(0.01)) / 2;
  const low = sorted[0]! < at(0.01) - reach ? at(0.01) : sorted[0]!;
  const high = sorted.at(-1)! > at(0.99) + reach ? at(0.99) : sorted.at(-1)!;
  return [low, high];
}

function binWidth(sorted: Float64Array, low: number, high: number): number {
  const size = Math.max(Math.abs(low), Math.abs(high));
  // What is as good as zero has no width of its own, and dividing by it would give no number.
  if (size < 1e-300) return 1;
  if (high <= low) return size >= 1 ? 1 : 10 ** Math.floor(Math.log10(size));
  const step = tickStep(low, high, BINS);
  // Whole numbers have no halves between which a bin could stand empty.
  return sorted.every(Number.isInteger) ? Math.max(1, step) : step;
}

/** Takes back what floating point adds to multiples of 0.1. */
function round(value: number): number {
  return Number(value.toPrecision(12));
}
