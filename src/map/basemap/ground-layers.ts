import type { ExpressionSpecification, LayerSpecification } from 'maplibre-gl';
import { byZoom, isKind, layer } from './layers';
import type { Palette } from './palette';

/** What lies under the data: ground, water and houses. */
export function groundLayers(palette: Palette): LayerSpecification[] {
  const groundColour = ['match', ['get', 'kind'], ...Object.entries(palette.ground).flat(), palette.land] as unknown as ExpressionSpecification;
  return [
    { id: 'background/paper', type: 'background', paint: { 'background-color': palette.paper } },
    layer('fill', 'ground/city', 'city', { paint: { 'fill-color': palette.land } }),
    layer('fill', 'ground/green', 'ground', { paint: { 'fill-color': groundColour } }),
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
        // Walls between houses only where one looks for a house.
        'fill-outline-color': ['interpolate', ['linear'], ['zoom'], 15.3, palette.building, 16.3, palette.buildingEdge],
      },
    }),
  ];
}

/** The veil over everything outside Berlin, which hides the end of the map altogether. */
export function surroundingLayers(palette: Palette): LayerSpecification[] {
  return [
    layer('fill', 'surroundings/outside', 'outside', {
      filter: isKind('near'), paint: { 'fill-color': palette.paper, 'fill-opacity': 0.55, 'fill-antialias': false },
    }),
    // Nine frames upon each other: together opaque.
    layer('fill', 'surroundings/far', 'outside', {
      filter: isKind('far'), paint: { 'fill-color': palette.paper, 'fill-opacity': 0.38, 'fill-antialias': false },
    }),
  ];
}
