import type { Criteria } from '../../domain/criteria/criteria';
import type { ResolutionThresholds } from '../../domain/criteria/resolution';
import type { Figure } from '../../domain/figures/figure';
import type { Camera } from '../../domain/spatial/camera';
import { readLink, writeLink } from './link';
import { INITIAL_VIEW, MOST_COMPARED, type Display, type MapLevel, type Overlay, type Place, type ProposePart, type TableView, type ViewState } from './view-state';

/** Marks the entries of the history that we wrote, to tell them from a link that was followed. */
const OURS = 'view';

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
    history.replaceState(OURS, '');
    addEventListener('hashchange', () => (history.state === OURS ? this.#read() : this.#follow()));
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

  /** Lets the link carry the query that is being looked at. */
  setQuery(sql: string | null): void {
    this.#change({ data: { ...this.#state.data, sql } }, 'in place');
  }

  chooseKreis(kreis: string | null): void {
    this.#change({ kreis, camera: null }, 'step');
  }

  chooseLevel(level: MapLevel): void {
    this.#change({ level, selected: null }, 'step');
  }

  /** Another display starts with its own classes and all of its areas. */
  chooseDisplay(display: Display): void {
    this.#change({ display, classes: null, brush: null }, 'step');
  }

  /** Shows a figure on the map of Finden, on a level that has it. */
  showFigure(figure: Figure, level: MapLevel): void {
    this.#change({ place: 'find', level, selected: null, display: { kind: 'figure', figure }, classes: null, brush: null }, 'step');
  }

  chooseClasses(classes: ViewState['classes']): void {
    this.#change({ classes }, 'step');
  }

  /** Shows only areas whose displayed figure lies in the range; in place, because it follows the pointer. */
  brush(range: ViewState['brush']): void {
    this.#change({ brush: range }, 'in place');
  }

  setRelief(relief: boolean): void {
    this.#change({ relief }, 'step');
  }

  setOverlays(overlays: readonly Overlay[]): void {
    this.#change({ overlays }, 'step');
  }

  /** Changes the table; what is typed into its filters is no step of the history. */
  setTable(table: Partial<TableView>, as: 'step' | 'in place' = 'step'): void {
    this.#change({ table: { ...this.#state.table, ...table } }, as);
  }

  /** Takes an area into the comparison or out of it; the fifth takes the place of the first. */
  compare(areaId: string, wanted: boolean): void {
    const others = this.#state.compared.filter((id) => id !== areaId);
    this.#change({ compared: wanted ? [...others, areaId].slice(-MOST_COMPARED) : others }, 'step');
  }

  /** Selects an area. Its profile takes the place of an open proposal. */
  select(areaId: string | null): void {
    if (areaId !== this.#state.selected) this.#change({ selected: areaId, ...(areaId !== null && this.#closedMeasure()) }, 'step');
  }

  /** Shows an area wherever it lies, in Finden or Vorschlagen; on its own level if the map has that level. */
  showArea(areaId: string, level: MapLevel | null): void {
    this.#change({ place: this.#placeWithMap(), kreis: null, selected: areaId, ...(level && { level }), ...this.#closedMeasure() }, 'step');
  }

  /** Flies to a place and opens the Kiez it lies in, if it lies in one alone (a street may run through many). */
  showPlace(camera: Camera, areaId: string | null): void {
    this.#change({ place: this.#placeWithMap(), kreis: null, level: 'plr', selected: areaId, camera, ...this.#closedMeasure() }, 'step');
  }

  /** Opens a proposal, or closes it. It takes the place of an open profile. */
  openMeasure(id: string | null): void {
    this.#change({ place: 'propose', propose: { ...this.#state.propose, open: id }, ...(id !== null && { selected: null }) }, 'step');
  }

  /** Lets go of a proposal that came in the link. */
  dismissOffer(): void {
    this.#change({ propose: { ...this.#state.propose, offer: null } }, 'in place');
  }

  showProposePart(part: ProposePart): void {
    this.#change({ propose: { ...this.#state.propose, part } }, 'step');
  }

  /** Chooses criteria as a whole, such as a preset. */
  chooseCriteria(criteria: Criteria): void {
    this.#change({ criteria }, 'step');
  }

  /** Changes a part of the criteria; in place, because it follows a slider. */
  setCriteria(criteria: Partial<Criteria>): void {
    this.#change({ criteria: { ...this.#state.criteria, ...criteria } }, 'in place');
  }

  setThresholds(thresholds: ResolutionThresholds): void {
    this.setCriteria({ thresholds });
  }

  moveCamera(camera: Camera | null): void {
    this.#change({ camera }, 'in place');
  }

  #closedMeasure(): Pick<ViewState, 'propose'> {
    return { propose: { ...this.#state.propose, open: null } };
  }

  /** Whoever looks for an area while making a proposal wants to go on with it. */
  #placeWithMap(): Place {
    return this.#state.place === 'propose' ? 'propose' : 'find';
  }

  #change(change: Partial<ViewState>, as: 'step' | 'in place'): void {
    this.#state = { ...this.#state, ...change };
    const link = writeLink(this.#state);
    if (link === location.hash) return;
    if (as === 'step') history.pushState(OURS, '', link);
    else history.replaceState(OURS, '', link);
  }

  /**
   * A link was followed. One from a figure to its source names only the place in Daten: whoever reads there and goes back
   * to Finden wants Kreis, thresholds and map as they were.
   */
  #follow(): void {
    const before = this.#state;
    const reference = /^#\/daten(\/|$)/.test(location.hash) && !location.hash.includes('?');
    this.#read();
    if (reference) this.#state = { ...before, place: this.#state.place, data: { ...this.#state.data, sql: before.data.sql } };
    history.replaceState(OURS, '', reference ? writeLink(this.#state) : undefined);
  }

  #read(): void {
    const { view, ignored } = readLink(location.hash);
    if (writeLink(view) !== writeLink(this.#state) || ignored.length > 0) this.#state = view;
    this.ignored = ignored;
    // What could not be read must not be passed on.
    if (ignored.length > 0) history.replaceState(OURS, '', writeLink(view));
  }
}
