import { metresPerMinute, type Neighbourhood } from '../../../src/domain/reach/neighbourhood';
import { WALKING_PACE, type Goal } from '../../../src/domain/reach/reach';

/** Which goal each indicator measures the way to. */
const GOAL_OF_INDICATOR = {
  walk_minutes_spd_office: 'spdOffice', walk_minutes_mda_office: 'mdaOffice', walk_minutes_station: 'station',
} as const satisfies Readonly<Record<string, Goal>>;

export const WALKING_INDICATORS = Object.keys(GOAL_OF_INDICATOR) as (keyof typeof GOAL_OF_INDICATOR)[];

/** If more of an area's people than this live beside no way, the mean of the others would not speak for it. */
const MOST_UNREACHED = 0.5;

/**
 * Mean minutes on foot of an area's people, weighted by where they live. Nothing is capped: two hours are two hours.
 * People who live more than 150 m from any way do not count.
 *
 * @param population of each cell.
 * @param areasOfCell ids of the areas of all levels in which a cell lies.
 * @returns by area, in tenths of a minute, in the order of `areaIds`; null without people.
 */
export function walkingMinutes(
  indicator: keyof typeof GOAL_OF_INDICATOR, neighbourhood: Neighbourhood, population: ArrayLike<number>, areasOfCell: readonly (readonly string[])[], areaIds: readonly string[],
): (number | null)[] {
  const metres = neighbourhood.cellDistances(GOAL_OF_INDICATOR[indicator]), pace = metresPerMinute(WALKING_PACE);
  const sums = new Map(areaIds.map((id) => [id, { people: 0, walking: 0, minutes: 0 }]));
  areasOfCell.forEach((areas, cell) => {
    for (const area of areas) {
      const sum = sums.get(area);
      if (!sum) throw new Error(`The cell ${cell} lies in the unknown area ${area}`);
      sum.people += population[cell]!;
      if (!Number.isFinite(metres[cell]!)) continue;
      sum.walking += population[cell]!;
      sum.minutes += population[cell]! * (metres[cell]! / pace);
    }
  });
  return areaIds.map((id) => {
    const { people, walking, minutes } = sums.get(id)!;
    return people === 0 || walking < (1 - MOST_UNREACHED) * people ? null : Math.round((10 * minutes) / walking) / 10;
  });
}

/** Share of all people who live too far from any way to be counted. */
export function shareWithoutWay(neighbourhood: Neighbourhood, population: ArrayLike<number>): number {
  const metres = neighbourhood.cellDistances('station');
  let all = 0, without = 0;
  metres.forEach((distance, cell) => {
    all += population[cell]!;
    if (!Number.isFinite(distance)) without += population[cell]!;
  });
  return without / all;
}
