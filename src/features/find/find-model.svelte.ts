import type { AreaFigures } from '../../domain/criteria/area-figures';
import { assess } from '../../domain/criteria/assessment';
import { rankByRule } from '../../domain/criteria/ranking';
import { settings } from '../../ui/settings.svelte';
import type { View } from '../../workspace/view/view.svelte';
import { colouring } from './colouring';
import { findTexts } from './texts';

/** What Finden derives from the figures and the view. Nothing is stored here but what the pointer is over. */
export class FindModel {
  hovered = $state<string | null>(null);
  readonly #rows: ReadonlyMap<string, number>;

  constructor(
    readonly figures: AreaFigures,
    readonly view: View,
  ) {
    this.#rows = new Map(figures.ids.map((id, row) => [id, row]));
  }

  readonly assessment = $derived.by(() => assess(this.figures, this.view.current.thresholds));

  /** All rows of the chosen level. */
  readonly levelRows = $derived.by(() => {
    const { level } = this.view.current;
    return this.figures.levels.flatMap((candidate, row) => (candidate === level ? [row] : []));
  });

  /** Rows of the level within the chosen Kreis, most urgent first; unreliable ones are not among them. */
  readonly ranking = $derived.by(() => rankByRule(this.figures, this.assessment, this.view.current.level).filter((row) => this.inKreis(row)));

  readonly colouring = $derived.by(() => {
    const reading = { paper: settings.theme, language: settings.language, texts: findTexts[settings.language] };
    return colouring(this.view.current.display, this.figures, this.assessment, this.levelRows, reading, (row) => this.inKreis(row));
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

  rowOf(areaId: string): number | undefined {
    return this.#rows.get(areaId);
  }

  inKreis(row: number): boolean {
    const { kreis } = this.view.current;
    return kreis === null || this.figures.bezirkIds[row] === kreis;
  }
}
