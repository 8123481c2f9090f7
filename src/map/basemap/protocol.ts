import { addProtocol } from 'maplibre-gl';
import { PMTiles, Protocol } from 'pmtiles';
import { ArchiveSource } from './archive-source';
import { BASEMAP_ARCHIVE, BASEMAP_PROTOCOL } from './source';

let protocol: Protocol | undefined;

/**
 * Teaches MapLibre to read the basemap's tiles out of their archive. Call it before a map is created; once is enough.
 *
 * @param archive the same address as in the style.
 */
export function registerBasemapProtocol(archive = BASEMAP_ARCHIVE): void {
  if (!protocol) {
    protocol = new Protocol();
    addProtocol(BASEMAP_PROTOCOL, protocol.tile);
  }
  if (!protocol.get(archive)) protocol.add(new PMTiles(new ArchiveSource(archive)));
}
