/** How values are cut into classes: equally many areas each, equally wide, natural breaks (ckmeans), standard deviations, or own breaks. */
export const CLASS_METHODS = ['quantile', 'equal', 'natural', 'deviation', 'own'] as const;
export type ClassMethod = (typeof CLASS_METHODS)[number];

export interface Classification {
  readonly method: ClassMethod;
  /** Number of classes, 2–9. */
  readonly classes: number;
  /** Ascending inner breaks of the method `own`, `classes − 1` of them; null for all others. */
  readonly breaks: readonly number[] | null;
}
