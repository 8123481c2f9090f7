import type { AreaFigures } from './area-figures';
import { longTermColumns, type LongTermColumns } from './long-term';
import { resolutionArms, resolutionRule, type Arm, type ResolutionFigure, type ResolutionThresholds } from './resolution';
import { evaluateColumn, TRUTHS, type Expression } from './rule';
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
  const columns: Record<ResolutionFigure, Float64Array> = {
    weak_share: weakShare,
    mandate_share: mandateShare,
    deviation: longTerm.deviation,
    below_share: longTerm.below.map((below, row) => (100 * below) / longTerm.counted[row]!),
  };
  const rows = figures.ids.length;
  const truths = (expression: Expression<ResolutionFigure, Arm>): Truth[] => {
    const codes = evaluateColumn(expression, (figure) => columns[figure], rows);
    const result = new Array<Truth>(rows);
    for (let row = 0; row < rows; row++) result[row] = TRUTHS[codes[row]!]!;
    return result;
  };
  const verdict = truths(resolutionRule(thresholds));
  for (let row = 0; row < rows; row++) if (!figures.reliable[row]) verdict[row] = 'unknown';
  const { weak, no_mandate, below } = resolutionArms(thresholds);
  return { thresholds, verdict, arms: { weak: truths(weak), no_mandate: truths(no_mandate), below: truths(below) }, longTerm, mandateShare, weakShare };
}
