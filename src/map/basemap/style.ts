import type { StyleSpecification } from 'maplibre-gl';
import { assertLayerOrder } from '../layer-order';
import { groundLayers, surroundingLayers } from './ground-layers';
import { labelLayers } from './label-layers';
import { palettes, type Theme } from './palette';
import { BASEMAP_ARCHIVE, BASEMAP_SOURCE, basemapSource, type Language } from './source';
import { streetLayers } from './street-layers';

/**
 * The quiet map under the data, as a MapLibre style without `glyphs` and sprites: nothing but the tiles is fetched.
 * Call `registerBasemapProtocol` and await `loadMapFonts` before a map uses it.
 *
 * @param language of the attribution; names on the map are the German ones.
 * @param archive address of the tiles, on the application's own server.
 */
export function basemapStyle(theme: Theme, language: Language, archive = BASEMAP_ARCHIVE): StyleSpecification {
  const palette = palettes[theme];
  const layers = [...groundLayers(palette), ...streetLayers(palette), ...surroundingLayers(palette), ...labelLayers(palette)];
  assertLayerOrder(layers.map(({ id }) => id));
  return {
    version: 8,
    name: theme === 'light' ? 'Kiezkompass hell' : 'Kiezkompass dunkel',
    sources: { [BASEMAP_SOURCE]: basemapSource(language, archive) },
    layers,
  };
}
