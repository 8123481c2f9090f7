import { parseFigure } from '../../../domain/figures/figure';
import type { FindModel } from '../find-model.svelte';

/** What a criterion is called; its key while the catalogue is on its way or if the figure is no longer there. */
export function criterionTitle(model: FindModel, key: string): string {
  const figure = parseFigure(key);
  return (figure && model.describe(figure)?.title) ?? key;
}
