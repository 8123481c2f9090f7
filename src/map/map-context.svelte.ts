import type { Map as MapLibreMap } from 'maplibre-gl';
import { getContext, setContext } from 'svelte';

const KEY = Symbol('map');

/** What the components inside a {@link MapCanvas} share: the map once it exists, and how often its style was set. */
export class MapContext {
  /** Undefined until MapLibre is loaded and its first style stands. */
  map = $state.raw<MapLibreMap | undefined>();
  /** Grows with every new style: MapLibre throws added layers away with the old one, so they must be added again. */
  styleVersion = $state(0);
  /** How often the graphics processor dropped the map and gave it back: what draws by itself must begin anew. */
  restored = $state(0);
  /** Which column stands at a point of the screen; undefined while there are no columns. */
  columnAt: ((point: { readonly x: number; readonly y: number }) => string | null) | undefined;
}

export function provideMapContext(): MapContext {
  return setContext(KEY, new MapContext());
}

/** @throws outside of a MapCanvas. */
export function useMapContext(): MapContext {
  const context = getContext<MapContext | undefined>(KEY);
  if (!context) throw new Error('A map layer must stand inside a MapCanvas');
  return context;
}
