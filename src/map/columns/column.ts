/** A column on the map. */
export interface Column {
  readonly id: string;
  readonly longitude: number;
  readonly latitude: number;
  /** Share of the tallest column, 0–1. */
  readonly height: number;
  /** `#rrggbb` */
  readonly colour: string;
}
