import type { TileLayerName } from '../../../src/map/basemap/tile-schema';
import { clipLine, clipRing } from '../read/clip';
import type { City } from './city';
import { farFrom, frameAround, partsOn } from './fade';
import { Coverage } from './coverage';
import { EXTENT, polygonsOf, ringArea, type Attributes, type DerivedFeature, type Path, type Position, type RawFeature, type TileAddress } from './feature';
import { joinLines } from './join-lines';
import { tileToWorld } from './mercator';
import { ruleOf } from './rules';
import { simplifyLine, simplifyRing, snapped } from './simplify';

/** Margin around a tile, so that lines and outlines do not end at its edge: 8 of 512 pixels. */
export const MARGIN = 64;

/** How exact a tile of a zoom level is. Sizes are in raw tile units, 1/8 pixel at the tile's own zoom level. */
interface Precision {
  /** Side of our tile in its units. The last level is enlarged up to 16-fold, the others at most twofold. */
  readonly extent: number;
  readonly lineTolerance: number;
  readonly areaTolerance: number;
  /** Smallest surface (square units) and shortest line shown. */
  readonly smallestArea: number;
  readonly shortestLine: number;
}

const OVERVIEW: Precision = { extent: 2048, lineTolerance: 4, areaTolerance: 5, smallestArea: 900, shortestLine: 24 };
const CITY: Precision = { extent: 2048, lineTolerance: 3, areaTolerance: 4, smallestArea: 500, shortestLine: 12 };
const STREET: Precision = { extent: 4096, lineTolerance: 1.2, areaTolerance: 1.6, smallestArea: 240, shortestLine: 6 };

export function precisionOf(zoom: number): Precision {
  return zoom >= 14 ? STREET : zoom >= 12 ? CITY : OVERVIEW;
}

/** Everything of a tile but its names: raw features sorted into our layers, joined, simplified, cut and snapped. */
export function deriveTile(raw: readonly RawFeature[], tile: TileAddress, city: City): DerivedFeature[] {
  const precision = precisionOf(tile.z);
  const groups = new Map<string, { layer: TileLayerName; type: RawFeature['type']; attributes: Attributes; paths: Path[] }>();
  const green = greenOf(raw, tile.z);
  const isNear = (part: readonly Path[]): boolean => city.isNear(...tileToWorld(middleOf(part[0]!), tile));
  for (const feature of raw) {
    for (const near of [true, false]) {
      const rule = ruleOf(feature, { zoom: tile.z, near });
      if (!rule) continue;
      const paths = partsOf(feature).filter((part) => isNear(part) === near && (rule.attributes['kind'] !== 'path' || isMostlyIn(green, part[0]!))).flat();
      const key = `${rule.layer} ${JSON.stringify(rule.attributes)}`;
      const group = groups.get(key) ?? { layer: rule.layer, type: feature.type, attributes: rule.attributes, paths: [] };
      for (const path of paths) group.paths.push(path);
      groups.set(key, group);
    }
  }
  const derived = [...groups.keys()].sort().map((key): DerivedFeature => {
    const { layer, type, attributes, paths } = groups.get(key)!;
    const refined = type === 'polygon' ? refinePolygons(paths, precision, layer === 'buildings') : refineLines(paths, precision);
    return { layer, type, attributes, paths: refined };
  });
  return [...derived, ...cityFeatures(tile, city, precision)];
}

/** Berlin, what is not Berlin, and the fading towards the end of the map. */
function cityFeatures(tile: TileAddress, city: City, precision: Precision): DerivedFeature[] {
  const outline = city.outlineOn(tile, precision.areaTolerance);
  const polygon = (layer: TileLayerName, attributes: Attributes, rings: readonly Path[]): DerivedFeature => (
    { layer, type: 'polygon', attributes, paths: rings.map((ring) => snapped(ring, precision.extent / EXTENT)).filter((ring) => ring.length >= 4) }
  );
  return [
    polygon('city', {}, partsOn(outline, MARGIN)),
    polygon('outside', { kind: 'near' }, frameAround(outline, MARGIN)),
    polygon('outside', { kind: 'far' }, farFrom(tile, MARGIN)),
  ];
}

/** Lines with common attributes: joined, simplified, cut to the tile, in whole units, in a fixed order. */
export function refineLines(lines: readonly Path[], precision: Precision): Path[] {
  const refined = joinLines(lines)
    .map((line) => simplifyLine(line, precision.lineTolerance))
    .flatMap(cutLine)
    .filter((line) => lengthOf(line) >= precision.shortestLine)
    .map((line) => snapped(line, precision.extent / EXTENT))
    .filter((line) => line.length >= 2);
  return refined.sort(alongCurve);
}

function refinePolygons(rings: readonly Path[], precision: Precision, exact: boolean): Path[] {
  // Houses are simplified less than woods: their corners are right angles.
  const tolerance = exact ? precision.areaTolerance * 0.75 : precision.areaTolerance;
  const smallest = precision.smallestArea;
  const scale = precision.extent / EXTENT;
  const refine = (ring: Path): Path => {
    const refined = snapped(cutRing(simplifyRing(ring, tolerance)), scale);
    return refined.length >= 4 ? refined : [];
  };
  const polygons: Path[][] = [];
  for (const [outer, ...holes] of polygonsOf(rings)) {
    if (ringArea(outer!) < smallest) continue;
    const ring = refine(outer!);
    if (ring.length === 0 || ringArea(ring) <= 0) continue;
    polygons.push([ring, ...holes.filter((hole) => -ringArea(hole) >= smallest).map(refine).filter((hole) => ringArea(hole) < 0)]);
  }
  return polygons.sort((a, b) => alongCurve(a[0]!, b[0]!)).flat();
}

function cutLine(line: Path): Path[] {
  if (line.every(isInMargin)) return [line];
  return clipLine(line.map(shifted), EXTENT + 2 * MARGIN).map((piece) => piece.map(shiftedBack));
}

function cutRing(ring: Path): Path {
  if (ring.every(isInMargin)) return ring;
  return clipRing(ring.map(shifted), EXTENT + 2 * MARGIN).map(shiftedBack);
}

const isInMargin = ([x, y]: Position): boolean => x >= -MARGIN && y >= -MARGIN && x <= EXTENT + MARGIN && y <= EXTENT + MARGIN;
const shifted = ([x, y]: Position): Position => [x + MARGIN, y + MARGIN];
const shiftedBack = ([x, y]: Position): Position => [x - MARGIN, y - MARGIN];

/** Where footpaths are shown: in parks and woods. Along streets they are pavements and would only double the street. */
function greenOf(raw: readonly RawFeature[], zoom: number): Coverage {
  const green = new Coverage(288, 16, -MARGIN * 4, -MARGIN * 4);
  if (zoom < 14) return green;
  for (const feature of raw) {
    const rule = ruleOf(feature, { zoom, near: true });
    if (rule?.layer === 'ground' && GREEN.has(String(rule.attributes['kind']))) {
      for (const polygon of polygonsOf(feature.paths)) if (ringArea(polygon[0]!) > 20_000) green.fill(polygon);
    }
  }
  return green;
}

const GREEN = new Set(['wood', 'park', 'meadow', 'cemetery']);

function isMostlyIn(coverage: Coverage, path: Path): boolean {
  let inside = 0, steps = 0;
  for (let index = 1; index < path.length; index++) {
    const [x0, y0] = path[index - 1]!, [x1, y1] = path[index]!;
    const count = Math.max(1, Math.round(Math.hypot(x1 - x0, y1 - y0) / 24));
    for (let step = 0; step < count; step++) {
      const share = (step + 0.5) / count;
      if (coverage.has(x0 + share * (x1 - x0), y0 + share * (y1 - y0))) inside++;
    }
    steps += count;
  }
  return inside >= 0.6 * steps;
}

/** Raw features hold many parts on the lower levels; each is judged on its own. */
function partsOf({ type, paths }: RawFeature): Path[][] {
  return type === 'polygon' ? polygonsOf(paths) : paths.map((path) => [path]);
}

function middleOf(path: Path): Position {
  return path[path.length >> 1]!;
}

function lengthOf(line: Path): number {
  let length = 0;
  for (let index = 1; index < line.length; index++) length += Math.hypot(line[index]![0] - line[index - 1]![0], line[index]![1] - line[index - 1]![1]);
  return length;
}

/** Neighbours first (Z-order curve of the first position): small differences are few bytes. The rest only makes the order total. */
function alongCurve(a: Path, b: Path): number {
  const difference = curve(a[0]!) - curve(b[0]!);
  return difference || a.length - b.length || String(a).localeCompare(String(b), 'en');
}

function curve([x, y]: Position): number {
  let code = 0;
  for (let bit = 12; bit >= 0; bit--) code = code * 4 + ((((y + 512) >> bit) & 1) * 2 + (((x + 512) >> bit) & 1));
  return code;
}
