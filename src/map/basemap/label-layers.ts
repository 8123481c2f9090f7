import type { ExpressionSpecification, LayerSpecification } from 'maplibre-gl';
import { fonts } from './font-names';
import { byZoom, isKind, layer } from './layers';
import type { Palette } from './palette';

const name = ['get', 'name'] as unknown as ExpressionSpecification;

/** Names, from the weakest to the strongest: MapLibre places those of the topmost layer first. */
export function labelLayers(palette: Palette): LayerSpecification[] {
  const halo = { 'text-halo-color': palette.halo, 'text-halo-width': 1.6, 'text-halo-blur': 0.2 };
  const water = { 'text-color': palette.labels.water, 'text-halo-color': palette.waterHalo, 'text-halo-width': 1.2, 'text-halo-blur': 0.5 };
  const green = { 'text-color': palette.labels.green, ...halo };
  const along = { 'symbol-placement': 'line', 'text-field': name, 'text-max-angle': 32, 'text-padding': 4, 'text-letter-spacing': 0.02 } as const;
  const place = { 'text-field': name, 'text-max-width': 7.5, 'text-line-height': 1.1, 'text-padding': 3 } as const;
  const ranked = ['get', 'rank'] as unknown as ExpressionSpecification;
  const street = { 'text-color': palette.labels.street, ...halo };
  return [
    layer('symbol', 'street-labels/minor', 'street_names', {
      minzoom: 15, filter: isKind('minor', 'pedestrian', 'service', 'path'),
      layout: { ...along, 'text-font': [...fonts.regular], 'text-size': byZoom([15, 10.5], [18, 13.5]), 'symbol-spacing': 320 },
      paint: street,
    }),
    layer('symbol', 'street-labels/collecting', 'street_names', {
      minzoom: 14, filter: isKind('tertiary'),
      layout: { ...along, 'text-font': [...fonts.regular], 'text-size': byZoom([14, 10.5], [18, 14]), 'symbol-spacing': 340 },
      paint: street,
    }),
    layer('symbol', 'street-labels/main', 'street_names', {
      minzoom: 12.5, filter: isKind('motorway', 'trunk', 'primary', 'secondary'),
      layout: { ...along, 'text-font': [...fonts.medium], 'text-size': byZoom([12.5, 10.5], [15, 11.5], [18, 14.5]), 'symbol-spacing': 380 },
      paint: street,
    }),
    layer('symbol', 'place-labels/greens', 'green_names', {
      minzoom: 12.5,
      layout: { ...place, 'text-font': [...fonts.regular], 'text-size': byZoom([12, 11], [15, 12], [18, 14]), 'symbol-sort-key': ranked },
      paint: green,
    }),
    layer('symbol', 'place-labels/lakes', 'lake_names', {
      minzoom: 11.5,
      layout: { ...place, 'text-font': [...fonts.italic], 'text-size': byZoom([11, 11], [15, 12.5], [18, 14.5]), 'symbol-sort-key': ranked },
      paint: water,
    }),
    layer('symbol', 'place-labels/rivers', 'river_names', {
      minzoom: 11,
      layout: { ...along, 'text-font': [...fonts.italic], 'text-size': byZoom([11, 11], [15, 12], [18, 14.5]), 'symbol-spacing': 420, 'text-letter-spacing': 0.08 },
      paint: water,
    }),
    layer('symbol', 'place-labels/localities', 'place_names', {
      minzoom: 14.5, filter: isKind('locality', 'square'),
      layout: { ...place, 'text-font': [...fonts.regular], 'text-size': byZoom([14, 11], [18, 14]) },
      paint: { 'text-color': palette.labels.district, ...halo },
    }),
    layer('symbol', 'place-labels/quarters', 'place_names', {
      minzoom: 13, filter: isKind('quarter'),
      layout: { ...place, 'text-font': [...fonts.medium], 'text-size': byZoom([13, 11.5], [16, 14]) },
      paint: { 'text-color': palette.labels.district, ...halo },
    }),
    layer('symbol', 'place-labels/villages', 'place_names', {
      minzoom: 11, filter: isKind('village', 'suburb'),
      layout: { ...place, 'text-font': [...fonts.regular], 'text-size': byZoom([11, 11], [15, 13]) },
      paint: { 'text-color': palette.labels.street, ...halo },
    }),
    layer('symbol', 'place-labels/districts', 'place_names', {
      minzoom: 11.2, maxzoom: 16, filter: isKind('district'),
      layout: { ...place, 'text-font': [...fonts.medium], 'text-size': byZoom([11, 12], [13, 14], [15, 16]) },
      paint: { 'text-color': palette.labels.place, ...halo },
    }),
    layer('symbol', 'place-labels/towns', 'place_names', {
      minzoom: 8, filter: isKind('town'),
      layout: { ...place, 'text-font': [...fonts.regular], 'text-size': byZoom([8, 11], [12, 13.5]) },
      paint: { 'text-color': palette.labels.street, ...halo },
    }),
    layer('symbol', 'place-labels/boroughs', 'place_names', {
      minzoom: 9.2, maxzoom: 11.2, filter: isKind('borough'),
      layout: { ...place, 'text-font': [...fonts.semibold], 'text-size': byZoom([9, 11], [11, 13.5]), 'text-max-width': 6 },
      paint: { 'text-color': palette.labels.place, ...halo },
    }),
    layer('symbol', 'place-labels/cities', 'place_names', {
      minzoom: 7, maxzoom: 9.8, filter: isKind('city'),
      layout: { ...place, 'text-font': [...fonts.semibold], 'text-size': byZoom([7, 13], [10, 18]) },
      paint: { 'text-color': palette.labels.place, ...halo },
    }),
  ];
}
