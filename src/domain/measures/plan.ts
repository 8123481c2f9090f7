/** A variant: measures that belong together. */
export interface Plan {
  readonly id: string;
  readonly name: string;
  readonly note: string;
  /** In no particular order. */
  readonly measureIds: readonly string[];
  /** Point in time, ISO, UTC. */
  readonly created: string;
}
