import { formatFigure } from '../../../domain/figures/description';
import { formatDecimal } from '../../../domain/wording/format';
import type { Column } from '../../../map/columns/column';
import { settings } from '../../../ui/settings.svelte';
import type { MapModel } from '../map-model';
import { columnHeights } from './heights';
import { reliefTexts } from './texts';

/** Square metres of Berlin; with the number of areas it says how thick columns may be. */
const BERLIN = 890e6;
const TALLEST_METRES = 4500;

/** The columns of what is on display, and what their height means. */
export class ReliefModel {
  /** Why columns cannot be drawn; null as long as they can. */
  problem = $state<string | null>(null);
  readonly #model: () => MapModel;

  constructor(model: () => MapModel) {
    this.#model = model;
  }

  get wanted(): boolean {
    return this.#model().view.current.relief;
  }

  readonly #rows = $derived.by(() => {
    const model = this.#model();
    return model.levelRows.filter((row) => model.inKreis(row) && model.display.brushed(row));
  });

  /** Numbers stand upright themselves; what has classes alone rises with the people it is about. */
  readonly #column = $derived.by(() => {
    const { shown } = this.#model().display;
    return shown?.kind === 'numbers' ? shown.column : undefined;
  });

  readonly #heights = $derived.by(() => {
    const values = this.#column?.values ?? this.#model().figures.population;
    return columnHeights(this.#rows.map((row) => values[row]!), this.#column?.description.centre ?? null);
  });

  readonly columns = $derived.by((): Column[] => {
    const { figures, display } = this.#model();
    const { shown } = display;
    if (!shown) return [];
    return this.#rows.flatMap((row, position) => {
      const colour = shown.colours[shown.classOfRow(row)];
      const height = this.#heights.shares[position]!;
      if (colour === undefined || Number.isNaN(height)) return [];
      return [{ id: figures.ids[row]!, longitude: figures.longitudes[row]!, latitude: figures.latitudes[row]!, height, colour }];
    });
  });

  /** Metres on the ground, so that neighbours do not touch. */
  readonly shape = $derived.by(() => ({ radius: Math.min(900, 0.13 * Math.sqrt(BERLIN / Math.max(1, this.#model().levelRows.length))), tallest: TALLEST_METRES }));

  /** Sentences that say what the height means. */
  readonly caption = $derived.by((): readonly string[] => {
    const texts = reliefTexts[settings.language];
    const { figures, display } = this.#model();
    const row = this.#rows[this.#heights.tallest];
    const tallest = (value: string): string[] => (row === undefined ? [] : [texts.tallest(value, figures.names[row]!)]);
    if (!this.#column) return [texts.people, ...tallest(formatDecimal(row === undefined ? NaN : figures.population[row]!, 0, settings.language))];
    const { description, values } = this.#column;
    return [texts.height(display.title), ...tallest(formatFigure(description, row === undefined ? NaN : values[row]!, settings.language)), texts.ground[this.#heights.ground]];
  });
}
