import { containsPoint, distanceToRings, ringsExtent, type PolygonRings } from './polygon';
import type { Position } from './position';

/**
 * The pole of inaccessibility: the place inside a polygon that is farthest from its border, where a label has most room.
 * Unlike the centre of gravity it always lies inside. Best-first search over halved squares (Agafonkin, polylabel 2016).
 *
 * @param precision the distance found is at most this much (coordinates' unit) below the greatest possible.
 */
export function poleOfInaccessibility(polygon: PolygonRings, precision: number): Position {
  const { minX, minY, maxX, maxY } = ringsExtent(polygon);
  const size = Math.min(maxX - minX, maxY - minY);
  if (!(size > 0)) throw new Error('A polygon without area has no inside');
  const queue: Square[] = [];
  for (let x = minX; x < maxX; x += size) {
    for (let y = minY; y < maxY; y += size) queue.push(square(polygon, x + size / 2, y + size / 2, size / 2));
  }
  let best = square(polygon, (minX + maxX) / 2, (minY + maxY) / 2, 0);
  while (queue.length > 0) {
    const { x, y, half, distance, bound } = takeGreatest(queue);
    if (distance > best.distance) best = { x, y, half, distance, bound };
    if (bound - best.distance <= precision) break;
    const quarter = half / 2;
    for (const [dx, dy] of [[-quarter, -quarter], [quarter, -quarter], [-quarter, quarter], [quarter, quarter]] as const) {
      queue.push(square(polygon, x + dx, y + dy, quarter));
    }
  }
  return [best.x, best.y];
}

interface Square {
  readonly x: number;
  readonly y: number;
  readonly half: number;
  /** From the centre to the border, negative outside. */
  readonly distance: number;
  /** No place in the square lies farther from the border. */
  readonly bound: number;
}

function square(polygon: PolygonRings, x: number, y: number, half: number): Square {
  const distance = (containsPoint(polygon, x, y) ? 1 : -1) * distanceToRings(polygon, x, y);
  return { x, y, half, distance, bound: distance + half * Math.SQRT2 };
}

/** The queue holds a few hundred squares at most, so that a scan costs nothing beside the distances. */
function takeGreatest(queue: Square[]): Square {
  let greatest = 0;
  for (let index = 1; index < queue.length; index++) if (queue[index]!.bound > queue[greatest]!.bound) greatest = index;
  const [taken] = queue.splice(greatest, 1);
  return taken!;
}
