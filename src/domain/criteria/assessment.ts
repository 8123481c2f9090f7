import type { AreaFigures } from './area-figures';
import { longTermColumns, type LongTermColumns } from './long-term';
import { ARMS, resolutionArms, resolutionRule, type Arm, type ResolutionFigure, type ResolutionThresholds } from './resolution';
import { evaluate } from './rule';
import type { Truth } from './truth';

/** The resolution's rule applied to all areas; it carries the thresholds it was computed for. */
export interface Assessment {
  readonly thresholds: ResolutionThresholds;
  /** Verdict per area: does it meet the whole rule? Unreliable areas are always `unknown`. */
  readonly verdict: readonly Truth[];
  readonly arms: Readonly<Record<Arm, readonly Truth[]>>;
  readonly longTerm: LongTermColumns;
  /** Share (%) of inhabitants with a mandate holder in the chosen sense. */
  readonly mandateShare: Float64Array;
  /** Share (%) of inhabitants in Planungsräume that count as weak. */
  readonly weakShare: Float64Array;
}

/** Applies the rule to every area on every level (METHODS.md §3–5). */
export function assess(figures: AreaFigures, thresholds: ResolutionThresholds): Assessment {
  const longTerm = longTermColumns(figures, figures.levels.indexOf('city'), thresholds.elections);
  const weakShare = thresholds.weakFromClass === 3 ? figures.lowStatusShare : figures.veryLowStatusShare;
  const mandateShare = thresholds.mandateSense === 'direct' ? figures.directMandateShare : figures.memberShare;
  const rule = resolutionRule(thresholds);
  const expressions = resolutionArms(thresholds);
  const verdict: Truth[] = [];
  const arms: Record<Arm, Truth[]> = { weak: [], no_mandate: [], below: [] };
  for (let row = 0; row < figures.ids.length; row++) {
    const figureOf = (figure: ResolutionFigure): number => {
      switch (figure) {
        case 'weak_share': return weakShare[row]!;
        case 'mandate_share': return mandateShare[row]!;
        case 'deviation': return longTerm.deviation[row]!;
        case 'below_share': return (100 * longTerm.below[row]!) / longTerm.counted[row]!;
      }
    };
    verdict.push(figures.reliable[row] ? evaluate(rule, figureOf) : 'unknown');
    for (const arm of ARMS) arms[arm].push(evaluate(expressions[arm], figureOf));
  }
  return { thresholds, verdict, arms, longTerm, mandateShare, weakShare };
}
