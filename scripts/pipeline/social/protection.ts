import { gunzipSync } from 'node:zlib';
import type { FeatureCollection, MultiPolygon } from 'geojson';
import type { Position } from '../../../src/domain/spatial/position';
import type { Areas } from '../areas/polygons';
import { polygonsOf } from '../areas/polygons';
import { toUtm } from '../read/projection';
import { SourceError, type StepContext } from '../step';
import type { WeightedPoints } from './people';

const FILE = 'social/housing/milieuschutz_residential_protection_em.geojson.gz';

/** A polygon with its holes and the rectangle around it. */
interface Shape {
  readonly rings: readonly (readonly Position[])[];
  readonly extent: readonly [number, number, number, number];
}

/**
 * Milieuschutz areas (§ 172 (1) 2 BauGB) in EPSG:25833. The file's `crs` member names EPSG:25833 too, but its
 * coordinates are longitude and latitude; coordinates out of Berlin's degrees stop the step.
 */
export function readProtectionAreas(context: StepContext): Shape[] {
  const { features } = JSON.parse(new TextDecoder().decode(gunzipSync(context.sources.bytes(FILE)))) as FeatureCollection<MultiPolygon>;
  if (features?.length !== 81) throw new SourceError(FILE, `has ${features?.length ?? 'no'} areas instead of 81`);
  return features.flatMap((feature, index) => feature.geometry.coordinates.map((polygon) => shapeOf(polygon.map((ring) => ring.map(([lon, lat]) => {
    if (!(lon! > 13 && lon! < 13.8 && lat! > 52.3 && lat! < 52.7)) throw new SourceError(FILE, `${lon}, ${lat} is not in Berlin`, index + 1);
    return toUtm([lon!, lat!]);
  })))));
}

/** Share (0–100) of the weight of each Planungsraum that lies in any of the shapes. */
export function shareWithin(shapes: readonly Shape[], points: WeightedPoints, planningAreas: readonly string[]): Map<string, number | null> {
  const within = new Map<string, number>(), all = new Map<string, number>();
  for (let row = 0; row < points.weight.length; row++) {
    const planningArea = points.planningArea[row]!, weight = points.weight[row]!;
    all.set(planningArea, (all.get(planningArea) ?? 0) + weight);
    if (!shapes.some((shape) => contains(shape, points.x[row]!, points.y[row]!))) continue;
    within.set(planningArea, (within.get(planningArea) ?? 0) + weight);
  }
  return new Map(planningAreas.map((id) => [id, all.get(id) ? (100 * (within.get(id) ?? 0)) / all.get(id)! : null]));
}

/** A regular grid of points in every Planungsraum: what surface means while it is not known where people live. */
export function gridPoints(areas: Areas, spacing = 25): WeightedPoints {
  const x: number[] = [], y: number[] = [], planningArea: string[] = [];
  for (const area of areas.features) {
    for (const polygon of polygonsOf(area.geometry)) {
      const shape = shapeOf(polygon);
      const [left, bottom, right, top] = shape.extent;
      for (let column = Math.ceil(left / spacing) * spacing; column <= right; column += spacing) {
        for (let row = Math.ceil(bottom / spacing) * spacing; row <= top; row += spacing) {
          if (!contains(shape, column, row)) continue;
          x.push(column); y.push(row); planningArea.push(area.properties.id);
        }
      }
    }
  }
  return { x, y, planningArea, weight: x.map(() => 1) };
}

function shapeOf(rings: readonly (readonly Position[])[]): Shape {
  let [left, bottom, right, top] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [x, y] of rings[0]!) {
    left = Math.min(left, x); right = Math.max(right, x);
    bottom = Math.min(bottom, y); top = Math.max(top, y);
  }
  return { rings, extent: [left, bottom, right, top] };
}

/** Even-odd rule over all rings, so that holes need no special case. */
function contains({ rings, extent: [left, bottom, right, top] }: Shape, x: number, y: number): boolean {
  if (x < left || x > right || y < bottom || y > top) return false;
  let inside = false;
  for (const ring of rings) {
    for (let index = 1; index < ring.length; index++) {
      const [x0, y0] = ring[index - 1]!, [x1, y1] = ring[index]!;
      if (y0 > y !== y1 > y && x < ((x1 - x0) * (y - y0)) / (y1 - y0) + x0) inside = !inside;
    }
  }
  return inside;
}
