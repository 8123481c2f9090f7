import type { AddressList } from './address-list';
import type { AddressMatch } from './match';
import type { NamedAreas } from './named-areas';
import type { StreetMap, StreetSegments } from './street-map';

export const QUALITIES = ['number', 'street', 'area'] as const;
export type Quality = (typeof QUALITIES)[number];

/** A position for every address, in metres (EPSG:25833). */
export interface PlacedAddresses {
  readonly x: Float64Array;
  readonly y: Float64Array;
  readonly quality: Quality[];
}

/** Between known numbers at most this far apart a position is interpolated, in metres. */
const INTERPOLATION_METRES = 300;
/** Numbers further apart than this say little about each other. */
const NEAR_NUMBERS = 20;
/** From a street that runs along a Planungsraum, its houses are at most this far inside. */
const BORDER_METRES = 60;

/**
 * Positions from the matched house numbers; for the others a doubtful house number, a position between the neighbours in
 * the row of numbers, or the middle of the street's part in the Planungsraum ('street'); without street on the map the middle of the addresses of the
 * Planungsraum ('area').
 */
export function placeAddresses(list: AddressList, map: StreetMap, { match, doubtful }: AddressMatch, planningAreas: NamedAreas): PlacedAddresses {
  const x = new Float64Array(list.count), y = new Float64Array(list.count);
  const quality: Quality[] = new Array<Quality>(list.count).fill('number');
  const set = (address: number, position: readonly [number, number], how: Quality) => {
    [x[address], y[address]] = position;
    quality[address] = how;
  };
  const positionOf = (point: number): [number, number] => [map.points[point]!.x, map.points[point]!.y];
  const pointOf = (address: number) => positionOf(match[address]!);
  const anchors = groupMatched(list, match);
  const middles = new Map<string, [number, number] | undefined>();
  const centres = planningAreaCentres(list, match, pointOf);
  for (let address = 0; address < list.count; address++) {
    if (match[address] !== -1) {
      set(address, pointOf(address), 'number');
      continue;
    }
    const group = groupKey(list, address);
    if (!middles.has(group)) middles.set(group, streetMiddle(map.segments, list.streetIndex[address]!, list.plrId[address]!, planningAreas));
    const unsure = doubtful[address]! === -1 ? undefined : positionOf(doubtful[address]!);
    const onStreet = unsure ?? betweenNeighbours(list, address, anchors.get(group) ?? [], pointOf) ?? middles.get(group);
    const centre = centres.get(list.plrId[address]!);
    if (onStreet) set(address, onStreet, 'street');
    else if (centre) set(address, centre, 'area');
    else throw new Error(`No address of the Planungsraum ${list.plrId[address]} was found on the map`);
  }
  return { x, y, quality };
}

function groupKey(list: AddressList, address: number): string {
  return `${list.streetIndex[address]}|${list.plrId[address]}`;
}

/** Matched addresses by street and Planungsraum. */
function groupMatched(list: AddressList, match: Int32Array): Map<string, number[]> {
  const groups = new Map<string, number[]>();
  for (let address = 0; address < list.count; address++) {
    if (match[address] === -1) continue;
    const key = groupKey(list, address);
    const group = groups.get(key);
    if (group) group.push(address);
    else groups.set(key, [address]);
  }
  return groups;
}

/** At the same number with another suffix, else between the next numbers below and above (of the same side if known), else at the nearest one. */
function betweenNeighbours(
  list: AddressList, address: number, anchors: readonly number[], pointOf: (address: number) => [number, number],
): [number, number] | undefined {
  const wanted = list.number[address];
  if (!wanted) return undefined;
  const difference = (anchor: number) => list.number[anchor]!.number - wanted.number;
  const near = anchors.filter((anchor) => Math.abs(difference(anchor)) <= NEAR_NUMBERS).sort((a, b) => Math.abs(difference(a)) - Math.abs(difference(b)) || a - b);
  const nearest = near[0];
  if (nearest === undefined) return undefined;
  if (difference(nearest) === 0) return pointOf(nearest);
  const sameSide = near.filter((anchor) => difference(anchor) % 2 === 0);
  for (const row of [sameSide, near]) {
    const below = row.find((anchor) => difference(anchor) < 0), above = row.find((anchor) => difference(anchor) > 0);
    if (below === undefined || above === undefined) continue;
    const [x0, y0] = pointOf(below), [x1, y1] = pointOf(above);
    if (Math.hypot(x1 - x0, y1 - y0) > INTERPOLATION_METRES) continue;
    const share = -difference(below) / (difference(above) - difference(below));
    return [x0 + share * (x1 - x0), y0 + share * (y1 - y0)];
  }
  return pointOf(sameSide[0] ?? nearest);
}

/** The middle of the segment of the street that is nearest to the mean of its segments inside (or along) the Planungsraum. */
function streetMiddle(segments: StreetSegments, street: number, plrId: string, { ids, index }: NamedAreas): [number, number] | undefined {
  const area = ids.indexOf(plrId);
  const { coordinates } = segments;
  const middles = segments.ofStreet[street]!.map((segment): [number, number] => [
    (coordinates[4 * segment]! + coordinates[4 * segment + 2]!) / 2,
    (coordinates[4 * segment + 1]! + coordinates[4 * segment + 3]!) / 2,
  ]);
  const inside = middles.filter(([x, y]) => index.find(x, y) === area);
  return nearestToMean(inside.length > 0 ? inside : middles.filter(([x, y]) => touches(x, y, area, index)));
}

function touches(x: number, y: number, area: number, index: NamedAreas['index']): boolean {
  return [0, 1, 2, 3, 4, 5, 6, 7].some((eighth) => {
    const angle = (eighth * Math.PI) / 4;
    return index.find(x + BORDER_METRES * Math.cos(angle), y + BORDER_METRES * Math.sin(angle)) === area;
  });
}

/** Of each Planungsraum the matched house nearest to the mean of all its matched houses: a place where people live. */
function planningAreaCentres(list: AddressList, match: Int32Array, pointOf: (address: number) => [number, number]): Map<string, [number, number]> {
  const points = new Map<string, [number, number][]>();
  for (let address = 0; address < list.count; address++) {
    if (match[address] === -1) continue;
    const group = points.get(list.plrId[address]!);
    if (group) group.push(pointOf(address));
    else points.set(list.plrId[address]!, [pointOf(address)]);
  }
  return new Map([...points].map(([id, group]) => [id, nearestToMean(group)!]));
}

function nearestToMean(points: readonly [number, number][]): [number, number] | undefined {
  const meanX = points.reduce((sum, [x]) => sum + x, 0) / points.length, meanY = points.reduce((sum, [, y]) => sum + y, 0) / points.length;
  let nearest: [number, number] | undefined, least = Infinity;
  for (const [x, y] of points) {
    const distance = Math.hypot(x - meanX, y - meanY);
    if (distance < least) [nearest, least] = [[x, y], distance];
  }
  return nearest;
}
