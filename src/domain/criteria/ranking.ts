import type { AreaLevel } from '../catalogue';
import type { AreaFigures } from './area-figures';
import type { Assessment } from './assessment';
import type { Truth } from './truth';

const VERDICT_ORDER: Readonly<Record<Truth, number>> = { yes: 0, unknown: 1, no: 2 };

/**
 * The areas of a level in order of urgency: those that meet the rule first; among them the ones where more people live in
 * very low status, then those that meet both arms, then the ones furthest below the city. Unreliable areas are left out.
 *
 * @returns rows of the figures, most urgent first.
 */
export function rankByRule(figures: AreaFigures, assessment: Assessment, level: AreaLevel): number[] {
  const rows: number[] = [];
  for (let row = 0; row < figures.ids.length; row++) if (figures.levels[row] === level && figures.reliable[row]) rows.push(row);
  return rows.sort(
    (a, b) =>
      VERDICT_ORDER[assessment.verdict[a]!] - VERDICT_ORDER[assessment.verdict[b]!] ||
      known(figures.veryLowStatusShare[b]!) - known(figures.veryLowStatusShare[a]!) ||
      known(figures.lowStatusShare[b]!) - known(figures.lowStatusShare[a]!) ||
      armsMet(assessment, b) - armsMet(assessment, a) ||
      known(-assessment.longTerm.deviation[b]!) - known(-assessment.longTerm.deviation[a]!) ||
      (figures.ids[a]! < figures.ids[b]! ? -1 : 1),
  );
}

/** How many of the two alternative arms (no mandate, below average) an area meets. */
export function armsMet(assessment: Assessment, row: number): number {
  return Number(assessment.arms.no_mandate[row] === 'yes') + Number(assessment.arms.below[row] === 'yes');
}

function known(value: number): number {
  return Number.isNaN(value) ? -Infinity : value;
}
