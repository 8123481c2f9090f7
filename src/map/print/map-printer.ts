import type { GeoJSONSource, Map as MapLibreMap } from 'maplibre-gl';
import { addLayer } from '../add-layer';
import type { AreaFeatures, Bounds } from '../areas/geometry';
import { hatchImage } from '../areas/hatch';
import { basemapStyle } from '../basemap/style';
import { createPictureMap } from '../create-map';
import type { MapPicture } from './map-picture';

export interface PictureRequest {
  /** The area the picture is about: a strong line around it. */
  readonly areaId: string;
  readonly bounds: Bounds;
  readonly features: AreaFeatures;
  /** Colour by area id. */
  readonly colours: ReadonlyMap<string, string>;
  /** Areas without a value. */
  readonly hatched: readonly string[];
}

/** The picture is given up when the map is not complete after so long; the sketch then takes its place. */
const PATIENCE = 45_000;
/** Device pixels per CSS pixel: 240 per inch. */
const RESOLUTION = 2.5;

/**
 * Draws pictures of the map for paper, one after the other, with one hidden map: tiles and textures of one are there for the
 * next. Close it, or WebGL contexts pile up.
 */
export class MapPrinter {
  readonly #container: HTMLElement;
  readonly #map: MapLibreMap;

  private constructor(container: HTMLElement, map: MapLibreMap) {
    this.#container = container;
    this.#map = map;
  }

  /**
   * @param width of the pictures in CSS pixels.
   * @throws where the browser has no WebGL.
   */
  static async open(width: number, height: number, language: 'de' | 'en'): Promise<MapPrinter> {
    const container = document.createElement('div');
    Object.assign(container.style, { position: 'fixed', left: '-20000px', top: '0', width: `${width}px`, height: `${height}px` });
    container.inert = true;
    container.setAttribute('aria-hidden', 'true');
    document.body.append(container);
    try {
      const map = await createPictureMap(container, basemapStyle('light', language), RESOLUTION);
      // The first view is drawn with the first picture: waiting for `load` would draw it once for nothing.
      await event(map, 'style.load');
      map.addImage('hatch', hatchImage([110, 100, 90], 0.75), { pixelRatio: 2 });
      return new MapPrinter(container, map);
    } catch (error) {
      container.remove();
      throw error;
    }
  }

  /** @throws if the map is not complete in time. */
  async picture(request: PictureRequest): Promise<MapPicture> {
    const map = this.#map;
    this.#showAreas(request);
    map.fitBounds(request.bounds, { animate: false });
    map.triggerRepaint();
    await event(map, 'idle');
    const blob = await new Promise<Blob | null>((done) => map.getCanvas().toBlob(done, 'image/png'));
    if (!blob) throw new Error('the map gave no picture');
    const { clientWidth: width, clientHeight: height } = this.#container;
    const middle = height / 2;
    const metresPerPixel = map.unproject([0, middle]).distanceTo(map.unproject([100, middle])) / 100;
    // Positions are asked for after the map has moved on to the next area: what is needed to place them is kept.
    const [topLeft, bottomRight] = [map.unproject([0, 0]), map.unproject([width, height])];
    const mercator = (latitude: number): number => Math.log(Math.tan(Math.PI / 4 + (latitude * Math.PI) / 360));
    return {
      url: URL.createObjectURL(blob), width, height, metresPerPixel,
      place: (longitude, latitude) => [
        (width * (longitude - topLeft.lng)) / (bottomRight.lng - topLeft.lng),
        (height * (mercator(latitude) - mercator(topLeft.lat))) / (mercator(bottomRight.lat) - mercator(topLeft.lat)),
      ],
    };
  }

  close(): void {
    this.#map.remove();
    this.#container.remove();
  }

  #showAreas({ areaId, features, colours, hatched }: PictureRequest): void {
    const map = this.#map;
    const hatchedIds = new Set(hatched);
    const coloured: AreaFeatures = {
      type: 'FeatureCollection',
      features: features.features.map((feature) => {
        const id = feature.properties.area_id;
        const properties = { area_id: id, colour: colours.get(id) ?? 'rgba(0,0,0,0)', hatched: hatchedIds.has(id), chosen: id === areaId };
        return { ...feature, properties };
      }),
    };
    const source = map.getSource<GeoJSONSource>('areas');
    if (source) {
      void source.setData(coloured);
      return;
    }
    map.addSource('areas', { type: 'geojson', data: coloured, tolerance: 0.1 });
    addLayer(map, { id: 'areas/fill', type: 'fill', source: 'areas', paint: { 'fill-color': ['get', 'colour'], 'fill-opacity': 0.72, 'fill-antialias': false } });
    addLayer(map, { id: 'areas/hatch', type: 'fill', source: 'areas', filter: ['get', 'hatched'], paint: { 'fill-pattern': 'hatch' } });
    addLayer(map, { id: 'outlines/areas', type: 'line', source: 'areas', paint: { 'line-color': '#635c54', 'line-width': 0.8, 'line-opacity': 0.8 } });
    addLayer(map, {
      id: 'outlines/chosen-casing', type: 'line', source: 'areas', filter: ['get', 'chosen'], layout: { 'line-join': 'round' }, paint: { 'line-color': '#ffffff', 'line-width': 6 },
    });
    addLayer(map, {
      id: 'outlines/chosen', type: 'line', source: 'areas', filter: ['get', 'chosen'], layout: { 'line-join': 'round' }, paint: { 'line-color': '#1f1c19', 'line-width': 3 },
    });
  }
}

function event(map: MapLibreMap, name: 'style.load' | 'idle'): Promise<void> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error(`the map was not ready in ${PATIENCE / 1000} s`)), PATIENCE);
    void map.once(name, () => {
      clearTimeout(timer);
      resolve();
    });
  });
}
