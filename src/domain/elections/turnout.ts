import { weightedMean } from './deviation';

/** People entitled to vote and people who did. */
export interface Participation {
  readonly eligible: number;
  readonly voters: number;
}

/** Turnout in percent; NaN without people entitled to vote. */
export function turnout({ eligible, voters }: Participation): number {
  return eligible > 0 ? (100 * voters) / eligible : NaN;
}

/** Turnout of an area less that of the city, in percentage points; negative where fewer people vote. */
export function turnoutGap(area: Participation, city: Participation): number {
  return turnout(area) - turnout(city);
}

/** Mean turnout gap over elections, all weighing the same. */
export function longTermTurnoutGap(elections: readonly { readonly area: Participation; readonly city: Participation }[]): number {
  return weightedMean(elections.map(({ area, city }) => turnoutGap(area, city)));
}
