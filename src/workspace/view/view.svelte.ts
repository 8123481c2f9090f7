import type { ResolutionThresholds } from '../../domain/criteria/resolution';
import type { Camera } from '../../domain/spatial/camera';
import { readLink, writeLink } from './link';
import { INITIAL_VIEW, type Display, type MapLevel, type Place, type ViewState } from './view-state';

/**
 * What is being looked at. The address bar is its store: the view is read from the link and every change is written back,
 * as a step of the history where a person would call it one, else in place.
 */
export class View {
  #state = $state.raw<ViewState>(INITIAL_VIEW);
  /** Parts of the opened link that could not be read. */
  ignored = $state.raw<readonly string[]>([]);

  constructor() {
    this.#read();
    addEventListener('hashchange', () => this.#read());
  }

  get current(): ViewState {
    return this.#state;
  }

  /** The address of this view, to be shared. */
  get link(): string {
    return `${location.origin}${location.pathname}${writeLink(this.#state)}`;
  }

  goTo(place: Place): void {
    this.#change({ place }, 'step');
  }

  chooseKreis(kreis: string | null): void {
    this.#change({ kreis, camera: null }, 'step');
  }

  chooseLevel(level: MapLevel): void {
    this.#change({ level, selected: null }, 'step');
  }

  chooseDisplay(display: Display): void {
    this.#change({ display }, 'step');
  }

  select(areaId: string | null): void {
    if (areaId !== this.#state.selected) this.#change({ selected: areaId }, 'step');
  }

  /** Shows an area wherever it lies; on its own level if the map has that level. */
  showArea(areaId: string, level: MapLevel | null): void {
    this.#change({ place: 'find', kreis: null, selected: areaId, ...(level && { level }) }, 'step');
  }

  /** Flies to a place and opens the Kiez it lies in, if it lies in one alone (a street may run through many). */
  showPlace(camera: Camera, areaId: string | null): void {
    this.#change({ place: 'find', kreis: null, level: 'plr', selected: areaId, camera }, 'step');
  }

  setThresholds(thresholds: ResolutionThresholds): void {
    this.#change({ thresholds }, 'in place');
  }

  moveCamera(camera: Camera | null): void {
    this.#change({ camera }, 'in place');
  }

  #change(change: Partial<ViewState>, as: 'step' | 'in place'): void {
    this.#state = { ...this.#state, ...change };
    const link = writeLink(this.#state);
    if (link === location.hash) return;
    if (as === 'step') history.pushState(null, '', link);
    else history.replaceState(null, '', link);
  }

  #read(): void {
    const { view, ignored } = readLink(location.hash);
    if (writeLink(view) !== writeLink(this.#state) || ignored.length > 0) this.#state = view;
    this.ignored = ignored;
  }
}
