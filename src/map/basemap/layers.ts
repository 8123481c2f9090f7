import type { DataDrivenPropertyValueSpecification, ExpressionSpecification, FilterSpecification, LayerSpecification } from 'maplibre-gl';
import type { LayerId } from '../layer-order';
import { BASEMAP_SOURCE } from './source';
import type { TileLayerName } from './tile-schema';

type Drawn = Extract<LayerSpecification, { source: string }>;
type Kind = 'fill' | 'line' | 'symbol';

/** A layer of the basemap: its place in the order, its tile layer and how it is drawn. */
export function layer<Type extends Kind>(
  type: Type, id: LayerId, from: TileLayerName, more: Omit<Extract<Drawn, { type: Type }>, 'id' | 'type' | 'source' | 'source-layer'>,
): LayerSpecification {
  return { id, type, source: BASEMAP_SOURCE, 'source-layer': from, ...more } as LayerSpecification;
}

export function isKind(...kinds: string[]): FilterSpecification {
  return kinds.length === 1 ? ['==', ['get', 'kind'], kinds[0]!] : ['in', ['get', 'kind'], ['literal', kinds]];
}

export function all(...filters: FilterSpecification[]): FilterSpecification {
  return ['all', ...filters] as FilterSpecification;
}

/** Grows evenly from zoom level to zoom level, doubling like the map itself. */
export function byZoom(...stops: (readonly [zoom: number, value: number])[]): ExpressionSpecification {
  return ['interpolate', ['exponential', 1.5], ['zoom'], ...stops.flat()] as unknown as ExpressionSpecification;
}

/** A value for each kind, growing with the zoom level: [zoom, {kind: value}, otherwise]. */
export function byZoomAndKind(...stops: (readonly [zoom: number, byKind: Readonly<Record<string, number>>, otherwise: number])[]): DataDrivenPropertyValueSpecification<number> {
  const branches = stops.flatMap(([zoom, byKind, otherwise]) => [zoom, ['match', ['get', 'kind'], ...Object.entries(byKind).flat(), otherwise]]);
  return ['interpolate', ['exponential', 1.5], ['zoom'], ...branches] as unknown as DataDrivenPropertyValueSpecification<number>;
}
