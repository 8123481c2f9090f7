import { AttributionControl, Map as MapLibreMap, NavigationControl, ScaleControl, setWorkerUrl } from 'maplibre-gl';
import type { LngLatBoundsLike, PaddingOptions, StyleSpecification } from 'maplibre-gl';
import 'maplibre-gl/dist/maplibre-gl.css';
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url';
import type { Camera } from '../domain/spatial/camera';
import { loadMapFonts } from './basemap/fonts';
import { registerBasemapProtocol } from './basemap/protocol';

setWorkerUrl(workerUrl);
registerBasemapProtocol();

/** Nobody looks for a Kiez in Poland. Wide enough for a phone, whose sheet pushes the city into the upper half. */
const LIMITS: LngLatBoundsLike = [[11.6, 51.3], [15.2, 53.6]];

export interface MapSetup {
  readonly container: HTMLElement;
  readonly style: StyleSpecification;
  readonly bounds: LngLatBoundsLike;
  readonly padding: PaddingOptions;
  readonly camera: Camera | null;
  readonly locale: Record<string, string>;
}

/** Everything heavy of the map in a chunk of its own: it is loaded while the first picture is already shown. */
export async function createMap(setup: MapSetup): Promise<MapLibreMap> {
  await loadMapFonts();
  const { camera } = setup;
  const map = new MapLibreMap({
    container: setup.container,
    style: setup.style,
    ...(camera ? { center: [camera.longitude, camera.latitude], zoom: camera.zoom } : { bounds: setup.bounds, fitBoundsOptions: { padding: setup.padding } }),
    maxBounds: LIMITS,
    minZoom: 8,
    maxZoom: 18.5,
    attributionControl: false,
    dragRotate: false,
    pitchWithRotate: false,
    touchPitch: false,
    locale: setup.locale,
    fadeDuration: matchMedia('(prefers-reduced-motion: reduce)').matches ? 0 : 150,
  });
  map.touchZoomRotate.disableRotation();
  map.keyboard.disableRotation();
  map.addControl(new AttributionControl({ compact: false }), 'bottom-right');
  map.addControl(new ScaleControl({ unit: 'metric' }), 'bottom-right');
  map.addControl(new NavigationControl({ showCompass: false }), 'bottom-right');
  return map;
}

/** A map nobody touches, of which pictures for paper are taken. Its drawing stays in memory until it has been read. */
export async function createPictureMap(container: HTMLElement, style: StyleSpecification, pixelRatio: number): Promise<MapLibreMap> {
  await loadMapFonts();
  return new MapLibreMap({
    container, style, pixelRatio, interactive: false, attributionControl: false, fadeDuration: 0, center: [13.4, 52.52], zoom: 12,
    canvasContextAttributes: { preserveDrawingBuffer: true },
  });
}
