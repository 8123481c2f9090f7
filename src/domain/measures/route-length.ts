import { metresBetween } from '../reach/plane';
import type { Position } from '../spatial/position';

/** Metres along the corners of a line, in degrees. */
export function metresAlong(line: readonly Position[]): number {
  let metres = 0;
  for (let corner = 1; corner < line.length; corner++) metres += metresBetween(...line[corner - 1]!, ...line[corner]!);
  return metres;
}
