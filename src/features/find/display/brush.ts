/**
 * The part of what is shown that a person picked in the legend; everything else steps back on the map and leaves the list.
 * For numbers `[from, to)` in their unit, for classes and the cells of two figures the first and the last one.
 */
export type Brush = readonly [number, number];

/**
 * Tells whether a number is within the brush. The upper end belongs to the next class, as with the classes themselves; at
 * or beyond the end of the histogram there is none, and the brush is open upwards. Likewise downwards.
 */
export function withinRange(value: number, [low, high]: Brush, from: number, to: number): boolean {
  return (value >= low || (low <= from && value < from)) && (value < high || high >= to);
}

/** A brush between two values in any order, kept within the histogram; null if that is all of it. */
export function brushBetween(a: number, b: number, from: number, to: number): Brush | null {
  const inside = (value: number): number => Math.max(from, Math.min(to, value));
  const low = inside(Math.min(a, b));
  const high = inside(Math.max(a, b));
  return low <= from && high >= to ? null : [low, high];
}

/** The brush of one class among ascending breaks. Its open ends are those of the histogram. */
export function brushOfClass(index: number, breaks: readonly number[], from: number, to: number): Brush {
  return [breaks[index - 1] ?? Math.min(from, breaks[0] ?? from), breaks[index] ?? Math.max(to, breaks.at(-1) ?? to)];
}

/** Picks a class, a cell or a range, or lets go of it if it was picked already. */
export function toggled(current: Brush | null, wanted: Brush): Brush | null {
  return current !== null && current[0] === wanted[0] && current[1] === wanted[1] ? null : wanted;
}

/** Moves one end of a brush by keyboard, never past the other. */
export function moveEnd(brush: Brush, end: 0 | 1, by: number, from: number, to: number): Brush {
  const moved = Math.max(from, Math.min(to, brush[end] + by));
  const kept = Number(moved.toPrecision(12));
  return end === 0 ? [Math.min(kept, brush[1]), brush[1]] : [brush[0], Math.max(kept, brush[0])];
}
