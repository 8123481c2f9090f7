import type { LayerSpecification, Map as MapLibreMap } from 'maplibre-gl';
import { layerAbove, type LayerId } from './layer-order';

/** Adds a layer at its place in the order of layers; what its id says decides, not when it is added. */
export function addLayer(map: MapLibreMap, layer: LayerSpecification & { id: LayerId }): void {
  map.addLayer(layer, layerAbove(layer.id, map.getLayersOrder()));
}
