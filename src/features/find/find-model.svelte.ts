import type { FigureShelf } from '../../data/figures/figure-shelf.svelte';
import type { AreaFigures } from '../../domain/criteria/area-figures';
import { assess, deriveColumns } from '../../domain/criteria/assessment';
import { rankByRule } from '../../domain/criteria/ranking';
import type { FigureDescription } from '../../domain/figures/description';
import { parseFigure, type Figure } from '../../domain/figures/figure';
import { settings } from '../../ui/settings.svelte';
import type { AreaMapLevel } from '../../workspace/view/view-state';
import type { View } from '../../workspace/view/view.svelte';
import { colouring } from './colouring';
import { findTexts } from './texts';

/** What Finden derives from the figures and the view. Nothing is stored here but what the pointer is over. */
export class FindModel {
  hovered = $state<string | null>(null);
  readonly #rows: ReadonlyMap<string, number>;
  readonly #nothing: Float64Array;

  constructor(
    readonly figures: AreaFigures,
    readonly view: View,
    readonly shelf: FigureShelf,
  ) {
    this.#rows = new Map(figures.ids.map((id, row) => [id, row]));
    this.#nothing = new Float64Array(figures.ids.length).fill(NaN);
  }

  /** The level of the list, the rule and the index: Stimmbezirke are only drawn. */
  readonly areaLevel = $derived.by((): AreaMapLevel => {
    const { level } = this.view.current;
    return level === 'precinct' ? 'plr' : level;
  });

  // Each part of the criteria by itself: dragging a weight must not assess the rule anew.
  readonly #thresholds = $derived.by(() => this.view.current.criteria.thresholds);
  readonly #rule = $derived.by(() => this.view.current.criteria.rule);
  readonly #derived = $derived.by(() => deriveColumns(this.figures, this.#thresholds));

  readonly assessment = $derived.by(() => {
    const rule = this.#rule;
    const own = rule && { rule, columnOf: (key: string) => this.columnOf(key) ?? this.#nothing };
    return assess(this.figures, this.#thresholds, own, this.#derived);
  });

  /** All rows of the chosen level. */
  readonly levelRows = $derived.by(() => {
    const level = this.areaLevel;
    return this.figures.levels.flatMap((candidate, row) => (candidate === level ? [row] : []));
  });

  /** Rows of the level within the chosen Kreis, most urgent first; unreliable ones are not among them. */
  readonly ranking = $derived.by(() => rankByRule(this.figures, this.assessment, this.areaLevel).filter((row) => this.inKreis(row)));

  readonly colouring = $derived.by(() => {
    const reading = { paper: settings.theme, language: settings.language, texts: findTexts[settings.language] };
    return colouring(this.view.current.display, this, reading);
  });

  /** Areas that step back because they lie outside of the chosen Kreis. */
  readonly faded = $derived.by(() => {
    const outside = this.levelRows.filter((row) => !this.inKreis(row));
    return new Set(outside.map((row) => this.figures.ids[row]!));
  });

  /** Row of the selected area; undefined if nothing is selected or the link names an area that does not exist. */
  readonly selectedRow = $derived.by(() => {
    const { selected } = this.view.current;
    return selected === null ? undefined : this.#rows.get(selected);
  });

  /** A figure of all areas by row, NaN where there is none; undefined while it is on its way. */
  column(figure: Figure): Float64Array | undefined {
    if (figure.kind === 'result' && figure.party === 'spd' && figure.measure === 'valid' && figure.since === null) return this.figures.spdShare[figure.election];
    if (figure.kind !== 'derived') return this.shelf.column(figure);
    return figure.id === 'index' ? this.#nothing : this.#derived.columns[figure.id];
  }

  /** {@link column} by key; undefined also for a key that is none. */
  columnOf(key: string): Float64Array | undefined {
    const figure = parseFigure(key);
    return figure && this.column(figure);
  }

  /** What a figure is, in the chosen language; undefined while the catalogue is on its way or for a figure that does not exist. */
  describe(figure: Figure): FigureDescription | undefined {
    return this.shelf.describe(figure, settings.language);
  }

  rowOf(areaId: string): number | undefined {
    return this.#rows.get(areaId);
  }

  inKreis(row: number): boolean {
    const { kreis } = this.view.current;
    return kreis === null || this.figures.bezirkIds[row] === kreis;
  }
}
