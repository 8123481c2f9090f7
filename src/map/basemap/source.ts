import type { VectorSourceSpecification } from 'maplibre-gl';
import { TILE_MAXZOOM, TILE_MINZOOM } from './tile-schema';

export type Language = 'de' | 'en';

export const BASEMAP_SOURCE = 'basemap';

/** West, south, east, north in degrees: how far the overview levels reach. */
export const BASEMAP_BOUNDS: [number, number, number, number] = [12.7, 52.1, 14.05, 52.9];

/** Address of the tiles, relative to the page. */
export const BASEMAP_ARCHIVE = 'tiles/berlin.pmtiles';

/** Scheme of tile addresses; `registerBasemapProtocol` teaches it to MapLibre. */
export const BASEMAP_PROTOCOL = 'pmtiles';

/** @param archive address of berlin.pmtiles on the application's own server, absolute or relative to the page. */
export function basemapSource(language: Language, archive: string): VectorSourceSpecification {
  return {
    type: 'vector',
    tiles: [`${BASEMAP_PROTOCOL}://${archive}/{z}/{x}/{y}`],
    minzoom: TILE_MINZOOM,
    maxzoom: TILE_MAXZOOM,
    bounds: BASEMAP_BOUNDS,
    attribution: basemapAttribution(language),
  };
}

/** The licence of OpenStreetMap wants the authors named on the map; the makers of the raw tiles' schema
 * want theirs; the date is said because Berlin goes on building. */
export function basemapAttribution(language: Language): string {
  const link = (text: string): string => `<a href="https://www.openstreetmap.org/copyright" target="_blank" rel="noopener noreferrer">${text}</a>`;
  switch (language) {
    case 'de': return `© ${link('OpenStreetMap-Mitwirkende')} · © OpenMapTiles · Stand der Karte: 6. August 2021`;
    case 'en': return `© ${link('OpenStreetMap contributors')} · © OpenMapTiles · Map as of 6 August 2021`;
  }
}
