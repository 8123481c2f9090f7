/** A value at a place on the axis of time. */
export interface Point {
  readonly x: number;
  readonly label: string;
  readonly value: number;
  /** Why the value is not final ("geschätzt"); such a point is drawn hollow. Null: final. */
  readonly mark: string | null;
}

/** A line of a chart with its name. */
export interface Series {
  readonly name: string;
  readonly colour: string;
  /** SVG dash pattern, so that lines are told apart without colour; null: a full line. */
  readonly dash?: string | null;
  readonly points: readonly Point[];
}
