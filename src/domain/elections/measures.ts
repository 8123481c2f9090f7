import type { ResultMeasure } from '../figures/figure';
import { deviation, relativeShare, share, shareOfEligible } from './deviation';

/** What is counted in an area: votes of a party, all valid ones, and the people entitled to vote. */
export interface CountedResult {
  readonly votes: number;
  readonly valid: number;
  readonly eligible: number;
}

/** A result in the chosen measure: percent, percentage points, or a multiple. NaN without votes, or without a city to compare with. */
export function measureResult(measure: ResultMeasure, area: CountedResult, city: CountedResult | undefined): number {
  switch (measure) {
    case 'valid': return share(area);
    case 'eligible': return shareOfEligible(area.votes, area.eligible);
    case 'points': return city ? deviation(area, city) : NaN;
    case 'relative': return city ? relativeShare(area, city) : NaN;
  }
}
