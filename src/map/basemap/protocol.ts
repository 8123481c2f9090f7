import { addProtocol } from 'maplibre-gl';
import { Protocol } from 'pmtiles';
import { BASEMAP_PROTOCOL } from './source';

let isRegistered = false;

/** Teaches MapLibre to read tiles out of a PMTiles archive with range requests. Once is enough; more do no harm. */
export function registerBasemapProtocol(): void {
  if (isRegistered) return;
  addProtocol(BASEMAP_PROTOCOL, new Protocol().tile);
  isRegistered = true;
}
