import { SvelteMap } from 'svelte/reactivity';
import type { Database } from '../../../data/database';
import { CITY, precinctSetOf, readPrecinctFigure, type PrecinctFigure } from '../../../data/figures/read-precincts';
import { SET_OF_ELECTION, type PrecinctSet } from '../../../domain/elections/precinct-sets';
import type { FigureDescription } from '../../../domain/figures/description';
import { figureKey, type Figure } from '../../../domain/figures/figure';
import { settings } from '../../../ui/settings.svelte';
import type { Colouring } from '../display/colouring';
import { DisplayModel } from '../display/display-model.svelte';
import type { FindModel } from '../find-model.svelte';
import type { MapModel } from '../map-model';
import { loadPrecinctAreas, type PrecinctAreas } from './precinct-areas';
import { precinctTexts } from './texts';

/**
 * Stimmbezirke in the place of areas: what map, legend and tooltip show while that level is chosen and something is on
 * display that was counted in them. They have results and turnout alone, in elections whose borders are known.
 */
export class PrecinctModel implements MapModel {
  hovered = $state<string | null>(null);
  /** A precinct has no profile and no place in a link: it is only marked on the map and in the list. */
  selected = $state<string | null>(null);
  readonly #model: FindModel;
  readonly #database: Promise<Database>;
  readonly #areas = new SvelteMap<PrecinctSet, PrecinctAreas>();
  readonly #values = new SvelteMap<string, ReadonlyMap<string, number>>();
  readonly #asked = new Set<string>();
  #problem = $state.raw<Error | null>(null);

  constructor(model: FindModel, database: Promise<Database>) {
    this.#model = model;
    this.#database = database;
  }

  get view(): FindModel['view'] {
    return this.#model.view;
  }

  // A list of keys, so that a moved camera changes nothing.
  readonly #figures = $derived.by((): readonly Figure[] => {
    const { display } = this.view.current;
    return display.kind === 'figure' ? [display.figure] : display.kind === 'bivariate' ? [display.x, display.y] : [];
  });
  readonly #chosen = $derived.by(() => this.view.current.level === 'precinct');

  /** The set of precincts that can show what is on display. */
  readonly #fitting = $derived.by((): PrecinctSet | undefined => {
    const [set, other] = this.#figures.map(precinctSetOf);
    return this.#figures.length === 1 || other === set ? set : undefined;
  });

  /** The set of precincts that is on the map; undefined while there is none to show. */
  readonly set = $derived.by((): PrecinctSet | undefined => (this.#chosen ? this.#fitting : undefined));

  /** True while precincts are on the map instead of areas. */
  readonly active = $derived.by(() => this.set !== undefined && this.areas !== undefined);

  /** Asks again for what did not come; null where all did. */
  readonly retry = $derived.by(() => (this.#problem === null ? null : () => this.#retry()));

  /** A sentence on why there is nothing or less to show than was asked for; null if all is there. */
  readonly remark = $derived.by((): string | null => {
    if (!this.#chosen) return null;
    const texts = precinctTexts[settings.language];
    if (this.set === undefined) return this.#refusal();
    if (this.#problem !== null) return texts.failed;
    if (this.areas === undefined) return texts.loading;
    return this.#figures.some((figure) => (figure.kind === 'result' || figure.kind === 'turnout') && figure.election === 'eu2024') ? `${texts.note} ${texts.eu2024}` : texts.note;
  });

  /** Borders of the set on the map; undefined while they are on their way. */
  readonly areas = $derived.by((): PrecinctAreas | undefined => {
    const { set } = this;
    if (set === undefined) return undefined;
    // Read by `npm run bench`.
    if (performance.getEntriesByName('precincts-asked').length === 0) performance.mark('precincts-asked');
    const areas = this.#areas.get(set);
    if (!areas) this.#askForAreas(set);
    return areas;
  });

  /** Fetches what this level would show, for somebody who is about to choose it: it is there by the time of the click. */
  prepare(): void {
    const set = this.#fitting;
    if (set === undefined) return;
    if (!this.#areas.has(set)) this.#askForAreas(set);
    for (const figure of this.#figures) if (!this.#values.has(figureKey(figure))) this.#askForValues(figure as PrecinctFigure);
  }

  readonly #rows = $derived.by(() => new Map(this.figures.ids.map((id, row) => [id, row])));

  get figures(): MapModel['figures'] {
    return this.areas?.figures ?? this.#model.figures;
  }

  /** Precincts stand in for the finest level. */
  readonly areaLevel = 'plr' as const;
  readonly levelRows = $derived.by(() => (this.areas ? Array.from(this.areas.bezirkIds.keys()) : []));
  readonly display: DisplayModel = new DisplayModel(this);

  get colouring(): Colouring {
    return this.display.colouring;
  }

  get assessment(): FindModel['assessment'] {
    return this.#model.assessment;
  }

  readonly faded: ReadonlySet<string> = $derived.by(() => new Set(this.levelRows.filter((row) => !this.inKreis(row) || !this.display.brushed(row)).map((row) => this.figures.ids[row]!)));
  readonly selectedRow = $derived.by(() => (this.selected === null ? undefined : this.rowOf(this.selected)));

  /** The shelf of all figures, but with what went wrong here. */
  get shelf(): MapModel['shelf'] {
    const { indicators, own } = this.#model.shelf;
    return { indicators, own, problem: this.#problem, retry: () => this.#retry() };
  }

  column(figure: Figure): Float64Array | undefined {
    if (precinctSetOf(figure) === undefined) return new Float64Array(this.figures.ids.length).fill(NaN);
    const key = figureKey(figure);
    const values = this.#values.get(key);
    if (!values) {
      this.#askForValues(figure as PrecinctFigure);
      return undefined;
    }
    return Float64Array.from(this.figures.ids, (id) => values.get(id === 'berlin' ? CITY : id) ?? NaN);
  }

  /** As counted: what weakens the same figure of areas, the conversion, is not done here. */
  describe(figure: Figure): FigureDescription | undefined {
    const description = this.#model.describe(figure);
    return description && { ...description, caveats: description.caveats.filter((caveat) => caveat !== 'converted' && caveat !== 'computed'), note: '' };
  }

  rowOf(id: string): number | undefined {
    return this.#rows.get(id);
  }

  inKreis(row: number): boolean {
    const { kreis } = this.view.current;
    return kreis === null || this.areas?.bezirkIds[row] === kreis;
  }

  #refusal(): string {
    const texts = precinctTexts[settings.language];
    const counted = this.#figures.filter((figure) => figure.kind === 'result' || figure.kind === 'turnout');
    if (counted.length === 0 || counted.length < this.#figures.length) return texts.onlyResults;
    const known = counted.every(({ election, since }) => SET_OF_ELECTION[election] !== undefined && (since === null || SET_OF_ELECTION[since] !== undefined));
    return known ? texts.otherBorders : texts.noBorders;
  }

  #askForAreas(set: PrecinctSet): void {
    this.#ask(set, async () => void this.#areas.set(set, await loadPrecinctAreas(set, precinctTexts[settings.language].name)));
  }

  #askForValues(figure: PrecinctFigure): void {
    const key = figureKey(figure);
    this.#ask(key, async () => void this.#values.set(key, await readPrecinctFigure(await this.#database, figure)));
  }

  #ask(what: string, load: () => Promise<void>): void {
    if (this.#asked.has(what)) return;
    this.#asked.add(what);
    // Not within the derivation that asks.
    void Promise.resolve().then(load).catch((error: unknown) => {
      // What was only fetched in advance is asked for again once it is needed.
      if (this.#chosen) this.#problem = error instanceof Error ? error : new Error(String(error));
      else this.#asked.delete(what);
    });
  }

  #retry(): void {
    this.#problem = null;
    this.#asked.clear();
    // Whoever waits read these maps; a change of them makes them ask again.
    this.#values.set('', new Map());
    this.#values.delete('');
    const { set } = this;
    if (set !== undefined && !this.#areas.has(set)) this.#askForAreas(set);
  }
}
