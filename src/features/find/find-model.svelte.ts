import { untrack } from 'svelte';
import type { FigureShelf } from '../../data/figures/figure-shelf.svelte';
import { writeIndex } from '../../domain/composite/index-text';
import { orderByScore, type Contest } from '../../domain/composite/order';
import { aggregate, criteriaColumns, normaliseCriteria } from '../../domain/composite/scores';
import type { AreaFigures } from '../../domain/criteria/area-figures';
import { assess, deriveColumns } from '../../domain/criteria/assessment';
import type { Truth } from '../../domain/criteria/truth';
import type { FigureDescription } from '../../domain/figures/description';
import { parseFigure, type Figure } from '../../domain/figures/figure';
import { settings } from '../../ui/settings.svelte';
import type { AreaMapLevel } from '../../workspace/view/view-state';
import type { View } from '../../workspace/view/view.svelte';
import { Certainty } from './certainty.svelte';
import type { Colouring } from './display/colouring';
import { DisplayModel } from './display/display-model.svelte';

/** What Finden derives from the figures and the view. Nothing is stored here but what the pointer is over and what is ticked. */
export class FindModel {
  hovered = $state<string | null>(null);
  /** Areas ticked in list or table, to be copied, exported or printed together. Kept while the window is open. */
  picked = $state.raw<ReadonlySet<string>>(new Set());
  /** How sure the ranking is. */
  readonly certainty = new Certainty(this);
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
  readonly #kreis = $derived.by(() => this.view.current.kreis);
  // Only these three choose columns; the other thresholds are compared with them, and moving one must not compute them anew.
  readonly #weakFromClass = $derived.by(() => this.#thresholds.weakFromClass);
  readonly #mandateSense = $derived.by(() => this.#thresholds.mandateSense);
  readonly #elections = $derived.by(() => this.#thresholds.elections);
  readonly #derived = $derived.by(() =>
    deriveColumns(this.figures, { weakFromClass: this.#weakFromClass, mandateSense: this.#mandateSense, elections: this.#elections }));

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

  /** Rows of the level that are large enough to be ranked: the yardstick of the index, all over Berlin. */
  readonly rankedRows = $derived.by(() => this.levelRows.filter((row) => this.figures.reliable[row]));

  /** The criteria but for their weights. A text, so that a weight in motion does not normalise anything anew. */
  readonly #shape = $derived.by(() => {
    const { index } = this.view.current.criteria;
    return writeIndex({ ...index, criteria: index.criteria.map((criterion) => ({ ...criterion, weight: 1 })) });
  });
  readonly #definition = $derived.by(() => this.view.current.criteria.index);

  /** Values of the criteria, one column each, in the order of {@link rankedRows}. */
  readonly criteriaColumns = $derived.by(() => {
    void this.#shape;
    return criteriaColumns(untrack(() => this.#definition), (key) => this.columnOf(key), this.rankedRows);
  });

  readonly normalised = $derived.by(() => {
    void this.#shape;
    return normaliseCriteria(untrack(() => this.#definition), this.criteriaColumns);
  });

  readonly weights = $derived.by(() => this.#definition.criteria.map(({ weight }) => weight));

  /** The weighted index of {@link rankedRows}, position by position. */
  readonly index = $derived.by(() => aggregate(this.normalised, this.weights));

  /** A criterion whose values are still on their way: the index is not yet what it will be. */
  readonly indexPending = $derived.by(() => this.#definition.criteria.some(({ figure }) => this.columnOf(figure) === undefined));

  /** The index by row, NaN for areas without one and on other levels. */
  readonly indexColumn = $derived.by(() => {
    const column = new Float64Array(this.figures.ids.length).fill(NaN);
    this.rankedRows.forEach((row, position) => (column[row] = this.index.scores[position]!));
    return column;
  });

  /** Who is ranked against whom: the areas of the Kreis; those that meet the rule first, if it is to be so. */
  readonly contest = $derived.by((): Contest => {
    const rows = this.rankedRows;
    const byRule = this.view.current.criteria.order === 'rule';
    const tiers = byRule ? Uint8Array.from(rows, (row) => TIERS[this.assessment.verdict[row]!]) : undefined;
    const members = this.#kreis === null ? undefined : Uint32Array.from(rows.keys()).filter((position) => this.inKreis(rows[position]!));
    return { tiers, members };
  });

  /** Rows of the level within the chosen Kreis, most urgent first; those without a score or too small are not among them. */
  readonly ranking = $derived.by(() => Array.from(orderByScore(this.index.scores, this.contest), (position) => this.rankedRows[position]!));

  /** Rows of the level within the chosen Kreis that are not ranked. */
  readonly unranked = $derived.by(() => {
    const ranked = new Set(this.ranking);
    return this.levelRows.filter((row) => this.inKreis(row) && !ranked.has(row));
  });

  /** What the map shows and the legend says. */
  readonly display: DisplayModel = new DisplayModel(this);

  get colouring(): Colouring {
    return this.display.colouring;
  }

  /** Areas that step back because they lie outside of the chosen Kreis or of what was picked in the legend. */
  readonly faded: ReadonlySet<string> = $derived.by(() => {
    const outside = this.levelRows.filter((row) => !this.inKreis(row) || !this.display.brushed(row));
    return new Set(outside.map((row) => this.figures.ids[row]!));
  });

  /** Row of the selected area; undefined if nothing is selected or the link names an area that does not exist. */
  readonly selectedRow = $derived.by(() => {
    const { selected } = this.view.current;
    return selected === null ? undefined : this.#rows.get(selected);
  });

  /** A figure of all areas by row, NaN where there is none; undefined while it is on its way. */
  column(figure: Figure): Float64Array | undefined {
    if (figure.kind === 'derived') return figure.id === 'index' ? this.indexColumn : this.#derived.columns[figure.id];
    return this.#startColumn(figure) ?? this.shelf.column(figure);
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
    return this.#kreis === null || this.figures.bezirkIds[row] === this.#kreis;
  }

  /** Figures that came with the first map and need no database. */
  #startColumn(figure: Figure): Float64Array | undefined {
    if (figure.kind === 'result' && figure.party === 'spd' && figure.measure === 'valid' && figure.since === null) return this.figures.spdShare[figure.election];
    return figure.kind === 'indicator' && figure.id === 'mss_status_index_2023' ? this.figures.statusIndex : undefined;
  }
}

/** What meets the rule comes first, then what might. */
const TIERS: Readonly<Record<Truth, number>> = { yes: 0, unknown: 1, no: 2 };
