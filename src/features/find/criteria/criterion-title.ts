import { parseFigure } from '../../../domain/figures/figure';
import type { FindModel } from '../find-model.svelte';

/** What a criterion is called; "…" while the catalogue is on its way, its key if the figure is no longer there. */
export function criterionTitle(model: FindModel, key: string): string {
  const figure = parseFigure(key);
  return (figure && model.describe(figure)?.title) ?? (model.shelf.indicators.size === 0 ? '…' : key);
}
