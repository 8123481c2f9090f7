/** Two coordinates, x before y: [easting, northing] in metres or [longitude, latitude] in degrees. */
export type Position = readonly [number, number];

/** Distance from a position to the nearest position of the segment from a to b, in the coordinates' unit. */
export function distanceToSegment(position: Position, a: Position, b: Position): number {
  const dx = b[0] - a[0];
  const dy = b[1] - a[1];
  const along = alongSegment(position, a, b);
  const nearest = along <= 0 ? 0 : along >= 1 ? 1 : along;
  return Math.hypot(a[0] + nearest * dx - position[0], a[1] + nearest * dy - position[1]);
}

/** Where the foot of the perpendicular lies on the line from a (0) to b (1). */
export function alongSegment(position: Position, a: Position, b: Position): number {
  const dx = b[0] - a[0];
  const dy = b[1] - a[1];
  const squared = dx * dx + dy * dy;
  return squared === 0 ? 0 : ((position[0] - a[0]) * dx + (position[1] - a[1]) * dy) / squared;
}
