import { AmbientLight, DirectionalLight, LightingEffect } from '@deck.gl/core';
import { ColumnLayer } from '@deck.gl/layers';
import { MapLibreOverlay } from '@deck.gl/maplibre';
import { NavigationControl, type Map as MapLibreMap } from 'maplibre-gl';
import type { Column } from './column';

/** How columns look for a level: metres on the ground. */
export interface ColumnShape {
  readonly radius: number;
  /** Height of the tallest column. */
  readonly tallest: number;
}

export interface ColumnOverlay {
  draw(columns: readonly Column[], shape: ColumnShape, emphasised: string | null): void;
  /** Id of the column at a point of the screen; null if there is none. */
  at(x: number, y: number): string | null;
  remove(): void;
}

const PITCH = 50;
/** A lit column loses some of its colour; with much light from all sides it keeps close to the legend's. */
const LIGHT = new LightingEffect({
  ambient: new AmbientLight({ color: [255, 255, 255], intensity: 1.9 }),
  sun: new DirectionalLight({ color: [255, 255, 255], intensity: 1.1, direction: [-1, -3, -4] }),
});

/**
 * Draws columns on a map, in the same picture as the map itself, so that they stand upon the streets and hide each other.
 * The map is tilted and may be turned while they are there, and lies flat again afterwards.
 *
 * @param duration of the tilting in milliseconds; 0 for people who want no motion.
 * @param shared false after the graphics processor dropped the map once: deck.gl cannot begin anew in the map's own picture,
 *   so the columns get one of their own above it.
 * @throws if the browser cannot draw them.
 */
export function addColumns(map: MapLibreMap, duration: () => number, shared: boolean): ColumnOverlay {
  const overlay = new MapLibreOverlay({ interleaved: shared, layers: [], effects: [LIGHT] });
  map.addControl(overlay);
  const compass = new NavigationControl({ showZoom: false, visualizePitch: true });
  map.addControl(compass, 'bottom-right');
  allowTurning(map, true);
  map.easeTo({ pitch: PITCH, duration: duration() });

  let layers: ColumnLayer<Column>[] = [];
  // The overlay waits for a style whose tiles are all there, and may miss it; drawing again when the map is at rest helps.
  const again = (): void => overlay.setProps({ layers });
  map.once('idle', again);

  return {
    draw(columns, { radius, tallest }, emphasised) {
      layers = [
        new ColumnLayer<Column>({
          id: 'columns', data: columns, pickable: true, diskResolution: 6, radius, extruded: true, elevationScale: tallest,
          getPosition: ({ longitude, latitude }) => [longitude, latitude],
          getElevation: ({ height }) => height,
          getFillColor: ({ id, colour }) => rgb(id === emphasised ? brightened(colour) : colour),
          material: { ambient: 0.55, diffuse: 0.5, shininess: 8, specularColor: [20, 20, 20] },
          updateTriggers: { getFillColor: emphasised },
        }),
      ];
      overlay.setProps({ layers });
    },
    at(x, y) {
      const found = overlay.pickObject({ x, y, radius: 2, layerIds: ['columns'] })?.object as Column | undefined;
      return found?.id ?? null;
    },
    remove() {
      map.off('idle', again);
      map.removeControl(overlay);
      map.removeControl(compass);
      allowTurning(map, false);
      map.easeTo({ pitch: 0, bearing: 0, duration: duration() });
    },
  };
}

function allowTurning(map: MapLibreMap, allowed: boolean): void {
  if (allowed) {
    map.dragRotate.enable();
    map.touchPitch.enable();
    map.touchZoomRotate.enableRotation();
    map.keyboard.enableRotation();
  } else {
    map.dragRotate.disable();
    map.touchPitch.disable();
    map.touchZoomRotate.disableRotation();
    map.keyboard.disableRotation();
  }
}

function rgb(colour: string): [number, number, number] {
  const value = Number.parseInt(colour.slice(1), 16);
  return [value >> 16, (value >> 8) & 255, value & 255];
}

/** Halfway to the focus colour: seen on light and on dark columns. */
function brightened(colour: string): string {
  const mixed = rgb(colour).map((channel, index) => Math.round((channel + [30, 110, 220][index]!) / 2));
  return `#${mixed.map((channel) => channel.toString(16).padStart(2, '0')).join('')}`;
}
