import type { ExpressionSpecification, LayerSpecification } from 'maplibre-gl';
import { byZoom, isKind, layer } from './layers';
import type { Palette } from './palette';

/** What lies under the data: ground, water, houses, and the dimmed surroundings of Berlin. */
export function groundLayers(palette: Palette): LayerSpecification[] {
  const groundColour = ['match', ['get', 'kind'], ...Object.entries(palette.ground).flat(), palette.land] as unknown as ExpressionSpecification;
  return [
    { id: 'background/land', type: 'background', paint: { 'background-color': palette.land } },
    layer('fill', 'ground/green', 'ground', { paint: { 'fill-color': groundColour, 'fill-antialias': false } }),
    layer('line', 'ground/runways', 'roads', {
      filter: isKind('runway'),
      paint: { 'line-color': palette.buildingEdge, 'line-width': byZoom([11, 2], [14, 14], [18, 220]), 'line-opacity': 0.7 },
    }),
    layer('fill', 'water/surfaces', 'water', { paint: { 'fill-color': palette.water } }),
    layer('line', 'water/courses', 'waterways', {
      filter: isKind('river', 'canal', 'stream'),
      layout: { 'line-cap': 'round', 'line-join': 'round' },
      paint: { 'line-color': palette.water, 'line-width': byZoom([9, 0.7], [12, 1.2], [14, 2], [18, 10]) },
    }),
    layer('fill', 'buildings/houses', 'buildings', {
      minzoom: 14,
      paint: {
        'fill-color': palette.building,
        'fill-opacity': ['interpolate', ['linear'], ['zoom'], 14, 0, 14.6, 1],
        'fill-outline-color': palette.buildingEdge,
      },
    }),
    layer('fill', 'surroundings/outside', 'outside', { paint: { 'fill-color': palette.surroundings, 'fill-antialias': false } }),
  ];
}
