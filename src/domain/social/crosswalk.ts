import { LEAST_COVERAGE } from './aggregate';

/** People of one old area who live in one new area. */
export interface Overlap {
  readonly from: string;
  readonly to: string;
  readonly people: number;
}

export interface FittedOverlaps {
  readonly overlaps: Overlap[];
  /** Half the sum of absolute differences to the totals of the new areas, in people: those still in the wrong area. */
  readonly misplaced: number;
}

/**
 * Fits overlaps of two divisions of the same city to the counts of both (iterative proportional fitting, Deming and
 * Stephan 1940), so that a first guess by surface becomes an estimate by population.
 *
 * @param overlaps first guess, e.g. people of the old area × share of its surface. Pairs that are missing stay empty.
 * @param totalsFrom people per old area; @param totalsTo people per new area, of the same day.
 * @param rounds the sums per old area hold exactly after each round, those per new area approximately.
 */
export function fitOverlaps(
  overlaps: readonly Overlap[], totalsFrom: ReadonlyMap<string, number>, totalsTo: ReadonlyMap<string, number>, rounds = 200,
): FittedOverlaps {
  let fitted = scale(overlaps, 'from', totalsFrom);
  for (let round = 0; round < rounds; round++) fitted = scale(scale(fitted, 'to', totalsTo), 'from', totalsFrom);
  const sums = sumBy(fitted, 'to');
  let difference = 0;
  for (const [area, total] of totalsTo) difference += Math.abs(total - (sums.get(area) ?? 0));
  return { overlaps: fitted, misplaced: difference / 2 };
}

/**
 * Carries classes from old to new areas: a new area gets the class in which most of its people lived. A class is never
 * averaged, so every converted class is one that was published for at least part of the area.
 *
 * @param overlaps people of both divisions, e.g. of {@link fitOverlaps}.
 * @param classes class per old area; a missing one is null or absent.
 * @param people people per old area at the time of the classes; the overlaps are scaled to them.
 * @returns class per new area; null where less than half of the people lived in areas with a class. A tie goes to the
 *   class with the lower number.
 */
export function convertClasses(
  overlaps: readonly Overlap[], classes: ReadonlyMap<string, number | null>, people: ReadonlyMap<string, number>,
): Map<string, number | null> {
  const byArea = new Map<string, Map<number | null, number>>();
  for (const overlap of scale(overlaps, 'from', people)) {
    const classOfArea = classes.get(overlap.from) ?? null;
    const counts = byArea.get(overlap.to) ?? new Map<number | null, number>();
    counts.set(classOfArea, (counts.get(classOfArea) ?? 0) + overlap.people);
    byArea.set(overlap.to, counts);
  }
  return new Map([...byArea].map(([area, counts]) => [area, mostFrequent(counts)]));
}

function mostFrequent(counts: ReadonlyMap<number | null, number>): number | null {
  const all = [...counts.values()].reduce((sum, count) => sum + count, 0);
  const classified = [...counts].filter((entry): entry is [number, number] => entry[0] !== null && entry[1] > 0);
  const known = classified.reduce((sum, [, count]) => sum + count, 0);
  if (known === 0 || known < LEAST_COVERAGE * all) return null;
  classified.sort((a, b) => b[1] - a[1] || a[0] - b[0]);
  return classified[0]![0];
}

/** Overlaps scaled so that they sum to the totals of one side; areas without a total become empty. */
function scale(overlaps: readonly Overlap[], side: 'from' | 'to', totals: ReadonlyMap<string, number>): Overlap[] {
  const sums = sumBy(overlaps, side);
  return overlaps.map((overlap) => {
    const sum = sums.get(overlap[side])!;
    return { ...overlap, people: sum > 0 ? (overlap.people * (totals.get(overlap[side]) ?? 0)) / sum : 0 };
  });
}

function sumBy(overlaps: readonly Overlap[], side: 'from' | 'to'): Map<string, number> {
  const sums = new Map<string, number>();
  for (const overlap of overlaps) sums.set(overlap[side], (sums.get(overlap[side]) ?? 0) + overlap.people);
  return sums;
}
