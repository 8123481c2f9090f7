import type { Shift } from '../../../domain/measures/concept';
import type { UncoveredHours } from '../../../domain/measures/hours';

/** Longer than this nobody stands in a shop without a break; longer hours become several shifts of equal length. */
const LONGEST = 5 * 60;
/** Nobody is alone. */
const NEEDED = 2;

/** Shifts that cover hours in which nobody is there yet, without any promise. */
export function shiftsFor(uncovered: readonly UncoveredHours[]): readonly Omit<Shift, 'id'>[] {
  return uncovered.flatMap(({ weekday, from, to, weeksOfFour }) => {
    const count = Math.ceil((to - from) / LONGEST);
    const edges = Array.from({ length: count + 1 }, (_, index) => (index === count ? to : from + Math.round((index * (to - from)) / count / 15) * 15));
    const everyWeeks = weeksOfFour > 2 ? 1 : weeksOfFour === 2 ? 2 : 4;
    return edges.slice(0, -1).map((start, index) => ({ hours: { weekday, from: start, to: edges[index + 1]!, everyWeeks }, needed: NEEDED, promised: 0, role: '' }));
  });
}
