import { ELECTION_YEARS } from '../../../src/domain/catalogue';
import {
  countBelow, longTermDeviation, MIN_VALID_VOTES, share, weightedMean, type Comparison, type Result,
} from '../../../src/domain/elections/deviation';
import { empiricalBayesRates } from '../../../src/domain/elections/shrinkage';
import { relativeTrend } from '../../../src/domain/elections/trend';
import { longTermTurnoutGap } from '../../../src/domain/elections/turnout';
import type { AreaFigures } from './areas';
import type { ElectionResult } from './results';

const PARTY = 'spd';
/** Period of the long-term indicators: the eleven elections counted in precincts. */
export const LONG_PERIOD = '2011-09-18/2025-02-23';

export interface IndicatorValue {
  readonly indicator: string;
  readonly area: string;
  readonly period: string;
  /** Null: no value. */
  readonly value: number | null;
}

/** Indicators of the SPD's results and of turnout for all areas (METHODS.md §3). The city is the yardstick, so it has shares only. */
export function electionIndicators(results: readonly ElectionResult[], dates: ReadonlyMap<string, string>): IndicatorValue[] {
  const values: IndicatorValue[] = [];
  const add = (indicator: string, area: string, period: string, value: number): void => {
    values.push({ indicator, area, period, value: Number.isNaN(value) ? null : value });
  };
  const areas = [...new Set(results.flatMap((result) => [...result.areas.keys()]))].sort();
  for (const result of results) {
    for (const area of areas) add(`spd_share_${result.election}`, area, dates.get(result.election)!, share(resultIn(result, area)));
  }
  const counted = results.filter(({ election }) => election !== 'agh2026');
  const shrunk = shrunkDeviations(counted, areas);
  for (const area of areas) {
    if (area === 'berlin') continue;
    const elections = comparisons(counted, area);
    add('spd_deviation_long', area, LONG_PERIOD, longTermDeviation(elections));
    add('spd_deviation_long_smoothed', area, LONG_PERIOD, shrunk.get(area)!);
    add('spd_below_count', area, LONG_PERIOD, elections.some(({ area: { valid } }) => valid > 0) ? countBelow(elections) : NaN);
    add('spd_trend', area, LONG_PERIOD, relativeTrend(elections));
    add('turnout_gap_long', area, LONG_PERIOD, longTermTurnoutGap(counted.map(({ areas: figures }) => (
      { area: figures.get(area) ?? NOTHING, city: figures.get('berlin')! }))));
    if (area.length === 8) add('foreign_precinct_share', area, LONG_PERIOD, foreignShare(counted, area));
  }
  return values;
}

const NOTHING: AreaFigures = { eligible: 0, voters: 0, valid: 0, votes: new Map(), foreignShare: 0 };

/** An area with hardly any votes counts as one without: its share would be noise, here as in the columns of the start. */
function resultIn({ areas }: ElectionResult, area: string): Result {
  const figures = areas.get(area) ?? NOTHING;
  return figures.valid < MIN_VALID_VOTES ? { votes: 0, valid: 0 } : { votes: figures.votes.get(PARTY) ?? 0, valid: figures.valid };
}

function comparisons(results: readonly ElectionResult[], area: string): Comparison[] {
  return results.map((result) => (
    { year: ELECTION_YEARS[result.election], area: resultIn(result, area), city: resultIn(result, 'berlin') }));
}

/**
 * Long-term deviation from shares that are drawn towards the Bezirk the more the fewer valid votes an area has. Areas of
 * one level in one Bezirk are drawn together; Bezirke stay as they are.
 */
function shrunkDeviations(results: readonly ElectionResult[], areas: readonly string[]): Map<string, number> {
  const deviations = new Map<string, number[]>(areas.map((area) => [area, []]));
  for (const result of results) {
    const city = share(resultIn(result, 'berlin'));
    for (const members of siblings(areas)) {
      const own = members.map((area) => resultIn(result, area));
      const rates = members.length === 1 ? own.map((single) => share(single) / 100)
        : empiricalBayesRates(own.map(({ votes }) => votes), own.map(({ valid }) => valid));
      members.forEach((area, index) => deviations.get(area)!.push(100 * rates[index]! - city));
    }
  }
  return new Map([...deviations].map(([area, values]) => [area, weightedMean(values)]));
}

function siblings(areas: readonly string[]): string[][] {
  const families = new Map<string, string[]>();
  for (const area of areas) {
    if (area === 'berlin') continue;
    const bezirk = area.replace('wk26-', '').slice(0, 2);
    const family = area.length === 2 ? area : `${bezirk} ${area.startsWith('wk26-') ? 'wk26' : area.length}`;
    families.set(family, [...(families.get(family) ?? []), area]);
  }
  return [...families.values()];
}

/** Share in percent of the valid votes of all elections that come from precincts lying mostly in other Planungsräume. */
function foreignShare(results: readonly ElectionResult[], area: string): number {
  const figures = results.map(({ areas }) => areas.get(area) ?? NOTHING);
  return 100 * weightedMean(figures.map((figure) => figure.foreignShare), figures.map(({ valid }) => valid));
}
