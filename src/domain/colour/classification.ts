import { naturalStarts } from './natural-breaks';
import { clean, readableBetween } from './readable';

/** How values are cut into classes: equally many areas each, equally wide, natural breaks (ckmeans), standard deviations, or own breaks. */
export const CLASS_METHODS = ['quantile', 'equal', 'natural', 'deviation', 'own'] as const;
export type ClassMethod = (typeof CLASS_METHODS)[number];

export interface Classification {
  readonly method: ClassMethod;
  /** Number of classes, 2–9. */
  readonly classes: number;
  /** Ascending inner breaks of the method `own`, `classes − 1` of them; null for all others. */
  readonly breaks: readonly number[] | null;
}

/** The catalogue's kinds of figures, and `score` for the weighted index 0–100. */
export type FigureScale = 'share' | 'count' | 'index' | 'class' | 'minutes' | 'score';

/** Above this number of different values a figure is not a class any more. */
const FEW_VALUES = 7;

/** How far a break may leave its place to become readable: share of the width of a class. */
const TOLERANCE = 0.15;
const NATURAL_TOLERANCE = 0.06;

/**
 * The ascending inner breaks of a classification; a value that equals a break belongs to the class above. They are rounded
 * to the most readable numbers that keep the cut but for a few areas (6 % of a class for natural breaks, else 15 %).
 *
 * No class of the methods `quantile` and `natural` is empty; equally wide classes and standard deviations may leave one in
 * a gap of the data, but not at either end. Values that repeat a lot can leave fewer classes than asked for.
 *
 * @param values NaN is left out.
 * @param centre what a diverging scale turns around (0 for changes, 1 for ratios, or the city's value): the breaks then lie
 *   at equal distances on both sides of it, so that equal colours mean equally far. With an even number of classes it is a
 *   break itself, with an odd number it lies amid the middle class.
 */
export function breaksOf(values: ArrayLike<number>, classification: Classification, centre: number | null = null): number[] {
  if (classification.method === 'own' && classification.breaks) return [...classification.breaks];
  const sorted = Float64Array.from(Array.from(values).filter((value) => !Number.isNaN(value))).sort();
  if (sorted.length === 0) return [];
  const breaks = centre === null ? cut(sorted, classification) : cutAround(sorted, classification, centre);
  // What has no value on one side would be an empty class at an end.
  return breaks.filter((value, index) => value > sorted[0]! && value <= sorted.at(-1)! && value !== breaks[index - 1]);
}

/**
 * A classification that suits a figure before anyone chooses: one class per value where there are few; natural breaks around
 * a centre; equally many areas for shares and scores; natural breaks for counts and minutes, which a few large ones stretch;
 * standard deviations for an index, which is made of them.
 */
export function defaultClassification(scale: FigureScale, values: ArrayLike<number>, centred = false): Classification {
  const distinct = new Set(Array.from(values).filter((value) => !Number.isNaN(value))).size;
  const by = (method: ClassMethod, classes: number): Classification => ({ method, classes, breaks: null });
  if (centred) return by('natural', 8);
  if (scale === 'class' || distinct <= FEW_VALUES) return by('natural', Math.max(2, Math.min(FEW_VALUES, distinct)));
  if (scale === 'index') return by('deviation', 6);
  if (scale === 'score') return by('quantile', 5);
  return scale === 'share' ? by('quantile', 6) : by('natural', 5);
}

function cut(sorted: Float64Array, { method, classes }: Classification): number[] {
  switch (method) {
    case 'natural':
      return naturalBreaks(sorted, classes);
    case 'equal':
      return equalBreaks(sorted[0]!, sorted.at(-1)!, classes);
    case 'deviation':
      return deviationBreaks(sorted, classes);
    case 'quantile':
    case 'own': // own breaks that nobody has set yet
      return quantileBreaks(sorted, evenRanks(sorted.length, classes));
  }
}

/** Cuts the distances from the centre and lays the breaks on both sides of it. */
function cutAround(sorted: Float64Array, { method, classes }: Classification, centre: number): number[] {
  const distances = sorted.map((value) => clean(Math.abs(value - centre))).sort();
  const odd = classes % 2;
  const inner = Math.floor((classes - 1) / 2);
  const apart = magnitudes(distances, method, classes, inner, odd).filter((distance) => distance > 0).sort((a, b) => a - b);
  const below = apart.map((distance) => clean(centre - distance)).reverse();
  return [...below, ...(odd ? [] : [clean(centre)]), ...apart.map((distance) => clean(centre + distance))];
}

/** Breaks of the distances, `inner` of them; with an odd number of classes the innermost class counts once, all others twice. */
function magnitudes(distances: Float64Array, method: ClassMethod, classes: number, inner: number, odd: number): number[] {
  const parts = Array.from({ length: inner }, (_, index) => 2 * (index + 1) - odd);
  switch (method) {
    case 'natural':
      return cut(distances, { method, classes: inner + 1, breaks: null });
    case 'equal': {
      const half = distances.at(-1)! / classes;
      const unit = readableBetween(half * (1 - TOLERANCE), half * (1 + TOLERANCE / classes), half);
      return parts.map((part) => clean(part * unit));
    }
    case 'deviation': {
      const root = Math.sqrt(distances.reduce((sum, distance) => sum + distance * distance, 0) / distances.length);
      return parts.map((part) => near((part / 2) * root, root));
    }
    case 'quantile':
    case 'own':
      return quantileBreaks(distances, parts.map((part) => (part * distances.length) / classes));
  }
}

function evenRanks(count: number, classes: number): number[] {
  return Array.from({ length: classes - 1 }, (_, index) => ((index + 1) * count) / classes);
}

/** The optimal cut, moved past so few areas of the smaller of two classes that its sum of squares hardly grows. */
function naturalBreaks(sorted: Float64Array, classes: number): number[] {
  const starts = [...naturalStarts(sorted, classes), sorted.length];
  return starts.slice(1, -1).map((start, index) => {
    const reach = Math.floor(NATURAL_TOLERANCE * Math.min(start - starts[index]!, starts[index + 2]! - start));
    return readableBetween(sorted[start - 1 - reach]!, sorted[start + reach]!, sorted[start]!);
  });
}

/** Breaks close to the given ranks; ranks that fall on the same repeated value give one break. */
function quantileBreaks(sorted: Float64Array, ranks: readonly number[]): number[] {
  const reach = Math.floor((TOLERANCE * sorted.length) / (ranks.length + 1));
  const breaks: number[] = [];
  for (const rank of ranks) {
    const at = Math.min(sorted.length - 1, Math.max(1, Math.round(rank)));
    const low = sorted[Math.max(0, at - 1 - reach)] ?? sorted[0]!;
    const high = sorted[Math.min(sorted.length - 1, at + reach)]!;
    const last = breaks.at(-1) ?? -Infinity;
    const value = readableBetween(low, high, sorted[at]!);
    if (value > last && has(sorted, last, value)) breaks.push(value);
  }
  return breaks;
}

/** Whether a value lies from `from` on and below `to`. */
function has(sorted: Float64Array, from: number, to: number): boolean {
  return sorted.some((value) => value >= from && value < to);
}

/** Classes of one readable width that reach from the lowest to the highest value. */
function equalBreaks(low: number, high: number, classes: number): number[] {
  const width = (high - low) / classes;
  if (width <= 0) return [];
  const readable = near(width, width / 2);
  const middle = (low + high) / 2 - (classes / 2) * readable;
  const start = near(middle, readable);
  return Array.from({ length: classes - 1 }, (_, index) => clean(start + (index + 1) * readable));
}

/** Whole or half standard deviations (population) from the mean. */
function deviationBreaks(sorted: Float64Array, classes: number): number[] {
  const mean = sorted.reduce((sum, value) => sum + value, 0) / sorted.length;
  const spread = Math.sqrt(sorted.reduce((sum, value) => sum + (value - mean) ** 2, 0) / sorted.length);
  return Array.from({ length: classes - 1 }, (_, index) => near(mean + (index + 1 - classes / 2) * spread, spread));
}

/** The most readable number within a tenth of a width around a value. */
function near(value: number, width: number): number {
  return readableBetween(value - width / 10, value + width / 10, value);
}
