import type { ElectionId } from '../catalogue';
import type { AreaFigures } from './area-figures';

/** How an area did against the city over several elections; NaN where no election has a result. */
export interface LongTermColumns {
  /** Mean deviation of the SPD share from the city's share, in percentage points, all elections weighing the same. */
  readonly deviation: Float64Array;
  /** Number of elections in which the area was below the city. */
  readonly below: Float64Array;
  /** Number of elections with a result in this area. */
  readonly counted: Float64Array;
}

/**
 * The long-term deviation of every area (METHODS.md §3), column-wise because it follows the finger when elections are
 * switched on and off.
 *
 * @param cityIndex row of the city in the figures.
 */
export function longTermColumns(figures: AreaFigures, cityIndex: number, elections: readonly ElectionId[]): LongTermColumns {
  const rows = figures.ids.length;
  const deviation = new Float64Array(rows);
  const below = new Float64Array(rows);
  const counted = new Float64Array(rows);
  for (const election of elections) {
    const shares = figures.spdShare[election];
    const city = shares[cityIndex]!;
    for (let row = 0; row < rows; row++) {
      const difference = shares[row]! - city;
      if (Number.isNaN(difference)) continue;
      deviation[row]! += difference;
      counted[row]!++;
      if (difference < 0) below[row]!++;
    }
  }
  for (let row = 0; row < rows; row++) {
    deviation[row] = counted[row]! > 0 ? deviation[row]! / counted[row]! : NaN;
    if (counted[row] === 0) below[row] = NaN;
  }
  return { deviation, below, counted };
}
