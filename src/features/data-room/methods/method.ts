import type { QualityFigures } from './quality-figures';

/** A sentence or two; where it names a measured figure, that is filled in. */
export type Paragraph = string | ((figures: QualityFigures) => string);

/** A method as people read it. */
export interface Method {
  /** Its address: `#/daten/methoden/<id>`. */
  readonly id: MethodId;
  readonly title: string;
  readonly text: readonly Paragraph[];
  /** One formula per line, in words and plain symbols. */
  readonly formula: readonly string[];
  /** How we know that it is computed rightly, and how well it hits. */
  readonly evidence: readonly Paragraph[];
  readonly limits: readonly Paragraph[];
}

export const METHOD_IDS = [
  'rule', 'mss', 'votes', 'agh2026', 'long-term', 'mandates', 'seats', 'people', 'composite', 'robustness', 'clusters', 'similarity', 'classification', 'addresses', 'walking',
] as const;
export type MethodId = (typeof METHOD_IDS)[number];
