import { DEFAULT_INDEX, type Criterion, type IndexDefinition } from '../composite/definition';
import { DEFAULT_THRESHOLDS, type ResolutionThresholds } from './resolution';
import type { Expression } from './rule';

/** By what areas are judged and put in order. */
export interface Criteria {
  /** `rule`: what meets the rule comes first, by the index within; `index`: by the index alone. */
  readonly order: 'rule' | 'index';
  /** Thresholds of the resolution's rule. */
  readonly thresholds: ResolutionThresholds;
  /** A rule of one's own over keys of figures; null: the resolution's. */
  readonly rule: Expression | null;
  readonly index: IndexDefinition;
}

export const PRESET_IDS = ['resolution', 'structure', 'results', 'equal'] as const;
export type PresetId = (typeof PRESET_IDS)[number];

const byPercentile = (figure: string, weight: number, kind: 'more' | 'less'): Criterion => ({
  figure, weight, direction: { kind }, normalisation: { kind: 'percentile' },
});

/** Criteria to start from. Only the first judges by the resolution; the others order all areas by an index. */
export const PRESETS: Readonly<Record<PresetId, Criteria>> = {
  resolution: { order: 'rule', thresholds: DEFAULT_THRESHOLDS, rule: null, index: DEFAULT_INDEX },
  structure: indexAlone([
    byPercentile('mss_status_index_2023', 60, 'more'), byPercentile('old_age_poverty_2020', 15, 'more'),
    byPercentile('youth_unemployment_2020', 10, 'more'), byPercentile('rule-deviation', 15, 'less'),
  ]),
  results: indexAlone([
    byPercentile('rule-deviation', 50, 'less'), byPercentile('turnout_gap_long', 25, 'less'), byPercentile('mss_status_index_2023', 25, 'more'),
  ]),
  equal: indexAlone([
    byPercentile('mss_status_index_2023', 25, 'more'), byPercentile('rule-deviation', 25, 'less'),
    byPercentile('rule-mandate_share', 25, 'less'), byPercentile('turnout_gap_long', 25, 'less'),
  ]),
};

export const DEFAULT_CRITERIA = PRESETS.resolution;

function indexAlone(criteria: readonly Criterion[]): Criteria {
  return { order: 'index', thresholds: DEFAULT_THRESHOLDS, rule: null, index: { criteria, aggregation: 'arithmetic' } };
}
