import type { MapGeoJSONFeature, Map as MapLibreMap, Point } from 'maplibre-gl';
import { groupOfLayer, type LayerGroup } from '../layer-order';

/** Groups whose symbols lie above the areas and take the pointer before them. */
const SYMBOLS: readonly LayerGroup[] = ['places', 'offices', 'measures'];

/** A finger covers more than a pointer's tip (WCAG 2.5.8). */
const REACH = { mouse: 3, finger: 18 } as const;

/** The symbol nearest to a point of the screen, from one group or from all; undefined if there is none within reach. */
export function symbolAt(map: MapLibreMap, point: Point, groups: readonly LayerGroup[] = SYMBOLS): MapGeoJSONFeature | undefined {
  const layers = map.getLayersOrder().filter((id) => groups.includes(groupOfLayer(id)) && map.getLayer(id)?.type === 'symbol');
  if (layers.length === 0) return undefined;
  const reach = matchMedia('(pointer: coarse)').matches ? REACH.finger : REACH.mouse;
  const found = map.queryRenderedFeatures([[point.x - reach, point.y - reach], [point.x + reach, point.y + reach]], { layers });
  const distance = (feature: MapGeoJSONFeature): number => {
    if (feature.geometry.type !== 'Point') return Infinity;
    const { x, y } = map.project(feature.geometry.coordinates as [number, number]);
    return Math.hypot(x - point.x, y - point.y);
  };
  return found.sort((a, b) => distance(a) - distance(b))[0];
}
