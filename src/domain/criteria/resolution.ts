import { COUNTED_ELECTIONS, type ElectionId } from '../catalogue';
import type { Expression } from './rule';

/** The parts of the resolution's rule that are reported one by one. */
export const ARMS = ['weak', 'no_mandate', 'below'] as const;
export type Arm = (typeof ARMS)[number];

/** Figures the rule asks for; {@link assess} computes them from the thresholds and the {@link AreaFigures}. */
export type ResolutionFigure = 'weak_share' | 'mandate_share' | 'deviation' | 'below_share';

/** In which sense an area has a holder of a mandate (METHODS.md §4): direct mandate, or a member who stood there. */
export const MANDATE_SENSES = ['direct', 'member'] as const;
export type MandateSense = (typeof MANDATE_SENSES)[number];

export interface ResolutionThresholds {
  /** Lowest MSS status class that counts as structurally weak: 3 (niedrig) or 4 (sehr niedrig). */
  readonly weakFromClass: 3 | 4;
  /** Share (%) of the inhabitants that must live in weak Planungsräume; a Planungsraum itself has 0 or 100. */
  readonly weakShare: number;
  readonly mandateSense: MandateSense;
  /** "Without mandate holder": fewer than this share (%) of the inhabitants live in a Wahlkreis with one. */
  readonly mandateShare: number;
  /** "Below average": mean deviation from the city below this value, in percentage points. */
  readonly deviation: number;
  /** … and below the city in at least this share (%) of the elections. */
  readonly belowShare: number;
  /** Elections that count for the long-term deviation. */
  readonly elections: readonly ElectionId[];
}

/** Defaults as laid down in METHODS.md §3 and §4. */
export const DEFAULT_THRESHOLDS: ResolutionThresholds = {
  weakFromClass: 3,
  weakShare: 50,
  mandateSense: 'member',
  mandateShare: 50,
  deviation: 0,
  belowShare: 75,
  elections: COUNTED_ELECTIONS,
};

/** strukturschwach UND ( ohne Mandatsträger:innen ODER langjährig unterdurchschnittlich ), with the given thresholds. */
export function resolutionRule(thresholds: ResolutionThresholds): Expression<ResolutionFigure, Arm> {
  const arms = resolutionArms(thresholds);
  return { kind: 'all', of: [arms.weak, { kind: 'any', of: [arms.no_mandate, arms.below] }] };
}

export function resolutionArms(thresholds: ResolutionThresholds): Record<Arm, Expression<ResolutionFigure, Arm>> {
  return {
    weak: { kind: 'all', arm: 'weak', of: [{ kind: 'condition', figure: 'weak_share', operator: '>=', threshold: thresholds.weakShare }] },
    no_mandate: {
      kind: 'all', arm: 'no_mandate',
      of: [{ kind: 'condition', figure: 'mandate_share', operator: '<', threshold: thresholds.mandateShare }],
    },
    below: {
      kind: 'all', arm: 'below',
      of: [
        { kind: 'condition', figure: 'deviation', operator: '<', threshold: thresholds.deviation },
        { kind: 'condition', figure: 'below_share', operator: '>=', threshold: thresholds.belowShare },
      ],
    },
  };
}
