import type { AreaLevel } from '../catalogue';
import type { AreaFigures } from './area-figures';
import type { Assessment } from './assessment';
import { TRUTHS } from './rule';

/**
 * The areas of a level in order of urgency: those that meet the rule first; among them the ones where more people live in
 * very low, then in low status, then those that meet both arms, then the ones furthest below the city. Unreliable areas
 * are left out.
 *
 * @returns rows of the figures, most urgent first.
 */
export function rankByRule(figures: AreaFigures, assessment: Assessment, level: AreaLevel): number[] {
  const rows: number[] = [];
  for (let row = 0; row < figures.ids.length; row++) if (figures.levels[row] === level && figures.reliable[row]) rows.push(row);
  // The keys are laid out beforehand: a comparison is made about seventeen times for each of a hundred thousand areas.
  const verdict = keys(rows, (row) => TRUTHS.indexOf(assessment.verdict[row]!));
  const veryLow = keys(rows, (row) => figures.veryLowStatusShare[row]!);
  const low = keys(rows, (row) => figures.lowStatusShare[row]!);
  const arms = keys(rows, (row) => armsMet(assessment, row));
  const below = keys(rows, (row) => -assessment.longTerm.deviation[row]!);
  const order = new Uint32Array(rows.length).map((_, index) => index);
  order.sort(
    (a, b) =>
      verdict[b]! - verdict[a]! || veryLow[b]! - veryLow[a]! || low[b]! - low[a]! || arms[b]! - arms[a]! || below[b]! - below[a]! || a - b,
  );
  return Array.from(order, (index) => rows[index]!);
}

/** How many of the two alternative arms (no mandate, below average) an area meets. */
export function armsMet(assessment: Assessment, row: number): number {
  return Number(assessment.arms.no_mandate[row] === 'yes') + Number(assessment.arms.below[row] === 'yes');
}

/** What is not known stands last. A finite number, because the difference of two infinities is none. */
function keys(rows: readonly number[], keyOf: (row: number) => number): Float64Array {
  const result = new Float64Array(rows.length);
  for (let index = 0; index < rows.length; index++) {
    const key = keyOf(rows[index]!);
    result[index] = Number.isNaN(key) ? -Number.MAX_SAFE_INTEGER : key;
  }
  return result;
}
