import { SvelteMap } from 'svelte/reactivity';
import type { FigureDescription } from '../../domain/figures/description';
import { figureKey, type Figure } from '../../domain/figures/figure';
import type { Language } from '../../domain/wording/format';
import type { Database } from '../database';
import { loadIndicatorCatalogue, type IndicatorEntry } from './catalogue';
import { describeFigure } from './describe';
import { readFigure } from './read';

/** A figure from own data: its values by row of the areas, and what it is. */
export interface OwnFigure {
  readonly values: Float64Array;
  readonly description: FigureDescription;
}

/**
 * All figures of all areas, taken from the database when someone first asks for them. Reading a column that is not there
 * yet asks for it and gives undefined; whoever read it in a `$derived` is called again when it has come.
 */
export class FigureShelf {
  readonly #columns = new SvelteMap<string, Float64Array>();
  readonly #own = new SvelteMap<string, OwnFigure>();
  readonly #asked = new Set<string>();
  readonly #rows: ReadonlyMap<string, number>;
  readonly #database: Promise<Database>;
  /** Empty until the catalogue has come. */
  indicators = $state.raw<ReadonlyMap<string, IndicatorEntry>>(new Map());
  /** Why figures are missing that were asked for; null if all is well. */
  problem = $state.raw<Error | null>(null);

  /** @param ids area ids in the order of the rows. */
  constructor(ids: readonly string[], database: Promise<Database>) {
    this.#rows = new Map(ids.map((id, row) => [id, row]));
    this.#database = database;
    // Titles come after the first map, as the database does.
    void database.then(() => this.#loadCatalogue(), () => this.#loadCatalogue());
  }

  /** Values by row, NaN where there is none; undefined while they are on their way (or cannot be had, see `problem`). */
  column(figure: Exclude<Figure, { kind: 'derived' }>): Float64Array | undefined {
    const key = figureKey(figure);
    if (figure.kind === 'own') return this.#own.get(key)?.values;
    const column = this.#columns.get(key);
    if (!column && !this.#asked.has(key)) {
      this.#asked.add(key);
      void this.#load(key, figure);
    }
    return column;
  }

  describe(figure: Figure, language: Language): FigureDescription | undefined {
    return figure.kind === 'own' ? this.#own.get(figureKey(figure))?.description : describeFigure(figure, this.indicators, language);
  }

  /** Own figures by key, in the order they came. */
  get own(): ReadonlyMap<string, OwnFigure> {
    return this.#own;
  }

  putOwn(figure: OwnFigure): void {
    this.#own.set(figure.description.key, figure);
  }

  removeOwn(key: string): void {
    this.#own.delete(key);
  }

  /** Asks again for everything that did not come. */
  retry(): void {
    this.problem = null;
    this.#asked.clear();
    // Whoever waits for a column read this map; a change of it makes them ask again.
    this.#columns.delete('');
    this.#columns.set('', new Float64Array());
    if (this.indicators.size === 0) void this.#loadCatalogue();
  }

  async #load(key: string, figure: Exclude<Figure, { kind: 'derived' | 'own' }>): Promise<void> {
    try {
      const values = await readFigure(await this.#database, figure);
      const column = new Float64Array(this.#rows.size).fill(NaN);
      for (const [area, value] of values) {
        const row = this.#rows.get(area);
        if (row !== undefined) column[row] = value;
      }
      this.#columns.set(key, column);
    } catch (error) {
      this.problem = error instanceof Error ? error : new Error(String(error));
    }
  }

  async #loadCatalogue(): Promise<void> {
    try {
      this.indicators = await loadIndicatorCatalogue();
    } catch (error) {
      this.problem = error instanceof Error ? error : new Error(String(error));
    }
  }
}
