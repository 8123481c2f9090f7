import type { ExpressionSpecification, LayerSpecification } from 'maplibre-gl';
import { all, byZoom, byZoomAndKind, isKind, layer } from './layers';
import type { Palette } from './palette';

const CARRIAGEWAYS = ['motorway', 'trunk', 'primary', 'secondary', 'tertiary', 'minor', 'pedestrian', 'service'] as const;

/** Widths in pixels; links and what is not named here take the last number. */
const WIDTH = [
  [7, { motorway: 0.7, trunk: 0.5, primary: 0.3 }, 0.2],
  [9, { motorway: 1, trunk: 0.8, primary: 0.7, secondary: 0.4 }, 0.2],
  [11, { motorway: 1.7, trunk: 1.4, primary: 1.3, secondary: 1, tertiary: 0.5 }, 0.3],
  [12, { motorway: 2.2, trunk: 1.9, primary: 1.8, secondary: 1.4, tertiary: 0.9, minor: 0.4 }, 0.4],
  [13, { motorway: 3, trunk: 2.6, primary: 2.5, secondary: 2.1, tertiary: 1.5, minor: 0.8, pedestrian: 0.7 }, 0.4],
  [14, { motorway: 4.2, trunk: 3.6, primary: 3.5, secondary: 3, tertiary: 2.4, minor: 1.5, pedestrian: 1.3 }, 0.6],
  [15, { motorway: 6.5, trunk: 5.6, primary: 5.4, secondary: 4.7, tertiary: 4, minor: 2.8, pedestrian: 2.4 }, 1.1],
  [16, { motorway: 10, trunk: 9, primary: 8.5, secondary: 7.5, tertiary: 6.5, minor: 5, pedestrian: 4 }, 2.2],
  [18, { motorway: 26, trunk: 24, primary: 23, secondary: 20, tertiary: 18, minor: 15, pedestrian: 12 }, 6],
] as const;

const EDGE = [[13, 0.5], [16, 0.8], [18, 1.2]] as const;

/**
 * The lines that lie on the data's colours: translucent, so that a dark class shows a street as lighter and a bright one as
 * darker than itself, and thin, so that the classes stay what one sees first.
 */
export function streetLayers(palette: Palette): LayerSpecification[] {
  const round = { 'line-cap': 'round', 'line-join': 'round' } as const;
  const important = ['match', ['get', 'kind'], ['motorway', 'trunk'], 6, 'primary', 5, 'secondary', 4, 'tertiary', 3, 'minor', 2, 1] as unknown as ExpressionSpecification;
  const open = ['!', ['has', 'tunnel']] as unknown as ExpressionSpecification;
  const covered = ['has', 'tunnel'] as unknown as ExpressionSpecification;
  const streets = isKind(...CARRIAGEWAYS);
  return [
    // Nobody lives on water: rivers and lakes interrupt the data, as they do the city, and one finds one's way by them.
    layer('fill', 'streets/water', 'water', { paint: { 'fill-color': palette.water, 'fill-opacity': 0.85 } }),
    layer('line', 'streets/subway', 'rails', {
      minzoom: 12, filter: all(isKind('subway', 'suburban', 'rail'), covered),
      paint: { 'line-color': palette.rail, 'line-width': byZoom([12, 0.6], [15, 1.2], [18, 2.4]), 'line-dasharray': [2, 2.5], 'line-opacity': 0.3 },
    }),
    layer('line', 'streets/tunnels', 'roads', {
      minzoom: 13, filter: all(streets, covered),
      paint: { 'line-color': palette.streetEdge, 'line-width': byZoomAndKind(...WIDTH), 'line-opacity': 0.12, 'line-dasharray': [1.5, 1] },
    }),
    layer('line', 'streets/paths', 'roads', {
      minzoom: 14, filter: isKind('path', 'track'), layout: round,
      paint: { 'line-color': palette.path, 'line-width': byZoom([14, 0.5], [16, 1], [18, 2]), 'line-dasharray': [2, 2], 'line-opacity': ['interpolate', ['linear'], ['zoom'], 14, 0.25, 16, 0.7] },
    }),
    layer('line', 'streets/ferries', 'roads', {
      minzoom: 13, filter: isKind('ferry'),
      paint: { 'line-color': palette.labels.water, 'line-width': 1, 'line-dasharray': [3, 3], 'line-opacity': 0.5 },
    }),
    layer('line', 'streets/edges', 'roads', {
      minzoom: 12, filter: all(streets, open), layout: round,
      paint: {
        'line-color': palette.streetEdge, 'line-gap-width': byZoomAndKind(...WIDTH), 'line-width': byZoom(...EDGE),
        'line-opacity': ['interpolate', ['linear'], ['zoom'], 12, 0, 13, 0.32, 16, 0.36],
      },
    }),
    layer('line', 'streets/roads', 'roads', {
      filter: all(streets, open), layout: { ...round, 'line-sort-key': important },
      paint: {
        'line-color': ['match', ['get', 'kind'], ['motorway', 'trunk', 'primary', 'secondary'], palette.street, palette.streetMinor],
        'line-width': byZoomAndKind(...WIDTH),
        'line-opacity': ['interpolate', ['linear'], ['zoom'], 9, 0.75, 13, 0.88, 16, 0.92],
      },
    }),
    layer('line', 'streets/rails', 'rails', {
      filter: all(isKind('rail', 'suburban', 'subway'), open), layout: { 'line-join': 'round' },
      paint: { 'line-color': palette.rail, 'line-width': byZoom([9, 0.4], [12, 0.6], [15, 1.1], [18, 2.2]), 'line-opacity': ['interpolate', ['linear'], ['zoom'], 9, 0.2, 12, 0.35, 14, 0.55] },
    }),
    layer('line', 'streets/trams', 'rails', {
      minzoom: 15, filter: isKind('tram'),
      paint: { 'line-color': palette.rail, 'line-width': byZoom([15, 0.5], [18, 1.2]), 'line-opacity': 0.45 },
    }),
    layer('line', 'streets/state-border', 'borders', {
      filter: isKind('state'), layout: { 'line-join': 'round' },
      paint: { 'line-color': palette.border, 'line-width': byZoom([8, 0.8], [12, 1.3], [16, 2]), 'line-dasharray': [3, 2], 'line-opacity': 0.55 },
    }),
  ];
}
