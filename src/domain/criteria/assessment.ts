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

/** The figures that the thresholds make of an area's figures, column by column. */
export interface DerivedColumns {
  readonly longTerm: LongTermColumns;
  readonly columns: Readonly<Record<ResolutionFigure, Float64Array>>;
}

export function deriveColumns(
  figures: AreaFigures, thresholds: Pick<ResolutionThresholds, 'weakFromClass' | 'mandateSense' | 'elections'>,
): DerivedColumns {
  const longTerm = longTermColumns(figures, figures.levels.indexOf('city'), thresholds.elections);
  return {
    longTerm,
    columns: {
      weak_share: thresholds.weakFromClass === 3 ? figures.lowStatusShare : figures.veryLowStatusShare,
      mandate_share: thresholds.mandateSense === 'direct' ? figures.directMandateShare : figures.memberShare,
      deviation: longTerm.deviation,
      below_share: longTerm.below.map((below, row) => (100 * below) / longTerm.counted[row]!),
    },
  };
}

/** A rule of one's own in place of the resolution's, with the columns its figures stand for. */
export interface OwnRule {
  readonly rule: Expression;
  /** Column of a figure by key; all NaN for what is not known (yet), which makes the verdict unknown. */
  readonly columnOf: (key: string) => ArrayLike<number>;
}

/**
 * Applies the rule to every area on every level (METHODS.md §3–5). The arms are always those of the resolution.
 *
 * @param own the rule that decides instead of the resolution's, if any.
 */
export function assess(
  figures: AreaFigures, thresholds: ResolutionThresholds, own: OwnRule | null = null, derived: DerivedColumns = deriveColumns(figures, thresholds),
): Assessment {
  const { columns, longTerm } = derived;
  const rows = figures.ids.length;
  const truths = (codes: Uint8Array): Truth[] => {
    const result = new Array<Truth>(rows);
    for (let row = 0; row < rows; row++) result[row] = TRUTHS[codes[row]!]!;
    return result;
  };
  const ofResolution = (expression: Expression<ResolutionFigure, Arm>): Truth[] => truths(evaluateColumn(expression, (figure) => columns[figure], rows));
  const verdict = own ? truths(evaluateColumn(own.rule, own.columnOf, rows)) : ofResolution(resolutionRule(thresholds));
  for (let row = 0; row < rows; row++) if (!figures.reliable[row]) verdict[row] = 'unknown';
  const { weak, no_mandate, below } = resolutionArms(thresholds);
  return {
    thresholds, verdict, longTerm, mandateShare: columns.mandate_share, weakShare: columns.weak_share,
    arms: { weak: ofResolution(weak), no_mandate: ofResolution(no_mandate), below: ofResolution(below) },
  };
}

/** How many of the two alternative arms (no mandate, below average) an area meets. */
export function armsMet(assessment: Assessment, row: number): number {
  return Number(assessment.arms.no_mandate[row] === 'yes') + Number(assessment.arms.below[row] === 'yes');
}
