/** What can be done to the work, as undo names it. */
export const STEP_NAMES = ['add', 'move', 'change', 'remove', 'status', 'comment', 'photo', 'plan', 'import', 'restore', 'empty'] as const;
export type StepName = (typeof STEP_NAMES)[number];

/** One step of a person. */
export interface Step {
  readonly name: StepName;
  /** Title of the measure or plan it was about. */
  readonly subject: string;
}
