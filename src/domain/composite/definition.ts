/** How a criterion's values come onto the common scale 0–100 (METHODS.md §5; OECD/JRC Handbook, ch. "Normalisation"). */
export type Normalisation =
  /** Share of areas with a smaller value; ties share their mean rank. Default: indifferent to outliers and to the unit. */
  | { readonly kind: 'percentile' }
  /** Linear between the lowest and the highest value after cutting off `winsorise` % at both ends. */
  | { readonly kind: 'min_max'; readonly winsorise: number }
  /** Standard deviations from the mean; −3 … +3 become 0 … 100. */
  | { readonly kind: 'z_score' }
  /** Linear between two values a person sets; what lies beyond them counts as 0 or 100. */
  | { readonly kind: 'goalposts'; readonly from: number; readonly to: number };

/** When an area needs a Kiezbüro more: the higher the value, the lower, or the farther from an ideal value. */
export type Direction = { readonly kind: 'more' } | { readonly kind: 'less' } | { readonly kind: 'ideal'; readonly value: number };

/** One criterion of the weighted index. */
export interface Criterion {
  /** Key of the figure (`figureKey`). */
  readonly figure: string;
  /** Zero or more; what counts is its share of the sum of all weights. */
  readonly weight: number;
  readonly direction: Direction;
  readonly normalisation: Normalisation;
}

/** The weighted index: up to {@link MAX_CRITERIA} criteria and how their scores are put together. */
export interface IndexDefinition {
  readonly criteria: readonly Criterion[];
  readonly aggregation: 'arithmetic' | 'geometric';
}

export const MAX_CRITERIA = 12;

const criterion = (figure: string, weight: number, kind: 'more' | 'less'): Criterion => ({ figure, weight, direction: { kind }, normalisation: { kind: 'percentile' } });

/**
 * The index behind the resolution's rule: half of it structural weakness, the other half its two alternative arms. It orders
 * the areas; which of them meet the resolution, the rule decides.
 */
export const DEFAULT_INDEX: IndexDefinition = {
  aggregation: 'arithmetic',
  criteria: [criterion('mss_status_index_2023', 50, 'more'), criterion('rule-mandate_share', 20, 'less'), criterion('rule-deviation', 30, 'less')],
};
